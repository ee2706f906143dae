import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { loadKeys } from '../../institutions/token-keys.ts'
import { makeToken } from '../../platform/token.ts'
import { unsubscribe, unsubscribeFromAll } from '../preferences.ts'
import { shown, visitorBy } from '../visitors.ts'

/** Somebody leaves the list, or everything, by their own link; it gives the token by which they may come back. */
export const leave = command({
  name: 'visitors.leave',
  role: 'person',
  input: z.strictObject({ all: z.boolean() }),
  load: (scope) => visitorBy(scope.tx, scope, 'u'),
  run: async ({ tx, now }, { all }, visitor) => {
    await (all ? unsubscribeFromAll : unsubscribe)(tx, visitor, now)
    const { institutionId, recipient } = visitor
    const back = makeToken(await loadKeys(tx, institutionId), { kind: 'p', institutionId, id: recipient.deliveryId })
    return { visitor: shown(visitor), back }
  },
  subject: (_, { visitor }) => ({ kind: 'campaign', id: visitor.campaignId }),
})
