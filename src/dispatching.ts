// Opens a dispatcher on the database and the relays that are configured.
import { relayNotice, tellOfTroubles } from './campaigns/notices.ts'
import type { Relay } from './dispatch/carrier.ts'
import type { Connections } from './dispatch/connections.ts'
import { openDatabaseIdentity } from './dispatch/database-identity.ts'
import { type Dispatcher, startDispatcher } from './dispatch/dispatcher.ts'
import { holdAll } from './dispatch/holds.ts'
import { openCommonRelay, outgoingOf, probe } from './dispatch/outgoing.ts'
import { openOwnRelays } from './dispatch/relays.ts'
import { type Engine, mailingKinds } from './engine.ts'
import { stopwatch, systemClock } from './platform/clock.ts'
import { Refusal } from './platform/refusal.ts'
import { loadSealingKey } from './platform/sealing-key.ts'

interface Dispatching {
  /** Kinds of mailings that it sends; all, unless told otherwise. */
  kinds?: (keyof typeof mailingKinds)[] | undefined
  /** What to do when the relay does not take us: a service goes on and tries again. */
  onUnreachable?: (refusal: Refusal) => void
}

const refuse = (refusal: Refusal): void => {
  throw refusal
}

/**
 * Starts a dispatcher on a relay that was tried before.
 * @throws Refusal `relay.*`, unless `onUnreachable` takes it
 */
export async function openDispatcher(
  engine: Engine,
  { kinds, onUnreachable = refuse }: Dispatching = {},
): Promise<Dispatcher> {
  const { config, sql, institution } = engine
  const { relay, close } = await openCommonRelay(config, { clock: systemClock, stopwatch })
  try {
    await probe(await outgoingOf(sql, institution.institutionId, config), { common: relay, config, stopwatch })
  } catch (error) {
    try {
      if (!(error instanceof Refusal)) throw error
      onUnreachable(error)
    } catch (final) {
      await close()
      throw final
    }
  }
  const { end, ...connections } = engine.connect()
  const disconnect = async () => {
    await end()
    await close()
  }
  // Connections that nobody ends would keep the process.
  const dispatcher = await dispatcherOn(engine, { connections, relay, kinds }).catch(async (error: unknown) => {
    await disconnect()
    throw error
  })
  return {
    tick: dispatcher.tick,
    async stop() {
      await dispatcher.stop()
      await disconnect()
    },
  }
}

interface DispatcherOn extends Pick<Dispatching, 'kinds'> {
  connections: Omit<Connections, 'end'>
  /** Of all institutions that have none of their own. */
  relay: Relay
}

/** Whether it is the database that we know is asked over the connections that send: a pooler may lead elsewhere. */
async function dispatcherOn({ config, log }: Engine, { connections, relay, kinds }: DispatcherOn): Promise<Dispatcher> {
  const { sql } = connections
  const identity = await openDatabaseIdentity(sql, config.dataFolder, config.fingerprint)
  if (identity.trouble)
    for (const { mailingId } of await holdAll(sql, identity.trouble))
      log.warn({ mailing: mailingId, why: identity.trouble }, 'not the database we knew: it waits for a person')
  await identity.mark()
  const sealingKey = () => loadSealingKey(config)
  // Without a relay of the installation's what must go over it waits.
  const { [relayNotice]: _, ...here } = mailingKinds
  const all = config.smtpUrl ? mailingKinds : here
  return startDispatcher({
    ...connections,
    relays: { common: relay, own: openOwnRelays({ sql, sealingKey, configured: config, stopwatch, log }) },
    clock: systemClock,
    stopwatch,
    log,
    host: config.host,
    kinds: kinds ? Object.fromEntries(kinds.map((kind) => [kind, mailingKinds[kind]])) : all,
    ...(kinds ? {} : { follow: (now: Date) => tellOfTroubles({ sql, baseUrl: config.publicUrl, log }, now) }),
    leaseMs: config.lease * 1000,
    mark: identity.mark,
  })
}
