import { z } from 'zod'
import { campaignById } from '../../campaigns/campaigns.ts'
import { courseOf } from '../../dispatch/figures.ts'
import { query } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'

/** How the sending of a campaign went on, in slices of time. */
export const course = query({
  name: 'campaigns.course',
  role: 'viewer',
  input: z.strictObject({ campaign: id }),
  load: ({ tx, institution }, { campaign }) => campaignById(tx, institution.institutionId, campaign),
  sameWhile: ({ state }) => state,
  run: ({ tx }, _, campaign) => courseOf(tx, campaign),
})
