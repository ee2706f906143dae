// Brings a database up to date with this build's schema.
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import type { Database, Sql } from './db.ts'
import { Refusal } from './refusal.ts'
import { definedBy, isView, readSchema, type Schema, type SchemaFile } from './schema.ts'

const migrationLock = 7_217_001

/** How a migration waits for locks: so long, so often, with a pause in which those behind it go on. */
export interface Patience {
  lockMs: number
  tries: number
  pauseMs: number
}
const patience: Patience = { lockMs: 5_000, tries: 5, pauseMs: 2_000 }

export interface Migrating {
  patience?: Patience
}

/**
 * Applies the numbered files of migrations/ that are not applied yet, in the order of their names, each in a transaction;
 * then, in one transaction, the views and functions whose files are not what was applied. All of it under an advisory lock:
 * of several processes that start at once one does the work, and the others find it done.
 * @returns the names of the files applied now
 * @throws Refusal `db.migration_changed` when an applied numbered file is no longer what it was, `db.migration_locked` when
 * others hold what a migration needs, `db.migration_failed`
 */
export async function migrate(sql: Database, folder?: string, options: Migrating = {}): Promise<string[]> {
  const schema = await readSchema(folder)
  if (isUpToDate(await comparedWith(sql, schema))) return []
  const connection = await sql.reserve()
  try {
    await connection`select pg_advisory_lock(${migrationLock})`
    return await bringUpToDate(connection, schema, options)
  } catch (error) {
    await connection`rollback`.catch(() => {})
    if (error instanceof postgres.PostgresError) throw new Refusal('db.migration_failed', { why: whyOf(error) })
    throw error
  } finally {
    await connection`select pg_advisory_unlock(${migrationLock})`.catch(() => {})
    connection.release()
  }
}

/** What it would not drop, for example, is told in the detail. */
const whyOf = ({ message, detail }: postgres.PostgresError): string =>
  detail ? `${message}: ${detail.replaceAll('\n', '; ')}` : message

interface Compared {
  /** Numbered files that are not applied yet. */
  missing: SchemaFile[]
  /** Views and functions that are not there, or not as their files say. */
  stale: SchemaFile[]
}

const isUpToDate = ({ missing, stale }: Compared): boolean => missing.length + stale.length === 0

/** How far a database has come. @throws Refusal `db.migration_changed` */
async function comparedWith(sql: Sql, { numbered, definitions }: Schema): Promise<Compared> {
  const applied = await appliedIn(sql)
  const changed = numbered.find(({ name, checksum }) => (applied.get(name) ?? checksum) !== checksum)
  if (changed) throw new Refusal('db.migration_changed', { name: changed.name })
  // A numbered migration may have dropped a view that stood in its way: it is not there, whatever was applied.
  const there = await definedIn(sql)
  return {
    missing: numbered.filter(({ name }) => !applied.has(name)),
    stale: definitions.filter(({ name, checksum }) => applied.get(name) !== checksum || !there.has(name)),
  }
}

/** File name → checksum; empty where nothing was ever applied. */
async function appliedIn(sql: Sql): Promise<Map<string, string>> {
  const [{ known }] = await sql<[{ known: boolean }]>`select to_regclass('installation.migration') is not null as known`
  if (!known) return new Map()
  const rows = await sql<{ name: string; checksum: string }[]>`select name, checksum from installation.migration`
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}

/** Views and functions that are there, named as their files are. */
async function definedIn(sql: Sql): Promise<Set<string>> {
  const rows = await sql<{ name: string }[]>`
    select 'views/' || viewname || '.sql' as name from pg_views where schemaname = 'public'
    union all
    select 'functions/' || proname || '.sql' from pg_proc where pronamespace = 'public'::regnamespace`
  return new Set(rows.map(({ name }) => name))
}

