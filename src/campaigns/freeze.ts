// A campaign's content in every language, compiled; and frozen, so that what was checked is what is sent.
import { createHash } from 'node:crypto'
import { attributesOf } from '../contacts/people/attributes.ts'
import { wordingOf } from '../contacts/permission/purposes.ts'
import { attributeOf } from '../content/merge-fields.ts'
import { type Compiled, type CompileOrder, fieldsOf, type Revision } from '../content/revision.ts'
import type { Found } from '../content/seal.ts'
import { fieldNames, fillSlots, type SlotType, takenSlot } from '../content/slots.ts'
import type { Problem } from '../content/template.ts'
import type { Language } from '../i18n/languages.ts'
import { translate } from '../i18n/translate.ts'
import type { Institution } from '../institutions/institutions.ts'
import { loadKeys } from '../institutions/token-keys.ts'
import { json, type Sql, type Transaction } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { markOf } from '../platform/token.ts'
import { checkApart, compileApart } from '../templates/compiling.ts'
import { type LoadedTemplate, loadTemplate, ownTemplates } from '../templates/store.ts'
import { calendarOf, type SentBefore, sentBefore } from './calendar.ts'
import type { Campaign } from './campaigns.ts'
import { eventFacts } from './event-facts.ts'
import { type Draft, senderOf, sharedConstants, whyWritten } from './shared-words.ts'

/**
 * Compiles a campaign's template in all its languages.
 * @throws Refusal with the first problem, when there is any: `content.*`, `campaign.unused_field`, `template.*`
 */
export async function compileCampaign(
  sql: Sql,
  institution: Institution,
  draft: Omit<Draft, 'lawfulBasis'>,
  baseUrl: string,
): Promise<Compiled[]> {
  const { institutionId, defaultLanguage } = institution
  const template = await loadTemplate(sql, institutionId, draft.template)
  const { declaration, variants } = template
  if (declaration.service) throw new Refusal('template.service', { name: draft.template }, 2)
  const slots = Object.keys(declaration.slots)
  const names = fieldNames(declaration)
  const unused = Object.keys(draft.fields).find((key) => !names.includes(key.replace(/\.(fi|sv|en)$/, '')))
  if (unused)
    throw new Refusal('campaign.unused_field', { key: unused, template: draft.template, known: slots.join(', ') }, 2)
  if (!variants.some(({ language }) => language === defaultLanguage))
    throw new Refusal('template.no_default', { name: draft.template, language: defaultLanguage })
  const before = declaration.calendar ? await sentBefore(sql, draft) : null
  const { lawfulBasis } = await wordingOf(sql, institutionId, draft.purpose)
  const whole = { ...draft, lawfulBasis, mark: markOf(await loadKeys(sql, institutionId)) }
  const compiled = await compileTemplate(institution, template, whole, baseUrl, before)
  await refuseUnknownAttributes(sql, institutionId, compiled)
  return compiled
}

/** Compiles a loaded template with a campaign's values. @throws Refusal with the first problem */
export async function compileTemplate(
  institution: Institution,
  { name, declaration, variants }: LoadedTemplate,
  draft: Draft,
  baseUrl: string,
  before: SentBefore,
): Promise<Compiled[]> {
  const field = takenSlot(declaration)
  if (field !== null) throw new Refusal('template.slot_name', { name, field }, 2)
  const filled = variants.map(({ language }) => fillSlots(name, declaration, draft.fields, language))
  refuseProblems(filled.flatMap(({ problems }) => problems))
  const orders = variants.map((template, i): CompileOrder => {
    const { language } = template
    const slots = filled[i] ?? { constants: {}, problems: [] }
    const headline = (declaration.headline ?? declaration.title)[language]
    const calendar = calendarOf(institution, draft, declaration.calendar, slots, before, { headline, language })
    const note = calendar?.isCancelled && (calendar.method === 'CANCEL' ? 'mail.calendar_told' : 'mail.calendar_remove')
    const constants = {
      ...sharedConstants(institution, language),
      why: whyWritten(institution, declaration.service ? 'service' : draft, language),
      headline,
      calendar_note: note ? translate(language, note) : '',
      ...slots.constants,
    }
    return {
      template,
      constants,
      sender: senderOf(institution, draft, language, baseUrl),
      tracking: draft.tracking,
      calendar,
      isService: declaration.service ?? false,
      event: eventFacts(slots.constants, headline, language),
    }
  })
  const { compiled, problem } = await compileApart(orders)
  refuseProblems(problem ? [problem] : compiled.flatMap(({ problems }) => problems))
  return compiled
}

