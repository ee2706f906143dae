import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { mappingOf } from '../imports/table.ts'

/** What each column of a file would be taken for. Nothing is imported. */
export const mapping = query({
  name: 'imports.mapping',
  role: 'coordinator',
  input: z.strictObject({ file: z.string().min(1).max(4096) }),
  run: ({ tx, institution }, { file }) => mappingOf(tx, institution.institutionId, file),
})
