import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { word } from '../../platform/inputs.ts'
import { suppressionsOn } from '../permission/suppressions.ts'

/** What is suppressed for an address, and for the other addresses of the same person. */
export const suppressions = query({
  name: 'suppressions.show',
  role: 'coordinator',
  input: z.strictObject({ address: word }),
  run: ({ tx, institution }, { address }) => suppressionsOn(tx, institution.institutionId, address),
})
