// How a database becomes what this build's schema says, whatever it was before.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { shipped } from '../../src/platform/config.ts'
import { type Database, openDatabase } from '../../src/platform/db.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { type EmptyDatabase, emptyDatabase, migrationsUntil, migrationsWith } from '../support/installations.ts'

let db: EmptyDatabase
beforeEach(async () => {
  db = await emptyDatabase()
})
afterEach(() => db.drop())

const shippedText = (name: string) => readFile(path.join(shipped('migrations'), name), 'utf8')
/** The last migration before views and functions had files of their own. */
const lastBefore = '0014_downward.sql'

/** All views, functions and triggers as PostgreSQL tells them. */
const definitionsIn = async (sql: Database) =>
  (
    await sql<{ definition: string }[]>`
      select format('view %s: %s', viewname, definition) as definition from pg_views where schemaname = 'public'
      union all
      select case prokind when 'a' then format('aggregate %s: %s, %s', p.oid::regprocedure, a.aggtransfn, a.aggtranstype)
        else pg_get_functiondef(p.oid) end
      from pg_proc p left join pg_aggregate a on a.aggfnoid = p.oid where pronamespace = 'public'::regnamespace
      union all
      select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not tgisinternal and c.relnamespace = 'public'::regnamespace
      order by 1`
  ).map(({ definition }) => definition)

test('a database that is set up from nothing and one that was there before have the same views and functions', async () => {
  const changed = {
    'functions/searchable.sql': (await shippedText('functions/searchable.sql')).replace(
      'select lower',
      () => 'select upper',
    ),
    'functions/derive_consent.sql': (await shippedText('functions/derive_consent.sql')).replace(
      'for each statement execute',
      'for each statement when (pg_trigger_depth() < 9) execute',
    ),
    'views/mailability.sql': (await shippedText('views/mailability.sql')).replace(
      'p.purpose, s.contact_id',
      's.contact_id, p.purpose',
    ),
  }
  for (const folder of [undefined, await migrationsWith(changed)]) {
    const [before, anew] = [await emptyDatabase(), await emptyDatabase()]
    await migrate(before.sql, await migrationsUntil(lastBefore))
    await migrate(before.sql, folder)
    await migrate(anew.sql, folder)
    const definitions = await definitionsIn(anew.sql)
    expect(definitions.length).toBeGreaterThan(15)
    expect(definitions.some((definition) => definition.includes('upper(translate'))).toBe(folder !== undefined)
    expect(await definitionsIn(before.sql)).toEqual(definitions)
    expect(await migrate(before.sql, folder)).toEqual([])
    await before.drop()
    await anew.drop()
  }
})

test('a view or function is applied anew when its file changes, and nothing else is', async () => {
  await migrate(db.sql)
  const asNumber = await shippedText('functions/as_number.sql')
  const changed = await migrationsWith({
    'functions/as_number.sql': asNumber.replace('$$ select', () => '$$ select 2 *'),
    'views/sign_of_life.sql': `-- Other words.\n${await shippedText('views/sign_of_life.sql')}`,
  })
  expect(await migrate(db.sql, changed)).toEqual(['functions/as_number.sql'])
  expect(await db.sql`select as_number('1,5')::float8 as number`).toEqual([{ number: 3 }])
  expect(await migrate(db.sql, changed)).toEqual([])
})

test('a view whose columns change is made again with the views on it, after the functions that it uses', async () => {
  const first = await migrationsWith({
    'views/people.sql': 'create or replace view people as select contact_id, last_name from contact;',
    'views/a_count.sql': 'create or replace view a_count as select count(*) as people from people;',
    'views/counted.sql': 'create or replace view counted as select people from a_count;',
  })
  await migrate(db.sql, first)
  const then = await migrationsWith({
    'functions/z_shown.sql':
      "create or replace function z_shown(name text) returns text language sql immutable as $$ select '*' || name $$;",
    'views/people.sql': 'create or replace view people as select z_shown(last_name) as shown from contact;',
    'views/a_count.sql': 'create or replace view a_count as select count(*) as people from people;',
    'views/counted.sql': 'create or replace view counted as select people from a_count;',
  })
  expect(await migrate(db.sql, then)).toEqual([
    'functions/z_shown.sql',
    'views/people.sql',
    'views/a_count.sql',
    'views/counted.sql',
  ])
  expect(await db.sql`select c.people, (select count(*) from people) as shown from counted c`).toEqual([
    { people: 0, shown: 0 },
  ])
})

