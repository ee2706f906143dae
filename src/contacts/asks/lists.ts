import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { listsOf } from '../lists/lists.ts'

/** The lists, with how many stand on each. */
export const lists = query({
  name: 'lists.list',
  role: 'viewer',
  input: z.strictObject({}),
  run: ({ tx, institution }) => listsOf(tx, institution.institutionId),
})
