// One cursor over the queued rows of each mailing that is sending; they are used in turn, so that no mailing waits for another.
// Service messages go first.
import type { Database, Fragment, Sql } from '../platform/db.ts'
import type { MailingKey, MailingKinds } from './mailings.ts'
import { openPace, type Pace, type Turn } from './pace.ts'

/** Where a claim begins. */
export interface Cursor extends MailingKey {
  kind: string
  /** So many rows at most. */
  room: number
  /**
   * Rows up to this id were checked before. Without it each claim would step over all rows that are done: at 100,000
   * that was two thirds of the database's work.
   */
  after: number
}

/**
 * Whose mailings: those of these institutions, or of all but these. Whoever carries for a relay of an institution's own does so
 * as long as that is the one kept at `keptAt`.
 */
export type Carries = { only: number[]; keptAt?: Date } | { except: number[] }

/** SQL: whether a carrier still carries an institution: what it read of relays may be older than a person's word. */
export const stillCarries = (sql: Sql, carries: Carries, institution: Fragment): Fragment => {
  const its = sql`select from relay r where r.institution_id = ${institution}`
  return 'keptAt' in carries && carries.keptAt
    ? sql`exists (${its} and r.kept_at = ${carries.keptAt})`
    : sql`not exists (${its})`
}

/** SQL: whether an institution is among them. @param institution its number's column */
export const carriedBy = (sql: Sql, carries: Carries, institution: Fragment): Fragment =>
  'only' in carries
    ? sql`${institution} = any(${carries.only}::int[])`
    : sql`${institution} <> all(${carries.except}::int[])`

interface Sending extends MailingKey {
  kind: string
  isUrgent: boolean
  /** Messages an hour at most; null: as many as the relay takes. */
  pace: number | null
}

/**
 * A mailing's place among its rows: one for claims of everybody, and one more for each limited provider and for all but them
 * (`placeOf`), since those pass over rows that stay queued.
 */
interface Place extends Omit<Sending, 'pace'> {
  after: Map<string, number>
  pace: Pace | null
}

interface Cursors {
  /** Adds the mailings that have something to send now, and drops those that are no longer carried. */
  refresh: () => Promise<void>
  /** Where the next claim for `turn` begins; null: there is nothing to send. */
  next: (turn: Turn) => Cursor | null
  /** Records how many rows the claim that began there found, and the id of the last. */
  looked: (cursor: Cursor, turn: Turn, claimed: { found: number; last: number }) => void
  /** How many mailings have something that may be claimed now. */
  count: () => number
}

const isAmong = (carries: Carries, institutionId: number): boolean =>
  'only' in carries ? carries.only.includes(institutionId) : !carries.except.includes(institutionId)
const isOfAll = ({ only, except }: Turn): boolean => only === null && !except.length
const placeOf = ({ only, except }: Turn): string => (only === null ? except.toSorted().join(' ') : `= ${only}`)

const ofAll = (room: number): Turn => ({ room, only: null, except: [] })
/** How many of `room` rows a mailing's own pace allows now. */
const roomAt = ({ pace }: Pick<Place, 'pace'>, room: number): number => (pace ? (pace.turn(room, 0)?.room ?? 0) : room)

/** What is worth holding of a mailing's tokens. */
const tokensMost = 100

/** Cursors over the queued rows of the institutions that a worker carries, the next in turn first. @param kinds those that it can send */
export function openCursors(
  sql: Database,
  { kinds, carries, stopwatch }: { kinds: MailingKinds; carries: () => Carries; stopwatch: () => number },
): Cursors {
  const places: Place[] = []
  const everybodys = Object.keys(kinds).filter((kind) => kinds[kind]?.isOverCommonRelay)
  const placeIn = ({ institutionId, mailingId }: MailingKey) =>
    places.find((one) => one.institutionId === institutionId && one.mailingId === mailingId)
  /** All workers share it, as they share a relay's. */
  const paceOf = ({ institutionId, mailingId }: MailingKey, anHour: number) =>
    openPace(
      sql,
      `mailing ${institutionId}/${mailingId}`,
      { perSecond: anHour / 3600, perDay: undefined },
      tokensMost,
      stopwatch,
    )
  return {
    async refresh() {
      const carried = carries()
      const sending = await sql<Sending[]>`
        select institution_id as "institutionId", mailing_id as "mailingId", kind, state = 'open' as "isUrgent", pace
        from mailing m
        where kind = any(${Object.keys(kinds)}) and (kind = any(${everybodys}) or ${carriedBy(sql, carried, sql`institution_id`)})
          and (state = 'sending' or (state = 'open' and exists (
          select from delivery d where d.institution_id = m.institution_id and d.mailing_id = m.mailing_id
            and d.state = 'queued' and d.occasion is not null)))`
      for (const place of places.filter(
        (one) => !everybodys.includes(one.kind) && !isAmong(carried, one.institutionId),
      ))
        places.splice(places.indexOf(place), 1)
      for (const one of sending)
        if (!placeIn(one))
          places.push({ ...one, after: new Map(), pace: one.pace ? await paceOf(one, one.pace) : null })
      for (const { pace } of places) await pace?.refresh(true)
    },
    next(turn) {
      const ready = places.filter((place) => roomAt(place, turn.room) > 0)
      const place = ready.find(({ isUrgent }) => isUrgent) ?? ready[0]
      if (!place) return null
      places.push(...places.splice(places.indexOf(place), 1))
      const { institutionId, mailingId, kind, after } = place
      // Taken before the claim, and what it did not find given back: a claim that fails costs a little time, never pace.
      const room = roomAt(place, turn.room)
      place.pace?.took(ofAll(room), room, 1)
      // No longer limited: what was passed over is looked for from the first row.
      if (isOfAll(turn) && after.size > 1) after.clear()
      // Newly limited: before the place of all, everybody's rows are done.
      const begins = after.get(placeOf(turn)) ?? (turn.only === null ? after.get('') : 0) ?? 0
      return { institutionId, mailingId, kind, room, after: begins }
    },
    looked(cursor, turn, { found, last }) {
      const place = placeIn(cursor)
      if (!place) return
      place.pace?.took(ofAll(cursor.room), found - cursor.room, 1)
      const isEnd = found < cursor.room
      // At the end it begins anew, since rows that were queued again may be before it.
      // Of two commits under way the later may end first: a place never goes back because of the other.
      const reached = Math.max(place.after.get(placeOf(turn)) ?? 0, cursor.after, last)
      place.after.set(placeOf(turn), isEnd ? 0 : reached)
      if (isEnd && cursor.after === 0 && isOfAll(turn)) places.splice(places.indexOf(place), 1)
    },
    count: () => places.filter((place) => roomAt(place, 1) > 0).length,
  }
}
