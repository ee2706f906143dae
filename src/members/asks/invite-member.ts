import { z } from 'zod'
import { assertSender } from '../../dispatch/sender.ts'
import { languages } from '../../i18n/languages.ts'
import { command } from '../../institutions/asking.ts'
import { addMember } from '../../institutions/members.ts'
import { roles } from '../../platform/asks.ts'
import { personName, word } from '../../platform/inputs.ts'
import { makeLink } from '../links.ts'
import { compileEntryMessage, memberInvitation, queueEntryMessage } from '../messages.ts'

/** Adds a colleague, and sends them a link by which they come in for the first time. */
export const inviteMember = command({
  name: 'members.invite',
  role: 'admin',
  input: z.strictObject({
    address: word,
    name: personName,
    role: z.enum(roles),
    language: z.enum(languages).optional(),
  }),
  prepare: async (preparing) => {
    await assertSender(preparing)
    const { sql, institution, config } = preparing
    return compileEntryMessage(sql, institution, { kind: memberInvitation, baseUrl: config.publicUrl })
  },
  run: async ({ tx, institution, config, by, now, prepared: content }, { language, ...given }) => {
    const { institutionId, defaultLanguage } = institution
    const order = { ...given, language: language ?? defaultLanguage, isInvited: true, by, now }
    const member = await addMember(tx, institutionId, order)
    const linkId = await makeLink(tx, { institutionId, accountId: member.accountId, reason: 'invitation' }, now)
    const message = { kind: memberInvitation, content, to: member, linkId, adminUrl: config.adminUrl, now }
    return { ...member, deliveryId: await queueEntryMessage(tx, institution, message) }
  },
  subject: (_, { memberId }) => ({ kind: 'member', id: memberId }),
})
