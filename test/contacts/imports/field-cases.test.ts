// Files after faults that people reported of other tools. What must come of each is told beside it.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { importing } from '../../support/people.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase()
})
afterEach(
  () =>
    db.sql`truncate contact, contact_directory, contact_likeness, duplicate_candidate, list_change, list_change_row, former_address, opt_in, subscription, consent, consent_entry, import, import_row, import_change, attribute`,
)
afterAll(() => db.drop())

const fileNamed = (name: string) => ({
  file: path.resolve(import.meta.dirname, '../../fixtures/field-cases', `${name}.csv`),
})

interface Person extends Record<string, unknown> {
  address: string | null
  state: string
}

/** The people of the register in the order of their lines. */
const people = (): Promise<Person[]> => db.sql<Person[]>`
  select c.first_name, c.last_name, c.address, c.language, c.attributes, coalesce(k.state, 'unknown') as state
  from contact c left join consent k using (institution_id, contact_id) order by c.import_line`

const states = async (name: string): Promise<string[]> => {
  await importing(db, fileNamed(name))
  return (await people()).map(({ state }) => state)
}

test.each([
  ['refusal-words', ['refused', 'refused', 'refused', 'refused', 'refused', 'refused', 'granted', 'granted']],
  ['unsub-time', ['refused', 'granted', 'refused', 'refused']],
  ['optout-status', ['refused', 'refused', 'refused', 'granted', 'refused']],
  ['two-permissions', ['refused', 'granted', 'unknown']],
  ['marketing-permissions', ['refused', 'granted']],
  ['sms-only', ['unknown']],
  ['print-consent', ['unknown']],
  ['photo', ['granted', 'granted']],
  ['dunno', Array(8).fill('unknown')],
  ['mixed-bytes5', Array(5).fill('granted')],
])('%s: who is written to', async (name, expected) => {
  expect(await states(name)).toEqual(expected)
})

test.each(['sms-only', 'print-consent', 'photo'])(
  '%s: the other channel is a column of the school’s own, and told',
  async (name) => {
    const { columns } = await importing(db, fileNamed(name))
    const told = columns.filter(({ hint }) => hint === 'column_elsewhere')
    expect(told.length).toBeGreaterThan(0)
    expect(told.every(({ field }) => field === 'attribute')).toBe(true)
  },
)

test('unseen-refusal: nobody in a column that says so is mailable, and the dead are told', async () => {
  const { words } = await importing(db, fileNamed('unseen-refusal'))
  const rows = await people()
  const states = Object.fromEntries(rows.map(({ address, state }) => [address?.split('@')[0], state]))
  expect(states).toMatchObject({ aino: 'refused', cilla: 'refused', diana: 'refused', eki: 'granted' })
  expect(words).toContainEqual(expect.objectContaining({ column: 'Kuollut', word: '2021', read: 'deceased' }))
})

test.each(['stray-quote2', 'stray-quote3'])('%s: six rows are six rows', async (name) => {
  expect(await importing(db, fileNamed(name))).toMatchObject({ rows: 6, created: 6 })
  const rows = await people()
  expect(rows.map(({ state }) => state)).toEqual(['granted', 'granted', 'refused', 'refused', 'granted', 'granted'])
})

test('ragged2: a row with more cells than the header is a problem row', async () => {
  const { problems } = await importing(db, fileNamed('ragged2'))
  expect(problems).toMatchObject([{ line: 3, outcome: 'rejected', reason: 'ragged' }])
  expect((await people()).map(({ state }) => state)).toEqual(['refused', 'refused'])
})

test.each(['mixed-bom', 'mixed-bytes4', 'mixed-bytes5'])('%s: one strange byte changes nobody’s name', async (name) => {
  const { encoding, hints, rejected } = await importing(db, fileNamed(name))
  expect({ encoding, rejected }).toEqual({ encoding: 'utf-8', rejected: 0 })
  const rows = await people()
  expect(rows[0]).toMatchObject({ first_name: 'Päivia' })
  expect(rows.at(-1)).toMatchObject(name === 'mixed-bytes4' ? {} : { first_name: 'Åke', last_name: 'Järvi' })
  expect(JSON.stringify(rows)).not.toMatch(/\ufffd|Ã/)
  expect(hints.filter(({ hint }) => hint === 'hint_strange_byte')).toHaveLength(1)
})

