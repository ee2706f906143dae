// What becomes of a row, rule by rule.
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fileNature } from '../../../src/contacts/imports/encoding.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { fileOf, importing } from '../../support/people.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
})
afterEach(() => db.drop())

const head = 'Etunimi;Sukunimi;Sähköposti;Puhelin;Valmistumisvuosi;Lupa'
const table = (...rows: string[]) => [head, ...rows].join('\r\n')
const contacts =
  () => db.sql`select first_name, last_name, address, phone, graduation_year, coalesce(k.state, 'unknown') as state
  from contact c left join consent k using (institution_id, contact_id) order by contact_id`
const outcomes = async (id: number | null) =>
  (
    await db.sql`select line, outcome from import_row where import_id = ${id}
    union all select import_line, 'created' from contact where import_id = ${id} order by line`
  ).map(({ line, outcome }) => `${line} ${outcome}`)

describe('within a file', () => {
  test('a duplicate fills what is empty and the stricter permission wins', async () => {
    const { importId } = await importing(
      db,
      table('Elli;;e@x.example;;;kyllä', 'Elli;Mäkinen;E@X.EXAMPLE;0401234567;1999;ei'),
    )
    expect(await outcomes(importId)).toEqual(['2 created', '3 duplicate'])
    expect(await contacts()).toMatchObject([
      { first_name: 'Elli', last_name: 'Mäkinen', phone: '+358401234567', graduation_year: 1999, state: 'refused' },
    ])
  })

  test('the same address under another name is a conflict, compared with all that was known of the name', async () => {
    const rows = [
      'Elli;;e@x.example;;;',
      'Elli;Mäkinen;e@x.example;;;',
      'Elli;Virtanen;e@x.example;;;kyllä',
      'mäkinen;ELLI;e@x.example;;;',
    ]
    const { importId, problems } = await importing(db, table(...rows))
    expect(await outcomes(importId)).toEqual(['2 created', '3 duplicate', '4 conflict', '5 duplicate'])
    expect(problems.find(({ line }) => line === 4)).toMatchObject({
      reason: 'conflict_line',
      values: { line: 2 },
    })
    expect(await contacts()).toMatchObject([{ last_name: 'Mäkinen', state: 'unknown' }])
  })

  test('no usable address and no name, or an address cell that is no address, is rejected with a reason', async () => {
    const { importId } = await importing(
      db,
      table(';;;;1999;kyllä', 'Elli;Mäkinen;ei-ole;;;kyllä', ';;;;;', 'Eero;Ahonen;;;;'),
    )
    expect(await outcomes(importId)).toEqual(['2 rejected', '3 rejected', '5 created'])
  })
})

describe('across files', () => {
  test('the newest cell wins, a blank erases nothing, permission only gets stricter or known', async () => {
    await importing(
      db,
      table(
        'Elli;Mäkinen;e@x.example;0401234567;1999;',
        'Eero;Ahonen;a@x.example;;;kyllä',
        'Oona;Öhman;o@x.example;;;ei',
      ),
    )
    const second = await importing(
      db,
      table('Elli;Mäkinen;e@x.example;;2001;kyllä', 'Eero;Ahonen;a@x.example;;;ei', 'Oona;Öhman;o@x.example;;;kyllä'),
    )
    expect(second).toMatchObject({ updated: 2, unchanged: 1, refusalsKept: 1 })
    expect(await contacts()).toMatchObject([
      { phone: '+358401234567', graduation_year: 2001, state: 'granted' },
      { state: 'refused' },
      { state: 'refused' },
    ])
  })

  test('a name is only replaced by one that says more', async () => {
    await importing(db, table('Elli Maria;Mäkinen;e@x.example;;;', 'Eero;;a@x.example;;;'))
    await importing(db, table('Elli;Mäkinen;e@x.example;;;', 'Eero;Ahonen;a@x.example;;;'))
    expect(await contacts()).toMatchObject([{ first_name: 'Elli Maria' }, { last_name: 'Ahonen' }])
  })

  test('the same content again is no news: it does not undo what a later file said', async () => {
    const old = table('Elli;Mäkinen;e@x.example;;1999;')
    await importing(db, old)
    await importing(db, table('Elli;Mäkinen;e@x.example;;2001;'))
    expect(await importing(db, old)).toMatchObject({ unchanged: 1, updated: 0 })
    expect(await contacts()).toMatchObject([{ graduation_year: 2001 }])
  })

  test('what the person wrote is not overwritten', async () => {
    await importing(db, table('Elli;Mäkinen;e@x.example;0401234567;1999;'))
    await db.sql`update contact set graduation_year = 2003, self_written = '{graduation_year}'`
    await importing(db, table('Elli;Mäkinen;e@x.example;0409999999;1999;'))
    expect(await contacts()).toMatchObject([{ graduation_year: 2003, phone: '+358409999999' }])
  })

  test('whoever is under non-disclosure stays so, whatever a later file leaves out', async () => {
    await importing(db, 'Etunimi;Sukunimi;Sähköposti;Turvakielto\r\nElli;Mäkinen;e@x.example;x')
    await importing(db, table('Elli;Mäkinen;e@x.example;0401234567;2001;kyllä'))
    await importing(db, 'Etunimi;Sukunimi;Sähköposti;Turvakielto\r\nElli;Mäkinen;e@x.example;ei')
    expect(await db.sql`select phone, non_disclosure from contact`).toMatchObject([
      { phone: '+358401234567', non_disclosure: true },
    ])
  })

  test('whoever was erased does not come back', async () => {
    await importing(db, table('Elli;Mäkinen;e@x.example;;;kyllä'))
    await db.sql`insert into suppression (institution_id, address_hash, reason, since, recorded_by)
      select institution_id, address_hash, 'erasure', now(), 'a test' from contact`
    await db.sql`delete from contact`
    const { importId, problems } = await importing(
      db,
      table('Elli;Mäkinen;E@x.example;;;kyllä', 'Eero;Ahonen;a@x.example;;;'),
    )
    expect(await outcomes(importId)).toEqual(['2 rejected', '3 created'])
    expect(problems[0]?.reason).toBe('erased')
  })

  test('two imports at once make no twins', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => `Elli;Mäkinen${i};e${i}@x.example;;;kyllä`)
    await Promise.all([importing(db, table(...rows)), importing(db, table(...rows.toReversed()))])
    expect(await db.sql`select from contact`).toHaveLength(300)
  })
})

