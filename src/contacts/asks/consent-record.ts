import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { word } from '../../platform/inputs.ts'
import { personOf, sameAs } from '../people/people.ts'
import { consentRecord as recordOf } from '../people/subject-access.ts'

/** What somebody has permitted, and how we know. */
export const consentRecord = query({
  name: 'consents.record',
  role: 'coordinator',
  input: z.strictObject({ person: word }),
  load: ({ tx, institution }, { person }) => personOf(tx, institution.institutionId, person),
  run: async ({ tx, institution: { institutionId } }, _, { contactId }) =>
    recordOf(tx, institutionId, await sameAs(tx, institutionId, contactId)),
})
