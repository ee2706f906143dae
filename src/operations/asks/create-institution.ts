import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { createInstitution as create } from '../../institutions/institutions.ts'
import { slug } from '../../platform/inputs.ts'
import { equip } from '../equip.ts'

/** A further institution of this installation, with all that it needs. */
export const createInstitution = command({
  name: 'institutions.create',
  role: 'operator',
  input: z.strictObject({ slug }),
  run: async ({ tx }, input) => {
    const made = await create(tx, input.slug)
    await equip(tx, made)
    return { slug: made.slug }
  },
})
