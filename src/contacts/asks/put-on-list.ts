import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { slug } from '../../platform/inputs.ts'
import { putOnListAtOnce } from '../lists/changes.ts'
import { listBySlug } from '../lists/lists.ts'
import { selected, selectionInput } from '../people/selection.ts'

/** Puts people on a list; whoever left it by their own word stays away. What they permit does not change. */
export const putOnList = command({
  name: 'lists.put',
  role: 'coordinator',
  input: z.strictObject({ list: slug, who: selectionInput }),
  load: ({ tx, institution }, { list }) => listBySlug(tx, institution.institutionId, list),
  run: async ({ tx, institution, by, now }, { who }, list) =>
    putOnListAtOnce(tx, { list, ...(await selected(tx, institution, who)), by, now }),
  subject: (_, { listId }) => ({ kind: 'list', id: listId }),
  figures: ({ people }) => ({ people }),
})
