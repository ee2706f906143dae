import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { ensureInstitution, type Institution } from '../../src/contacts/institutions.ts'
import { type Database, openDatabase } from '../../src/db.ts'

export interface TestDatabase {
  sql: Database
  url: string
  institution: Institution
  drop: () => Promise<void>
}

/** A database of one's own with the example institution in it. */
export async function freshDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('serverUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const server = openDatabase(serverUrl, 1)
  await server.unsafe(`create database ${name} template kutsu_template`)
  const url = serverUrl.replace(/kutsu$/, name)
  const sql = openDatabase(url)
  const institution = await ensureInstitution(sql)
  return {
    sql,
    url,
    institution,
    async drop() {
      await sql.end({ timeout: 1 })
      await server.unsafe(`drop database ${name} with (force)`)
      await server.end()
    },
  }
}
