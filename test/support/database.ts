import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { consequences, openInstitution } from '../../src/engine.ts'
import type { Institution } from '../../src/institutions/institutions.ts'
import { setInstitution as setWith } from '../../src/institutions/settings.ts'
import { happenedIn } from '../../src/platform/consequences.ts'
import { type Database, openDatabase, type Transaction } from '../../src/platform/db.ts'

export interface TestDatabase {
  sql: Database
  url: string
  institution: Institution
  drop: () => Promise<void>
}

/** What the school of the tests has filled in. */
export const filledIn = {
  'name.fi': 'Esimerkkilukio',
  'name.sv': 'Exempelgymnasiet',
  'name.en': 'Example Upper Secondary School',
  from_address: 'alumni@school.example',
  postal_address: 'Koulukatu 1, 00100 Helsinki',
}

/** Sets a school's settings with all that follows from it. */
export const setInstitution = (
  tx: Transaction,
  institution: Institution,
  settings: Record<string, string>,
  now: Date,
) => setWith(tx, institution, settings, happenedIn(consequences, tx, now))

/** A database of one's own with a school in it that has said who it is, or what `settings` say. */
export async function freshDatabase(settings: Record<string, string> = filledIn): Promise<TestDatabase> {
  const serverUrl = inject('serverUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const server = openDatabase(serverUrl, 1)
  await server.unsafe(`create database ${name} template kutsu_template`)
  const url = serverUrl.replace(/kutsu$/, name)
  const sql = openDatabase(url)
  const made = await openInstitution(sql)
  const institution = await sql.begin((tx) => setInstitution(tx, made, settings, new Date(0)))
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
