// What the benches run in: a database of their own with invented people, and a sink.
import { type ChildProcess, execFile, execFileSync, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Campaign, campaignById } from '../../src/campaigns/campaigns.ts'
import { ensureList } from '../../src/contacts/lists/lists.ts'
import { openConnections } from '../../src/dispatch/connections.ts'
import { startDispatcher } from '../../src/dispatch/dispatcher.ts'
import { openRelay } from '../../src/dispatch/relays.ts'
import { keepTicking } from '../../src/doors/cli/serve.ts'
import { consequences, mailingKinds, openInstitution } from '../../src/engine.ts'
import type { Institution } from '../../src/institutions/institutions.ts'
import { setInstitution } from '../../src/institutions/settings.ts'
import { happenedIn } from '../../src/platform/consequences.ts'
import { type Database, openDatabase } from '../../src/platform/db.ts'
import { startEmbedded } from '../../src/platform/embedded.ts'
import { openLog } from '../../src/platform/log.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { lookAtGrown } from '../../src/platform/planner.ts'
import { createCampaign, scheduleCampaign } from '../../test/support/in-transaction.ts'

/** A database and whose people are in it. */
type Peopled = Pick<BenchDatabase, 'sql' | 'institution'>

export interface BenchDatabase {
  url: string
  sql: Database
  institution: Institution
  /** CPU seconds of all PostgreSQL processes so far, where /proc tells. */
  cpuSeconds: () => number | null
  close: () => Promise<void>
}

/** A school that has said who it is: nobody can permit anything to one without a name. */
export async function openSchool(sql: Database): Promise<Institution> {
  const made = await openInstitution(sql)
  const settings = { 'name.fi': 'Koivulan lukio', from_address: 'alumni@koivula.example', postal_address: 'Koivutie 2' }
  return sql.begin((tx) => setInstitution(tx, made, settings, happenedIn(consequences, tx, new Date())))
}

export const listSlug = 'bench'

