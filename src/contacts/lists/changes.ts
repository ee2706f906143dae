// Many people put on a list or taken off it at once, and that taken back.
import { nextNumber } from '../../institutions/counters.ts'
import type { Fragment, Sql, Transaction } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { List } from './lists.ts'

interface Change {
  list: List
  /** A SELECT of contact_id. */
  who: Fragment
  by: string
  now: Date
}

export interface ListChange {
  changeId: number
  listId: number
  /** The list's slug. */
  list: string
  /** Whom it concerned. */
  people: number
  /** Whom it changed nothing for. */
  unchanged: number
  /** Who had left the list by their own word, and stays away. */
  left: number
}

type Kind = 'put' | 'taken_off'

async function open(tx: Transaction, { list, by, now }: Change, kind: Kind): Promise<number> {
  const changeId = await nextNumber(tx, list.institutionId, 'change')
  await tx`insert into list_change (institution_id, change_id, kind, list_id, made_at, made_by)
    values (${list.institutionId}, ${changeId}, ${kind}, ${list.listId}, ${now}, ${by})`
  return changeId
}

/** SQL: whether we took the subscription `s` off ourselves: nobody's own word is against it. */
const takenByUs = (sql: Sql): Fragment => sql`exists (select from list_change_row r
  join list_change h on h.institution_id = r.institution_id and h.change_id = r.change_id
  where r.institution_id = s.institution_id and r.contact_id = s.contact_id and h.list_id = s.list_id
    and h.kind = 'taken_off' and h.made_at = s.since)`

/**
 * Puts people on a list. Who is on it stays as they are, and so does whoever left it by their own word.
 * @throws Refusal `list.closed`
 */
export async function putOnListAtOnce(tx: Transaction, change: Change): Promise<ListChange> {
  const { list, who, now } = change
  const { institutionId, listId, slug, closedAt } = list
  if (closedAt) throw new Refusal('list.closed', { slug })
  const changeId = await open(tx, change, 'put')
  const [told] = await tx<[{ meant: number; put: number; left: number }]>`
    with meant as materialized (${who}),
    known as materialized (
      select s.contact_id, s.state, s.since, s.state = 'unsubscribed' and not ${takenByUs(tx)} as has_left
      from meant m join subscription s on s.institution_id = ${institutionId} and s.list_id = ${listId} and s.contact_id = m.contact_id),
    fresh as (
      insert into subscription (institution_id, list_id, contact_id, state, since)
      select ${institutionId}, ${listId}, m.contact_id, 'confirmed', ${now} from meant m
      where not exists (select from known k where k.contact_id = m.contact_id)
      on conflict do nothing returning contact_id),
    again as (
      update subscription s set state = 'confirmed', since = ${now} from known k
      where s.institution_id = ${institutionId} and s.list_id = ${listId} and s.contact_id = k.contact_id
        and k.state = 'unsubscribed' and not k.has_left
      returning s.contact_id, k.state as before, k.since as before_since),
    kept as (
      insert into list_change_row (institution_id, change_id, contact_id, before, since)
      select ${institutionId}::int, ${changeId}::bigint, contact_id, null, null::timestamptz from fresh
      union all select ${institutionId}::int, ${changeId}::bigint, contact_id, before, before_since from again
      returning contact_id)
    select (select count(*) from meant) as meant, (select count(*) from kept) as put,
      (select count(*) from known where has_left) as left`
  return {
    changeId,
    listId,
    list: slug,
    people: told.put,
    unchanged: told.meant - told.put - told.left,
    left: told.left,
  }
}

/** Takes people off a list, and whoever turned out to be the same person. Who is not on it stays as they are. */
export async function takeOffListAtOnce(tx: Transaction, change: Change): Promise<ListChange> {
  const { list, who, now } = change
  const { institutionId, listId, slug } = list
  const changeId = await open(tx, change, 'taken_off')
  const [told] = await tx<[{ meant: number; taken: number }]>`
    with meant as materialized (${who}),
    family as (
      select contact_id, contact_id as main_id from meant
      union all select c.contact_id, m.contact_id from meant m
        join contact c on c.institution_id = ${institutionId} and c.merged_into = m.contact_id),
    before as materialized (
      select s.contact_id, f.main_id, s.state, s.since from family f join subscription s on s.institution_id = ${institutionId}
        and s.list_id = ${listId} and s.contact_id = f.contact_id and s.state <> 'unsubscribed'),
    taken as (
      update subscription s set state = 'unsubscribed', since = ${now} from before b
      where s.institution_id = ${institutionId} and s.list_id = ${listId} and s.contact_id = b.contact_id
      returning s.contact_id, b.main_id, b.state, b.since),
    kept as (
      insert into list_change_row (institution_id, change_id, contact_id, before, since)
      select ${institutionId}, ${changeId}, contact_id, state, since from taken)
    select (select count(*) from meant) as meant, (select count(distinct main_id) from taken) as taken`
  return { changeId, listId, list: slug, people: told.taken, unchanged: told.meant - told.taken, left: 0 }
}

/**
 * Takes a change back: each is on the list as before, but for whom something has happened to since.
 * @throws Refusal `list.unknown_change`, `list.change_undone`
 */
export async function undoListChange(
  tx: Transaction,
  { institutionId, changeId }: { institutionId: number; changeId: number },
  now: Date,
): Promise<{ changeId: number; list: string; people: number }> {
  const [change] = await tx<{ listId: number; slug: string; madeAt: Date; undoneAt: Date | null }[]>`
    select h.list_id as "listId", l.slug, h.made_at as "madeAt", h.undone_at as "undoneAt"
    from list_change h join list l using (institution_id, list_id)
    where h.institution_id = ${institutionId} and h.change_id = ${changeId} for update of h`
  if (!change) throw new Refusal('list.unknown_change', { id: changeId })
  if (change.undoneAt) throw new Refusal('list.change_undone', { id: changeId })
  const { listId, slug, madeAt } = change
  const unchanged = tx`r.institution_id = ${institutionId} and r.change_id = ${changeId}
    and s.institution_id = r.institution_id and s.list_id = ${listId} and s.contact_id = r.contact_id and s.since = ${madeAt}`
  const gone = await tx`delete from subscription s using list_change_row r where ${unchanged} and r.before is null`
  const back = await tx`update subscription s set state = r.before, since = r.since from list_change_row r
    where ${unchanged} and r.before is not null`
  await tx`update list_change set undone_at = ${now} where institution_id = ${institutionId} and change_id = ${changeId}`
  return { changeId, list: slug, people: gone.count + back.count }
}
