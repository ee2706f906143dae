// The last step before sending: a campaign's content is frozen and its time is set.

import type { Institution } from '../institutions/institutions.ts'
import { momentOf } from '../platform/clock.ts'
import { Refusal } from '../platform/refusal.ts'
import { keepRevisions } from '../templates/revisions.ts'
import { type Campaign, campaignById, moveCampaign, type Planning } from './campaigns.ts'
import { staysHere } from './holds.ts'
import { type Finding, lookAtAll, preflightKept } from './preflight.ts'

/** A campaign that was scheduled, and the remarks that its coordinator should read. */
export interface Scheduled extends Campaign {
  remarks: Finding[]
}

/**
 * Freezes the content and sets the time. From then on the dispatcher starts the campaign by itself.
 * @param deadlineAt nobody is written to after it; by default an invitation ends when its event begins
 * @throws Refusal `campaign.wrong_state` unless it is a draft, `campaign.nobody` when nobody is mailable, `preflight.*`
 * when somebody would get a message with a hole in it, or none in their language
 */
export async function scheduleCampaign(
  planning: Planning,
  campaign: Campaign,
  { dueAt, deadlineAt = eventStart(planning.institution, campaign, dueAt) }: { dueAt: Date; deadlineAt?: Date | null },
): Promise<Scheduled> {
  const { sql, institution, baseUrl, now } = planning
  if (deadlineAt && deadlineAt <= dueAt) throw new Refusal('campaign.deadline_first', {}, 2)
  if (campaign.state !== 'draft')
    throw new Refusal('campaign.wrong_state', { id: campaign.campaignId, state: { said: `state.${campaign.state}` } })
  // Only content that was checked is sent: unless a pre-flight of exactly this is kept, everything is checked now.
  const { recipients, findings, compiled } =
    (await preflightKept(planning, campaign)) ?? (await lookAtAll(planning, campaign))
  const blocking = findings.find(({ blocks }) => blocks)
  if (blocking) throw new Refusal(blocking.key, { ...blocking.values, people: blocking.people })
  if (recipients === 0)
    throw new Refusal('campaign.nobody', {
      id: campaign.campaignId,
      purpose: { said: `purpose_name.${campaign.purpose}` },
    })
  await sql.begin(async (tx) => {
    const moved = await moveCampaign(tx, campaign, ['draft'], 'scheduled', {
      dueAt,
      deadlineAt,
      fallbackLanguage: institution.defaultLanguage,
    })
    if (!moved)
      throw new Refusal('campaign.wrong_state', { id: campaign.campaignId, state: { said: 'state.scheduled' } })
    await keepRevisions(tx, campaign, { compiled, staysHere: staysHere(institution, baseUrl) }, now)
  })
  const scheduled = await campaignById(sql, campaign.institutionId, campaign.campaignId)
  return { ...scheduled, remarks: findings.filter(({ key }) => key === 'preflight.borrowed_name') }
}

/** When the event in the fields begins, if that is after `dueAt`: after it nobody needs an invitation. */
function eventStart({ zone }: Institution, { fields }: Campaign, dueAt: Date): Date | null {
  const start = momentOf(`${fields.event_date}T${fields.event_start ?? '23:59'}`, zone)
  return start && start > dueAt ? start : null
}
