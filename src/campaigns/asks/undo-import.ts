import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { undoImport as undo } from '../undo-import.ts'

/** Takes an import back, unless somebody was written to since: then people are listed for a person to check. */
export const undoImport = command({
  name: 'imports.undo',
  role: 'coordinator',
  input: z.strictObject({ import: id }),
  run: ({ tx, institution, by, now }, input) => undo(tx, institution.institutionId, input.import, { by, now }),
  subject: (_, { importId }) => ({ kind: 'import', id: importId }),
  figures: ({ deleted, restored, toReview }) => ({ deleted, restored, toReview }),
})
