// What the commands stand on: a database (given or embedded), a relay (given or the catcher), a dispatcher.

import { type Asker, askerOn, asksOf, visitorOn } from './asking.ts'
import { campaignKind } from './campaigns/mailings.ts'
import { notice, noticeKind, relayNotice, relayNoticeKind } from './campaigns/notices.ts'
import { testKind, testMessage } from './campaigns/test-message.ts'
import { contactsMerged } from './contacts/duplicates/merges.ts'
import { renewKeys } from './contacts/people/key-rules.ts'
import { renameInWordings } from './contacts/permission/purposes.ts'
import { type Connections, openConnections } from './dispatch/connections.ts'
import type { MailingKinds } from './dispatch/mailings.ts'
import { moveQueued } from './dispatch/outbox.ts'
import { assertNoOlderWorkers, hasWorkers } from './dispatch/workers.ts'
import { type Hits, openHits } from './feedback/hits.ts'
import { ensureInstitution, type Institution, institutionMeant, institutionsOf } from './institutions/institutions.ts'
import { actorOf, roleChanged } from './institutions/members.ts'
import { institutionRenamed } from './institutions/settings.ts'
import type { Entry } from './members/entry.ts'
import { entryKind, memberInvitation, wayBack } from './members/messages.ts'
import { endSessionsOf } from './members/sessions.ts'
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
import { optIn, optInKind } from './signup/opt-in-message.ts'
import { openRecent } from './work/recent.ts'

type Asks = ReturnType<typeof asksOf>

export interface Engine {
  config: Config
  sql: Database
  institution: Institution
  log: Log
  /** The files of migrations/ that were applied when it was opened. */
  applied: string[]
  actor: Actor
  /** Carries out a query or a command of the actor, about the institution. @throws Refusal */
  ask: Asks['ask']
  /** The same for whoever stays: of the institution as it is then. */
  asker: ReturnType<typeof askerOn>
  /** The same for whoever has a link; null where its token is forged, or of none of these kinds. */
  visitor: ReturnType<typeof visitorOn>
  /** The same for a member who has come in. */
  askerAs: (actor: Actor, institutionId: number) => Promise<Asker>
  /** Opens the way in for whoever is not signed in. */
  openEntry: () => Promise<Entry>
  /** Starts to count opens and clicks. */
  openHits: () => Hits
  /** Whether the database answers. */
  isReady: () => Promise<boolean>
  /** Carries out a job here and now. @throws Refusal */
  work: Asks['work']
  /** Leaves a job to whoever carries out what waits. @returns its number @throws Refusal */
  askForJob: Asks['askForJob']
  /** Keeps a file for a job, a day at most. @returns its id */
  keepFile: Asks['keepFile']
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
export const consequences = [
  wired(institutionRenamed, renameInWordings),
  wired(contactsMerged, moveQueued),
  wired(roleChanged, endSessionsOf),
]

/** What can be sent, by the name that rows have. */
export const mailingKinds = {
  campaign: campaignKind,
  [optIn]: optInKind,
  [testMessage]: testKind,
  [notice]: noticeKind,
  [relayNotice]: relayNoticeKind,
  [wayBack]: entryKind,
  [memberInvitation]: entryKind,
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
    const staying = { ...grounds, recent: openRecent(stopwatch) }
    return {
      ...{ config, sql, institution, log, applied, actor, connect, revive, close },
      ...asksOf(grounds, { actor, institution }),
      asker: askerOn(staying, { actor, institutionId }),
      visitor: visitorOn(grounds),
      askerAs: (who, at) => askerOn(staying, { actor: who, institutionId: at })(),
      // Only doors need it, and what it stands on takes memory.
      openEntry: async () => (await import('./members/entry.ts')).openEntry(grounds),
      openHits: () => openHits(sql, systemClock),
      isReady: () =>
        sql`select 1`.then(
          () => true,
          () => false,
        ),
      // It knows every ask there is, and few processes work on jobs.
      workOnJobs: async (signal) => (await import('./operations/job-process.ts')).workOnJobs(grounds, { log, signal }),
      hasDispatchers: () => hasWorkers(sql, config.lease * 1000),
    }
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
