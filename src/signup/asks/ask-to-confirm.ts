import { z } from 'zod'
import { planningOf } from '../../campaigns/campaigns.ts'
import { listBySlug } from '../../contacts/lists/lists.ts'
import { purposeInput } from '../../contacts/permission/purposes.ts'
import { assertSender } from '../../dispatch/sender.ts'
import { languages } from '../../i18n/languages.ts'
import { command } from '../../institutions/asking.ts'
import { slug, word } from '../../platform/inputs.ts'
import { compileOptIn, openOptInMailing } from '../opt-in-message.ts'
import { askToConfirm as ask } from '../opt-ins.ts'

const name = z.string().max(200).nullable().default(null)

/** Somebody is asked to confirm that they want to be on a list: by a message of Kutsu's, or by a link to pass on. */
export const askToConfirm = command({
  name: 'consents.ask',
  role: 'coordinator',
  input: z.strictObject({
    address: word,
    list: slug,
    purpose: purposeInput.default('invitations'),
    firstName: name,
    lastName: name,
    language: z.enum(languages).optional(),
    send: z.boolean().default(false),
  }),
  prepare: async (preparing, { send }) => {
    if (!send) return null
    await assertSender(preparing)
    return compileOptIn(planningOf(preparing))
  },
  load: ({ tx, institution }, { list }) => listBySlug(tx, institution.institutionId, list),
  run: async ({ tx, institution, config, by, now, prepared }, { language, send: _, ...person }, list) => {
    const reads = language ?? institution.defaultLanguage
    const mailing = prepared && (await openOptInMailing(tx, institution, { content: prepared, now }))
    const order = { ...person, language: reads, list, by, ...(mailing ? { mailing } : {}) }
    const { token, deliveryId } = await ask(tx, institution, order, now)
    return { link: `${config.publicUrl}/d/${token}`, deliveryId }
  },
})
