// The people who would get a campaign if it were sent now, with the values in their message. The same SQL fills the
// outbox.

import { attributeOf } from '../../content/merge-fields.ts'
import type { Language } from '../../i18n/languages.ts'
import { yearIn } from '../../platform/clock.ts'
import type { Fragment, Sql } from '../../platform/db.ts'
import type { Campaign } from '../campaigns.ts'
import { inSegment } from './segments.ts'

/** What the merge fields are taken from: the contact `c`, and its answer to the campaign that this one is about. */
function fieldValue(
  sql: Sql,
  field: string,
  { institutionId, aboutCampaignId }: Campaign,
  year: number,
): Fragment | null {
  const attribute = attributeOf(field)
  if (attribute !== null) return sql`c.attributes ->> ${attribute}::text`
  switch (field) {
    case 'first_name':
    case 'last_name':
    case 'graduation_year':
    case 'programme':
      return sql`c.${sql(field)}::text`
    case 'years_since_graduation':
      return sql`case when c.graduation_year <= ${year}::int then (${year}::int - c.graduation_year)::text end`
    case 'answer_yes':
    case 'answer_maybe':
    case 'answer_no':
      return sql`(select case when choice = ${field.slice('answer_'.length)} then '1' end from answer a
        where a.institution_id = ${institutionId} and a.campaign_id = ${aboutCampaignId}::bigint
          and a.contact_id = c.contact_id order by a.answer_id desc limit 1)`
    default:
      return null
  }
}

/**
 * SQL for the values of one contact `c` as a jsonb object: the merge fields that the content uses, and the name, which
 * the To header shows. Empty ones are not kept.
 */
export function frozenFields(sql: Sql, used: string[], campaign: Campaign, year: number): Fragment {
  const fields = [...new Set(['first_name', 'last_name', ...used])]
  const pairs = fields.flatMap((field) => {
    const value = fieldValue(sql, field, campaign, year)
    return value ? [sql`${field}::text, nullif(trim(${value}), '')`] : []
  })
  return sql`jsonb_strip_nulls(jsonb_build_object(${pairs.reduce((all, pair) => sql`${all}, ${pair}`)}))`
}

/** The year that counts as this year: the event's, else that of today. */
const yearOf = ({ fields }: Pick<Campaign, 'fields'>, zone: string, now: Date): number =>
  Number(/^\d{4}/.exec(fields.event_date ?? '')?.[0] ?? yearIn(zone, now))

/**
 * Makes a `where` that is true for `contact c` if the campaign means them: by its segment, and by the answer that its
 * template speaks of.
 */
async function meantBy(sql: Sql, zone: string, campaign: Campaign, now: Date): Promise<() => Fragment> {
  const { institutionId, segmentId, aboutCampaignId, speaksOf } = campaign
  const holds = await inSegment(sql, institutionId, segmentId, { now, year: yearIn(zone, now) })
  if (!speaksOf) return holds
  return () => sql`(${holds()} and (select case when ${speaksOf} = 'yes' then a.choice = 'yes' else true end from answer a
    where a.institution_id = c.institution_id and a.campaign_id = ${aboutCampaignId}::bigint
      and a.contact_id = c.contact_id order by a.answer_id desc limit 1))`
}

interface Filling {
  zone: string
  /** Merge fields of the content in all its languages. */
  used: string[]
  /** Those of the content. */
  languages: Language[]
  /** What people read who read none of them. */
  fallback: Language
  now: Date
}

/**
 * What a contact `c` gets: language, address, values of the merge fields, and whether opens and clicks may be linked to them.
 * `reads` is what they read as far as it is known: where the content lacks it, a pre-flight says so.
 */
export const recipientColumns = (
  sql: Sql,
  campaign: Campaign,
  { zone, used, languages, fallback, now }: Filling,
): Fragment => sql`
  case when c.language = any(${languages}) then c.language else ${fallback} end as language, c.language as reads,
  c.address, ${frozenFields(sql, used, campaign, yearOf(campaign, zone, now))} as fields,
  ${campaign.tracking === 'individual'} and exists (select from consent k where k.institution_id = c.institution_id
    and k.contact_id = c.contact_id and k.purpose = 'measurement' and k.state = 'granted') as measured`

