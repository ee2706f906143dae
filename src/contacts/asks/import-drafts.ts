import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { draftsOf } from '../imports/drafts.ts'

/** Files that somebody began to bring in. */
export const importDrafts = query({
  name: 'imports.drafts',
  role: 'coordinator',
  input: z.strictObject({}),
  run: ({ tx, institution }) => draftsOf(tx, institution.institutionId),
})
