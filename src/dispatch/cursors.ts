// Where queued rows are: a lane for each campaign that is sending, looked at in turn so that none waits for another.
import type { Sql } from '../platform/db.ts'
import type { Turn } from './pace.ts'

export interface Lane {
  institutionId: number
  campaignId: number
  /**
   * Rows up to this id were looked at before. Without it each claim would step over all rows done already: at 100,000
   * that was two thirds of the database's work.
   */
  after: number
}

export interface Lanes {
  /** Adds the campaigns that are sending now. */
  refresh: () => Promise<void>
  /** The lane whose turn it is, or null. */
  next: () => Lane | null
  /** Where a claim begins: one of some recipients only looks at all of them. */
  from: (lane: Lane, turn: Turn) => Lane
  /**
   * What a look at a lane brought: so many rows, the last with that id. A claim of some recipients only cannot tell how far
   * the lane is done.
   */
  looked: (lane: Lane, turn: Turn, found: number, last: number) => void
  count: () => number
}

const isOfAll = ({ only, except }: Turn): boolean => !only && !except.length

export function openLanes(sql: Sql): Lanes {
  const lanes: Lane[] = []
  const same = (one: Omit<Lane, 'after'>) => (other: Lane) =>
    other.institutionId === one.institutionId && other.campaignId === one.campaignId
  return {
    async refresh() {
      const sending = await sql<Omit<Lane, 'after'>[]>`
        select institution_id as "institutionId", campaign_id as "campaignId" from campaign where state = 'sending'`
      for (const one of sending) if (!lanes.some(same(one))) lanes.push({ ...one, after: 0 })
    },
    next() {
      const lane = lanes.shift()
      if (lane) lanes.push(lane)
      return lane ?? null
    },
    from: (lane, turn) => (isOfAll(turn) ? lane : { ...lane, after: 0 }),
    looked(lane, turn, found, last) {
      if (!isOfAll(turn)) return
      const began = lane.after
      lane.after = Math.max(began, last)
      if (found >= turn.room) return
      // Nothing further on. Rows that came back into the queue may stand before; from the beginning, it is the end.
      lane.after = 0
      if (began === 0 && lanes.includes(lane)) lanes.splice(lanes.indexOf(lane), 1)
    },
    count: () => lanes.length,
  }
}
