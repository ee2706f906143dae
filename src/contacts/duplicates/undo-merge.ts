// Takes a merge back: what it did, not what the people themselves did since.
import { json, type Transaction } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { lockContacts } from '../people/contact-lock.ts'
import { partDeceased } from '../people/deceased.ts'
import { listInDirectory } from '../people/directory.ts'
import { sameAs } from '../people/people.ts'
import { type Before, type Ids, sideOf } from './merges.ts'

/**
 * Takes a merge back: both contacts are two again. What still is as the merge left it becomes what it was; what the
 * person did since, as either of the two, stays with the one who stayed.
 * @throws Refusal `duplicates.unknown_merge`, `duplicates.merged` where the one who stayed went into a third since
 */
export async function undoMerge(
  tx: Transaction,
  institutionId: number,
  mergeId: number,
  { by, now }: { by: string; now: Date },
): Promise<{ keptId: number; goneId: number }> {
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
  await listInDirectory(tx, institutionId, [keptId, goneId])
  return { keptId, goneId }
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
