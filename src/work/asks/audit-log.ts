import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { subjectKinds } from '../../platform/asks.ts'
import { id } from '../../platform/inputs.ts'
import { entriesOf } from '../audit.ts'

/** Who asked what, on which, how many, and when: the newest first. */
export const auditLog = query({
  name: 'audit.search',
  role: 'admin',
  input: z.strictObject({
    /** As rows name them: `operator`, `member:3`, `person`, `scheduler`. */
    actor: z.string().max(40).optional(),
    /** An ask's name, or the beginning of several (`campaigns.`). */
    ask: z.string().max(60).optional(),
    subject: z.strictObject({ kind: z.enum(subjectKinds), id }).optional(),
    from: z.date().optional(),
    until: z.date().optional(),
    before: id.optional(),
    most: z.number().int().min(1).max(500).default(50),
  }),
  run: ({ tx, institution }, sought) => entriesOf(tx, institution.institutionId, sought),
})
