import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { text, word } from '../../platform/inputs.ts'
import { personOf, sameAs } from '../people/people.ts'
import { consentRecord } from '../people/subject-access.ts'
import { takeDown, wordSources } from '../permission/consents.ts'
import { purposeInput } from '../permission/purposes.ts'

/** A person's own word that reached somebody on paper, by phone or in a reply. */
export const takeDownConsent = command({
  name: 'consents.take_down',
  role: 'coordinator',
  input: z.strictObject({
    person: word,
    purpose: purposeInput,
    state: z.enum(['granted', 'refused']),
    source: z.enum(wordSources),
    because: text,
  }),
  load: ({ tx, institution }, { person }) => personOf(tx, institution.institutionId, person),
  run: async ({ tx, institution: { institutionId }, by, now }, { purpose, state, source, because }, { contactId }) => {
    const word = { purpose, state, source, detail: because, language: null, by }
    await takeDown(tx, { institutionId, contactId }, word, now)
    const record = await consentRecord(tx, institutionId, await sameAs(tx, institutionId, contactId))
    return { contactId, record }
  },
  subject: (_, { contactId }) => ({ kind: 'contact', id: contactId }),
})
