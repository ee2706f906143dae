// The ledger of deliveries: decides when to commit. What a commit says stands in claim.ts: it settles the outcomes that came in, takes
// the next rows, asks once more whether they may be written to, and says `sending` before a body is written.
import type { Database } from '../platform/db.ts'
import { type Delivery, type Settled, settleAndClaim } from './claim.ts'
import { openClaimsHeld } from './claims-held.ts'
import { openCommitRecheck } from './commit-recheck.ts'
import { type Carries, openCursors } from './cursors.ts'
import type { MailingKinds } from './mailings.ts'
import type { Outcome, PauseReason } from './outcome.ts'
import type { Pace, Turn } from './pace.ts'
import { compareRows } from './recovery.ts'
import { openSendingCount } from './sending-count.ts'
import { openToldLately } from './told-lately.ts'

export interface Ledger {
  /** Deliveries, as there is room for them, until `stop`; ends when all of them are settled. */
  claimed: () => AsyncGenerator<Delivery, void, void>
  /** Takes the outcome of a delivery, and the reason to pause its mailing; kept with the next commit. */
  settle: (delivery: Delivery, outcome: Outcome, pause?: PauseReason | null) => void
  /** There may be something to claim: do not wait for the next look. */
  wake: () => void
  /** A line to the database was lost: before more is claimed, what this worker knows is compared with what the database says. */
  doubt: () => void
  /** No new deliveries. */
  stop: () => void
  /** Deliveries in `sending` that are ours: they become uncertain if this process is killed. */
  inDoubt: () => number
}

interface LedgerOptions {
  /** This worker's ids, the newest last. */
  workerIds: () => number[]
  /** Whose messages it hands over. */
  carries: () => Carries
  /** Rows that may be in `sending` at once. */
  room: number
  /** How many more messages the relay can take now. */
  allowance: () => number
  /** How many more messages the limits allow, and to whom. */
  pace: Pace
  kinds: MailingKinds
  now: () => Date
  stopwatch: () => number
  /** How long to wait for work before looking again, in ms. */
  lookAgainMs: number
}

/** A ledger for one worker. `claimed` throws errors of the database; no claim and no outcome is lost by them. */
export function openLedger(sql: Database, options: LedgerOptions): Ledger {
  const claims = openClaimsHeld()
  const count = openSendingCount()
  const recheck = openCommitRecheck()
  const lately = openToldLately(options.stopwatch)
  const ready: Delivery[] = []
  const cursors = openCursors(sql, options)
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
    const settled = claims.take()
    count.begin(room, settled.length)
    try {
      const cursor = turn && cursors.next(turn)
      const taken = await settleAndClaim(sql, {
        workerId: options.workerIds().at(-1) as number,
        settled,
        cursor,
        turn,
        now: options.now(),
        kinds: options.kinds,
        carries: options.carries(),
      })
      const rows = taken.filter(({ passed }) => passed)
      if (cursor) cursors.looked(cursor, turn, { found: taken.length, last: taken.at(-1)?.deliveryId ?? 0 })
      if (turn) options.pace.took(turn, rows.length, cursors.count())
      count.kept(room, rows.length)
      claims.kept(settled)
      lately.kept(settled)
      claims.claimed(rows)
      ready.push(...rows)
    } catch (error) {
      count.failed(room, settled.length)
      claims.putBack(settled)
      recheck.failed()
      failed = error
    }
    count.end(room)
    wake()
  }

  /**
   * Runs when none is under way. The database may have kept a claim although its answer was lost: such rows are queued again,
   * since nobody has begun to send them. Or it took over from another and never heard of what was settled: that is told again.
   */
  async function recheckRows(): Promise<void> {
    count.begin(0, 0)
    try {
      const told = lately.all()
      const known = { workerIds: options.workerIds(), held: claims.all(), told: [...told.values()].map(deliveryIn) }
      const again = (await compareRows(sql, known, options.now())).map(({ deliveryId, workerId }) => {
        const { delivery, ...settled } = told.get(deliveryId) as Settled
        return { ...settled, delivery: { ...delivery, workerId } }
      })
      claims.claimed(again.map(deliveryIn))
      for (const one of again) claims.settle(one)
      count.add(again.length)
      count.drop(claims.dropOutdated())
      recheck.done()
    } catch (error) {
      failed = error
    }
    count.end(0)
    wake()
  }

  /** Starts a commit where one is worth it. */
  function pump(): void {
    if (recheck.isDue()) {
      if (count.turns() === 0) recheckRows()
      return
    }
    if (isStale && !looking && !stopping) look()
    const claiming = count.claiming()
    const allowed = stopping || cursors.count() === 0 ? 0 : options.allowance() - claiming
    const turn = options.pace.turn(Math.min(options.room - count.rows() + claims.waiting(), allowed), claiming)
    if (count.isWorthACommit(Math.max(claims.waiting(), turn?.room ?? 0), options.room)) takeTurn(turn)
  }

  return {
    async *claimed() {
      while (!stopping || count.rows() > 0 || count.turns() > 0) {
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
      claims.settle({ delivery, outcome, pause })
      wake()
    },
    wake() {
      isStale = true
      wake()
    },
    doubt() {
      recheck.failed()
      wake()
    },
    stop() {
      stopping = true
      wake()
    },
    inDoubt: count.rows,
  }
}

const deliveryIn = ({ delivery }: Settled): Delivery => delivery
