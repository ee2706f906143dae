// What the dispatcher asks of campaigns (dispatch/mailings.ts): what is due, who is meant, what waits for a person.
import { fieldsOf } from '../content/revision.ts'
import type { Mailings } from '../dispatch/mailings.ts'
import { fillOutbox, lookAtOutbox } from '../dispatch/outbox.ts'
import { institutionById } from '../institutions/institutions.ts'
import type { Database } from '../platform/db.ts'
import { frozenProblems, revisionsOf } from '../templates/revisions.ts'
import { audienceOf } from './audience/audience.ts'
import { type Campaign, campaignById, dueCampaigns, finishDone, moveCampaign, reopenUndone } from './campaigns.ts'
import { holdContent, holdOverdue, holdStaying } from './holds.ts'

/** Campaigns, as the dispatcher sees them. */
export const campaignMailings = (sql: Database): Mailings => ({
  async hold(now, leaves) {
    return [...(await holdOverdue(sql, now)), ...(leaves ? await holdStaying(sql) : [])]
  },
  due: (now) => dueCampaigns(sql, now),
  async fill({ institutionId, campaignId }, now) {
    const campaign = await campaignById(sql, institutionId, campaignId)
    // The content may have been frozen before a rule that it breaks.
    if ((await frozenProblems(sql, campaign)).length) {
      await holdContent(sql, campaign)
      return { campaignId, why: 'content' }
    }
    await fillCampaign(sql, campaign, now)
    return null
  },
  async pause(tx, mailing, why) {
    await moveCampaign(tx, mailing, ['sending'], 'paused', { pauseReason: why })
  },
  async endDone(now) {
    await reopenUndone(sql, now)
    await finishDone(sql, now)
  },
})

/**
 * Fills the outbox of a due campaign and begins to send, in one transaction, so that an interrupted fill is simply
 * repeated. People who withdrew (left the list, or are suppressed) get a skipped row, which proves that they were not
 * written to; people who never were mailable are left out and counted by reason.
 */
export async function fillCampaign(sql: Database, campaign: Campaign, now: Date): Promise<void> {
  await moveCampaign(sql, campaign, ['scheduled'], 'preparing')
  await sql.begin(async (tx) => {
    const { institutionId, campaignId } = campaign
    // One dispatcher fills; the others find the campaign sending when the lock is free.
    const [held] = await tx`select from campaign where institution_id = ${institutionId}
      and campaign_id = ${campaignId} and state = 'preparing' for update`
    if (!held) return
    const revisions = await revisionsOf(tx, institutionId, campaignId)
    const { zone } = await institutionById(tx, institutionId)
    const audience = await audienceOf(tx, campaign, {
      zone,
      used: [...revisions.values()].flatMap(fieldsOf),
      languages: [...revisions.keys()],
      now,
    })
    const leftOut = await fillOutbox(tx, campaign, audience(), now)
    await moveCampaign(tx, campaign, ['preparing'], 'sending', { startedAt: now, leftOut })
  })
  await lookAtOutbox(sql)
}
