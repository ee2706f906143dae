// The people who would get a campaign if it were sent now, with the values in their message. The same SQL fills the
// outbox.

import { attributeOf } from '../../content/merge-fields.ts'
import type { Language } from '../../i18n/languages.ts'
import type { Institution } from '../../institutions/institutions.ts'
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
export const yearOf = ({ fields }: Pick<Campaign, 'fields'>, zone: string, now: Date): number =>
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
  /** Those of the content; who reads none of them reads the campaign's fallback, which is frozen with the content. */
  languages: Language[]
  now: Date
}

/**
 * Makes the SELECT of everybody on the campaign's list whom it means, for the outbox (`fillOutbox`). It joins by
 * primary keys alone, since the planner may know nothing yet of people who were imported a second ago.
 */
export async function audienceOf(
  sql: Sql,
  campaign: Campaign,
  { zone, used, languages, now }: Filling,
): Promise<() => Fragment> {
  const { institutionId, listId, purpose, tracking, fallbackLanguage } = campaign
  const holds = await meantBy(sql, zone, campaign, now)
  return () => sql`
    select m.contact_id, m.exclusion,
      m.exclusion is null or (m.exclusion in ('suppressed', 'unsubscribed') and c.address is not null) as goes,
      case when c.language = any(${languages}) then c.language else ${fallbackLanguage} end as language,
      c.address, ${frozenFields(sql, used, campaign, yearOf(campaign, zone, now))} as fields,
      ${tracking === 'individual'} and exists (select from consent k where k.institution_id = m.institution_id
        and k.contact_id = m.contact_id and k.purpose = 'measurement' and k.state = 'granted') as measured
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

/** Everybody who is mailable for the campaign now, in the order of their numbers, some at a time. */
export async function* recipientsNow(
  sql: Sql,
  institution: Institution,
  campaign: Campaign,
  used: string[],
  now: Date,
): AsyncGenerator<WouldGet[]> {
  const { institutionId, listId, purpose } = campaign
  const year = yearOf(campaign, institution.zone, now)
  const holds = await meantBy(sql, institution.zone, campaign, now)
  for await (const rows of sql<WouldGet[]>`
    select c.contact_id as "contactId", c.language as reads, c.address,
      ${frozenFields(sql, used, campaign, year)} as fields,
      ${campaign.tracking === 'individual'} and coalesce(k.state = 'granted', false) as measured
    from mailability m
    join contact c on c.institution_id = m.institution_id and c.contact_id = m.contact_id
    left join consent k on k.institution_id = m.institution_id and k.contact_id = m.contact_id
      and k.purpose = 'measurement'
    where m.institution_id = ${institutionId} and m.list_id = ${listId} and m.purpose = ${purpose}
      and m.exclusion is null and ${holds()}
    order by c.contact_id`.cursor(atOnce))
    yield rows
}

/** How many people on the list would not be written to, by reason. */
export async function leftOutNow(
  sql: Sql,
  institution: Institution,
  campaign: Campaign,
  now: Date,
): Promise<Record<string, number>> {
  const { institutionId, listId, purpose } = campaign
  const holds = await meantBy(sql, institution.zone, campaign, now)
  const rows = await sql<{ exclusion: string; people: number }[]>`
    select m.exclusion, count(*) as people
    from mailability m join contact c on c.institution_id = m.institution_id and c.contact_id = m.contact_id
    where m.institution_id = ${institutionId} and m.list_id = ${listId} and m.purpose = ${purpose}
      and m.exclusion is not null and ${holds()} group by 1`
  return Object.fromEntries(rows.map(({ exclusion, people }) => [exclusion, people]))
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
