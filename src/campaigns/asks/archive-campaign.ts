import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { loadKeys } from '../../institutions/token-keys.ts'
import { id } from '../../platform/inputs.ts'
import { makeToken } from '../../platform/token.ts'
import { campaignById, setArchived } from '../campaigns.ts'

/** Lets everybody with the link read the campaign, or nobody any more. */
export const archiveCampaign = command({
  name: 'campaigns.archive',
  role: 'coordinator',
  input: z.strictObject({ campaign: id, archived: z.boolean() }),
  load: ({ tx, institution }, { campaign }) => campaignById(tx, institution.institutionId, campaign),
  run: async ({ tx, institution: { institutionId }, config }, { archived }, campaign) => {
    await setArchived(tx, campaign, archived)
    const keys = await loadKeys(tx, institutionId)
    const token = makeToken(keys, { kind: 'n', institutionId, id: campaign.campaignId })
    return { id: campaign.campaignId, archived, link: `${config.publicUrl}/n/${token}` }
  },
  subject: ({ campaign }) => ({ kind: 'campaign', id: campaign }),
})
