// Taking an import back: only campaigns know who was written to since.
import { type Concerned, takeBackImport, type Undone } from '../contacts/imports/undo.ts'
import type { Transaction } from '../platform/db.ts'

/** @throws Refusal `import.unknown` or `import.undone_before` */
export const undoImport = (
  tx: Transaction,
  institutionId: number,
  importId: number,
  { by, now }: { by: string; now: Date },
): Promise<Undone> => takeBackImport(tx, { institutionId, importId, by, wereWrittenTo }, now)

/** Whether one of them was written to since: what was sent cannot be taken back. */
async function wereWrittenTo(tx: Transaction, { institutionId, people, since }: Concerned): Promise<boolean> {
  const [sent] = await tx`select from delivery d
    where d.institution_id = ${institutionId} and d.contact_id in (${people}) and d.queued_at >= ${since}
      and d.state in ('sending', 'deferred', 'accepted', 'rejected', 'uncertain') limit 1`
  return sent !== undefined
}
