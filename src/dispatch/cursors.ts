// One cursor over the queued rows of each sending campaign; they are used in turn, so that no campaign waits for
// another.
import type { Sql } from '../platform/db.ts'
import type { Turn } from './pace.ts'

export interface Cursor {
  institutionId: number
  campaignId: number
  /**
   * Rows up to this id were checked before. Without it each claim would step over all rows that are done: at 100,000
   * that was two thirds of the database's work.
   */
  after: number
}

interface Cursors {
  /** Adds the campaigns that are sending now. */
  refresh: () => Promise<void>
  /** The cursor whose turn it is, or null. */
  next: () => Cursor | null
  /** Where a claim begins: one that is limited to some recipients begins at the first row. */
  from: (cursor: Cursor, turn: Turn) => Cursor
  /**
   * Records how many rows a claim found, and the id of the last. A claim that is limited to some recipients does not
   * move the cursor, since it passes over the others.
   */
  looked: (cursor: Cursor, turn: Turn, found: number, last: number) => void
  count: () => number
}

const isOfAll = ({ only, except }: Turn): boolean => !only && !except.length

/** Cursors over the queued rows of all institutions, the next in turn first. */
export function openCursors(sql: Sql): Cursors {
  const cursors: Cursor[] = []
  const same = (one: Omit<Cursor, 'after'>) => (other: Cursor) =>
    other.institutionId === one.institutionId && other.campaignId === one.campaignId
  return {
    async refresh() {
      const sending = await sql<Omit<Cursor, 'after'>[]>`
        select institution_id as "institutionId", campaign_id as "campaignId" from campaign where state = 'sending'`
      for (const one of sending) if (!cursors.some(same(one))) cursors.push({ ...one, after: 0 })
    },
    next() {
      const cursor = cursors.shift()
      if (cursor) cursors.push(cursor)
      return cursor ?? null
    },
    from: (cursor, turn) => (isOfAll(turn) ? cursor : { ...cursor, after: 0 }),
    looked(cursor, turn, found, last) {
      if (!isOfAll(turn)) return
      const began = cursor.after
      cursor.after = Math.max(began, last)
      if (found >= turn.room) return
      // No queued rows are left behind the cursor. Rows that were queued again may be before it, so it begins anew; if
      // this claim began at the first row, none are left and the cursor is removed.
      cursor.after = 0
      if (began === 0 && cursors.includes(cursor)) cursors.splice(cursors.indexOf(cursor), 1)
    },
    count: () => cursors.length,
  }
}
