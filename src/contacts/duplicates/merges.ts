// Two contacts turn out to be one person: one goes on for both, with the stricter permission of the two, and deceased if
// either is.

import { nextNumber } from '../../institutions/counters.ts'
import { consequence, type Happened } from '../../platform/consequences.ts'
import { json, type Sql, type Transaction } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { lockContacts } from '../people/contact-lock.ts'
import { mergeDeceased } from '../people/deceased.ts'
import { leaveDirectory, listInDirectory } from '../people/directory.ts'
import { nameKey } from '../people/names.ts'
import { disputeAlso } from '../permission/disputes.ts'

/** Columns that the one who stays takes from the other where they are empty. */
const filled = ['first_name', 'last_name', 'former_name', 'phone', 'graduation_year', 'programme', 'language'] as const

/** What a merge changed in the contact that stays. */
export interface Before {
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

/** One contact stands for both from now on: what waits for the other is theirs. */
export const contactsMerged = consequence<Ids>('contacts merged')

/**
 * Merges `goneId` into `keptId`. The one with an address stays in either case: it is the one who can be written to.
 * Facts of the kept contact win, empty ones are filled; of both permissions the stricter holds; of both subscriptions
 * `unsubscribed` does; suppressions of the other's address by a person hold for the kept address, too.
 * @returns the number of the merge and who stays
 * @throws Refusal `duplicates.same`, `duplicates.merged`, `contact.unknown`
 */
export async function mergeContacts(
  tx: Transaction,
  { institutionId, keptId, goneId }: Ids,
  { by, now, happened }: { by: string; now: Date; happened: Happened },
): Promise<{ mergeId: number; keptId: number; goneId: number }> {
  if (keptId === goneId) throw new Refusal('duplicates.same', { contact: keptId }, 2)
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
  const merge = { mergeId: await nextNumber(tx, institutionId, 'merge') }
  await tx`insert into contact_merge (institution_id, merge_id, kept_id, gone_id, before, merged_at, merged_by)
    values (${institutionId}, ${merge.mergeId}, ${ids.keptId}, ${ids.goneId}, ${json(tx, before)}, ${now}, ${by})`
  await keepRefusals(tx, { ...ids, ...merge }, by, now)
  await copySuppressions(tx, { ...ids, ...merge }, by, now)
  if (kept.addressHash !== null)
    await disputeAlso(tx, institutionId, ids.goneId, { addressHash: kept.addressHash, ...merge })
  await mergeDeceased(tx, institutionId, { ...ids, ...merge }, by, now)
  await tx`update contact set merged_into = ${ids.keptId}, updated_at = ${now}
      where institution_id = ${institutionId} and (contact_id = ${ids.goneId} or merged_into = ${ids.goneId})`
  await listInDirectory(tx, institutionId, [ids.keptId])
  await leaveDirectory(tx, institutionId, [ids.goneId])
  await happened(contactsMerged, ids)
  return { mergeId: merge.mergeId, keptId: ids.keptId, goneId: ids.goneId }
}

export interface Ids {
  institutionId: number
  keptId: number
  goneId: number
}

/** @throws Refusal `duplicates.merged` where somebody else goes on for that contact already */
export async function sideOf(tx: Transaction, institutionId: number, contactId: number): Promise<Side> {
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
