// The rows of the outbox: filled once per person, and what a person can do to many of them at once.
import type { Recipient } from '../content/message.ts'
import type { Language } from '../i18n/languages.ts'
import type { Fragment, Sql, Transaction } from '../platform/db.ts'
import type { MailingKey, MailingState } from './mailings.ts'
import { providerColumn } from './providers.ts'

/** Of everybody in `audience a` who may be written to: who it is, and what they would get. */
const hashed = (sql: Sql) => sql`count(*) filter (where exclusion is null) || ':' ||
  coalesce(bit_xor(hashtextextended(concat_ws(' ', contact_id, language, measured, fields), 0))
    filter (where exclusion is null), 0)`

/**
 * What tells one audience from another: any other person, language or value makes another. Addresses do not count, since they
 * are read when a row is claimed. @param audience as for `fillOutbox`
 */
export async function hashOfAudience(sql: Sql, audience: Fragment): Promise<string> {
  const [row] = await sql<[{ hash: string }]>`select ${hashed(sql)} as hash from (${audience}) a`
  return row.hash
}

/** What filling came to. */
interface Filled {
  audienceHash: string
  /** Rows. */
  audience: number
  /** People who have no row, by reason. */
  leftOut: Record<string, number>
}

/**
 * One row for each person who may be written to, and for those who withdrew, as skipped: it proves that they were not written
 * to. All others are counted. One statement: the audience is read once, of one moment, so that everybody is in a row or counted.
 * @param audience a SELECT of contact_id, exclusion (null: may be written to), goes, language, address, fields, measured
 */
export async function fillOutbox(
  tx: Transaction,
  { institutionId, mailingId }: MailingKey,
  { audience, now }: { audience: Fragment; now: Date },
): Promise<Filled> {
  const [row] = await tx<[Filled]>`
    with listed as materialized (${audience}),
    frozen as (
      insert into delivery (institution_id, mailing_id, contact_id, state, reason, language, address, provider, fields,
        measured, queued_at, state_at)
      select ${institutionId}, ${mailingId}, contact_id, case when exclusion is null then 'queued' else 'skipped' end,
        exclusion, language, address, ${providerColumn(tx, tx`address`)}, fields, measured, ${now}, ${now}
      from listed where goes
      on conflict do nothing)
    select ${hashed(tx)} as "audienceHash", count(*) filter (where goes) as audience,
      (select coalesce(jsonb_object_agg(exclusion, people), '{}') from
        (select exclusion, count(*) as people from listed where not goes group by exclusion) l) as "leftOut"
    from listed`
  return row
}

/** Why a row is queued that may have been delivered: it gets the same bytes at the same address. */
export const sentAgain = 'again'

/** How far a mailing is: cheap, since done rows are not counted. */
export async function progressOf(
  sql: Sql,
  { institutionId, mailingId }: MailingKey,
): Promise<{ state: MailingState; audience: number; open: number }> {
  const [row] = await sql<[{ state: MailingState; audience: number; open: number }]>`
    select state, audience, (select count(*) from delivery d where d.institution_id = m.institution_id
      and d.mailing_id = m.mailing_id and d.state in ('queued', 'sending', 'deferred')) as open
    from mailing m where institution_id = ${institutionId} and mailing_id = ${mailingId}`
  return row
}

/** Lets the planner see what was filled: claims go through a partial index. */
export const lookAtOutbox = (sql: Sql) => sql`analyze delivery`

/** Queues the uncertain deliveries again, except those that a person left as they are. @returns how many */
export async function requeueUncertain(sql: Sql, { institutionId, mailingId }: MailingKey, now: Date): Promise<number> {
  const again =
    await sql`update delivery set state = 'queued', state_at = ${now}, not_before = null, reason = ${sentAgain}
    where institution_id = ${institutionId} and mailing_id = ${mailingId}
      and state = 'uncertain' and reason is distinct from 'left'`
  return again.count
}

/** Leaves the uncertain as they are; nobody is reminded of them any more. @returns how many */
export async function leaveAsUncertain(sql: Sql, { institutionId, mailingId }: MailingKey, now: Date): Promise<number> {
  const left = await sql`update delivery set reason = 'left', state_at = ${now}
    where institution_id = ${institutionId} and mailing_id = ${mailingId}
      and state = 'uncertain' and reason is distinct from 'left'`
  return left.count
}

/**
 * Two contacts turned out to be one person: what is queued for the one goes to the other. Where both have a row in a mailing,
 * the person gets one message.
 */
export async function moveQueued(
  tx: Transaction,
  { institutionId, keptId, goneId }: { institutionId: number; keptId: number; goneId: number },
  now: Date,
): Promise<void> {
  await tx`update delivery d set state = 'skipped', reason = 'merged', state_at = ${now}, not_before = null
    where d.institution_id = ${institutionId} and d.contact_id = ${goneId} and d.state in ('queued', 'deferred')
      and d.occasion is null and exists (select from delivery k where k.institution_id = d.institution_id
        and k.mailing_id = d.mailing_id and k.contact_id = ${keptId} and k.occasion is null)`
  await tx`update delivery set contact_id = ${keptId}
    where institution_id = ${institutionId} and contact_id = ${goneId} and state in ('queued', 'deferred')`
}

/** Cancels the deliveries that were not handed over yet. */
export const cancelOpen = (sql: Sql, { institutionId, mailingId }: MailingKey, now: Date) => sql`
  update delivery set state = 'cancelled', state_at = ${now}, not_before = null
  where institution_id = ${institutionId} and mailing_id = ${mailingId} and state in ('queued', 'deferred')`

/** The first deliveries that the relay accepted, with the values of which their messages were made. */
export const firstAccepted = (sql: Sql, { institutionId, mailingId }: MailingKey, most: number) => sql<
  (Recipient & { language: Language })[]
>`
  select institution_id as "institutionId", mailing_id as "mailingId", delivery_id as "deliveryId",
    contact_id as "contactId", address, fields, measured, queued_at as "queuedAt", language
  from delivery where institution_id = ${institutionId} and mailing_id = ${mailingId} and state = 'accepted'
  order by delivery_id limit ${most}`
