// Settles outcomes, claims rows and asks the gate, in one SQL statement. Suppressions of dead addresses and pauses of
// mailings follow in statements of their own.
import { suppressBounced } from '../contacts/permission/suppressions.ts'
import type { Recipient } from '../content/message.ts'
import type { Language } from '../i18n/languages.ts'
import type { Database } from '../platform/db.ts'
import type { Cursor } from './cursors.ts'
import type { Mailings } from './mailings.ts'
import { notBefore, type Outcome, type PauseReason } from './outcome.ts'
import type { Turn } from './pace.ts'

/** A delivery that passed the gate and is ours to send now. */
export interface Delivery extends Recipient {
  language: Language
  attempts: number
  /** The worker that claimed it: only outcomes from that worker count. */
  workerId: number
}

/** The outcome of a delivery, and the reason to pause its mailing, if there is one. */
export interface Settled {
  delivery: Delivery
  outcome: Outcome
  pause: PauseReason | null
}

/** The outcomes that one commit settles, and the rows that it may claim. */
interface Commit {
  workerId: number
  settled: Settled[]
  cursor: Cursor | null
  turn: Turn | null
  now: Date
  mailings: Pick<Mailings, 'pause'>
}

/**
 * Settles outcomes and claims queued rows. A worker that was given up for dead claims nothing more, but its outcomes
 * still replace `uncertain`, since it knows what happened to its rows.
 * @returns the claimed rows; `passed` is false for those that the gate skipped
 */
export async function settleAndClaim(
  sql: Database,
  { workerId, settled, cursor, turn, now, mailings }: Commit,
): Promise<(Delivery & { passed: boolean })[]> {
  const { institutionId, campaignId, after } = cursor ?? { institutionId: 0, campaignId: 0, after: 0 }
  const { room, only, except } = turn ?? { room: 0, only: null, except: [] }
  const rows = await sql<(Delivery & { passed: boolean })[]>`
    with told as (
      select * from unnest(${settled.map(({ delivery }) => delivery.institutionId)}::int[],
        ${settled.map(({ delivery }) => delivery.deliveryId)}::bigint[],
        ${settled.map(({ delivery }) => delivery.workerId)}::bigint[],
        ${settled.map(({ outcome }) => outcome.state)}::text[],
        ${settled.map(({ outcome }) => outcome.reason)}::text[],
        ${settled.map(({ outcome }) => outcome.stage)}::text[],
        ${settled.map(({ outcome }) => outcome.code)}::smallint[],
        ${settled.map(({ outcome }) => outcome.reply)}::text[],
        ${settled.map(({ delivery, outcome }) => notBefore(outcome, delivery, now))}::timestamptz[])
        as t (institution_id, delivery_id, worker_id, state, reason, stage, code, reply, not_before)),
    settled as (
      update delivery d set state = case when t.state in ('queued', 'deferred') and exists (select from campaign c
          where c.institution_id = d.institution_id and c.campaign_id = d.campaign_id and c.state = 'cancelled')
          then 'cancelled' else t.state end, reason = t.reason, stage = t.stage, code = t.code, reply = t.reply,
        not_before = t.not_before, state_at = ${now}, attempts = d.attempts - (t.state = 'queued')::int
      from told t
      where d.institution_id = t.institution_id and d.delivery_id = t.delivery_id and d.worker_id = t.worker_id
        and d.state in ('sending', 'uncertain')
      returning d.institution_id, d.delivery_id, d.attempts, d.worker_id, t.state, t.reason, t.stage, t.code, t.reply),
    logged as (
      insert into attempt (institution_id, delivery_id, attempt, worker_id, ended_at, state, reason, stage, code, reply)
      select institution_id, delivery_id, attempts, worker_id, ${now}, state, reason, stage, code, reply
      from settled where state not in ('accepted', 'queued') on conflict do nothing),
    open as (
      select c.institution_id, c.list_id, c.purpose from campaign c
      where c.institution_id = ${institutionId} and c.campaign_id = ${campaignId} and c.state = 'sending'
        and (c.deadline_at is null or c.deadline_at > ${now})
        and exists (select from installation.worker w where w.worker_id = ${workerId} and w.stopped_at is null)
      for share of c),
    next as (
      select o.*, q.delivery_id, q.contact_id from open o cross join lateral (
        select d.delivery_id, d.contact_id from delivery d
        where d.institution_id = ${institutionId} and d.campaign_id = ${campaignId} and d.state = 'queued'
          and d.delivery_id > ${after}
          and (${only}::text[] is null or lower(split_part(d.address, '@', 2)) = any(${only}))
          and (cardinality(${except}::text[]) = 0 or lower(split_part(d.address, '@', 2)) <> all(${except}))
        order by d.delivery_id limit ${room} for update skip locked) q),
    gate as (
      select n.institution_id, n.delivery_id,
        case when m.contact_id is null then 'erased' else m.exclusion end as exclusion
      from next n left join mailability m on m.institution_id = n.institution_id and m.list_id = n.list_id
        and m.purpose = n.purpose and m.contact_id = n.contact_id),
    claimed as (
      update delivery d set state = case when g.exclusion is null then 'sending' else 'skipped' end,
        reason = g.exclusion, state_at = ${now}, worker_id = ${workerId}, not_before = null,
        attempts = d.attempts + (g.exclusion is null)::int
      from gate g where d.institution_id = g.institution_id and d.delivery_id = g.delivery_id and d.state = 'queued'
      returning d.*)
    select institution_id as "institutionId", delivery_id as "deliveryId", campaign_id as "campaignId",
      contact_id as "contactId", address, language, fields, measured, queued_at as "queuedAt", attempts, worker_id as "workerId", state = 'sending' as passed
    from claimed order by delivery_id`
  await suppressBounced(
    sql,
    settled.filter(({ outcome }) => outcome.reason === 'address').map(({ delivery }) => delivery),
    now,
  )
  // Credentials, the sender and quotas concern everybody: the mailing waits for a person, and nobody is suppressed.
  for (const { delivery, pause } of settled) if (pause) await mailings.pause(sql, delivery, pause)
  return [...rows]
}
