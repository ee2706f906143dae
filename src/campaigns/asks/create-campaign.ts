import { command } from '../../institutions/asking.ts'
import { insertCampaign, planningOf } from '../campaigns.ts'
import { draftOf, orderInput } from '../drafts.ts'

/** A coordinator's first step: what was ordered is compiled, and kept as a draft. */
export const createCampaign = command({
  name: 'campaigns.create',
  role: 'coordinator',
  input: orderInput,
  prepare: (preparing, order) => draftOf(planningOf(preparing), order),
  run: ({ tx, now, prepared }) => insertCampaign(tx, prepared, now),
  subject: (_, { campaignId }) => ({ kind: 'campaign', id: campaignId }),
})
