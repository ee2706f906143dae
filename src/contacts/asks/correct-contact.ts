import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { pairs, word } from '../../platform/inputs.ts'
import { correct } from '../people/correct.ts'
import { personOf } from '../people/people.ts'

/** What a person told us about themselves; no import overwrites it. */
export const correctContact = command({
  name: 'contacts.correct',
  role: 'coordinator',
  input: z.strictObject({ person: word, fields: pairs }),
  load: ({ tx, institution }, { person }) => personOf(tx, institution.institutionId, person),
  run: async ({ tx, institution, now }, { fields }, { contactId }) => {
    await correct(tx, institution, contactId, fields, now)
    return personOf(tx, institution.institutionId, String(contactId))
  },
  subject: (_, { contactId }) => ({ kind: 'contact', id: contactId }),
})
