import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { type Credentials, credentials, keepRelay, renewedWith } from '../../institutions/relays.ts'
import { ensureSealingKey } from '../../platform/sealing-key.ts'
import { accessWith, openRelay } from '../relays.ts'

/** The institution has a relay of its own: it is tried, and kept when it takes us. */
export const setRelay = command({
  name: 'relays.set',
  role: 'admin',
  input: z.strictObject({ url: z.string().max(500), credentials }),
  prepare: async ({ config, stopwatch }, { url, credentials: given }) => {
    let tried: Credentials = given
    // Trying it may use up the refresh token: the one that comes in its place is kept.
    const write = async (refreshToken: string) => {
      tried = renewedWith(tried, refreshToken)
    }
    const access = { ...accessWith(url, given), store: { read: async () => null, write } }
    const { smtp } = openRelay(access, config, stopwatch)
    await smtp.probe().finally(smtp.close)
    return { tried, key: await ensureSealingKey(config) }
  },
  run: async ({ tx, institution: { institutionId }, now, prepared }, { url }) => {
    await keepRelay(tx, prepared.key, { institutionId, url, credentials: prepared.tried, now })
    return { institutionId }
  },
  subject: (_, { institutionId }) => ({ kind: 'institution', id: institutionId }),
})
