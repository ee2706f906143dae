// Frozen content: what was looked at is what is sent, in every language, for good.
import { createHash } from 'node:crypto'
import type { Compiled, Revision } from '../content/revision.ts'
import type { Found } from '../content/seal.ts'
import type { Language } from '../i18n/languages.ts'
import { json, type Sql, type Transaction } from '../platform/db.ts'
import { checkInThread } from './compiling.ts'

/** Which campaign's content it is. */
interface CampaignKey {
  institutionId: number
  campaignId: number
}

/** Compiled content, and why it may go to a catcher only. */
interface Frozen {
  compiled: Compiled[]
  staysHere: 'example' | 'localhost' | null
}

/** Keeps the compiled content for good. The second time nothing is written. */
export async function keepRevisions(
  tx: Transaction,
  { institutionId, campaignId }: CampaignKey,
  { compiled, staysHere }: Frozen,
  now: Date,
): Promise<void> {
  let n = 0
  for (const { revision, urls } of compiled) {
    const hash = createHash('sha256').update(JSON.stringify(revision)).digest()
    await tx`insert into revision (institution_id, campaign_id, language, content, content_hash, stays_here, frozen_at)
      values (${institutionId}, ${campaignId}, ${revision.language}, ${json(tx, revision)}, ${hash}, ${staysHere}, ${now})
      on conflict do nothing`
    for (const url of urls)
      await tx`insert into campaign_link (institution_id, campaign_id, n, language, url)
        values (${institutionId}, ${campaignId}, ${n++}, ${revision.language}, ${url}) on conflict do nothing`
  }
}

/** Where a campaign's counted links lead, by number. */
export async function linkTargets(sql: Sql, institutionId: number, campaignId: number): Promise<Map<number, string>> {
  const rows = await sql<{ n: number; url: string }[]>`
    select n, url from campaign_link where institution_id = ${institutionId} and campaign_id = ${campaignId}`
  return new Map(rows.map(({ n, url }) => [n, url]))
}

/** The frozen content of a campaign by language. */
export async function revisionsOf(
  sql: Sql,
  institutionId: number,
  campaignId: number,
): Promise<Map<Language, Revision>> {
  const rows = await sql<{ content: Revision }[]>`
    select content from revision where institution_id = ${institutionId} and campaign_id = ${campaignId}`
  return new Map(rows.map(({ content }) => [content.language, content]))
}

/**
 * Whether what was frozen may still go out: rules for templates may have become stricter since. Read in the thread apart.
 * @returns what stands against it
 */
export async function frozenProblems(sql: Sql, { institutionId, campaignId }: CampaignKey): Promise<Found[]> {
  const revisions = await revisionsOf(sql, institutionId, campaignId)
  const found: Found[] = []
  for (const revision of revisions.values()) found.push(...(await checkInThread(revision)))
  return found
}

/** The frozen content in one language. */
export async function revisionIn(
  sql: Sql,
  institutionId: number,
  campaignId: number,
  language: Language,
): Promise<Revision> {
  const revision = (await revisionsOf(sql, institutionId, campaignId)).get(language)
  if (!revision) throw new Error(`campaign ${campaignId} has no revision in ${language}`)
  return revision
}
