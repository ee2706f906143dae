// One cursor over the queued rows of each mailing that is sending; they are used in turn, so that no mailing waits for another.
// Service messages go first.
import type { Sql } from '../platform/db.ts'
import type { MailingKey } from './mailings.ts'
import type { Turn } from './pace.ts'

/** Where a claim begins. */
export interface Cursor extends MailingKey {
  kind: string
  /**
   * Rows up to this id were checked before. Without it each claim would step over all rows that are done: at 100,000
   * that was two thirds of the database's work.
   */
  after: number
}

interface Sending extends MailingKey {
  kind: string
  isUrgent: boolean
}

/**
 * A mailing's place among its rows: one for claims of everybody, and one more for each limited provider and for all but them
 * (`placeOf`), since those pass over rows that stay queued.
 */
interface Place extends Sending {
  after: Map<string, number>
}

interface Cursors {
  /** Adds the mailings that have something to send now. */
  refresh: () => Promise<void>
  /** Where the next claim for `turn` begins; null: there is nothing to send. */
  next: (turn: Turn) => Cursor | null
  /** Records how many rows the claim that began there found, and the id of the last. */
  looked: (cursor: Cursor, turn: Turn, claimed: { found: number; last: number }) => void
  count: () => number
}

const isOfAll = ({ only, except }: Turn): boolean => only === null && !except.length
const placeOf = ({ only, except }: Turn): string => (only === null ? except.toSorted().join(' ') : `= ${only}`)

/** Cursors over the queued rows of all institutions, the next in turn first. @param kinds those that this worker can send */
export function openCursors(sql: Sql, kinds: string[]): Cursors {
  const places: Place[] = []
  const placeIn = ({ institutionId, mailingId }: MailingKey) =>
    places.find((one) => one.institutionId === institutionId && one.mailingId === mailingId)
  return {
    async refresh() {
      const sending = await sql<Sending[]>`
        select institution_id as "institutionId", mailing_id as "mailingId", kind, state = 'open' as "isUrgent"
        from mailing m
        where kind = any(${kinds}) and (state = 'sending' or (state = 'open' and exists (
          select from delivery d where d.institution_id = m.institution_id and d.mailing_id = m.mailing_id
            and d.state = 'queued' and d.occasion is not null)))`
      for (const one of sending) if (!placeIn(one)) places.push({ ...one, after: new Map() })
    },
    next(turn) {
      const at = Math.max(
        0,
        places.findIndex(({ isUrgent }) => isUrgent),
      )
      const [place] = places.splice(at, 1)
      if (!place) return null
      places.push(place)
      const { institutionId, mailingId, kind, after } = place
      // No longer limited: what was passed over is looked for from the first row.
      if (isOfAll(turn) && after.size > 1) after.clear()
      // Newly limited: before the place of all, everybody's rows are done.
      const begins = after.get(placeOf(turn)) ?? (turn.only === null ? after.get('') : 0) ?? 0
      return { institutionId, mailingId, kind, after: begins }
    },
    looked(cursor, turn, { found, last }) {
      const place = placeIn(cursor)
      if (!place) return
      const isEnd = found < turn.room
      // At the end it begins anew, since rows that were queued again may be before it.
      // Of two commits under way the later may end first: a place never goes back because of the other.
      const reached = Math.max(place.after.get(placeOf(turn)) ?? 0, cursor.after, last)
      place.after.set(placeOf(turn), isEnd ? 0 : reached)
      if (isEnd && cursor.after === 0 && isOfAll(turn)) places.splice(places.indexOf(place), 1)
    },
    count: () => places.length,
  }
}
