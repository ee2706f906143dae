import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { attributesOf } from '../people/attributes.ts'

/** The school's own columns, with what they hold. */
export const ownColumns = query({
  name: 'contacts.own_columns',
  role: 'coordinator',
  input: z.strictObject({}),
  run: ({ tx, institution }) => attributesOf(tx, institution.institutionId),
})
