import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { pairs, slug, text, word } from '../../platform/inputs.ts'
import { addContact as add } from '../people/add.ts'
import { personOf } from '../people/people.ts'
import { wordSources } from '../permission/consents.ts'
import { purposeInput } from '../permission/purposes.ts'

/** One person by hand, with what they permitted and how we know; without that they are not written to. */
export const addContact = command({
  name: 'contacts.add',
  role: 'coordinator',
  input: z.strictObject({
    address: word,
    fields: pairs,
    list: slug.optional(),
    word: z
      .strictObject({
        purpose: purposeInput.default('invitations'),
        state: z.enum(['granted', 'refused']),
        source: z.enum(wordSources),
        because: text,
      })
      .optional(),
  }),
  run: async ({ tx, institution, by, now }, { address, fields, list = null, word: said }) => {
    const own = said && { purpose: said.purpose, state: said.state, source: said.source, detail: said.because }
    const contactId = await add(tx, institution, { address, fields, list, word: own ?? null, by, now })
    return personOf(tx, institution.institutionId, String(contactId))
  },
  subject: (_, { contactId }) => ({ kind: 'contact', id: contactId }),
})
