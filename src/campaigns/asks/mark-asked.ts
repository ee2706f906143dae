import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { markAsked as mark } from '../permission-check.ts'

/** Everybody who got this campaign was asked by it whether they want to go on. */
export const markAsked = command({
  name: 'retention.asked',
  role: 'admin',
  input: z.strictObject({ campaign: id }),
  run: async ({ tx, institution }, { campaign }) => ({ asked: await mark(tx, institution.institutionId, campaign) }),
  subject: ({ campaign }) => ({ kind: 'campaign', id: campaign }),
  figures: ({ asked }) => ({ asked }),
})
