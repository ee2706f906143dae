// Files of which a careful person would not write to the people named: nobody in them is permitted, and each is told.
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { mapColumns } from '../../../src/contacts/imports/columns.ts'
import {
  readBeside,
  readDeath,
  readNote,
  readPermission,
  readRefusal,
  readStatus,
  readStray,
} from '../../../src/contacts/imports/permission.ts'
import { writeProblemRows } from '../../../src/contacts/imports/problem-rows.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { importing } from '../../support/people.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase()
})
afterEach(
  () =>
    db.sql`truncate contact, contact_directory, contact_likeness, duplicate_candidate, list_change, list_change_row, former_address, opt_in, subscription, consent, consent_entry, import, import_row, import_change, attribute,
      disputed_refusal`,
)
afterAll(() => db.drop())

/** Addresses that may be written to. */
const permitted = async (): Promise<string[]> =>
  (
    await db.sql`select c.address from mailability m join contact c using (institution_id, contact_id)
      where m.purpose = 'invitations' and m.exclusion is null order by 1`
  ).map(({ address }) => address as string)

const list = (text: string): string[] => text.split('|').map((one) => one.trim())

describe('a header that is no permission', () => {
  const what = (header: string): string => {
    const column = mapColumns(['Nimi', header], {})[1]
    return column?.watch ?? column?.field ?? 'own'
  }
  test.each(
    list(`Rasti, jos et halua kutsuja | Merkitse rasti, mikäli et halua jatkossa kutsuja | Jos et halua viestejä, rastita tämä |
      Kryssa om du inte vill ha e-post | Haluatko perua kutsut? | Vill du avsluta utskicken? | Vill du slippa utskick? |
      Would you like us to stop sending you e-mails? | Do you want to be removed from the mailing list? |
      Haluan kutsuja: En halua kutsuja | Sähköpostilupa lopetettu | CLEAN_TIME`),
  )('%s: whoever ticks it says no', (header) => {
    expect(what(header)).toBe('refusal')
  })
  test.each(
    list(`Lupa (x = ei) | Lupa (1 = ei, 0 = kyllä) | Samtycke (X = nej) | Sähköpostilupa puuttuu | Samtycke till e-post saknas |
      Needs email consent | Lupapyyntö lähetetty pvm | E-postsamtycke begärt datum | Email consent last checked date |
      Eropäivä | Eroamispäivä | Left date`),
  )('%s: whatever fills it is a doubt', (header) => {
    expect(what(header)).toBe('unclear')
  })
  test.each(
    list(`Haluatko kutsun kirjeenä? | Vill du ha inbjudan per post? | Do you want a copy of your answers by e-mail? |
      Haluatko kuitin sähköpostiin? | Saako sähköpostisi antaa muille? | May we give your email address to classmates? |
      Haluan kutsun vain luokkakokoukseen | En halua mentoriksi | RSVP declined | Ilmoittautuminen peruttu | Left-handed |
      Kuollut äiti | Dödsbo | Contact owner email | Rehtorin sähköposti | Vaimon sähköposti | Målsmans e-post | Billing email`),
  )('%s: the school’s own', (header) => {
    expect(what(header)).toBe('own')
  })
  test.each(
    list(`Lupa (x = kyllä) | Haluatko kutsuja? Voit perua milloin tahansa. |
      Would you like our newsletter? You can unsubscribe at any time. | Haluan antaa luvan sähköpostikutsuihin |
      Haluan kutsuja: Sähköpostitse | Olen kiinnostunut alumnitoiminnasta ja haluan kutsuja`),
  )('%s: a permission all the same', (header) => {
    expect(what(header)).toBe('permission')
  })
  test.each([
    ['Nimi / Namn / Name', 'name'],
    ['Etunimesi', 'first_name'],
    ['Kieli / Språk / Language', 'language'],
    ['Uusi sähköposti', 'address'],
  ])('%s is %s', (header, field) => {
    expect(mapColumns(['x', header], {})[1]?.field).toBe(field)
  })
})

