import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id, word } from '../../platform/inputs.ts'
import { decideRow as decide } from '../duplicates/decide.ts'
import { personOf } from '../people/people.ts'

/** Whose a conflicting row of an import is; it is imported so. Null: there was nothing to import. */
export const decideRow = command({
  name: 'duplicates.decide',
  role: 'coordinator',
  input: z.strictObject({
    import: id,
    line: id,
    decided: z.enum(['same', 'apart']),
    /** Which of several people the row is about. */
    person: word.optional(),
  }),
  load: async ({ tx, institution }, { person }) =>
    person === undefined ? null : (await personOf(tx, institution.institutionId, person)).contactId,
  run: ({ tx, institution, by, now }, { import: importId, line, decided }, contactId) =>
    decide(tx, institution, { importId, line, decided, contactId, by }, now),
  subject: (input) => ({ kind: 'import', id: input.import }),
})
