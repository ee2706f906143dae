// What goes to whom, when?  Campaigns, the revisions frozen for them, when they are due, and the checks before.

import type { Purpose } from '../contacts/permission/purposes.ts'
import type { Tracking } from '../content/revision.ts'
import type { Language } from '../i18n/languages.ts'
import type { Institution } from '../institutions/institutions.ts'
import { type Database, json, type Sql } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'

type CampaignState = 'draft' | 'scheduled' | 'preparing' | 'sending' | 'paused' | 'finished' | 'cancelled'

export interface Campaign {
  institutionId: number
  campaignId: number
  name: string
  listId: number
  /** Of the list only those whom this segment means when the time comes; null: everybody. */
  segmentId: number | null
  purpose: Purpose
  template: string
  fields: Record<string, string>
  tracking: Tracking
  state: CampaignState
  dueAt: Date | null
  /** A code when the engine paused it by itself; null when a person did. */
  pauseReason: string | null
  /** Why people on the list were not frozen into the audience → how many. */
  leftOut: Record<string, number>
  /** Nobody is written to after this moment. */
  deadlineAt: Date | null
  /** The language of people whose own is not known, or not among the content's; null: a draft. */
  fallbackLanguage: Language | null
  /** A message key: why it waits for a person although its time has come. */
  hold: string | null
  /** The campaign that invited to the same event. */
  aboutCampaignId: number | null
  /** What its template speaks of: only people with such an answer to `aboutCampaignId` are meant; null: everybody. */
  speaksOf: 'answer' | 'yes' | null
  /** Anybody with the link may read it. */
  isArchived: boolean
  createdAt: Date
  startedAt: Date | null
  endedAt: Date | null
}

const columns = (sql: Sql) => sql`institution_id as "institutionId", campaign_id as "campaignId", name,
  list_id as "listId", segment_id as "segmentId", purpose, template, fields, tracking, state, due_at as "dueAt", pause_reason as "pauseReason",
  left_out as "leftOut", deadline_at as "deadlineAt",
  fallback_language as "fallbackLanguage", hold, about_campaign_id as "aboutCampaignId",
  speaks_of as "speaksOf",
  is_archived as "isArchived", created_at as "createdAt", started_at as "startedAt", ended_at as "endedAt"`

/** The values that planning a campaign needs. */
export interface Planning {
  sql: Database
  institution: Institution
  /** Where recipients' links lead (PUBLIC_URL). */
  baseUrl: string
  now: Date
}

export type NewCampaign = Pick<
  Campaign,
  | 'institutionId'
  | 'name'
  | 'listId'
  | 'segmentId'
  | 'purpose'
  | 'template'
  | 'fields'
  | 'tracking'
  | 'aboutCampaignId'
  | 'speaksOf'
  | 'isArchived'
>

/** Keeps a draft, whose content must have been checked (`compileCampaign`). */
export async function insertCampaign(sql: Sql, draft: NewCampaign, now: Date): Promise<Campaign> {
  const [row] = await sql<Campaign[]>`
    insert into campaign (institution_id, name, list_id, segment_id, purpose, template, fields, tracking,
      about_campaign_id, speaks_of, is_archived, created_at)
    values (${draft.institutionId}, ${draft.name}, ${draft.listId}, ${draft.segmentId}, ${draft.purpose}, ${draft.template},
      ${json(sql, draft.fields)}, ${draft.tracking}, ${draft.aboutCampaignId}, ${draft.speaksOf}, ${draft.isArchived}, ${now}) returning ${columns(sql)}`
  return row as Campaign
}

/** @throws Refusal `campaign.unknown` */
export async function campaignById(sql: Sql, institutionId: number, campaignId: number): Promise<Campaign> {
  const [row] = await sql<Campaign[]>`select ${columns(sql)} from campaign
    where institution_id = ${institutionId} and campaign_id = ${campaignId}`
  if (!row) throw new Refusal('campaign.unknown', { id: campaignId })
  return row
}

/** The names of an institution's campaigns by their numbers. */
export async function campaignNames(sql: Sql, institutionId: number): Promise<Map<number, string>> {
  const rows = await sql<{ id: number; name: string }[]>`
    select campaign_id as id, name from campaign where institution_id = ${institutionId}`
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** All of an institution's campaigns, newest first. */
export const campaignsOf = (sql: Sql, institutionId: number): Promise<Campaign[]> => sql<Campaign[]>`
  select ${columns(sql)} from campaign where institution_id = ${institutionId} order by campaign_id desc`

/** What a move may set along with the state. */
type Along = {
  dueAt?: Date
  deadlineAt?: Date | null
  fallbackLanguage?: Language
  pauseReason?: string | null
  startedAt?: Date
  endedAt?: Date
  leftOut?: Record<string, number>
}

/**
 * Moves a campaign from one of the states `from` to `to`; a hold or a reason to pause ends with it.
 * @returns false when it is in another state
 */
export async function moveCampaign(
  sql: Sql,
  { institutionId, campaignId }: Pick<Campaign, 'institutionId' | 'campaignId'>,
  from: CampaignState[],
  to: CampaignState,
  along: Along = {},
): Promise<boolean> {
  const {
    dueAt = null,
    deadlineAt = null,
    fallbackLanguage = null,
    pauseReason = null,
    startedAt = null,
    endedAt = null,
    leftOut = null,
  } = along
  const moved = await sql`update campaign set state = ${to}, pause_reason = ${pauseReason}, hold = null,
      deadline_at = coalesce(${deadlineAt}, deadline_at),
      fallback_language = coalesce(${fallbackLanguage}, fallback_language), due_at = coalesce(${dueAt}, due_at), started_at = coalesce(started_at, ${startedAt}),
      ended_at = ${endedAt}, left_out = coalesce(${leftOut && json(sql, leftOut)}, left_out)
    where institution_id = ${institutionId} and campaign_id = ${campaignId} and state = any(${from})`
  return moved.count === 1
}

/** Lets anybody with the link read a campaign, or nobody any more. */
export const setArchived = (sql: Sql, { institutionId, campaignId }: Campaign, isArchived: boolean) => sql`
  update campaign set is_archived = ${isArchived} where institution_id = ${institutionId} and campaign_id = ${campaignId}`

/** Campaigns whose time has come, and those whose filling was interrupted, of every institution. */
export const dueCampaigns = (sql: Sql, now: Date): Promise<Campaign[]> => sql<Campaign[]>`
  select ${columns(sql)} from campaign
  where ((state = 'scheduled' and due_at <= ${now}) or state = 'preparing') and hold is null order by due_at`

/** Finishes every campaign that is sending and has nothing left to send. */
export async function finishDone(sql: Sql, now: Date): Promise<void> {
  await sql`update campaign c set state = 'finished', ended_at = ${now}
    where c.state = 'sending' and not exists (select from delivery d
      where d.institution_id = c.institution_id and d.campaign_id = c.campaign_id
        and d.state in ('queued', 'sending', 'deferred'))`
}

/**
 * Reopens campaigns that were finished too early: a worker that was given up for dead reported messages that it had not
 * sent.
 */
export async function reopenUndone(sql: Sql, now: Date): Promise<void> {
  await sql`update campaign c set state = 'sending', ended_at = null
    where c.state = 'finished' and c.ended_at > ${new Date(now.getTime() - 48 * 3_600_000)} and exists (
      select from delivery d where d.institution_id = c.institution_id and d.campaign_id = c.campaign_id
        and d.state in ('queued', 'sending', 'deferred'))`
}
