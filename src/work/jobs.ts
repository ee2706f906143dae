// Jobs as rows: who asked for what, how far it is, and who has the lease.

import type { MessageKey, Values } from '../i18n/translate.ts'
import { nextNumber } from '../institutions/counters.ts'
import type { Institution } from '../institutions/institutions.ts'
import type { Actor } from '../platform/asks.ts'
import { json, type Sql, type Transaction } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'

type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

/** A job as whoever watches it sees it. */
export interface KnownJob {
  jobId: number
  ask: string
  state: JobState
  done: number
  total: number
  tries: number
  cancelAsked: boolean
  output: unknown
  refusal: { key: MessageKey; values: Values } | null
  askedAt: Date
  begunAt: Date | null
  endedAt: Date | null
}

/** A job that this process holds. */
export interface HeldJob {
  institutionId: number
  jobId: number
  ask: string
  input: unknown
  actor: Actor
  /** Of the lease: whoever lost it changes nothing any more. */
  holder: string
}

const columns = (
  sql: Sql,
) => sql`job_id as "jobId", ask, state, done, total, tries, cancel_asked as "cancelAsked", output,
  refusal, asked_at as "askedAt", begun_at as "begunAt", ended_at as "endedAt"`

interface NewJob {
  institution: Institution
  ask: string
  input: unknown
  actor: Actor
  now: Date
  /** The process that carries it out at once, and nobody else. */
  holder?: string
}

/** Keeps what is asked for. @returns its number */
export async function keepJob(
  tx: Transaction,
  { institution, ask, input, actor, now, holder }: NewJob,
): Promise<number> {
  const { institutionId } = institution
  const jobId = await nextNumber(tx, institutionId, 'job')
  const isHere = holder !== undefined
  await tx`
    insert into job (institution_id, job_id, ask, input, actor, state, is_here, holder, seen_at, tries, asked_at, begun_at)
    values (${institutionId}, ${jobId}, ${ask}, ${json(tx, { input })}, ${json(tx, actor)}, ${isHere ? 'running' : 'queued'},
      ${isHere}, ${holder ?? null}, case when ${isHere} then clock_timestamp() end, ${Number(isHere)}, ${now},
      case when ${isHere} then ${now}::timestamptz end)`
  return jobId
}

/** Takes a job that waits, or whose holder has given no sign of life for so long; null: there is none. */
export async function takeJob(
  sql: Sql,
  { holder, leaseMs, now }: { holder: string; leaseMs: number; now: Date },
): Promise<HeldJob | null> {
  await sql`
    update job set state = 'failed', ended_at = ${now}, input = null,
      refusal = ${json(sql, { key: 'job.died', values: {} })}
    where state = 'running' and is_here and seen_at < clock_timestamp() - ${leaseMs}::float8 * interval '1 millisecond'`
  const [job] = await sql<(Omit<HeldJob, 'input' | 'holder'> & { kept: { input: unknown } })[]>`
    update job j set state = 'running', holder = ${holder}, seen_at = clock_timestamp(), tries = j.tries + 1,
      begun_at = coalesce(j.begun_at, ${now}), done = 0, total = 0
    from (select institution_id, job_id from job
      where not is_here and (state = 'queued' or (state = 'running'
        and seen_at < clock_timestamp() - ${leaseMs}::float8 * interval '1 millisecond'))
      order by asked_at limit 1 for update skip locked) n
    where j.institution_id = n.institution_id and j.job_id = n.job_id
    returning j.institution_id as "institutionId", j.job_id as "jobId", j.ask, j.input as kept, j.actor`
  if (!job) return null
  const { kept, ...held } = job
  return { ...held, input: kept.input, holder }
}

export type Lease = Pick<HeldJob, 'institutionId' | 'jobId' | 'holder'>

const held = (sql: Sql, { institutionId, jobId, holder }: Lease) =>
  sql`institution_id = ${institutionId} and job_id = ${jobId} and holder = ${holder} and state = 'running'`