test('addresses: each as addresses.expected.json has it', async () => {
  const expected: { rows: Record<string, [string | null, string]> } = JSON.parse(
    readFileSync(path.resolve(import.meta.dirname, '../../fixtures/field-cases/addresses.expected.json'), 'utf8'),
  )
  const { hints, problems } = await importing(db, fileNamed('addresses'))
  const lines = readFileSync(fileNamed('addresses').file, 'utf8').split(/\r\n/)
  const kept = await db.sql<{ address: string; line: number }[]>`select address, import_line as line from contact`
  const became = lines
    .slice(1)
    .filter(Boolean)
    .map((text, at) => {
      const line = at + 2
      const address = kept.find((one) => one.line === line)?.address ?? null
      const problem = problems.find((one) => one.line === line)
      const others = hints.find((one) => one.line === line && one.hint === 'hint_other_addresses')
      const hint = hints.find((one) => one.line === line)
      const said = problem
        ? `rejected${problem.values.proposed ? `, with ${problem.values.proposed} proposed` : ''}`
        : others
          ? `told: ${others.values.others}`
          : hint?.hint === 'hint_letters'
            ? 'hint: needs SMTPUTF8'
            : hint
              ? 'hint'
              : ''
      return [text.split(';').at(-1), [address?.toLowerCase() ?? null, said]]
    })
  const wanted = Object.entries(expected.rows).map(([kind, [address, said]]) => [
    kind,
    [address?.toLowerCase() ?? null, said],
  ])
  expect(became).toEqual(wanted)
  const all = await db.sql`select attributes from contact`
  expect(JSON.stringify(all)).not.toMatch(/b\d+@/)
})

test('names-invisible2, zwnj: directions go, joiners within a word stay', async () => {
  await importing(db, fileNamed('names-invisible2'))
  expect(await people()).toMatchObject([{ first_name: 'Aino' }])
  expect(await importing(db, 'Etunimi;Sukunimi;Sähköposti\nAino;Aalto;aino@inv.example\n')).toMatchObject({
    conflict: 0,
    unchanged: 1,
  })
  await db.sql`truncate contact, contact_directory, contact_likeness, duplicate_candidate, list_change, list_change_row, former_address, opt_in, subscription, consent, consent_entry, import, import_row`
  await importing(db, fileNamed('zwnj'))
  const rows = await people()
  expect(rows[0]).toMatchObject({ first_name: 'علی\u200cرضا', last_name: 'نیک\u200cپور' })
  expect(rows[1]?.first_name).toContain('\u200d')
})

test.each([
  ['parents', ['aino@parents.example', null]],
  ['old-address', ['anna@old.example']],
  ['two-addresses', ['aino@koti.example', 'bo@tyo.example']],
  ['google', ['aino@google.example', 'bo@google.example']],
  ['mailing-address', ['ann@mailing.example', 'ben@mailing.example']],
])('%s: whose address is taken', async (name, addresses) => {
  await importing(db, fileNamed(name))
  expect((await people()).map(({ address }) => address)).toEqual(addresses)
})

test('the choice of the address is told with the columns', async () => {
  const { columns } = await importing(db, fileNamed('parents'), { dryRun: true })
  expect(columns.filter(({ hint }) => hint)).toMatchObject([
    { header: 'Äidin sähköposti', field: 'attribute', hint: 'column_other_address' },
    { header: 'Isän sähköposti', field: 'attribute', hint: 'column_other_address' },
  ])
  await importing(db, fileNamed('parents'), { map: { 'Äidin sähköposti': 'address' } })
  expect((await people()).map(({ address }) => address)).toEqual(['aiti@parents.example', 'mamma@parents.example'])
})

test('language: what is understood, what is in doubt, and each word once', async () => {
  const { words } = await importing(db, fileNamed('language'))
  expect((await people()).map(({ language }) => language)).toEqual([
    ...['sv', 'sv', 'sv', 'sv', null, null, 'sv', 'en', 'sv', null, 'sv', 'fi', null, null, 'en', null],
  ])
  const doubts = words.filter(({ column, doubt }) => column === 'Kieli' && doubt)
  expect(doubts.map(({ word, doubt, count, lines }) => [word, doubt, count, lines])).toEqual([
    ['R', 'hint_language_doubt', 1, [6]],
    ['ru', 'hint_language_doubt', 1, [7]],
    ['ruotsi/suomi', 'hint_language_doubt', 1, [11]],
    ['fin/swe', 'hint_language_doubt', 1, [14]],
    ['2', 'hint_language_other', 1, [15]],
    ['venäjä', 'hint_language_other', 1, [17]],
  ])
})

test('dunno: a later yes counts', async () => {
  await importing(db, fileNamed('dunno'))
  const yes = readFileSync(fileNamed('dunno').file, 'utf8')
    .replace(/;[^;\r\n]*(\r\n|$)/g, ';kyllä$1')
    .replace('kyllä', 'Lupa')
  await importing(db, yes)
  expect((await people()).every(({ state }) => state === 'granted')).toBe(true)
})

test('callname: the call name is the first name, all given names are kept beside it', async () => {
  await importing(db, fileNamed('callname'))
  await importing(db, fileNamed('callname-sv'), { list: 'sv' })
  const rows = await db.sql`select first_name, attributes from contact order by contact_id`
  expect(rows).toMatchObject([
    { first_name: 'Maria', attributes: { Etunimet: 'Elli Maria Katariina' } },
    { first_name: 'Åke', attributes: { Förnamn: 'Karl Gustav Åke' } },
  ])
})

test('excel-errors: what programs write for nothing is nothing, and told', async () => {
  const { words } = await importing(db, fileNamed('excel-errors'))
  expect((await people()).slice(0, 9).map(({ first_name }) => first_name)).toEqual(Array(9).fill(null))
  expect(words.filter(({ doubt }) => doubt === 'hint_nothing')).toHaveLength(9)
})
