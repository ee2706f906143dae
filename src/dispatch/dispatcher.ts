// A dispatcher: claims deliveries, composes them, hands them over, until it is told to stop.
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import type { Clock } from '../platform/clock.ts'
import { type Log, whatFailed } from '../platform/log.ts'
import { openComposing } from './composing.ts'
import type { Connections } from './connections.ts'
import { fillDue } from './filling.ts'
import { holdOverdue, holdStaying } from './holds.ts'
import { openLedger } from './ledger.ts'
import { finishDone, type MailingKinds, reopenUndone } from './mailings.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { type Limits, openPace } from './pace.ts'
import { policyBreaker } from './policy-breaker.ts'
import { heartbeat, moveOn, recoverDead, registerWorker, retireWorker, signsOfLife } from './recovery.ts'
import { relayHealth } from './relay-health.ts'
import { outboxChannel } from './service.ts'
import { openSigning } from './signing.ts'
import type { SmtpPool } from './smtp-pool.ts'

interface DispatcherContext extends Omit<Connections, 'end'> {
  smtp: SmtpPool
  clock: Clock
  stopwatch: () => number
  log: Log
  host: string
  connections: number
  limits: Limits
  /** Mail leaves this machine: content that was frozen for a catcher is held. */
  leaves: boolean
  /** A worker that is silent for longer is given up for dead. */
  leaseMs: number
  /** What can be sent, and who may get it. */
  kinds: MailingKinds
  /** Called every minute while the dispatcher lives (database-identity.ts). */
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
/** Rests after trouble with the database, growing to the second figure. */
const restMs = { first: 250, most: 2_000 }

/** Starts to dispatch for all institutions. */
export async function startDispatcher(context: DispatcherContext): Promise<Dispatcher> {
  // Objects that live until the relay answers end up in the old generation. By default V8 lets their garbage grow with
  // the campaign (241 MB at 1,000,000 messages); collecting when the heap has grown by 30 % keeps it at 171 MB.
  setFlagsFromString('--heap-growing-percent=30')
  const { sql, smtp, clock, stopwatch, log, leaseMs, kinds } = context
  const { everyMs, trustMs } = signsOfLife(leaseMs)
  let trustedAt = stopwatch()
  let workerId = await registerWorker(context.heartbeat, context.host)
  const workerIds = [workerId]
  const signing = openSigning(sql)
  for (const institution of await signing.refresh()) log.error({ institution }, 'its DKIM key cannot sign')
  const composed = openComposing({ sql: context.ledger, signing, kinds, log })
  const pace = await openPace(context.ledger, smtp.relay, context.limits, 2 * context.connections, stopwatch)
  const relay = relayHealth(stopwatch)
  const breaker = policyBreaker()
  const ledger = openLedger(context.ledger, {
    workerIds: () => workerIds,
    room: 2 * context.connections,
    allowance: relay.allowance,
    pace,
    kinds,
    now: clock,
    lookAgainMs,
  })

  /**
   * A worker that was silent for too long may have been given up for dead: it must not hand over what it claimed
   * before.
   */
  const mayHand = (delivery: { workerId: number }) => () =>
    delivery.workerId === workerId && stopwatch() - trustedAt < trustMs

  const sendAll = async (): Promise<void> => {
    for await (const delivery of ledger.claimed()) {
      const message = await composed(delivery)
      if ('state' in message) {
        ledger.settle(delivery, ofService(delivery, message))
        continue
      }
      smtp.send(message, mayHand(delivery)).then((verdict) => {
        const outcome = ofService(delivery, outcomeOf(verdict))
        relay.saw(outcome)
        if (outcome.state === 'accepted') pace.accepted(delivery.address)
        if (outcome.slow) pace.slow(outcome.slow === 'relay' ? null : delivery.address)
        ledger.settle(delivery, outcome, breaker(delivery, outcome) ?? undefined)
      })
    }
  }

  // Without it a service message waits for the next look.
  const listening = await sql.listen(outboxChannel, ledger.wake).catch((error: unknown) => {
    log.error({ why: whatFailed(error) }, 'cannot listen for service messages')
    return null
  })

  let stopping = false
  const quiet = new AbortController()
  /** Goes on after the database could not be reached. */
  const keepSending = async (): Promise<void> => {
    let tries = 0
    for (let wait = restMs.first; ; wait = Math.min(wait * 2, restMs.most)) {
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
  /** Runs apart from the ticks, since a tick may fill an outbox for half a minute. */
  const keepBeating = async (): Promise<void> => {
    while (!quiet.signal.aborted) {
      const began = stopwatch()
      try {
        // This worker was silent for too long and was given up for dead. Deliveries that it still holds are settled
        // under its old id.
        if (!(await heartbeat(context.heartbeat, workerId))) {
          workerId = await registerWorker(context.heartbeat, context.host)
          workerIds.push(workerId)
        }
        trustedAt = began
        await recoverDead(context.heartbeat, leaseMs, clock())
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
    const held = [...(await holdOverdue(sql, now)), ...(context.leaves ? await holdStaying(sql) : [])]
    for (const { institutionId, mailingId, why } of held)
      log.warn({ institution: institutionId, mailing: mailingId, why }, 'it waits for a person')
    await fillDue({ sql, kinds, log }, now)
    await signing.refresh()
    await moveOn(context.ledger, now)
    await reopenUndone(context.ledger, now)
    await finishDone(context.ledger, now)
    ledger.wake()
  }

  return {
    tick,
    async stop() {
      stopping = true
      ledger.stop()
      if (await within(drainMs, sending)) await smtp.close()
      else {
        log.error({ inDoubt: ledger.inDoubt() }, 'the relay did not answer in time; what is open is uncertain')
        smtp.drop()
        // Dropping the connections ends the deliveries under way; their outcomes are committed if the database answers
        // in time.
        await within(goodbyeMs, sending)
      }
      quiet.abort()
      await within(goodbyeMs, listening?.unlisten() ?? Promise.resolve()).catch(() => {})
      const goodbye = beating.then(() => retireWorker(context.heartbeat, workerId, leaseMs, clock()))
      const said = await within(goodbyeMs, goodbye).catch((error: unknown) =>
        log.error({ why: whatFailed(error) }, 'no goodbye'),
      )
      if (!said) log.error({}, 'the database did not answer in time; others will find out')
    },
  }
}

/** A service mailing never pauses, since others wait in it: what would pause a campaign puts off this one message. */
function ofService({ occasion }: { occasion: number | null }, outcome: Outcome): Outcome {
  if (occasion === null || outcome.state !== 'queued' || outcome.pause === null) return outcome
  const { stage, code, reply, slow } = outcome
  return { stage, code, reply, slow, state: 'deferred', reason: 'later', waitSeconds: null }
}

/** @returns whether it ended in time */
const within = (ms: number, what: Promise<unknown>): Promise<boolean> =>
  Promise.race([what.then(() => true), pause(ms, false, { ref: false })])
