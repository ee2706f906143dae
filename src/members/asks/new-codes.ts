import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { ownerOf } from '../accounts.ts'
import { assertProven } from '../proof.ts'
import { newRecoveryCodes } from '../second-step.ts'

/** Ten new codes on paper in place of those of before. @returns them, for this one time */
export const newCodes = command({
  name: 'account.new_codes',
  role: 'self',
  input: z.strictObject({ session: id, before: z.string().max(1000).optional() }),
  prepare: async ({ sql, actor, now }, { session, before }) => {
    const accountId = await ownerOf(sql, actor)
    await assertProven(sql, { accountId, sessionId: session, password: before, now })
    return accountId
  },
  run: async ({ tx, prepared: accountId }) => ({ codes: await newRecoveryCodes(tx, accountId) }),
})
