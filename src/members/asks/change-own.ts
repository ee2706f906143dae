import { z } from 'zod'
import { languages } from '../../i18n/languages.ts'
import { command } from '../../institutions/asking.ts'
import { setAccount } from '../../institutions/members.ts'
import { personName } from '../../platform/inputs.ts'
import { ownerOf } from '../accounts.ts'

/** What a member is called, and which language they read. */
export const changeOwn = command({
  name: 'account.change',
  role: 'self',
  input: z.strictObject({ name: personName, language: z.enum(languages) }),
  run: async ({ tx, actor }, given) => {
    await setAccount(tx, await ownerOf(tx, actor), given)
    return given
  },
})
