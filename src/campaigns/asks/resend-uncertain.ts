import { z } from 'zod'
import { assertMayLeave } from '../../dispatch/sender.ts'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { campaignById } from '../campaigns.ts'
import { resendUncertain as resend } from '../control.ts'

/** Those whose message is uncertain shall have it, at the risk of having it twice. */
export const resendUncertain = command({
  name: 'campaigns.resend_uncertain',
  role: 'coordinator',
  input: z.strictObject({ campaign: id }),
  prepare: async (preparing, { campaign }) =>
    assertMayLeave(preparing, await campaignById(preparing.sql, preparing.institution.institutionId, campaign)),
  load: ({ tx, institution }, { campaign }) => campaignById(tx, institution.institutionId, campaign),
  run: async ({ tx, now }, _, campaign) => ({ messages: await resend(tx, campaign, now) }),
  subject: ({ campaign }) => ({ kind: 'campaign', id: campaign }),
  figures: ({ messages }) => ({ messages }),
})
