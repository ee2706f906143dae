// Numbers that people type (imports, campaigns): counted in rows, so that what is taken back leaves no gap.
import type { Transaction } from '../platform/db.ts'

/** What is counted. Campaigns share their numbers with mailings. */
type Counted =
  | 'import'
  | 'mailing'
  | 'test'
  | 'member'
  | 'job'
  | 'merge'
  | 'erasure'
  | 'notice'
  | 'link'
  | 'draft'
  | 'change'

/** The next number of that kind. It locks the counter until the transaction ends: take it as late as possible. */
export async function nextNumber(tx: Transaction, institutionId: number, kind: Counted): Promise<number> {
  const [row] = await tx<[{ last: number }]>`
    insert into counter as c (institution_id, kind, last) values (${institutionId}, ${kind}, 1)
    on conflict (institution_id, kind) do update set last = c.last + 1 returning last`
  return row.last
}
