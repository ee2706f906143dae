// One run: a campaign, a fault in the middle of it, people who leave, addresses that are corrected, service messages, a pause;
// then the ledger is held against what the sink saw.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { campaignById } from '../../src/campaigns/campaigns.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { type Database, openDatabase } from '../../src/platform/db.ts'
import { askToConfirm, pauseCampaign, resendUncertain, resumeCampaign } from '../../test/support/in-transaction.ts'
import { openSink, type Sink } from '../sink.ts'
import { caseOf, chance, type Event } from './faults.ts'
import { type Hands, openHands } from './hands.ts'
import { type Installation, openInstallation, people, startWorker, type Worker } from './installation.ts'
import { type CuttableProxy, openProxy } from './proxy.ts'
import type { Standby } from './standby.ts'

export interface Run {
  seed: number
  fault: string
  workers: number
  seconds: number
  accepted: number
  uncertain: number
  uncertainAllowed: number
  /** What must never be; empty in a good run. */
  violations: string[]
}

const campaignId = 1
const institutionId = 1
/** Longer than the workers' lease. */
const stoppedMs = 3200
const patienceMs = 60_000
/** Service messages in a run. */
const asked = 6
const stopMostMs = 25_000
/** The relay takes its time, so that a campaign of 240 lasts a second or two. */
const answerMs = 15

/** What a run stands on. */
interface Stage {
  sql: Database
  sink: Sink
  database: CuttableProxy
  relay: CuttableProxy
  installation: Installation
  standby: Standby | null
  hands: Hands
  workers: Worker[]
  /** Workers that the run itself ends. */
  doomed: Set<Worker>
  start: () => Worker
  random: () => number
  violations: string[]
}

/** A run of its own server where that one does not come back. */
export async function crashRun(seed: number, lane: Installation): Promise<Run> {
  const { fault } = caseOf(seed)
  if (!fault.name.startsWith('failover')) return runOn(seed, lane, null)
  const pair = await openInstallation()
  const standby = await pair.standby(fault.name === 'failover, synchronous')
  try {
    return await runOn(seed, pair, standby)
  } finally {
    await standby.close()
    await pair.close()
  }
}

