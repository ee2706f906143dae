// The last step before sending: a campaign's content is frozen and its time is set.

import { z } from 'zod'
import type { Compiled } from '../content/revision.ts'
import { staysHere } from '../dispatch/holds.ts'
import { createMailing } from '../dispatch/mailings.ts'
import type { Institution } from '../institutions/institutions.ts'
import { momentOf } from '../platform/clock.ts'
import type { Transaction } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { keepRevisions } from '../templates/revisions.ts'
import { type Campaign, campaignById, leaveDraft, type Planning, wrongState } from './campaigns.ts'
import { compileKept } from './drafts.ts'
import type { Finding } from './looker.ts'
import { lookAtAll, preflightKept } from './preflight.ts'

/** More in an hour is no pace. */
const paceMost = 1_000_000

export const timingInput = z.strictObject({
  /** A clock of the institution's zone, `2026-10-20T09:00`; `now`: at once. */
  at: z.string().max(40),
  /** Nobody is written to after it; by default an invitation ends when its event begins. */
  until: z.string().max(40).optional(),
  /** Messages an hour at most; absent: as many as the relay takes. */
  pace: z
    .number({ error: 'campaign.bad_pace' })
    .refine((pace) => Number.isInteger(pace) && pace >= 1 && pace <= paceMost, {
      error: 'campaign.bad_pace',
      params: { most: paceMost },
    })
    .optional(),
})

interface Timing {
  dueAt: Date
  until: Date | null
  pace: number | null
}

/** What was typed as moments. @throws Refusal `campaign.bad_time`, `campaign.past` (exit 2) */
export const timingIn = (planning: Planning, { at, until, pace }: z.output<typeof timingInput>): Timing => ({
  dueAt: at === 'now' ? planning.now : timeToCome(at, planning),
  until: until === undefined ? null : timeToCome(until, planning),
  pace: pace ?? null,
})

/** What was looked at, to be frozen just as it is. */
interface Prepared {
  compiled: Compiled[]
  audienceHash: string
  recipients: number
  staysHere: ReturnType<typeof staysHere>
  dueAt: Date
  deadlineAt: Date | null
  pace: number | null
  /** What the coordinator should read. */
  remarks: Finding[]
}

/**
 * Compiles a draft and looks at everybody's message, unless a pre-flight has looked at just that.
 * @throws Refusal `campaign.wrong_state` unless it is a draft, `campaign.nobody` when nobody is mailable, `preflight.*`
 * when somebody would get a message with a hole in it, or none in their language
 */
export async function prepareSchedule(planning: Planning, campaign: Campaign, timing: Timing): Promise<Prepared> {
  const { institution, baseUrl } = planning
  if (campaign.state !== 'draft') throw wrongState(campaign)
  const { dueAt, until, pace } = timing
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
  const borrowed = findings.filter(({ key }) => key === 'preflight.borrowed_name')
  const remarks = [...borrowed, ...tooSlow(recipients, { dueAt, deadlineAt, pace })]
  const stays = staysHere(institution, baseUrl)
  return { compiled, audienceHash, recipients, staysHere: stays, dueAt, deadlineAt, pace, remarks }
}

/** A campaign that was scheduled, and the remarks that its coordinator should read. */
export interface Scheduled extends Campaign {
  remarks: Finding[]
  recipients: number
}

/** Freezes the content and sets the time. @throws Refusal `campaign.wrong_state` unless it is a draft */
export async function schedule(
  { tx, institution, now }: { tx: Transaction; institution: Institution; now: Date },
  campaign: Campaign,
  { compiled, staysHere, remarks, recipients, ...timing }: Prepared,
): Promise<Scheduled> {
  if (!(await leaveDraft(tx, campaign, 'active'))) throw wrongState(campaign)
  const { defaultLanguage: fallbackLanguage } = institution
  await createMailing(tx, { ...campaign, ...timing, kind: 'campaign', state: 'scheduled', fallbackLanguage }, now)
  await keepRevisions(tx, campaign, { compiled, staysHere, now })
  return { ...(await campaignById(tx, campaign.institutionId, campaign.campaignId)), remarks, recipients }
}

/** @throws Refusal `campaign.bad_time`, `campaign.past` (exit 2) */
function timeToCome(at: string, { institution, now }: Planning): Date {
  const moment = momentOf(at, institution.zone)
  if (!moment) throw new Refusal('campaign.bad_time', { at }, 2)
  if (moment < now) throw new Refusal('campaign.past', { at }, 2)
  return moment
}

const hourMs = 3_600_000

/** At this pace some would not be written to in time. */
function tooSlow(
  recipients: number,
  { dueAt, deadlineAt, pace }: Pick<Prepared, 'dueAt' | 'deadlineAt' | 'pace'>,
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
