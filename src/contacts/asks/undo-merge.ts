import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { undoMerge as undo } from '../duplicates/undo-merge.ts'

/** Both contacts are two again. */
export const undoMerge = command({
  name: 'duplicates.undo',
  role: 'coordinator',
  input: z.strictObject({ merge: z.number().int().nonnegative() }),
  run: ({ tx, institution, by, now }, { merge }) => undo(tx, institution.institutionId, merge, { by, now }),
  subject: ({ merge }) => ({ kind: 'merge', id: merge }),
})
