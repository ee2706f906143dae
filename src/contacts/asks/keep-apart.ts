import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { word } from '../../platform/inputs.ts'
import { keepApart as keep } from '../duplicates/queue.ts'
import { personOf } from '../people/people.ts'

/** They look alike and are two people. */
export const keepApart = command({
  name: 'duplicates.keep_apart',
  role: 'coordinator',
  input: z.strictObject({ one: word, other: word }),
  load: async ({ tx, institution: { institutionId } }, { one, other }): Promise<[number, number]> => [
    (await personOf(tx, institutionId, one)).contactId,
    (await personOf(tx, institutionId, other)).contactId,
  ],
  run: async ({ tx, institution, by, now }, _, ids) => {
    await keep(tx, institution.institutionId, ids, { by, now })
    return { contactId: ids[0], apart: ids }
  },
  subject: (_, { contactId }) => ({ kind: 'contact', id: contactId }),
})
