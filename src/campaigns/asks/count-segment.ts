import { z } from 'zod'
import { purposeInput } from '../../contacts/permission/purposes.ts'
import { query } from '../../institutions/asking.ts'
import { slug } from '../../platform/inputs.ts'
import { conditionFromText } from '../audience/condition.ts'
import { countBoth, segmentBySlug } from '../audience/segments.ts'

/** How many people a segment means, or a condition that is not kept. */
export const countSegment = query({
  name: 'segments.count',
  role: 'viewer',
  input: z.strictObject({
    of: z.union([z.strictObject({ segment: slug }), z.strictObject({ condition: z.string().max(100_000) })]),
    purpose: purposeInput.default('invitations'),
  }),
  run: async (scope, { of, purpose }) => {
    const { institutionId } = scope.institution
    const condition =
      'condition' in of
        ? conditionFromText(of.condition)
        : (await segmentBySlug(scope.tx, institutionId, of.segment)).condition
    return { condition, ...(await countBoth(scope, condition, purpose)) }
  },
})
