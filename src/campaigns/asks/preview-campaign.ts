import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { id, word } from '../../platform/inputs.ts'
import { campaignById, planningOf } from '../campaigns.ts'
import { preview } from '../preview.ts'

/** One message as somebody on the list would get it, or an invented person who reads a language. */
export const previewCampaign = query({
  name: 'campaigns.preview',
  role: 'coordinator',
  input: z.strictObject({
    campaign: id,
    like: z.union([z.strictObject({ contact: word }), z.strictObject({ language: z.string().max(10) })]),
  }),
  load: ({ tx, institution }, { campaign }) => campaignById(tx, institution.institutionId, campaign),
  run: (scope, { like }, campaign) => preview(planningOf(scope), campaign, like),
})
