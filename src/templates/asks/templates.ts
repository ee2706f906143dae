import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { templatesOf } from '../store.ts'

/** The templates there are: the institution's own, and those that come with Kutsu. */
export const templates = query({
  name: 'templates.list',
  role: 'coordinator',
  input: z.strictObject({}),
  run: ({ tx, institution }) => templatesOf(tx, institution.institutionId),
})
