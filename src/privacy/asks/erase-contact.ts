import { z } from 'zod'
import { personOf } from '../../contacts/people/people.ts'
import { command } from '../../institutions/asking.ts'
import { word } from '../../platform/inputs.ts'
import { erase } from '../erase.ts'

/** Forgets a person in every room (GDPR article 17). */
export const eraseContact = command({
  name: 'contacts.erase',
  role: 'admin',
  input: z.strictObject({ person: word }),
  load: ({ tx, institution }, { person }) => personOf(tx, institution.institutionId, person),
  run: ({ tx, institution, by, now }, _, { contactId }) => erase(tx, institution, contactId, { by, now }),
  figures: ({ erasureId }) => ({ erasure: erasureId }),
})
