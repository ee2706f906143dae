// What columns are taken for: shown, set by hand, remembered for files with the same headers.
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Mapping } from '../../../src/contacts/imports/mapping.ts'
import { mappingOf, setMapping } from '../../../src/contacts/imports/table.ts'
import { Refusal } from '../../../src/platform/refusal.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { at, fileOf, importing } from '../../support/people.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
})
afterEach(() => db.drop())

const strange = 'Osallistuja;Kontakti;Hetu;Lempiväri\nMäkinen Elli;elli@x.example;010190-123N;sininen'

const fieldsOf = async (file: string) =>
  Object.fromEntries((await mappingOf(db.sql, 1, { file })).map(({ header, field }) => [header, field]))
const set = async (file: string, map: Mapping) => setMapping(db.sql, 1, { file, map }, at())

const people = () => db.sql`select first_name, last_name, attributes, phone from contact`

test('a file whose columns we do not recognise is shown, mapped, and imported without further words', async () => {
  const file = await fileOf(strange)
  expect(await fieldsOf(file)).toEqual({
    Osallistuja: 'attribute',
    Kontakti: 'attribute',
    Hetu: 'refused',
    Lempiväri: 'attribute',
  })
  await expect(importing(db, { file })).rejects.toThrow(Refusal)
  await set(file, { Osallistuja: 'name_reversed', Kontakti: 'address', Lempiväri: 'ignored' })
  // The same headers in another file, written otherwise.
  const later = await fileOf(strange.replace('Osallistuja;Kontakti', ' OSALLISTUJA ;kontakti*'))
  expect(Object.values(await fieldsOf(file))).toEqual(['name_reversed', 'address', 'refused', 'ignored'])
  expect((await importing(db, { file })).created).toBe(1)
  expect((await importing(db, { file: later })).unchanged).toBe(1)
  expect(await people()).toEqual([expect.objectContaining({ first_name: 'Elli', last_name: 'Mäkinen' })])
})

test('a mapping is edited and forgotten', async () => {
  const file = await fileOf(strange)
  await set(file, { Kontakti: 'address', Lempiväri: 'programme' })
  await set(file, { Kontakti: 'address' })
  expect(await fieldsOf(file)).toMatchObject({ Kontakti: 'address', Lempiväri: 'attribute' })
  await set(file, {})
  expect(await fieldsOf(file)).toMatchObject({ Kontakti: 'attribute' })
})

test('no mapping makes us keep personal identity codes; a column that is not there is named', async () => {
  const file = await fileOf(strange)
  await set(file, { Kontakti: 'address', Hetu: 'attribute' })
  expect(await fieldsOf(file)).toMatchObject({ Hetu: 'refused' })
  await importing(db, { file })
  expect(JSON.stringify(await people())).not.toContain('010190')
  await expect(set(file, { Sähköposti: 'address' })).rejects.toMatchObject({
    key: 'import.bad_map_header',
    values: { header: 'Sähköposti', found: 'Osallistuja, Kontakti, Hetu, Lempiväri' },
  })
})

test('a dry run gives the rows to mend, too', async () => {
  const out = new PassThrough()
  const rows = 'Nimi;Sähköposti\nElli Mäkinen;elli@x,example\nBo Berg;bo@x.example'
  const [written] = await Promise.all([
    text(out),
    importing(db, rows, { dryRun: true, problemRows: { out: async () => out, language: 'sv', whole: true } }),
  ])
  expect(written).toMatch(/^Nimi;Sähköposti;Orsak\r\nElli Mäkinen;elli@x,example;.*elli@x\.example/)
  expect(written.split('\r\n')).toHaveLength(3)
  expect(await people()).toEqual([])
})
