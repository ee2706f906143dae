// Databases and builds of other times.
import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'
import { shipped } from '../../src/platform/config.ts'
import { type Database, openDatabase } from '../../src/platform/db.ts'

export interface EmptyDatabase {
  sql: Database
  url: string
  drop: () => Promise<void>
}

/** A database in which there is nothing. */
export async function emptyDatabase(): Promise<EmptyDatabase> {
  const serverUrl = inject('serverUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const server = openDatabase(serverUrl, 1)
  await server.unsafe(`create database ${name}`)
  const url = serverUrl.replace(/kutsu$/, name)
  const sql = openDatabase(url, 4)
  return {
    sql,
    url,
    async drop() {
      await sql.end({ timeout: 1 })
      await server.unsafe(`drop database ${name} with (force)`)
      await server.end()
    },
  }
}

/** The migrations of this build with other files in them; null takes one out. */
export async function migrationsWith(files: Record<string, string | null> = {}): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kutsu-migrations-'))
  await cp(shipped('migrations'), folder, { recursive: true })
  for (const [name, text] of Object.entries(files))
    await (text === null ? rm(path.join(folder, name)) : writeFile(path.join(folder, name), text))
  return folder
}

/** The migrations of a build of the time when views and functions had no files of their own. */
export async function migrationsUntil(last: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kutsu-before-'))
  for (const file of await readdir(shipped('migrations')))
    if (file <= last) await cp(path.join(shipped('migrations'), file), path.join(folder, file))
  return folder
}
