// A dispatcher: each second it looks for what is due and what died, and keeps its carriers at work, until it is told to stop.
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { whatFailed } from '../platform/log.ts'
import { goodbyeMs, within } from './carrier.ts'
import { openCarriers, type Relays } from './carriers.ts'
import { openComposing } from './composing.ts'
import type { Connections } from './connections.ts'
import type { Carries } from './cursors.ts'
import { forgetTests } from './erasure.ts'
import { keepFigures } from './figures.ts'
import { fillDue } from './filling.ts'
import { type Held, holdOverdue, holdStaying } from './holds.ts'
import { finishDone, type MailingKinds, reopenUndone } from './mailings.ts'
import { moveOn, recoverDead, signsOfLife } from './recovery.ts'
import { outboxChannel } from './service.ts'
import { openSigning } from './signing.ts'
import type { WorkerContext } from './worker.ts'

interface DispatcherContext extends Omit<Connections, 'end'>, WorkerContext {
  relays: Relays
  /** What can be sent, and who may get it. */
  kinds: MailingKinds
  /** Called after each tick, and not again before it has ended: what rooms above do of what dispatch keeps. */
  follow?: (now: Date) => Promise<void>
  /** Called every minute while the dispatcher lives (database-identity.ts). */
  mark?: () => Promise<void>
}

export interface Dispatcher {
  /** One scheduling step: due retries, due mailings, what has ended. Safe to call from anywhere, as often as one likes. */
  tick: () => Promise<void>
  /** Stops claiming, lets what is under way end, says goodbye. */
  stop: () => Promise<void>
}

const markEveryMs = 60_000

/** Starts to dispatch for all institutions. */
export async function startDispatcher(context: DispatcherContext): Promise<Dispatcher> {
  // Objects that live until the relay answers end up in the old generation. By default V8 lets their garbage grow with
  // the campaign (241 MB at 1,000,000 messages); collecting when the heap has grown by 30 % keeps it at 171 MB.
  setFlagsFromString('--heap-growing-percent=30')
  const { sql, clock, stopwatch, log, leaseMs, kinds } = context
  const signing = openSigning(sql)
  for (const institution of await signing.refresh()) log.error({ institution }, 'its DKIM key cannot sign')
  const composed = openComposing({ sql: context.ledger, signing, kinds, log })
  const told = (held: Held[]) => {
    for (const { institutionId, mailingId, why } of held)
      log.warn({ institution: institutionId, mailing: mailingId, why }, 'it waits for a person')
  }
  const hold = async (leaving: Carries) => told(await holdStaying(sql, leaving))
  const carriers = await openCarriers({ ...context, composed, hold })
  context.onLost(carriers.doubt)

  // Without it a service message waits for the next look.
  const listening = await sql.listen(outboxChannel, carriers.wake).catch((error: unknown) => {
    log.error({ why: whatFailed(error) }, 'cannot listen for service messages')
    return null
  })

  const quiet = new AbortController()
  /** Runs apart from the ticks, since a tick may fill an outbox for half a minute. */
  const keepLooking = async (): Promise<void> => {
    for (let markedAt = stopwatch(); !quiet.signal.aborted; ) {
      try {
        await recoverDead(context.heartbeat, leaseMs, clock())
        if (stopwatch() - markedAt > markEveryMs) {
          markedAt = stopwatch()
          await context.mark?.()
        }
      } catch (error) {
        log.error({ why: whatFailed(error) }, 'cannot look for the dead')
      }
      await pause(signsOfLife(leaseMs).everyMs, null, { ref: false, signal: quiet.signal }).catch(() => {})
    }
  }
  const looking = keepLooking()
  const following = openFollowing(context)

  const tick = async (): Promise<void> => {
    const now = clock()
    await carriers.align()
    told(await holdOverdue(sql, now))
    await fillDue({ sql, kinds, log }, now)
    await signing.refresh()
    await moveOn(context.ledger, now)
    await reopenUndone(context.ledger, now)
    await finishDone(context.ledger, now)
    await keepFigures(sql, now)
    await forgetTests(sql, now)
    carriers.wake()
    following.begin(now)
  }

  return {
    tick,
    async stop() {
      await carriers.stop()
      quiet.abort()
      await within(goodbyeMs, listening?.unlisten() ?? Promise.resolve()).catch(() => {})
      await within(goodbyeMs, Promise.all([looking, following.ended()]))
    },
  }
}

/** What follows ticks runs apart from them, since it may compile; whatever goes wrong there stops no mail. */
function openFollowing({ follow, log }: Pick<DispatcherContext, 'follow' | 'log'>) {
  let under: Promise<void> | null = null
  return {
    begin(now: Date): void {
      under ??= (follow?.(now) ?? Promise.resolve())
        .catch((error: unknown) => log.error({ why: whatFailed(error) }, 'what follows a tick failed'))
        .finally(() => {
          under = null
        })
    },
    ended: () => under ?? Promise.resolve(),
  }
}
