import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { memberBy } from '../../institutions/members.ts'
import { loadKeys } from '../../institutions/token-keys.ts'
import { word } from '../../platform/inputs.ts'
import { makeToken } from '../../platform/token.ts'
import { makeLink } from '../links.ts'
import { dropTotp } from '../second-step.ts'

/** A link that lets a member in once, to pass on by hand: where no mail goes out, or somebody has lost all that they come in by. */
export const memberLink = command({
  name: 'members.link',
  role: 'operator',
  input: z.strictObject({ member: word, withoutCode: z.boolean().default(false) }),
  load: ({ tx, institution }, { member }) => memberBy(tx, institution.institutionId, member),
  run: async ({ tx, institution, config, now }, { withoutCode }, { accountId, memberId, name }) => {
    const { institutionId } = institution
    if (withoutCode) await dropTotp(tx, accountId)
    const id = await makeLink(tx, { institutionId, accountId, reason: 'way_back' }, now)
    const token = makeToken(await loadKeys(tx, institutionId), { kind: 's', institutionId, id })
    return { memberId, name, link: `${config.adminUrl}/l/${token}` }
  },
  subject: (_, { memberId }) => ({ kind: 'member', id: memberId }),
})
