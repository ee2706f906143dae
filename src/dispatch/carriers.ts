// The carriers of one dispatcher: one for the relay of the installation, and one for each institution that has its own.
import { type Log, whatFailed } from '../platform/log.ts'
import { type Carrier, goodbyeMs, type Relay, startCarrier, within } from './carrier.ts'
import type { Carries } from './cursors.ts'
import type { MailingKinds } from './mailings.ts'

/** An institution's own relay, as it is since `keptAt`. */
export interface OwnRelay extends Relay {
  keptAt: Date
}

export interface Relays {
  /** Of all institutions that have none of their own. */
  common: Relay
  /**
   * Looks which institutions have their own now: the same object while it is the same; null where this machine cannot open
   * it, so that nothing of theirs goes out here.
   */
  own: () => Promise<Map<number, OwnRelay | null>>
}

interface CarriersOrder extends Omit<Parameters<typeof startCarrier>[0], 'relay' | 'carries'> {
  relays: Relays
  /** Told whose mail leaves this machine, before any of it may. */
  hold: (leaving: Carries) => Promise<void>
  log: Log
}

interface Carriers {
  /** Starts and stops carriers as institutions' relays come, change and go. Several may be under way at once. */
  align: () => Promise<void>
  wake: () => void
  /** A line to the database was lost. */
  doubt: () => void
  stop: () => Promise<void>
}

/** Starts a carrier for each relay. */
export async function openCarriers({ relays, hold, ...order }: CarriersOrder): Promise<Carriers> {
  let own = await relays.own()
  await hold(leavingOf(relays.common, own))
  const common = await startCarrier({
    ...order,
    relay: relays.common,
    carries: () => ({ except: [...own.keys()] }),
  })
  const carriers = new Map<number, { relay: Relay; carrier: Carrier }>()
  const starting = new Map<number, Promise<void>>()
  /** Those that end what they have under way; each is a worker, so others may go on with the same mailings. */
  const retiring = new Set<Promise<void>>()
  let stopping = false

  const retire = (carrier: Carrier): void => {
    const ending = carrier
      .stop()
      .catch((error: unknown) => order.log.error({ why: whatFailed(error) }, 'a carrier did not stop'))
      .finally(() => retiring.delete(ending))
    retiring.add(ending)
  }

  const start = async (institutionId: number, relay: OwnRelay): Promise<void> => {
    const carries = () => ({ only: [institutionId], keptAt: relay.keptAt })
    const carrier = await startCarrier({ ...order, kinds: overOwnRelay(order.kinds), relay, carries })
    if (stopping) retire(carrier)
    else carriers.set(institutionId, { relay, carrier })
  }

  const align = async (): Promise<void> => {
    const now = await relays.own()
    await hold(leavingOf(relays.common, now))
    own = now
    for (const [institutionId, { relay, carrier }] of carriers)
      if (own.get(institutionId) !== relay) {
        carriers.delete(institutionId)
        retire(carrier)
      }
    for (const [institutionId, relay] of own) {
      if (!relay || stopping || carriers.has(institutionId) || starting.has(institutionId)) continue
      const begun = start(institutionId, relay).finally(() => starting.delete(institutionId))
      starting.set(institutionId, begun)
      await begun
    }
  }

  const all = () => [common, ...[...carriers.values()].map(({ carrier }) => carrier)]
  const stop = async (): Promise<void> => {
    stopping = true
    await within(goodbyeMs, Promise.allSettled(starting.values()))
    await Promise.all([...all().map((carrier) => carrier.stop()), ...retiring])
  }
  try {
    await align()
  } catch (error) {
    await stop()
    throw error
  }
  return {
    align,
    wake: () => {
      for (const carrier of all()) carrier.wake()
    },
    doubt: () => {
      for (const carrier of all()) carrier.doubt()
    },
    stop,
  }
}

/** What goes over an institution's own relay. */
const overOwnRelay = (kinds: MailingKinds): MailingKinds =>
  Object.fromEntries(Object.entries(kinds).filter(([, { isOverCommonRelay }]) => !isOverCommonRelay))

/** The institutions whose mail leaves this machine. */
function leavingOf(common: Relay, own: Map<number, Relay | null>): Carries {
  const ids = [...own].filter(([, relay]) => (relay?.leaves ?? false) !== common.leaves).map(([id]) => id)
  return common.leaves ? { except: ids } : { only: ids }
}
