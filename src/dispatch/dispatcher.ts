// A dispatcher: claims deliveries, composes them, hands them over, until it is told to stop.
import { setTimeout as pause } from 'node:timers/promises'
import { dueCampaigns } from '../campaigns/campaigns.ts'
import { revisionIn } from '../campaigns/freeze.ts'
import type { Clock } from '../clock.ts'
import { openBytesPool } from '../content/bytes.ts'
import { type Composer, composer, type Message } from '../content/message.ts'
import { type Database, reasonOf } from '../db.ts'
import type { Log } from '../log.ts'
import { loadKeys } from '../token.ts'
import { fill } from './fill.ts'
import { type Delivery, openLedger } from './ledger.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { throttle } from './throttle.ts'
import type { Wire } from './wire.ts'
import { heartbeat, heartbeatEveryMs, moveOn, recoverDead, registerWorker, retireWorker } from './workers.ts'

export interface DispatcherContext {
  sql: Database
  wire: Wire
  clock: Clock
  stopwatch: () => number
  log: Log
  host: string
  connections: number
  rate: number | undefined
}

export interface Dispatcher {
  /** One scheduling step: recovery, due retries, due campaigns. Safe to call from anywhere, as often as one likes. */
  tick: () => Promise<void>
  /** Stops claiming, lets what is under way end, says goodbye. */
  stop: () => Promise<void>
}

const lookAgainMs = 200
/** How long a stop waits for answers of the relay. */
const drainMs = 20_000
/** Rests after trouble with relay or database, growing to the second figure. */
const restMs = { first: 250, most: 30_000 }

/** Starts to dispatch for all institutions. */
export async function startDispatcher(context: DispatcherContext): Promise<Dispatcher> {
  const { sql, wire, clock, stopwatch, log } = context
  let workerId = await registerWorker(sql, context.host, clock())
  const composers = composerCache(sql)
  const rate = throttle(context.rate, stopwatch)
  const relay = relayHealth(stopwatch)
  const ledger = openLedger(sql, {
    workerId: () => workerId,
    room: 2 * context.connections,
    allowance: () => Math.min(rate.allowance(), relay.allowance()),
    spend: rate.spend,
    now: clock,
    lookAgainMs,
  })

  /** A message that cannot be made is a visible rejection, never a silent gap. */
  const composed = (delivery: Delivery): Promise<Message | null> =>
    composers(delivery)
      .then((composer) => composer.compose(delivery))
      .catch((error: unknown) => {
        log.error({ delivery: delivery.deliveryId, why: reasonOf(error) }, 'cannot compose')
        return null
      })

  const sendAll = async (): Promise<void> => {
    for await (const delivery of ledger.claimed()) {
      const message = await composed(delivery)
      if (!message) {
        ledger.settle(delivery, cannotCompose)
        continue
      }
      wire.send(message).then((verdict) => {
        const outcome = outcomeOf(verdict)
        relay.saw(outcome)
        ledger.settle(delivery, outcome)
      })
    }
  }

  let stopping = false
  /** A lost database is waited out. */
  const keepSending = async (): Promise<void> => {
    for (let wait = restMs.first; ; wait = Math.min(wait * 2, restMs.most)) {
      try {
        return await sendAll()
      } catch (error) {
        log.error({ why: reasonOf(error) }, 'the ledger cannot be reached; waiting')
        await pause(stopping ? restMs.first : wait)
        if (stopping && wait > restMs.first * 8) return
      }
    }
  }
  const sending = keepSending()

  let beatAt = stopwatch()
  const tick = async (): Promise<void> => {
    const now = clock()
    if (stopwatch() - beatAt >= heartbeatEveryMs) {
      beatAt = stopwatch()
      // Asleep for too long: others took us for dead. What we still hold is settled under the old id.
      if (!(await heartbeat(sql, workerId, now))) workerId = await registerWorker(sql, context.host, now)
      await recoverDead(sql, now)
    }
    for (const campaign of await dueCampaigns(sql, now)) {
      await fill(sql, campaign, now)
      log.info({ campaign: campaign.campaignId }, 'campaign filled')
    }
    await moveOn(sql, now)
    ledger.wake()
  }

  return {
    tick,
    async stop() {
      stopping = true
      ledger.stop()
      const drained = await Promise.race([sending.then(() => true), pause(drainMs, false, { ref: false })])
      if (!drained)
        log.error({ inDoubt: ledger.inDoubt() }, 'the relay did not answer in time; what is open is uncertain')
      if (drained) await wire.close()
      else wire.drop()
      await retireWorker(sql, workerId, clock())
    },
  }
}

const cannotCompose: Outcome = {
  state: 'rejected',
  reason: 'compose',
  stage: null,
  code: null,
  reply: null,
  waitSeconds: null,
  pause: null,
}

/** Composers by campaign and language; a revision never changes, so they are kept. */
function composerCache(sql: Database): (delivery: Delivery) => Promise<Composer> {
  const known = new Map<string, Promise<Composer>>()
  const pool = openBytesPool()
  const load = async ({ institutionId, campaignId, language }: Delivery) =>
    composer(await revisionIn(sql, institutionId, campaignId, language), await loadKeys(sql, institutionId), pool)
  return (delivery) => {
    const key = `${delivery.institutionId} ${delivery.campaignId} ${delivery.language}`
    const made = known.get(key) ?? load(delivery)
    known.set(key, made)
    made.catch(() => known.delete(key))
    return made
  }
}

/** While the relay cannot be reached nothing is claimed; after each rest one delivery tries whether it is back. */
function relayHealth(stopwatch: () => number) {
  let wait = 0
  let until = 0
  return {
    allowance: () => (wait === 0 ? Number.POSITIVE_INFINITY : stopwatch() < until ? 0 : 1),
    saw(outcome: Outcome) {
      if (outcome.state !== 'queued') {
        wait = 0
        return
      }
      if (stopwatch() < until) return
      wait = Math.min(Math.max(restMs.first, wait * 2), restMs.most)
      until = stopwatch() + wait
    },
  }
}
