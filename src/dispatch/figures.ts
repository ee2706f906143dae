// What a mailing came to, in figures: counted from its rows, or as they were kept when nothing changed them any more.
import type { Fragment, Sql } from '../platform/db.ts'
import type { MailingKey } from './mailings.ts'

/** So long after its end no worker that was given up for dead has a word to say (`reopenUndone`). */
const settledAfterMs = 48 * 3_600_000

/** In so many equal slices the course of a sending is told. */
const slices = 40

/**
 * SQL: how many rows of these mailings are in each state, by language and reason.
 * @returns a SELECT of mailing_id, state, language, reason, people
 */
export const sumsOf = (sql: Sql, institutionId: number, mailingIds: number[]): Fragment => sql`
  select m.mailing_id, s.state, s.language, s.reason, s.people::int as people from mailing m cross join lateral (
    select k.state, k.language, k.reason, k.people
    from jsonb_to_recordset(m.figures -> 'sums') as k(state text, language text, reason text, people bigint)
    union all
    select d.state, d.language, d.reason, count(*) from delivery d
    where m.figures is null and d.institution_id = m.institution_id and d.mailing_id = m.mailing_id
    group by d.state, d.language, d.reason) s
  where m.institution_id = ${institutionId} and m.mailing_id = any(${mailingIds}::bigint[])`

/** A slice of a sending: until when, and how many the relay accepted in it. */
interface Slice {
  at: Date
  accepted: number
}

/** The same, counted from the rows. */
const counted = (sql: Sql, { institutionId, mailingId }: MailingKey): Fragment => sql`
  with mine as (select state_at from delivery
    where institution_id = ${institutionId} and mailing_id = ${mailingId} and state = 'accepted'),
  span as (select min(state_at) as first,
    greatest(extract(epoch from max(state_at) - min(state_at))::float8 / ${slices}, 0.05) as seconds from mine)
  select span.first + make_interval(secs => span.seconds * (slice + 1)) as at, count(*) as accepted
  from span, lateral (select least(floor(extract(epoch from state_at - span.first)::float8 / span.seconds), ${slices - 1})
    as slice from mine) m
  group by slice, span.first, span.seconds order by slice`

/** How a sending went on, first to last; slices in which nobody was accepted are left out. */
export async function courseOf(sql: Sql, mailing: MailingKey): Promise<Slice[]> {
  const [kept] = await sql<{ course: { at: string; accepted: number }[] | null }[]>`
    select figures -> 'course' as course from mailing
    where institution_id = ${mailing.institutionId} and mailing_id = ${mailing.mailingId}`
  if (kept?.course) return kept.course.map(({ at, accepted }) => ({ at: new Date(at), accepted }))
  return [...(await sql<Slice[]>`${counted(sql, mailing)}`)]
}

/** Keeps the figures of one mailing that ended long enough ago; whatever moves it again forgets them. */
export async function keepFigures(sql: Sql, now: Date): Promise<void> {
  const [mailing] = await sql<(MailingKey & { state: string })[]>`
    select institution_id as "institutionId", mailing_id as "mailingId", state from mailing m
    where figures is null and state in ('finished', 'cancelled')
      and ended_at < ${new Date(now.getTime() - settledAfterMs)}
      -- Of whom nobody knows yet, a worker that slept may still have a word, or a person.
      and not exists (select from delivery d where d.institution_id = m.institution_id and d.mailing_id = m.mailing_id
        and d.state = 'uncertain' and d.reason is distinct from 'left')
    order by ended_at limit 1`
  if (!mailing) return
  const { institutionId, mailingId, state } = mailing
  await sql`update mailing set figures = jsonb_build_object(
      'sums', (select coalesce(jsonb_agg(jsonb_build_object('state', state, 'language', language, 'reason', reason,
        'people', people)), '[]') from (${sumsOf(sql, institutionId, [mailingId])}) s),
      'course', (select coalesce(jsonb_agg(jsonb_build_object('at', at, 'accepted', accepted)), '[]')
        from (${counted(sql, mailing)}) c))
    where institution_id = ${institutionId} and mailing_id = ${mailingId} and state = ${state}`
}
