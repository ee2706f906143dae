// Tables as other programs export them, and rows that people write below them.
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

interface Export {
  of: string
  lines: string[]
  people: Record<string, unknown>[]
  report?: Record<string, unknown>
}

const exports: Export[] = [
  {
    of: 'Google Contacts, the old format',
    lines: [
      'Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Notes,Language,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type',
      'Aino Aalto,Aino,,Aalto,,,,,,,Ainu,,Virtanen,,,,fi,* myContacts,* Home,aino@x.example,Work,aino2@x.example,Mobile,040 1234567,',
      'Bo Boman,Bo,,Boman,,,,,,,,,,,,,,* myContacts,* Work,bo@x.example ::: bo2@x.example,,,,,',
    ],
    people: [
      {
        first_name: 'Aino',
        last_name: 'Aalto',
        former_name: 'Virtanen',
        address: 'aino@x.example',
        phone: '+358401234567',
        language: 'fi',
      },
      { first_name: 'Bo', address: 'bo@x.example', phone: null },
    ],
  },
  {
    of: 'Outlook in English',
    lines: [
      'First Name,Middle Name,Last Name,Title,Suffix,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,Home Phone,Business Phone,Mobile Phone,Business Fax,Company,Notes,Categories,Spouse',
      'Ann,,Alder,Ms,,ann@x.example,SMTP,Ann Alder (ann@x.example),,,09 1234567,,040 1234567,09 999999,School,,Alumni,Ben',
    ],
    people: [
      { first_name: 'Ann', last_name: 'Alder', address: 'ann@x.example', phone: '+358401234567', state: 'unknown' },
    ],
  },
  {
    of: 'Outlook in Finnish',
    lines: [
      'Etunimi;Toinen nimi;Sukunimi;Yritys;Sähköpostiosoite;Sähköpostin tyyppi;Sähköpostin näyttönimi;Matkapuhelin;Kotipuhelin;Puoliso;Luottamuksellisuus;Kieli',
      'Aino;Maria;Aalto;Oy;aino@x.example;SMTP;Aino Aalto;040 1234567;;Bo;Normaali;suomi',
    ],
    people: [{ first_name: 'Aino', last_name: 'Aalto', address: 'aino@x.example', language: 'fi' }],
  },
  {
    of: 'Outlook in Swedish',
    lines: [
      'Förnamn;Mellannamn;Efternamn;Företag;E-postadress;E-posttyp;E-postvisningsnamn;Mobiltelefon;Make/maka;Språk',
      'Åsa;;Öhman;Ab;asa@x.example;SMTP;Åsa;040 1234567;Bo;svenska',
    ],
    people: [{ first_name: 'Åsa', last_name: 'Öhman', address: 'asa@x.example', language: 'sv' }],
  },
  {
    of: 'Apple Contacts',
    lines: [
      'First,Last,Organization,Email (Work),Email (Home),Phone (Mobile)',
      'Ann,Alder,,,ann@x.example,040 1234567',
      'Ben,Birch,,ben@work.example,ben@x.example,',
    ],
    people: [
      { address: 'ann@x.example' },
      { address: 'ben@work.example', attributes: { 'Email (Home)': 'ben@x.example' } },
    ],
  },
  {
    of: 'Mailchimp',
    lines: [
      'Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,UNSUB_CAMPAIGN_ID,UNSUB_REASON,LEID,EUID,NOTES,TAGS',
      'ann@x.example,Ann,Alder,2,2020-01-02 10:11:12,192.0.2.1,2020-01-02 10:12:00,192.0.2.1,,,,,,1,a,,"""alumni"""',
      'ben@x.example,Ben,Birch,2,2020-01-02 10:11:12,192.0.2.1,2020-01-02 10:12:00,192.0.2.1,,2023-05-04 10:11:12,Spring,7,NORMAL,2,b,,',
      'cat@x.example,Cat,Cedar,2,,,2020-01-02 10:12:00,192.0.2.1,,,,,,3,c,,',
    ],
    people: [{ state: 'granted' }, { state: 'refused' }, { state: 'unknown' }],
  },
  {
    of: 'a newsletter program with states',
    lines: [
      'email,name,subscription_status',
      'a@x.example,Ann Alder,subscribed',
      'b@x.example,Ben Birch,unsubscribed',
      'c@x.example,Cat Cedar,pending',
      'd@x.example,Dan Dogwood,cleaned',
    ],
    people: [{ state: 'granted' }, { state: 'refused' }, { state: 'unknown' }, { state: 'refused' }],
  },
  {
    of: 'a program with a blocklist and an attribute in JSON',
    lines: [
      'uuid,email,name,attributes,status,created_at',
      '1,a@x.example,Ann Alder,"{""city"": ""Espoo; Esbo"", ""consent"": ""yes""}",enabled,2020-01-02T10:11:12Z',
      '2,b@x.example,Ben Birch,{},blocklisted,2020-01-02T10:11:12Z',
    ],
    people: [{ state: 'unknown' }, { state: 'refused' }],
  },
  {
    of: 'a school’s program of pupils and guardians',
    lines: [
      'Oppilas;Etunimi;Sukunimi;Luokka;Sähköposti;Huoltaja 1;Huoltaja 1 sähköposti;Huoltaja 1 puhelin;Huoltaja 2 sähköposti;Turvakielto',
      '1;Aino;Aalto;9A;aino@x.example;Maija Aalto;maija@x.example;040 1234567;ville@x.example;ei',
      '2;Bo;Boman;9B;;Mia Boman;mia@x.example;040 7654321;;x',
    ],
    people: [
      { address: 'aino@x.example', phone: null, non_disclosure: false },
      { address: null, phone: null, non_disclosure: true },
    ],
  },
  {
    of: 'a study register',
    lines: [
      'Sukunimi;Etunimet;Kutsumanimi;Henkilötunnus;Opiskeluoikeuden tila;Valmistumispäivä;Tutkinto;Asiointikieli;Äidinkieli;Sähköposti;Koulun sähköposti;Suoramarkkinointikielto',
      'Aalto;Aino Maria;Maria;131052-308T;Eronnut;1.6.2004;Ylioppilas;;ruotsi;maria@x.example;a@edu.x.example;',
      'Boman;Bo;;;Valmistunut;31.5.2010;Ylioppilas;suomi;ruotsi;;b@edu.x.example;K',
    ],
    people: [
      { first_name: 'Maria', language: 'sv', graduation_year: 2004, address: 'maria@x.example', state: 'unknown' },
      { first_name: 'Bo', language: 'fi', address: 'b@edu.x.example', state: 'refused' },
    ],
  },
  {
    of: 'people with sums below them',
    lines: [
      'Nimi;Sähköposti;Lahjoitus',
      'Elli Mäkinen;e@x.example;20',
      'Summa Saara;s@x.example;10',
      ';;',
      'Yhteensä;;30,00 €',
      'Summa;;30',
      'Total: 2 persons;;30',
      ';;Yhteensä 30',
    ],
    people: [{ last_name: 'Mäkinen' }, { first_name: 'Summa' }],
    report: { rejected: 4, problems: Array(4).fill({ reason: 'sum_row' }) },
  },
  {
    of: 'years and languages that are none',
    lines: [
      'Nimi;Sähköposti;Valmistumisvuosi;Kieli',
      "Elli Mäkinen;e@x.example;'85;venäjä",
      'Bo Berg;b@x.example;2103;ruotsi',
      'Cai Ek;c@x.example;kesällä;suomi',
    ],
    people: [
      { graduation_year: 1985, language: null },
      { graduation_year: null, language: 'sv' },
      { graduation_year: null, language: 'fi' },
    ],
    report: { hintCounts: { hint_year: 2, hint_language_other: 1 } },
  },
  {
    of: 'notes in which somebody says no',
    lines: [
      'Nimi;Sähköposti;Lupa;Huom',
      'Elli Mäkinen;e@x.example;kyllä;älä lähetä enää mitään',
      'Bo Berg;b@x.example;kyllä;kuollut 2019',
      'Cai Ek;c@x.example;kyllä;soitettu 3.3., ei vastausta',
      'Dag Dal;d@x.example;ei;ei sähköpostia',
    ],
    people: [{ state: 'unknown' }, { state: 'unknown' }, { state: 'granted' }, { state: 'refused' }],
    report: { hintCounts: { hint_note: 3 } },
  },
  {
    of: 'two boxes of which one is ticked',
    lines: [
      'Nimi;Sähköposti;Sähköpostilupa;Kutsulupa',
      'Elli Mäkinen;e@x.example;x;x',
      'Bo Berg;b@x.example;x;',
      'Cai Ek;c@x.example;x;ei tiedossa',
    ],
    people: [{ state: 'granted' }, { state: 'unknown' }, { state: 'unknown' }],
  },
  {
    of: 'a no to the handling of data',
    lines: [
      'Nimi;Sähköposti;Lupa;Suostumus tietojen käsittelyyn',
      'Elli Mäkinen;e@x.example;kyllä;kyllä',
      'Bo Berg;b@x.example;kyllä;ei',
    ],
    people: [{ state: 'granted' }, { state: 'unknown' }],
  },
  {
    of: 'an address that is said not to work',
    lines: [
      'Nimi;Sähköposti;Lupa;Virheellinen sähköposti',
      'Elli Mäkinen;e@x.example;kyllä;E@x.example',
      'Bo Berg;b@x.example;kyllä;old@x.example',
      'Cai Ek;c@x.example;kyllä;x',
    ],
    people: [{ state: 'refused' }, { state: 'granted' }, { state: 'refused' }],
  },
]

