import { z } from 'zod'

import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { campaignById } from '../campaigns.ts'
import { cancelCampaign as cancel } from '../control.ts'

/** Ends a campaign for good: people who were not written to yet will not be. */
export const cancelCampaign = command({
  name: 'campaigns.cancel',
  role: 'coordinator',
  input: z.strictObject({ campaign: id }),
  load: ({ tx, institution }, { campaign }) => campaignById(tx, institution.institutionId, campaign),
  run: async ({ tx, now }, _, campaign) => {
    await cancel(tx, campaign, now)
    return { campaignId: campaign.campaignId }
  },
  subject: ({ campaign }) => ({ kind: 'campaign', id: campaign }),
})
