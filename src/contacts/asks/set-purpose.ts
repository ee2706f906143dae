import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { pairs } from '../../platform/inputs.ts'
import { purposeInput, purposesOf, setPurpose as set } from '../permission/purposes.ts'

/** Changes a purpose: new words are a new version. */
export const setPurpose = command({
  name: 'purposes.set',
  role: 'admin',
  input: z.strictObject({ purpose: purposeInput, settings: pairs }),
  run: async ({ tx, institution: { institutionId }, now }, { purpose, settings }) => {
    await set(tx, { institutionId, purpose }, settings, now)
    return purposesOf(tx, institutionId)
  },
})
