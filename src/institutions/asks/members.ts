import { z } from 'zod'
import { query } from '../asking.ts'
import { membersOf } from '../members.ts'

/** Who works with this institution's data. */
export const members = query({
  name: 'members.list',
  role: 'admin',
  input: z.strictObject({}),
  run: ({ tx, institution }) => membersOf(tx, institution.institutionId),
})
