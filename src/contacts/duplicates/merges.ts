// Two contacts turn out to be one person: one goes on for both, with the stricter permission of the two, and deceased if
// either is. What a merge
// does can be taken back; what the people themselves did since stays.

import type { Consequence } from '../../platform/consequences.ts'
import { type Database, json, type Sql, type Transaction } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { lockContacts } from '../people/contact-lock.ts'
import { mergeDeceased, partDeceased } from '../people/deceased.ts'
import { nameKey } from '../people/names.ts'
import { sameAs } from '../people/people.ts'
import { disputeAlso } from '../permission/disputes.ts'

/** Columns that the one who stays takes from the other where they are empty. */
const filled = ['first_name', 'last_name', 'former_name', 'phone', 'graduation_year', 'programme', 'language'] as const

/** What a merge changed in the contact that stays. */
interface Before {
  columns: Record<string, { before: unknown; after: unknown }>
  /** Attributes that came along. */
  attributes: Record<string, string>
  /** The last entries of the logs of permission and of deaths before the merge. */
  lastEntry: number
  lastDecease: number
  /** State and since of each list before; null: was not on it. */
  subscriptions: { listId: number; before: { state: string; since: string } | null; after: string }[]
}

interface Side {
  contactId: number
  address: string | null
  addressHash: Buffer | null
  mergedInto: number | null
  attributes: Record<string, string>
  [column: string]: unknown
}

/** What follows from a merge in the rooms above. */
export interface MergeConsequences {
  /** One contact stands for both from now on: what waits for the other is theirs. */
  merged: Consequence<Ids>
}

/**
 * Merges `goneId` into `keptId`. The one with an address stays in either case: it is the one who can be written to.
 * Facts of the kept contact win, empty ones are filled; of both permissions the stricter holds; of both subscriptions
 * `unsubscribed` does; suppressions of the other's address by a person hold for the kept address, too.
 * @returns the number of the merge and who stays
 * @throws Refusal `duplicates.same`, `duplicates.merged`, `contact.unknown`
 */
export async function mergeContacts(
  sql: Database,
  { institutionId, keptId, goneId }: Ids,
  { by, now, merged }: { by: string; now: Date } & MergeConsequences,
): Promise<{ mergeId: number; keptId: number; goneId: number }> {
  if (keptId === goneId) throw new Refusal('duplicates.same', { contact: keptId }, 2)
  return sql.begin(async (tx) => {
    await lockContacts(tx, institutionId)
    const one = await sideOf(tx, institutionId, keptId)
    const other = await sideOf(tx, institutionId, goneId)
    const [kept, gone] = one.address === null && other.address !== null ? [other, one] : [one, other]
    const ids = { institutionId, keptId: kept.contactId, goneId: gone.contactId }
    const [log] = await tx<[Pick<Before, 'lastEntry' | 'lastDecease'>]>`select
      (select coalesce(max(entry_id), 0) from consent_entry
        where institution_id = ${institutionId} and contact_id = ${kept.contactId}) as "lastEntry",
      (select coalesce(max(entry_id), 0) from decease_entry
        where institution_id = ${institutionId} and contact_id = ${kept.contactId}) as "lastDecease"`
    const before: Before = {
      ...log,
      ...(await fill(tx, institutionId, kept, gone, now)),
      subscriptions: await joinSubscriptions(tx, ids, now),
    }
    const [merge] = await tx<[{ mergeId: number }]>`
      insert into contact_merge (institution_id, kept_id, gone_id, before, merged_at, merged_by)
      values (${institutionId}, ${ids.keptId}, ${ids.goneId}, ${json(tx, before)}, ${now}, ${by})
      returning merge_id as "mergeId"`
    await keepRefusals(tx, { ...ids, ...merge }, by, now)
    await copySuppressions(tx, { ...ids, ...merge }, by, now)
    if (kept.addressHash !== null)
      await disputeAlso(tx, institutionId, ids.goneId, { addressHash: kept.addressHash, ...merge })
    await mergeDeceased(tx, institutionId, { ...ids, ...merge }, by, now)
    await tx`update contact set merged_into = ${ids.keptId}, updated_at = ${now}
      where institution_id = ${institutionId} and (contact_id = ${ids.goneId} or merged_into = ${ids.goneId})`
    await merged(tx, ids, now)
    return { mergeId: merge.mergeId, keptId: ids.keptId, goneId: ids.goneId }
  })
}

interface Ids {
  institutionId: number
  keptId: number
  goneId: number
}

