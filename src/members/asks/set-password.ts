import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { accountById, ownerOf, readyPassword, setPassword } from '../accounts.ts'
import { assertProven } from '../proof.ts'

/** A member's own password. Every browser but this one must sign in anew. */
export const setOwnPassword = command({
  name: 'account.set_password',
  role: 'self',
  input: z.strictObject({ session: id, before: z.string().max(1000).optional(), password: z.string().max(1000) }),
  prepare: async ({ sql, actor, now }, { session, before, password }) => {
    const accountId = await ownerOf(sql, actor)
    await assertProven(sql, { accountId, sessionId: session, password: before, now, mayBeByLink: true })
    return readyPassword(await accountById(sql, accountId), password)
  },
  run: async ({ tx, now, prepared }, { session }) => {
    await setPassword(tx, prepared, now, session)
    return { changed: true }
  },
})
