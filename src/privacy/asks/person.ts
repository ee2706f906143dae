import { z } from 'zod'
import { isHiddenColumn } from '../../contacts/people/disclosure.ts'
import { personOf } from '../../contacts/people/people.ts'
import { query } from '../../institutions/asking.ts'
import { word } from '../../platform/inputs.ts'
import { everythingOn } from '../subject-access.ts'

type Held = Awaited<ReturnType<typeof everythingOn>>

/** Without what non-disclosure hides: phone and place, and rows of files, which may hold either. */
const disclosed = (held: Held): Held => ({
  ...held,
  contacts: held.contacts.map((contact) =>
    contact.nonDisclosure
      ? {
          ...contact,
          phone: null,
          phoneTyped: null,
          attributes: Object.fromEntries(
            Object.entries(contact.attributes as Record<string, string>).filter(([column]) => !isHiddenColumn(column)),
          ),
        }
      : contact,
  ),
  imports: held.imports.map((row) => ({ ...row, cells: null })),
})

/** One person, with everything that the register knows of them, for whoever looks after it. */
export const person = query({
  name: 'contacts.show',
  role: 'coordinator',
  input: z.strictObject({ person: word }),
  load: ({ tx, institution }, { person: who }) => personOf(tx, institution.institutionId, who),
  run: async ({ tx, institution }, _, found) => ({
    person: found,
    held: disclosed(await everythingOn(tx, institution.institutionId, found.contactId)),
  }),
})
