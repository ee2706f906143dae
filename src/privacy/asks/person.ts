import { z } from 'zod'
import { isHiddenColumn } from '../../contacts/people/disclosure.ts'
import { type Person, personOf } from '../../contacts/people/people.ts'
import { query } from '../../institutions/asking.ts'
import { word } from '../../platform/inputs.ts'
import { everythingOn } from '../subject-access.ts'

type Held = Awaited<ReturnType<typeof everythingOn>>

/**
 * Without what non-disclosure hides: phone and place, and rows of files, which may hold either. Whoever was merged with somebody under
 * non-disclosure is, too: they are one person.
 */
function disclosed(person: Person, held: Held): { person: Person; held: Held } {
  const isProtected = person.nonDisclosure || held.contacts.some(({ nonDisclosure }) => nonDisclosure === true)
  const attributesOf = (all: unknown) =>
    Object.fromEntries(Object.entries(all as Record<string, string>).filter(([column]) => !isHiddenColumn(column)))
  // The one who is meant stands first.
  const contacts = [...held.contacts].sort(
    (a, b) => Number(b.contactId === person.contactId) - Number(a.contactId === person.contactId),
  )
  return {
    person: isProtected ? { ...person, phone: null, nonDisclosure: true } : person,
    held: {
      ...held,
      contacts: isProtected
        ? contacts.map((one) => ({ ...one, phone: null, phoneTyped: null, attributes: attributesOf(one.attributes) }))
        : contacts,
      imports: held.imports.map((row) => ({ ...row, cells: null })),
    },
  }
}

/** One person, with everything that the register knows of them, for whoever looks after it. */
export const person = query({
  name: 'contacts.show',
  role: 'coordinator',
  input: z.strictObject({ person: word }),
  load: ({ tx, institution }, { person: who }) => personOf(tx, institution.institutionId, who),
  run: async ({ tx, institution }, _, found) =>
    disclosed(found, await everythingOn(tx, institution.institutionId, found.contactId)),
})
