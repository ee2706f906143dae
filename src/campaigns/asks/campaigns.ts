import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { campaignsOf } from '../campaigns.ts'

/** Campaigns, the newest first; `before` is the last one of the page before. */
export const campaigns = query({
  name: 'campaigns.list',
  role: 'viewer',
  input: z.strictObject({ most: z.number().int().min(1).max(500).default(50), before: id.optional() }),
  run: ({ tx, institution }, { most, before = null }) => campaignsOf(tx, institution.institutionId, { most, before }),
})
