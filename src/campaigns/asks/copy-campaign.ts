import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { campaignById, insertCampaign, planningOf } from '../campaigns.ts'
import { changesInput, copiedDraft } from '../drafts.ts'

/** A new draft that says what another campaign says, but for what is changed. */
export const copyCampaign = command({
  name: 'campaigns.copy',
  role: 'coordinator',
  input: changesInput.extend({ campaign: id }),
  prepare: (preparing, input) => copiedDraft(planningOf(preparing), input),
  load: ({ tx, institution }, { campaign }) => campaignById(tx, institution.institutionId, campaign),
  run: ({ tx, now, prepared }) => insertCampaign(tx, prepared, now),
  subject: (_, { campaignId }) => ({ kind: 'campaign', id: campaignId }),
})
