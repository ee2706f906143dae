import { z } from 'zod'
import { campaignById } from '../../campaigns/campaigns.ts'
import { query } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { uncertainPeople as people } from '../campaign-report.ts'

/** Who may or may not have the message: the coordinator sees them before choosing. */
export const uncertainPeople = query({
  name: 'campaigns.uncertain',
  role: 'coordinator',
  input: z.strictObject({ campaign: id, most: z.number().int().min(1).max(10_000).default(10_000) }),
  load: ({ tx, institution }, { campaign }) => campaignById(tx, institution.institutionId, campaign),
  run: ({ tx, institution }, { most }, { campaignId }) => people(tx, institution.institutionId, campaignId, most),
})
