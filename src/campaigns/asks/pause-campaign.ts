import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { campaignById } from '../campaigns.ts'
import { pauseCampaign as pause } from '../control.ts'

/** Lets nothing more pass the gate; messages at the relay are finished. */
export const pauseCampaign = command({
  name: 'campaigns.pause',
  role: 'coordinator',
  input: z.strictObject({ campaign: id }),
  load: ({ tx, institution }, { campaign }) => campaignById(tx, institution.institutionId, campaign),
  run: async ({ tx }, _, campaign) => {
    await pause(tx, campaign)
    return { campaignId: campaign.campaignId }
  },
  subject: ({ campaign }) => ({ kind: 'campaign', id: campaign }),
})
