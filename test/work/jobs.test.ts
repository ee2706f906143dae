// Jobs: seen by others, cancelled, done once, taken up where their process died.
import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importFile } from '../../src/contacts/asks/import-file.ts'
import { consequences } from '../../src/engine.ts'
import { workOnJobs } from '../../src/operations/job-process.ts'
import { loadConfig } from '../../src/platform/config.ts'
import { openLog } from '../../src/platform/log.ts'
import { keepFile } from '../../src/work/files.ts'
import { cancelJob, endJob, jobById, keepJob, takeJob } from '../../src/work/jobs.ts'
import type { Grounds } from '../../src/work/perform.ts'
import { askJobOn, workOn } from '../../src/work/working.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { erase } from '../support/in-transaction.ts'
import { dataFolder, kutsu } from '../support/kutsu.ts'
import { at, fileOf, importing, register } from '../support/people.ts'

let db: TestDatabase
let grounds: Grounds
let file: string
beforeEach(async () => {
  db = await freshDatabase()
  const config = loadConfig({ KUTSU_DATA: await dataFolder(), KUTSU_LEASE: '2' })
  grounds = { sql: db.sql, config, clock: at, stopwatch: () => performance.now(), consequences }
  file = await fileOf(register(300))
})
afterEach(() => db.drop())

const operator = () => ({ actor: { kind: 'operator' as const }, institution: db.institution })
const order = { list: 'alumni', createList: true, source: 'a test' }
const here = (watching = {}) => workOn(grounds)(operator(), { job: importFile, input: { ...order, file }, watching })
const contacts = async () => (await db.sql`select from contact`).length

/** Keeps the register for a job, and asks for its import. @returns the job's number */
async function asked(
  actor: Parameters<ReturnType<typeof askJobOn>>[0]['actor'] = { kind: 'operator' },
): Promise<number> {
  const source = (async function* () {
    yield await readFile(file)
  })()
  const kept = await keepFile(db.sql, { institutionId: 1, name: 'alumnit.csv', now: at() }, source)
  const input = { ...order, file: { kept, name: 'alumnit.csv' } }
  return askJobOn(grounds)({ actor, institution: db.institution }, importFile, input)
}

/** Carries out what waits until the job is over. */
async function over(id: number) {
  const stopping = new AbortController()
  const working = workOnJobs(grounds, { log: openLog('silent'), signal: stopping.signal })
  await expect
    .poll(async () => (await jobById(db.sql, 1, id)).endedAt, { timeout: 20_000, interval: 50 })
    .not.toBeNull()
  stopping.abort()
  await working
  return jobById(db.sql, 1, id)
}

test('a job that a command carries out itself is seen by others, and leaves its line in the audit log', async () => {
  const seen: number[] = []
  await here({ progress: (done: number) => seen.push(done) })
  expect(seen.length).toBeGreaterThan(0)
  expect(await jobById(db.sql, 1, 1)).toMatchObject({ ask: 'imports.import', state: 'done', tries: 1 })
  expect(await db.sql`select actor, ask, subject_kind, subject_id, figures from audit_entry`).toEqual([
    {
      actor: 'operator',
      ask: 'imports.import',
      subject_kind: 'import',
      subject_id: 1,
      figures: { rows: 300, created: 300, updated: 0 },
    },
  ])
})

test('a job that waits is carried out from the kept file, which goes with it; the file has its own name', async () => {
  const job = await over(await asked())
  expect(job).toMatchObject({ state: 'done', output: { output: { file: 'alumnit.csv', created: 300, importId: 1 } } })
  expect(await contacts()).toBe(300)
  expect(await db.sql`select from kept_file`).toHaveLength(0)
  expect(await db.sql`select from kept_piece`).toHaveLength(0)
  expect((await db.sql`select file_name from import`)[0]).toEqual({ file_name: 'alumnit.csv' })
  expect((await db.sql`select input from job`)[0]).toEqual({ input: null })
})

test('whoever lost the lease leaves nothing, and whoever took it up does it once', async () => {
  const id = await asked()
  const first = await takeJob(db.sql, { holder: 'dead', leaseMs: 2000, now: at() })
  expect(first).toMatchObject({ jobId: id })
  expect(await takeJob(db.sql, { holder: 'early', leaseMs: 2000, now: at() })).toBeNull()
  await db.sql`update job set seen_at = clock_timestamp() - interval '3 seconds'`
  expect(await over(id)).toMatchObject({ state: 'done', tries: 2 })
  expect(await contacts()).toBe(300)
  // The lease is lost while an import is under way: its own transaction is taken back.
  const more = await fileOf(register(600))
  const losing = workOn(grounds)(operator(), {
    job: importFile,
    input: { ...order, file: more },
    watching: { progress: () => void db.sql`update job set holder = 'another' where job_id = ${id + 1}`.execute() },
  })
  await expect(losing).rejects.toThrow('another has taken it up')
  expect(await contacts()).toBe(300)
})

