import { z } from 'zod'
import { choices, answer as keepAnswer } from '../../events/answers.ts'
import { command } from '../../institutions/asking.ts'
import { visitorBy } from '../visitors.ts'

/** Somebody answers an invitation by their own link. */
export const answer = command({
  name: 'visitors.answer',
  role: 'person',
  input: z.strictObject({ choice: z.enum(choices) }),
  load: (scope) => visitorBy(scope.tx, scope, 'r'),
  run: async ({ tx, now }, { choice }, visitor) => {
    await keepAnswer(tx, visitor, choice, now)
    return { campaign: visitor.campaignId }
  },
  subject: (_, { campaign }) => ({ kind: 'campaign', id: campaign }),
})
