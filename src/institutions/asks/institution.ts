import { z } from 'zod'
import { query } from '../asking.ts'
import { withSigning } from '../signing-keys.ts'

/** Who the sender is, as it stands now. */
export const institution = query({
  name: 'institutions.show',
  role: 'viewer',
  input: z.strictObject({}),
  run: ({ tx, institution: { institutionId } }) => withSigning(tx, institutionId),
})
