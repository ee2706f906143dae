// The register as a list: found, filtered, in the order of names, a page at a time.
import { z } from 'zod'
import { type Language, languages } from '../../i18n/languages.ts'
import type { Institution } from '../../institutions/institutions.ts'
import type { Fragment, Sql } from '../../platform/db.ts'
import { id, slug } from '../../platform/inputs.ts'
import { inDirectory, listed, nextListed, notYetListed } from './directory.ts'

/** Which people are meant; what is left out says nothing. */
export interface Filter {
  /** As `inDirectory` takes them. */
  words?: string | undefined
  listId?: number | undefined
  /** For invitations. */
  permission?: 'granted' | 'refused' | 'unknown' | undefined
  language?: Language | undefined
  /** Of graduation, both included. */
  yearFrom?: number | undefined
  yearTo?: number | undefined
  /** These alone. */
  contacts?: number[] | undefined
}

export interface Listed {
  contactId: number
  name: string
  formerName: string | null
  address: string | null
  graduationYear: number | null
  language: Language | null
  permission: 'granted' | 'refused' | 'unknown'
  deceased: boolean
  /** Nobody may write an invitation to their address, whatever they permitted. */
  suppressed: boolean
  nonDisclosure: boolean
  /** Their place in the order. */
  sortName: string
}

/** The last one of a page: the next one begins behind them. */
export interface Place {
  sortName: string
  contactId: number
}

const year = z.number().int().min(1900).max(2100)

/** What a door says of whom it means. */
export const filterInput = z.strictObject({
  words: z.string().trim().max(500).optional(),
  list: slug.optional(),
  permission: z.enum(['granted', 'refused', 'unknown']).optional(),
  language: z.enum(languages).optional(),
  yearFrom: year.optional(),
  yearTo: year.optional(),
  contacts: z.array(id).min(1).max(1000).optional(),
})

type Meant = Pick<Institution, 'institutionId' | 'country'>

/** Their permission, and what a filter says of the contact `c`. */
function fits(sql: Sql, { listId, permission, language, yearFrom, yearTo, contacts }: Filter): Fragment {
  const conditions = [
    listId !== undefined &&
      sql`exists (select from subscription s where s.institution_id = c.institution_id
        and s.list_id = ${listId} and s.contact_id = c.contact_id and s.state = 'confirmed')`,
    permission !== undefined && sql`coalesce(k.state, 'unknown') = ${permission}`,
    language !== undefined && sql`c.language = ${language}`,
    yearFrom !== undefined && sql`c.graduation_year >= ${yearFrom}`,
    yearTo !== undefined && sql`c.graduation_year <= ${yearTo}`,
    contacts !== undefined && sql`c.contact_id = any(${contacts}::bigint[])`,
  ].filter((one) => one !== false)
  return conditions.reduce((all, one) => sql`${all} and ${one}`, sql`c.merged_into is null`)
}

/** The permission of the contact `c`, as `k`. */
const permitted = (sql: Sql): Fragment => sql`left join consent k on k.institution_id = c.institution_id
  and k.contact_id = c.contact_id and k.purpose = 'invitations'`

const columns = (
  sql: Sql,
): Fragment => sql`c.contact_id as "contactId", concat_ws(' ', c.first_name, c.last_name) as name,
  c.former_name as "formerName", c.address, c.graduation_year as "graduationYear", c.language, coalesce(k.state, 'unknown') as permission,
  c.deceased, exists (select from suppression x where x.institution_id = c.institution_id and x.address_hash = c.address_hash
    and x.list_id is null and (x.purpose is null or x.purpose = 'invitations')) as suppressed, c.non_disclosure as "nonDisclosure", f.sort_name as "sortName"`

/** So many are gone through in the order of names before the index of words is asked: what many fit is on the way. */
const walked = 5000

interface Paging {
  after?: Place | undefined
  most: number
}

/** A page of them, by surname. */
export async function listPeople(
  sql: Sql,
  institution: Meant,
  { after, most, ...filter }: Filter & Paging,
): Promise<{ people: Listed[]; next: Place | null }> {
  const { institutionId } = institution
  const looking = { ...institution, words: filter.words ?? '' }
  const behind = (table: Fragment) =>
    after ? sql`and (${table}.sort_name, ${table}.contact_id) > (${after.sortName}, ${after.contactId})` : sql``
  // One more than is shown tells whether there are others.
  const limit = most + 1
  const pageOf = (of: Fragment): Fragment => sql`(select ${columns(sql)} from (${of}) f
    join contact c on c.institution_id = ${institutionId} and c.contact_id = f.contact_id ${permitted(sql)}
    where ${fits(sql, filter)} ${behind(sql`f`)} order by f.sort_name, f.contact_id limit ${limit})`
  const both = async (of: Fragment): Promise<Listed[]> => [
    ...(await sql<Listed[]>`select * from (${pageOf(of)} union all ${pageOf(notYetListed(sql, looking))}) p
      order by "sortName", "contactId" limit ${limit}`),
  ]
  const walk = nextListed(sql, institutionId, { behind: behind(sql`d`), most: walked })
  const early = await both(listed(sql, looking, walk))
  // Whoever many words fit was met on the way; few are fetched by their words, and sorted.
  const all = looking.words
    ? sql`with few as materialized (${listed(sql, looking)}) select * from few`
    : listed(sql, looking)
  const found = early.length < limit ? await both(all) : early
  const people = found.slice(0, most)
  const last = people.at(-1)
  return {
    people,
    next: found.length > most && last ? { sortName: last.sortName, contactId: last.contactId } : null,
  }
}

/** Contacts `c` that a filter means: what follows a SELECT's columns. */
const meantBy = (sql: Sql, institution: Meant, { words = '', ...filter }: Filter): Fragment => sql`from contact c ${
  words ? sql`join (${inDirectory(sql, { ...institution, words })}) f on f.contact_id = c.contact_id` : sql``
} ${filter.permission === undefined ? sql`` : permitted(sql)}
  where c.institution_id = ${institution.institutionId} and ${fits(sql, filter)}`

/** All whom a filter means, as a SELECT of contact_id. */
export const everybody = (sql: Sql, institution: Meant, filter: Filter): Fragment =>
  sql`select c.contact_id ${meantBy(sql, institution, filter)}`

/** Of those that are found by words so many are counted: nobody reads on. */
const countedMost = 10_000

/** How many they are. `isMore`: there are more than were counted. */
export async function countPeople(
  sql: Sql,
  institution: Meant,
  filter: Filter,
): Promise<{ people: number; isMore: boolean }> {
  const { words = '' } = filter
  const of = meantBy(sql, institution, filter)
  const [{ people }] = words
    ? await sql<[{ people: number }]>`select count(*) as people from (select 1 ${of} limit ${countedMost + 1}) n`
    : await sql<[{ people: number }]>`select count(*) as people ${of}`
  const isMore = words !== '' && people > countedMost
  return { people: isMore ? countedMost : people, isMore }
}