async function runOn(seed: number, installation: Installation, standby: Standby | null): Promise<Run> {
  const { fault, workers: count } = caseOf(seed)
  const random = chance(seed)
  const connections = count === 1 ? 4 : 3
  const began = performance.now()
  const name = `crash_${seed}_${process.pid}`
  const own = await installation.fresh(name)
  const url = standby ? own.replace(new URL(own).host, (host) => `${host},${standby.host}`) : own
  const folder = await mkdtemp(path.join(tmpdir(), 'kutsu-crash-work-'))
  const sql = openDatabase(url, 3)
  let left = 'stage' in fault ? fault.times : 0
  const refused = new Set<string>()
  const sink = await openSink(
    (stage, to) => {
      const calm = stage === 'after-dot' ? { waitMs: answerMs } : null
      if (!('stage' in fault) || fault.stage !== stage || left === 0 || random() > 0.15) return calm
      left--
      if (fault.name === '5xx') refused.add(to)
      return fault.manner
    },
    () => performance.now(),
  )
  const relay = await openProxy(sink.port)
  const database = await openProxy(Number(new URL(own).port))
  const viaProxy = url.replace(new URL(own).host, `127.0.0.1:${database.port}`)
  const workers: Worker[] = []
  const violations: string[] = []
  const start = () => {
    const worker = startWorker(viaProxy, relay.port, connections, path.join(folder, String(workers.length)))
    workers.push(worker)
    return worker
  }
  for (let i = 0; i < count; i++) start()
  const doomed = new Set<Worker>()
  const hands = openHands()
  const stage: Stage = {
    sql,
    sink,
    database,
    relay,
    installation,
    standby,
    hands,
    workers,
    doomed,
    start,
    random,
    violations,
  }

  const watching = new AbortController()
  const watched = watch(stage, watching.signal)
  const leavers = await afterTaken(stage, 5 + Math.floor(random() * 60)).then(() => leave(stage))
  const moved = await correctSome(stage)
  const happened = 'event' in fault ? happen(stage, fault.event) : Promise.resolve()
  const paused = pauseAWhile(stage)
  await Promise.all([happened, paused, askSome(stage)])
  await finished(stage)
  const uncertainAllowed = allowed('event' in fault ? fault.event : null, connections, count, sink.dropped)
  const uncertain = await settledUncertain(sql, uncertainAllowed)
  // Before people decide on the uncertain, nobody may have two.
  const twice = repeated(sink)
  if (twice.length) violations.push(`twice: ${twice.length}`)
  if (uncertain > uncertainAllowed) violations.push(`uncertain: ${uncertain} of ${uncertainAllowed}`)
  await compare(stage, { leavers, moved, refused })
  left = 0
  if (uncertain > 0) {
    // A worker that was given up and comes back tells what became of them: then there is nothing to decide.
    await resendUncertain(sql, await campaignById(sql, institutionId, campaignId), systemClock()).catch(
      (error: unknown) => {
        if ((error as { key?: string }).key !== 'campaign.nobody_uncertain') throw error
      },
    )
    await finished(stage)
    if (differing(sink)) violations.push('the bytes of a second sending differ')
    const [left] = await sql`select from delivery where state = 'uncertain' and mailing_id = ${campaignId} limit 1`
    if (left) violations.push('uncertain after sending again')
  }
  watching.abort()
  await watched
  await stopAll(stage)
  const [{ accepted }] = await sql<[{ accepted: number }]>`
    select count(*) as accepted from delivery where state = 'accepted' and mailing_id = ${campaignId}`
  await sql.end({ timeout: 1 })
  await Promise.all([relay.close(), database.close(), sink.close()])
  if (!standby) await installation.drop(name)
  await rm(folder, { recursive: true, force: true })
  const seconds = Math.round((performance.now() - began) / 100) / 10
  return { seed, fault: fault.name, workers: count, seconds, accepted, uncertain, uncertainAllowed, violations }
}

/** At most what was under way at who was killed, or what the sink dropped with a body on the line. */
function allowed(event: Event | null, connections: number, workers: number, dropped: number): number {
  if (event === 'SIGKILL' || event === 'SIGSTOP') return 2 * connections
  if (event === 'relay cut') return connections * workers
  return dropped
}

async function afterTaken({ sink }: Stage, count: number): Promise<void> {
  for (let waited = 0; sink.taken.length < count && waited < patienceMs; waited += 5) await pause(5)
}

async function happen(stage: Stage, event: Event): Promise<void> {
  const { workers, doomed, random, start, database, relay, installation, standby, hands, violations } = stage
  await afterTaken(stage, 70 + Math.floor(random() * 120))
  const victim = workers[Math.floor(random() * workers.length)] as Worker
  switch (event) {
    case 'SIGKILL':
      doomed.add(victim)
      victim.child.kill('SIGKILL')
      await victim.ended
      start()
      return
    case 'SIGSTOP':
      victim.child.kill('SIGSTOP')
      start()
      await pause(stoppedMs)
      victim.child.kill('SIGCONT')
      // What it held goes back into the queue, and the next tick opens the campaign again.
      await pause(2000)
      return
    case 'SIGTERM': {
      doomed.add(victim)
      victim.child.kill('SIGTERM')
      // A second one while the first is at work changes nothing.
      setTimeout(() => victim.child.kill('SIGTERM'), 20)
      const code = await Promise.race([victim.ended, pause(stopMostMs, 'too late')])
      if (code !== 0) violations.push(`SIGTERM ended with ${code}`)
      start()
      return
    }
    case 'postgres restart':
      return installation.crash()
    case 'database cut':
      for (let i = 0; i < 3; i++) {
        database.cut()
        await pause(100)
      }
      return
    case 'relay cut':
      return relay.cut()
    case 'failover':
    case 'failover, synchronous':
      return standby ? hands.still(() => standby.takeOver(20 + random() * 130)) : undefined
  }
}

