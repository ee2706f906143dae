import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { yearIn } from '../../platform/clock.ts'
import { segmentsOf } from '../audience/segments.ts'

/** Conditions that are kept under a name, with the year that "ago" counts from. */
export const segments = query({
  name: 'segments.list',
  role: 'coordinator',
  input: z.strictObject({}),
  run: async ({ tx, institution: { institutionId, zone }, now }) => {
    const year = yearIn(zone, now)
    return (await segmentsOf(tx, institutionId)).map((one) => ({ ...one, year }))
  },
})