export async function openBenchDatabase(): Promise<BenchDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kutsu-bench-'))
  const embedded = await startEmbedded(folder)
  const sql = openDatabase(embedded.url, 10)
  await migrate(sql)
  const institution = await openSchool(sql)
  await ensureList(sql, institution.institutionId, listSlug, new Date())
  return {
    url: embedded.url,
    sql,
    institution,
    cpuSeconds: () => postgresCpu(folder),
    async close() {
      await sql.end()
      await embedded.leave()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Adds up what /proc says of the server on `folder` and of its children, ended ones included. */
function postgresCpu(folder: string): number | null {
  try {
    const pid = readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0] ?? ''
    const children = execFileSync('ps', ['--ppid', pid, '-o', 'pid=']).toString().trim().split(/\s+/)
    const ticks = [pid, ...children].map((one) => {
      const fields = readFileSync(`/proc/${one}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      return Number(fields[11]) + Number(fields[12]) + (one === pid ? Number(fields[13]) + Number(fields[14]) : 0)
    })
    return ticks.reduce((sum, n) => sum + n, 0) / 100
  } catch {
    return null
  }
}

/** `count` people, of whom the first `listed` are on the list and may be invited. */
export async function addPeople({ sql, institution }: Peopled, count: number, listed = count): Promise<void> {
  const { institutionId } = institution
  await sql`insert into contact (institution_id, address, address_key, address_hash, first_name, last_name, name_key, language,
      created_at, updated_at)
    select ${institutionId}, 'person' || n || '@example.org', 'person' || n || '@example.org', sha256(n::text::bytea),
      (array['Elli', 'Åsa', 'Väinö', 'Maija'])[n % 4 + 1], 'Mäkinen' || n, 'elli mäkinen' || n,
      (array['fi', 'fi', 'fi', 'sv', 'en'])[n % 5 + 1], now(), now()
    from generate_series(1, ${count}::int) n`
  await sql`insert into subscription (institution_id, list_id, contact_id, state, since)
    select c.institution_id, l.list_id, c.contact_id, 'confirmed', now()
    from contact c join list l on l.institution_id = c.institution_id and l.slug = ${listSlug}
    order by c.contact_id limit ${listed}`
  await sql`insert into consent_entry (institution_id, contact_id, purpose, state, wording_version, source, by_person, recorded_by, recorded_at)
    select institution_id, contact_id, 'invitations', 'granted', 1, 'import', false, 'bench', now()
    from subscription`
  // As an import does.
  await sql.begin(lookAtGrown)
}

export const publicUrl = 'https://kutsu.school.example'

/** What the campaign of the benches says. */
const fields = {
  event_date: '2030-11-19',
  event_start: '17:00',
  event_end: '20:00',
  place: 'Juhlasali',
  programme_url: 'https://school.example/ohjelma',
}

/** An alumni evening to everybody on the list, not scheduled yet. */
export function draftCampaign({ sql, institution }: Peopled): Promise<Campaign> {
  const order = {
    name: 'Bench',
    list: listSlug,
    template: 'alumni-evening',
    purpose: 'invitations',
    tracking: 'aggregate',
  }
  return createCampaign({ sql, institution, baseUrl: publicUrl, now: new Date() }, { ...order, fields })
}

/** Runs a command of Kutsu in a process of its own, as a person at a terminal would, and reads its JSON. */
export type Kutsu = (...args: string[]) => Promise<Record<string, unknown>>

/** Commands on a database; mail goes to the catcher unless there is a relay. */
export function commandsOn({ url }: Pick<BenchDatabase, 'url'>, smtpUrl = '', folder = ''): Kutsu {
  const env = {
    ...process.env,
    DATABASE_URL: url,
    PUBLIC_URL: publicUrl,
    SMTP_URL: smtpUrl,
    ...(folder && { KUTSU_DATA: folder }),
  }
  return async (...args) => {
    const options = { env, maxBuffer: 64 << 20 }
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/kutsu.js', ...args, '--json'], options)
    return JSON.parse(stdout)
  }
}

/** Makes the campaign of the benches by the command line. @returns its number */
export async function createByCommand(kutsu: Kutsu): Promise<number> {
  const set = Object.entries(fields).flatMap(([key, value]) => ['--set', `${key}=${value}`])
  const order = ['--name', 'Bench', '--list', listSlug, '--template', 'alumni-evening']
  return Number((await kutsu('campaign', 'create', ...order, ...set)).id)
}

/**
 * The same, due now, made and scheduled by the command line in a process of its own: what is measured here is sending, and
 * not the compiling of templates.
 */
export async function dueCampaignApart({ sql, institution, url }: BenchDatabase): Promise<Campaign> {
  const kutsu = commandsOn({ url })
  const id = await createByCommand(kutsu)
  await kutsu('campaign', 'send', String(id), '--detach')
  return campaignById(sql, institution.institutionId, id)
}

/** The same, due now. */
export async function dueCampaign({ sql, institution }: Peopled): Promise<Campaign> {
  const draft = await draftCampaign({ sql, institution })
  return scheduleCampaign({ sql, institution, baseUrl: publicUrl, now: new Date() }, draft, { dueAt: new Date() })
}

/** A dispatcher as people run it: with a tick every second. @returns what ends it */
export async function startSending(db: BenchDatabase, port: number, connections: number) {
  const stopwatch = () => performance.now()
  const log = openLog('warn')
  const url = `smtp://127.0.0.1:${port}`
  const nobodys = async () => new Map<number, null>()
  const { end, ...own } = openConnections(db.url)
  const dispatcher = await startDispatcher({
    ...own,
    relays: { common: openRelay({ url, oauth: undefined }, { connections, rate: undefined }, stopwatch), own: nobodys },
    clock: () => new Date(),
    stopwatch,
    log,
    host: 'bench',
    kinds: mailingKinds,
    leaseMs: 15_000,
  })
  const filling = performance.now()
  await dispatcher.tick()
  const fillSeconds = (performance.now() - filling) / 1000
  const stopTicking = keepTicking(dispatcher, { revive: async () => false, log })
  const stop = async () => {
    await stopTicking()
    await dispatcher.tick()
    await dispatcher.stop()
    await end()
  }
  return { fillSeconds, stop }
}

/** Waits until nothing is open any more. @param provider only theirs; null: everybody's */
export async function untilSent({ sql }: Peopled, provider: string | null = null): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    const [open] = await sql`select from delivery where state in ('queued', 'sending')
      and (${provider}::text is null or provider = ${provider}) limit 1`
    if (!open) return
  }
}

export interface Sink {
  port: number
  count: () => Promise<{ distinct: number; twice: number; longestGapMs: number; firstAt: number; lastAt: number }>
  /** When each message came whose id begins so, in ms of the epoch. */
  arrivals: (beginning: string) => Promise<[id: string, at: number][]>
  close: () => void
}

/** The bundled sink; it remembers Message-IDs. */
export async function openSink(): Promise<Sink> {
  const child: ChildProcess = fork(new URL('./sink-process.ts', import.meta.url), { execArgv: ['--import', 'tsx'] })
  const answer = <T>() => new Promise<T>((resolve) => child.once('message', (message) => resolve(message as T)))
  const { port } = await answer<{ port: number }>()
  return {
    port,
    count() {
      child.send({})
      return answer()
    },
    arrivals(beginning) {
      child.send({ arrivals: beginning })
      return answer()
    },
    close: () => child.disconnect(),
  }
}
