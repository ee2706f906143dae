import type { Sql } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isDisputed } from '../permission/disputes.ts'
import type { Purpose } from '../permission/purposes.ts'

export interface List {
  institutionId: number
  listId: number
  slug: string
  name: string
}

const columns = (sql: Sql) => sql`institution_id as "institutionId", list_id as "listId", slug, name`

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
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(slug)) throw new Refusal('list.bad_slug', { slug }, 2)
  await sql`insert into list (institution_id, slug, name, created_at)
    values (${institutionId}, ${slug}, ${slug}, ${now}) on conflict (institution_id, slug) do nothing`
  return listBySlug(sql, institutionId, slug)
}

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
