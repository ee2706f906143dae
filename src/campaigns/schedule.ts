// The last step before sending: a campaign's content is frozen and its time is set.

import type { Compiled } from '../content/revision.ts'
import { staysHere } from '../dispatch/holds.ts'
import { createMailing } from '../dispatch/mailings.ts'
import type { Institution } from '../institutions/institutions.ts'
import { momentOf } from '../platform/clock.ts'
import { Refusal } from '../platform/refusal.ts'
import { keepRevisions } from '../templates/revisions.ts'
import { type Campaign, campaignById, leaveDraft, type Planning } from './campaigns.ts'
import { compileKept } from './create-campaign.ts'
import type { Finding } from './looker.ts'
import { lookAtAll, preflightKept } from './preflight.ts'

/** A campaign that was scheduled, and the remarks that its coordinator should read. */
export interface Scheduled extends Campaign {
  remarks: Finding[]
}

interface Timing {
  dueAt: Date
  /** Nobody is written to after it; by default an invitation ends when its event begins. */
  deadlineAt?: Date | undefined
  /** Messages an hour at most; null: as many as the relay takes. */
  pace?: number | null
}

/**
 * Freezes the content and sets the time. From then on the dispatcher starts the campaign by itself.
 * @throws Refusal `campaign.wrong_state` unless it is a draft, `campaign.nobody` when nobody is mailable, `preflight.*`
 * when somebody would get a message with a hole in it, or none in their language
 */
export async function scheduleCampaign(
  planning: Planning,
  campaign: Campaign,
  { dueAt, deadlineAt: until, pace = null }: Timing,
): Promise<Scheduled> {
  const { sql, institution, baseUrl, now } = planning
  if (campaign.state !== 'draft')
    throw new Refusal('campaign.wrong_state', { id: campaign.campaignId, state: { said: `state.${campaign.state}` } })
  if (until && until <= dueAt) throw new Refusal('campaign.deadline_first', {}, 2)
  // Compiled once: what is looked at is what is frozen.
  const compiled = await compileKept(planning, campaign)
  const deadlineAt = until ?? eventStart(institution, compiled, dueAt)
  // Without a look at just this, everything is looked at now.
  const { recipients, findings, audienceHash } =
    (await preflightKept(planning, campaign, compiled)) ?? (await lookAtAll(planning, campaign, { compiled }))
  const blocking = findings.find(({ blocks }) => blocks)
  if (blocking) throw new Refusal(blocking.key, { ...blocking.values, people: blocking.people })
  if (recipients === 0)
    throw new Refusal('campaign.nobody', {
      id: campaign.campaignId,
      purpose: { said: `purpose_name.${campaign.purpose}` },
    })
  await sql.begin(async (tx) => {
    if (!(await leaveDraft(tx, campaign, 'active')))
      throw new Refusal('campaign.wrong_state', { id: campaign.campaignId, state: { said: 'state.scheduled' } })
    const { defaultLanguage: fallbackLanguage } = institution
    await createMailing(
      tx,
      { ...campaign, kind: 'campaign', state: 'scheduled', dueAt, deadlineAt, fallbackLanguage, audienceHash, pace },
      now,
    )
    await keepRevisions(tx, campaign, { compiled, staysHere: staysHere(institution, baseUrl), now })
  })
  const scheduled = await campaignById(sql, campaign.institutionId, campaign.campaignId)
  const borrowed = findings.filter(({ key }) => key === 'preflight.borrowed_name')
  return { ...scheduled, remarks: [...borrowed, ...tooSlow(recipients, { dueAt, deadlineAt, pace })] }
}

const hourMs = 3_600_000

/** At this pace some would not be written to in time. */
function tooSlow(
  recipients: number,
  { dueAt, deadlineAt, pace }: Omit<Timing, 'deadlineAt'> & { deadlineAt: Date | null },
): Finding[] {
  if (!pace || !deadlineAt) return []
  const late = recipients - Math.floor((pace * (deadlineAt.getTime() - dueAt.getTime())) / hourMs)
  if (late <= 0) return []
  return [{ key: 'preflight.too_slow', values: { pace }, blocks: false, people: late, examples: [] }]
}

/** When the event of the content begins, if that is after `dueAt`: after it nobody needs an invitation. */
function eventStart({ zone }: Institution, compiled: Compiled[], dueAt: Date): Date | null {
  const begins = compiled[0]?.revision.event?.begins
  const start = begins ? momentOf(begins, zone) : null
  return start && start > dueAt ? start : null
}
