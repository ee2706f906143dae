import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { shown, visitorBy } from '../visitors.ts'

/** Who came by the link to leave, and what they would leave. It changes nothing. */
export const visitor = query({
  name: 'visitors.show',
  role: 'person',
  input: z.strictObject({}),
  run: async (scope) => shown(await visitorBy(scope.tx, scope, 'u')),
})
