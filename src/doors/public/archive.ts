import { campaignById } from '../../campaigns/campaigns.ts'
import { publicHtml } from '../../content/message.ts'
import { languages } from '../../i18n/languages.ts'
import { provenToken } from '../../institutions/token-keys.ts'
import type { Sql } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { linkTargets, revisionsOf } from '../../templates/revisions.ts'

/** A campaign that was sent, as a page for everybody; null where there is none to see. @param wanted the language, if it is there */
export async function archivedHtml(sql: Sql, text: string, wanted: unknown): Promise<string | null> {
  const token = await provenToken(sql, text, ['n'])
  if (!token) return null
  const { institutionId, id } = token
  const campaign = await campaignById(sql, institutionId, id).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
  if (!campaign?.isArchived || !['sending', 'paused', 'finished'].includes(campaign.state)) return null
  const revisions = await revisionsOf(sql, campaign)
  const language = languages.find((one) => one === wanted && revisions.has(one)) ?? campaign.fallbackLanguage
  const revision = language && revisions.get(language)
  return revision ? publicHtml(revision, await linkTargets(sql, campaign)) : null
}
