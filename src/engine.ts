// What the commands stand on: a database (given or embedded), a relay (given or the catcher), a dispatcher.

import type { Planning } from './campaigns/campaigns.ts'
import { campaignKind } from './campaigns/mailings.ts'
import { testKind, testMessage } from './campaigns/test-message.ts'
import type { MergeConsequences } from './contacts/duplicates/merges.ts'
import { renewKeys } from './contacts/people/key-rules.ts'
import { ensurePurposes, renameInWordings } from './contacts/permission/purposes.ts'
import type { Relay } from './dispatch/carrier.ts'
import { type Connections, openConnections } from './dispatch/connections.ts'
import { openDatabaseIdentity } from './dispatch/database-identity.ts'
import { type Dispatcher, startDispatcher } from './dispatch/dispatcher.ts'
import { holdAll } from './dispatch/holds.ts'
import type { MailingKinds } from './dispatch/mailings.ts'
import { moveQueued } from './dispatch/outbox.ts'
import { type Outgoing, openCommonRelay, outgoingOf, probe } from './dispatch/outgoing.ts'
import { leavesMachine, openOwnRelays } from './dispatch/relays.ts'
import { assertNoOlderWorkers } from './dispatch/workers.ts'
import {
  createInstitution,
  ensureInstitution,
  type Institution,
  institutionMeant,
  institutionsOf,
} from './institutions/institutions.ts'
import type { InstitutionConsequences } from './institutions/settings.ts'
import { loadKeys } from './institutions/token-keys.ts'
import { stopwatch, systemClock } from './platform/clock.ts'
import { type Config, isThisMachine } from './platform/config.ts'
import { assertReachable, type Database, openDatabase, type Sql } from './platform/db.ts'
import { startEmbedded } from './platform/embedded.ts'
import { type Log, openLog } from './platform/log.ts'
import { type Migrating, migrate } from './platform/migrate.ts'
import { lookAtGrown } from './platform/planner.ts'
import { Refusal } from './platform/refusal.ts'
import { loadSealingKey } from './platform/sealing-key.ts'
import { optIn, optInKind } from './signup/opt-in-message.ts'

export interface Engine {
  config: Config
  sql: Database
  institution: Institution
  log: Log
  /** The files of migrations/ that were applied when it was opened. */
  applied: string[]
  /** Over which relay the institution's messages go. @throws Refusal `relay.sealed` */
  outgoing: () => Promise<Outgoing>
  /** Opens the connections of a dispatcher; whoever opens them ends them. */
  connect: () => Connections
  /** Starts the embedded database again if it is down; a given one is waited for. */
  revive: () => Promise<boolean>
  close: () => Promise<void>
}

/** What happens above when something happens below, in the same transaction. */
export const consequences = { renamed: renameInWordings, merged: moveQueued } satisfies InstitutionConsequences &
  MergeConsequences

/** What can be sent, by the name that rows have. */
export const mailingKinds = {
  campaign: campaignKind,
  [optIn]: optInKind,
  [testMessage]: testKind,
} satisfies MailingKinds

/** What every institution has from the beginning: purposes and keys. */
async function equip(sql: Sql, institution: Institution): Promise<void> {
  await ensurePurposes(sql, institution)
  // Made here, so that nothing is written when somebody follows a link.
  await loadKeys(sql, institution.institutionId)
}

/**
 * The institution that is meant, with all that it needs; a new installation gets its first.
 * @param slug undefined where there is only one
 * @throws Refusal `institution.unknown`, `institution.which`
 */
export async function openInstitution(sql: Database, slug?: string): Promise<Institution> {
  const first = await ensureInstitution(sql)
  const institution = slug === first.slug ? first : await institutionMeant(sql, slug)
  await equip(sql, institution)
  return institution
}

/** A further institution of this installation. @throws Refusal `list.bad_slug`, `institution.there` */
export const addInstitution = (sql: Database, slug: string): Promise<Institution> =>
  sql.begin(async (tx) => {
    const made = await createInstitution(tx, slug)
    await equip(tx, made)
    return made
  })

