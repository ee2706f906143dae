import { z } from 'zod'
import { query } from '../asking.ts'
import { institutionsOf } from '../institutions.ts'

/** All institutions of the installation. */
export const institutions = query({
  name: 'institutions.list',
  role: 'operator',
  input: z.strictObject({}),
  run: async ({ tx }) =>
    (await institutionsOf(tx)).map(({ slug, name, defaultLanguage }) => ({ slug, name: name[defaultLanguage] })),
})
