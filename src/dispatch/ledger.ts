// Hand it over, remember how: the ledger of deliveries. One statement settles the outcomes that came in, takes the
// next rows, asks once more whether they may be written to, and commits `sending` before a body is written.
import type { Database } from '../platform/db.ts'
import { type Delivery, settleAndClaim } from './claim.ts'
import { openHands } from './claims-held.ts'
import { openMistrust } from './commit-recheck.ts'
import { openCursors } from './cursors.ts'
import type { Mailings } from './mailings.ts'
import type { Outcome, PauseReason } from './outcome.ts'
import type { Pace, Turn } from './pace.ts'
import { returnUnknown } from './recovery.ts'
import { openDoubt } from './sending-count.ts'

interface Ledger {
  /** Deliveries, as there is room for them, until `stop`; ends when all of them are settled. */
  claimed: () => AsyncGenerator<Delivery, void, void>
  /** What became of a delivery, and why its mailing must stop; kept with the next commit. */
  settle: (delivery: Delivery, outcome: Outcome, pause?: PauseReason | null) => void
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

/** A ledger for one worker. What fails is thrown by `claimed`; nothing in hand is lost by it. */
export function openLedger(sql: Database, options: LedgerOptions): Ledger {
  const hands = openHands()
  const doubt = openDoubt()
  const mistrust = openMistrust()
  const ready: Delivery[] = []
  const cursors = openCursors(sql)
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
      await cursors.refresh()
      await options.pace.refresh(cursors.count() > 0)
    } catch (error) {
      failed = error
    }
    looking = false
    wake()
  }

  /** One commit: settles what came in and claims what there is room for. */
  async function takeTurn(turn: Turn | null): Promise<void> {
    const room = turn?.room ?? 0
    const settled = hands.take()
    doubt.begin(room, settled.length)
    try {
      const cursor = turn && cursors.next()
      const taken = await settleAndClaim(sql, {
        workerId: options.workerIds().at(-1) as number,
        settled,
        cursor: cursor && cursors.from(cursor, turn),
        turn,
        now: options.now(),
        mailings: options.mailings,
      })
      const rows = taken.filter(({ passed }) => passed)
      if (cursor) cursors.looked(cursor, turn, taken.length, taken.at(-1)?.deliveryId ?? 0)
      if (turn) options.pace.took(turn, rows.length, cursors.count())
      doubt.kept(room, rows.length)
      hands.kept(settled)
      hands.claimed(rows)
      ready.push(...rows)
    } catch (error) {
      doubt.failed(room, settled.length)
      hands.putBack(settled)
      mistrust.failed()
      failed = error
    }
    doubt.end(room)
    wake()
  }

  /**
   * After failed commits, when none is under way: claims that the database kept although its answer was lost go back into
   * the queue, nobody has begun with them.
   */
  async function mend(): Promise<void> {
    doubt.begin(0, 0)
    try {
      await returnUnknown(sql, options.workerIds(), hands.ids(), options.now())
      doubt.drop(hands.dropOutdated())
      mistrust.mended()
    } catch (error) {
      failed = error
    }
    doubt.end(0)
    wake()
  }

  /** Starts a commit where one is worth it. */
  function pump(): void {
    if (mistrust.isBroken()) {
      if (doubt.turns() === 0) mend()
      return
    }
    if (isStale && !looking && !stopping) look()
    const claiming = doubt.claiming()
    const allowed = stopping || cursors.count() === 0 ? 0 : options.allowance() - claiming
    const turn = options.pace.turn(Math.min(options.room - doubt.rows() + hands.waiting(), allowed), claiming)
    if (doubt.isWorthACommit(Math.max(hands.waiting(), turn?.room ?? 0), options.room)) takeTurn(turn)
  }

  return {
    async *claimed() {
      while (!stopping || doubt.rows() > 0 || doubt.turns() > 0) {
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
    settle(delivery, outcome, pause = 'pause' in outcome ? outcome.pause : null) {
      hands.settle({ delivery, outcome, pause })
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
    inDoubt: doubt.rows,
  }
}