describe('without an address', () => {
  test('a person is known again by name and phone, else by name and year, else by the name alone', async () => {
    const rows = table('Elli;Mäkinen;;0401234567;1999;', 'Eero;Ahonen;;;1988;kyllä', 'Oona;Öhman;;;;')
    expect(await importing(db, rows)).toMatchObject({ created: 3 })
    expect(await importing(db, `${rows}\r\n`)).toMatchObject({ created: 0, unchanged: 3 })
    expect(await importing(db, table('Mäkinen;Elli;;+358 40 123 4567;2001;ei'))).toMatchObject({ updated: 1 })
    expect(await importing(db, table('Elli;Mäkinen;;0507654321;1999;'))).toMatchObject({ created: 1 })
  })

  test('somebody whom a row with an address brought is a duplicate', async () => {
    const { importId } = await importing(
      db,
      table('Elli;Mäkinen;;0401234567;;ei', 'Elli;Mäkinen;e@x.example;0401234567;;kyllä'),
    )
    expect(await outcomes(importId)).toEqual(['2 duplicate', '3 created'])
    expect(await contacts()).toMatchObject([{ state: 'refused' }])
  })

  test('two people who fit are a conflict', async () => {
    await importing(db, table('Elli;Mäkinen;e@x.example;;1999;', 'Elli;Mäkinen;m@x.example;;1999;'))
    expect(await importing(db, table('Elli;Mäkinen;;;1999;'))).toMatchObject({ conflict: 1 })
  })
})

