// The audience is frozen: one row per person, in one transaction. Interrupted, it is simply done again.

import { frozenFields, meantBy, yearOf } from '../campaigns/audience/audience.ts'
import { type Campaign, moveCampaign } from '../campaigns/campaigns.ts'
import { revisionsOf } from '../campaigns/freeze.ts'
import { fieldsOf } from '../content/revision.ts'
import type { Language } from '../i18n/languages.ts'
import { institutionById } from '../institutions/institutions.ts'
import type { Database, Fragment, Transaction } from '../platform/db.ts'

/**
 * Fills the outbox of a due campaign and lets it send. Whoever withdrew (left the list, or is suppressed) stands in it
 * as skipped, which proves that they were not written to; who never was mailable is left out and counted by reason.
 */
export async function fill(sql: Database, campaign: Campaign, now: Date): Promise<void> {
  await moveCampaign(sql, campaign, ['scheduled'], 'preparing')
  await sql.begin(async (tx) => {
    const { institutionId, campaignId } = campaign
    // One dispatcher fills; the others find the campaign sending when the lock is free.
    const [held] = await tx`select from campaign where institution_id = ${institutionId}
      and campaign_id = ${campaignId} and state = 'preparing' for update`
    if (!held) return
    const revisions = await revisionsOf(tx, institutionId, campaignId)
    const { zone } = await institutionById(tx, institutionId)
    const holds = await meantBy(tx, zone, campaign, now)
    const used = [...revisions.values()].flatMap(fieldsOf)
    const leftOut = await freezeAudience(tx, campaign, {
      goes: frozenFields(tx, used, campaign, yearOf(campaign, zone, now)),
      holds: holds(),
      languages: [...revisions.keys()],
      fallback: campaign.fallbackLanguage,
      now,
    })
    await moveCampaign(tx, campaign, ['preparing'], 'sending', { startedAt: now, leftOut })
  })
  await sql`analyze delivery`
}

interface Freezing {
  /** The merge fields of contact `c`. */
  goes: Fragment
  /** Whether the campaign's segment means contact `c`. */
  holds: Fragment
  languages: Language[]
  /** What the others read; frozen with the content. */
  fallback: Language | null
  now: Date
}

/**
 * One row for each person who goes, and the number of those who do not, by reason. One statement: the list is read once, of
 * one moment, so that everybody is in a row or counted. It joins by primary keys alone, since the planner may know
 * nothing yet of people who were imported a second ago.
 */
async function freezeAudience(
  tx: Transaction,
  campaign: Campaign,
  freezing: Freezing,
): Promise<Record<string, number>> {
  const { institutionId, campaignId, listId, purpose, tracking } = campaign
  const { goes, holds, languages, fallback, now } = freezing
  const rows = await tx<{ hindrance: string; people: number }[]>`
    with listed as materialized (
      select m.contact_id, m.hindrance,
        m.hindrance is null or (m.hindrance in ('suppressed', 'unsubscribed') and c.address is not null) as goes,
        case when c.language = any(${languages}) then c.language else ${fallback} end as language,
        c.address, ${goes} as fields,
        ${tracking === 'individual'} and exists (select from consent k where k.institution_id = m.institution_id
          and k.contact_id = m.contact_id and k.purpose = 'measurement' and k.state = 'granted') as measured
      from mailability m
      join contact c on c.institution_id = m.institution_id and c.contact_id = m.contact_id
      where m.institution_id = ${institutionId} and m.list_id = ${listId} and m.purpose = ${purpose} and ${holds}),
    frozen as (
      insert into delivery (institution_id, campaign_id, contact_id, state, reason, language, address, fields,
        measured, queued_at, state_at)
      select ${institutionId}, ${campaignId}, contact_id, case when hindrance is null then 'queued' else 'skipped' end,
        hindrance, language, address, fields, measured, ${now}, ${now}
      from listed where goes
      on conflict do nothing)
    select hindrance, count(*) as people from listed where not goes group by hindrance`
  return Object.fromEntries(rows.map(({ hindrance, people }) => [hindrance, people]))
}
