// The rows of the outbox: filled once per person, and changed in numbers when a person resends, leaves or cancels them.
import type { Recipient } from '../content/message.ts'
import type { Language } from '../i18n/languages.ts'
import type { Fragment, Sql, Transaction } from '../platform/db.ts'
import type { MailingKey } from './mailings.ts'

/**
 * Inserts a row for each person with `goes` (as skipped where they have an exclusion), and counts the others by
 * exclusion. One statement reads the audience once, in one snapshot, so that everybody is in a row or counted.
 * @param audience a SELECT of contact_id, exclusion (null: may be written to), goes, language, address, fields,
 * measured
 * @returns people who have no row, by reason
 */
export async function fillOutbox(
  tx: Transaction,
  { institutionId, campaignId }: MailingKey,
  audience: Fragment,
  now: Date,
): Promise<Record<string, number>> {
  const rows = await tx<{ exclusion: string; people: number }[]>`
    with listed as materialized (${audience}),
    frozen as (
      insert into delivery (institution_id, campaign_id, contact_id, state, reason, language, address, fields,
        measured, queued_at, state_at)
      select ${institutionId}, ${campaignId}, contact_id, case when exclusion is null then 'queued' else 'skipped' end,
        exclusion, language, address, fields, measured, ${now}, ${now}
      from listed where goes
      on conflict do nothing)
    select exclusion, count(*) as people from listed where not goes group by exclusion`
  return Object.fromEntries(rows.map(({ exclusion, people }) => [exclusion, people]))
}

/** Analyzes the deliveries after a fill, so that the planner knows how many are in the partial index of claims. */
export const lookAtOutbox = (sql: Sql) => sql`analyze delivery`

/** Queues the uncertain deliveries again, except those that a person left as they are. @returns how many */
export async function requeueUncertain(
  sql: Sql,
  { institutionId, campaignId }: MailingKey,
  now: Date,
): Promise<number> {
  const again = await sql`update delivery set state = 'queued', state_at = ${now}, not_before = null, reason = null
    where institution_id = ${institutionId} and campaign_id = ${campaignId}
      and state = 'uncertain' and reason is distinct from 'left'`
  return again.count
}

/** Leaves the uncertain as they are; nobody is reminded of them any more. @returns how many */
export async function leaveAsUncertain(
  sql: Sql,
  { institutionId, campaignId }: MailingKey,
  now: Date,
): Promise<number> {
  const left = await sql`update delivery set reason = 'left', state_at = ${now}
    where institution_id = ${institutionId} and campaign_id = ${campaignId}
      and state = 'uncertain' and reason is distinct from 'left'`
  return left.count
}

/** Cancels the deliveries that were not handed over yet. */
export const cancelOpen = (sql: Sql, { institutionId, campaignId }: MailingKey, now: Date) => sql`
  update delivery set state = 'cancelled', state_at = ${now}, not_before = null
  where institution_id = ${institutionId} and campaign_id = ${campaignId} and state in ('queued', 'deferred')`

/** The first deliveries that the relay accepted, with the values of which their messages were made. */
export const firstAccepted = (sql: Sql, { institutionId, campaignId }: MailingKey, most: number) => sql<
  (Recipient & { language: Language })[]
>`
  select institution_id as "institutionId", campaign_id as "campaignId", delivery_id as "deliveryId",
    contact_id as "contactId", address, fields, measured, queued_at as "queuedAt", language
  from delivery where institution_id = ${institutionId} and campaign_id = ${campaignId} and state = 'accepted'
  order by delivery_id limit ${most}`