test('a job that is cancelled changes nothing', async () => {
  const waiting = await asked()
  await db.sql.begin((tx) => cancelJob(tx, 1, { jobId: waiting, now: at() }))
  expect(await jobById(db.sql, 1, waiting)).toMatchObject({ state: 'cancelled' })
  await expect(db.sql.begin((tx) => cancelJob(tx, 1, { jobId: waiting, now: at() }))).rejects.toMatchObject({
    key: 'job.over',
  })
  const stopping = new AbortController()
  const stopped = here({ signal: stopping.signal, progress: () => stopping.abort() })
  await expect(stopped).rejects.toMatchObject({ key: 'job.stopped' })
  expect(await jobById(db.sql, 1, waiting + 1)).toMatchObject({ state: 'cancelled' })
  expect(await contacts()).toBe(0)
})

test('what cannot be imported is told in the job, under the name that people know', async () => {
  file = await fileOf('Etunimi;Sukunimi\nElli;Mäkinen\n')
  const job = await over(await asked())
  expect(job).toMatchObject({
    state: 'failed',
    refusal: { key: 'import.no_address_column', values: { file: 'alumnit.csv' } },
  })
  expect(await db.sql`select from kept_file`).toHaveLength(0)
})

test('who asked is asked again: a member who is gone by then gets nothing done', async () => {
  await db.sql`insert into installation.account (address, address_key, name, language, made_at)
    values ('outi@one.example', 'outi@one.example', 'Outi', 'fi', now())`
  await db.sql`insert into member (institution_id, member_id, account_id, role, added_at, added_by)
    select 1, 1, account_id, 'coordinator', now(), 'operator' from installation.account`
  const id = await asked({ kind: 'member', institutionId: 1, memberId: 1, role: 'coordinator' })
  await db.sql`update member set removed_at = now()`
  expect(await over(id)).toMatchObject({ state: 'failed', refusal: { key: 'ask.not_permitted' } })
  expect(await contacts()).toBe(0)
})

test('an erasure takes all kept files of the school with it, and says so', async () => {
  await importing(db, { file })
  const id = await asked()
  const { counts } = await erase(db.sql, db.institution, 1, { by: 'a test', dryRun: false }, at())
  expect(counts).toMatchObject({ kept_file: 1 })
  expect(await over(id)).toMatchObject({ state: 'failed', refusal: { key: 'job.file_gone' } })
})

test('what was begun with a file, or is being said of it, goes with whoever is erased', async () => {
  await importing(db, { file })
  await db.sql`insert into import_draft (institution_id, draft_id, file_name, content_hash, meanings, begun_by, begun_at)
    values (1, 1, 'Elli Mäkinen.csv', 'x', '{"Lupa": {"elli soitti": "refused"}}', 'operator', ${at()})`
  await db.sql`insert into import_mapping (institution_id, headers_hash, fields, meanings, remembered_at)
    values (1, 'x', '{}', '{"Lupa": {"elli soitti": "refused"}}', ${at()})`
  const jobId = await db.sql.begin((tx) =>
    keepJob(tx, { ...operator(), ask: 'imports.import', input: null, now: at(), holder: 'me' }),
  )
  const { counts } = await erase(db.sql, db.institution, 1, { by: 'a test', dryRun: false }, at())
  expect(counts).toMatchObject({ import_draft: 1 })
  const lease = { institutionId: 1, jobId: Number(jobId), holder: 'me' }
  await endJob(db.sql, lease, { state: 'done', output: { words: 'elli soitti' }, now: at() })
  expect(await jobById(db.sql, 1, Number(jobId))).toMatchObject({ state: 'done', output: null })
  expect(await db.sql`select from import_draft`).toHaveLength(0)
  expect(JSON.stringify(await db.sql`select meanings from import_mapping`)).not.toContain('elli')
})

test('a job of a process that died is told as such where nobody can take it up', async () => {
  await db.sql.begin((tx) =>
    keepJob(tx, { ...operator(), ask: 'imports.import', input: null, now: at(), holder: 'a terminal' }),
  )
  await db.sql`update job set seen_at = clock_timestamp() - interval '3 seconds'`
  expect(await takeJob(db.sql, { holder: 'me', leaseMs: 2000, now: at() })).toBeNull()
  expect(await jobById(db.sql, 1, 1)).toMatchObject({ state: 'failed', refusal: { key: 'job.died' } })
})

test('a command leaves an import to others, and tells how far it is', async () => {
  const env = { DATABASE_URL: db.url, KUTSU_DATA: grounds.config.dataFolder }
  const left = await kutsu(
    ['import', file, '--list', 'alumni', '--create-list', '--source', 'x', '--detach', '--json'],
    env,
  )
  expect(JSON.parse(left.out)).toEqual([{ file, job: 1 }])
  expect((await kutsu(['jobs'], env)).out).toMatch(/1 .* import · waits, 0 %/)
  await over(1)
  expect((await kutsu(['jobs', 'show', '1'], env)).out).toMatch(/1 .* import · done, 100 %/)
  expect((await kutsu(['audit', '--what', 'imports.import'], env)).out).toMatch(
    /operator: import 1: 300 rows, 300 created/,
  )
})
