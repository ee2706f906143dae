import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { retentionOf } from '../permission/retention.ts'

/** What is due of each purpose: who is to be asked, who waits, whose permission lapses. */
export const retention = query({
  name: 'retention.show',
  role: 'viewer',
  input: z.strictObject({}),
  run: ({ tx, institution, now }) => retentionOf(tx, institution.institutionId, now),
})
