// Files as they come: each is named by what is odd about it, and says what must become of it.
import iconv from 'iconv-lite'
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

interface Nasty {
  odd: string
  file: string | Buffer
  /** The contacts in the order of their lines, as far as given. */
  people: Record<string, unknown>[]
  /** Of the report, as far as given. */
  report?: Record<string, unknown>
  /** Kinds of hints, in the order of the file. */
  hints?: string[]
  repair?: true
}

const elli = { first_name: 'Elli', last_name: 'Mäkinen', address: 'e@x.example' }
/** Elli with one more column. */
const column = (header: string, cell: string): string =>
  `Etunimi;Sukunimi;Sähköposti;${header}\nElli;Mäkinen;e@x.example;${cell}\n`
const ofYear = (cell: string, year: number | null): Nasty => ({
  odd: `a year written as ${cell}`,
  file: column('Valmistumisvuosi', cell),
  people: [{ graduation_year: year }],
})
const ofPhone = (cell: string, phone: string | null, hints: string[] = []): Nasty => ({
  odd: `a phone written as ${cell}`,
  file: column('Puhelin', cell),
  people: [{ phone, phone_typed: cell.trim() }],
  hints,
})
const ofAddress = (cell: string, address: string, hints: string[] = []): Nasty => ({
  odd: `an address written as ${cell}`,
  file: `Nimi;Sähköposti\nElli Mäkinen;"${cell.replaceAll('"', '""')}"\n`,
  people: [{ address }],
  hints,
})
const plain = 'Etunimi;Sukunimi;Sähköposti\nElli;Mäkinen;e@x.example\n'

