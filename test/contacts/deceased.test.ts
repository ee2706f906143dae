// Whoever has died is never written to, whatever else a file says; only a hand takes that back, with a reason.

import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { countMailable, countPeople } from '../../src/campaigns/audience/segments.ts'
import { duplicatesOf } from '../../src/contacts/duplicates/queue.ts'
import { countList, listBySlug } from '../../src/contacts/lists/lists.ts'
import { exportList } from '../../src/contacts/people/export.ts'
import { findPeople, personOf } from '../../src/contacts/people/people.ts'
import { retentionOf } from '../../src/contacts/permission/retention.ts'
import { everythingOn } from '../../src/privacy/subject-access.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import {
  askToConfirm,
  erase,
  mergeContacts,
  takeDownDeceased,
  undoImport,
  undoMerge,
} from '../support/in-transaction.ts'
import { at, followed, importing } from '../support/people.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
})
afterEach(() => db.drop())

const header = 'Sukunimi;Etunimi;Sähköposti;Valmistumisvuosi;Lupa;Kuollut'
const file = (...rows: string[]): string => [header, ...rows].join('\n')
const elli = 'Mäkinen;Elli;elli@x.example;1994;kyllä;'
const dead = 'Mäkinen;Elli;elli@x.example;1994;kyllä;2021'
const ake = 'Öhman;Åke;ake@x.example;1994;kyllä;'

const exclusions = async () =>
  Object.fromEntries(
    (
      await db.sql<{ address: string; exclusion: string | null }[]>`
        select distinct c.address, m.exclusion from mailability m join contact c using (institution_id, contact_id)
        where m.purpose = 'invitations' and c.address is not null order by 1`
    ).map(({ address, exclusion }) => [address, exclusion]),
  )
const idOf = async (address: string) => (await personOf(db.sql, 1, address)).contactId
const byHand = async (address: string, isDeceased: boolean, because: string | null = null) =>
  takeDownDeceased(db.sql, 1, await idOf(address), { isDeceased, because, by: 'a test' }, at())
const moment = { now: at(), year: 2026 }

test('a file says so: counted, told, and nobody writes there', async () => {
  const report = await importing(db, file(dead, ake))
  expect(report).toMatchObject({ created: 2, deceased: 1 })
  expect(await exclusions()).toEqual({ 'elli@x.example': 'deceased', 'ake@x.example': null })
  const list = await listBySlug(db.sql, 1, 'alumni')
  expect(await countList(db.sql, list, 'invitations')).toMatchObject({ contacts: 2, mailable: 1, deceased: 1 })
  expect(await findPeople(db.sql, db.institution, 'Mäkinen')).toMatchObject([{ deceased: true }])
})

test('a later file says so of somebody known, and the same file again changes nothing', async () => {
  await importing(db, file(elli, ake))
  expect(await importing(db, file(dead))).toMatchObject({ updated: 1, unchanged: 0 })
  expect(await importing(db, file(dead))).toMatchObject({ updated: 0, unchanged: 1 })
  expect(await exclusions()).toMatchObject({ 'elli@x.example': 'deceased' })
})

test('in rows of one person, in either order, and without an address', async () => {
  await importing(
    db,
    file(
      elli,
      dead,
      'Virta;Veikko;;1950;;x',
      'Aalto;Aino;aino@x.example;;kyllä;x',
      'Aalto;Aino;aino@x.example;;kyllä;',
    ),
  )
  expect(await exclusions()).toEqual({ 'elli@x.example': 'deceased', 'aino@x.example': 'deceased' })
  expect(await db.sql`select from contact where deceased`).toHaveLength(3)
})

test('no file takes it back', async () => {
  await importing(db, file(dead))
  await importing(db, file(elli))
  await importing(db, 'Sukunimi;Etunimi;Sähköposti;Lupa;Kuollut\nMäkinen;Elli;elli@x.example;kyllä;ei')
  expect(await exclusions()).toMatchObject({ 'elli@x.example': 'deceased' })
})

test('hidden from duplicates, segments, retention and opt-in', async () => {
  await importing(db, file(dead, 'Mäkinen;Elli;elli2@x.example;1994;kyllä;', ake))
  await followed(db)
  expect((await duplicatesOf(db.sql, 1)).pairs).toEqual([])
  const reunion = { graduated_years_ago: 32 }
  expect(await countPeople(db.sql, 1, reunion, moment)).toBe(2)
  expect(await countMailable(db.sql, 1, reunion, { purpose: 'invitations', ...moment })).toBe(2)
  const inYears = at('2036-01-01T00:00:00Z')
  expect((await retentionOf(db.sql, 1, inYears)).find((one) => one.purpose === 'invitations')).toMatchObject({
    toAsk: 2,
  })
  const order = {
    address: 'elli@x.example',
    firstName: null,
    lastName: null,
    language: 'fi',
    purpose: 'news',
    by: 'a test',
  } as const
  const list = await listBySlug(db.sql, 1, 'alumni')
  await expect(askToConfirm(db.sql, db.institution, { ...order, list }, at())).rejects.toMatchObject({
    key: 'contact.deceased',
  })
})

