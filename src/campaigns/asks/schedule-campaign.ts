import { assertMayLeave, assertSender } from '../../dispatch/sender.ts'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { campaignById, planningOf } from '../campaigns.ts'
import { assertDraft } from '../drafts.ts'
import { prepareSchedule, schedule, timingIn, timingInput } from '../schedule.ts'

/** Freezes the content and sets the time; from then on the dispatcher starts the campaign by itself. */
export const scheduleCampaign = command({
  name: 'campaigns.schedule',
  role: 'coordinator',
  input: timingInput.extend({ campaign: id }),
  prepare: async (preparing, { campaign, ...timing }) => {
    const before = await campaignById(preparing.sql, preparing.institution.institutionId, campaign)
    await assertSender(preparing)
    await assertMayLeave(preparing, before)
    const planning = planningOf(preparing)
    return { before, ready: await prepareSchedule(planning, before, timingIn(planning, timing)) }
  },
  load: ({ tx, institution }, { campaign }) => campaignById(tx, institution.institutionId, campaign),
  may: (_, campaign, { before }) => assertDraft(campaign, before),
  run: (scope, _, campaign) => schedule(scope, campaign, scope.prepared.ready),
  subject: ({ campaign }) => ({ kind: 'campaign', id: campaign }),
  figures: ({ recipients }) => ({ recipients }),
})
