import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { listBySlug } from '../lists/lists.ts'
import { countPeople, filterInput, listPeople } from '../people/listing.ts'

/** The register as a list, a page at a time, with how many they are. */
export const people = query({
  name: 'contacts.list',
  role: 'coordinator',
  input: filterInput.extend({
    /** The last one of the page before. */
    after: z.strictObject({ sortName: z.string().max(300), contactId: id }).optional(),
    most: z.number().int().min(1).max(200).default(50),
  }),
  load: async ({ tx, institution }, { list }) =>
    list === undefined ? undefined : (await listBySlug(tx, institution.institutionId, list)).listId,
  sameWhile: () => '',
  run: async ({ tx, institution }, { list: _, after, most, ...given }, listId) => {
    const filter = { ...given, ...(listId === undefined ? {} : { listId }) }
    const page = await listPeople(tx, institution, { ...filter, after, most })
    return { ...page, counted: await countPeople(tx, institution, filter) }
  },
})
