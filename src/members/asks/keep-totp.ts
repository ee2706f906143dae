import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { Refusal } from '../../platform/refusal.ts'
import { ensureSealingKey } from '../../platform/sealing-key.ts'
import { accountById, ownerOf } from '../accounts.ts'
import { assertProven } from '../proof.ts'
import { keepTotp, newRecoveryCodes, offered } from '../second-step.ts'

/** From now on a member is asked for a code, too. @returns ten codes on paper, for this one time */
export const keepSecondStep = command({
  name: 'account.keep_totp',
  role: 'self',
  input: z.strictObject({
    session: id,
    before: z.string().max(1000).optional(),
    offer: z.string().max(1000),
    code: z.string().max(20),
  }),
  prepare: async ({ sql, actor, now, config }, { session, before, offer, code }) => {
    const accountId = await ownerOf(sql, actor)
    const key = await ensureSealingKey(config)
    const secret = offered(key, { accountId, offer, code, now })
    // Sent again, as a page loaded anew does, it would make the codes of a moment ago worth nothing.
    if ((await accountById(sql, accountId)).hasTotp) throw new Refusal('account.codes_made')
    await assertProven(sql, { accountId, sessionId: session, password: before, now })
    return { accountId, key, ...secret }
  },
  run: async ({ tx, prepared: { accountId, ...step } }) => {
    await keepTotp(tx, accountId, step)
    return { codes: await newRecoveryCodes(tx, accountId) }
  },
})
