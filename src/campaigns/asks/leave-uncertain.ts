import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { campaignById } from '../campaigns.ts'
import { leaveUncertain as leave } from '../control.ts'

/** Those whose message is uncertain are left as they are: nobody is reminded of them any more. */
export const leaveUncertain = command({
  name: 'campaigns.leave_uncertain',
  role: 'coordinator',
  input: z.strictObject({ campaign: id }),
  load: ({ tx, institution }, { campaign }) => campaignById(tx, institution.institutionId, campaign),
  run: async ({ tx, now }, _, campaign) => ({ messages: await leave(tx, campaign, now) }),
  subject: ({ campaign }) => ({ kind: 'campaign', id: campaign }),
  figures: ({ messages }) => ({ messages }),
})
