import { z } from 'zod'
import { purposeInput } from '../../contacts/permission/purposes.ts'
import { command } from '../../institutions/asking.ts'
import { slug } from '../../platform/inputs.ts'
import { conditionFromText } from '../audience/condition.ts'
import { countBoth, keepSegment } from '../audience/segments.ts'

/** Keeps a condition under a name. It is counted before: what cannot be counted cannot be sent to. */
export const setSegment = command({
  name: 'segments.set',
  role: 'coordinator',
  input: z.strictObject({
    segment: slug,
    condition: z.string().max(100_000),
    purpose: purposeInput.default('invitations'),
  }),
  run: async (scope, { segment, condition: text, purpose }) => {
    const condition = conditionFromText(text)
    const counted = await countBoth(scope, condition, purpose)
    return {
      ...(await keepSegment(scope.tx, scope.institution.institutionId, segment, { condition, now: scope.now })),
      ...counted,
    }
  },
  subject: (_, { segmentId }) => ({ kind: 'segment', id: segmentId }),
  figures: ({ people }) => ({ people }),
})
