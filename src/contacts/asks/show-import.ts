import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { importById } from '../imports/known-import.ts'

/** One import: what it came to, and which rows of it wait for a person. */
export const showImport = query({
  name: 'imports.show',
  role: 'coordinator',
  input: z.strictObject({ import: id }),
  load: ({ tx, institution }, input) => importById(tx, institution.institutionId, input.import),
  run: async (_, __, found) => found,
})
