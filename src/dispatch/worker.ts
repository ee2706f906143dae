// A worker: it is registered, gives signs of life, and knows whether others may have given it up for dead.
import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/db.ts'
import { type Log, whatFailed } from '../platform/log.ts'
import { heartbeat, registerWorker, retireWorker, signsOfLife } from './recovery.ts'

export interface WorkerContext {
  heartbeat: Database
  clock: Clock
  stopwatch: () => number
  log: Log
  host: string
  /** A worker that is silent for longer is given up for dead. */
  leaseMs: number
}

export interface Worker {
  /** Its ids, the newest last: whoever was given up for dead starts anew. */
  ids: () => number[]
  /**
   * Whether what it claimed under this id may be handed over now: who was silent for too long may have been given up for
   * dead, and its rows taken for uncertain.
   */
  mayHand: (workerId: number) => boolean
  /** Says goodbye. */
  retire: () => Promise<void>
}

/**
 * Registers a worker; its signs of life run apart from the ticks, since a tick may fill an outbox for half a minute.
 * @param doubt called when the server is another than the one on which this worker last compared its rows
 */
export async function startWorker(context: WorkerContext, doubt: () => void): Promise<Worker> {
  const { heartbeat: sql, clock, stopwatch, log, host, leaseMs } = context
  const { everyMs, trustMs } = signsOfLife(leaseMs)
  let trustedAt = stopwatch()
  const ids = [await registerWorker(sql, host)]
  const current = () => ids.at(-1) as number
  const quiet = new AbortController()
  const keepBeating = async (): Promise<void> => {
    while (!quiet.signal.aborted) {
      const began = stopwatch()
      try {
        // It was silent for too long and was given up for dead. Deliveries that it still holds are settled under its old id.
        const sign = await heartbeat(sql, current())
        if (sign === 'dead') ids.push(await registerWorker(sql, host))
        if (sign === 'unsure') doubt()
        trustedAt = began
      } catch (error) {
        log.error({ why: whatFailed(error) }, 'no heartbeat')
      }
      await pause(everyMs, null, { ref: false, signal: quiet.signal }).catch(() => {})
    }
  }
  const beating = keepBeating()
  return {
    ids: () => ids,
    mayHand: (workerId) => workerId === current() && stopwatch() - trustedAt < trustMs,
    async retire() {
      quiet.abort()
      await beating
      await retireWorker(sql, current(), leaseMs, clock())
    },
  }
}
