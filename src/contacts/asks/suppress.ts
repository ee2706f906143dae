import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { slug, text, word } from '../../platform/inputs.ts'
import { purposeInput } from '../permission/purposes.ts'
import { suppress as add, scopeOf, suppressionReasons, suppressionsOn } from '../permission/suppressions.ts'

/** Never write to this address: for one list, one purpose, or everything. Holds at once, for what is queued, too. */
export const suppress = command({
  name: 'suppressions.add',
  role: 'coordinator',
  input: z.strictObject({
    address: word,
    list: slug.optional(),
    purpose: purposeInput.optional(),
    reason: z.enum(suppressionReasons).default('manual'),
    note: text.optional(),
  }),
  run: async ({ tx, institution: { institutionId }, by, now }, { address, reason, note = null, ...where }) => {
    const scope = await scopeOf(tx, institutionId, where)
    await add(tx, institutionId, { ...scope, address, reason, note, by }, now)
    return suppressionsOn(tx, institutionId, address)
  },
})
