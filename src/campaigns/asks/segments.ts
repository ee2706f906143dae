import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { segmentsOf } from '../audience/segments.ts'

/** Conditions that are kept under a name. */
export const segments = query({
  name: 'segments.list',
  role: 'coordinator',
  input: z.strictObject({}),
  run: ({ tx, institution }) => segmentsOf(tx, institution.institutionId),
})
