// Workbooks as Excel's and LibreOffice's libraries write them (test/fixtures/workbooks), and as nobody should: each is read in a thread
// that has limits.
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTableFile } from '../../../src/contacts/imports/table-file.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { fileOf, importing } from '../../support/people.ts'
import { markupRow, workbook, zipped } from '../../support/zip.ts'

const fixtures = path.resolve(import.meta.dirname, '../../fixtures')
const book = (name: string) => path.join(fixtures, 'workbooks', name)

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
})
afterEach(() => db.drop())

const people = () => db.sql`
  select c.first_name as "firstName", phone, graduation_year as year, programme, attributes ->> 'Jäsennumero' as number,
    coalesce(k.state, 'unknown') as state
  from contact c left join consent k using (institution_id, contact_id) order by c.first_name`
const namesOf = async () => (await people()).map(({ firstName }) => firstName)

test.each(['xlsx', 'ods'])('a register as .%s comes to the same as the text it was made of', async (kind) => {
  const ofText = await importing(db, { file: path.join(fixtures, 'import-case/alumnirekisteri.csv') })
  const before =
    await db.sql`select address, first_name, last_name, phone, graduation_year, programme from contact order by 1, 3, 2`
  const again = await importing(db, { file: book(`alumnirekisteri.${kind}`) })
  expect(again).toMatchObject({ created: 0, updated: 0, rows: ofText.rows, encoding: kind, headerLine: 2 })
  const other = await freshDatabase()
  const { rows, created, duplicate, conflict, rejected, consent } = await importing(other, {
    file: book(`alumnirekisteri.${kind}`),
  })
  expect({ rows, created, duplicate, conflict, rejected, consent }).toEqual({
    rows: ofText.rows,
    created: ofText.created,
    duplicate: ofText.duplicate,
    conflict: ofText.conflict,
    rejected: ofText.rejected,
    consent: ofText.consent,
  })
  expect([
    ...(await other.sql`select address, first_name, last_name, phone, graduation_year, programme from contact order by 1, 3, 2`),
  ]).toEqual([...before])
  await other.drop()
})

describe.each(['xlsx', 'ods'])('what a workbook does beside text: .%s', (kind) => {
  const file = book(`kaikkea.${kind}`)

  test('is read as people see it, and no doubt becomes a yes', async () => {
    const report = await importing(db, { file })
    expect([...(await people())]).toEqual([
      // A phone that became a number, and a class that reaches over three rows.
      {
        firstName: 'Aino',
        phone: '+358401234567',
        year: 2011,
        programme: 'Merkonomi',
        number: '00007',
        state: 'granted',
      },
      {
        firstName: 'Bo',
        phone: '+358401234568',
        year: 2011,
        programme: 'Merkonomi',
        number: '00012',
        state: 'granted',
      },
      {
        firstName: 'Cia',
        phone: '+358401234569',
        year: 2012,
        programme: 'Merkonomi',
        number: '00013',
        state: 'granted',
      },
      // On a hidden row.
      { firstName: 'Dan', phone: null, year: 2012, programme: 'Datanomi', number: '00014', state: 'refused' },
      // Struck through.
      { firstName: 'Eva', phone: null, year: 2013, programme: 'Datanomi', number: '00015', state: 'unknown' },
      // A formula that was never worked out.
      { firstName: 'Fia', phone: null, year: 2014, programme: 'Datanomi', number: '00016', state: 'unknown' },
      { firstName: 'Gun', phone: null, year: 2015, programme: 'Datanomi', number: '00017', state: 'granted' },
    ])
    expect(report.sheet).toMatchObject({ kind, name: 'Alumnit', hiddenRows: 1, hiddenColumns: 1, unworked: 1 })
    expect(report.headerLine).toBe(3)
    expect(report.doubts.map(({ line, reasons }) => [line, reasons.map(({ hint }) => hint)])).toContainEqual([
      8,
      ['hint_struck'],
    ])
  })

  test('its other sheets are named, and read where somebody asks for one', async () => {
    const { sheet } = await importing(db, { file }, { dryRun: true })
    expect(sheet?.others).toEqual([
      { name: 'Ohje', isHidden: false },
      { name: 'Vanhat', isHidden: false },
      { name: 'Piilossa', isHidden: true },
    ])
    await importing(db, { file }, { sheet: 'Vanhat' })
    await importing(db, { file }, { sheet: 'Piilossa' })
    expect(await namesOf()).toEqual(['Håkan', 'Ivar'])
    await expect(importing(db, { file }, { sheet: 'Tyhjä' })).rejects.toThrow(
      'no sheet "Tyhjä" with anything in it: its sheets are Ohje, Alumnit, Vanhat, Piilossa',
    )
  })

  test('and one sheet of it is not another one that was imported before', async () => {
    const [one, other] = [await openTableFile(file), await openTableFile(file, 'Vanhat')]
    expect(one.contentHash.equals(other.contentHash)).toBe(false)
    expect(one.contentHash.equals((await openTableFile(file)).contentHash)).toBe(true)
  })
})

