// Templates are compiled in a process of their own: one that never ends or eats all memory costs that process, nothing else, and what
// MJML needs is not the sender's (as a thread it took the peak of `campaign send` from 172 MB to 269).
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Compiled, CompileOrder } from '../content/revision.ts'
import { type Checked, type Found, sealOf } from '../content/seal.ts'
import type { Problem } from '../content/template.ts'

/** A template of ours takes 30 ms; the first one loads MJML, half a second. */
const limitMs = 6_000
/** A disk may be slow; the sources of a checkout are translated on the way. */
const loadMs = 60_000
const memoryMb = 256
/** The process goes when nothing has been compiled for so long: with MJML it holds 110 MB. */
const idleMs = 1_000

/** What the process is asked: to load MJML, to compile templates, or whether a frozen revision may still be sent. */
export type Question = 'load' | { orders: CompileOrder[] } | { revision: Checked }

/** What it says: an answer, or what went wrong. */
export type Answer = { given: unknown } | { error: string; isStack: boolean }

/** What a template did to the process. */
type Failed = 'content.too_slow' | 'content.too_heavy'

interface Apart {
  child: ChildProcess
  ready: Promise<unknown>
}

let apart: Apart | undefined
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

/** What is wrong with a frozen revision, if anything is; a school's text is looked at where it can hold up nobody. */
export function checkApart(revision: Checked): Promise<Found[]> {
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

/** One question to the process. Whatever goes wrong with it, the next one finds a process that works. */
async function asked<T>(question: Exclude<Question, 'load'>): Promise<T | Failed> {
  clearTimeout(idle)
  apart ??= start()
  const { child, ready } = apart
  let given: T | Failed | undefined
  try {
    // What a process loads first is no template's time.
    await ready
    if ('orders' in question) {
      const missing = await answerTo<true>(child, 'load', loadMs)
      if (missing !== true) throw new Error(`MJML was not loaded: ${missing}`)
    }
    given = await answerTo<T>(child, question, limitMs)
    return given
  } finally {
    if (given === undefined || typeof given === 'string') stop()
    else idle = setTimeout(stop, idleMs).unref()
  }
}

/** What was compiled, or what the template did to the process. */
async function answerTo<T>(child: ChildProcess, question: Question, withinMs: number): Promise<T | Failed> {
  const waiting = new AbortController()
  const { signal } = waiting
  let timer: NodeJS.Timeout | undefined
  // A process that waits for an answer must not end before it.
  child.ref()
  child.channel?.ref()
  try {
    const answered = once(child, 'message', { signal }) as Promise<[Answer]>
    const heavy = once(child, 'exit', { signal }).then(() => 'content.too_heavy' as const)
    child.send(question)
    const first = await Promise.race([
      answered.then(([answer]) => answer),
      heavy,
      new Promise<'content.too_slow'>((resolve) => {
        timer = setTimeout(() => resolve('content.too_slow'), withinMs)
      }),
    ])
    if (typeof first === 'string') return first
    if ('given' in first) return first.given as T
    // Out of stack is the template's doing, anything else ours.
    if (first.isStack) return 'content.too_heavy'
    throw new Error(first.error)
  } finally {
    clearTimeout(timer)
    waiting.abort()
    child.unref()
    child.channel?.unref()
  }
}

function start(): Apart {
  const isSource = import.meta.url.endsWith('.ts')
  const child = fork(new URL(isSource ? './compile-process.ts' : './compile-process.js', import.meta.url), {
    // In a checkout the process reads the sources through tsx.
    execArgv: [`--max-old-space-size=${memoryMb}`, ...(isSource ? ['--import', import.meta.resolve('tsx')] : [])],
    env: {},
    // What it is about to say when it runs out of memory is for nobody.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
  const ready = Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`the process that compiles ended at once (${code})`)
    }),
  ])
  // Whoever asks is told; a process that is gone before anybody asked is nobody's failure.
  ready.catch(() => {})
  child.on('error', () => {
    if (apart?.child === child) apart = undefined
  })
  return { child, ready }
}

function stop(): void {
  const stopped = apart?.child
  apart = undefined
  stopped?.kill('SIGKILL')
}
