// A no in a row of a file that nobody could place: it holds for every address it may be about until the row is decided.
import type { Fragment, Sql, Transaction } from '../../platform/db.ts'

/**
 * SQL: such a no holds for the address of contact `c` and this purpose. The view `mailability` asks the same. There are few of
 * them: they are read once, and not looked up for each contact (200 ms of 100,000).
 */
export const isDisputed = (sql: Sql, institutionId: number, purpose: string): Fragment => sql`c.address_hash in (
  select d.address_hash from disputed_refusal d
  where d.institution_id = ${institutionId} and d.purpose = ${purpose} and not d.decided)`

/** A row of an import; undecided conflicts of the same cells about the same contact are one question. */
export interface ConflictRow {
  importId: number
  line: number
}

/** Opens or closes what a row disputes, with all rows that say the same again. */
export const setDecided = (
  tx: Transaction,
  institutionId: number,
  { importId, line }: ConflictRow,
  decided: boolean,
) => tx`
  update disputed_refusal d set decided = ${decided}
  from import_row r
  join import_row same on same.institution_id = r.institution_id and same.outcome = 'conflict'
    and same.contact_id is not distinct from r.contact_id and same.cells = r.cells
  where r.institution_id = ${institutionId} and r.import_id = ${importId} and r.line = ${line}
    and d.institution_id = r.institution_id and d.import_id = same.import_id and d.line = same.line`

/** What was disputed of these contacts' addresses is disputed of another one, too: the person has moved or was merged. */
export const disputeAlso = (
  tx: Transaction,
  institutionId: number,
  contactId: number,
  { addressHash, mergeId }: { addressHash: Buffer; mergeId: number | null },
) => tx`
  insert into disputed_refusal (institution_id, address_hash, purpose, import_id, line, decided, merge_id)
  select d.institution_id, ${addressHash}, d.purpose, d.import_id, d.line, d.decided, ${mergeId}
  from disputed_refusal d join contact c on c.institution_id = d.institution_id and c.address_hash = d.address_hash
  where d.institution_id = ${institutionId} and c.contact_id = ${contactId} on conflict do nothing`

/** The person's own yes settles what files disputed about their addresses. */
export const settleByOwnWord = (tx: Transaction, institutionId: number, contactIds: number[], purpose: string) => tx`
  delete from disputed_refusal d using contact c
  where d.institution_id = ${institutionId} and d.purpose = ${purpose} and c.institution_id = d.institution_id
    and c.contact_id = any(${contactIds}) and c.address_hash = d.address_hash`
