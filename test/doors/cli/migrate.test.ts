// Databases of other versions, as somebody meets them who types commands.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../../src/platform/db.ts'
import { startEmbedded } from '../../../src/platform/embedded.ts'
import { migrate } from '../../../src/platform/migrate.ts'
import { type EmptyDatabase, emptyDatabase, migrationsUntil, migrationsWith } from '../../support/installations.ts'
import { dataFolder, kutsu, start } from '../../support/kutsu.ts'

let db: EmptyDatabase
let env: Record<string, string>
beforeEach(async () => {
  db = await emptyDatabase()
  env = { DATABASE_URL: db.url, KUTSU_DATA: await dataFolder() }
})
afterEach(() => db.drop())

const lastBefore = '0014_downward.sql'
const newest = async () =>
  (await db.sql`select max(name) as name from installation.migration where name < 'a'`)[0]?.name

/** One sentence, exit code 1, and the database as it was. */
async function refuses(args: string[], words: RegExp) {
  const stood = await newest()
  const ended = await kutsu(args, env)
  expect(ended.err).toMatch(words)
  expect(ended.err.trim().split('\n')).toHaveLength(1)
  expect(ended).toMatchObject({ code: 1, out: '' })
  expect(await newest()).toBe(stood)
}

test('an empty database is set up by any command', async () => {
  const ended = await kutsu(['purpose', 'list', '--json'], env)
  expect(ended.code, ended.err).toBe(0)
  expect(JSON.parse((await kutsu(['migrate', '--json'], env)).out)).toEqual({ migrated: true, applied: [] })
})

test('one that is behind is brought up to date by migrate, unless an older worker lives', async () => {
  await migrate(db.sql, await migrationsUntil(lastBefore))
  await refuses(['purpose', 'list'], /older version .*"kutsu migrate"/)
  await refuses(['work'], /"kutsu migrate"/)
  await db.sql`insert into installation.worker (host, pid, started_at, heartbeat_at)
    values ('kone-2', 4711, clock_timestamp(), clock_timestamp() + interval '1 minute')`
  await refuses(['migrate'], /still running on this database.* kone-2 \(4711\)\. Stop it there/)
  await refuses(['start'], /kone-2 \(4711\)/)
  await db.sql`update installation.worker set stopped_at = clock_timestamp()`
  const ended = await kutsu(['migrate', '--json'], env)
  expect(ended.code, ended.err).toBe(0)
  expect(JSON.parse(ended.out).applied).toEqual(
    expect.arrayContaining(['0015_schema_version.sql', 'views/mailability.sql']),
  )
  expect(await kutsu(['migrate'], env)).toMatchObject({ code: 0, out: 'The database is up to date.\n' })
})

test('start brings it up to date by itself', async () => {
  await migrate(db.sql, await migrationsUntil(lastBefore))
  const { child, ended } = start(['start'], env)
  await expect.poll(() => db.sql`select from installation.worker`, { timeout: 30_000 }).toHaveLength(1)
  child.kill('SIGTERM')
  expect((await ended).code).toBe(0)
  expect(await newest()).not.toBe(lastBefore)
})

test('one that is ahead is refused by every command', async () => {
  await migrate(db.sql, await migrationsWith({ '9001_later.sql': 'create table later (n int)' }))
  for (const command of [['purpose', 'list'], ['migrate'], ['start'], ['work'], ['demo', '--once']])
    await refuses(command, /newer version of Kutsu .*9001_later\.sql.*use that version here/)
})

test('the embedded one is brought up to date by any command: nobody else is there to do it', async () => {
  const folder = await dataFolder()
  const embedded = await startEmbedded(folder)
  const sql = openDatabase(embedded.url, 2)
  await migrate(sql, await migrationsUntil(lastBefore))
  await sql.end()
  await embedded.leave()
  const ended = await kutsu(['purpose', 'list', '--json'], { KUTSU_DATA: folder })
  expect(ended.code, ended.err).toBe(0)
})
