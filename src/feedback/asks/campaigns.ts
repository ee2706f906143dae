import { z } from 'zod'
import { campaignsOf } from '../../campaigns/campaigns.ts'
import { query } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { overviews } from '../campaign-report.ts'

const nothingYet = { audience: 0, accepted: 0, answered: 0 }

/** Campaigns with how far they are, the newest first; `before` is the last one of the page before. */
export const campaigns = query({
  name: 'campaigns.list',
  role: 'viewer',
  input: z.strictObject({ most: z.number().int().min(1).max(500).default(50), before: id.optional() }),
  sameWhile: () => '',
  run: async ({ tx, institution: { institutionId } }, { most, before = null }) => {
    // One more than is shown tells whether there are older ones.
    const found = await campaignsOf(tx, institutionId, { most: most + 1, before })
    const shown = found.slice(0, most)
    const ids = shown.map(({ campaignId }) => campaignId)
    const figures = await overviews(tx, institutionId, ids)
    return {
      campaigns: shown.map((campaign) => ({ ...campaign, ...(figures.get(campaign.campaignId) ?? nothingYet) })),
      older: found.length > most ? (ids.at(-1) ?? null) : null,
    }
  },
})
