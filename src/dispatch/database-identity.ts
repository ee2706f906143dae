// Whether the database is the one we know. A restored backup remembers too little: people whom it believes queued may
// have had their message since. Then nothing starts by itself, and a person decides.
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { lockDataFolder } from '../platform/data-folder.ts'
import type { Database } from '../platform/db.ts'
import { randomSecret } from '../platform/token.ts'

/** Why nothing may start by itself, as a code. */
type Trouble = 'environment' | 'other_database' | 'restored'

interface DatabaseIdentity {
  /** Which database this is; KUTSU_FINGERPRINT may say which it must be. */
  fingerprint: string
  /** Why nothing may start by itself; null: all is as it was left. */
  trouble: Trouble | null
  /**
   * Leaves a new mark in database and data folder: what is restored later does not know it. The first one accepts the
   * database as it is, so whatever must not start is held before.
   */
  mark: () => Promise<void>
}

/** What the data folder remembers. */
interface Memory {
  fingerprint: string
  folder: string
  mark: string
}

/**
 * Compares the database with what it says of itself, what the data folder remembers, and what the environment expects.
 * The data folder's word is asked once; the environment's as long as it differs.
 */
export async function openDatabaseIdentity(
  sql: Database,
  dataFolder: string,
  expected: string | undefined,
): Promise<DatabaseIdentity> {
  const file = path.join(dataFolder, 'database.json')
  const home = await homeOf(sql)
  await sql`insert into installation.identity (fingerprint, home) values (${randomSecret().slice(0, 16)}, ${home})
    on conflict do nothing`
  const [identity] = await sql<
    { fingerprint: string; home: string }[]
  >`select fingerprint, home from installation.identity`
  const { fingerprint, home: born } = identity as { fingerprint: string; home: string }
  const memory = await remembered(file)
  const folder = memory?.folder ?? randomSecret().slice(0, 16)
  const [known] = memory
    ? await sql`select from installation.witness
        where folder = ${memory.folder} and ${memory.mark} in (mark, coalesce(former_mark, mark))`
    : []
  const trouble = (): Trouble | null => {
    if (expected !== undefined && expected !== fingerprint) return 'environment'
    if (memory && memory.fingerprint !== fingerprint) return 'other_database'
    if (born !== home || (memory && !known)) return 'restored'
    return null
  }
  const mark = async () => {
    const fresh = randomSecret().slice(0, 16)
    await sql`update installation.identity set home = ${home} where home <> ${home}`
    // The database first: if we die between the two, the folder holds the former mark.
    await sql`insert into installation.witness as known (folder, mark, marked_at) values (${folder}, ${fresh}, clock_timestamp())
      on conflict (folder) do update set former_mark = known.mark, mark = excluded.mark, marked_at = excluded.marked_at`
    await lockDataFolder(dataFolder)
    await writeFile(`${file}.part`, JSON.stringify({ fingerprint, folder, mark: fresh } satisfies Memory), {
      mode: 0o600,
    })
    await rename(`${file}.part`, file)
  }
  return { fingerprint, trouble: trouble(), mark }
}

const remembered = async (file: string): Promise<Memory | null> => {
  try {
    const memory: Memory = JSON.parse(await readFile(file, 'utf8'))
    return memory.folder && memory.mark ? memory : null
  } catch {
    return null
  }
}

/** Server and database as PostgreSQL numbers them; a replica that took over has the same numbers, a restored dump has not. */
async function homeOf(sql: Database): Promise<string> {
  const [database] = await sql<
    { oid: number }[]
  >`select oid::int8 as oid from pg_database where datname = current_database()`
  const server = await sql<{ id: string }[]>`select system_identifier::text as id from pg_control_system()`.catch(
    () => [],
  )
  return `${server[0]?.id ?? '?'} ${database?.oid}`
}

/** Which database this is, if a dispatcher has ever worked on it. */
export async function fingerprintOf(sql: Database): Promise<string | null> {
  const [row] = await sql<{ fingerprint: string }[]>`select fingerprint from installation.identity`
  return row?.fingerprint ?? null
}
