import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { removeTemplate as remove } from '../store.ts'

/** An own template is gone; campaigns that were scheduled keep their frozen content. */
export const removeTemplate = command({
  name: 'templates.remove',
  role: 'coordinator',
  input: z.strictObject({ name: z.string().min(1).max(100) }),
  run: async ({ tx, institution }, { name }) => {
    await remove(tx, institution.institutionId, name)
    return { removed: name }
  },
})
