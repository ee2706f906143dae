import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { credentialsOf, relayOf } from '../../institutions/relays.ts'
import { loadSealingKey } from '../../platform/sealing-key.ts'

/** The institution's own relay, without what opens it; null: it uses the installation's. */
export const relay = query({
  name: 'relays.show',
  role: 'admin',
  input: z.strictObject({}),
  run: async ({ tx, institution, config }) => {
    const kept = await relayOf(tx, institution.institutionId)
    if (!kept) return null
    const credentials = credentialsOf(await loadSealingKey(config), kept)
    return {
      url: kept.url,
      // Sealed under a key that this machine does not have.
      login: credentials?.login ?? ('sealed' as const),
      user: credentials && 'user' in credentials ? credentials.user : null,
      keptAt: kept.keptAt,
    }
  },
})
