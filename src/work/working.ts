// Carries out a job: what takes its time, in transactions of its own, under a lease with signs of life.
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Writable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import type { z } from 'zod'
import type { Institution } from '../institutions/institutions.ts'
import type { Job, KeptUntil } from '../platform/asks.ts'
import { happenedIn } from '../platform/consequences.ts'
import type { Database, Sql, Transaction } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { randomSecret } from '../platform/token.ts'
import { keepEntry } from './audit.ts'
import { forgetFile, writeKept } from './files.ts'
import { readInput } from './input.ts'
import { beat, endJob, keepJob, type Lease, leaveJob } from './jobs.ts'
import { type Asking, assertPermitted, type Grounds, standing } from './perform.ts'

export type Workable<Input extends z.ZodType, Output> = Job<Institution, Input, Output>

/** Whoever waits for a job. */
export interface Watching {
  progress?: (done: number, of: number) => void
  signal?: AbortSignal
  /** Opens the file that the job makes. */
  out?: () => Promise<Writable>
  /** What an end of `signal` means: the person has gone, or just this process, and another one takes the job up. */
  stopMeans?: 'cancelled' | 'queued'
}

/** Signs of life in a lease: whoever gave none for so long is dead, and its job is taken up by another. */
const beatsInLease = 8

/** Another holder has taken the job up: nothing of ours may stay. */
class LeaseLost extends Error {}

const noFile = (): never => {
  throw new Refusal('job.no_file')
}

/** Parses, checks role and institution, and keeps the job for whoever works. @returns its number @throws Refusal as `performOn` */
export const askJobOn =
  (grounds: Grounds) =>
  async <Input extends z.ZodType, Output>(
    { actor, institution }: Asking,
    job: Workable<Input, Output>,
    given: z.input<Input>,
  ): Promise<number> => {
    inputOf(job, { actor, institution }, given)
    const now = grounds.clock()
    return (await grounds.sql.begin((tx) =>
      keepJob(tx, { institution, ask: job.name, input: given, actor, now }),
    )) as number
  }

/** Carries out a job here and now; others see it, and may cancel it. @throws Refusal as `performOn`, or the job's own */
export const workOn =
  (grounds: Grounds) =>
  async <Input extends z.ZodType, Output>(
    asking: Asking,
    { job, input: given, watching }: { job: Workable<Input, Output>; input: z.input<Input>; watching: Watching },
  ): Promise<Output> => {
    const input = inputOf(job, asking, given)
    const { institution, actor } = asking
    const holder = randomSecret()
    // What is given to a job that nobody takes up is nobody's to read.
    const jobId = (await grounds.sql.begin((tx) =>
      keepJob(tx, { institution, ask: job.name, input: null, actor, now: grounds.clock(), holder }),
    )) as number
    const { institutionId } = institution
    return carryOut(grounds, asking, { job, input, watching, lease: { institutionId, jobId, holder } })
  }

/** @throws Refusal `ask.not_permitted`, `input.*` */
export function inputOf<Input extends z.ZodType, Output>(
  job: Workable<Input, Output>,
  asking: Asking,
  given: z.input<Input>,
): z.output<Input> {
  assertPermitted(asking, job)
  return readInput(job.input, given)
}

interface Held<Input extends z.ZodType, Output> {
  job: Workable<Input, Output>
  input: z.output<Input>
  watching: Watching
  lease: Lease
}