/** @throws Refusal `duplicates.merged` where somebody else goes on for that contact already */
async function sideOf(tx: Transaction, institutionId: number, contactId: number): Promise<Side> {
  const [side] = await tx<Side[]>`select contact_id as "contactId", address,
      address_hash as "addressHash", merged_into as "mergedInto", attributes,
      first_name, last_name, former_name, phone, phone_typed, graduation_year, programme, language, non_disclosure
    from contact where institution_id = ${institutionId} and contact_id = ${contactId} for update`
  if (!side) throw new Refusal('contact.unknown', { word: contactId })
  if (side.mergedInto !== null) throw new Refusal('duplicates.merged', { contact: contactId, into: side.mergedInto })
  return side
}

async function fill(tx: Transaction, institutionId: number, kept: Side, gone: Side, now: Date) {
  const columns: Before['columns'] = {}
  const take = (column: string, after: unknown) => {
    if (after !== null && after !== kept[column]) columns[column] = { before: kept[column], after }
  }
  for (const column of filled) if (kept[column] === null) take(column, gone[column])
  // A number and how it was typed belong together; whoever must not be disclosed stays so.
  if (kept.phone === null && kept.phone_typed === null) take('phone_typed', gone.phone_typed)
  else delete columns.phone
  if (gone.non_disclosure) take('non_disclosure', true)
  if (columns.first_name || columns.last_name) {
    const name = (column: string) => (columns[column]?.after ?? kept[column]) as string | null
    const known = await tx<[{ nameKey: string }]>`select name_key as "nameKey" from contact
      where institution_id = ${institutionId} and contact_id = ${kept.contactId}`
    columns.name_key = {
      before: known[0].nameKey,
      after: nameKey(name('first_name'), name('last_name'), name('former_name')),
    }
  }
  const attributes = Object.fromEntries(
    Object.entries(gone.attributes).filter(([name]) => !Object.hasOwn(kept.attributes, name)),
  )
  const written: Record<string, unknown> = { updated_at: now }
  for (const [column, { after }] of Object.entries(columns)) written[column] = after
  await tx`update contact set ${tx(written as Record<string, string>)},
      attributes = ${json(tx, attributes)} || attributes
    where institution_id = ${institutionId} and contact_id = ${kept.contactId}`
  return { columns, attributes }
}

/** Of both states the stricter: unsubscribed, then pending; lists of the one who goes come along. */
async function joinSubscriptions(
  tx: Transaction,
  { institutionId, keptId, goneId }: Ids,
  now: Date,
): Promise<Before['subscriptions']> {
  const changed = await tx<Before['subscriptions']>`
    select g.list_id as "listId", g.state as after,
      case when k.list_id is not null then jsonb_build_object('state', k.state, 'since', k.since) end as before
    from subscription g left join subscription k
      on k.institution_id = g.institution_id and k.list_id = g.list_id and k.contact_id = ${keptId}
    where g.institution_id = ${institutionId} and g.contact_id = ${goneId}
      and (k.list_id is null or (k.state <> g.state and (g.state = 'unsubscribed' or k.state = 'confirmed')))`
  for (const { listId, after } of changed)
    await tx`insert into subscription (institution_id, list_id, contact_id, state, since)
      values (${institutionId}, ${listId}, ${keptId}, ${after}, ${now})
      on conflict (institution_id, list_id, contact_id) do update set state = excluded.state, since = excluded.since`
  return [...changed]
}

/** Whatever either refused is refused by the one who stays; a permission of the other does not come along. */
const keepRefusals = (
  tx: Transaction,
  { institutionId, keptId, goneId, mergeId }: Ids & { mergeId: number },
  by: string,
  now: Date,
) => tx`
  insert into consent_entry (institution_id, contact_id, purpose, state, wording_version, source, source_detail,
    by_person, recorded_by, recorded_at, merge_id)
  select k.institution_id, ${keptId}, k.purpose, 'refused', null, 'merge', ${String(goneId)}, false,
    ${by}, ${now}, ${mergeId}
  from consent k join purpose p using (institution_id, purpose)
  where k.institution_id = ${institutionId} and k.contact_id = ${goneId} and k.state = 'refused'`

/** A hard bounce is about an address; everything else is about the person. */
const copySuppressions = (
  tx: Transaction,
  { institutionId, keptId, goneId, mergeId }: Ids & { mergeId: number },
  by: string,
  now: Date,
) => tx`
  insert into suppression (institution_id, address_hash, reason, list_id, purpose, since, recorded_by, merge_id)
  select x.institution_id, k.address_hash, x.reason, x.list_id, x.purpose, ${now}, ${by}, ${mergeId}
  from suppression x
  join contact g on g.institution_id = x.institution_id and g.address_hash = x.address_hash and g.contact_id = ${goneId}
  join contact k on k.institution_id = x.institution_id and k.contact_id = ${keptId} and k.address_hash is not null
  where x.institution_id = ${institutionId} and x.reason <> 'hard_bounce'
  on conflict do nothing`

