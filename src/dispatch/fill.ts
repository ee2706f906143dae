// The audience is frozen: one row per person, in one transaction. Interrupted, it is simply done again.
import { type Campaign, moveCampaign } from '../campaigns/campaigns.ts'
import { revisionsOf } from '../campaigns/freeze.ts'
import { frozenFields, yearOf } from '../campaigns/recipients.ts'
import { yearIn } from '../clock.ts'
import { institutionById } from '../contacts/institutions.ts'
import { inSegment } from '../contacts/segments/segments.ts'
import { fieldsOf } from '../content/revision.ts'
import type { Database, Fragment, Sql } from '../db.ts'

/**
 * Fills the outbox of a due campaign and lets it send. Whoever withdrew (left the list, or is suppressed) stands in it
 * as skipped, which proves that they were not written to; who never was mailable is left out and counted by reason.
 */
export async function fill(sql: Database, campaign: Campaign, now: Date): Promise<void> {
  await moveCampaign(sql, campaign, ['scheduled'], 'preparing')
  await sql.begin(async (tx) => {
    const { institutionId, campaignId, listId, purpose } = campaign
    // One dispatcher fills; the others find the campaign sending when the lock is free.
    const [held] = await tx`select from campaign where institution_id = ${institutionId}
      and campaign_id = ${campaignId} and state = 'preparing' for update`
    if (!held) return
    const revisions = await revisionsOf(tx, institutionId, campaignId)
    const { defaultLanguage, zone } = await institutionById(tx, institutionId)
    const holds = await inSegment(tx, institutionId, campaign.segmentId, { now, year: yearIn(zone, now) })
    const used = [...revisions.values()].flatMap(fieldsOf)
    await tx`
      insert into delivery (institution_id, campaign_id, contact_id, state, reason, language, address, fields,
        measured, queued_at, state_at)
      select m.institution_id, ${campaignId}, m.contact_id,
        case when m.hindrance is null then 'queued' else 'skipped' end, m.hindrance,
        case when c.language = any(${[...revisions.keys()]}) then c.language else ${defaultLanguage} end,
        c.address, ${frozenFields(tx, used, campaign, yearOf(campaign, zone, now))},
        ${campaign.tracking === 'individual'} and coalesce(k.state = 'granted', false), ${now}, ${now}
      from mailability m
      join contact c on c.institution_id = m.institution_id and c.contact_id = m.contact_id
      left join consent k on k.institution_id = m.institution_id and k.contact_id = m.contact_id
        and k.purpose = 'measurement'
      where m.institution_id = ${institutionId} and m.list_id = ${listId} and m.purpose = ${purpose}
        and (m.hindrance is null or (m.hindrance in ('suppressed', 'unsubscribed') and c.address is not null)) and ${holds()}
      on conflict do nothing`
    const leftOut = await countLeftOut(tx, campaign, holds)
    await moveCampaign(tx, campaign, ['preparing'], 'sending', { startedAt: now, leftOut })
  })
  await sql`analyze delivery`
}

/** People on the list, in the segment if there is one, who have no row, by reason. Everybody is in a row or counted here. */
async function countLeftOut(sql: Sql, campaign: Campaign, holds: () => Fragment): Promise<Record<string, number>> {
  const rows = await sql<{ hindrance: string; people: number }[]>`
    select coalesce(m.hindrance, 'late') as hindrance, count(*) as people
    from mailability m join contact c on c.institution_id = m.institution_id and c.contact_id = m.contact_id
    where m.institution_id = ${campaign.institutionId} and m.list_id = ${campaign.listId}
      and m.purpose = ${campaign.purpose} and ${holds()}
      and not exists (select from delivery d where d.institution_id = m.institution_id
        and d.campaign_id = ${campaign.campaignId} and d.contact_id = m.contact_id)
    group by 1`
  return Object.fromEntries(rows.map(({ hindrance, people }) => [hindrance, people]))
}
