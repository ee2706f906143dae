import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { ensureSealingKey } from '../../platform/sealing-key.ts'
import { accountById, ownerOf } from '../accounts.ts'
import { offerTotp } from '../second-step.ts'

/** A secret for an app that makes codes; it is kept once a code shows that the app has it. */
export const newSecondStep = query({
  name: 'account.new_totp',
  role: 'self',
  /** Of an offer that was made: the same again. */
  input: z.strictObject({ offer: z.string().max(1000).optional() }),
  run: async ({ tx, actor, config, institution }, { offer }) => {
    const { accountId, address, language } = await accountById(tx, await ownerOf(tx, actor))
    const issuer = `Kutsu, ${institution.name[language]}`
    return offerTotp(await ensureSealingKey(config), { accountId, address, issuer }, offer)
  },
})