const files: Nasty[] = [
  {
    odd: 'Excel fi-FI: semicolons, Windows-1252, CRLF',
    file: iconv.encode(plain.replaceAll('\n', '\r\n'), 'win1252'),
    people: [elli],
    report: { encoding: 'windows-1252' },
  },
  { odd: 'Excel "CSV UTF-8": semicolons and a BOM', file: `\ufeff${plain}`, people: [elli] },
  {
    odd: 'Google Forms: commas and a timestamp',
    file: 'Aikaleima,Etunimi,Sukunimi,Sähköpostiosoite\n2026/03/01 12.01.02 ip. EET,Elli,Mäkinen,e@x.example\n',
    people: [{ ...elli, attributes: {} }],
  },
  {
    odd: 'tab-separated text in UTF-16 from "Unicode-teksti"',
    file: iconv.encode(plain.replaceAll(';', '\t'), 'utf-16le', { addBOM: true }),
    people: [elli],
    report: { delimiter: '\t' },
  },
  { odd: 'MS-DOS (CP850)', file: iconv.encode(plain, 'cp850'), people: [elli], report: { encoding: 'cp850' } },
  { odd: 'Macintosh', file: iconv.encode(plain, 'macroman'), people: [elli], report: { encoding: 'macroman' } },
  { odd: 'sep= on the first line', file: `sep=;\r\n${plain}`, people: [elli], report: { headerLine: 2 } },
  {
    odd: 'three title rows above the header',
    file: `Alumnirekisteri;;\nPäivitetty 1.2.2026;;\n;;\n${plain}`,
    people: [elli],
    report: { headerLine: 4, rows: 1 },
  },
  {
    odd: 'blank rows and ;;;; rows between and at the end',
    file: `${plain};;\n\n;;\n   ; ;\u00a0\nÅke;Öhman;a@x.example\n;;\n;;\n`,
    people: [elli, { first_name: 'Åke' }],
    report: { rows: 2, rejected: 0 },
  },
  {
    odd: 'line breaks within quotes',
    file: 'Etunimi;Sukunimi;Sähköposti;Terveiset\nElli;Mäkinen;e@x.example;"rivi 1\nrivi 2"\nÅke;;ei osoite;\n',
    people: [{ ...elli, attributes: { Terveiset: 'rivi 1 rivi 2' } }],
    report: { rejected: 1, problems: [{ line: 4 }] },
  },
  {
    odd: 'rows with more and with fewer cells than the header',
    file: `${plain}Åke;Öhman;a@x.example;;;;ylimääräinen\nÅsa;Ek;asa@x.example;;;;\nBo;Berg\n`,
    people: [elli, { address: 'asa@x.example' }, { last_name: 'Berg' }],
    report: { rejected: 1, problems: [{ line: 3, reason: 'ragged' }] },
  },
  {
    odd: 'spaces, no-break spaces, soft hyphens and zero-width characters',
    file: 'Etunimi;Sukunimi;Sähköposti\n Elli\u00a0;Mäki\u00adnen\u200b;\u200be@x.example\u00a0\n',
    people: [elli],
  },
  {
    odd: 'ä as a and two dots (NFD)',
    file: 'Etunimi;Sukunimi;Sähköposti\nElli;Mäkinen;e@x.example\n'.normalize('NFD'),
    people: [elli],
  },
  {
    odd: 'cells as ="…" formulas',
    file: 'Etunimi;Sukunimi;Sähköposti;Puhelin\nElli;Mäkinen;e@x.example;"=""0401234567"""\n',
    people: [{ ...elli, phone: '+358401234567' }],
  },
  {
    odd: 'HYPERLINK formulas',
    file: 'Nimi;Sähköposti\nElli Mäkinen;"=HYPERLINK(""mailto:e@x.example"";""e@x.example"")"\n',
    people: [elli],
  },
  {
    odd: 'a formula for a name stays a text',
    file: 'Etunimi;Sukunimi;Sähköposti\n=1+1;Mäkinen;e@x.example\n',
    people: [{ first_name: '=1+1' }],
  },
  {
    odd: 'guards against formulas as our own export puts them',
    file: "Etunimi;Sukunimi;Sähköposti\n'=1+1;'-Mäkinen;e@x.example\n",
    people: [{ first_name: '=1+1', last_name: '-Mäkinen' }],
  },
  {
    odd: 'text that was broken before: shown, and left as it is',
    file: 'Etunimi;Sukunimi;Sähköposti\nElli;MeikÃ¤lÃ¤inen;e@x.example\n',
    people: [{ last_name: 'MeikÃ¤lÃ¤inen' }],
    hints: ['hint_broken_text'],
  },
  {
    odd: 'text that was broken before: mended where asked',
    file: 'Etunimi;Sukunimi;Sähköposti\nElli;MeikÃ¤lÃ¤inen;e@x.example\n',
    people: [{ last_name: 'Meikäläinen' }],
    repair: true,
  },
  {
    odd: 'Windows-1252 once read as Cyrillic',
    file: 'Etunimi;Sukunimi;Sähköposti\nElli;Mьnch;e@x.example\n',
    people: [{ last_name: 'Münch' }],
    repair: true,
  },
  {
    odd: 'letters that were lost for good',
    file: 'Etunimi;Sukunimi;Sähköposti\nElli;M\ufffdkinen;e@x.example\n',
    people: [{ last_name: 'M\ufffdkinen' }],
    hints: ['hint_lost_letters'],
  },
  {
    odd: 'one column "Sukunimi Etunimi" with a particle',
    file: 'Sukunimi ja etunimi;Sähköposti\nvon Wright Elli Maria;e@x.example\n',
    people: [{ first_name: 'Elli Maria', last_name: 'von Wright' }],
  },
  {
    odd: 'one column of names, some with a comma',
    file: 'Nimi;Sähköposti\nElli Maria Mäkinen;e@x.example\n"Öhman, Åke";a@x.example\n',
    people: [
      { first_name: 'Elli Maria', last_name: 'Mäkinen' },
      { first_name: 'Åke', last_name: 'Öhman' },
    ],
  },
  {
    odd: 'surnames borne before, in all three ways',
    file: 'Etunimi;Sukunimi;Sähköposti\nElli;Mäkinen o.s. Virtanen;e@x.example\nTuuli;Rummukainen (ent. Siirinen);t@x.example\nÅsa;Öhman f.d. Berg;a@x.example\n',
    people: [
      { last_name: 'Mäkinen', former_name: 'Virtanen' },
      { last_name: 'Rummukainen', former_name: 'Siirinen' },
      { last_name: 'Öhman', former_name: 'Berg' },
    ],
  },
  {
    odd: 'Swedish headers',
    file: 'Tilltalsnamn;Efternamn;E-post;Studentår;Samtycke\nÅsa;Öhman;a@x.example;1999;ja\n',
    people: [{ first_name: 'Åsa', last_name: 'Öhman', graduation_year: 1999, state: 'granted' }],
  },
  {
    odd: 'English headers in another order',
    file: 'Consent,Class of,E-mail address,Last name,First name\nyes,2010,e@x.example,Mäkinen,Elli\n',
    people: [{ ...elli, graduation_year: 2010, state: 'granted' }],
  },
  ...['kyllä', 'K', 'x', '1', 'on', 'OK', 'ja', 'yes', 'TRUE'].map(
    (cell): Nasty => ({
      odd: `a permission of ${cell}`,
      file: column('Markkinointilupa', cell),
      people: [{ state: 'granted' }],
      hints: [],
    }),
  ),
  ...['ei', 'E', '0', 'nej', 'no', 'FALSE', 'Ei, kiitos'].map(
    (cell): Nasty => ({
      odd: `a permission of ${cell}`,
      file: column('Markkinointilupa', cell),
      people: [{ state: 'refused' }],
      hints: [],
    }),
  ),
  {
    odd: 'a permission of anything else',
    file: column('Markkinointilupa', 'ehkä'),
    people: [{ state: 'unknown' }],
    hints: ['hint_permission'],
  },
  { odd: 'a blank permission', file: column('Markkinointilupa', ''), people: [{ state: 'unknown' }], hints: [] },
  ofYear('1.6.2004', 2004),
  ofYear('01.06.04', 2004),
  ofYear('2004-06-01', 2004),
  ofYear('38139', 2004),
  ofYear('kevät 2004', 2004),
  ofYear('2018K', 2018),
  ofYear('18K', 2018),
  ofYear('K2018', 2018),
  ofYear('S18', 2018),
  ofYear('2001–2004', 2004),
  ofYear('1.6.62', 1962),
  ofYear('2999', null),
  ofYear('kesällä', null),
  ofPhone('0401234567', '+358401234567'),
  ofPhone('401234567', '+358401234567', ['hint_phone_zero']),
  ofPhone('3,58401E+11', null, ['hint_phone_lost']),
  ofPhone('00358 40 1234567', '+358401234567'),
  ofPhone('+358 (0)40 123 4567', '+358401234567'),
  ofPhone('040-123 4567', '+358401234567'),
  ofPhone('+46 70 123 45 67', '+46701234567'),
  ofPhone('kotona', null),
  ofAddress('Elli.Makinen@X.EXAMPLE', 'Elli.Makinen@x.example'),
  ofAddress('mailto:e@x.example', 'e@x.example'),
  ofAddress('Elli <e@x.example>', 'e@x.example'),
  ofAddress('e@x.example;', 'e@x.example'),
  ofAddress('e@x.example.', 'e@x.example', ['hint_mended_address']),
  ofAddress('e＠x.example', 'e@x.example', ['hint_mended_address']),
  ofAddress('e@gmial.com', 'e@gmial.com', ['hint_typo']),
  ofAddress('elli@hotmial.com', 'elli@hotmial.com', ['hint_typo']),
  {
    odd: 'two addresses in a cell',
    file: 'Nimi;Sähköposti\nElli Mäkinen;"e@x.example, e2@x.example"\n',
    people: [{ address: 'e@x.example', attributes: {} }],
    hints: ['hint_other_addresses'],
  },
  {
    odd: 'an office, and not a person',
    file: 'Nimi;Sähköposti\nLukion toimisto;toimisto@x.example\n',
    people: [{ kind: 'organisation' }],
  },
  {
    odd: 'a column of personal identity codes',
    file: column('Henkilötunnus', '131052-308T'),
    people: [{ ...elli, attributes: {} }],
  },
  {
    odd: 'a personal identity code in another column',
    file: column('Lisätieto', 'hetu 131052-308T'),
    people: [{ ...elli, attributes: {} }],
    hints: ['hint_identity_code'],
  },
  { odd: 'a flag of non-disclosure', file: column('Turvakielto', 'x'), people: [{ ...elli, non_disclosure: true }] },
  {
    odd: 'own columns of all types',
    file: 'Etunimi;Sukunimi;Sähköposti;Kotikunta;Lapsia;Syntynyt;Mentori\nElli;Mäkinen;e@x.example;Espoo;2;1.5.1985;kyllä\n',
    people: [{ attributes: { Kotikunta: 'Espoo', Lapsia: '2', Syntynyt: '1.5.1985', Mentori: 'kyllä' } }],
    report: {
      columns: [
        { field: 'first_name' },
        { field: 'last_name' },
        { field: 'address' },
        { header: 'Kotikunta', type: 'text' },
        { header: 'Lapsia', type: 'number' },
        { header: 'Syntynyt', type: 'date' },
        { header: 'Mentori', type: 'yes_no' },
      ],
    },
  },
  {
    odd: 'two columns of the same name',
    file: 'Etunimi;Sukunimi;Sähköposti;Muuta;Muuta\nElli;Mäkinen;e@x.example;a;b\n',
    people: [elli],
  },
  {
    odd: 'columns named like parts of an object',
    file: 'Etunimi;Sukunimi;Sähköposti;__proto__;constructor\nElli;Mäkinen;e@x.example;a;b\n',
    people: [{ ...elli, attributes: { constructor: 'b' } }],
  },
  {
    odd: 'the header once more in the middle',
    file: `${plain}Etunimi;Sukunimi;Sähköposti\nÅke;Öhman;a@x.example\n`,
    people: [elli, { first_name: 'Åke' }],
    report: { rejected: 1 },
  },
  {
    odd: 'emoji, whole and half',
    file: 'Etunimi;Sukunimi;Sähköposti\nElli😀\ud83d;Mäkinen;e@x.example\n',
    people: [{ first_name: 'Elli😀\ufffd' }],
  },
  { odd: 'a last line without an end', file: plain.trimEnd(), people: [elli] },
  { odd: 'line ends of an old Macintosh', file: plain.replaceAll('\n', '\r'), people: [elli] },
  { odd: 'a very long cell', file: column('Terveiset', 'ä'.repeat(50_000)), people: [elli] },
  {
    odd: 'right-to-left names with marks',
    file: 'Etunimi;Sukunimi;Sähköposti\nمريم\u200f;الهاشمي;m@x.example\n',
    people: [{ first_name: 'مريم' }],
  },
]

test.each(files)('$odd', async ({ file, people, report = {}, hints, repair }) => {
  const told = await importing(db, file, repair ? { repair } : {})
  const rows = await db.sql`
    select c.first_name, c.last_name, c.former_name, c.address, c.phone, c.phone_typed, c.graduation_year, c.kind,
      c.non_disclosure, c.attributes, coalesce(k.state, 'unknown') as state
    from contact c left join consent k using (institution_id, contact_id) order by c.import_line`
  expect([...rows]).toMatchObject(people)
  expect(told).toMatchObject(report)
  if (hints) expect(told.hints.map(({ hint }) => hint)).toEqual(hints)
})
