import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { slug } from '../../platform/inputs.ts'
import { changeList as change, listBySlug } from '../lists/lists.ts'

/** Gives a list another name, closes it or opens it again. Nobody joins a closed list, and no new campaign goes to it. */
export const changeList = command({
  name: 'lists.change',
  role: 'coordinator',
  input: z.strictObject({
    list: slug,
    name: z.string().trim().min(1).max(200).optional(),
    closed: z.boolean().optional(),
  }),
  load: ({ tx, institution }, { list }) => listBySlug(tx, institution.institutionId, list),
  run: ({ tx, now }, { name, closed }, list) => change(tx, list, { name, closed, now }),
  subject: (_, { listId }) => ({ kind: 'list', id: listId }),
})