async function bringUpToDate(sql: Sql, schema: Schema, options: Migrating): Promise<string[]> {
  await sql`create schema if not exists installation`
  await sql`create table if not exists installation.migration
    (name text primary key, checksum text not null, applied_at timestamptz not null default now())`
  const { missing } = await comparedWith(sql, schema)
  const applied: SchemaFile[] = []
  for (const file of missing)
    await patiently(sql, file, options.patience, async () => {
      await sql.unsafe(file.text)
      await remember(sql, file)
      applied.push(file)
    })
  const { stale } = await comparedWith(sql, schema)
  const [first] = stale
  if (first)
    await patiently(sql, first, options.patience, async () => {
      applied.push(...(await define(sql, schema, stale)))
    })
  return applied.map(({ name }) => name)
}

/** Waited for in vain (SQLSTATE 55P03), or each waited for the other (40P01). */
const isContended = (error: unknown): boolean =>
  /^(55P03|40P01)$/.test(String((error as { code?: unknown }).code ?? ''))

/**
 * Carries out one transaction. Whoever needs a table after a migration that waits for it waits, too, so it does not wait for
 * long: it lets everybody through and tries again. @throws Refusal `db.migration_locked`
 */
async function patiently(
  sql: Sql,
  { name }: SchemaFile,
  { lockMs, tries, pauseMs } = patience,
  carryOut: () => Promise<void>,
): Promise<void> {
  for (let left = tries; ; left--) {
    try {
      await sql`begin`
      await sql`select set_config('lock_timeout', ${`${lockMs}ms`}, true)`
      await carryOut()
      await sql`commit`
      return
    } catch (error) {
      if (!isContended(error)) throw error
      await sql`rollback`
      if (left <= 1) throw new Refusal('db.migration_locked', { name })
    }
    await pause(pauseMs)
  }
}

const remember = (sql: Sql, { name, checksum }: SchemaFile) => sql`
  insert into installation.migration (name, checksum) values (${name}, ${checksum})
  on conflict (name) do update set checksum = excluded.checksum, applied_at = excluded.applied_at`

/** A view's columns may be added to, and that is all, while it stands (SQLSTATE 42P16). */
const mustBeDropped = (error: unknown): boolean => (error as { code?: unknown }).code === '42P16'

/**
 * Makes views and functions anew, each after those that it uses. A view that cannot be changed is dropped with our views
 * that use it, and all of them are made again. Somebody else's view that uses it is not dropped: PostgreSQL refuses then.
 * @returns those that were made
 */
async function define(sql: Sql, { definitions }: Schema, stale: SchemaFile[]): Promise<SchemaFile[]> {
  const names = definitions.map(({ name }) => name)
  await sql`delete from installation.migration where name like '%/%' and name <> all(${names})`
  const pending = new Set(stale)
  for (const file of definitions) {
    if (!pending.has(file)) continue
    await sql`savepoint as_it_stood`
    try {
      await sql.unsafe(file.text)
    } catch (error) {
      if (!mustBeDropped(error)) throw error
      await sql`rollback to savepoint as_it_stood`
      const inTheWay = await viewsOn(sql, definedBy(file.name))
      const ours = definitions.filter(({ name }) => isView(name) && inTheWay.has(definedBy(name)))
      await sql`drop view ${sql(ours.map(({ name }) => definedBy(name)))}`
      for (const view of ours) pending.add(view)
      await sql.unsafe(file.text)
    }
    await remember(sql, file)
  }
  return definitions.filter((file) => pending.has(file))
}

/** A view, and all views that use it or use one that does. */
async function viewsOn(sql: Sql, view: string): Promise<Set<string>> {
  const rows = await sql<{ name: string }[]>`
    with recursive standing (id) as (
      select to_regclass(${`public.${view}`})::oid
      union
      select r.ev_class from standing s
      join pg_depend d on d.refclassid = 'pg_class'::regclass and d.refobjid = s.id and d.classid = 'pg_rewrite'::regclass
      join pg_rewrite r on r.oid = d.objid)
    select c.relname as name from standing s join pg_class c on c.oid = s.id`
  return new Set(rows.map(({ name }) => name))
}
