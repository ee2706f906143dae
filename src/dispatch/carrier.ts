// A carrier: claims deliveries that go over one relay, composes them, hands them over, until it is told to stop. Each is a worker
// of its own, so that what becomes of one relay's messages never depends on another's.
import { setTimeout as pause } from 'node:timers/promises'
import type { Message } from '../content/message.ts'
import { type Log, whatFailed } from '../platform/log.ts'
import type { Delivery } from './claim.ts'
import type { Connections } from './connections.ts'
import type { Carries } from './cursors.ts'
import { type Ledger, openLedger } from './ledger.ts'
import type { MailingKinds } from './mailings.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { type Limits, openPace, type Pace } from './pace.ts'
import { policyBreaker } from './policy-breaker.ts'
import { relayHealth } from './relay-health.ts'
import type { SmtpPool } from './smtp-pool.ts'
import { startWorker, type Worker, type WorkerContext } from './worker.ts'

/** What messages are handed over to. */
export interface Relay {
  smtp: SmtpPool
  /** SMTP connections at once. */
  connections: number
  limits: Limits
  /** Mail leaves this machine: content that was frozen for a catcher is held. */
  leaves: boolean
  /** Under which its limits are counted: relays that share them have the same. */
  account: string
}

interface CarrierContext extends WorkerContext, Pick<Connections, 'ledger'> {
  relay: Relay
  /** Whose messages go over it now. */
  carries: () => Carries
  composed: (delivery: Delivery) => Promise<Message | Outcome>
  kinds: MailingKinds
}

export interface Carrier {
  /** There may be something to claim: do not wait for the next look. */
  wake: () => void
  /** A line to the database was lost. */
  doubt: () => void
  /** Stops claiming, lets what is under way end, says goodbye. The relay's connections are closed. */
  stop: () => Promise<void>
}

const lookAgainMs = 200
/** How long a stop waits for answers of the relay, and then for the database: 25 s in all (main.ts closes the rest). */
const drainMs = 16_000
export const goodbyeMs = 1_500
/** Rests after trouble with the database, growing to the second figure. */
const restMs = { first: 250, most: 2_000 }

/** Registers a worker and starts to send. */
export async function startCarrier(context: CarrierContext): Promise<Carrier> {
  const { relay, clock, stopwatch, log, kinds, carries } = context
  const { smtp, connections } = relay
  const room = 2 * connections
  const pace = await openPace(context.ledger, relay.account, relay.limits, room, stopwatch)
  const health = relayHealth(stopwatch)
  const ledger = openLedger(context.ledger, {
    workerIds: () => worker.ids(),
    carries,
    room,
    allowance: health.allowance,
    pace,
    kinds,
    now: clock,
    stopwatch,
    lookAgainMs,
  })
  const worker = await startWorker(context, ledger.doubt)
  const sendAll = () => handOverAll({ ...context, worker, ledger, pace, health })
  let stopping = false
  const sending = keepSending(sendAll, log, () => stopping)
  return {
    wake: ledger.wake,
    doubt: ledger.doubt,
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
      const said = await within(goodbyeMs, worker.retire()).catch((error: unknown) =>
        log.error({ why: whatFailed(error) }, 'no goodbye'),
      )
      if (!said) log.error({}, 'the database did not answer in time; others will find out')
    },
  }
}

interface Handing extends Pick<CarrierContext, 'relay' | 'composed'> {
  worker: Worker
  ledger: Ledger
  pace: Pace
  health: ReturnType<typeof relayHealth>
}

/** Hands over whatever the ledger claims, until it is stopped and all of it is settled. */
async function handOverAll({ relay, composed, worker, ledger, pace, health }: Handing): Promise<void> {
  const breaker = policyBreaker()
  for await (const delivery of ledger.claimed()) {
    const message = await composed(delivery)
    if ('state' in message) {
      ledger.settle(delivery, ofService(delivery, message))
      continue
    }
    relay.smtp
      .send(message, () => worker.mayHand(delivery.workerId))
      .then((verdict) => {
        const outcome = ofService(delivery, outcomeOf(verdict))
        health.saw(outcome)
        if (outcome.state === 'accepted') pace.accepted(delivery.address)
        if (outcome.slow) pace.slow(outcome.slow === 'relay' ? null : delivery.address)
        ledger.settle(delivery, outcome, breaker(delivery, outcome) ?? undefined)
      })
  }
}

/** So often it is tried to settle what is open before a stop gives up on the database. */
const lastTries = 8

/** Goes on after the database could not be reached. */
async function keepSending(sendAll: () => Promise<void>, log: Log, stopping: () => boolean): Promise<void> {
  let tries = 0
  for (let wait = restMs.first; ; wait = Math.min(wait * 2, restMs.most)) {
    try {
      return await sendAll()
    } catch (error) {
      log.error({ why: whatFailed(error) }, 'the ledger cannot be reached; waiting')
      await pause(stopping() ? restMs.first : wait)
      if (stopping() && tries++ > lastTries) return
    }
  }
}

/** A service mailing never pauses, since others wait in it: what would pause a campaign puts off this one message. */
function ofService({ occasion }: { occasion: number | null }, outcome: Outcome): Outcome {
  if (occasion === null || outcome.state !== 'queued' || outcome.pause === null) return outcome
  const { stage, code, reply, slow } = outcome
  return { stage, code, reply, slow, state: 'deferred', reason: 'later', waitSeconds: null }
}

/** @returns whether it ended in time */
export const within = (ms: number, what: Promise<unknown>): Promise<boolean> =>
  Promise.race([what.then(() => true), pause(ms, false, { ref: false })])
