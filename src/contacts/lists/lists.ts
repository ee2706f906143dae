import type { Sql, Transaction } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isDisputed } from '../permission/disputes.ts'
import type { Purpose } from '../permission/purposes.ts'

export interface List {
  institutionId: number
  listId: number
  slug: string
  name: string
  /** Nobody joins it any more, and no new campaign goes to it; null: it is open. */
  closedAt: Date | null
}

const columns = (sql: Sql) => sql`institution_id as "institutionId", list_id as "listId", slug, name,
  closed_at as "closedAt"`

/** @throws Refusal `list.unknown` naming the lists there are */
export async function listBySlug(sql: Sql, institutionId: number, slug: string): Promise<List> {
  const lists = await sql<List[]>`
    select ${columns(sql)} from list where institution_id = ${institutionId} order by slug`
  const list = lists.find((one) => one.slug === slug)
  if (list) return list
  throw new Refusal('list.unknown', { slug, known: lists.map((one) => one.slug).join(', ') || '–' })
}

/** The list of that slug, made now if it is new. @throws Refusal `list.bad_slug` */
export async function ensureList(sql: Sql, institutionId: number, slug: string, now: Date): Promise<List> {
  if (!isSlug(slug)) throw new Refusal('list.bad_slug', { slug }, 2)
  await sql`insert into list (institution_id, slug, name, created_at)
    values (${institutionId}, ${slug}, ${slug}, ${now}) on conflict (institution_id, slug) do nothing`
  return listBySlug(sql, institutionId, slug)
}

/** The names of all lists, by their numbers. */
export async function listSlugs(sql: Sql, institutionId: number): Promise<Map<number, string>> {
  const rows = await sql<{ listId: number; slug: string }[]>`
    select list_id as "listId", slug from list where institution_id = ${institutionId}`
  return new Map(rows.map(({ listId, slug }) => [listId, slug]))
}

/** Lists by their names, with how many people are on each. */
export const listsOf = async (sql: Sql, institutionId: number): Promise<(List & { people: number })[]> => [
  ...(await sql<(List & { people: number })[]>`
    select ${columns(sql)}, (select count(*) from subscription s where s.institution_id = l.institution_id
      and s.list_id = l.list_id and s.state = 'confirmed') as people
    from list l where institution_id = ${institutionId} order by slug`),
]

/** @throws Refusal `list.bad_slug`, `list.there` */
export async function createList(
  tx: Transaction,
  institutionId: number,
  { slug, name, now }: { slug: string; name: string; now: Date },
): Promise<List> {
  if (!isSlug(slug)) throw new Refusal('list.bad_slug', { slug }, 2)
  const { count } = await tx`insert into list (institution_id, slug, name, created_at)
    values (${institutionId}, ${slug}, ${name}, ${now}) on conflict (institution_id, slug) do nothing`
  if (!count) throw new Refusal('list.there', { slug }, 2)
  return listBySlug(tx, institutionId, slug)
}

interface ListChange {
  name?: string | undefined
  closed?: boolean | undefined
  now: Date
}

/** Gives a list another name, closes or opens it; what is not given stays. */
export async function changeList(tx: Transaction, list: List, { name, closed, now }: ListChange): Promise<List> {
  const { institutionId, listId, slug } = list
  if (name !== undefined)
    await tx`update list set name = ${name} where institution_id = ${institutionId} and list_id = ${listId}`
  if (closed !== undefined)
    await tx`update list set closed_at = case when ${closed} then coalesce(closed_at, ${now}) end
      where institution_id = ${institutionId} and list_id = ${listId}`
  return listBySlug(tx, institutionId, slug)
}

const isSlug = (slug: string): boolean => /^[a-z0-9][a-z0-9-]{0,62}$/.test(slug)

interface ListCount {
  contacts: number
  withAddress: number
  /** Confirmed, granted, not suppressed, with an address: who a campaign would reach now. */
  mailable: number
  /** Permission of those with an address; a disputed no counts as refused. */
  consent: { granted: number; refused: number; unknown: number }
  suppressed: number
  deceased: number
}

/** How many stand on a list, and what a campaign of `purpose` may do with them. */
export async function countList(sql: Sql, list: List, purpose: Purpose): Promise<ListCount> {
  const [count] = await sql<[ListCount]>`
    with listed as (
      select m.exclusion, c.address is not null as has_address, c.deceased,
        case when ${isDisputed(sql, list.institutionId, purpose)} then 'refused' else coalesce(k.state, 'unknown') end as state
      from mailability m
      join contact c on c.institution_id = m.institution_id and c.contact_id = m.contact_id
      left join consent k on k.institution_id = m.institution_id and k.contact_id = m.contact_id
        and k.purpose = m.purpose
      where m.institution_id = ${list.institutionId} and m.list_id = ${list.listId} and m.purpose = ${purpose})
    select count(*) as contacts,
      count(*) filter (where has_address) as "withAddress",
      count(*) filter (where exclusion is null) as mailable,
      jsonb_build_object(
        'granted', count(*) filter (where has_address and state = 'granted'),
        'refused', count(*) filter (where has_address and state = 'refused'),
        'unknown', count(*) filter (where has_address and state = 'unknown')) as consent,
      count(*) filter (where exclusion = 'suppressed') as suppressed,
      count(*) filter (where deceased) as deceased
    from listed`
  return count
}
