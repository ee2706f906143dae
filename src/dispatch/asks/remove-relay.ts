import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { forgetRelay } from '../../institutions/relays.ts'
import { Refusal } from '../../platform/refusal.ts'

/** The institution uses the installation's relay again. @throws Refusal `relay.none` */
export const removeRelay = command({
  name: 'relays.remove',
  role: 'admin',
  input: z.strictObject({}),
  run: async ({ tx, institution: { institutionId } }) => {
    if (!(await forgetRelay(tx, institutionId))) throw new Refusal('relay.none')
    return { institutionId }
  },
  subject: (_, { institutionId }) => ({ kind: 'institution', id: institutionId }),
})
