import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { assertAdmin } from '../people/disclosure.ts'
import { findPeople as find } from '../people/people.ts'

/** People found by whatever is known of them. What non-disclosure hides is for admins, and their asking is written down. */
export const findPeople = query({
  name: 'contacts.find',
  role: 'coordinator',
  input: z.strictObject({ words: z.string().trim().min(1).max(500), whole: z.boolean().default(false) }),
  audited: ({ whole }) => whole,
  run: ({ tx, institution, actor }, { words, whole }) => {
    if (whole) assertAdmin(actor)
    return find(tx, institution, words, whole)
  },
})
