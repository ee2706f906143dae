// The carriers of one dispatcher: one for the relay of the installation, and one for each institution that has its own.
import { type Log, whatFailed } from '../platform/log.ts'
import { type Carrier, type Relay, startCarrier } from './carrier.ts'
import type { Carries } from './cursors.ts'

export interface Relays {
  /** Of all institutions that have none of their own. */
  common: Relay
  /**
   * Looks which institutions have their own now: the same object while it is the same; null where this machine cannot open
   * it, so that nothing of theirs goes out here.
   */
  own: () => Promise<Map<number, Relay | null>>
}

type CarrierOrder = Omit<Parameters<typeof startCarrier>[0], 'relay' | 'carries'>

interface Carriers {
  /** Starts and stops carriers as institutions' relays come, change and go. */
  align: () => Promise<void>
  wake: () => void
  /** The institutions whose mail leaves this machine. */
  leaving: () => Carries
  stop: () => Promise<void>
}

/** Starts a carrier for each relay. */
export async function openCarriers(order: CarrierOrder, relays: Relays, log: Log): Promise<Carriers> {
  let own = await relays.own()
  const withoutOwn = (): Carries => ({ except: [...own.keys()] })
  const common = await startCarrier({ ...order, relay: relays.common, carries: withoutOwn })
  const carriers = new Map<number, { relay: Relay; carrier: Carrier }>()
  /** Those that end what they have under way; each is a worker, so others may go on with the same mailings. */
  const retiring = new Set<Promise<void>>()

  const retire = (institutionId: number, carrier: Carrier): void => {
    carriers.delete(institutionId)
    const ending = carrier
      .stop()
      .catch((error: unknown) => log.error({ why: whatFailed(error) }, 'a carrier did not stop'))
      .finally(() => retiring.delete(ending))
    retiring.add(ending)
  }

  const alignNow = async () => {
    own = await relays.own()
    for (const [institutionId, { relay, carrier }] of carriers)
      if (own.get(institutionId) !== relay) retire(institutionId, carrier)
    for (const [institutionId, relay] of own) {
      if (!relay || carriers.has(institutionId)) continue
      const carrier = await startCarrier({ ...order, relay, carries: () => ({ only: [institutionId] }) })
      carriers.set(institutionId, { relay, carrier })
    }
  }

  let aligning: Promise<void> | null = null
  /** One at a time: two would start two carriers for one relay. */
  const align = (): Promise<void> => {
    aligning ??= alignNow().finally(() => {
      aligning = null
    })
    return aligning
  }

  const all = () => [common, ...[...carriers.values()].map(({ carrier }) => carrier)]
  try {
    await align()
  } catch (error) {
    await Promise.all(all().map((carrier) => carrier.stop()))
    throw error
  }
  return {
    align,
    wake: () => {
      for (const carrier of all()) carrier.wake()
    },
    leaving: () => {
      const ids = [...own].filter(([, relay]) => (relay?.leaves ?? false) !== relays.common.leaves).map(([id]) => id)
      return relays.common.leaves ? { except: ids } : { only: ids }
    },
    async stop() {
      await Promise.all([...all().map((carrier) => carrier.stop()), ...retiring])
    },
  }
}