describe('files as they come', () => {
  const rows = [
    'Esimerkkilukion rekisteri',
    'Etunimi;Sukunimi;Sähköposti',
    'Åsa;Öhman-Wäre;asa@x.example',
    'Päivi;Hämäläinen;paivi@x.example',
    ';;',
  ]
  const text = rows.join('\r\n')
  const cases: [string, Buffer, string][] = [
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['Windows-1252', iconv.encode(text, 'windows-1252'), 'windows-1252'],
    ['CP850', iconv.encode(text, 'cp850'), 'cp850'],
    ['Mac Roman', iconv.encode(text, 'macroman'), 'macroman'],
    ['UTF-16 with BOM', iconv.encode(text, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['UTF-16 big endian without BOM', iconv.encode(text, 'utf-16be'), 'utf-16be'],
  ]
  test.each(cases)('%s is recognised', async (_, bytes, encoding) => {
    expect(await importing(db, bytes)).toMatchObject({ encoding, delimiter: ';', headerLine: 2, rows: 2, created: 2 })
    expect(await contacts()).toMatchObject([
      { first_name: 'Åsa', last_name: 'Öhman-Wäre' },
      { last_name: 'Hämäläinen' },
    ])
  })

  test.each([[';'], [','], ['\t'], ['|']])('the separator %j is recognised', async (delimiter) => {
    const lines = ['förnamn;efternamn;e-post;samtycke', 'Åsa;Öhman;asa@x.example;ja'].map((line) =>
      line.replaceAll(';', delimiter),
    )
    expect(await importing(db, lines.join('\n'))).toMatchObject({ delimiter, created: 1 })
    expect(await contacts()).toMatchObject([{ first_name: 'Åsa', state: 'granted' }])
  })

  test('quotes, line breaks in quotes, sep= and a guess at nothing: lines are counted as an editor counts them', async () => {
    const csv = 'sep=,\nName,Email,Note\n"Mäkinen, Elli",e@x.example,"two\nlines"\n,broken@,\n'
    const { headerLine, problems } = await importing(db, csv)
    expect(headerLine).toBe(2)
    expect(await contacts()).toMatchObject([{ first_name: 'Elli', last_name: 'Mäkinen' }])
    expect(problems).toMatchObject([{ line: 5, outcome: 'rejected' }])
  })

  test('a title that breaks its line as Windows does, costs nobody their row', async () => {
    const file =
      '"Alumnit\r\n2026"\r\n\r\nSähköposti;Nimi\r\ne@x.example;"Elli\r\nMäkinen"\r\na@x.example;Åke Öhman\r\nx;y\r\n'
    const { created, headerLine, problems } = await importing(db, file)
    expect({ created, headerLine }).toEqual({ created: 2, headerLine: 4 })
    expect(problems).toMatchObject([{ line: 8, outcome: 'rejected' }])
  })

  test('a surname is not lost to a duplicate without a name', async () => {
    await importing(db, table('Anna;;e@x.example;;;', ';;e@x.example;;;ei', 'Anna;Virtanen;e@x.example;;;'))
    expect(await contacts()).toMatchObject([{ first_name: 'Anna', last_name: 'Virtanen', state: 'refused' }])
  })

  test('lines may end differently in one file, and odd characters do not stop it', async () => {
    const report = await importing(db, `sep=;\r\nEtunimi;Email\nElli;e@x.example\nEero;${'x'.repeat(79)}😀\n`)
    expect(report).toMatchObject({ rows: 2, created: 1, rejected: 1 })
  })

  test('a yes in a column of refusals is a no', async () => {
    await importing(db, 'Nimi;Email;Unsubscribed\nElli Mäkinen;e@x.example;yes\nEero Ahonen;a@x.example;no')
    expect(await contacts()).toMatchObject([{ state: 'refused' }, { state: 'unknown' }])
  })

  test('a column of the school’s own is kept, a personal identity code never', async () => {
    await importing(
      db,
      'Nimi;Sähköposti;Harrastus;Henkilötunnus;Muu\nElli Mäkinen;e@x.example;kuoro;131052-308T;131052-308T',
    )
    const [row] = await db.sql`select attributes from contact`
    expect(row?.attributes).toEqual({ Harrastus: 'kuoro' })
  })

  test.each([
    ['an empty file', Buffer.alloc(0), 'is empty'],
    ['a damaged workbook', Buffer.from('PK\x03\x04 and so on'), 'is damaged'],
    ['a binary file', Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 37) % 256)), 'not a text file'],
    [
      'a table without an address column',
      Buffer.from('Etunimi;Sukunimi\nElli;Mäkinen\n'),
      'no column for e-mail addresses',
    ],
    [
      'an open quotation mark',
      Buffer.from(`${head}\n"Elli;Mäkinen;e@x.example\n${'x;y;z\n'.repeat(300_000)}`),
      'quotation mark',
    ],
  ])('%s is refused in a sentence and nothing is kept', async (_, bytes, words) => {
    await expect(importing(db, bytes)).rejects.toThrow(words)
    expect(await db.sql`select from contact`).toHaveLength(0)
    expect(await db.sql`select from import`).toHaveLength(0)
    expect(await db.sql`select from list`).toHaveLength(0)
  })

  test('what is no file is refused before it is read: a device never ends', async () => {
    await expect(fileNature('/dev/zero')).rejects.toThrow('is not a file but a pipe or a device')
  })

  test('limits come before work: columns, cells and rows that no register has', async () => {
    const started = performance.now()
    const wide = Array.from({ length: 32_000 }, (_, n) => `Sarake ${n}`).join(';')
    await expect(importing(db, `Email;${wide}\ne@x.example;${';x'.repeat(32_000)}\n`)).rejects.toThrow('1,000 columns')
    await expect(importing(db, `Email;Nimi\ne@x.example;${'x'.repeat(1_100_000)}\n`)).rejects.toThrow('line 2')
    await expect(importing(db, `Email;${'pitkä '.repeat(10_000)}\ne@x.example;Elli\n`)).resolves.toMatchObject({
      rows: 1,
    })
    const rows = [
      `e@x.example;Elli;${'x'.repeat(600_000)}`,
      `${','.repeat(64_000)};Bo;`,
      `c@x.example;${'Cai '.repeat(16_000)};`,
      'd@x.example;Dan;ok',
    ]
    const { problems, created } = await importing(db, `Email;Nimi;Huom\n${rows.join('\n')}\n`)
    expect(created).toBe(1)
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'long_cell'],
      [3, 'no_address'],
      [4, 'long_cell'],
    ])
    expect(performance.now() - started).toBeLessThan(30_000)
  })

  test('a sheet that was saved whole ends in empty columns, which do not count', async () => {
    const wide = ';'.repeat(16_000)
    expect(await importing(db, `Email;Nimi${wide}\ne@x.example;Elli${wide}\n`)).toMatchObject({ created: 1 })
  })

  test('a missing file is named', async () => {
    const file = `${await fileOf('x')}.missing`
    await expect(importing(db, { file })).rejects.toThrow(file)
  })
})