/** No campaign: what is compiled to be checked, or to be sent to one person. */
export const draftOfNobody = (institutionId: number, template: string, fields: Record<string, string>): Draft => ({
  institutionId,
  campaignId: 0,
  name: template,
  listId: 0,
  listSlug: 'list',
  segmentId: null,
  purpose: 'invitations',
  lawfulBasis: 'consent',
  template,
  fields,
  tracking: 'aggregate',
  aboutCampaignId: null,
  speaksOf: null,
  isArchived: false,
})

/** What stands in each type of slot while a template is checked. */
const samples: Record<SlotType, string> = {
  text: 'Abc',
  markdown: 'Abc **abc**',
  date: '2030-11-19',
  time: '17:00',
  link: 'https://school.example/ Abc abc',
  image: 'https://school.example/a.png Abc',
  programme: '17.00 Abc | Abc',
}

/**
 * Compiles a template with invented values in every slot, and with none in those that may be empty.
 * @throws Refusal with the first problem
 */
export async function checkTemplate(institution: Institution, template: LoadedTemplate): Promise<void> {
  const { name, declaration, variants } = template
  if (!/^[a-z0-9][a-z0-9-]{0,60}$/.test(name)) throw new Refusal('template.bad_name', { name }, 2)
  if (!variants.some(({ language }) => language === institution.defaultLanguage))
    throw new Refusal('template.no_default', { name, language: institution.defaultLanguage })
  for (const all of [true, false]) {
    const slots = Object.entries(declaration.slots).filter(([, { required }]) => required || all)
    const fields = Object.fromEntries(slots.map(([slot, { type }]) => [slot, samples[type]]))
    const draft = draftOfNobody(institution.institutionId, name, fields)
    await compileTemplate(institution, template, draft, 'https://kutsu.example', null)
  }
}

/** Own templates that are not in order any more, each with the reason: rules become stricter. */
export async function unfitTemplates(sql: Sql, institution: Institution): Promise<Refusal[]> {
  const unfit: Refusal[] = []
  for (const name of await ownTemplates(sql, institution.institutionId))
    await loadTemplate(sql, institution.institutionId, name)
      .then((template) => checkTemplate(institution, template))
      .catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
        unfit.push(error)
      })
  return unfit
}

/** A column that no import ever brought would be empty for everybody. @throws Refusal `content.unknown_attribute` */
async function refuseUnknownAttributes(sql: Sql, institutionId: number, compiled: Compiled[]): Promise<void> {
  const asked = compiled.flatMap(({ revision }) => fieldsOf(revision)).flatMap((field) => attributeOf(field) ?? [])
  if (!asked.length) return
  const known = (await attributesOf(sql, institutionId)).map(({ name }) => name)
  const unknown = asked.find((name) => !known.includes(name))
  if (unknown) throw new Refusal('content.unknown_attribute', { name: unknown, known: known.join(', ') || '–' })
}

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

/** Compiled content, and why it may go to a catcher only (`holds.ts`). */
export interface Frozen {
  compiled: Compiled[]
  staysHere: 'example' | 'localhost' | null
}

/** Keeps the compiled content for good. The second time nothing is written. */
export async function freeze(
  tx: Transaction,
  campaign: Campaign,
  { compiled, staysHere }: Frozen,
  now: Date,
): Promise<void> {
  const { institutionId, campaignId } = campaign
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
export async function frozenProblems(
  sql: Sql,
  { institutionId, campaignId }: Pick<Campaign, 'institutionId' | 'campaignId'>,
): Promise<Found[]> {
  const revisions = await revisionsOf(sql, institutionId, campaignId)
  const found: Found[] = []
  for (const revision of revisions.values()) found.push(...(await checkApart(revision)))
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
