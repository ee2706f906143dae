import { z } from 'zod'
import { languages } from '../../i18n/languages.ts'
import { roles } from '../../platform/asks.ts'
import { word } from '../../platform/inputs.ts'
import { command } from '../asking.ts'
import { addMember as add } from '../members.ts'

/** Adds somebody to the institution; whoever was removed comes back. */
export const addMember = command({
  name: 'members.add',
  role: 'admin',
  input: z.strictObject({
    address: word,
    name: z.string().trim().min(1).max(200),
    role: z.enum(roles),
    language: z.enum(languages).optional(),
  }),
  run: ({ tx, institution, by, now }, { language, ...member }) =>
    add(tx, institution.institutionId, { ...member, language: language ?? institution.defaultLanguage, by, now }),
  subject: (_, { memberId }) => ({ kind: 'member', id: memberId }),
})
