// Workers and the schema they were built for.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { registerWorker } from '../../src/dispatch/recovery.ts'
import { assertNoOlderWorkers } from '../../src/dispatch/workers.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { schemaVersion } from '../../src/platform/schema.ts'
import { dueCampaign } from '../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { emptyDatabase, migrationsUntil } from '../support/installations.ts'
import { importing, register } from '../support/people.ts'

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

test('workers that stopped long ago are forgotten, but for those that a delivery in doubt names', async () => {
  await importing(db, register(4))
  const campaign = await dueCampaign(db)
  const states = ['sending', 'uncertain', 'accepted', null]
  const ids = []
  for (const state of states) {
    const workerId = await registerWorker(db.sql, 'a machine')
    ids.push(workerId)
    if (state)
      await db.sql`insert into delivery (institution_id, mailing_id, contact_id, state, language, address, fields, measured,
          queued_at, state_at, worker_id)
        values (1, ${campaign.campaignId}, ${workerId}, ${state}, 'fi', 'a@x.example', '{}', false, now(), now(), ${workerId})`
  }
  const [sending, uncertain] = ids
  const lately = await registerWorker(db.sql, 'a machine')
  await db.sql`update installation.worker set stopped_at = now() - interval '31 days'`
  await db.sql`update installation.worker set stopped_at = now() - interval '1 day' where worker_id = ${lately}`
  const anew = await registerWorker(db.sql, 'a machine')
  const left = await db.sql`select worker_id as id from installation.worker order by 1`
  expect(left.map(({ id }) => id)).toEqual([sending, uncertain, lately, anew])
})
