// Templates are compiled in a thread of their own: one that never ends or eats all memory costs that thread, nothing else.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Compiled, CompileOrder } from './revision.ts'
import type { Problem } from './template.ts'

/** A template of ours takes 30 ms; the first one loads MJML, half a second. */
const limitMs = 6_000
const memoryMb = 256
/** The thread goes when nothing has been compiled for so long: MJML holds 46 MB. */
const idleMs = 500

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
export function compileApart(orders: CompileOrder[]): Promise<{ compiled: Compiled[]; problem: Problem | null }> {
  const done = last.then(() => compileNext(orders))
  last = done.catch(() => {})
  return done
}

async function compileNext(orders: CompileOrder[]): Promise<{ compiled: Compiled[]; problem: Problem | null }> {
  clearTimeout(idle)
  thread ??= start()
  const { worker, ready } = thread
  worker.ref()
  await ready
  worker.postMessage(orders)
  const given = await answerOf(worker)
  if (typeof given !== 'string') {
    worker.unref()
    idle = setTimeout(stop, idleMs).unref()
    return { compiled: given, problem: null }
  }
  await stop()
  const { name: template = '', language = '' } = orders[0]?.template ?? {}
  return { compiled: [], problem: { key: given, values: { template, language } } }
}

/** What was compiled, or what the template did to the thread. */
async function answerOf(worker: Worker): Promise<Compiled[] | 'content.too_slow' | 'content.too_heavy'> {
  const waiting = new AbortController()
  const { signal } = waiting
  let timer: NodeJS.Timeout | undefined
  try {
    return await Promise.race([
      once(worker, 'message', { signal }).then(([compiled]: Compiled[][]) => compiled ?? 'content.too_heavy'),
      once(worker, 'exit', { signal }).then(() => 'content.too_heavy' as const),
      new Promise<'content.too_slow'>((resolve) => {
        timer = setTimeout(() => resolve('content.too_slow'), limitMs)
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
    : new Worker(new URL('./apart-thread.js', import.meta.url), options)
  return { worker, ready: once(worker, 'message') }
}

/** In a checkout the thread reads the sources through tsx; Node 20 hands no loader on to a thread. */
function sourceThread(): string {
  const [tsx, file] = ['tsx/esm/api', './apart-thread.ts'].map((name) => JSON.stringify(import.meta.resolve(name)))
  return `import(${tsx}).then(({ register }) => { register(); return import(${file}) })`
}

async function stop(): Promise<void> {
  const stopped = thread?.worker
  thread = undefined
  await stopped?.terminate()
}
