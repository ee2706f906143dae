import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { accountById, hasPassword, ownerOf } from '../accounts.ts'
import { identitiesOf } from '../identities.ts'
import { codesMark, recoveryCodesLeft } from '../second-step.ts'
import { sessionsOf } from '../sessions.ts'

/** A member's own account: how they come in, and with which browsers they are in. */
export const ownAccount = query({
  name: 'account.show',
  role: 'self',
  input: z.strictObject({ session: id }),
  run: async ({ tx, actor, now }, { session }) => {
    const accountId = await ownerOf(tx, actor)
    return {
      ...(await accountById(tx, accountId)),
      hasPassword: await hasPassword(tx, accountId),
      codesLeft: await recoveryCodesLeft(tx, accountId),
      codesMark: await codesMark(tx, accountId),
      identities: await identitiesOf(tx, accountId),
      sessions: (await sessionsOf(tx, accountId, now)).map((one) => ({ ...one, isThis: one.sessionId === session })),
    }
  },
})
