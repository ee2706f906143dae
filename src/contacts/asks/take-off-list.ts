import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { slug } from '../../platform/inputs.ts'
import { takeOffListAtOnce } from '../lists/changes.ts'
import { listBySlug } from '../lists/lists.ts'
import { selected, selectionInput } from '../people/selection.ts'

/** Takes people off a list. What they permit does not change. */
export const takeOffList = command({
  name: 'lists.take_off',
  role: 'coordinator',
  input: z.strictObject({ list: slug, who: selectionInput }),
  load: ({ tx, institution }, { list }) => listBySlug(tx, institution.institutionId, list),
  run: async ({ tx, institution, by, now }, { who }, list) =>
    takeOffListAtOnce(tx, { list, ...(await selected(tx, institution, who)), by, now }),
  subject: (_, { listId }) => ({ kind: 'list', id: listId }),
  figures: ({ people }) => ({ people }),
})