describe('a cell', () => {
  test.each(
    list(`lupalomake lähetetty | samtyckesblankett skickad | consent form sent | lupa kysytty | lupa: - | sähköposti - | -1 |
      ok -2015 | kyllä –2015 | ok -> 2015 | kyllä, 1.1.2010 - 31.12.2015 | lomake saatu | ei ole kieltänyt sähköpostia |
      har inget emot | does not object | ei ongelmaa`),
  )('%s: no permission, and no refusal', (cell) => {
    expect(['doubt', 'unknown']).toContain(readPermission(cell))
  })
  test.each(list('ei kieltoa, saa lähettää | Nej, får skicka | kumottu | lifted'))('%s: no ban for ever', (cell) => {
    expect(readRefusal(cell)).toBe('doubt')
  })
  test.each(list('elossa 2023 | still alive | lever i Sverige'))('%s: alive', (cell) => {
    expect(readDeath(cell)).toBe('nothing')
  })
  test.each(
    list(`soitti 3.4., ei halua enää | lupa evätty | perui luvan | poista listalta | ÄLKÄÄ KUTSUKO | torjuu sähköpostit |
      ta bort från listan | vill slippa | tack men nej | lämna i fred | please delete me | leave me alone | palautui |
      osoite ei toimi | R.I.P. | somnade in 2020 | hautajaiset 3.4. | poissa keskuudestamme | ei`),
  )('%s: a note to look at', (cell) => {
    expect(readNote(cell, true)).toBe('doubt')
  })
  test.each(list('ei enää töissä Nokialla | Arbetar inte längre på skolan | Ei allergioita | mentori | no 1 in class'))(
    '%s: a note like others',
    (cell) => {
      expect(readNote(cell, true)).toBe('nothing')
    },
  )
  test.each(list('Bo Ek (kuollut) | † Aino Koe | edesmennyt Di Ho | ÄLÄ LÄHETÄ Fy Ho | kuollut 2019 | ei kutsuja'))(
    '%s: no fact',
    (cell) => {
      expect(readStray(cell)).toBe('doubt')
    },
  )
  test.each(list('Anna Maria Block | No, Min-ji | Kuolemajärvi Elli | 18A | Koe, Aino'))('%s: a fact', (cell) => {
    expect(readStray(cell)).toBe('nothing')
  })
  test.each(
    list('a@x.example (palautui) | ei: a@x.example | äiti: a@x.example | Isä <a@x.example> | a@x.example (vanha)'),
  )('%s: an address in doubt', (cell) => {
    expect(readBeside(cell)).toBe('doubt')
  })
  test.each(list('Elli Vanhanen <e@x.example> | sähköposti: e@x.example | e@x.example (työ)'))(
    '%s: the person’s address',
    (cell) => {
      expect(readBeside(cell)).toBe('nothing')
    },
  )
  test.each(list('Ei | Ei lupaa | Estetty? | Passiivinen | Lopetettu'))('%s: a state to look at', (cell) => {
    expect(['doubt', 'no']).toContain(readStatus(cell))
  })
})

