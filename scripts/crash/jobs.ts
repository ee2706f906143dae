// A job whose process is killed at any moment, as real processes: it is taken up or begins again; nothing twice, nothing half.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { preflightCampaign } from '../../src/campaigns/asks/preflight-campaign.ts'
import { applyRetention } from '../../src/contacts/asks/apply-retention.ts'
import { importFile } from '../../src/contacts/asks/import-file.ts'
import { ensureList } from '../../src/contacts/lists/lists.ts'
import { consequences } from '../../src/engine.ts'
import { loadConfig } from '../../src/platform/config.ts'
import { type Database, openDatabase } from '../../src/platform/db.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { keepFile } from '../../src/work/files.ts'
import { askJobOn } from '../../src/work/working.ts'
import { builtMain } from '../../test/support/build.ts'
import { addPeople, draftCampaign, listSlug, openSchool } from '../bench/surroundings.ts'
import { chance } from './faults.ts'
import { openServer } from './installation.ts'

const rows = 12_000
const people = 3_000
const patienceMs = 90_000
/** A process that starts, and the job, take about so long. */
const withinMs = 3_500

/** What is asked for in turn, and what must be true when it is done. */
const kinds = ['import', 'preflight', 'retention'] as const

export interface JobRun {
  seed: number
  kind: string
  killedAfterMs: number
  tries: number
  seconds: number
  violations: string[]
}

/** Opens a server; each seed has a database of its own. */
export async function openJobLane() {
  const folder = await mkdtemp(path.join(tmpdir(), 'kutsu-crash-'))
  const { embedded, at, asked } = await openServer(folder)
  await asked('create database job_template')
  const sql = openDatabase(at('job_template'), 2)
  await migrate(sql)
  const institution = await openSchool(sql)
  await ensureList(sql, institution.institutionId, listSlug, new Date())
  await addPeople({ sql, institution }, people)
  await draftCampaign({ sql, institution })
  // Two years without a sign of life, asked half a year ago: their permissions lapse.
  await sql`update contact set created_at = now() - interval '5 years', asked_at = now() - interval '200 days'`
  await sql.end()
  return {
    institution,
    async run(seed: number): Promise<JobRun> {
      const name = `job_${seed}_${process.pid}`
      await asked(`create database ${name} template job_template`)
      const run = await jobRun(seed, at(name), institution)
      await asked(`drop database ${name} with (force)`)
      return run
    },
    async close() {
      await embedded.leave()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function jobRun(seed: number, url: string, institution: Awaited<ReturnType<typeof openSchool>>): Promise<JobRun> {
  const random = chance(seed)
  const began = performance.now()
  const kind = kinds[seed % kinds.length] as (typeof kinds)[number]
  const folder = await mkdtemp(path.join(tmpdir(), 'kutsu-crash-jobs-'))
  const sql = openDatabase(url, 2)
  const config = loadConfig({ KUTSU_DATA: folder, KUTSU_LEASE: '2', PUBLIC_URL: 'https://kutsu.school.example' })
  const grounds = { sql, config, clock: () => new Date(), stopwatch: () => performance.now(), consequences }
  const asking = { actor: { kind: 'operator' as const }, institution }
  const ask = askJobOn(grounds)
  if (kind === 'import') {
    const file = path.join(folder, 'register.csv')
    await writeFile(file, register(seed))
    const { institutionId } = institution
    const source = (async function* () {
      yield await readFile(file)
    })()
    const kept = await keepFile(sql, { institutionId, name: 'register.csv', now: new Date() }, source)
    await ask(asking, importFile, { file: { kept, name: 'register.csv' }, list: listSlug, source: 'a crash' })
  } else if (kind === 'preflight') await ask(asking, preflightCampaign, { campaign: 1 })
  else await ask(asking, applyRetention, {})
  const start = () => startJobProcess(url, folder)
  const killedAfterMs = Math.round(random() * withinMs)
  // Two kills, then one that is left alone, beside one that was there all the time in every fourth run.
  const bystander = seed % 4 === 3 ? start() : null
  for (const after of [killedAfterMs, Math.round(random() * withinMs)]) {
    const child = start()
    await pause(after)
    child.kill('SIGKILL')
  }
  const last = start()
  const violations: string[] = []
  const job = await over(sql)
  if (job?.state !== 'done')
    violations.push(`the job is ${job?.state ?? 'not there'} ${JSON.stringify(job?.refusal ?? '')}`)
  violations.push(...(await wrongOf(sql, kind)))
  last.kill('SIGTERM')
  bystander?.kill('SIGTERM')
  await sql.end({ timeout: 1 })
  await rm(folder, { recursive: true, force: true })
  const seconds = Math.round((performance.now() - began) / 100) / 10
  return { seed, kind, killedAfterMs, tries: job?.tries ?? 0, seconds, violations }
}

const register = (seed: number): string =>
  [
    'Etunimi;Sukunimi;Sähköposti;Lupa',
    ...Array.from({ length: rows }, (_, i) => `Uusi;Henkilö${i};uusi${seed}x${i}@example.org;kyllä`),
  ].join('\r\n')

function startJobProcess(url: string, folder: string): ChildProcess {
  const { PATH = '', HOME = '' } = process.env
  return spawn(process.execPath, [builtMain, 'jobs', 'work'], {
    stdio: 'ignore',
    env: {
      ...{ PATH, HOME, DATABASE_URL: url, KUTSU_DATA: folder, KUTSU_LEASE: '2', LOG_LEVEL: 'silent' },
      PUBLIC_URL: 'https://kutsu.school.example',
    },
  })
}

interface Row {
  state: string
  tries: number
  refusal: unknown
}

async function over(sql: Database): Promise<Row | undefined> {
  for (let waited = 0; waited < patienceMs; waited += 100) {
    const [job] = await sql<Row[]>`select state, tries, refusal from job`
    if (job && ['done', 'failed', 'cancelled'].includes(job.state)) return job
    await pause(100)
  }
  const [job] = await sql<Row[]>`select state, tries, refusal from job`
  return job
}

/** What is twice or half. */
async function wrongOf(sql: Database, kind: string): Promise<string[]> {
  const [found] = await sql<[Record<string, number>]>`select
    (select count(*)::int from import) as imports, (select count(*)::int from contact) as contacts,
    (select count(*)::int from consent_entry) as entries, (select count(*)::int from consent_entry where source = 'retention') as lapsed,
    (select count(distinct contact_id)::int from consent_entry where source = 'retention') as people,
    (select count(*)::int from preflight) as preflights, (select count(*)::int from audit_entry) as audited,
    (select count(*)::int from kept_file) as files`
  const expected: Record<string, Record<string, number>> = {
    import: { imports: 1, contacts: people + rows, entries: people + rows, audited: 1, files: 0 },
    preflight: { imports: 0, preflights: 1, audited: 1 },
    retention: { lapsed: people, people, audited: 1 },
  }
  return Object.entries(expected[kind] ?? {}).flatMap(([name, count]) =>
    found[name] === count ? [] : [`${name}: ${found[name]} instead of ${count}`],
  )
}
