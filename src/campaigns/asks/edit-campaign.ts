import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { campaignById, planningOf, updateDraft } from '../campaigns.ts'
import { assertDraft, changedDraft, changesInput } from '../drafts.ts'

/** Changes what a draft says; what stays unsaid stays as it was. */
export const editCampaign = command({
  name: 'campaigns.edit',
  role: 'coordinator',
  input: changesInput.extend({ campaign: id }),
  prepare: (preparing, input) => changedDraft(planningOf(preparing), input),
  load: ({ tx, institution }, { campaign }) => campaignById(tx, institution.institutionId, campaign),
  may: (_, campaign, { before }) => assertDraft(campaign, before),
  run: ({ tx, prepared }, _, campaign) => updateDraft(tx, campaign, prepared.draft),
  subject: ({ campaign }) => ({ kind: 'campaign', id: campaign }),
})
