import { z } from 'zod'
import { personOf } from '../../contacts/people/people.ts'
import { query } from '../../institutions/asking.ts'
import { word } from '../../platform/inputs.ts'
import { everythingOn as everything } from '../subject-access.ts'

/** Everything that is held on a person, for the person (GDPR article 15). */
export const everythingOn = query({
  name: 'contacts.export',
  role: 'admin',
  input: z.strictObject({ person: word }),
  audited: () => true,
  load: ({ tx, institution }, { person }) => personOf(tx, institution.institutionId, person),
  run: async ({ tx, institution }, _, { contactId }) => ({
    contactId,
    held: await everything(tx, institution.institutionId, contactId),
  }),
  subject: (_, { contactId }) => ({ kind: 'contact', id: contactId }),
})
