import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { campaignById, deleteDraft } from '../campaigns.ts'

/** A draft that nobody wants is gone. @throws Refusal `campaign.wrong_state` of whatever was scheduled once */
export const removeCampaign = command({
  name: 'campaigns.remove',
  role: 'coordinator',
  input: z.strictObject({ campaign: id }),
  load: ({ tx, institution }, { campaign }) => campaignById(tx, institution.institutionId, campaign),
  run: async ({ tx }, _, campaign) => {
    await deleteDraft(tx, campaign)
    return { removed: campaign.campaignId }
  },
  subject: ({ campaign }) => ({ kind: 'campaign', id: campaign }),
})
