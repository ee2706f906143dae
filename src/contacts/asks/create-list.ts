import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { slug } from '../../platform/inputs.ts'
import { createList as create } from '../lists/lists.ts'

/** A new list, with nobody on it. */
export const createList = command({
  name: 'lists.create',
  role: 'coordinator',
  input: z.strictObject({ list: slug, name: z.string().trim().min(1).max(200).optional() }),
  run: ({ tx, institution, now }, { list, name = list }) =>
    create(tx, institution.institutionId, { slug: list, name, now }),
  subject: (_, { listId }) => ({ kind: 'list', id: listId }),
})
