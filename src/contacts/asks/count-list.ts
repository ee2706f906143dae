import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { slug } from '../../platform/inputs.ts'
import { countList as count, listBySlug } from '../lists/lists.ts'
import { purposeInput } from '../permission/purposes.ts'

/** How many stand on a list, and what a campaign of a purpose may do with them. */
export const countList = query({
  name: 'lists.count',
  role: 'viewer',
  input: z.strictObject({ list: slug, purpose: purposeInput.default('invitations') }),
  load: ({ tx, institution }, { list }) => listBySlug(tx, institution.institutionId, list),
  run: ({ tx }, { purpose }, list) => count(tx, list, purpose),
})
