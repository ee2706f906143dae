import { z } from 'zod'
import { publicHtml } from '../../content/message.ts'
import { languages } from '../../i18n/languages.ts'
import { query } from '../../institutions/asking.ts'
import { linkedTo } from '../../platform/asks.ts'
import { Refusal } from '../../platform/refusal.ts'
import { linkTargets, revisionsOf } from '../../templates/revisions.ts'
import { campaignById } from '../campaigns.ts'

/** A campaign's own page, for everybody, where the school switched it on: nothing in it is anybody's. @throws Refusal `link.unknown` */
export const archived = query({
  name: 'campaigns.archived',
  role: 'person',
  input: z.strictObject({ language: z.string() }),
  load: ({ tx, actor, institution }) => campaignById(tx, institution.institutionId, linkedTo(actor, 'n')),
  run: async ({ tx }, wanted, campaign) => {
    if (!campaign.isArchived || !['sending', 'paused', 'finished'].includes(campaign.state))
      throw new Refusal('link.unknown')
    const revisions = await revisionsOf(tx, campaign)
    const language = languages.find((one) => one === wanted.language && revisions.has(one)) ?? campaign.fallbackLanguage
    const revision = language && revisions.get(language)
    if (!revision) throw new Refusal('link.unknown')
    return publicHtml(revision, await linkTargets(tx, campaign))
  },
})
