// What goes to whom, when?  A campaign is what a coordinator plans; what goes out of it is a mailing (dispatch/mailings.ts).

import type { Purpose } from '../contacts/permission/purposes.ts'
import type { Tracking } from '../content/revision.ts'
import type { MailingState } from '../dispatch/mailings.ts'
import type { Language } from '../i18n/languages.ts'
import { nextNumber } from '../institutions/counters.ts'
import type { Institution } from '../institutions/institutions.ts'
import type { Config } from '../platform/config.ts'
import { json, type Sql, type Transaction } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'

export interface Campaign {
  institutionId: number
  campaignId: number
  /** Its mailing has its number; a draft has none yet. */
  mailingId: number
  name: string
  listId: number
  /** Of the list only those whom this segment means when the time comes; null: everybody. */
  segmentId: number | null
  purpose: Purpose
  template: string
  fields: Record<string, string>
  tracking: Tracking
  /** What people see: its own as long as it has no mailing, then that of its mailing. */
  state: 'draft' | Exclude<MailingState, 'open'>
  /** The campaign that invited to the same event. */
  aboutCampaignId: number | null
  /** What its template speaks of: only people with such an answer to `aboutCampaignId` are meant; null: everybody. */
  speaksOf: 'answer' | 'yes' | null
  /** Anybody with the link may read it. */
  isArchived: boolean
  createdAt: Date
  dueAt: Date | null
  /** Nobody is written to after this moment. */
  deadlineAt: Date | null
  /** What people read whose language is not known, or not among the content's; null: a draft. */
  fallbackLanguage: Language | null
  /** A code: why it waits for a person, or why it was paused; null and paused: a person paused it. */
  hold: string | null
  startedAt: Date | null
  endedAt: Date | null
}

const selected = (sql: Sql) => sql`
  select c.institution_id as "institutionId", c.campaign_id as "campaignId", c.campaign_id as "mailingId", c.name,
    c.list_id as "listId", c.segment_id as "segmentId", c.purpose, c.template, c.fields, c.tracking,
    coalesce(m.state, c.state) as state, c.about_campaign_id as "aboutCampaignId", c.speaks_of as "speaksOf",
    c.is_archived as "isArchived", c.created_at as "createdAt", m.due_at as "dueAt", m.deadline_at as "deadlineAt",
    m.fallback_language as "fallbackLanguage", m.hold, m.started_at as "startedAt", m.ended_at as "endedAt"
  from campaign c
  left join mailing m on m.institution_id = c.institution_id and m.mailing_id = c.campaign_id`

/** The values that planning a campaign needs. */
export interface Planning {
  sql: Sql
  institution: Institution
  /** Where recipients' links lead (PUBLIC_URL). */
  baseUrl: string
  now: Date
}

/** What planning stands on, before or within a transaction. */
export const planningOf = ({
  institution,
  config,
  now,
  ...on
}: Pick<Planning, 'institution' | 'now'> & { config: Config } & ({ sql: Sql } | { tx: Transaction })): Planning => ({
  sql: 'tx' in on ? on.tx : on.sql,
  institution,
  baseUrl: config.publicUrl,
  now,
})

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

/** Keeps a draft. What it says must have been checked (`compileCampaign`). */
export async function insertCampaign(tx: Transaction, draft: NewCampaign, now: Date): Promise<Campaign> {
  const { institutionId } = draft
  const campaignId = await nextNumber(tx, institutionId, 'mailing')
  await tx`
    insert into campaign (institution_id, campaign_id, name, list_id, segment_id, purpose, template, fields, tracking,
      about_campaign_id, speaks_of, is_archived, created_at)
    values (${institutionId}, ${campaignId}, ${draft.name}, ${draft.listId}, ${draft.segmentId}, ${draft.purpose}, ${draft.template},
      ${json(tx, draft.fields)}, ${draft.tracking}, ${draft.aboutCampaignId}, ${draft.speaksOf}, ${draft.isArchived}, ${now})`
  return campaignById(tx, institutionId, campaignId)
}

/** @throws Refusal `campaign.unknown` */
export async function campaignById(sql: Sql, institutionId: number, campaignId: number): Promise<Campaign> {
  const [row] = await sql<Campaign[]>`${selected(sql)}
    where c.institution_id = ${institutionId} and c.campaign_id = ${campaignId}`
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
export const campaignsOf = (
  sql: Sql,
  institutionId: number,
  { most = 50, before = null }: { most?: number; before?: number | null } = {},
): Promise<Campaign[]> => sql<Campaign[]>`
  ${selected(sql)} where c.institution_id = ${institutionId} and (${before}::bigint is null or c.campaign_id < ${before})
  order by c.campaign_id desc limit ${most}`

/** What a draft says from now on. @throws Refusal `campaign.wrong_state` */
export async function updateDraft(tx: Transaction, campaign: Campaign, draft: NewCampaign): Promise<Campaign> {
  const { institutionId, campaignId } = campaign
  const { count } = await tx`
    update campaign set name = ${draft.name}, list_id = ${draft.listId}, segment_id = ${draft.segmentId},
      purpose = ${draft.purpose}, template = ${draft.template}, fields = ${json(tx, draft.fields)},
      tracking = ${draft.tracking}, about_campaign_id = ${draft.aboutCampaignId}, speaks_of = ${draft.speaksOf},
      is_archived = ${draft.isArchived}
    where institution_id = ${institutionId} and campaign_id = ${campaignId} and state = 'draft'`
  if (!count) throw wrongState(campaign)
  return campaignById(tx, institutionId, campaignId)
}

/** A draft is gone, with what a pre-flight found in it. @throws Refusal `campaign.wrong_state` */
export async function deleteDraft(tx: Transaction, campaign: Campaign): Promise<void> {
  const { institutionId, campaignId } = campaign
  await tx`delete from preflight where institution_id = ${institutionId} and campaign_id = ${campaignId}`
  const { count } = await tx`delete from campaign
    where institution_id = ${institutionId} and campaign_id = ${campaignId} and state = 'draft'`
  if (!count) throw wrongState(campaign)
}

/** What is wanted of a campaign does not go with its state. */
export const wrongState = ({ campaignId, state }: Campaign): Refusal =>
  new Refusal('campaign.wrong_state', { id: campaignId, state: { said: `state.${state}` } })

/** Moves a campaign on from being a draft, if it is one. @returns whether it was */
export async function leaveDraft(
  tx: Transaction,
  { institutionId, campaignId }: Campaign,
  to: 'active' | 'cancelled',
): Promise<boolean> {
  const moved = await tx`update campaign set state = ${to}
    where institution_id = ${institutionId} and campaign_id = ${campaignId} and state = 'draft'`
  return moved.count === 1
}

/** Lets anybody with the link read a campaign, or nobody any more. */
export const setArchived = (sql: Sql, { institutionId, campaignId }: Campaign, isArchived: boolean) => sql`
  update campaign set is_archived = ${isArchived} where institution_id = ${institutionId} and campaign_id = ${campaignId}`