/**
 * Takes a merge back: both contacts are two again. What still is as the merge left it becomes what it was; what the
 * person did since, as either of the two, stays with the one who stayed.
 * @throws Refusal `duplicates.unknown_merge`, `duplicates.merged` where the one who stayed went into a third since
 */
export async function undoMerge(
  sql: Database,
  institutionId: number,
  mergeId: number,
  by: string,
  now: Date,
): Promise<{ keptId: number; goneId: number }> {
  return sql.begin(async (tx) => {
    await lockContacts(tx, institutionId)
    const [merge] = await tx<{ keptId: number; goneId: number; before: Before }[]>`
      update contact_merge set undone_at = ${now}, undone_by = ${by}
      where institution_id = ${institutionId} and merge_id = ${mergeId} and undone_at is null
      returning kept_id as "keptId", gone_id as "goneId", before`
    if (!merge) throw new Refusal('duplicates.unknown_merge', { merge: mergeId })
    const { keptId, goneId, before } = merge
    await sideOf(tx, institutionId, keptId)
    for (const [column, { before: was, after }] of Object.entries(before.columns))
      await tx`update contact set ${tx({ [column]: was } as Record<string, string>)}
        where institution_id = ${institutionId} and contact_id = ${keptId}
          and to_jsonb(${tx(column)}) = ${json(tx, [after])}::jsonb -> 0 and not ${column} = any(self_written)`
    await tx`update contact c set updated_at = ${now}, attributes = coalesce((select jsonb_object_agg(a.key, a.value)
        from jsonb_each(c.attributes) a
        where a.value is distinct from ${json(tx, before.attributes)}::jsonb -> a.key), '{}')
      where institution_id = ${institutionId} and contact_id = ${keptId}`
    for (const { listId, before: was, after } of before.subscriptions) {
      const same = tx`institution_id = ${institutionId} and list_id = ${listId} and contact_id = ${keptId}
        and state = ${after} and since = (select merged_at from contact_merge
          where institution_id = ${institutionId} and merge_id = ${mergeId})`
      if (was) await tx`update subscription set state = ${was.state}, since = ${was.since} where ${same}`
      else await tx`delete from subscription where ${same}`
    }
    for (const table of ['suppression', 'disputed_refusal'])
      await tx`delete from ${tx(table)} where institution_id = ${institutionId} and merge_id = ${mergeId}`
    // Those who had gone into it before are its own again.
    const family = await sameAs(tx, institutionId, goneId)
    await tx`update contact set merged_into = case when contact_id = ${goneId} then null else ${goneId}::bigint end,
        updated_at = ${now}
      where institution_id = ${institutionId} and contact_id = any(${family})`
    await tx`select derive_consent_again(${institutionId}, ${[keptId, goneId]}::bigint[])`
    await passOnRefusals(tx, { institutionId, keptId, goneId, mergeId }, by, now)
    await partDeceased(tx, institutionId, { keptId, goneId, mergeId }, by, now)
    return { keptId, goneId }
  })
}

/** Nobody can tell which of the two was meant by a refusal that came while they were one: it holds for both. */
const passOnRefusals = (
  tx: Transaction,
  { institutionId, keptId, goneId, mergeId }: Ids & { mergeId: number },
  by: string,
  now: Date,
) => tx`
  insert into consent_entry (institution_id, contact_id, purpose, state, wording_version, source, source_detail,
    by_person, recorded_by, recorded_at)
  select distinct on (e.purpose) e.institution_id, ${goneId}::bigint, e.purpose, 'refused', e.wording_version, 'merge',
    ${String(keptId)}, false, ${by}, ${now}::timestamptz
  from consent_entry e
  join consent k on k.institution_id = e.institution_id and k.contact_id = e.contact_id and k.purpose = e.purpose
    and k.state = 'refused'
  join contact_merge m on m.institution_id = e.institution_id and m.merge_id = ${mergeId}
  where e.institution_id = ${institutionId} and e.contact_id = ${keptId} and e.state = 'refused'
    and e.entry_id > (m.before ->> 'lastEntry')::bigint and e.merge_id is distinct from ${mergeId}
  order by e.purpose, e.entry_id`

interface KnownMerge {
  mergeId: number
  keptId: number
  goneId: number
  mergedAt: Date
  undoneAt: Date | null
}

/** All merges, newest first. */
export const mergesOf = async (sql: Sql, institutionId: number): Promise<KnownMerge[]> => [
  ...(await sql<KnownMerge[]>`select merge_id as "mergeId", kept_id as "keptId", gone_id as "goneId",
      merged_at as "mergedAt", undone_at as "undoneAt"
    from contact_merge where institution_id = ${institutionId} order by merge_id desc`),
]
