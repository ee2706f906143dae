import { z } from 'zod'
import { wordingOf } from '../../contacts/permission/purposes.ts'
import { query } from '../../institutions/asking.ts'
import { linkedTo } from '../../platform/asks.ts'
import { optInBy } from '../opt-ins.ts'

/** What somebody is asked to confirm by their own link, with the words that they would agree to. */
export const optIn = query({
  name: 'visitors.opt_in',
  role: 'person',
  input: z.strictObject({}),
  load: ({ tx, actor, institution, now }) => optInBy(tx, institution.institutionId, linkedTo(actor, 'd'), now),
  run: async ({ tx, institution }, _, { purpose, language }) => {
    const { wording, wordingVersion: version } = await wordingOf(tx, institution.institutionId, purpose)
    return { institution, purpose, language, wording: wording[language], version }
  },
})
