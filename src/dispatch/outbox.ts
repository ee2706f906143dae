// The rows of the outbox: filled once per person, and what a person's hand does to many of them.
import type { Recipient } from '../content/message.ts'
import type { Language } from '../i18n/languages.ts'
import type { Fragment, Sql, Transaction } from '../platform/db.ts'
import type { MailingKey } from './mailings.ts'

/**
 * One row for each person who goes, and the number of those who do not, by reason. One statement: the audience is read once,
 * of one moment, so that everybody is in a row or counted.
 * @param audience a SELECT of contact_id, exclusion (null: may be written to), goes, language, address, fields, measured
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

/** The planner learns what has been filled: claims go through a partial index. */
export const lookAtOutbox = (sql: Sql) => sql`analyze delivery`

/** Those whose message is uncertain go back into the queue, but for those whom a person left so. @returns how many */
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

/** The uncertain stay as they are, and nobody is reminded of them any more. @returns how many */
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

/** Whoever was not written to yet will not be. */
export const cancelOpen = (sql: Sql, { institutionId, campaignId }: MailingKey, now: Date) => sql`
  update delivery set state = 'cancelled', state_at = ${now}, not_before = null
  where institution_id = ${institutionId} and campaign_id = ${campaignId} and state in ('queued', 'deferred')`

/** The first deliveries that the relay took, as their messages are made. */
export const firstAccepted = (sql: Sql, { institutionId, campaignId }: MailingKey, most: number) => sql<
  (Recipient & { language: Language })[]
>`
  select institution_id as "institutionId", campaign_id as "campaignId", delivery_id as "deliveryId",
    contact_id as "contactId", address, fields, measured, queued_at as "queuedAt", language
  from delivery where institution_id = ${institutionId} and campaign_id = ${campaignId} and state = 'accepted'
  order by delivery_id limit ${most}`
