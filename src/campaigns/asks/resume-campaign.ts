import { z } from 'zod'
import { assertMayLeave } from '../../dispatch/sender.ts'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { campaignById } from '../campaigns.ts'
import { resumeCampaign as resume } from '../control.ts'

/** Continues a paused campaign, or lets a held one start. */
export const resumeCampaign = command({
  name: 'campaigns.resume',
  role: 'coordinator',
  input: z.strictObject({ campaign: id }),
  prepare: async (preparing, { campaign }) =>
    assertMayLeave(preparing, await campaignById(preparing.sql, preparing.institution.institutionId, campaign)),
  load: ({ tx, institution }, { campaign }) => campaignById(tx, institution.institutionId, campaign),
  run: async ({ tx, now }, _, campaign) => {
    await resume(tx, campaign, now)
    return { campaignId: campaign.campaignId }
  },
  subject: ({ campaign }) => ({ kind: 'campaign', id: campaign }),
})
