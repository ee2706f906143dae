import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { assertOtherWay, ownerOf } from '../accounts.ts'
import { unlinkIdentity } from '../identities.ts'
import { assertProven } from '../proof.ts'

/** A member comes in by a provider's word no longer. */
export const unlinkProvider = command({
  name: 'account.unlink',
  role: 'self',
  input: z.strictObject({ session: id, before: z.string().max(1000).optional(), issuer: z.string().max(500) }),
  prepare: async ({ sql, actor, now }, { session, before }) => {
    const accountId = await ownerOf(sql, actor)
    await assertProven(sql, { accountId, sessionId: session, password: before, now })
    return accountId
  },
  run: async ({ tx, prepared: accountId }, { issuer }) => {
    await unlinkIdentity(tx, accountId, issuer)
    await assertOtherWay(tx, accountId)
    return { unlinked: issuer }
  },
})
