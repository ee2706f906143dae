// The senders of one dispatcher: one for the relay of the installation, and one for each institution that has its own.
import { type Log, whatFailed } from '../platform/log.ts'
import type { Carries } from './cursors.ts'
import { type Relay, type Sender, startSender } from './sender.ts'

export interface Relays {
  /** Of all institutions that have none of their own. */
  common: Relay
  /**
   * Looks which institutions have their own now: the same object while it is the same; null where this machine cannot open
   * it, so that nothing of theirs goes out here.
   */
  own: () => Promise<Map<number, Relay | null>>
}

type SenderOrder = Omit<Parameters<typeof startSender>[0], 'relay' | 'carries'>

interface Senders {
  /** Starts and stops senders as institutions' relays come, change and go. */
  align: () => Promise<void>
  wake: () => void
  /** The institutions whose mail leaves this machine. */
  leaving: () => Carries
  stop: () => Promise<void>
}

/** Starts a sender for each relay. */
export async function openSenders(order: SenderOrder, relays: Relays, log: Log): Promise<Senders> {
  let own = await relays.own()
  const withoutOwn = (): Carries => ({ except: [...own.keys()] })
  const common = await startSender({ ...order, relay: relays.common, carries: withoutOwn })
  const senders = new Map<number, { relay: Relay; sender: Sender }>()
  /** Those that end what they have under way; each is a worker, so others may go on with the same mailings. */
  const retiring = new Set<Promise<void>>()

  const retire = (institutionId: number, sender: Sender): void => {
    senders.delete(institutionId)
    const ending = sender
      .stop()
      .catch((error: unknown) => log.error({ why: whatFailed(error) }, 'a sender did not stop'))
      .finally(() => retiring.delete(ending))
    retiring.add(ending)
  }

  const alignNow = async () => {
    own = await relays.own()
    for (const [institutionId, { relay, sender }] of senders)
      if (own.get(institutionId) !== relay) retire(institutionId, sender)
    for (const [institutionId, relay] of own) {
      if (!relay || senders.has(institutionId)) continue
      const sender = await startSender({ ...order, relay, carries: () => ({ only: [institutionId] }) })
      senders.set(institutionId, { relay, sender })
    }
  }

  let aligning: Promise<void> | null = null
  /** One at a time: two would start two senders for one relay. */
  const align = (): Promise<void> => {
    aligning ??= alignNow().finally(() => {
      aligning = null
    })
    return aligning
  }

  const all = () => [common, ...[...senders.values()].map(({ sender }) => sender)]
  try {
    await align()
  } catch (error) {
    await Promise.all(all().map((sender) => sender.stop()))
    throw error
  }
  return {
    align,
    wake: () => {
      for (const sender of all()) sender.wake()
    },
    leaving: () => {
      const ids = [...own].filter(([, relay]) => (relay?.leaves ?? false) !== relays.common.leaves).map(([id]) => id)
      return relays.common.leaves ? { except: ids } : { only: ids }
    },
    async stop() {
      await Promise.all([...all().map((sender) => sender.stop()), ...retiring])
    },
  }
}
