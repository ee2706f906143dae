// Hand it over, remember how: the ledger of deliveries. One statement settles the outcomes that came in, takes the
// next rows, asks once more whether they may be written to, and commits `sending` before a body is written.
import type { Database } from '../platform/db.ts'
import { type Delivery, settleAndClaim } from './claim.ts'
import { openLanes } from './cursors.ts'
import type { Mailings } from './mailings.ts'
import type { Outcome } from './outcome.ts'
import type { Pace, Turn } from './pace.ts'
import { returnUnknown } from './recovery.ts'

export interface Ledger {
  /** Deliveries, as there is room for them, until `stop`; ends when all of them are settled. */
  claimed: () => AsyncGenerator<Delivery, void, void>
  /** What became of a delivery; kept with the next commit. */
  settle: (delivery: Delivery, outcome: Outcome) => void
  /** There may be something to claim: do not wait for the next look. */
  wake: () => void
  /** No new deliveries. */
  stop: () => void
  /** Deliveries in `sending` that are ours; at most this many are uncertain if we are killed now. */
  inDoubt: () => number
}

interface LedgerOptions {
  /** This worker's ids, the newest last. */
  workerIds: () => number[]
  /** Rows that may stand in `sending` at once. */
  room: number
  /** How many more the relay bears now. */
  allowance: () => number
  /** How many more of whom the limits allow. */
  pace: Pace
  mailings: Pick<Mailings, 'pause'>
  now: () => Date
  /** How long to wait for work before looking again, in ms. */
  lookAgainMs: number
}

/** Commits under way at once: while one waits for the disk the other gathers. */
const turnsMost = 2
/** A commit whose answer was lost may still be under way over there: looked for again after so many ms. */
const mendAgainMs = [5_000, 30_000, 120_000]

export function openLedger(sql: Database, options: LedgerOptions): Ledger {
  const outcomes: { delivery: Delivery; outcome: Outcome }[] = []
  const ready: Delivery[] = []
  /** What we claimed and have not settled for good, by id. */
  const inHand = new Map<number, Delivery>()
  /** A commit failed: whether the database has it is not known. */
  let isBroken = false
  let mending: NodeJS.Timeout[] = []
  const mistrust = () => {
    isBroken = true
  }
  /** Rows that stand in `sending` or may when the commits under way are through. */
  let inDoubt = 0
  let turns = 0
  /** Room that the commits under way may fill. */
  let claiming = 0
  const lanes = openLanes(sql)
  /** There may be campaigns that we do not know of, and tokens to take. */
  let isStale = true
  let looking = false
  let stopping = false
  let failed: unknown = null
  let wake = () => {}

  /** Waits for an outcome, a commit, a wake-up or the next look. */
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        isStale = true
        resolve()
      }, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  /** Looks for campaigns and tokens while commits go on. */
  async function look(): Promise<void> {
    isStale = false
    looking = true
    try {
      await lanes.refresh()
      await options.pace.refresh(lanes.count() > 0)
    } catch (error) {
      failed = error
    }
    looking = false
    wake()
  }

  /** One commit: settles what came in and claims what there is room for; the settled make room in the same moment. */
  async function takeTurn(turn: Turn | null): Promise<void> {
    const room = turn?.room ?? 0
    const settled = outcomes.splice(0)
    turns++
    claiming += room
    inDoubt += room - settled.length
    try {
      const lane = turn && lanes.next()
      // A claim of some recipients only cannot tell how far the lane is done.
      const isOfAll = !turn?.only && !turn?.except.length
      const from = lane && (isOfAll ? lane : { ...lane, after: 0 })
      const taken = await settleAndClaim(sql, {
        workerId: options.workerIds().at(-1) as number,
        settled,
        lane: from,
        turn,
        now: options.now(),
        mailings: options.mailings,
      })
      const rows = taken.filter(({ passed }) => passed)
      if (lane && isOfAll) lanes.looked(lane, room, taken.length, taken.at(-1)?.deliveryId ?? 0)
      if (turn) options.pace.took(turn, rows.length, lanes.count())
      inDoubt += rows.length - room
      // By the row, not its number: it may have been claimed anew since.
      for (const { delivery } of settled)
        if (inHand.get(delivery.deliveryId) === delivery) inHand.delete(delivery.deliveryId)
      for (const row of rows) inHand.set(row.deliveryId, row)
      ready.push(...rows)
    } catch (error) {
      // The outcomes are told again when the database answers.
      inDoubt += settled.length - room
      outcomes.unshift(...settled)
      mistrust()
      for (const timer of mending) clearTimeout(timer)
      mending = mendAgainMs.map((ms) => setTimeout(mistrust, ms).unref())
      failed = error
    }
    turns--
    claiming -= room
    wake()
  }

  /**
   * After failed commits, when none is under way: claims that the database kept although its answer was lost go back into
   * the queue, nobody has begun with them. Outcomes of a claim that has been settled since are no longer told.
   */
  async function mend(): Promise<void> {
    turns++
    try {
      await returnUnknown(sql, options.workerIds(), [...inHand.keys()], options.now())
      const current = outcomes.filter(({ delivery }) => inHand.get(delivery.deliveryId) === delivery)
      inDoubt -= outcomes.length - current.length
      outcomes.splice(0, outcomes.length, ...current)
      isBroken = false
    } catch (error) {
      failed = error
    }
    turns--
    wake()
  }

  /** Starts a commit where one is worth it: at once if none is under way, else when enough has gathered. */
  function pump(): void {
    if (isBroken) {
      if (turns === 0) mend()
      return
    }
    if (isStale && !looking && !stopping) look()
    const allowed = stopping || lanes.count() === 0 ? 0 : options.allowance() - claiming
    const turn = options.pace.turn(Math.min(options.room - inDoubt + outcomes.length, allowed), claiming)
    const enough = turns === 0 ? 1 : options.room / 4
    if (turns < turnsMost && Math.max(outcomes.length, turn?.room ?? 0) >= enough) takeTurn(turn)
  }

  return {
    async *claimed() {
      while (!stopping || inDoubt > 0 || turns > 0) {
        for (let next = ready.shift(); next; next = ready.shift()) {
          pump()
          yield next
        }
        pump()
        if (failed) {
          const error = failed
          failed = null
          throw error
        }
        if (ready.length) continue
        await rest(options.lookAgainMs)
      }
    },
    settle(delivery, outcome) {
      outcomes.push({ delivery, outcome })
      wake()
    },
    wake() {
      isStale = true
      wake()
    },
    stop() {
      stopping = true
      wake()
    },
    inDoubt: () => inDoubt,
  }
}
