import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { duplicatesOf } from '../duplicates/queue.ts'
import { assertAdmin } from '../people/disclosure.ts'

/** What waits for a decision: pairs that may be one person, rows whose address is another's. */
export const duplicates = query({
  name: 'duplicates.list',
  role: 'coordinator',
  input: z.strictObject({ whole: z.boolean().default(false) }),
  audited: ({ whole }) => whole,
  run: ({ tx, institution, actor }, { whole }) => {
    if (whole) assertAdmin(actor)
    return duplicatesOf(tx, institution.institutionId, whole)
  },
})
