// A coordinator's steps with a campaign: create it, look before it goes, set its time.
import { momentOf, yearIn } from '../clock.ts'
import type { Institution, Purpose } from '../contacts/institutions.ts'
import { purposes } from '../contacts/institutions.ts'
import { listBySlug } from '../contacts/lists.ts'
import { inSegment, segmentBySlug } from '../contacts/segments/segments.ts'
import type { Compiled, Tracking } from '../content/revision.ts'
import type { Database, Sql } from '../db.ts'
import type { Language } from '../i18n/languages.ts'
import { Refusal } from '../refusal.ts'
import { type Campaign, campaignById, insertCampaign, moveCampaign } from './campaigns.ts'
import { compileCampaign, freeze } from './freeze.ts'

export interface CampaignOrder {
  name: string
  list: string
  /** A segment's slug: of the list only whom it means. */
  segment?: string | undefined
  template: string
  purpose: string
  fields: Record<string, string>
  tracking: string
}

/** Checks an order and keeps it as a draft. @throws Refusal naming what does not fit; nothing is kept then */
export async function createCampaign(
  sql: Database,
  institution: Institution,
  order: CampaignOrder,
  baseUrl: string,
  now: Date,
): Promise<Campaign> {
  const { institutionId } = institution
  if (!purposes.includes(order.purpose as Purpose))
    throw new Refusal('purpose.unknown', { purpose: order.purpose, known: purposes.join(', ') }, 2)
  if (!['off', 'aggregate', 'individual'].includes(order.tracking))
    throw new Refusal('campaign.bad_tracking', { tracking: order.tracking }, 2)
  const list = await listBySlug(sql, institutionId, order.list)
  const segment = order.segment === undefined ? null : await segmentBySlug(sql, institutionId, order.segment)
  const draft = {
    institutionId,
    name: order.name,
    listId: list.listId,
    segmentId: segment?.segmentId ?? null,
    purpose: order.purpose as Purpose,
    template: order.template,
    fields: order.fields,
    tracking: order.tracking as Tracking,
  }
  await compileCampaign(sql, institution, { ...draft, campaignId: 0, listSlug: list.slug }, baseUrl)
  return insertCampaign(sql, draft, now)
}

/** Compiles a kept campaign again, as it would be frozen now. */
export async function compileKept(
  sql: Sql,
  institution: Institution,
  campaign: Campaign,
  baseUrl: string,
): Promise<Compiled[]> {
  const [list] = await sql<{ slug: string }[]>`select slug from list
    where institution_id = ${campaign.institutionId} and list_id = ${campaign.listId}`
  return compileCampaign(sql, institution, { ...campaign, listSlug: list?.slug ?? '' }, baseUrl)
}

export interface Preflight {
  /** Who would be written to now. */
  recipients: number
  languages: Partial<Record<Language, number>>
  /** Why people on the list would not be → how many. */
  leftOut: Record<string, number>
  links: string[]
  htmlBytes: Partial<Record<Language, number>>
}

/** What sending now would do. @throws Refusal when the content cannot be compiled */
export async function preflight(
  sql: Sql,
  institution: Institution,
  campaign: Campaign,
  baseUrl: string,
  now: Date,
): Promise<Preflight> {
  const compiled = await compileKept(sql, institution, campaign, baseUrl)
  const holds = await inSegment(sql, campaign.institutionId, campaign.segmentId, {
    now,
    year: yearIn(institution.zone, now),
  })
  const written = compiled.map(({ revision }) => revision.language)
  const rows = await sql<{ language: Language; hindrance: string | null; people: number }[]>`
    select case when c.language = any(${written}) then c.language else ${institution.defaultLanguage} end as language,
      m.hindrance, count(*) as people
    from mailability m join contact c on c.institution_id = m.institution_id and c.contact_id = m.contact_id
    where m.institution_id = ${campaign.institutionId} and m.list_id = ${campaign.listId}
      and m.purpose = ${campaign.purpose} and ${holds()}
    group by 1, 2`
  const found: Preflight = {
    recipients: 0,
    languages: {},
    leftOut: {},
    links: compiled.flatMap(({ urls }) => urls),
    htmlBytes: {},
  }
  for (const { revision } of compiled) found.htmlBytes[revision.language] = Buffer.byteLength(revision.html)
  for (const { language, hindrance, people } of rows) {
    if (hindrance) found.leftOut[hindrance] = (found.leftOut[hindrance] ?? 0) + people
    else {
      found.recipients += people
      found.languages[language] = (found.languages[language] ?? 0) + people
    }
  }
  return found
}

/**
 * Freezes the content and sets the time. From here on the engine acts by itself.
 * @param deadlineAt who was not written to by then will not be; without it, an invitation ends when its event begins
 * @throws Refusal `campaign.wrong_state` unless it is a draft, `campaign.nobody` when nobody is mailable
 */
export async function scheduleCampaign(
  sql: Database,
  institution: Institution,
  campaign: Campaign,
  dueAt: Date,
  baseUrl: string,
  now: Date,
  deadlineAt: Date | null = eventStart(institution, campaign, dueAt),
): Promise<Campaign> {
  if (deadlineAt && deadlineAt <= dueAt) throw new Refusal('campaign.deadline_first', {}, 2)
  if (campaign.state !== 'draft')
    throw new Refusal('campaign.wrong_state', { id: campaign.campaignId, state: campaign.state })
  const { recipients } = await preflight(sql, institution, campaign, baseUrl, now)
  if (recipients === 0) throw new Refusal('campaign.nobody', { id: campaign.campaignId, purpose: campaign.purpose })
  const compiled = await compileKept(sql, institution, campaign, baseUrl)
  await sql.begin(async (tx) => {
    if (!(await moveCampaign(tx, campaign, ['draft'], 'scheduled', { dueAt, deadlineAt })))
      throw new Refusal('campaign.wrong_state', { id: campaign.campaignId, state: '?' })
    await freeze(tx, campaign, compiled, now)
  })
  return campaignById(sql, campaign.institutionId, campaign.campaignId)
}

/** When the event begins that the fields tell of, if that is after `dueAt`: after it nobody needs an invitation. */
function eventStart({ zone }: Institution, { fields }: Campaign, dueAt: Date): Date | null {
  const start = momentOf(`${fields.event_date}T${fields.event_start ?? '23:59'}`, zone)
  return start && start > dueAt ? start : null
}
