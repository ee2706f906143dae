// A list goes out as a table and comes back as it was.
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTableFile } from '../../src/contacts/imports/table-file.ts'
import { listBySlug } from '../../src/contacts/lists/lists.ts'
import { type ExportOrder, exportList } from '../../src/contacts/people/export.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { fileOf, importing } from '../support/people.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
})
afterEach(() => db.drop())

async function exported({ sql, institution }: TestDatabase, order: Partial<ExportOrder> = {}): Promise<Buffer> {
  const out = new PassThrough()
  const read = buffer(out)
  const list = await listBySlug(sql, 1, 'alumni')
  const whole: ExportOrder = {
    list,
    out,
    purpose: 'invitations',
    language: 'fi',
    flavour: 'excel',
    whole: true,
    ...order,
  }
  await exportList(sql, institution, whole)
  return read
}

/** What the import should know again; what was typed is not, a number stands for it. */
const known = ({ sql }: TestDatabase) => sql`
  select c.address, c.first_name, c.last_name, c.former_name, c.phone, c.graduation_year, c.programme, c.language, c.kind,
    c.non_disclosure, c.attributes, k.state
  from contact c left join consent k on k.contact_id = c.contact_id and k.purpose = 'invitations'
  order by c.address nulls last, c.last_name, c.first_name, c.phone, c.graduation_year`

test('opens right in Finnish Excel: separator, mark, line ends, numbers, and no formula', async () => {
  await importing(
    db,
    'Sukunimi;Etunimi;Sähköposti;Puhelin;Lupa;Muistiinpano\nÖhman;Åke;a@x.example;040 1234567;kyllä;=1+1\nBerg;Bo;b@x.example;+46 70 123 45 67;ei;"a;b ""c"""',
  )
  expect((await exported(db)).toString()).toBe(
    '\ufeffSähköposti;Sukunimi;Etunimi;Entinen sukunimi;Puhelin;Valmistumisvuosi;Linja;Kieli;Lupa;Turvakielto;Muistiinpano\r\n' +
      'b@x.example;Berg;Bo;;0046 701234567;;;;ei;;"a;b ""c"""\r\n' +
      "a@x.example;Öhman;Åke;;040 1234567;;;;kyllä;;'=1+1\r\n",
  )
  const raw = (await exported(db, { flavour: 'raw', language: 'en' })).toString()
  expect(raw.startsWith('E-mail,Surname,First name')).toBe(true)
  expect(raw).toContain('a@x.example,Öhman,Åke,,+358401234567,,,,yes,,=1+1\n')
})

test('as a workbook every cell is text, and comes back as it was', async () => {
  const hostile = '=1+1'
  await importing(
    db,
    `Sukunimi;Etunimi;Sähköposti;Puhelin;Lupa;Jäsennumero;Muistiinpano\nÖhman;Åke;a@x.example;040 1234567;kyllä;00512;${hostile}\nBerg;<b>&x;b@x.example;+46 70 123 45 67;ei;7;_x0041_`,
  )
  const before = await known(db)
  const bytes = await exported(db, { flavour: 'xlsx' })
  const file = await openTableFile(await fileOf(bytes, 'alumni.xlsx'))
  expect(file.sheet).toMatchObject({ kind: 'xlsx', name: 'alumni', hiddenRows: 0, unworked: 0 })
  expect(file.attempts[0]?.rows.map(({ cells }) => cells)).toEqual([
    [
      'Sähköposti',
      'Sukunimi',
      'Etunimi',
      'Entinen sukunimi',
      'Puhelin',
      'Valmistumisvuosi',
      'Linja',
      'Kieli',
      'Lupa',
      'Turvakielto',
      'Jäsennumero',
      'Muistiinpano',
    ],
    ['b@x.example', 'Berg', '<b>&x', '', '+46701234567', '', '', '', 'ei', '', '7', '_x0041_'],
    ['a@x.example', 'Öhman', 'Åke', '', '+358401234567', '', '', '', 'kyllä', '', '00512', hostile],
  ])
  await db.sql`truncate contact, contact_directory, contact_likeness, duplicate_candidate, former_address, subscription, consent, consent_entry, import, import_row, import_change cascade`
  await importing(db, bytes, { name: 'alumni.xlsx' })
  const after = await known(db)
  // A formula is read as what it shows.
  const same = (rows: typeof before) =>
    rows.map(({ attributes: { Muistiinpano: _, ...attributes }, ...row }) => ({ ...row, attributes }))
  expect(same(after)).toEqual(same(before))
})

