// A refusal in a conflicting row belongs to no contact: it holds for everybody whom the row may be about, until it is
// decided.
import type { Fragment, Transaction } from '../../platform/db.ts'
import type { MatchContext } from './context.ts'
import { isByName } from './match.ts'

/**
 * Records the refusals of conflicting rows (a death or a doubt counts as one) for the row's address; where its contact
 * was merged into another, for that one's address too. A row that was decided before is left out. @returns how many
 * rows
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

/** Does the same for rows without an address: the refusal holds for everybody whom such a row may be about. */
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