describe('a file', () => {
  test.each([
    ['a cell without a header', 'Nimi;Sähköposti;Lupa;\nBo Ek;bo@x.example;kyllä;ei saa lähettää, kuollut'],
    [
      'a title over a list of bans',
      'EI SAA LÄHETTÄÄ - kieltäneet 2024;;\nNimi;Sähköposti;Lupa\nBo Ek;bo@x.example;kyllä',
    ],
    ['a section of bans', 'Nimi;Sähköposti;Lupa\nEI SAA LÄHETTÄÄ:;;\nBo Ek;bo@x.example;kyllä'],
    [
      'a second table with another third column',
      'Nimi;Sähköposti;Lupa\nNimi;Sähköposti;Kielto\nBo Ek;bo@x.example;kyllä',
    ],
    ['a permission that is still to come', 'Nimi;Sähköposti;Lupa\nBo Ek;bo@x.example;ok from 2130'],
    ['a date of permission that is none', 'Nimi;Sähköposti;Lupa pvm\nBo Ek;bo@x.example;1.1.1900'],
    ['a death in the name', 'Nimi;Sähköposti;Lupa\nBo Ek (kuollut);bo@x.example;kyllä'],
    ['somebody else’s address', 'Nimi;Vaimon sähköposti;Lupa\nBo Ek;bo@x.example;kyllä\n;;'],
  ])('%s', async (_, file) => {
    // So that there is somebody whom the file lets us write to.
    await importing(db, 'Nimi;Sähköposti;Lupa\nAino Koe;aino@x.example;kyllä')
    await importing(db, file).catch((error: { key?: string }) => expect(error.key).toBe('import.no_address_column'))
    expect(await permitted()).toEqual(['aino@x.example'])
  })

  test('below a title that says nothing, and below the same header again, a yes is one', async () => {
    await importing(
      db,
      'Alumnit 2024;;\nNimi;Sähköposti;Lupa\nAino Koe;aino@x.example;kyllä\nNimi;Sähköposti;Lupa\nBo Ek;bo@x.example;kyllä',
    )
    expect(await permitted()).toEqual(['aino@x.example', 'bo@x.example'])
  })

  test('what stands without a header is kept, and stands in the file to mend', async () => {
    const { importId } = await importing(db, 'Nimi;Sähköposti;Lupa;\nBo Ek;bo@x.example;kyllä;ei saa lähettää')
    const [contact] = await db.sql`select attributes from contact`
    expect(contact?.attributes).toEqual({ '(D)': 'ei saa lähettää' })
    const out = new PassThrough()
    const [rows, text] = await Promise.all([
      writeProblemRows(db.sql, 1, importId as number, { language: 'en', out: async () => out }),
      buffer(out),
    ])
    expect(rows).toBe(1)
    expect(text.toString()).toContain('ei saa lähettää')
    const again = await importing(db, text)
    expect(again.doubts).toHaveLength(1)
    expect(await permitted()).toEqual([])
  })

  test('a header that comes late makes nobody above it a title', async () => {
    const report = await importing(
      db,
      'Nimi;Sähköposti;Huom;\nAino Koe;aino@x.example;;\nBo Ek;bo@x.example;;\n;;;\nSukunimi;Etunimi;Sähköposti;Lupa\nHo;Cy;cy@x.example;kyllä',
    )
    expect(report.rows).toBeGreaterThanOrEqual(4)
    expect((await db.sql`select from contact where address in ('aino@x.example', 'bo@x.example')`).length).toBe(2)
  })

  test('two people in a row: the first is not written to at the address of the second', async () => {
    await importing(
      db,
      'Etunimi 1;Sukunimi 1;Sähköposti 1;Etunimi 2;Sukunimi 2;Sähköposti 2;Lupa\nCy;Ho;;Di;Ho;di@x.example;kyllä\nEi;Ho;ei@x.example;Fy;Ho;fy@x.example;kyllä',
    )
    expect(await permitted()).toEqual(['ei@x.example'])
  })

  test.each([
    ['a doubt', 'ehkä'],
    ['a note', ''],
  ])('two names at one address, one in doubt (%s): nobody is written to, in either order', async (_, word) => {
    const rows = ['Aino Koe;koe@x.example;kyllä;', `Pekka Koe;koe@x.example;${word};ei halua kutsuja`]
    for (const order of [rows, [...rows].reverse()]) {
      await importing(db, ['Nimi;Sähköposti;Lupa;Huom', ...order].join('\n'))
      expect(await permitted()).toEqual([])
      await db.sql`truncate contact, contact_directory, contact_likeness, duplicate_candidate, list_change, list_change_row, former_address, opt_in, subscription, consent, consent_entry, import, import_row, disputed_refusal`
    }
  })
})
