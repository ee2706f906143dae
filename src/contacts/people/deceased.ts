// Who has died: a state of the person that files and hands can say, and that only a hand takes back, with a reason.
import type { Sql, Transaction } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { lockContacts } from './contact-lock.ts'
import { sameAs } from './people.ts'

interface DeceaseWord {
  isDeceased: boolean
  /** Must be there where somebody is said to be alive after all. */
  because: string | null
  by: string
}

/**
 * Takes down by hand that somebody has died, or is alive after all. Holds at once, for whoever turned out to be the same
 * person, too, and for what is queued. @returns false where that was known already
 * @throws Refusal `contact.not_deceased` where somebody is said to live who never was said to be dead
 */
export async function takeDownDeceased(
  tx: Transaction,
  { institutionId, contactId }: { institutionId: number; contactId: number },
  { isDeceased, because, by }: DeceaseWord,
  now: Date,
): Promise<boolean> {
  await lockContacts(tx, institutionId)
  const family = await sameAs(tx, institutionId, contactId)
  const [known] = await tx<[{ dead: number }]>`select count(*) filter (where deceased) as dead from contact
      where institution_id = ${institutionId} and contact_id = any(${family})`
  if (!isDeceased && !known.dead) throw new Refusal('contact.not_deceased', { contact: contactId })
  // What only a file said is said anew: an import can be taken back, a word by hand cannot.
  const { count } = await tx`
      insert into decease_entry (institution_id, contact_id, is_deceased, source, because, recorded_by, recorded_at)
      select c.institution_id, c.contact_id, ${isDeceased}, 'hand', ${because}, ${by}, ${now} from contact c
      where c.institution_id = ${institutionId} and c.contact_id = any(${family})
        and (c.deceased <> ${isDeceased} or ${isDeceased} is distinct from (select e.is_deceased from decease_entry e
          where e.institution_id = c.institution_id and e.contact_id = c.contact_id and e.source = 'hand'
          order by e.entry_id desc limit 1))`
  await deriveDeceased(tx, institutionId, family)
  return count > 0
}

/** The state of these contacts as the entries tell it now. */
export const deriveDeceased = (tx: Transaction, institutionId: number, contactIds: number[]) => tx`
  select derive_deceased(${institutionId}, ${contactIds}::bigint[])`

/** Of a merge: whoever goes on for somebody who has died is that person. */
export async function mergeDeceased(
  tx: Transaction,
  institutionId: number,
  { keptId, goneId, mergeId }: { keptId: number; goneId: number; mergeId: number },
  by: string,
  now: Date,
): Promise<void> {
  await tx`
    insert into decease_entry (institution_id, contact_id, is_deceased, source, source_detail, merge_id, recorded_by,
      recorded_at)
    select institution_id, ${keptId}, true, 'merge', ${String(goneId)}, ${mergeId}, ${by}, ${now} from contact
    where institution_id = ${institutionId} and contact_id = ${goneId} and deceased`
  await deriveDeceased(tx, institutionId, [keptId])
}

/** Of a merge that was taken back: nobody can tell which of the two was meant by what a file said since, so both. */
export async function partDeceased(
  tx: Transaction,
  institutionId: number,
  { keptId, goneId, mergeId }: { keptId: number; goneId: number; mergeId: number },
  by: string,
  now: Date,
): Promise<void> {
  await tx`
    insert into decease_entry (institution_id, contact_id, is_deceased, source, source_detail, import_id, recorded_by,
      recorded_at)
    select e.institution_id, ${goneId}, true, 'merge', ${String(keptId)}, e.import_id, ${by}, ${now}
    from decease_entry e
    join contact_merge m on m.institution_id = e.institution_id and m.merge_id = ${mergeId}
    where e.institution_id = ${institutionId} and e.contact_id = ${keptId} and e.source = 'import'
      and e.entry_id > coalesce((m.before ->> 'lastDecease')::bigint, 0)`
  await deriveDeceased(tx, institutionId, [keptId, goneId])
}

interface DeceaseEntry {
  isDeceased: boolean
  source: string
  sourceDetail: string | null
  because: string | null
  recordedBy: string
  recordedAt: Date
}

/** All that was ever said about it. */
export const deceaseEntriesOf = async (
  sql: Sql,
  institutionId: number,
  contactIds: number[],
): Promise<DeceaseEntry[]> => [
  ...(await sql<DeceaseEntry[]>`
    select is_deceased as "isDeceased", source, source_detail as "sourceDetail", because,
      recorded_by as "recordedBy", recorded_at as "recordedAt"
    from decease_entry where institution_id = ${institutionId} and contact_id = any(${contactIds}) order by entry_id`),
]
