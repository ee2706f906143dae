import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { purposesOf } from '../permission/purposes.ts'

/** What the institution writes about: lawful basis, words, retention. */
export const purposes = query({
  name: 'purposes.list',
  role: 'viewer',
  input: z.strictObject({}),
  run: ({ tx, institution }) => purposesOf(tx, institution.institutionId),
})
