import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { slug, text, word } from '../../platform/inputs.ts'
import { purposeInput } from '../permission/purposes.ts'
import { lift, scopeOf } from '../permission/suppressions.ts'

/** Lifts what is suppressed for exactly that scope, and keeps why. */
export const liftSuppression = command({
  name: 'suppressions.lift',
  role: 'coordinator',
  input: z.strictObject({ address: word, list: slug.optional(), purpose: purposeInput.optional(), because: text }),
  run: async ({ tx, institution: { institutionId }, by, now }, { address, because, ...where }) => {
    const scope = await scopeOf(tx, institutionId, where)
    return { lifted: await lift(tx, institutionId, { ...scope, address, because, by }, now) }
  },
  figures: ({ lifted }) => ({ lifted }),
})
