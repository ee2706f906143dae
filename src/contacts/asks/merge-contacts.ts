import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { word } from '../../platform/inputs.ts'
import { mergeContacts as merge } from '../duplicates/merges.ts'
import { personOf } from '../people/people.ts'

/** Two contacts are one person. Whoever has an address stays. */
export const mergeContacts = command({
  name: 'duplicates.merge',
  role: 'coordinator',
  input: z.strictObject({ keep: word, gone: word }),
  load: async ({ tx, institution: { institutionId } }, { keep, gone }) => ({
    kept: await personOf(tx, institutionId, keep),
    other: await personOf(tx, institutionId, gone),
  }),
  run: ({ tx, institution: { institutionId }, happened, by, now }, _, { kept, other }) =>
    merge(tx, { institutionId, keptId: kept.contactId, goneId: other.contactId }, { by, now, happened }),
  subject: (_, { mergeId }) => ({ kind: 'merge', id: mergeId }),
})