test('whoever is under non-disclosure shows neither phone nor place, but for admins', async () => {
  await importing(
    db,
    'Sukunimi;Etunimi;Sähköposti;Puhelin;Turvakielto;Kotikunta;Ammatti\nÖhman;Åke;a@x.example;0401234567;x;Inari;kokki\nBerg;Bo;b@x.example;0407654321;;Espoo;kokki',
  )
  const seen = (await exported(db, { whole: false })).toString()
  expect(seen).not.toMatch(/Inari|1234567/)
  // What a school calls its own columns is nobody's to guess: of whoever is protected none is told.
  expect(seen).toMatch(/Espoo/)
  expect(seen).toMatch(/a@x\.example.*kyllä;;\r?\n|b@x\.example.*kokki/)
  expect((await exported(db)).toString()).toMatch(/Inari/)
})

const word = fc.stringMatching(/^[A-Za-zÅÄÖåäöéØß'’-]{1,12}$/).map((text) => `N${text}`)
const free = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('=1+1', "'=1", "''-x", '+358', '-5', '@x', '\ttab', 'a;b', '"q"', 'a\nb', '0123', '1,5', 'kyllä', ''),
)
const person = fc.record({
  first: word,
  last: word,
  phone: fc.constantFrom(
    '',
    '040 1234567',
    '+46 70 123 45 67',
    '09 123 4567',
    '050-7654321',
    '+1 212 555 0123',
    '+372 5123 4567',
  ),
  year: fc.constantFrom('', '1957', '2004', '2026'),
  programme: free,
  language: fc.constantFrom('', 'fi', 'sv', 'en'),
  permission: fc.constantFrom('', 'kyllä', 'ei'),
  hidden: fc.constantFrom('', 'x'),
  note: free,
})
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

test('export and import are identity for 10,000 people', { timeout: 120_000 }, async () => {
  const people = fc.sample(person, { numRuns: 10_000, seed: 20261124 })
  const rows = people.map((one, i) =>
    [
      i % 10 ? `p${i}@x${i % 7}.example` : '',
      `${one.last}${i}`,
      one.first,
      i % 5 ? '' : 'Ent Tinen',
      one.phone,
      one.year,
      one.programme,
      one.language,
      one.permission,
      one.hidden,
      one.note,
    ]
      .map(cell)
      .join(';'),
  )
  const header =
    'Sähköposti;Sukunimi;Etunimi;Entinen sukunimi;Puhelin;Valmistumisvuosi;Linja;Kieli;Lupa;Turvakielto;Muistiinpano'
  const first = await importing(db, [header, ...rows].join('\r\n'))
  expect(first.created).toBeGreaterThan(9900)
  const file = await exported(db, { language: 'sv' })
  const other = await freshDatabase()
  try {
    expect(await importing(other, file)).toMatchObject({
      created: first.created,
      rejected: 0,
      conflict: 0,
      duplicate: 0,
    })
    const [before, after] = [await known(db), await known(other)]
    expect(after.length).toBe(before.length)
    for (const [i, row] of before.entries()) expect(after[i]).toEqual(row)
    // And what comes out of there is the same file.
    expect((await exported(other, { language: 'sv' })).equals(file)).toBe(true)
  } finally {
    await other.drop()
  }
})
