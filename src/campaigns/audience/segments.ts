// Conditions kept under a name and asked when they are used: for a count, or for the audience of a campaign.

import { attributesOf } from '../../contacts/people/attributes.ts'
import type { Purpose } from '../../contacts/permission/purposes.ts'
import type { Institution } from '../../institutions/institutions.ts'
import { yearIn } from '../../platform/clock.ts'
import { cannotBeCompared, json, reasonOf, type Sql, type Transaction } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Condition, readCondition } from './condition.ts'
import { conditionSql, type Moment } from './condition-sql.ts'

interface Segment {
  segmentId: number
  slug: string
  condition: Condition
}

/** Keeps a condition under a name, or changes the one that has it. @throws Refusal `list.bad_slug` */
export async function keepSegment(
  sql: Sql,
  institutionId: number,
  slug: string,
  { condition, now }: { condition: Condition; now: Date },
): Promise<Segment> {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(slug)) throw new Refusal('list.bad_slug', { slug }, 2)
  const [row] = await sql<[Segment]>`
    insert into segment (institution_id, slug, condition, changed_at)
    values (${institutionId}, ${slug}, ${json(sql, condition)}, ${now})
    on conflict (institution_id, slug) do update set condition = excluded.condition, changed_at = excluded.changed_at
    returning segment_id as "segmentId", slug, condition`
  return row
}

/** All segments of an institution by their names. */
export const segmentsOf = async (sql: Sql, institutionId: number): Promise<Segment[]> => [
  ...(await sql<Segment[]>`select segment_id as "segmentId", slug, condition from segment
    where institution_id = ${institutionId} order by slug`),
]

/** @throws Refusal `segment.unknown` naming those there are */
export async function segmentBySlug(sql: Sql, institutionId: number, slug: string): Promise<Segment> {
  const segments = await segmentsOf(sql, institutionId)
  const segment = segments.find((one) => one.slug === slug)
  if (segment) return segment
  throw new Refusal('segment.unknown', { slug, known: segments.map((one) => one.slug).join(', ') || '–' })
}

/** The names of all segments, by their numbers. */
export const segmentSlugs = async (sql: Sql, institutionId: number): Promise<Map<number, string>> =>
  new Map((await segmentsOf(sql, institutionId)).map(({ segmentId, slug }) => [segmentId, slug]))

/** How many a condition means, and how many of them can be written to now. @throws Refusal `segment.bad_value` */
export async function countBoth(
  { tx, institution, now }: { tx: Transaction; institution: Institution; now: Date },
  condition: Condition,
  purpose: Purpose,
): Promise<{ people: number; mailable: number; year: number }> {
  const { institutionId, zone } = institution
  const moment = { now, year: yearIn(zone, now) }
  return {
    people: await countPeople(tx, institutionId, condition, moment),
    mailable: await countMailable(tx, institutionId, condition, { purpose, ...moment }),
    year: moment.year,
  }
}

/** How many people a condition means, the dead left aside. @throws Refusal `segment.bad_value` */
export async function countPeople(
  sql: Sql,
  institutionId: number,
  condition: Condition,
  moment: Moment,
): Promise<number> {
  const holds = await holding(sql, institutionId, condition, moment)
  try {
    const [row] = await sql<[{ people: number }]>`select count(*) as people from contact c
      where c.institution_id = ${institutionId} and c.merged_into is null and not c.deceased and ${holds()}`
    return row.people
  } catch (error) {
    if (cannotBeCompared(error)) throw new Refusal('segment.bad_value', { why: reasonOf(error) }, 2)
    throw error
  }
}

/** How many of these are on at least one list and mailable for the purpose. */
export async function countMailable(
  sql: Sql,
  institutionId: number,
  condition: Condition,
  { purpose, ...moment }: Moment & { purpose: Purpose },
): Promise<number> {
  const holds = await holding(sql, institutionId, condition, moment)
  // Found first, then asked one by one: as a join the planner works out the mailability of the whole register (measured:
  // ten seconds of a million contacts for 46,000 people, where this takes half of one).
  const [row] = await sql<[{ mailable: number }]>`
    with found as materialized (select c.institution_id, c.contact_id from contact c
      where c.institution_id = ${institutionId} and c.merged_into is null and not c.deceased and ${holds()})
    select count(*) filter (where exists (select from mailability m where m.institution_id = f.institution_id
      and m.contact_id = f.contact_id and m.purpose = ${purpose} and m.exclusion is null)) as mailable from found f`
  return row.mailable
}

/** What makes a `where` that holds for `contact c` in a campaign's segment; without one everybody is. */
export async function inSegment(sql: Sql, institutionId: number, segmentId: number | null, moment: Moment) {
  if (segmentId === null) return () => sql`true`
  const [row] = await sql<{ condition: unknown }[]>`select condition from segment
    where institution_id = ${institutionId} and segment_id = ${segmentId}`
  // A segment that is gone means nobody, not everybody.
  return row ? holding(sql, institutionId, readCondition(row.condition), moment) : () => sql`false`
}

/** Not the SQL itself: awaited, it would be sent to the database. */
async function holding(sql: Sql, institutionId: number, condition: Condition, moment: Moment) {
  const attributes = new Map((await attributesOf(sql, institutionId)).map(({ name, type }) => [name, type]))
  return () => conditionSql(sql, condition, { institutionId, attributes, ...moment })
}
