import { z } from 'zod'
import { progressOf } from '../../dispatch/outbox.ts'
import { query } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { campaignById } from '../campaigns.ts'

/** How far the sending of a campaign is. */
export const progress = query({
  name: 'campaigns.progress',
  role: 'viewer',
  input: z.strictObject({ campaign: id }),
  load: ({ tx, institution }, { campaign }) => campaignById(tx, institution.institutionId, campaign),
  run: ({ tx }, _, campaign) => progressOf(tx, campaign),
})
