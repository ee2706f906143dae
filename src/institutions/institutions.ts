// Whose data is it?  An institution is a school; the key of every table of school data begins with its id.

import { type Language, languages, type Texts } from '../i18n/languages.ts'
import type { Sql, Transaction } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Brand } from './branding.ts'

export interface Institution extends Brand {
  institutionId: number
  slug: string
  /** What a language lacks is taken from the school's own language (`borrowed`). */
  name: Texts
  defaultLanguage: Language
  /** IANA time zone in which its people read clocks. */
  zone: string
  /** ISO 3166 country its phone numbers are typed for. */
  country: string
  /** Without a sender's name in a language it is the school's name in it. */
  fromName: Texts
  fromAddress: string
  replyTo: string | null
  postalAddress: string
  /** What a calendar file asks of whoever gets it: nothing, or an answer to `organiser`. */
  calendarMethod: 'publish' | 'request'
  organiser: string | null
  /** What nobody has filled in yet, as `institution --set` names it: the example's words are used. */
  unset: ('name' | 'from_address' | 'postal_address')[]
  /** Languages in which the school has no name of its own: its name in another language is used. */
  borrowed: Language[]
  /** Something is unset: only a catcher may be written to. */
  isExample: boolean
}

/** The sender as long as nobody has entered one. Not stored, and never leaves the machine. */
const example = {
  name: { fi: 'Esimerkkilukio', sv: 'Exempelgymnasiet', en: 'Example Upper Secondary School' } satisfies Texts,
  fromAddress: 'alumni@school.example',
  postalAddress: 'Koulukatu 1, 00100 Helsinki',
}

/** A row of the database: what was filled in, and nothing else. */
type Row = Omit<
  Institution,
  'name' | 'fromName' | 'fromAddress' | 'postalAddress' | 'unset' | 'borrowed' | 'isExample'
> & {
  name: Partial<Texts>
  fromName: Partial<Texts>
  fromAddress: string | null
  postalAddress: string | null
}

const columns = (sql: Sql) => sql`institution_id as "institutionId", slug, name, default_language as "defaultLanguage",
  zone, country, from_name as "fromName", from_address as "fromAddress", reply_to as "replyTo",
  postal_address as "postalAddress", colour, accent, logo_url as "logoUrl", calendar_method as "calendarMethod", organiser`

function institutionOf(row: Row): Institution {
  const { name, fromName, fromAddress, postalAddress, defaultLanguage } = row
  const inOwn = (texts: Partial<Texts>) =>
    texts[defaultLanguage] ?? languages.flatMap((language) => texts[language] ?? [])[0]
  const inEach = (textIn: (language: Language) => string) =>
    Object.fromEntries(languages.map((language) => [language, textIn(language)])) as Texts
  const unset = [
    ...(inOwn(name) === undefined ? ['name' as const] : []),
    ...(fromAddress === null ? ['from_address' as const] : []),
    ...(postalAddress === null ? ['postal_address' as const] : []),
  ]
  return {
    ...row,
    name: inEach((language) => name[language] ?? inOwn(name) ?? example.name[language]),
    fromName: inEach(
      (language) => fromName[language] ?? name[language] ?? inOwn(fromName) ?? inOwn(name) ?? example.name[language],
    ),
    fromAddress: fromAddress ?? example.fromAddress,
    postalAddress: postalAddress ?? example.postalAddress,
    unset,
    borrowed: unset.includes('name') ? [] : languages.filter((language) => !name[language]),
    isExample: unset.length > 0,
  }
}

/** All institutions of the installation, the oldest first. */
export const institutionsOf = async (sql: Sql): Promise<Institution[]> =>
  (await sql<Row[]>`select ${columns(sql)} from institution order by institution_id`).map(institutionOf)

/**
 * The institution that is meant: the named one, or the only one.
 * @throws Refusal `institution.unknown`, `institution.which` where there are several and none is named
 */
export async function institutionMeant(sql: Sql, slug: string | undefined): Promise<Institution> {
  const all = await institutionsOf(sql)
  const known = all.map((one) => one.slug).join(', ')
  if (slug === undefined && all.length > 1) throw new Refusal('institution.which', { known }, 2)
  const meant = slug === undefined ? all[0] : all.find((one) => one.slug === slug)
  if (!meant) throw new Refusal('institution.unknown', { slug: slug ?? '–', known }, 2)
  return meant
}

/** Makes an institution of which nothing is filled in. @throws Refusal `list.bad_slug`, `institution.there` */
export async function createInstitution(tx: Transaction, slug: string): Promise<Institution> {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(slug)) throw new Refusal('list.bad_slug', { slug }, 2)
  const [row] = await tx<Row[]>`insert into institution (slug) values (${slug}) on conflict (slug) do nothing
    returning ${columns(tx)}`
  if (!row) throw new Refusal('institution.there', { slug }, 2)
  return institutionOf(row)
}

/** The installation's first institution; a new installation gets one of which nothing is filled in. */
export async function ensureInstitution(sql: Sql): Promise<Institution> {
  const known = await firstInstitution(sql)
  if (known) return known
  await sql`insert into institution (slug) values ('school') on conflict (slug) do nothing`
  const made = await firstInstitution(sql)
  if (!made) throw new Error('the institution was not made')
  return made
}

async function firstInstitution(sql: Sql): Promise<Institution | undefined> {
  const [row] = await sql<Row[]>`select ${columns(sql)} from institution order by institution_id limit 1`
  return row && institutionOf(row)
}

/** @throws Error when there is no such institution: its id came from our own rows */
export async function institutionById(sql: Sql, institutionId: number): Promise<Institution> {
  const [row] = await sql<Row[]>`select ${columns(sql)} from institution where institution_id = ${institutionId}`
  if (!row) throw new Error(`no institution ${institutionId}`)
  return institutionOf(row)
}

/** Institutions whose keys of names and addresses follow rules of before `rules` (contacts/people/key-rules.ts). */
export async function behindKeyRules(sql: Sql, rules: number): Promise<number[]> {
  const behind = await sql<{ institutionId: number }[]>`
    select institution_id as "institutionId" from institution where key_rules < ${rules} order by 1`
  return behind.map(({ institutionId }) => institutionId)
}

/** The keys of an institution follow `rules` now. */
export const setKeyRules = (sql: Sql, institutionId: number, rules: number) => sql`
  update institution set key_rules = ${rules} where institution_id = ${institutionId}`
