// Over which relay an institution's messages go, for whoever asks before anything is sent.
import { relayOf } from '../institutions/relays.ts'
import type { Clock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { Sql } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { loadSealingKey } from '../platform/sealing-key.ts'
import type { Relay } from './carrier.ts'
import { startCatcher } from './catcher/catcher.ts'
import { type Access, accessTo, openRelay } from './relays.ts'

/** Over which relay an institution's messages go; without a URL: the catcher. */
interface Outgoing extends Omit<Access, 'url'> {
  url: string | undefined
  isOwn: boolean
}

/** @throws Refusal `relay.sealed` where this machine cannot open its login */
export async function outgoingOf(sql: Sql, institutionId: number, config: Config): Promise<Outgoing> {
  const kept = await relayOf(sql, institutionId)
  if (!kept) return { url: config.smtpUrl, oauth: config.oauth, isOwn: false }
  const access = accessTo(sql, await loadSealingKey(config), kept)
  if (!access) throw new Refusal('relay.sealed', { host: new URL(kept.url).host })
  return { ...access, isOwn: true }
}

/** The relay of the installation, or the catcher in its place; whoever opens it closes it. */
export async function openCommonRelay(
  config: Config,
  { clock, stopwatch }: { clock: Clock; stopwatch: () => number },
): Promise<{ relay: Relay; close: () => Promise<void> }> {
  const catcher = config.smtpUrl ? null : await startCatcher(config.dataFolder, clock)
  const url = config.smtpUrl ?? (catcher as { url: string }).url
  const relay = openRelay({ url, oauth: config.oauth }, config, stopwatch)
  const close = async () => {
    await relay.smtp.close()
    await catcher?.close()
  }
  return { relay, close }
}

/** Asks the relay of an institution whether it takes us. @throws Refusal `relay.*` */
export async function probeRelayOf(
  sql: Sql,
  institutionId: number,
  { config, ...time }: { config: Config; clock: Clock; stopwatch: () => number },
): Promise<void> {
  const { relay, close } = await openCommonRelay(config, time)
  await outgoingOf(sql, institutionId, config)
    .then((to) => probe(to, { common: relay, config, stopwatch: time.stopwatch }))
    .finally(close)
}

/**
 * Asks whether a relay takes us.
 * @param common the installation's, which is open @throws Refusal `relay.*`
 */
export async function probe(
  { url, isOwn, ...access }: Outgoing,
  { common, config, stopwatch }: { common: Relay; config: Config; stopwatch: () => number },
): Promise<void> {
  if (!isOwn || !url) return common.smtp.probe()
  const { smtp } = openRelay({ url, ...access }, config, stopwatch)
  await smtp.probe().finally(smtp.close)
}
