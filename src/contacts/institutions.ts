// Who may we write to?  This room keeps contacts, lists, subscriptions, consents, suppressions and imports, each under
// the institution (the school) whose data it is.
import { json, type Sql } from '../db.ts'
import type { Language, Texts } from '../i18n/languages.ts'
import { translate } from '../i18n/translate.ts'
import { Refusal } from '../refusal.ts'
import { readAddress } from './addresses.ts'
import { type Brand, checkBrand } from './branding.ts'

export interface Institution extends Brand {
  institutionId: number
  slug: string
  name: Texts
  defaultLanguage: Language
  /** IANA time zone in which its people read clocks. */
  zone: string
  /** ISO 3166 country its phone numbers are typed for. */
  country: string
  fromName: Texts
  fromAddress: string
  replyTo: string | null
  postalAddress: string
  /** What a calendar file asks of whoever gets it: nothing, or an answer to `organiser`. */
  calendarMethod: 'publish' | 'request'
  organiser: string | null
  /** Nobody has filled in the sender yet; only the mail catcher may be written to. */
  isExample: boolean
}

const columns = (sql: Sql) => sql`institution_id as "institutionId", slug, name, default_language as "defaultLanguage",
  zone, country, from_name as "fromName", from_address as "fromAddress", reply_to as "replyTo",
  postal_address as "postalAddress", is_example as "isExample",
  colour, accent, logo_url as "logoUrl", calendar_method as "calendarMethod", organiser`

export const purposes = ['invitations', 'surveys', 'news', 'mentoring', 'measurement'] as const
export type Purpose = (typeof purposes)[number]

/** The installation's first institution; a new installation gets an example school with the five purposes. */
export async function ensureInstitution(sql: Sql): Promise<Institution> {
  const known = await firstInstitution(sql)
  if (known) return known
  const name: Texts = { fi: 'Esimerkkilukio', sv: 'Exempelgymnasiet', en: 'Example Upper Secondary School' }
  await sql`insert into institution (slug, name, from_name, from_address, postal_address, is_example)
    values ('school', ${json(sql, name)}, ${json(sql, name)}, 'alumni@school.example', 'Koulukatu 1, 00100 Helsinki', true)
    on conflict (slug) do nothing`
  const made = await firstInstitution(sql)
  if (!made) throw new Error('the institution was not made')
  await ensurePurposes(sql, made)
  return made
}

async function firstInstitution(sql: Sql): Promise<Institution | undefined> {
  const [row] = await sql<Institution[]>`select ${columns(sql)} from institution order by institution_id limit 1`
  return row
}

/** @throws Error when there is no such institution: its id came from our own rows */
export async function institutionById(sql: Sql, institutionId: number): Promise<Institution> {
  const [row] = await sql<Institution[]>`
    select ${columns(sql)} from institution where institution_id = ${institutionId}`
  if (!row) throw new Error(`no institution ${institutionId}`)
  return row
}

async function ensurePurposes(sql: Sql, { institutionId, name }: Institution): Promise<void> {
  for (const purpose of purposes) {
    const wording: Texts = {
      fi: translate('fi', `purpose.${purpose}`, { institution: name.fi }),
      sv: translate('sv', `purpose.${purpose}`, { institution: name.sv }),
      en: translate('en', `purpose.${purpose}`, { institution: name.en }),
    }
    await sql`insert into purpose (institution_id, purpose) values (${institutionId}, ${purpose}) on conflict do nothing`
    await sql`insert into purpose_wording (institution_id, purpose, version, wording, since)
      values (${institutionId}, ${purpose}, 1, ${json(sql, wording)}, now()) on conflict do nothing`
  }
}

/** What `kutsu institution --set key=value` may change, as `name.fi`, `from_address`, … */
const settable = [
  'name',
  'from_name',
  'from_address',
  'reply_to',
  'postal_address',
  'zone',
  'default_language',
  'country',
  'colour',
  'accent',
  'logo_url',
  'calendar_method',
  'organiser',
]
const addresses = ['from_address', 'reply_to', 'organiser']

/** Changes settings of the sender. @throws Refusal naming the key that is not known or the value that cannot be */
export async function setInstitution(sql: Sql, institution: Institution, settings: Record<string, string>) {
  // The organiser before what needs one.
  const inOrder = Object.entries(settings).sort(
    ([one], [other]) => Number(other === 'organiser') - Number(one === 'organiser'),
  )
  for (const [key, value] of inOrder) {
    const [column = '', language] = key.split('.')
    const isText = column === 'name' || column === 'from_name'
    const keyFits = settable.includes(column) && isText === ['fi', 'sv', 'en'].includes(language ?? '')
    if (!keyFits) throw new Refusal('institution.unknown_key', { key, known: settable.join(', ') }, 2)
    if (!value.trim()) throw new Refusal('institution.bad_value', { key, value: '""' }, 2)
    const address = readAddress(value)
    const isAddress = addresses.includes(column)
    const fits =
      (!isAddress || ('address' in address && !address.others.length)) &&
      (column !== 'zone' || Intl.supportedValuesOf('timeZone').includes(value)) &&
      (column !== 'default_language' || ['fi', 'sv', 'en'].includes(value)) &&
      (!['colour', 'accent'].includes(column) || /^#[0-9a-f]{6}$/i.test(value)) &&
      (column !== 'logo_url' || /^https:\/\/[^\s"'<>{}]{4,500}$/.test(value)) &&
      (column !== 'calendar_method' || ['publish', 'request'].includes(value))
    if (!fits) throw new Refusal('institution.bad_value', { key, value }, 2)
    if (value === 'request' && !institution.organiser && !settings.organiser)
      throw new Refusal('institution.no_organiser', {}, 2)
    const kept = isAddress && 'address' in address ? address.address : value
    const change = isText
      ? sql`${sql(column)} = ${sql(column)} || ${json(sql, { [language ?? '']: value })}`
      : sql`${sql(column)} = ${kept}`
    await sql`update institution set ${change}, is_example = is_example and ${column !== 'from_address'}
      where institution_id = ${institution.institutionId}`
  }
  const changed = await institutionById(sql, institution.institutionId)
  checkBrand(changed)
  return changed
}
