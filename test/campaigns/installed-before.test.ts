// An installation made before schools had to say who they are: what is scheduled is held where it should be, what was
// logged stays as it was logged, and the example's words are gone from what will be sent and permitted.

import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { consentRecord } from '../../src/contacts/people/subject-access.ts'
import { purposesOf } from '../../src/contacts/permission/purposes.ts'
import { holdStaying } from '../../src/dispatch/holds.ts'
import { readableConsentRecord } from '../../src/doors/cli/readable.ts'
import { institutionById } from '../../src/institutions/institutions.ts'
import { shipped } from '../../src/platform/config.ts'
import { type Database, openDatabase } from '../../src/platform/db.ts'
import { migrate } from '../../src/platform/migrate.ts'

/** The last migration of the time before. */
const last = '0007_templates.sql'
const example = { fi: 'Esimerkkilukio', sv: 'Exempelgymnasiet', en: 'Example Upper Secondary School' }

let server: Database
let sql: Database
let name: string
beforeEach(async () => {
  const url = inject('serverUrl')
  name = `test_${randomUUID().replaceAll('-', '')}`
  server = openDatabase(url, 1)
  await server.unsafe(`create database ${name}`)
  sql = openDatabase(url.replace(/kutsu$/, name), 2)
  const folder = await mkdtemp(path.join(tmpdir(), 'kutsu-before-'))
  for (const file of await readdir(shipped('migrations')))
    if (file <= last) await cp(path.join(shipped('migrations'), file), path.join(folder, file))
  await migrate(sql, folder)
  await rm(folder, { recursive: true })
})
afterEach(async () => {
  await sql.end()
  await server.unsafe(`drop database ${name} with (force)`)
  await server.end()
})

/** A school as the commands of that time left it, with a permission by a page and a campaign in each of some states. */
async function installed(own: { name?: Record<string, string>; fromAddress?: string }) {
  const names = { ...example, ...own.name }
  const address = own.fromAddress ?? 'alumni@school.example'
  await sql`insert into institution (slug, name, from_name, from_address, postal_address, is_example)
    values ('school', ${sql.json(names)}, ${sql.json(names)}, ${address}, 'Koulukatu 1, 00100 Helsinki', ${!own.fromAddress})`
  await sql`insert into purpose (institution_id, purpose) values (1, 'invitations')`
  const wording = {
    fi: 'Esimerkkilukio saa kutsua minua.',
    sv: 'Exempelgymnasiet får bjuda in mig.',
    en: 'Example Upper Secondary School may invite me.',
  }
  await sql`insert into purpose_wording (institution_id, purpose, version, wording, since)
    values (1, 'invitations', 1, ${sql.json(wording)}, now())`
  await sql`insert into list (institution_id, slug, name, created_at) values (1, 'alumni', 'alumni', now())`
  await sql`insert into contact (institution_id, name_key, created_at, updated_at) values (1, 'elli', now(), now())`
  await sql`insert into consent_entry (institution_id, contact_id, purpose, state, wording_version, language, source, by_person, recorded_by, recorded_at)
    values (1, 1, 'invitations', 'granted', 1, 'fi', 'form', true, 'the person', now())`
}
async function campaign(state: string, sender: { fromAddress: string; fromName: string; baseUrl: string }) {
  const [row] = await sql<
    { id: number }[]
  >`insert into campaign (institution_id, name, list_id, purpose, template, state, due_at, created_at)
    values (1, 'Ilta', 1, 'invitations', 'alumni-evening', ${state}, now() + interval '1 day', now()) returning campaign_id as id`
  const id = row?.id ?? 0
  for (const language of ['fi', 'sv'])
    await sql`insert into revision (institution_id, campaign_id, language, content, content_hash, frozen_at)
      values (1, ${id}, ${language}, ${sql.json({ language, sender })}, '', now())`
  return id
}
const ours = {
  fromAddress: 'alumni@koivula.example',
  fromName: 'Koivulan lukio',
  baseUrl: 'https://kutsu.koivula.example',
}

test('what the school had said stays, and the example’s words are gone', async () => {
  await installed({ name: { fi: 'Koivulan lukio' }, fromAddress: 'alumni@koivula.example' })
  await migrate(sql)
  const school = await institutionById(sql, 1)
  expect(school).toMatchObject({
    name: { fi: 'Koivulan lukio', sv: 'Koivulan lukio', en: 'Koivulan lukio' },
    fromName: { fi: 'Koivulan lukio', sv: 'Koivulan lukio', en: 'Koivulan lukio' },
    fromAddress: 'alumni@koivula.example',
    postalAddress: 'Koulukatu 1, 00100 Helsinki',
    isExample: false,
    borrowed: ['sv', 'en'],
  })
  const [invitations] = await purposesOf(sql, 1)
  expect(invitations).toMatchObject({ wordingVersion: 2 })
  expect(JSON.stringify(invitations?.wording)).not.toMatch(/Esimerkki|Exempel|Example/)
  // What was logged stays as it was logged, and says that the page showed another sentence.
  const proof = await consentRecord(sql, 1, [1])
  expect(proof[0]?.entries).toMatchObject([
    { wordingVersion: 1, wording: 'Esimerkkilukio saa kutsua minua.', shownOtherwise: true },
  ])
  expect(readableConsentRecord(proof, { language: 'en', zone: 'Europe/Helsinki' })).toContain('another sentence')
})

test('a school that had said nothing is asked for all of it', async () => {
  await installed({})
  await migrate(sql)
  expect(await institutionById(sql, 1)).toMatchObject({ unset: ['name', 'from_address', 'postal_address'] })
  expect((await purposesOf(sql, 1))[0]).toMatchObject({ wordingVersion: 1 })
})

test('scheduled campaigns with links to this machine, or in the example’s name, are held with that reason', async () => {
  await installed({ name: { fi: 'Koivulan lukio' }, fromAddress: 'alumni@koivula.example' })
  const cases: [string, Parameters<typeof campaign>[1], object][] = [
    ['scheduled', ours, { state: 'scheduled', hold: null }],
    ['scheduled', { ...ours, baseUrl: 'http://localhost:8080' }, { state: 'scheduled', hold: 'localhost' }],
    ['scheduled', { ...ours, baseUrl: 'http://127.0.0.1' }, { state: 'scheduled', hold: 'localhost' }],
    ['scheduled', { ...ours, baseUrl: 'https://localhost.koivula.example' }, { state: 'scheduled', hold: null }],
    ['scheduled', { ...ours, fromName: 'Exempelgymnasiet' }, { state: 'scheduled', hold: 'example' }],
    ['sending', { ...ours, fromName: 'Esimerkkilukio' }, { state: 'paused', hold: 'example' }],
    ['finished', { ...ours, fromName: 'Esimerkkilukio' }, { state: 'finished', hold: null }],
  ]
  const ids = []
  for (const [state, sender] of cases) ids.push(await campaign(state, sender))
  await migrate(sql)
  await holdStaying(sql, { except: [] })
  for (const [i, [, sender, expected]] of cases.entries()) {
    const [now] = await sql`select state, hold, fallback_language from mailing where mailing_id = ${ids[i] ?? 0}`
    expect(now, JSON.stringify(sender)).toMatchObject({ ...expected, fallback_language: 'fi' })
  }
})
