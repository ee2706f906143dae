// Brings a database up to date with this build's schema.
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import type { Database, Sql } from './db.ts'
import { define, definedIn, remember } from './definitions.ts'
import { Refusal } from './refusal.ts'
import { isNumbered, readSchema, type Schema, type SchemaFile, schemaVersion } from './schema.ts'

const migrationLock = 7_217_001

/** How a migration waits for locks: so long, so often, with a pause in which those behind it go on. */
interface Patience {
  lockMs: number
  tries: number
  pauseMs: number
}
const patience: Patience = { lockMs: 5_000, tries: 5, pauseMs: 2_000 }

export interface Migrating {
  /** A database that is behind is refused; an empty one is set up all the same. */
  onlyIfEmpty?: boolean
  /** Asked before anything changes in a database that is not empty; throws a refusal where nothing may. */
  mayChange?: (sql: Sql, schema: Schema) => Promise<void>
  patience?: Patience
}

/**
 * Applies the numbered files of migrations/ that are not applied yet, in the order of their names, each in a transaction;
 * then, in one transaction, the views and functions whose files are not what was applied. All of it under an advisory lock:
 * of several processes that start at once one does the work, and the others find it done.
 * @returns the names of the files applied now
 * @throws Refusal `db.schema_ahead` when a newer build has been here, `db.schema_behind` when it may only set up,
 * `db.migration_changed` when an applied numbered file is no longer what it was, `db.migration_locked` when others hold
 * what a migration needs, `db.migration_failed`
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
  /** Nothing was ever applied. */
  isEmpty: boolean
  /** Numbered files that are not applied yet. */
  missing: SchemaFile[]
  /** Views and functions that are not there, or not as their files say. */
  stale: SchemaFile[]
}

const isUpToDate = ({ missing, stale }: Compared): boolean => missing.length + stale.length === 0

/** How far a database has come. @throws Refusal `db.migration_changed`, `db.schema_ahead` */
async function comparedWith(sql: Sql, { numbered, definitions }: Schema): Promise<Compared> {
  const applied = await appliedIn(sql)
  const changed = numbered.find(({ name, checksum }) => (applied.get(name) ?? checksum) !== checksum)
  if (changed) throw new Refusal('db.migration_changed', { name: changed.name })
  const known = new Set(numbered.map(({ name }) => name))
  const ahead = [...applied.keys()].filter((name) => isNumbered(name) && !known.has(name)).sort()
  if (ahead.length) throw new Refusal('db.schema_ahead', { name: ahead.at(-1) ?? '' })
  // A numbered migration may have dropped a view that stood in its way: it is not there, whatever was applied.
  const there = await definedIn(sql)
  return {
    isEmpty: applied.size === 0,
    missing: numbered.filter(({ name }) => !applied.has(name)),
    stale: definitions.filter(({ name, checksum }) => applied.get(name) !== checksum || !there.has(name)),
  }
}

/** @throws Refusal `db.schema_ahead` when the schema has gone on since this process began */
export async function assertNotAhead(sql: Sql): Promise<void> {
  const newest = [...(await appliedIn(sql)).keys()].filter(isNumbered).sort().at(-1) ?? ''
  if (Number.parseInt(newest, 10) > (await schemaVersion())) throw new Refusal('db.schema_ahead', { name: newest })
}

/** File name → checksum; empty where nothing was ever applied. */
async function appliedIn(sql: Sql): Promise<Map<string, string>> {
  const [{ known }] = await sql<[{ known: boolean }]>`select to_regclass('installation.migration') is not null as known`
  if (!known) return new Map()
  const rows = await sql<{ name: string; checksum: string }[]>`select name, checksum from installation.migration`
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}

async function bringUpToDate(sql: Sql, schema: Schema, options: Migrating): Promise<string[]> {
  // Looked at again: while we waited for the lock somebody else may have done it.
  const found = await comparedWith(sql, schema)
  if (isUpToDate(found)) return []
  if (!found.isEmpty) {
    if (options.onlyIfEmpty) throw new Refusal('db.schema_behind')
    await options.mayChange?.(sql, schema)
  }
  await sql`create schema if not exists installation`
  await sql`create table if not exists installation.migration
    (name text primary key, checksum text not null, applied_at timestamptz not null default now())`
  const applied: SchemaFile[] = []
  for (const file of found.missing)
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
