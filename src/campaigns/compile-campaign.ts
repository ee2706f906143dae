// A campaign's content in every language, compiled.
import { attributesOf } from '../contacts/people/attributes.ts'
import { wordingOf } from '../contacts/permission/purposes.ts'
import { attributeOf } from '../content/merge-fields.ts'
import { type Compiled, fieldsOf } from '../content/revision.ts'
import { type Declaration, fieldNames, type SlotType } from '../content/slots.ts'
import type { Institution } from '../institutions/institutions.ts'
import { loadKeys } from '../institutions/token-keys.ts'
import type { Sql } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { markOf } from '../platform/token.ts'
import { compileFilled } from '../templates/filling.ts'
import { type LoadedTemplate, loadTemplate, ownTemplates } from '../templates/store.ts'
import { calendarOf, type SentBefore, sentBefore } from './calendar.ts'
import type { Planning } from './campaigns.ts'
import { eventFacts } from './event-facts.ts'
import { type Draft, senderOf, whyWritten } from './sender-and-reason.ts'

/**
 * Compiles a campaign's template in all its languages.
 * @throws Refusal with the first problem, when there is any: `content.*`, `campaign.unused_field`, `template.*`
 */
export async function compileCampaign(
  { sql, institution, baseUrl }: Pick<Planning, 'sql' | 'institution' | 'baseUrl'>,
  draft: Omit<Draft, 'lawfulBasis'>,
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
  const compiled = await compileTemplate(institution, template, whole, { baseUrl, before })
  await refuseUnknownAttributes(sql, institutionId, compiled)
  return compiled
}

const reasonOf = ({ service }: Declaration, draft: Draft) =>
  typeof service === 'string' ? service : service ? 'service' : draft

/** Compiles a loaded template with a campaign's values. @throws Refusal with the first problem */
export const compileTemplate = (
  institution: Institution,
  template: LoadedTemplate,
  draft: Draft,
  { baseUrl, before }: { baseUrl: string; before: SentBefore },
): Promise<Compiled[]> =>
  compileFilled(institution, template, {
    fields: draft.fields,
    tracking: draft.tracking,
    sender: (language) => senderOf(institution, draft, language, baseUrl),
    why: (language) => whyWritten(institution, reasonOf(template.declaration, draft), language),
    about: (slots) => ({
      calendar: calendarOf(institution, draft, { kind: template.declaration.calendar, ...slots, before }),
      event: eventFacts(slots.constants, slots.headline, slots.language),
    }),
  })

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

/** A value for each type of slot, with which templates are checked. */
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
    await compileTemplate(institution, template, draft, { baseUrl: 'https://kutsu.example', before: null })
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
