import { mkdtemp } from 'node:fs/promises'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openProxy } from '../../scripts/crash/proxy.ts'
import { openDatabase } from '../../src/platform/db.ts'
import { freePort, startEmbedded } from '../../src/platform/embedded.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { migrationsWith } from '../support/installations.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())

test('applied migrations are not applied again', async () => {
  expect(await migrate(db.sql)).toEqual([])
})

test('a changed old migration is refused by name', async () => {
  await expect(migrate(db.sql, await migrationsWith({ '0001_contacts.sql': 'select 1' }))).rejects.toThrow(
    '0001_contacts.sql',
  )
})

test('a failing migration leaves nothing behind, and two migrators do not collide', async () => {
  await expect(
    migrate(db.sql, await migrationsWith({ '9001_half.sql': 'create table half (n int); select nonsense' })),
  ).rejects.toThrow('nonsense')
  expect(await db.sql`select from pg_tables where tablename = 'half'`).toHaveLength(0)
  const mended = await migrationsWith({ '9001_half.sql': 'create table half (n int)' })
  const both = await Promise.all([migrate(db.sql, mended), migrate(db.sql, mended)])
  expect(both.flat()).toEqual(['9001_half.sql'])
})

test('every table carries institution_id, and every key begins with it', async () => {
  const without = await db.sql`
    select table_name from information_schema.tables t where table_schema = 'public' and table_type = 'BASE TABLE'
      and table_name <> 'half' and not exists (select from information_schema.columns c
        where c.table_schema = 'public' and c.table_name = t.table_name and c.column_name = 'institution_id')`
  expect(without).toEqual([])
  const keys = await db.sql<{ table: string; first: string }[]>`
    select i.indrelid::regclass::text as table, a.attname as first from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where i.indisprimary and n.nspname = 'public'`
  expect(keys.filter(({ first }) => first !== 'institution_id')).toEqual([])
})

test('small messages wait for no others: after a COPY the next statement goes at once', async () => {
  const asked = vi.spyOn(Socket.prototype, 'setNoDelay')
  const sql = openDatabase(db.url, 1)
  await sql`select 1`
  // Of the socket itself, once it is connected: an option that `connect` overlooks asks for nothing.
  expect(
    asked.mock.calls.some(([on = true], n) => on && (asked.mock.contexts[n] as Socket).remotePort !== undefined),
  ).toBe(true)
  await sql.end()
  asked.mockRestore()
})

test('however lines are cut, each of a pool works again at once', async () => {
  const { host, port } = new URL(db.url)
  const proxy = await openProxy(Number(port))
  // Some lines are asked, some are open and idle; in the end all of them must answer.
  const lines = 8
  const sql = openDatabase(db.url.replace(host, `127.0.0.1:${proxy.port}`), lines)
  const answered = [0, 0, 0, 0]
  let isOver = false
  // Whoever is refused asks again at once, on whichever line is next: all of them are being cut at the same time.
  const asking = answered.map(async (_, at) => {
    while (!isOver)
      await sql`select ${at}::int as one`.then(
        () => {
          answered[at] = (answered[at] ?? 0) + 1
        },
        () => {},
      )
  })
  for (let cuts = 0; cuts < 60; cuts++) {
    await Promise.allSettled(Array.from({ length: lines }, () => sql`select 1`))
    await pause(5)
    proxy.cut()
  }
  await pause(1500)
  const before = [...answered]
  await pause(500)
  expect(answered.map((count, at) => count > (before[at] ?? 0))).toEqual([true, true, true, true])
  isOver = true
  await Promise.race([Promise.all(asking), pause(1000)])
  const all = Promise.all(Array.from({ length: lines }, () => sql`select pg_sleep(0.2)`)).then(() => 'all')
  expect(await Promise.race([all, pause(3000, 'not all')])).toBe('all')
  await sql.end({ timeout: 1 })
  await proxy.close()
})

test('whoever asks at the very moment a line is lost is refused, and no other line goes dumb', async () => {
  const { host, port } = new URL(db.url)
  const proxy = await openProxy(Number(port))
  const asked: Promise<unknown>[] = []
  const lines = 6
  // As a worker does that doubts its rows: it asks within the end of one line, on the next, which is ending, too.
  const onLost = () => void asked.push(sql`select 1`.catch(() => {}))
  const sql = openDatabase(db.url.replace(host, `127.0.0.1:${proxy.port}`), lines, { onLost })
  for (let cuts = 0; cuts < 5; cuts++) {
    await Promise.allSettled(Array.from({ length: lines }, () => sql`select pg_sleep(0.05)`))
    proxy.cut()
    await pause(100)
  }
  const all = Promise.all(Array.from({ length: lines }, () => sql`select pg_sleep(0.2)`)).then(() => 'all')
  expect(await Promise.race([all, pause(4000, 'not all')])).toBe('all')
  expect(await Promise.race([Promise.all(asked).then(() => 'all'), pause(1000, 'not all')])).toBe('all')
  await sql.end({ timeout: 1 })
  await proxy.close()
})

