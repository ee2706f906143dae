import { sumsOf } from '../dispatch/figures.ts'
import type { Language } from '../i18n/languages.ts'
import type { Sql } from '../platform/db.ts'

export const deliveryStates = [
  'queued',
  'sending',
  'deferred',
  'accepted',
  'rejected',
  'uncertain',
  'skipped',
  'cancelled',
  'expired',
] as const
type DeliveryState = (typeof deliveryStates)[number]

/** A campaign in figures. `audience` is the sum of all delivery states. Opens and clicks are people's, as far as we can tell. */
export type Report = { state: string; audience: number } & Record<DeliveryState, number> & {
    opens: number
    clicks: number
    /** Hits that were probably machines. */
    machineHits: number
    unsubscribes: number
    bounces: number
    answers: { yes: number; maybe: number; no: number }
    languages: Partial<Record<Language, number>>
    /** People on the list who are not in the audience, by reason. */
    leftOut: Record<string, number>
  }

/** Everything is counted from the rows, in one snapshot: each table is read once. */
export async function report(sql: Sql, institutionId: number, campaignId: number): Promise<Report> {
  const [row] = await sql<[Report & { counts: Partial<Record<DeliveryState, number>> }]>`
    with mine as (${sumsOf(sql, institutionId, [campaignId])}),
    hits as (
      select kind, machine is not null as is_machine, count(*) as hits from hit
      where institution_id = ${institutionId} and campaign_id = ${campaignId} group by 1, 2),
    newest as (select distinct on (contact_id) choice from answer
      where institution_id = ${institutionId} and campaign_id = ${campaignId} order by contact_id, answer_id desc)
    select coalesce(m.state, c.state) as state, coalesce(m.left_out, '{}') as "leftOut",
      (select coalesce(sum(people), 0)::int from mine) as audience,
      (select coalesce(jsonb_object_agg(state, people), '{}') from
        (select state, sum(people) as people from mine group by state) s) as counts,
      (select coalesce(jsonb_object_agg(language, people), '{}') from
        (select language, sum(people) as people from mine group by language) l) as languages,
      (select coalesce(sum(hits), 0)::int from hits where kind = 'open' and not is_machine) as opens,
      (select coalesce(sum(hits), 0)::int from hits where kind = 'click' and not is_machine) as clicks,
      (select coalesce(sum(hits), 0)::int from hits where is_machine) as "machineHits",
      (select count(distinct contact_id) from consent_entry e where e.institution_id = ${institutionId}
        and e.campaign_id = ${campaignId} and e.source = 'unsubscribe') as unsubscribes,
      (select coalesce(sum(people), 0)::int from mine
        where state = 'rejected' and reason in ('address', 'mailbox_full')) as bounces,
      jsonb_build_object('yes', (select count(*) from newest where choice = 'yes'),
        'maybe', (select count(*) from newest where choice = 'maybe'),
        'no', (select count(*) from newest where choice = 'no')) as answers
    from campaign c left join mailing m on m.institution_id = c.institution_id and m.mailing_id = c.campaign_id
    where c.institution_id = ${institutionId} and c.campaign_id = ${campaignId}`
  const { counts, state, audience, ...rest } = row
  const states = Object.fromEntries(deliveryStates.map((name) => [name, counts[name] ?? 0])) as Record<
    DeliveryState,
    number
  >
  return { state, audience, ...states, ...rest }
}

/** A line of the list of campaigns. */
export interface Overview {
  audience: number
  accepted: number
  /** People who answered, whatever they said. */
  answered: number
}

/** The lines of several campaigns, by number. */
export async function overviews(
  sql: Sql,
  institutionId: number,
  campaignIds: number[],
): Promise<Map<number, Overview>> {
  const rows = await sql<(Overview & { campaignId: number })[]>`
    with sums as (select mailing_id, sum(people)::int as audience,
        coalesce(sum(people) filter (where state = 'accepted'), 0)::int as accepted
      from (${sumsOf(sql, institutionId, campaignIds)}) s group by mailing_id)
    select id as "campaignId", coalesce(s.audience, 0) as audience, coalesce(s.accepted, 0) as accepted,
      (select count(distinct a.contact_id) from answer a
        where a.institution_id = ${institutionId} and a.campaign_id = id) as answered
    from unnest(${campaignIds}::bigint[]) as id left join sums s on s.mailing_id = id`
  return new Map(rows.map(({ campaignId, ...overview }) => [campaignId, overview]))
}

export interface UncertainPerson {
  name: string
  address: string
  since: Date
  /** A person decided to leave it so. */
  left: boolean
}

/** Who may or may not have the message, first to last. */
export const uncertainPeople = (
  sql: Sql,
  institutionId: number,
  campaignId: number,
  most = 10_000,
): Promise<UncertainPerson[]> => sql<UncertainPerson[]>`
  select concat_ws(' ', fields->>'first_name', fields->>'last_name') as name, address, state_at as since,
    coalesce(reason = 'left', false) as left
  from delivery where institution_id = ${institutionId} and mailing_id = ${campaignId} and state = 'uncertain'
  order by delivery_id limit ${most}`
