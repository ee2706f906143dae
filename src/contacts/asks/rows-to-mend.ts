import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { importById } from '../imports/known-import.ts'
import { rowsToMend as find } from '../imports/mend.ts'

/** Rows of an import that a person may mend where they stand. */
export const rowsToMend = query({
  name: 'imports.rows',
  role: 'coordinator',
  input: z.strictObject({ import: id, most: z.number().int().min(1).max(100).default(15) }),
  load: ({ tx, institution }, input) => importById(tx, institution.institutionId, input.import),
  run: ({ tx, institution: { institutionId } }, { most }, { importId }) => find(tx, { institutionId, importId }, most),
})
