// What the commands stand on: a database (given or embedded), a relay (given or the catcher), a dispatcher.

import type { z } from 'zod'
import { campaignKind } from './campaigns/mailings.ts'
import { notice, noticeKind, relayNotice, relayNoticeKind, tellOfTroubles } from './campaigns/notices.ts'
import { testKind, testMessage } from './campaigns/test-message.ts'
import { contactsMerged } from './contacts/duplicates/merges.ts'
import { renewKeys } from './contacts/people/key-rules.ts'
import { renameInWordings } from './contacts/permission/purposes.ts'
import type { Relay } from './dispatch/carrier.ts'
import { type Connections, openConnections } from './dispatch/connections.ts'
import { openDatabaseIdentity } from './dispatch/database-identity.ts'
import { type Dispatcher, startDispatcher } from './dispatch/dispatcher.ts'
import { holdAll } from './dispatch/holds.ts'
import type { MailingKinds } from './dispatch/mailings.ts'
import { moveQueued } from './dispatch/outbox.ts'
import { openCommonRelay, outgoingOf, probe } from './dispatch/outgoing.ts'
import { openOwnRelays } from './dispatch/relays.ts'
import { assertNoOlderWorkers, hasWorkers } from './dispatch/workers.ts'
import {
  ensureInstitution,
  type Institution,
  institutionById,
  institutionMeant,
  institutionsOf,
} from './institutions/institutions.ts'
import { actorOf } from './institutions/members.ts'
import { institutionRenamed } from './institutions/settings.ts'
import { equip } from './operations/equip.ts'
import type { Actor } from './platform/asks.ts'
import { stopwatch, systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { wired } from './platform/consequences.ts'
import { assertReachable, type Database, openDatabase } from './platform/db.ts'
import { startEmbedded } from './platform/embedded.ts'
import { type Log, openLog } from './platform/log.ts'
import { type Migrating, migrate } from './platform/migrate.ts'
import { lookAtGrown } from './platform/planner.ts'
import { Refusal } from './platform/refusal.ts'
import { loadSealingKey } from './platform/sealing-key.ts'
import { optIn, optInKind } from './signup/opt-in-message.ts'
import { keepFile } from './work/files.ts'
import { type Askable, type Asking, type Grounds, performOn } from './work/perform.ts'
import { askJobOn, type Watching, type Workable, workOn } from './work/working.ts'

export interface Engine {
  config: Config
  sql: Database
  institution: Institution
  log: Log
  /** The files of migrations/ that were applied when it was opened. */
  applied: string[]
  actor: Actor
  /** Carries out a query or a command of the actor, about the institution. @throws Refusal */
  ask: Ask
  /** The same for whoever stays: of the institution as it is then. */
  asker: ReturnType<typeof askerOn>
  /** Carries out a job here and now. @throws Refusal */
  work: Work
  /** Leaves a job to whoever carries out what waits. @returns its number @throws Refusal */
  askForJob: AskForJob
  /** Keeps a file for a job, a day at most. @returns its id */
  keepFile: (name: string, source: AsyncIterable<Buffer>) => Promise<string>
  /** Carries out what waits, of all institutions, until it is told to stop. */
  workOnJobs: (signal: AbortSignal) => Promise<void>
  /** Whether a dispatcher is running on this database, here or elsewhere. */
  hasDispatchers: () => Promise<boolean>
  /** Opens the connections of a dispatcher; whoever opens them ends them. */
  connect: () => Connections
  /** Starts the embedded database again if it is down; a given one is waited for. */
  revive: () => Promise<boolean>
  close: () => Promise<void>
}

/** What happens above when something happens below, in the same transaction. */
export const consequences = [wired(institutionRenamed, renameInWordings), wired(contactsMerged, moveQueued)]

/** What can be sent, by the name that rows have. */
export const mailingKinds = {
  campaign: campaignKind,
  [optIn]: optInKind,
  [testMessage]: testKind,
  [notice]: noticeKind,
  [relayNotice]: relayNoticeKind,
} satisfies MailingKinds

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
    const { institutionId } = institution
    const actor: Actor = config.actor ? await actorOf(sql, institutionId, config.actor) : { kind: 'operator' }
    const grounds = { sql, config, clock: systemClock, stopwatch, consequences }
    return {
      ...{ config, sql, institution, log, applied, actor, connect, revive, close },
      ...asksOf(grounds, { actor, institution }),
      asker: askerOn(grounds, { actor, institutionId }),
      keepFile: (name, source) => keepFile(sql, { institutionId, name, now: systemClock() }, source),
      // It knows every ask there is, and few processes work on jobs.
      workOnJobs: async (signal) => (await import('./operations/job-process.ts')).workOnJobs(grounds, { log, signal }),
      hasDispatchers: () => hasWorkers(sql, config.lease * 1000),
    }
  } catch (error) {
    await close()
    throw error
  }
}

type Ask = ReturnType<typeof asksOf>['ask']
type Work = ReturnType<typeof asksOf>['work']
type AskForJob = ReturnType<typeof asksOf>['askForJob']

/** What somebody may ask, of one institution. */
function asksOf(grounds: Grounds, asking: Asking) {
  const perform = performOn(grounds)
  const work = workOn(grounds)
  const askForJob = askJobOn(grounds)
  return {
    askForJob: <Input extends z.ZodType, Output>(
      job: Workable<Input, Output>,
      input: z.input<Input>,
    ): Promise<number> => askForJob(asking, job, input),
    ask: <Input extends z.ZodType, Loaded, Prepared, Output>(
      ask: Askable<Input, Loaded, Prepared, Output>,
      input: z.input<Input>,
      { dryRun = false }: { dryRun?: boolean } = {},
    ): Promise<Output> => perform({ ...asking, dryRun }, ask, input),
    work: <Input extends z.ZodType, Output>(
      job: Workable<Input, Output>,
      input: z.input<Input>,
      watching: Watching = {},
    ): Promise<Output> => work(asking, { job, input, watching }),
  }
}

/** What somebody may ask, of an institution as it is when they ask. */
export const askerOn =
  (grounds: Grounds, { actor, institutionId }: { actor: Actor; institutionId: number }) =>
  async (): Promise<Pick<Engine, 'institution' | 'ask' | 'work' | 'askForJob'>> => {
    const institution = await institutionById(grounds.sql, institutionId)
    return { institution, ...asksOf(grounds, { actor, institution }) }
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