/** Asks the ledger again and again, through crashes of its own server too. */
async function persistently<T>(ask: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += 100)
    try {
      return await ask()
    } catch (error) {
      if (waited > patienceMs) throw error
      await pause(100)
    }
}

/**
 * Waits for statements that began before `change` was committed: what they see of people is older, and rows they lock yet are
 * claimed as if they had come first.
 */
async function afterOlderStatements(sql: Database, change: () => Promise<unknown>): Promise<void> {
  await change()
  const [{ next }] = await sql<[{ next: number }]>`select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next`
  for (let waited = 0; waited < patienceMs; waited += 5) {
    const [older] =
      await sql`select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
      and datname = current_database() and backend_xmin::text::bigint < ${next} and state = 'active' limit 1`
    if (!older) return
    await pause(5)
  }
}

/**
 * Three people who are not written to yet leave.
 * @returns their deliveries, if those were still waiting afterwards */
async function leave({ sql, random }: Stage): Promise<number[]> {
  return persistently(async () => {
    const rows = await sql<{ contactId: number; deliveryId: number }[]>`
      select contact_id as "contactId", delivery_id as "deliveryId" from delivery where state = 'queued' order by delivery_id`
    const chosen = [0, 1, 2].map(() => rows[Math.floor(random() * rows.length)]).filter((row) => row !== undefined)
    await afterOlderStatements(
      sql,
      () => sql`update subscription set state = 'unsubscribed'
        where contact_id = any(${chosen.map(({ contactId }) => contactId)}::bigint[])`,
    )
    const waiting = await sql<{ deliveryId: number }[]>`select delivery_id as "deliveryId" from delivery
      where delivery_id = any(${chosen.map(({ deliveryId }) => deliveryId)}::bigint[]) and state in ('queued', 'skipped')
      for update`
    return waiting.map(({ deliveryId }) => deliveryId)
  })
}

/**
 * Three people who are not written to yet have another address. @returns their deliveries, if those were still waiting afterwards,
 * and the new address
 */
async function correctSome({ sql, random }: Stage): Promise<Map<number, string>> {
  return persistently(async () => {
    const rows = await sql<{ contactId: number; deliveryId: number }[]>`
      select contact_id as "contactId", delivery_id as "deliveryId" from delivery
      where state = 'queued' and mailing_id = ${campaignId} order by delivery_id`
    const chosen = [0, 1, 2].map(() => rows[Math.floor(random() * rows.length)]).filter((row) => row !== undefined)
    await afterOlderStatements(
      sql,
      () => sql`update contact set address = 'moved' || contact_id || '@example.org',
          address_key = 'moved' || contact_id || '@example.org'
        where contact_id = any(${chosen.map(({ contactId }) => contactId)}::bigint[])`,
    )
    const waiting = await sql<{ deliveryId: number; contactId: number }[]>`
      select delivery_id as "deliveryId", contact_id as "contactId" from delivery
      where delivery_id = any(${chosen.map(({ deliveryId }) => deliveryId)}::bigint[]) and state = 'queued' for update`
    return new Map(waiting.map(({ deliveryId, contactId }) => [deliveryId, `moved${contactId}@example.org`]))
  })
}

/** Asks some people to confirm while the campaign is going out: each gets one message, whatever happens. */
async function askSome({ sql, random, installation, hands }: Stage): Promise<void> {
  const { institution, list, mailing } = installation
  for (let n = 0; n < asked; n++) {
    const person = { address: `asked${n}@example.org`, firstName: null, lastName: null, language: 'fi' } as const
    const order = { ...person, list, purpose: 'invitations', by: 'a crash', mailing } as const
    await persistently(() => hands.change(() => askToConfirm(sql, institution, order, systemClock())))
    await pause(20 + random() * 150)
  }
}