test('a view of somebody else’s is not dropped: the change is refused, and everything stays', async () => {
  await migrate(
    db.sql,
    await migrationsWith({ 'views/people.sql': 'create or replace view people as select 1 as one;' }),
  )
  await db.sql`create view reporting as select one from people`
  const then = await migrationsWith({
    'functions/as_number.sql': (await shippedText('functions/as_number.sql')).replace(
      '$$ select',
      () => '$$ select 2 *',
    ),
    'views/people.sql': "create or replace view people as select 'two' as two;",
  })
  await expect(migrate(db.sql, then)).rejects.toMatchObject({
    key: 'db.migration_failed',
    values: { why: expect.stringContaining('view reporting depends on view people') },
  })
  expect(await db.sql`select one, as_number('2')::int as number from reporting`).toEqual([{ one: 1, number: 2 }])
})

test('a view that a numbered migration dropped comes back, and one without a file is forgotten', async () => {
  await migrate(
    db.sql,
    await migrationsWith({ 'views/people.sql': 'create or replace view people as select 1 as one;' }),
  )
  const then = await migrationsWith({
    '9001_wider.sql': 'drop view people; drop view mailability; alter table list alter column name type varchar(80)',
  })
  expect(await migrate(db.sql, then)).toEqual(['9001_wider.sql', 'views/mailability.sql'])
  expect(await db.sql`select from mailability`).toEqual([])
  expect(await db.sql`select from installation.migration where name = 'views/people.sql'`).toEqual([])
})

test('several that start at once on an empty database set it up once', async () => {
  const processes = [1, 2, 3].map(() => openDatabase(db.url, 2))
  const applied = await Promise.all(processes.map((sql) => migrate(sql)))
  expect(applied.filter((names) => names.length)).toHaveLength(1)
  await Promise.all(processes.map((sql) => sql.end()))
})

test('a migration that waits for a lock lets others through, tries again, and says what to do', async () => {
  await migrate(db.sql)
  const hand = openDatabase(db.url, 1)
  const folder = await migrationsWith({
    '9001_wider.sql': 'create table half (n int); alter table list add column n int',
  })
  /** Holds the table as an import does, until told to let go. */
  const held = async () => {
    let letGo = () => {}
    const asked = new Promise<void>((resolve) => {
      letGo = resolve
    })
    let holds = () => {}
    const holding = new Promise<void>((resolve) => {
      holds = resolve
    })
    const done = hand.begin(async (tx) => {
      await tx`lock table list in row exclusive mode`
      holds()
      await asked
    })
    await holding
    return { letGo: () => (letGo(), done) }
  }
  const first = await held()
  const impatient = { patience: { lockMs: 100, tries: 2, pauseMs: 50 } }
  await expect(migrate(db.sql, folder, impatient)).rejects.toMatchObject({
    key: 'db.migration_locked',
    values: { name: '9001_wider.sql' },
  })
  expect(await db.sql`select from pg_tables where tablename = 'half'`).toHaveLength(0)
  const migrating = migrate(db.sql, folder, { patience: { lockMs: 500, tries: 50, pauseMs: 300 } })
  const waits = () =>
    db.sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  await expect.poll(waits, { timeout: 20_000, interval: 20 }).toHaveLength(1)
  // Stands behind it, and comes through although the table is still held.
  await db.sql`select from list`
  await first.letGo()
  expect(await migrating).toEqual(['9001_wider.sql'])
  await hand.end()
})

describe('a database of another time', () => {
  test('one that is ahead is refused, whoever asks, and nothing of it changes', async () => {
    const ahead = await migrationsWith({
      '9001_later.sql': 'create table later (n int)',
      'views/mailability.sql': `${await shippedText('views/mailability.sql')} select 1;`,
    })
    await migrate(db.sql, ahead)
    const refusal = { key: 'db.schema_ahead', values: { name: '9001_later.sql' } }
    await expect(migrate(db.sql)).rejects.toMatchObject(refusal)
    await expect(migrate(db.sql, undefined, { onlyIfEmpty: true })).rejects.toMatchObject(refusal)
    expect(await migrate(db.sql, ahead)).toEqual([])
  })

  test('one that is behind waits for "kutsu migrate", and an empty one is set up by anybody', async () => {
    await migrate(db.sql, await migrationsUntil(lastBefore))
    await expect(migrate(db.sql, undefined, { onlyIfEmpty: true })).rejects.toMatchObject({ key: 'db.schema_behind' })
    expect(await db.sql`select max(name) as name from installation.migration`).toEqual([{ name: lastBefore }])
    const empty = await emptyDatabase()
    // Whoever comes while another sets it up finds half of it, and waits.
    const both = [openDatabase(empty.url, 1), openDatabase(empty.url, 1)]
    const applied = await Promise.all(both.map((sql) => migrate(sql, undefined, { onlyIfEmpty: true })))
    expect(applied.map((names) => names.includes('views/mailability.sql')).sort()).toEqual([false, true])
    for (const sql of both) await sql.end()
    await empty.drop()
  })
})