/** A sign of life, and how far it is. @returns whether it goes on: `lost` to another holder, or somebody wants it to stop */
export async function beat(
  sql: Sql,
  lease: Lease,
  { done, total }: { done: number; total: number },
): Promise<'goes on' | 'stop' | 'lost'> {
  const [row] = await sql<{ cancelAsked: boolean }[]>`
    update job set seen_at = clock_timestamp(), done = ${done}, total = ${total} where ${held(sql, lease)}
    returning cancel_asked as "cancelAsked"`
  if (!row) return 'lost'
  return row.cancelAsked ? 'stop' : 'goes on'
}

/** What came of it. A job is over once: in the transaction of what it did, where it has just one. */
type Ended = { now: Date } & (
  | { state: 'done'; output: unknown }
  | { state: 'failed' | 'cancelled'; refusal: Refusal | null }
)

/** @returns false where another holder has taken it up meanwhile: nothing of ours may stay */
export async function endJob(sql: Sql, lease: Lease, ended: Ended): Promise<boolean> {
  const output = ended.state === 'done' ? json(sql, { output: ended.output ?? null }) : null
  const refusal = ended.state !== 'done' && ended.refusal ? json(sql, saidOf(ended.refusal)) : null
  const { count } = await sql`
    update job set state = ${ended.state}, ended_at = ${ended.now}, input = null, refusal = ${refusal},
      output = case when is_output_unwanted then null else ${output}::jsonb end
    where ${held(sql, lease)}`
  return count === 1
}

/** It waits again, for another process: this one has to go. */
export const leaveJob = (sql: Sql, lease: Lease) => sql`
  update job set state = 'queued', holder = null where ${held(sql, lease)}`

const saidOf = ({ key, values }: Refusal) => ({ key, values })

/** Jobs of an institution, the newest first. */
export const jobsOf = async (sql: Sql, institutionId: number, most: number): Promise<KnownJob[]> => [
  ...(await sql<KnownJob[]>`select ${columns(sql)} from job where institution_id = ${institutionId}
    order by job_id desc limit ${most}`),
]

/** @throws Refusal `job.unknown` */
export async function jobById(sql: Sql, institutionId: number, jobId: number): Promise<KnownJob> {
  const [job] = await sql<KnownJob[]>`select ${columns(sql)} from job
    where institution_id = ${institutionId} and job_id = ${jobId}`
  if (!job) throw new Refusal('job.unknown', { id: jobId })
  return job
}

/** Whoever has it stops as soon as it can; one that waits is over at once. @throws Refusal `job.over` */
export async function cancelJob(
  tx: Transaction,
  institutionId: number,
  { jobId, now }: { jobId: number; now: Date },
): Promise<void> {
  const { count } = await tx`
    update job set cancel_asked = true, state = case when state = 'queued' then 'cancelled' else state end,
      ended_at = case when state = 'queued' then ${now}::timestamptz end,
      input = case when state = 'queued' then null else input end
    where institution_id = ${institutionId} and job_id = ${jobId} and state in ('queued', 'running')`
  if (!count) throw new Refusal('job.over', { id: jobId })
}

/** What jobs said goes after a day: it may name people. Their lines go after ninety. */
export async function forgetJobs(sql: Sql, now: Date): Promise<void> {
  await sql`update job set output = null where output is not null and ended_at < ${now}::timestamptz - interval '1 day'`
  await sql`delete from job where ended_at < ${now}::timestamptz - interval '90 days'`
}

/** Somebody was erased, whom what jobs said, or are about to say, may name. Jobs that wait for a file that is gone say so when they begin. */
export const forgetOutputs = (tx: Transaction, institutionId: number) => tx`
  update job set output = null, is_output_unwanted = state = 'running'
  where institution_id = ${institutionId} and (output is not null or state = 'running')`