/** Pauses and goes on: whose body the sink got meanwhile must have passed the gate before. */
async function pauseAWhile(stage: Stage): Promise<void> {
  const { sql, sink, random, hands, violations } = stage
  await afterTaken(stage, 90 + Math.floor(random() * 60))
  const campaign = await persistently(() => campaignById(sql, institutionId, campaignId))
  const isPaused = await hands
    .change(() => pauseCampaign(sql, campaign))
    .then(
      () => true,
      () => false,
    )
  if (!isPaused) return
  const rows = await persistently(
    () => sql<{ id: number }[]>`select delivery_id as id from delivery where state in ('sending', 'uncertain')`,
  )
  const underWay = new Set(rows.map(({ id }) => id))
  const before = new Set(sink.taken)
  await pause(250)
  // Service messages do not pause.
  const late = sink.taken.filter(
    (one) =>
      !before.has(one) && !underWay.has(deliveryOf(one.id)) && one.id.startsWith(`<${institutionId}.${campaignId}.`),
  )
  // What the sink took between the commit of the pause and our look was accepted by then.
  const told = await persistently(
    () => sql<{ id: number }[]>`select delivery_id as id from delivery
      where delivery_id = any(${late.map(({ id }) => deliveryOf(id))}::bigint[]) and state in ('queued', 'deferred')`,
  )
  if (late.length) violations.push(`sent while paused: ${late.length} (${told.length} of them still queued)`)
  await persistently(() =>
    hands.change(async () => resumeCampaign(sql, await campaignById(sql, institutionId, campaignId), systemClock())),
  )
}

/** `<institution.campaign.delivery@domain>` */
const deliveryOf = (messageId: string): number => Number(/\.(\d+)@/.exec(messageId)?.[1])

/** At every moment the audience is the sum of its states. Deferred rows get their time now: nobody waits five minutes. */
async function watch({ sql, violations }: Stage, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(60)
    try {
      const [row] = await sql<[{ all: number; known: number }]>`select count(*) as all, count(*) filter (where state in
        ('queued', 'sending', 'deferred', 'accepted', 'rejected', 'uncertain', 'skipped', 'cancelled', 'expired')) as known
        from delivery where mailing_id = ${campaignId}`
      if (row.all !== row.known || (row.all !== 0 && row.all !== people)) violations.push(`a sum of ${row.known}`)
      await sql`update delivery set not_before = now() - interval '1 second' where state = 'deferred'`
    } catch {
      // The server is down on purpose.
    }
  }
}

async function finished({ sql, violations }: Stage): Promise<void> {
  const began = performance.now()
  while (performance.now() - began < patienceMs) {
    const state = await campaignById(sql, institutionId, campaignId).then(
      (campaign) => campaign.state,
      () => 'unknown',
    )
    if (state === 'finished' && (await noneOpen(sql))) {
      // A worker that comes back late may still have a word.
      await pause(300)
      if ((await campaignById(sql, institutionId, campaignId)).state === 'finished') return
    }
    await pause(50)
  }
  const rows = await sql<{ state: string; n: number }[]>`select state, count(*) as n from delivery group by 1`
  violations.push(`not finished: ${rows.map(({ state, n }) => `${n} ${state}`).join(', ')}`)
}

/** Service messages have no end of their own. */
const noneOpen = async (sql: Database): Promise<boolean> =>
  (await sql`select from delivery where state in ('queued', 'sending', 'deferred') limit 1`).length === 0

const countIn = async (sql: Database, state: string): Promise<number> => {
  const [row] = await sql<[{ n: number }]>`select count(*) as n from delivery where state = ${state}`
  return row.n
}

