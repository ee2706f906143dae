// Who may be one person, or two under one address: nothing of this is decided by itself.

import type { Values } from '../../i18n/translate.ts'
import type { Sql, Transaction } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { RowCode } from '../imports/hints.ts'
import { phoneShown, rowShown } from '../people/disclosure.ts'

/** One side of a pair. */
export interface DoubtfulContact {
  contactId: number
  name: string
  formerName: string | null
  address: string | null
  phone: string | null
  graduationYear: number | null
}

/** Two contacts that look alike (people/alike.ts). */
interface Pair {
  one: DoubtfulContact
  other: DoubtfulContact
}

/** A row of an import whose address, or name, is another's. */
interface DoubtfulRow {
  importId: number
  line: number
  file: string
  reason: RowCode
  values: Values
  /** The row as it stood in the file, by header. */
  row: Record<string, string>
  /** Whose address it is; null where the row fits several people. */
  other: DoubtfulContact | null
}

/** So many of each kind are told; the others come once these are decided. */
const toldMost = 200

const side = (sql: Sql, name: string, whole: boolean) => sql`jsonb_build_object('contactId', ${sql(name)}.contact_id,
  'name', concat_ws(' ', ${sql(name)}.first_name, ${sql(name)}.last_name), 'formerName', ${sql(name)}.former_name,
  'address', ${sql(name)}.address, 'phone', ${phoneShown(sql, name, whole)}, 'graduationYear', ${sql(name)}.graduation_year)`

/**
 * What waits for a decision: pairs of contacts, the dead left aside, and rows of imports.
 * @param whole what non-disclosure hides is shown, too: for admins only
 * @returns `isBehind` where people of an import have not been looked at yet
 */
export async function duplicatesOf(
  sql: Sql,
  institutionId: number,
  whole = false,
): Promise<{ pairs: Pair[]; rows: DoubtfulRow[]; isBehind: boolean }> {
  const pairs = await sql<Pair[]>`
    select ${side(sql, 'a', whole)} as one, ${side(sql, 'b', whole)} as other
    from duplicate_candidate d
    join contact a on a.institution_id = ${institutionId} and a.contact_id = d.contact_id
    join contact b on b.institution_id = ${institutionId} and b.contact_id = d.other_id
    where d.institution_id = ${institutionId} and a.merged_into is null and b.merged_into is null
      and not a.deceased and not b.deceased
      and not exists (select from kept_apart k where k.institution_id = ${institutionId}
        and k.contact_id = d.contact_id and k.other_id = d.other_id)
    order by d.contact_id, d.other_id limit ${toldMost}`
  const rows = await sql<(Omit<DoubtfulRow, 'row'> & { headers: string[]; cells: string[]; isProtected: boolean })[]>`
    select * from (
      select distinct on (r.contact_id, r.cells) r.import_id as "importId", r.line, i.file_name as file, r.reason,
        coalesce(r.reason_values, '{}') as values, i.report -> 'headers' as headers, r.cells,
        case when c.contact_id is not null then ${side(sql, 'c', whole)} end as other,
        coalesce(c.non_disclosure, false) as "isProtected"
      from import_row r join import i on i.institution_id = r.institution_id and i.import_id = r.import_id
      left join contact c on c.institution_id = r.institution_id and c.contact_id = r.contact_id
      where r.institution_id = ${institutionId} and r.outcome = 'conflict' and r.cells is not null
        and i.undone_at is null
        and not exists (select from import_row d where d.institution_id = r.institution_id and d.outcome = 'conflict'
          and d.decided is not null and d.cells = r.cells and d.contact_id is not distinct from r.contact_id)
      order by r.contact_id, r.cells, r.import_id desc) newest
    order by "importId", line limit ${toldMost}`
  const [waiting] =
    await sql`select from import where institution_id = ${institutionId} and directory_at is null limit 1`
  return {
    isBehind: waiting !== undefined,
    pairs: [...pairs],
    rows: rows.map(({ headers, cells, isProtected, ...rest }) => ({
      ...rest,
      row: rowShown(
        Object.fromEntries(headers.map((header, at) => [header || String(at + 1), cells[at] ?? ''])),
        isProtected,
        whole,
      ),
    })),
  }
}

/** They look alike and are two people: they are not asked about again. @throws Refusal `contact.unknown` */
export async function keepApart(
  tx: Transaction,
  institutionId: number,
  ids: [number, number],
  { by, now }: { by: string; now: Date },
): Promise<void> {
  const known = await tx<{ contactId: number }[]>`select contact_id as "contactId" from contact
    where institution_id = ${institutionId} and contact_id = any(${ids}) order by 1`
  const missing = ids.find((id) => !known.some(({ contactId }) => contactId === id))
  if (missing) throw new Refusal('contact.unknown', { word: missing })
  const [one, other] = known
  if (!one || !other) throw new Refusal('duplicates.same', { contact: ids[0] }, 2)
  await tx`insert into kept_apart (institution_id, contact_id, other_id, decided_at, decided_by)
    values (${institutionId}, ${one.contactId}, ${other.contactId}, ${now}, ${by}) on conflict do nothing`
}
