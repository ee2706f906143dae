import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { text, word } from '../../platform/inputs.ts'
import { takeDownDeceased as takeDown } from '../people/deceased.ts'
import { personOf } from '../people/people.ts'

/** Somebody has died; or is alive after all, which needs a reason. */
export const takeDownDeceased = command({
  name: 'contacts.deceased',
  role: 'coordinator',
  input: z.discriminatedUnion('deceased', [
    z.strictObject({ person: word, deceased: z.literal(true), because: text.optional() }),
    z.strictObject({ person: word, deceased: z.literal(false), because: text }),
  ]),
  load: ({ tx, institution }, { person }) => personOf(tx, institution.institutionId, person),
  run: async ({ tx, institution, by, now }, { deceased, because = null }, { contactId }) => {
    const changed = await takeDown(
      tx,
      { institutionId: institution.institutionId, contactId },
      { isDeceased: deceased, because, by },
      now,
    )
    return { contactId, deceased, changed }
  },
  subject: (_, { contactId }) => ({ kind: 'contact', id: contactId }),
})
