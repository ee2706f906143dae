// A no in a row that conflicts is nobody's, and holds for everybody it may be about until the row is decided.
import type { Fragment, Transaction } from '../../platform/db.ts'
import type { MatchContext } from './context.ts'
import { isByName } from './match.ts'

/**
 * A no in a row that conflicts (the dead say no, too, and what is in doubt may be one) holds for its address, and for the one that is written to where
 * two contacts were merged. A row that was decided before asks nothing anew.
 */
export async function disputeAddresses(tx: Transaction, context: MatchContext): Promise<number> {
  const { institutionId } = context
  return dispute(
    tx,
    context,
    tx`select s.line, s.cells, s.permission, s.doubts, s.deceased, s.address_hash from import_stage s where s.outcome = 'conflict'
      union select s.line, s.cells, s.permission, s.doubts, s.deceased, m.address_hash from import_stage s
      join contact c on c.institution_id = ${institutionId} and c.address_key = s.address_key
      join contact m on m.institution_id = ${institutionId} and m.contact_id = c.merged_into
      where s.outcome = 'conflict'`,
  )
}

/** The same of rows without an address: it holds for everybody whom such a row may be about. */
export const disputePeople = (tx: Transaction, context: MatchContext): Promise<number> =>
  dispute(
    tx,
    context,
    tx`select s.line, s.cells, s.permission, s.doubts, s.deceased, c.address_hash
      from import_stage s join contact c on ${isByName(tx, context.institutionId)} where s.outcome = 'conflict'`,
  )

/** @param concerned line, cells, permission, doubts, deceased and the hash of an address that the row may be about */
async function dispute(tx: Transaction, context: MatchContext, concerned: Fragment): Promise<number> {
  const { institutionId, importId, purpose } = context
  const held = await tx<{ line: number }[]>`
    insert into disputed_refusal (institution_id, address_hash, purpose, import_id, line)
    select ${institutionId}, n.address_hash, p.purpose, ${importId}, n.line
    from (${concerned}) n
    join purpose p on p.institution_id = ${institutionId} and (p.purpose = ${purpose} or n.deceased)
    join import_row r on r.institution_id = ${institutionId} and r.import_id = ${importId} and r.line = n.line
    where (n.permission = 'refused' or n.deceased or (n.permission = 'unknown' and n.doubts is not null)) and n.address_hash is not null
      and not exists (select from import_row d where d.institution_id = ${institutionId} and d.outcome = 'conflict'
        and d.decided is not null and d.contact_id is not distinct from r.contact_id and d.cells = r.cells)
    on conflict do nothing returning line`
  return new Set(held.map(({ line }) => line)).size
}