describe('a hand', () => {
  test('says it and takes it back with a reason, and all of it is kept', async () => {
    await importing(db, file(elli))
    expect(await byHand('elli@x.example', true)).toBe(true)
    expect(await byHand('elli@x.example', true)).toBe(false)
    expect(await exclusions()).toEqual({ 'elli@x.example': 'deceased' })
    expect(await byHand('elli@x.example', false, 'called, it was her mother')).toBe(true)
    expect(await exclusions()).toEqual({ 'elli@x.example': null })
    await expect(byHand('elli@x.example', false, 'again')).rejects.toMatchObject({ key: 'contact.not_deceased' })
    const held = await everythingOn(db.sql, 1, await idOf('elli@x.example'))
    expect(held.deceased).toMatchObject([
      { isDeceased: true },
      { isDeceased: false, because: 'called, it was her mother' },
    ])
  })

  test('holds against the file that had said so, and not against a new one', async () => {
    await importing(db, file(dead))
    await byHand('elli@x.example', false, 'a mistake')
    await importing(db, file(dead))
    expect(await exclusions()).toEqual({ 'elli@x.example': null })
    await importing(db, file(dead, ake))
    expect(await exclusions()).toMatchObject({ 'elli@x.example': 'deceased' })
  })

  test('a way back without a reason is not to be had', async () => {
    await importing(db, file(dead))
    await expect(byHand('elli@x.example', false, null)).rejects.toMatchObject({ code: '23514' })
  })
})

describe('an import that is undone', () => {
  test('takes back what it said, and nothing else', async () => {
    await importing(db, file(elli))
    const first = await importing(db, file(dead))
    const second = await importing(db, file(dead, ake))
    await undoImport(db.sql, 1, first.importId as number, 'a test', at())
    expect(await exclusions()).toMatchObject({ 'elli@x.example': 'deceased' })
    await undoImport(db.sql, 1, second.importId as number, 'a test', at())
    expect(await exclusions()).toEqual({ 'elli@x.example': null })
  })

  test('leaves what a hand has said, though the import had said it first', async () => {
    const { importId } = await importing(db, file(dead, ake))
    await byHand('elli@x.example', true)
    expect(await undoImport(db.sql, 1, importId as number, 'a test', at())).toMatchObject({ deleted: 1, kept: 1 })
    expect(await db.sql`select from contact where deceased`).toHaveLength(1)
    expect(await db.sql`select from decease_entry where source = 'import'`).toHaveLength(1)
  })

  test('leaves no entry of whom it takes away', async () => {
    const { importId } = await importing(db, file(dead))
    await undoImport(db.sql, 1, importId as number, 'a test', at())
    expect(await db.sql`select from decease_entry`).toHaveLength(0)
  })
})

test.each([
  ['the one who goes', 'elli@x.example', 'elli2@x.example'],
  ['the one who stays', 'elli2@x.example', 'elli@x.example'],
])('merged, %s is dead: so is the one, and two again it is as before', async (_, gone, kept) => {
  await importing(db, file(dead, 'Mäkinen;Elli;elli2@x.example;1994;kyllä;'))
  const { mergeId } = await mergeContacts(
    db.sql,
    { institutionId: 1, keptId: await idOf(kept), goneId: await idOf(gone) },
    { by: 'a test', now: at() },
  )
  expect(await exclusions()).toEqual({ [kept]: 'deceased' })
  await undoMerge(db.sql, 1, mergeId, 'a test', at())
  expect(await exclusions()).toEqual({ 'elli@x.example': 'deceased', 'elli2@x.example': null })
})

test('what a file said while they were one holds for both', async () => {
  await importing(db, file(elli, 'Mäkinen;Elli;elli2@x.example;1994;kyllä;'))
  const { mergeId } = await mergeContacts(
    db.sql,
    { institutionId: 1, keptId: await idOf('elli2@x.example'), goneId: await idOf('elli@x.example') },
    { by: 'a test', now: at() },
  )
  const { importId } = await importing(db, file(dead))
  await undoMerge(db.sql, 1, mergeId, 'a test', at())
  expect(await exclusions()).toEqual({ 'elli@x.example': 'deceased', 'elli2@x.example': 'deceased' })
  await undoImport(db.sql, 1, importId as number, 'a test', at())
  expect(await exclusions()).toEqual({ 'elli@x.example': null, 'elli2@x.example': null })
})

test('an export says it, and the import of that file elsewhere keeps it', async () => {
  await importing(db, file(dead, ake))
  const out = new PassThrough()
  const kept = buffer(out)
  const list = await listBySlug(db.sql, 1, 'alumni')
  const order = { list, out, purpose: 'invitations', language: 'sv', flavour: 'excel', whole: false } as const
  await exportList(db.sql, db.institution, order)
  const other = await freshDatabase()
  try {
    await importing(other, await kept)
    expect(await other.sql`select first_name from contact where deceased`).toEqual([{ first_name: 'Elli' }])
  } finally {
    await other.drop()
  }
})

test('an erasure forgets that, too', async () => {
  await importing(db, file(dead))
  const { counts } = await erase(
    db.sql,
    db.institution,
    await idOf('elli@x.example'),
    { by: 'a test', dryRun: false },
    at(),
  )
  expect(counts.decease_entry).toBe(1)
  expect(await db.sql`select from decease_entry`).toHaveLength(0)
})
