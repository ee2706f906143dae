import { z } from 'zod'
import { campaignById } from '../../campaigns/campaigns.ts'
import { query } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { report } from '../campaign-report.ts'

/** A campaign in figures: every state, and their sum. */
export const campaignReport = query({
  name: 'campaigns.report',
  role: 'viewer',
  input: z.strictObject({ campaign: id }),
  load: ({ tx, institution }, { campaign }) => campaignById(tx, institution.institutionId, campaign),
  sameWhile: ({ state }) => state,
  run: ({ tx, institution }, _, { campaignId }) => report(tx, institution.institutionId, campaignId),
})
