// Workers and the schema they were built for.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { registerWorker } from '../../src/dispatch/recovery.ts'
import { assertNoOlderWorkers } from '../../src/dispatch/workers.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { schemaVersion } from '../../src/platform/schema.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { emptyDatabase, migrationsUntil } from '../support/installations.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
})
afterEach(() => db.drop())

const leaseMs = 15_000

test('a worker says which schema it was built for, and nothing changes while one of an older build lives', async () => {
  const version = await schemaVersion()
  expect(version).toBeGreaterThanOrEqual(15)
  const workerId = await registerWorker(db.sql, 'a machine')
  await assertNoOlderWorkers(db.sql, version, leaseMs)
  const refusal = { key: 'db.older_workers', values: { workers: `a machine (${process.pid})`, seconds: 15 } }
  await expect(assertNoOlderWorkers(db.sql, version + 1, leaseMs)).rejects.toMatchObject(refusal)
  await db.sql`update installation.worker set schema_version = null`
  await expect(assertNoOlderWorkers(db.sql, version, leaseMs)).rejects.toMatchObject(refusal)
  // Dead, and not yet found to be; then gone in good order.
  await db.sql`update installation.worker set heartbeat_at = heartbeat_at - interval '16 seconds'`
  await assertNoOlderWorkers(db.sql, version, leaseMs)
  await db.sql`update installation.worker set heartbeat_at = clock_timestamp(), stopped_at = clock_timestamp()
    where worker_id = ${workerId}`
  await assertNoOlderWorkers(db.sql, version, leaseMs)
})

test('workers of a build that did not say so yet are found, too', async () => {
  const before = await emptyDatabase()
  await migrate(before.sql, await migrationsUntil('0014_downward.sql'))
  await before.sql`insert into installation.worker (host, pid, started_at, heartbeat_at)
    values ('an old machine', 4711, clock_timestamp(), clock_timestamp())`
  const mayChange = () => assertNoOlderWorkers(before.sql, 15, leaseMs)
  await expect(migrate(before.sql, undefined, { mayChange })).rejects.toMatchObject({
    values: { workers: 'an old machine (4711)' },
  })
  expect(await before.sql`select max(name) as name from installation.migration`).toEqual([
    { name: '0014_downward.sql' },
  ])
  await before.drop()
})

test('one that slept while the schema went on does not work on', async () => {
  await registerWorker(db.sql, 'a machine')
  await db.sql`insert into installation.migration (name, checksum) values ('9001_later.sql', '')`
  await expect(registerWorker(db.sql, 'a machine')).rejects.toMatchObject({
    key: 'db.schema_ahead',
    values: { name: '9001_later.sql' },
  })
  expect(await db.sql`select from installation.worker`).toHaveLength(1)
})
