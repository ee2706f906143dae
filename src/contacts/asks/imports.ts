import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { importsOf } from '../imports/report.ts'

/** What was imported, the newest first. */
export const imports = query({
  name: 'imports.list',
  role: 'coordinator',
  input: z.strictObject({}),
  run: ({ tx, institution }) => importsOf(tx, institution.institutionId),
})