/** Works, gives signs of life meanwhile, and writes the audit line when it is done. @throws Refusal the job's own */
export async function carryOut<Input extends z.ZodType, Output>(
  grounds: Grounds,
  asking: Asking,
  { job, input, watching, lease }: Held<Input, Output>,
): Promise<Output> {
  const { sql, clock } = grounds
  const stands = standing(grounds, asking)
  const life = signsOfLife(grounds, lease, watching)
  const files = kept(grounds, lease.institutionId)
  let isConcluded = false
  const conclude = async (tx: Transaction, told: unknown): Promise<void> => {
    const output = told as Output
    if (!(await endJob(tx, lease, { state: 'done', output, now: clock() })))
      throw new LeaseLost('another has taken it up')
    if (job.audited?.(input) !== false) {
      const subject = job.subject?.(input, output) ?? null
      await keepEntry(tx, { ...stands, ask: job.name, subject, figures: job.figures?.(output) })
    }
    await files.forget(tx, true)
    isConcluded = true
  }
  try {
    const happened = (tx: Transaction) => happenedIn(grounds.consequences, tx, stands.now)
    const { progress, signal } = life
    const working = {
      ...stands,
      sql,
      happened,
      progress,
      signal,
      out: watching.out ?? noFile,
      fileOf: files.fileOf,
      conclude,
    }
    const output = await job.work(working, input)
    if (!isConcluded) await sql.begin((tx) => conclude(tx, output))
    return output
  } catch (error) {
    const refusal = error instanceof Refusal ? error : null
    const state = life.isLeft() ? 'queued' : life.signal.aborted ? 'cancelled' : 'failed'
    const isOver =
      !(error instanceof LeaseLost) &&
      (await endOrLeave(sql, lease, { state, refusal, now: clock() }).catch(() => false))
    // Whoever takes it up needs them.
    if (isOver) await files.forget(sql, false)
    throw error
  } finally {
    await life.end()
    await files.leave()
  }
}

/** @returns whether it is over */
async function endOrLeave(
  sql: Database,
  lease: Lease,
  { state, refusal, now }: { state: 'queued' | 'cancelled' | 'failed'; refusal: Refusal | null; now: Date },
): Promise<boolean> {
  if (state !== 'queued') return endJob(sql, lease, { state, refusal, now })
  await leaveJob(sql, lease)
  return false
}

/** Signs of life on a connection of their own, with how far it is; they also say whether somebody wants it to stop. */
function signsOfLife({ sql, config }: Grounds, lease: Lease, watching: Watching) {
  const stopping = new AbortController()
  const over = new AbortController()
  let far = { done: 0, total: 0 }
  let isWanted = true
  const beating = (async () => {
    while (!over.signal.aborted) {
      await pause((config.lease * 1000) / beatsInLease, null, { ref: false, signal: over.signal }).catch(() => {})
      if (over.signal.aborted) return
      // A database that is away for a moment is no reason to stop.
      const word = await beat(sql, lease, far).catch(() => 'goes on' as const)
      if (word === 'goes on') continue
      isWanted = false
      stopping.abort()
    }
  })()
  watching.signal?.addEventListener('abort', () => stopping.abort(), { once: true })
  if (watching.signal?.aborted) stopping.abort()
  return {
    signal: stopping.signal,
    /** It was stopped by nobody but the end of this process. */
    isLeft: () => stopping.signal.aborted && isWanted && watching.stopMeans === 'queued',
    progress(done: number, total: number): void {
      far = { done, total }
      watching.progress?.(done, total)
    },
    async end(): Promise<void> {
      over.abort()
      await beating
    },
  }
}

/** Kept files as files of this machine, for as long as the job takes. */
function kept({ sql, config }: Grounds, institutionId: number) {
  let folder: string | undefined
  const used = new Map<string, KeptUntil>()
  return {
    async fileOf(fileId: string, until: KeptUntil = 'over'): Promise<string> {
      folder ??= await mkdtemp(path.join(config.dataFolder, 'job-'))
      const place = path.join(folder, fileId)
      await writeKept(sql, { institutionId, fileId }, place)
      used.set(fileId, until)
      return place
    },
    /** The job is over: nobody needs those any more that it alone was given. */
    async forget(on: Sql, isDone: boolean): Promise<void> {
      for (const [fileId, until] of used)
        if (until === 'over' || (until === 'done' && isDone)) await forgetFile(on, { institutionId, fileId })
    },
    leave: async (): Promise<void> => {
      if (folder) await rm(folder, { recursive: true, force: true })
    },
  }
}
