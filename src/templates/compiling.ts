// Templates are compiled in a thread of their own: one that never ends or eats all memory costs that thread, nothing else.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Compiled, CompileOrder } from '../content/revision.ts'
import { type Checked, type Found, sealOf } from '../content/seal.ts'
import type { Problem } from '../content/template.ts'

/** A template of ours takes 30 ms; the first one loads MJML, half a second. */
const limitMs = 6_000
/** A disk may be slow; the sources of a checkout are translated on the way. */
const loadMs = 60_000
const memoryMb = 256
/** The thread goes when nothing has been compiled for so long: MJML holds 46 MB. */
const idleMs = 500

/** What the thread is asked: to compile templates, or whether a frozen revision may still be sent. */
export type Question = { orders: CompileOrder[] } | { revision: Checked }

/** What a template did to the thread. */
type Failed = 'content.too_slow' | 'content.too_heavy'

interface Thread {
  worker: Worker
  ready: Promise<unknown>
}

let thread: Thread | undefined
let idle: NodeJS.Timeout | undefined
let last: Promise<unknown> = Promise.resolve()

/**
 * Compiles a template's variants, links numbered through all of them.
 * @returns what `compile` returns for each; when one takes too long or too much memory, a single problem
 */
export function compileInThread(orders: CompileOrder[]): Promise<{ compiled: Compiled[]; problem: Problem | null }> {
  const done = last.then(() => compileNext(orders))
  last = done.catch(() => {})
  return done
}

/** What is wrong with a frozen revision, if anything is; a school's text is looked at where it can hold up nobody. */
export function checkInThread(revision: Checked): Promise<Found[]> {
  if (revision.seal === sealOf(revision)) return Promise.resolve([])
  const done = last.then(() => checkNext(revision))
  last = done.catch(() => {})
  return done
}

async function compileNext(orders: CompileOrder[]): Promise<{ compiled: Compiled[]; problem: Problem | null }> {
  const given = await asked<Compiled[]>({ orders })
  if (typeof given !== 'string') return { compiled: given, problem: null }
  const { name: template = '', language = '' } = orders[0]?.template ?? {}
  return { compiled: [], problem: { key: given, values: { template, language } } }
}

async function checkNext(revision: Checked): Promise<Found[]> {
  const given = await asked<Found[]>({ revision })
  return typeof given === 'string' ? [{ key: given, what: '', looked: '' }] : given
}

/** One question to the thread. Whatever goes wrong with it, the next one finds a thread that works. */
async function asked<T>(question: Question): Promise<T | Failed> {
  clearTimeout(idle)
  thread ??= start()
  const { worker, ready } = thread
  worker.ref()
  let given: T | Failed | undefined
  try {
    // What a thread loads first is no template's time.
    await ready
    if ('orders' in question) {
      const loaded = answerOf<true>(worker, loadMs)
      worker.postMessage('load')
      const missing = await loaded
      if (missing !== true) throw new Error(`MJML was not loaded: ${missing}`)
    }
    const answer = answerOf<T>(worker, limitMs)
    worker.postMessage(question)
    given = await answer
    return given
  } finally {
    if (given === undefined || typeof given === 'string') await stop()
    else {
      worker.unref()
      idle = setTimeout(stop, idleMs).unref()
    }
  }
}

/** What was compiled, or what the template did to the thread. */
async function answerOf<T>(worker: Worker, withinMs: number): Promise<T | Failed> {
  const waiting = new AbortController()
  const { signal } = waiting
  let timer: NodeJS.Timeout | undefined
  try {
    return await Promise.race([
      once(worker, 'message', { signal }).then(([answer]: T[]) => answer ?? 'content.too_heavy'),
      once(worker, 'exit', { signal }).then(() => 'content.too_heavy' as const),
      new Promise<'content.too_slow'>((resolve) => {
        timer = setTimeout(() => resolve('content.too_slow'), withinMs)
      }),
    ])
  } catch (error) {
    // Out of memory or of stack is the template's doing, anything else ours.
    if (error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
      return 'content.too_heavy'
    throw error
  } finally {
    clearTimeout(timer)
    waiting.abort()
  }
}

function start(): Thread {
  const options = { resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 8 }, env: {} }
  const worker = import.meta.url.endsWith('.ts')
    ? new Worker(sourceThread(), { ...options, eval: true })
    : new Worker(new URL('./compile-thread.js', import.meta.url), options)
  const ready = once(worker, 'message')
  // Whoever asks is told; a thread that is gone before anybody asked is nobody's failure.
  ready.catch(() => {})
  worker.on('error', () => {
    if (thread?.worker === worker) thread = undefined
  })
  return { worker, ready }
}

/** In a checkout the thread reads the sources through tsx; Node 20 hands no loader on to a thread. */
function sourceThread(): string {
  const [tsx, file] = ['tsx/esm/api', './compile-thread.ts'].map((name) => JSON.stringify(import.meta.resolve(name)))
  return `import(${tsx}).then(({ register }) => { register(); return import(${file}) })`
}

async function stop(): Promise<void> {
  const stopped = thread?.worker
  thread = undefined
  await stopped?.terminate()
}