/** A worker that was given up while it could not reach the database still tells what it knows when it can. */
async function settledUncertain(sql: Database, most: number): Promise<number> {
  for (let waited = 0; (await countIn(sql, 'uncertain')) > most && waited < 30_000; waited += 100) await pause(100)
  return countIn(sql, 'uncertain')
}

function repeated({ taken }: Sink): string[] {
  const seen = new Set<string>()
  return taken.filter(({ id }) => seen.size === seen.add(id).size).map(({ id }) => id)
}

/** Whether a message that came twice differs. */
function differing({ taken }: Sink): boolean {
  const hashes = new Map<string, string>()
  return taken.some(({ id, hash }) => {
    const before = hashes.get(id)
    hashes.set(id, hash)
    return before !== undefined && before !== hash
  })
}

/** What a run knows of people beside the ledger. */
interface Known {
  leavers: number[]
  moved: Map<number, string>
  refused: Set<string>
}

/** The ledger against the sink's own record. */
async function compare({ sql, sink, violations }: Stage, { leavers, moved, refused }: Known): Promise<void> {
  const taken = new Set(sink.taken.map(({ id }) => deliveryOf(id)))
  const rows: { id: number; state: string; address: string }[] = await sql`
    select delivery_id as id, state, address from delivery where mailing_id = ${campaignId}`
  if (rows.length !== people) violations.push(`rows: ${rows.length}`)
  const count = (what: string, wrong: typeof rows) => {
    if (wrong.length) violations.push(`${what}: ${wrong.length} (${[...new Set(wrong.map(({ state }) => state))]})`)
  }
  count(
    'accepted but never seen',
    rows.filter(({ id, state }) => state === 'accepted' && !taken.has(id)),
  )
  count(
    'seen but not told',
    rows.filter(({ id, state }) => taken.has(id) && !['accepted', 'uncertain'].includes(state)),
  )
  count(
    'lost',
    rows.filter(({ state }) => !['accepted', 'rejected', 'uncertain', 'skipped'].includes(state)),
  )
  count(
    'written to after leaving',
    rows.filter(({ id }) => leavers.includes(id) && taken.has(id)),
  )
  const to = new Map(sink.taken.map(({ id, to: address }) => [deliveryOf(id), address]))
  const wrongly = [...moved].filter(([id, address]) => to.has(id) && to.get(id) !== address)
  if (wrongly.length) violations.push(`to the address of before: ${wrongly.length}`)
  const services = await sql<typeof rows>`
    select delivery_id as id, state, address from delivery where occasion is not null`
  if (services.length < asked) violations.push(`service messages: ${services.length}`)
  count(
    'service messages that nobody got',
    services.filter(({ id, state }) => !taken.has(id) && !['uncertain', 'rejected'].includes(state)),
  )
  count(
    'rejected for nothing',
    rows.filter(({ state, address }) => state === 'rejected' && !refused.has(address)),
  )
  count(
    'refused but not rejected',
    rows.filter(({ state, address }) => state !== 'rejected' && refused.has(address)),
  )
}

async function stopAll({ sql, workers, doomed, violations }: Stage): Promise<void> {
  const running = workers.filter((worker) => worker.running())
  for (const worker of workers)
    if (!worker.running() && !doomed.has(worker)) violations.push(`a worker ended by itself: ${worker.lastWord()}`)
  // One that is just starting has no ears yet.
  for (let waited = 0; waited < patienceMs; waited += 50) {
    const known = await sql<{ pid: number }[]>`select pid from installation.worker`
    if (running.every(({ child }) => known.some(({ pid }) => pid === child.pid))) break
    await pause(50)
  }
  for (const { child } of running) child.kill('SIGTERM')
  for (const worker of running) {
    const code = await Promise.race([worker.ended, pause(stopMostMs, 'too late')])
    if (code !== 0) violations.push(`a worker ended with ${code}`)
    if (worker.running()) worker.child.kill('SIGKILL')
  }
}
