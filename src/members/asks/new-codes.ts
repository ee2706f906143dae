import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { Refusal } from '../../platform/refusal.ts'
import { ownerOf } from '../accounts.ts'
import { assertProven } from '../proof.ts'
import { codesMark, newRecoveryCodes } from '../second-step.ts'

/** Ten new codes on paper in place of those of before. @returns them, for this one time */
export const newCodes = command({
  name: 'account.new_codes',
  role: 'self',
  input: z.strictObject({ session: id, before: z.string().max(1000).optional(), mark: z.string().max(40) }),
  prepare: async ({ sql, actor, now }, { session, before }) => {
    const accountId = await ownerOf(sql, actor)
    await assertProven(sql, { accountId, sessionId: session, password: before, now })
    return accountId
  },
  run: async ({ tx, prepared: accountId }, { mark }) => {
    // A form that is sent again, as a page loaded anew does, makes the codes of a moment ago worth nothing.
    if (mark !== (await codesMark(tx, accountId))) throw new Refusal('account.codes_made')
    return { codes: await newRecoveryCodes(tx, accountId) }
  },
})
