// A dispatcher: claims deliveries, composes them, hands them over, until it is told to stop.
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { openBytesPool } from '../content/buffer-pool.ts'
import { type Composer, composer, type Message } from '../content/message.ts'
import { loadKeys } from '../institutions/token-keys.ts'
import type { Clock } from '../platform/clock.ts'
import { type Database, isAway } from '../platform/db.ts'
import { type Log, whatFailed } from '../platform/log.ts'
import { Refusal } from '../platform/refusal.ts'
import { checkApart } from '../templates/compiling.ts'
import { revisionIn } from '../templates/revisions.ts'
import type { Delivery } from './claim.ts'
import { openLedger } from './ledger.ts'
import type { Mailings } from './mailings.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { type Limits, openPace } from './pace.ts'
import { heartbeat, moveOn, recoverDead, registerWorker, retireWorker, signsOfLife } from './recovery.ts'
import { openSignatures } from './signatures.ts'
import type { Wire } from './smtp-pool.ts'

export interface DispatcherContext {
  sql: Database
  wire: Wire
  clock: Clock
  stopwatch: () => number
  log: Log
  host: string
  connections: number
  limits: Limits
  /** Mail leaves this machine: content that was frozen for a catcher is held. */
  leaves: boolean
  /** Silent for longer, a worker is given up for dead. */
  leaseMs: number
  /** Whoever plans what goes out. */
  mailings: Mailings
  /** Called every minute while the dispatcher lives (witness.ts). */
  mark?: () => Promise<void>
}

export interface Dispatcher {
  /** One scheduling step: recovery, due retries, due campaigns. Safe to call from anywhere, as often as one likes. */
  tick: () => Promise<void>
  /** Stops claiming, lets what is under way end, says goodbye. */
  stop: () => Promise<void>
}

const lookAgainMs = 200
/** How long a stop waits for answers of the relay, and then for the database: 25 s in all (main.ts closes the rest). */
const drainMs = 16_000
const goodbyeMs = 1_500
const markEveryMs = 60_000
/** Rests after trouble with relay or database, growing to the second figure. */
const databaseRestMs = 2_000
const restMs = { first: 250, most: 30_000 }

/** Starts to dispatch for all institutions. */
export async function startDispatcher(context: DispatcherContext): Promise<Dispatcher> {
  // What lives for the time of one answer ends up among the old objects. Left to itself the collector lets their garbage
  // grow with a campaign (241 MB at 1,000,000); told to look when the heap grew by a third, it stays at 171.
  setFlagsFromString('--heap-growing-percent=30')
  const { sql, wire, clock, stopwatch, log, leaseMs, mailings } = context
  const { everyMs, trustMs } = signsOfLife(leaseMs)
  let trustedAt = stopwatch()
  let workerId = await registerWorker(sql, context.host)
  const workerIds = [workerId]
  const composers = composerCache(sql)
  const signatures = openSignatures(sql)
  for (const institution of await signatures.refresh()) log.error({ institution }, 'its DKIM key cannot sign')
  const pace = await openPace(sql, wire.relay, context.limits, 2 * context.connections, stopwatch)
  const relay = relayHealth(stopwatch)
  const breaker = policyBreaker()
  const ledger = openLedger(sql, {
    workerIds: () => workerIds,
    room: 2 * context.connections,
    allowance: relay.allowance,
    pace,
    mailings,
    now: clock,
    lookAgainMs,
  })

  /**
   * A message that cannot be made is a visible rejection; one that cannot be signed, or whose content the database does
   * not tell just now, waits: never a silent gap.
   */
  const composed = async (delivery: Delivery): Promise<Message | Outcome> => {
    try {
      const { compose } = composers.known(delivery) ?? (await composers.load(delivery))
      const message = signatures.sign(delivery.institutionId, compose(delivery))
      return message instanceof Promise ? await message : message
    } catch (error) {
      log.error({ delivery: delivery.deliveryId, why: whatFailed(error) }, 'cannot compose')
      if (isAway(error)) return cannotAsk
      if (error instanceof Refusal) return error.key === 'hold.content' ? mustNotGo : cannotSign
      return cannotCompose
    }
  }

  /** A worker that was silent for too long may have been given up, and its deliveries given to others. */
  const mayHand = (delivery: Delivery) => () => delivery.workerId === workerId && stopwatch() - trustedAt < trustMs

  const sendAll = async (): Promise<void> => {
    for await (const delivery of ledger.claimed()) {
      const message = await composed(delivery)
      if ('state' in message) {
        ledger.settle(delivery, message)
        continue
      }
      wire.send(message, mayHand(delivery)).then((verdict) => {
        const outcome = breaker(delivery, outcomeOf(verdict))
        relay.saw(outcome)
        if (outcome.state === 'accepted') pace.accepted(delivery.address)
        if (outcome.slow) pace.slow(outcome.slow === 'relay' ? null : delivery.address)
        ledger.settle(delivery, outcome)
      })
    }
  }

  let stopping = false
  const quiet = new AbortController()
  /** A lost database is waited out. */
  const keepSending = async (): Promise<void> => {
    let tries = 0
    for (let wait = restMs.first; ; wait = Math.min(wait * 2, databaseRestMs)) {
      try {
        return await sendAll()
      } catch (error) {
        log.error({ why: whatFailed(error) }, 'the ledger cannot be reached; waiting')
        await pause(stopping ? restMs.first : wait)
        if (stopping && tries++ > 8) return
      }
    }
  }
  const sending = keepSending()

  let markedAt = stopwatch()
  /** On its own, not with the ticks: a tick may fill an outbox for half a minute. */
  const keepBeating = async (): Promise<void> => {
    while (!quiet.signal.aborted) {
      const began = stopwatch()
      try {
        // Asleep for too long: others took us for dead. What we still hold is settled under the old id.
        if (!(await heartbeat(sql, workerId))) {
          workerId = await registerWorker(sql, context.host)
          workerIds.push(workerId)
        }
        trustedAt = began
        await recoverDead(sql, leaseMs, clock())
        if (began - markedAt > markEveryMs) {
          markedAt = began
          await context.mark?.()
        }
      } catch (error) {
        log.error({ why: whatFailed(error) }, 'no heartbeat')
      }
      await pause(everyMs, null, { ref: false, signal: quiet.signal }).catch(() => {})
    }
  }
  const beating = keepBeating()

  const tick = async (): Promise<void> => {
    const now = clock()
    for (const { campaignId, why } of await mailings.hold(now, context.leaves))
      log.warn({ campaign: campaignId, why }, 'it waits for a person')
    for (const mailing of await mailings.due(now)) {
      const held = await mailings.fill(mailing, now)
      if (held)
        log.error({ campaign: held.campaignId, why: held.why }, 'it must not go out as it is: it waits for a person')
      else log.info({ campaign: mailing.campaignId }, 'campaign filled')
    }
    await signatures.refresh()
    await moveOn(sql, now)
    await mailings.endDone(now)
    ledger.wake()
  }

  return {
    tick,
    async stop() {
      stopping = true
      ledger.stop()
      if (await within(drainMs, sending)) await wire.close()
      else {
        log.error({ inDoubt: ledger.inDoubt() }, 'the relay did not answer in time; what is open is uncertain')
        wire.drop()
        // What the lost lines mean is told, if the database listens.
        await within(goodbyeMs, sending)
      }
      quiet.abort()
      const goodbye = beating.then(() => retireWorker(sql, workerId, leaseMs, clock()))
      const said = await within(goodbyeMs, goodbye).catch((error: unknown) =>
        log.error({ why: whatFailed(error) }, 'no goodbye'),
      )
      if (!said) log.error({}, 'the database did not answer in time; others will find out')
    },
  }
}

