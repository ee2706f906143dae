import { z } from 'zod'
import { answersByName } from '../../events/answers.ts'
import { query } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { campaignById } from '../campaigns.ts'

/** Who answered what, by name: of all campaigns about the same event together. */
export const answers = query({
  name: 'campaigns.answers',
  role: 'coordinator',
  input: z.strictObject({ campaign: id }),
  load: ({ tx, institution }, { campaign }) => campaignById(tx, institution.institutionId, campaign),
  run: ({ tx, institution }, _, { campaignId, aboutCampaignId }) =>
    answersByName(tx, institution.institutionId, aboutCampaignId ?? campaignId),
})
