import { z } from 'zod'
import { answerOf, choices } from '../../events/answers.ts'
import { query } from '../../institutions/asking.ts'
import { revisionIn } from '../../templates/revisions.ts'
import { shown, visitorBy } from '../visitors.ts'

/** To what somebody was invited by the message that carried their link, and what they answered. */
export const invitation = query({
  name: 'visitors.invitation',
  role: 'person',
  input: z.strictObject({}),
  load: (scope) => visitorBy(scope.tx, scope, 'r'),
  run: async ({ tx }, _, visitor) => {
    const { institutionId, campaignId, contactId, recipient, language } = visitor
    const given = await answerOf(tx, institutionId, campaignId, contactId)
    const { event } = await revisionIn(tx, recipient, language)
    return { visitor: shown(visitor), event, given, choices }
  },
})
