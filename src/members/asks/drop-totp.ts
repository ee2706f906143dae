import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { ownerOf } from '../accounts.ts'
import { assertProven } from '../proof.ts'
import { dropTotp } from '../second-step.ts'

/** A member is asked for their password alone again. */
export const dropSecondStep = command({
  name: 'account.drop_totp',
  role: 'self',
  input: z.strictObject({ session: id, before: z.string().max(1000).optional() }),
  prepare: async ({ sql, actor, now }, { session, before }) => {
    const accountId = await ownerOf(sql, actor)
    await assertProven(sql, { accountId, sessionId: session, password: before, now })
    return accountId
  },
  run: async ({ tx, prepared: accountId }) => {
    await dropTotp(tx, accountId)
    return { dropped: true }
  },
})
