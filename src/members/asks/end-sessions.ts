import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { Refusal } from '../../platform/refusal.ts'
import { ownerOf } from '../accounts.ts'
import { endSession, endSessions } from '../sessions.ts'

/** Signs a member's browsers out: one of them, or all but the one that asks. */
export const endOwnSessions = command({
  name: 'account.end_sessions',
  role: 'self',
  input: z.union([z.strictObject({ session: id }), z.strictObject({ allBut: id })]),
  run: async ({ tx, actor }, which) => {
    const accountId = await ownerOf(tx, actor)
    if ('allBut' in which) return { ended: (await endSessions(tx, accountId, which.allBut)).count }
    if (!(await endSession(tx, accountId, which.session))) throw new Refusal('account.no_session')
    return { ended: 1 }
  },
  figures: ({ ended }) => ({ sessions: ended }),
})
