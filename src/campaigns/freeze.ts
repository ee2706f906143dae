// A campaign's content in every language, compiled; and frozen, so that what was checked is what is sent.
import { createHash } from 'node:crypto'
import type { Institution } from '../contacts/institutions.ts'
import { isWebAddress } from '../content/links.ts'
import { type Compiled, compile, type Revision, type Sender } from '../content/revision.ts'
import type { Problem } from '../content/template.ts'
import type { Constants } from '../content/vocabulary.ts'
import { json, type Sql, type Transaction } from '../db.ts'
import { en } from '../i18n/en.ts'
import type { Language } from '../i18n/languages.ts'
import { type MessageKey, translate } from '../i18n/translate.ts'
import { Refusal } from '../refusal.ts'
import type { Campaign, NewCampaign } from './campaigns.ts'
import { loadTemplate } from './templates.ts'

/** What of a campaign and its list the content depends on. */
export type Draft = NewCampaign & { campaignId: number; listSlug: string }

/**
 * Compiles a campaign's template in all its languages.
 * @throws Refusal with the first problem, when there is any: `content.*`, `campaign.unused_field`
 */
export async function compileCampaign(institution: Institution, draft: Draft, baseUrl: string): Promise<Compiled[]> {
  const templates = await loadTemplate(draft.template)
  const sources = templates.map((template) => template.source + Object.values(template.partials).join(' ')).join(' ')
  const unused = Object.keys(draft.fields).find((key) => !new RegExp(`\\b${bare(key)}\\b`).test(sources))
  if (unused) throw new Refusal('campaign.unused_field', { key: unused, template: draft.template }, 2)
  const badUrl = Object.entries(draft.fields).find(([key, value]) => bare(key).endsWith('_url') && !isWebAddress(value))
  if (badUrl) throw new Refusal('campaign.bad_url', { key: badUrl[0] }, 2)
  const compiled: Compiled[] = []
  for (const template of templates) {
    const { language } = template
    const firstLink = compiled.reduce((n, { urls }) => n + urls.length, 0)
    const sender = senderOf(institution, draft, language, baseUrl)
    compiled.push(await compile(template, constantsOf(institution, draft, language), sender, draft.tracking, firstLink))
  }
  refuseProblems(compiled.flatMap(({ problems }) => problems))
  if (!compiled.some(({ revision }) => revision.language === institution.defaultLanguage))
    throw new Refusal('template.no_default', { name: draft.template, language: institution.defaultLanguage })
  return compiled
}

/** A field's name without the language it may be given for: `place.sv` → `place`. */
const bare = (key: string): string => key.replace(/\.(fi|sv|en)$/, '').replace(/[^\w-]/g, '_')

/** All unset fields in one sentence, else the first problem of another kind. */
function refuseProblems(problems: Problem[]): void {
  const unset = new Set(problems.filter(({ key }) => key === 'content.unset').map(({ values }) => values.variable))
  const [first] = problems
  if (!first) return
  if (!unset.size) throw new Refusal(first.key, first.values)
  const names = [...unset].map(String)
  const options = names.map((name) => `--set ${name}=…`).join(' ')
  throw new Refusal('content.unset_fields', { ...first.values, variables: names.join(', '), options })
}

const shared = (Object.keys(en) as MessageKey[]).filter((key) => key.startsWith('mail.'))

/** What all recipients of a language share: the campaign's fields, the sender, the words of the shared partials. */
function constantsOf(institution: Institution, draft: Draft, language: Language): Constants {
  const words = shared.map((key) => [`t.${key.slice('mail.'.length)}`, translate(language, key)])
  return {
    ...Object.fromEntries(words),
    'institution.name': institution.name[language],
    'institution.postal_address': institution.postalAddress,
    why: translate(language, `why.${draft.purpose}`, { institution: institution.name[language] }),
    ...draft.fields,
  }
}

function senderOf(institution: Institution, draft: Draft, language: Language, baseUrl: string): Sender {
  const domain = institution.fromAddress.slice(institution.fromAddress.lastIndexOf('@') + 1)
  return {
    fromName: institution.fromName[language],
    fromAddress: institution.fromAddress,
    replyTo: institution.replyTo,
    listId: `${draft.listSlug}.${domain}`,
    listName: institution.name[language],
    feedbackId: `${draft.campaignId}:${draft.purpose}:${institution.institutionId}:kutsu`,
    baseUrl,
  }
}

/** Keeps the compiled content for good. The second time nothing is written. */
export async function freeze(tx: Transaction, campaign: Campaign, compiled: Compiled[], now: Date): Promise<void> {
  const { institutionId, campaignId } = campaign
  let n = 0
  for (const { revision, urls } of compiled) {
    const hash = createHash('sha256').update(JSON.stringify(revision)).digest()
    await tx`insert into revision (institution_id, campaign_id, language, content, content_hash, frozen_at)
      values (${institutionId}, ${campaignId}, ${revision.language}, ${json(tx, revision)}, ${hash}, ${now})
      on conflict do nothing`
    for (const url of urls)
      await tx`insert into campaign_link (institution_id, campaign_id, n, language, url)
        values (${institutionId}, ${campaignId}, ${n++}, ${revision.language}, ${url}) on conflict do nothing`
  }
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
