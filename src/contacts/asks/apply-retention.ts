import { z } from 'zod'
import { job } from '../../institutions/asking.ts'
import { lapse } from '../permission/retention.ts'

/** Permissions lapse that are due; who has nothing left is named for a person to decide about. */
export const applyRetention = job({
  name: 'retention.apply',
  role: 'admin',
  input: z.strictObject({}),
  work: ({ sql, institution, by, now }) => sql.begin((tx) => lapse(tx, institution.institutionId, { by, now })),
  figures: ({ lapsed }) => ({ lapsed }),
})
