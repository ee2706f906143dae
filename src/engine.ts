// What the commands stand on: a database (given or embedded), a relay (given or the catcher), a dispatcher.

import type { Planning } from './campaigns/campaigns.ts'
import { campaignKind } from './campaigns/mailings.ts'
import { testKind, testMessage } from './campaigns/test-message.ts'
import type { MergeConsequences } from './contacts/duplicates/merges.ts'
import { renewKeys } from './contacts/people/key-rules.ts'
import { ensurePurposes, renameInWordings } from './contacts/permission/purposes.ts'
import type { Relay } from './dispatch/carrier.ts'
import { startCatcher } from './dispatch/catcher/catcher.ts'
import { type Connections, openConnections } from './dispatch/connections.ts'
import { openDatabaseIdentity } from './dispatch/database-identity.ts'
import { type Dispatcher, startDispatcher } from './dispatch/dispatcher.ts'
import { holdAll } from './dispatch/holds.ts'
import type { MailingKinds } from './dispatch/mailings.ts'
import { moveQueued } from './dispatch/outbox.ts'
import { type Access, accessTo, leavesMachine, openOwnRelays, openRelay } from './dispatch/relays.ts'
import { assertNoOlderWorkers } from './dispatch/workers.ts'
import {
  createInstitution,
  ensureInstitution,
  type Institution,
  institutionMeant,
  institutionsOf,
} from './institutions/institutions.ts'
import { relayOf } from './institutions/relays.ts'
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
    const outgoing = () => outgoingOf(sql, institution, config)
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

/** Over which relay an institution's messages go; without a URL: the catcher. */
interface Outgoing extends Omit<Access, 'url'> {
  url: string | undefined
  isOwn: boolean
}

async function outgoingOf(sql: Sql, { institutionId }: Institution, config: Config): Promise<Outgoing> {
  const kept = await relayOf(sql, institutionId)
  if (!kept) return { url: config.smtpUrl, oauth: config.oauth, isOwn: false }
  const access = accessTo(sql, await loadSealingKey(config), kept)
  if (!access) throw new Refusal('relay.sealed', { host: new URL(kept.url).host })
  return { ...access, isOwn: true }
}

/** The relay of the installation, or the catcher in its place; whoever opens it closes it. */
async function openCommonRelay(config: Config): Promise<{ relay: Relay; close: () => Promise<void> }> {
  const catcher = config.smtpUrl ? null : await startCatcher(config.dataFolder, systemClock)
  const url = config.smtpUrl ?? (catcher as { url: string }).url
  const relay = openRelay({ url, oauth: config.oauth }, config, stopwatch)
  const close = async () => {
    await relay.smtp.close()
    await catcher?.close()
  }
  return { relay, close }
}

/**
 * Asks the relay of the institution whether it takes us. @param common the installation's, where it is open
 * @throws Refusal `relay.*`
 */
async function probeOutgoing(engine: Engine, common: Relay): Promise<void> {
  const { url, isOwn, ...access } = await engine.outgoing()
  if (!isOwn || !url) return common.smtp.probe()
  const { smtp } = openRelay({ url, ...access }, engine.config, stopwatch)
  await smtp.probe().finally(smtp.close)
}

/** The same for whoever does not send. @throws Refusal `relay.*` */
export async function probeRelay(engine: Engine): Promise<void> {
  const { relay, close } = await openCommonRelay(engine.config)
  await probeOutgoing(engine, relay).finally(close)
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

/** What planning a campaign stands on, at this moment. */
export const planningOf = ({ sql, institution, config }: Engine): Planning => ({
  sql,
  institution,
  baseUrl: config.publicUrl,
  now: systemClock(),
})

interface Dispatching {
  /** Kinds of mailings that it sends; all, unless told otherwise. */
  kinds?: (keyof typeof mailingKinds)[]
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
  const { sql, config, log } = engine
  const { relay, close } = await openCommonRelay(config)
  try {
    await probeOutgoing(engine, relay)
  } catch (error) {
    try {
      if (!(error instanceof Refusal)) throw error
      onUnreachable(error)
    } catch (final) {
      await close()
      throw final
    }
  }
  const identity = await openDatabaseIdentity(sql, config.dataFolder, config.fingerprint)
  if (identity.trouble)
    for (const { mailingId } of await holdAll(sql, identity.trouble))
      log.warn({ mailing: mailingId, why: identity.trouble }, 'not the database we knew: it waits for a person')
  await identity.mark()
  const { end: disconnect, ...connections } = engine.connect()
  const sealingKey = () => loadSealingKey(config)
  const own = openOwnRelays({ sql: connections.sql, sealingKey, configured: config, stopwatch, log })
  const context = {
    ...connections,
    relays: { common: relay, own },
    clock: systemClock,
    stopwatch,
    log,
    host: config.host,
    kinds: kinds ? Object.fromEntries(kinds.map((kind) => [kind, mailingKinds[kind]])) : mailingKinds,
  }
  const leaseMs = config.lease * 1000
  // Connections that nobody ends would keep the process.
  const dispatcher = await startDispatcher({ ...context, leaseMs, mark: identity.mark }).catch(
    async (error: unknown) => {
      await disconnect()
      await close()
      throw error
    },
  )
  return {
    tick: dispatcher.tick,
    async stop() {
      await dispatcher.stop()
      await disconnect()
      await close()
    },
  }
}
