import { z } from 'zod'
import { languages } from '../../i18n/languages.ts'
import { roles } from '../../platform/asks.ts'
import { personName, word } from '../../platform/inputs.ts'
import { command } from '../asking.ts'
import { addMember as add } from '../members.ts'

/** Adds somebody to the institution; whoever was removed comes back. */
export const addMember = command({
  name: 'members.add',
  role: 'admin',
  input: z.strictObject({
    address: word,
    name: personName,
    role: z.enum(roles),
    language: z.enum(languages).optional(),
  }),
  run: ({ tx, institution, actor, by, now }, { language, ...member }) => {
    // Whoever is added by a member of the institution joins by a link of their own.
    const order = { ...member, language: language ?? institution.defaultLanguage, isInvited: actor.kind !== 'operator' }
    return add(tx, institution.institutionId, { ...order, by, now })
  },
  subject: (_, { memberId }) => ({ kind: 'member', id: memberId }),
})
