// An import's own row, and whether its file was imported before.
import path from 'node:path'
import { nextNumber } from '../../institutions/counters.ts'
import type { Institution } from '../../institutions/institutions.ts'
import type { Transaction } from '../../platform/db.ts'
import type { List } from '../lists/lists.ts'
import type { Purpose } from '../permission/purposes.ts'

/** What of an order its row has. */
interface Order {
  file: string
  name?: string
  purpose: Purpose
  source: string
  recordedBy: string
}

/** What the file is called, without the folder it lies in. */
export const nameOf = ({ file, name }: Pick<Order, 'file' | 'name'>): string => name ?? path.basename(file)

/** Makes its row. @returns its number */
export async function openImport(
  tx: Transaction,
  order: Order,
  { institutionId, list, contentHash, now }: { institutionId: number; list: List; contentHash: Buffer; now: Date },
): Promise<number> {
  // Counted in this transaction, under the lock that lets one import in at a time: a dry run uses up no number.
  const importId = await nextNumber(tx, institutionId, 'import')
  await tx`insert into import (import_id, institution_id, list_id, purpose, file_name, content_hash, source, recorded_by, started_at, known_upto)
    values (${importId}, ${institutionId}, ${list.listId}, ${order.purpose}, ${nameOf(order)}, ${contentHash},
      ${order.source}, ${order.recordedBy}, ${now},
      (select coalesce(max(contact_id), 0) from contact where institution_id = ${institutionId}))`
  return importId
}

/** Whether these very rows were imported before, and for this purpose. */
export async function wasImported(
  tx: Transaction,
  { institutionId }: Institution,
  contentHash: Buffer,
  importId: number,
  purpose: Purpose,
): Promise<{ isKnownContent: boolean; isKnownWord: boolean }> {
  const [row] = await tx<[{ isKnownContent: boolean; isKnownWord: boolean }]>`
    select count(*) > 0 as "isKnownContent", coalesce(bool_or(purpose = ${purpose}), false) as "isKnownWord"
    from import where institution_id = ${institutionId} and content_hash = ${contentHash}
      and import_id <> ${importId} and undone_at is null`
  return row
}
