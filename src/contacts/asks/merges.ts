import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { mergesOf } from '../duplicates/merges.ts'

/** What was merged, and what of it was taken back. */
export const merges = query({
  name: 'duplicates.merges',
  role: 'coordinator',
  input: z.strictObject({}),
  run: ({ tx, institution }) => mergesOf(tx, institution.institutionId),
})