/**
 * Opens the database and makes sure that there is an institution. An empty database is set up; one that is behind is brought
 * up to date where that is asked for, or where it is the embedded one, since there nobody else does it.
 * @param standsFor what works for all institutions needs none of several to be named
 * @throws Refusal `db.*`, `institution.unknown`, `institution.which`
 */
export async function openEngine(
  config: Config,
  schema: 'migrate' | 'expect',
  standsFor: 'one' | 'all' = 'one',
): Promise<Engine> {
  const log = openLog(config.logLevel)
  const embedded = config.databaseUrl ? null : await startEmbedded(config.dataFolder)
  const url = config.databaseUrl ?? (embedded as { url: string }).url
  const directUrl = config.databaseDirectUrl ?? url
  const sql = openDatabase(url, 10, { isPooled: directUrl !== url })
  const revive = async () => (await embedded?.revive()) ?? false
  const close = async () => {
    await sql.end({ timeout: 3 })
    await embedded?.leave()
  }
  try {
    await assertReachable(sql, url)
    const migrating: Migrating = {
      onlyIfEmpty: schema === 'expect' && !embedded,
      mayChange: (tx, { version }) => assertNoOlderWorkers(tx, version, config.lease * 1000),
    }
    const applied = await (directUrl === url ? migrate(sql, undefined, migrating) : migrateOn(directUrl, migrating))
    await renewKeys(sql)
    await sql.begin(lookAtGrown)
    const institution = await openInstitution(sql, await slugIn(sql, config, standsFor))
    const connect = () => openConnections(directUrl)
    const outgoing = () => outgoingOf(sql, institution.institutionId, config)
    return { config, sql, institution, log, applied, outgoing, connect, revive, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Migrates on one connection that stays the same for all of it. @throws Refusal `db.*` */
async function migrateOn(url: string, options: Migrating): Promise<string[]> {
  const sql = openDatabase(url, 1)
  try {
    await assertReachable(sql, url)
    return await migrate(sql, undefined, options)
  } finally {
    await sql.end({ timeout: 3 })
  }
}

/** Whoever stands for all institutions is lent the first one's name where none is named. */
async function slugIn(sql: Database, { institution }: Config, standsFor: 'one' | 'all'): Promise<string | undefined> {
  if (institution !== undefined || standsFor === 'one') return institution
  return (await institutionsOf(sql))[0]?.slug
}

/**
 * @throws Refusal `institution.not_set`, `config.no_public_url` when real mail would go out in the name of the example
 * school, or with links that lead to everybody's own machine
 */
export async function assertSender({ config, institution, outgoing }: Engine): Promise<void> {
  if (!leavesMachine((await outgoing()).url)) return
  const { unset, defaultLanguage } = institution
  const options = unset.map((key) => `--set ${key === 'name' ? `name.${defaultLanguage}` : key}=…`).join(' ')
  if (unset.length) throw new Refusal('institution.not_set', { unset: unset.join(', '), options })
  if (isThisMachine(new URL(config.publicUrl).hostname))
    throw new Refusal('config.no_public_url', { url: config.publicUrl })
}

/** Asks the relay of the institution whether it takes us. @throws Refusal `relay.*` */
export async function probeRelay({ config, outgoing }: Engine): Promise<void> {
  const { relay, close } = await openCommonRelay(config, { clock: systemClock, stopwatch })
  await outgoing()
    .then((to) => probe(to, { common: relay, config, stopwatch }))
    .finally(close)
}

/** What planning a campaign stands on, at this moment. */
export const planningOf = ({ sql, institution, config }: Engine): Planning => ({
  sql,
  institution,
  baseUrl: config.publicUrl,
  now: systemClock(),
})

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
  const { relay, close } = await openCommonRelay(engine.config, { clock: systemClock, stopwatch })
  try {
    await probe(await engine.outgoing(), { common: relay, config: engine.config, stopwatch })
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
  return startDispatcher({
    ...connections,
    relays: { common: relay, own: openOwnRelays({ sql, sealingKey, configured: config, stopwatch, log }) },
    clock: systemClock,
    stopwatch,
    log,
    host: config.host,
    kinds: kinds ? Object.fromEntries(kinds.map((kind) => [kind, mailingKinds[kind]])) : mailingKinds,
    leaseMs: config.lease * 1000,
    mark: identity.mark,
  })
}