/** @returns whether it ended in time */
const within = (ms: number, what: Promise<unknown>): Promise<boolean> =>
  Promise.race([what.then(() => true), pause(ms, false, { ref: false })])

const cannotCompose: Outcome = {
  state: 'rejected',
  reason: 'compose',
  stage: null,
  code: null,
  reply: null,
  waitSeconds: null,
  pause: null,
  slow: null,
}

const cannotSign: Outcome = { ...cannotCompose, state: 'queued', reason: 'signature', pause: 'pause.dkim' }

const mustNotGo: Outcome = { ...cannotCompose, state: 'queued', reason: 'content', pause: 'pause.content' }

const cannotAsk: Outcome = { ...cannotCompose, state: 'queued', reason: 'database' }

/** Composers by campaign and language; a revision never changes, so they are kept. */
function composerCache(sql: Database) {
  const kept = new Map<string, Composer>()
  const pool = openBytesPool()
  const keyOf = ({ institutionId, campaignId, language }: Delivery) => `${institutionId} ${campaignId} ${language}`
  return {
    known: (delivery: Delivery): Composer | undefined => kept.get(keyOf(delivery)),
    async load(delivery: Delivery): Promise<Composer> {
      const { institutionId, campaignId, language } = delivery
      const revision = await revisionIn(sql, institutionId, campaignId, language)
      // It may have been frozen before a rule that it breaks; whoever resumes it is told again.
      if ((await checkApart(revision)).length) throw new Refusal('hold.content')
      const made = composer(revision, await loadKeys(sql, institutionId), pool)
      kept.set(keyOf(delivery), made)
      return made
    },
  }
}

/** Of so many outcomes in a row, so many on grounds of policy stop the campaign. */
const policyMost = { of: 20, refused: 15 }

/**
 * Refusals on grounds of policy are about us: when most messages meet them, the rest waits for a person. So do a list
 * whose addresses are mostly dead, and a relay that says "unknown" and means us.
 */
function policyBreaker() {
  const recent = new Map<number, (string | null)[]>()
  return ({ campaignId }: Delivery, outcome: Outcome): Outcome => {
    if (outcome.state !== 'accepted' && outcome.state !== 'rejected') return outcome
    const seen = recent.get(campaignId) ?? []
    seen.push(outcome.reason)
    if (seen.length > policyMost.of) seen.shift()
    recent.set(campaignId, seen)
    const pauses = { policy: 'pause.policy', address: 'pause.addresses' } as const
    const pause = pauses[outcome.reason as keyof typeof pauses]
    if (!pause || seen.filter((reason) => reason === outcome.reason).length < policyMost.refused) return outcome
    recent.delete(campaignId)
    return { ...outcome, pause }
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