test.each(exports)('$of', async ({ lines, people, report = {} }) => {
  const told = await importing(db, `${lines.join('\n')}\n`)
  const rows = await db.sql`
    select c.first_name, c.last_name, c.former_name, c.address, c.phone, c.graduation_year, c.language, c.non_disclosure,
      c.attributes, coalesce(k.state, 'unknown') as state
    from contact c left join consent k using (institution_id, contact_id) order by c.import_line`
  expect([...rows]).toMatchObject(people)
  expect(told).toMatchObject(report)
})

test('what is told once per word is counted, dates as one word of their dialect', async () => {
  const rows = Array.from(
    { length: 300 },
    (_, n) => `Elli${n};e${n}@x.example;${['kyllä', 'ehkä', 'sininen'][n % 3]};${2000 + (n % 20)}-01-0${1 + (n % 9)}`,
  )
  const { words, hintCounts } = await importing(db, `Etunimi;Sähköposti;Lupa;Kielto\n${rows.join('\n')}\n`)
  expect(words).toMatchObject([
    { column: 'Lupa', word: 'kyllä', read: 'granted', doubt: null, count: 100, lines: [2, 5, 8] },
    { column: 'Lupa', word: 'ehkä', read: null, doubt: 'hint_permission', count: 100 },
    { column: 'Lupa', word: 'sininen', read: null, doubt: 'hint_permission', count: 100 },
    { column: 'Kielto', word: '0000-00-00', read: 'refused', doubt: null, count: 300 },
  ])
  expect(hintCounts.hint_permission).toBe(200)
})
