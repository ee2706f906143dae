import { z } from 'zod'
import { word } from '../../platform/inputs.ts'
import { command } from '../asking.ts'
import { memberBy, removeMember as remove } from '../members.ts'

/** A member may ask nothing any more; the audit log goes on naming them. */
export const removeMember = command({
  name: 'members.remove',
  role: 'admin',
  input: z.strictObject({ member: word }),
  load: ({ tx, institution }, { member }) => memberBy(tx, institution.institutionId, member),
  run: async (scope, _, member) => {
    await remove(scope, member)
    return { removed: member.address, memberId: member.memberId }
  },
  subject: (_, { memberId }) => ({ kind: 'member', id: memberId }),
})
