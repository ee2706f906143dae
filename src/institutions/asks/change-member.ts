import { z } from 'zod'
import { roles } from '../../platform/asks.ts'
import { word } from '../../platform/inputs.ts'
import { command } from '../asking.ts'
import { memberBy, setNotices, setRole } from '../members.ts'

/** Gives a member another role, or says whether notices go to them. */
export const changeMember = command({
  name: 'members.change',
  role: 'admin',
  input: z.strictObject({ member: word, role: z.enum(roles).optional(), notices: z.boolean().optional() }),
  load: ({ tx, institution }, { member }) => memberBy(tx, institution.institutionId, member),
  run: async (scope, { role, notices }, member) => {
    const { tx, institution } = scope
    const { institutionId } = institution
    if (role) await setRole(scope, member, role)
    if (notices !== undefined) await setNotices(tx, institutionId, member, notices)
    return memberBy(tx, institutionId, String(member.memberId))
  },
  subject: (_, { memberId }) => ({ kind: 'member', id: memberId }),
})
