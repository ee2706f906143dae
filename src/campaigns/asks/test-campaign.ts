import { z } from 'zod'
import { assertSender } from '../../dispatch/sender.ts'
import { command } from '../../institutions/asking.ts'
import { id, word } from '../../platform/inputs.ts'
import { campaignById, planningOf } from '../campaigns.ts'
import { prepareTest, queueTest } from '../test-message.ts'

/** Queues one message of a campaign to whoever wants to look at it. */
export const testCampaign = command({
  name: 'campaigns.test',
  role: 'coordinator',
  input: z.strictObject({
    campaign: id,
    to: z.string().max(320),
    like: z.union([z.strictObject({ contact: word }), z.strictObject({ language: z.string().max(10) })]),
  }),
  prepare: async (preparing, { campaign, ...order }) => {
    const { sql, institution } = preparing
    const found = await campaignById(sql, institution.institutionId, campaign)
    await assertSender(preparing)
    return prepareTest(planningOf(preparing), found, order)
  },
  run: ({ tx, institution, now, prepared }) => queueTest(tx, institution, { ...prepared, now }),
  subject: ({ campaign }) => ({ kind: 'campaign', id: campaign }),
})