/**
 * What makes the SELECT of everybody on the campaign's list whom it means; pre-flight, counts and the outbox (`fillOutbox`) read
 * it alike. It joins by primary keys alone, since the planner may know nothing yet of people who were imported a second ago.
 */
export async function audienceOf(sql: Sql, campaign: Campaign, filling: Filling): Promise<() => Fragment> {
  const { institutionId, listId, purpose } = campaign
  const holds = await meantBy(sql, filling.zone, campaign, filling.now)
  return () => sql`
    select m.contact_id, m.exclusion,
      m.exclusion is null or (m.exclusion in ('suppressed', 'unsubscribed') and c.address is not null) as goes,
      ${recipientColumns(sql, campaign, filling)}
    from mailability m
    join contact c on c.institution_id = m.institution_id and c.contact_id = m.contact_id
    where m.institution_id = ${institutionId} and m.list_id = ${listId} and m.purpose = ${purpose} and ${holds()}`
}

export interface WouldGet {
  contactId: number
  /** The contact's language, where it is known. */
  reads: Language | null
  address: string
  fields: Record<string, string>
  measured: boolean
}

const atOnce = 1_000

/** Everybody of an audience who may be written to now, in the order of their numbers, some at a time. */
export async function* recipientsIn(sql: Sql, audience: () => Fragment): AsyncGenerator<WouldGet[]> {
  for await (const rows of sql<WouldGet[]>`
    select contact_id as "contactId", reads, address, fields, measured from (${audience()}) a
    where exclusion is null order by contact_id`.cursor(atOnce))
    yield rows
}

/** How many of an audience may be written to, and how many may not, by reason. */
export async function countsIn(
  sql: Sql,
  audience: () => Fragment,
): Promise<{ people: number; leftOut: Record<string, number> }> {
  const rows = await sql<{ exclusion: string | null; people: number }[]>`
    select exclusion, count(*) as people from (${audience()}) a group by 1`
  const people = rows.find(({ exclusion }) => exclusion === null)?.people ?? 0
  const others = rows.flatMap(({ exclusion, people }) => (exclusion === null ? [] : [[exclusion, people] as const]))
  return { people, leftOut: Object.fromEntries(others) }
}

export interface SharedAddress {
  address: string
  /** Who is written to there. */
  name: string
  /** Where others gave the same address: rows (`file:line`) of imports that wait for a decision. */
  others: string[]
}

/** Mailable people whose address somebody else gave as theirs, too. */
export const sharedAddresses = (sql: Sql, { institutionId, listId, purpose }: Campaign): Promise<SharedAddress[]> =>
  sql<SharedAddress[]>`
  select c.address, concat_ws(' ', c.first_name, c.last_name) as name,
    array_agg(distinct i.file_name || ':' || r.line) as others
  from import_row r
  join import i on i.institution_id = r.institution_id and i.import_id = r.import_id and i.undone_at is null
  join contact c on c.institution_id = r.institution_id and c.contact_id = r.contact_id and c.address is not null
  join mailability m on m.institution_id = c.institution_id and m.contact_id = c.contact_id
    and m.list_id = ${listId} and m.purpose = ${purpose} and m.exclusion is null
  where r.institution_id = ${institutionId} and r.outcome = 'conflict' and r.decided is null
  group by 1, 2 order by 1 limit 50`

/** People who are not written to since a row in conflict says no, until somebody decides about it. */
export const disputedAddresses = (sql: Sql, { institutionId, listId, purpose }: Campaign): Promise<SharedAddress[]> =>
  sql<SharedAddress[]>`
  select c.address, concat_ws(' ', c.first_name, c.last_name) as name,
    array_agg(distinct d.import_id || ':' || d.line) as others
  from disputed_refusal d
  join contact c on c.institution_id = d.institution_id and c.address_hash = d.address_hash
  join mailability m on m.institution_id = c.institution_id and m.contact_id = c.contact_id
    and m.list_id = ${listId} and m.purpose = ${purpose} and m.exclusion = 'disputed'
  where d.institution_id = ${institutionId} and d.purpose = ${purpose} and not d.decided
  group by 1, 2 order by 1 limit 50`