describe('what nobody should write', () => {
  const head = markupRow('Sukunimi', 'Etunimi', 'Sähköposti')

  test.each([
    ['a damaged file', () => workbook(head).then((bytes) => bytes.subarray(0, 400)), 'is damaged'],
    ['one that ends within a part', () => damaged(), 'is damaged'],
    [
      'an old one, or one behind a password',
      async () => Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
      'password',
    ],
    ['a binary one', () => zipped({ 'xl/workbook.bin': 'x' }), '.xlsb'],
    ['one of Numbers', () => zipped({ 'Index/Document.iwa': 'x' }), 'Numbers'],
    ['a letter', () => zipped({ 'word/document.xml': '<x/>' }), 'is no spreadsheet'],
    [
      'a letter of LibreOffice',
      () => zipped({ 'content.xml': '<office:text><text:p>a@x.example</text:p></office:text>' }),
      'is no spreadsheet',
    ],
    ['one without a filled cell', () => workbook('<row r="1"/>'), 'No sheet of'],
    [
      'a row that no register has',
      () => workbook(head + markupRow(...Array.from({ length: 40 }, () => 'x'.repeat(60_000)))),
      'line 2',
    ],
    [
      'rows beyond those of any program',
      () => workbook('<row r="99999999"><c><v>1</v></c></row>'),
      'unfolds into more',
    ],
  ] as const)('%s is refused in a sentence, and nothing is kept', async (_, bytes, words) => {
    await expect(importing(db, await bytes())).rejects.toThrow(words)
    expect(await db.sql`select from import`).toHaveLength(0)
  })

  /** Whole but for the end of what its sheet unfolds into. */
  async function damaged(): Promise<Buffer> {
    const rows = Array.from({ length: 3000 }, (_, n) => markupRow('A', 'B', `a${n}@x.example`)).join('')
    const bytes = await workbook(head + rows)
    bytes.fill(0xff, bytes.length - 5000, bytes.length - 2000)
    return bytes
  }

  test('a bomb costs neither time nor memory', async () => {
    const spaces = Buffer.alloc(1 << 20, 0x20)
    const bomb = await workbook(function* () {
      yield Buffer.from('<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>a@x.example</t></is></c></row>')
      for (let n = 0; n < 300; n++) yield spaces
      yield Buffer.from('</sheetData></worksheet>')
    })
    expect(bomb.length).toBeLessThan(400_000)
    const before = process.memoryUsage().rss
    await expect(importing(db, bomb)).rejects.toThrow('unfolds into more')
    expect(process.memoryUsage().rss - before).toBeLessThan(100 << 20)
  })

  test('what takes more memory than a register is refused, and this process goes on', async () => {
    // Six million texts of one letter: little in the file, much once they are read.
    const shared = Buffer.from(Array.from({ length: 20_000 }, (_, n) => `<si><t>${n % 7919}x${n}</t></si>`).join(''))
    const heavy = await zipped({
      'xl/workbook.xml': '<workbook><sheets><sheet name="People" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${head}</sheetData></worksheet>`,
      *'xl/sharedStrings.xml'() {
        for (let n = 0; n < 300; n++) yield shared
      },
    })
    await expect(importing(db, heavy)).rejects.toThrow('unfolds into more')
  }, 60_000)

  const ods = (rows: string) =>
    zipped({
      'content.xml': `<office:spreadsheet><table:table table:name="People">${rows}</table:table></office:spreadsheet>`,
    })
  const odsRow = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`
  const odsCell = (text: string, more = '') => `<table:table-cell${more}><text:p>${text}</text:p></table:table-cell>`
  const down = (rows: number) => ` table:number-rows-spanned="${rows}"`
  const rowsOf = async (bytes: Buffer, name: string) =>
    (await openTableFile(await fileOf(bytes, name))).attempts[0]?.rows.map(({ cells, isStruck }) => [
      ...cells,
      ...(isStruck ? ['!'] : []),
    ])

  test('what reaches down in one column is not said in another, nor below its end', async () => {
    const covered = (more: string) => `<table:covered-table-cell${more}/>`
    const bytes = await ods(
      odsRow(odsCell('kyllä', down(2)) + odsCell('ei', down(2)) + odsCell('a@x.example')) +
        odsRow(covered(' table:number-columns-repeated="2"') + odsCell('b@x.example')) +
        odsRow(odsCell('kyllä', down(3)) + odsCell('') + odsCell('c@x.example')) +
        odsRow(covered('') + odsCell('') + odsCell('d@x.example'), ' table:number-rows-repeated="2"') +
        odsRow(`<table:table-cell${down(2)}/>` + odsCell('') + odsCell('e@x.example')) +
        odsRow(covered('') + odsCell('') + odsCell('f@x.example')),
    )
    expect(await rowsOf(bytes, 'x.ods')).toEqual([
      ['kyllä', 'ei', 'a@x.example'],
      ['kyllä', 'ei', 'b@x.example'],
      ['kyllä', '', 'c@x.example'],
      ['kyllä', '', 'd@x.example'],
      ['kyllä', '', 'd@x.example'],
      ['', '', 'e@x.example'],
      ['', '', 'f@x.example'],
    ])
  })

  test('what nobody sees below a merged cell makes a doubt, and a number that is shown as a word is that word', async () => {
    const c = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
    const merged = await workbook(
      `<row r="1">${c('A1', 'ei')}${c('B1', 'a@x.example')}</row><row r="2">${c('A2', 'kyllä')}${c('B2', 'b@x.example')}</row></sheetData><mergeCells><mergeCell\nref="A1:A2"/></mergeCells><sheetData>`,
    )
    expect(await rowsOf(merged, 'x.xlsx')).toEqual([
      ['ei', 'a@x.example'],
      ['ei', 'b@x.example', '!'],
    ])
    const shown = await ods(
      odsRow(odsCell('Ei', ' office:value-type="float" office:value="1"') + odsCell('a@x.example')),
    )
    expect(await rowsOf(shown, 'x.ods')).toEqual([['Ei', 'a@x.example']])
  })

  test('signs that no database keeps are left away', async () => {
    const bytes = await workbook(markupRow('a_x0000_b', '_xD800_', `${'x'.repeat(79)}😀`, 'a@x.example'))
    expect(await rowsOf(bytes, 'x.xlsx')).toEqual([['ab', '\ufffd', `${'x'.repeat(79)}😀`, 'a@x.example']])
  })

  test.each([
    ['a shared text that is not there', () => workbook('<row r="1"><c t="s"><v>900</v></c></row>'), 'is damaged'],
    ['a row between rows', () => workbook('<row r="1.5"><c><v>1</v></c></row>'), 'is damaged'],
    ['a row that stands twice', () => workbook(`<row r="2">${'<c><v>1</v></c>'}</row>`.repeat(2)), 'is damaged'],
    ['half a cell', () => ods(odsRow(odsCell('a', ' table:number-columns-repeated="1.5"'))), 'is damaged'],
    [
      'two sheets of one name',
      () =>
        zipped({
          'content.xml': `<x><table:table table:name="A"/><table:table table:name="A">${odsRow(odsCell('a@x.example'))}</table:table></x>`,
        }),
      'is damaged',
    ],
    [
      'a row that stands ten thousand times over',
      () =>
        ods(
          odsRow(
            odsCell('x'.repeat(1000), ' table:number-columns-repeated="900"'),
            ' table:number-rows-repeated="10000"',
          ),
        ),
      'unfolds into more',
    ],
  ])('%s is refused in a sentence', async (_, bytes, words) => {
    await expect(importing(db, await bytes())).rejects.toThrow(words)
  })

  test('entities that it declares itself are not unfolded', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "hahahaha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    const bytes = await workbook(head + markupRow('Aalto', 'Aino&b;', 'aino@example.org'), {
      'xl/styles.xml': `${laughs}<styleSheet>&b;</styleSheet>`,
    })
    await importing(db, bytes)
    expect(await namesOf()).toEqual(['Aino&b;'])
  })

  test('names and cells are told as text, whatever stands in them', async () => {
    const file = await fileOf(await workbook(head + markupRow('&lt;b&gt;', '_x0041_ino', 'a@example.org')), 'x.xlsx')
    const { attempts } = await openTableFile(file)
    expect(attempts[0]?.rows[1]?.cells).toEqual(['<b>', 'Aino', 'a@example.org'])
  })
})
