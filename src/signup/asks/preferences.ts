import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { Refusal } from '../../platform/refusal.ts'
import { preferencesOf } from '../preferences.ts'
import { shown, visitorBy } from '../visitors.ts'

/** What somebody may change by their own link, as it stands. @throws Refusal `link.unknown` where nobody is left */
export const preferences = query({
  name: 'visitors.preferences',
  role: 'person',
  input: z.strictObject({}),
  load: (scope) => visitorBy(scope.tx, scope, 'p'),
  run: async ({ tx }, _, visitor) => {
    const known = await preferencesOf(tx, visitor)
    if (!known) throw new Refusal('link.unknown')
    return { visitor: shown(visitor), known }
  },
})