test('of several hosts, a line that is lost during its first query ends that query', async () => {
  const { host, port } = new URL(db.url)
  const proxy = await openProxy(Number(port))
  const closed = `127.0.0.1:${await freePort()}`
  const sql = openDatabase(db.url.replace(host, `127.0.0.1:${proxy.port},${closed}`), 1)
  const asked = sql`select pg_sleep(20)`.then(
    () => 'answered',
    () => 'refused',
  )
  await expect
    .poll(
      () =>
        db.sql`select from pg_stat_activity where query like '%pg_sleep(20)%' and state = 'active' and pid <> pg_backend_pid()`,
      {
        timeout: 5000,
      },
    )
    .toHaveLength(1)
  proxy.cut()
  expect(await Promise.race([asked, pause(3000, 'waits for ever')])).toBe('refused')
  // And the same line is opened again.
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
  await sql.end({ timeout: 1 })
  await proxy.close()
})

test('of several hosts none of which answers, a query is refused', async () => {
  const { host } = new URL(db.url)
  const [one, other] = [await freePort(), await freePort()]
  const sql = openDatabase(db.url.replace(host, `127.0.0.1:${one},127.0.0.1:${other}`), 1)
  const asked = sql`select 1`.then(
    () => 'answered',
    ({ code }: { code: string }) => code,
  )
  expect(await Promise.race([asked, pause(8000, 'waits for ever')])).toBe('ECONNREFUSED')
  await sql.end({ timeout: 1 })
})

test('of several hosts the one that answers and may write is used', async () => {
  const { host } = new URL(db.url)
  const closed = `127.0.0.1:${await freePort()}`
  const folder = await mkdtemp(path.join(tmpdir(), 'kutsu-readonly-'))
  const readOnly = await startEmbedded(folder)
  const standby = openDatabase(readOnly.url, 1)
  await standby.unsafe("alter system set default_transaction_read_only = 'on'")
  await standby`select pg_reload_conf()`
  await standby.end()
  for (const first of [closed, host]) {
    const sql = openDatabase(db.url.replace(host, `${first},${first === host ? closed : host}`), 1)
    expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
    await sql.end()
  }
  // The read-only one lets the same user into a database of the same name, and is passed over all the same.
  const { password, pathname } = new URL(db.url)
  const there = openDatabase(readOnly.url, 1)
  await there`set default_transaction_read_only = off`
  await there.unsafe(`alter user kutsu password '${password}'`)
  await there.unsafe(`create database ${pathname.slice(1)}`)
  await there.end()
  const several = db.url.replace(host, `${new URL(readOnly.url).host},${host}`)
  const sql = openDatabase(several, 1)
  expect(await sql`select count(*)::int as schools from institution`).toEqual([{ schools: 1 }])
  await sql.end()
  await readOnly.leave()
})

test('a line that is lost in a transaction ends the transaction and not the process', async () => {
  // Vitest fails the run on an error that nobody caught: before it was mended that came one time in three. More often than
  // the pool has connections: each is used again.
  const hand = openDatabase(db.url, 1)
  for (let i = 0; i < 25; i++) {
    const lost = db.sql.begin(async (tx) => {
      const [{ pid }] = await tx<[{ pid: number }]>`select pg_backend_pid() as pid`
      const waiting = tx`select pg_sleep(30)`.execute()
      await hand`select pg_terminate_backend(${pid})`
      await waiting
    })
    await expect(lost).rejects.toMatchObject({ code: expect.stringMatching(/57P01|CONNECTION_CLOSED/) })
  }
  await hand.end()
  expect(await db.sql.begin((tx) => tx`select 1 as one`)).toEqual([{ one: 1 }])
})

test.each([0, 3])(
  'what a transaction says after its line was lost is kept nowhere, with %i others on that line since',
  async (others) => {
    const sql = openDatabase(db.url, 1)
    await db.sql`create table if not exists late (word text)`
    let goOn = () => {}
    const elsewhere = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const lost = sql.begin(async (tx) => {
      await tx`insert into late values ('in time')`
      await elsewhere
      await tx`insert into late values ('late')`
    })
    lost.catch(() => {})
    const asking = `%insert into late values%`
    await expect
      .poll(
        () => db.sql`select pg_terminate_backend(pid) from pg_stat_activity
      where query like ${asking} and state = 'idle in transaction'`,
      )
      .toHaveLength(1)
    await expect(lost).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
    for (let i = 0; i < others; i++) await sql`select 1`
    // Somebody else's transaction on the next life of that line: neither a late commit nor a rollback may end it.
    const theirs = sql.begin(async (tx) => {
      await tx`insert into late values ('theirs')`
      goOn()
      await pause(50)
      return tx`select count(*)::int as n from late where word = 'theirs'`
    })
    expect(await theirs).toEqual([{ n: others === 0 ? 1 : 2 }])
    expect(await db.sql`select from late where word <> 'theirs'`).toHaveLength(0)
    await sql.end({ timeout: 1 })
  },
)
