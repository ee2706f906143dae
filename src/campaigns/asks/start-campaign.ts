import { z } from 'zod'
import { moveMailing } from '../../dispatch/mailings.ts'
import { assertMayLeave, assertSender } from '../../dispatch/sender.ts'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { campaignById } from '../campaigns.ts'

/** A campaign that is scheduled for later is due now. One that is under way already stays as it is. */
export const startCampaign = command({
  name: 'campaigns.start',
  role: 'coordinator',
  input: z.strictObject({ campaign: id }),
  prepare: async (preparing, { campaign }) => {
    await assertSender(preparing)
    await assertMayLeave(preparing, await campaignById(preparing.sql, preparing.institution.institutionId, campaign))
  },
  load: ({ tx, institution }, { campaign }) => campaignById(tx, institution.institutionId, campaign),
  run: async ({ tx, institution, now }, _, campaign) => {
    await moveMailing(tx, campaign, { from: ['scheduled'], to: 'scheduled', dueAt: now })
    return campaignById(tx, institution.institutionId, campaign.campaignId)
  },
  subject: ({ campaign }) => ({ kind: 'campaign', id: campaign }),
})
