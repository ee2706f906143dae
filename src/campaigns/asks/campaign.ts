import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { campaignById } from '../campaigns.ts'

/** One campaign as it stands. */
export const campaign = query({
  name: 'campaigns.show',
  role: 'viewer',
  input: z.strictObject({ campaign: id }),
  load: ({ tx, institution }, input) => campaignById(tx, institution.institutionId, input.campaign),
  run: async (_, __, found) => found,
})
