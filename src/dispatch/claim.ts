// Settles outcomes, claims rows and asks the gate, in one SQL statement. What follows from refusals (an address that is
// suppressed, a mailing that is paused) is committed with it.
import { suppressBounced } from '../contacts/permission/suppressions.ts'
import type { Recipient } from '../content/message.ts'
import type { Language } from '../i18n/languages.ts'
import type { Database, Sql } from '../platform/db.ts'
import { type Carries, type Cursor, stillCarries } from './cursors.ts'
import { type MailingKinds, moveMailing } from './mailings.ts'
import { sentAgain } from './outbox.ts'
import { notBefore, type Outcome, type PauseReason } from './outcome.ts'
import type { Turn } from './pace.ts'
import { providerColumn } from './providers.ts'
import type { StandsFor } from './service.ts'
import { allHaveCompared } from './workers.ts'

/** A delivery that passed the gate and is ours to send now. */
export interface Delivery extends Recipient {
  language: Language
  attempts: number
  /** The row that caused a service message; null: the audience of a mailing. */
  occasion: number | null
  standsFor: StandsFor | null
  kind: string
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
  kinds: MailingKinds
  carries: Carries
}

/**
 * Settles outcomes and claims queued rows. A worker that was given up for dead claims nothing more, but its outcomes
 * still replace `uncertain`, since it knows what happened to its rows.
 * @returns the claimed rows; `passed` is false for those that the gate skipped
 */
export async function settleAndClaim(sql: Database, commit: Commit): Promise<(Delivery & { passed: boolean })[]> {
  const { settled, now } = commit
  const refused = settled.filter(({ outcome }) => outcome.reason === 'address').map(({ delivery }) => delivery)
  const paused = settled.filter(({ pause }) => pause !== null)
  // Most commits are this one statement.
  if (refused.length + paused.length === 0) return settleAndClaimIn(sql, commit)
  return sql.begin(async (tx) => {
    const rows = await settleAndClaimIn(tx, commit)
    await suppressBounced(tx, refused, now)
    // Credentials, the sender and quotas concern everybody: the mailing waits for a person, and nobody is suppressed.
    for (const { delivery, pause } of paused)
      await moveMailing(tx, delivery, { from: ['sending'], to: 'paused', hold: pause })
    return rows
  })
}

const nowhere: Cursor = { institutionId: 0, mailingId: 0, after: 0, kind: '', room: 0 }
/** Asked where no cursor has rows to claim. */
const nobodys = (sql: Sql, _now: Date) => sql`select null::text as exclusion`

async function settleAndClaimIn(
  sql: Sql,
  { workerId, settled, cursor, turn, now, kinds, carries }: Commit,
): Promise<(Delivery & { passed: boolean })[]> {
  const { institutionId, mailingId, after, kind, room } = cursor ?? nowhere
  const gate = kinds[kind]?.gate ?? nobodys
  const { only, except } = turn ?? { only: null, except: [] }
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
      update delivery d set state = case when t.state in ('queued', 'deferred') and exists (select from mailing m
          where m.institution_id = d.institution_id and m.mailing_id = d.mailing_id and m.state = 'cancelled')
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
      select m.institution_id, m.mailing_id from mailing m
      where m.institution_id = ${institutionId} and m.mailing_id = ${mailingId} and m.state in ('sending', 'open')
        and (m.deadline_at is null or m.deadline_at > ${now})
        and ${kinds[kind]?.isOverCommonRelay ? sql`true` : stillCarries(sql, carries, sql`m.institution_id`)}
        and exists (select from installation.worker w where w.worker_id = ${workerId} and w.stopped_at is null)
        and ${allHaveCompared(sql)}
      for share of m),
    next as (
      select o.*, q.* from open o cross join lateral (
        select d.delivery_id, d.contact_id, d.member_id, d.occasion, d.address, d.reason from delivery d
        where d.institution_id = ${institutionId} and d.mailing_id = ${mailingId} and d.state = 'queued'
          and d.delivery_id > ${after}
          and (${only}::text is null or d.provider = ${only})
          and (cardinality(${except}::text[]) = 0 or coalesce(d.provider, '') <> all(${except}))
        order by d.delivery_id limit ${room} for update skip locked) q),
    gate as (
      select n.institution_id, n.delivery_id, case when g.asked then g.exclusion else 'erased' end as exclusion,
        -- Whoever is sent the same message again gets it at the same address, all others where they are now.
        case when n.reason is distinct from ${sentAgain} and who.address <> n.address then who.address end as moved_to
      from next n
      left join lateral (select true as asked, g.exclusion from (${gate(sql, now)}) g) g on true
      left join contact who on who.institution_id = n.institution_id and who.contact_id = n.contact_id),
    claimed as (
      update delivery d set state = case when g.exclusion is null then 'sending'
          when g.exclusion = 'expired' then 'expired' else 'skipped' end,
        reason = g.exclusion, state_at = ${now}, worker_id = ${workerId}, not_before = null,
        attempts = d.attempts + (g.exclusion is null)::int,
        address = coalesce(g.moved_to, d.address),
        provider = case when g.moved_to is null then d.provider else ${providerColumn(sql, sql`g.moved_to`)} end
      from gate g where d.institution_id = g.institution_id and d.delivery_id = g.delivery_id and d.state = 'queued'
      returning d.*)
    select institution_id as "institutionId", delivery_id as "deliveryId", mailing_id as "mailingId",
      contact_id as "contactId", address, language, fields, measured, queued_at as "queuedAt", attempts, occasion, stands_for as "standsFor", ${kind} as kind, worker_id as "workerId", state = 'sending' as passed
    from claimed order by delivery_id`
  return [...rows]
}
