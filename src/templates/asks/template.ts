import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { loadTemplate } from '../store.ts'

/** What a template wants to be filled in, and the languages that it is written in. */
export const template = query({
  name: 'templates.show',
  role: 'coordinator',
  input: z.strictObject({ name: z.string().min(1).max(100) }),
  run: async ({ tx, institution }, { name }) => {
    const { declaration, variants } = await loadTemplate(tx, institution.institutionId, name)
    return { name, languages: variants.map(({ language }) => language), ...declaration }
  },
})
