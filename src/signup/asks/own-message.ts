import { z } from 'zod'
import { composer } from '../../content/message.ts'
import { query } from '../../institutions/asking.ts'
import { loadKeys } from '../../institutions/token-keys.ts'
import { revisionIn } from '../../templates/revisions.ts'
import { visitorBy } from '../visitors.ts'

/** The message that carried somebody's link, as HTML. */
export const ownMessage = query({
  name: 'visitors.message',
  role: 'person',
  input: z.strictObject({}),
  load: (scope) => visitorBy(scope.tx, scope, 'v'),
  run: async ({ tx }, _, { institutionId, recipient, language }) =>
    composer(await revisionIn(tx, recipient, language), await loadKeys(tx, institutionId)).html(recipient),
})
