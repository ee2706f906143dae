// A person's hand on a campaign that runs.
import { type Campaign, moveCampaign } from '../campaigns/campaigns.ts'
import type { Database } from '../db.ts'
import { Refusal } from '../refusal.ts'

const refuse = (campaign: Campaign): never => {
  throw new Refusal('campaign.wrong_state', { id: campaign.campaignId, state: campaign.state })
}

/** Nothing more passes the gate; what is already at the relay goes on. @throws Refusal unless it is sending */
export async function pauseCampaign(sql: Database, campaign: Campaign): Promise<void> {
  if (!(await moveCampaign(sql, campaign, ['sending'], 'paused'))) refuse(campaign)
}

/** Goes on with the rest. @throws Refusal unless it is paused */
export async function resumeCampaign(sql: Database, campaign: Campaign): Promise<void> {
  if (!(await moveCampaign(sql, campaign, ['paused'], 'sending'))) refuse(campaign)
}

/** Ends it for good: who was not written to yet will not be. @throws Refusal when it has ended */
export async function cancelCampaign(sql: Database, campaign: Campaign, now: Date): Promise<void> {
  await sql.begin(async (tx) => {
    const open: Parameters<typeof moveCampaign>[2] = ['draft', 'scheduled', 'preparing', 'sending', 'paused']
    if (!(await moveCampaign(tx, campaign, open, 'cancelled', { endedAt: now }))) refuse(campaign)
    await tx`update delivery set state = 'cancelled', state_at = ${now}, not_before = null
      where institution_id = ${campaign.institutionId} and campaign_id = ${campaign.campaignId}
        and state in ('queued', 'deferred')`
  })
}
