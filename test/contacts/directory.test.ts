// Whoever is in the register is found: at once, by parts of words, without their marks; and in the order of our alphabet.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addContact } from '../../src/contacts/people/add.ts'
import { correct } from '../../src/contacts/people/correct.ts'
import { findPeople } from '../../src/contacts/people/people.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { at, followed, importing } from '../support/people.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase()
  await importing(
    db,
    [
      'Sukunimi;Etunimi;Entinen sukunimi;Sähköposti;Puhelin;Valmistumisvuosi;Kotipaikka;Turvakielto',
      'Mäkinen;Väinö;;vaino@example.org;040 123 4567;1998;Espoo;',
      'Öhman;Åsa;Zetterberg;asa@example.org;;2004;;',
      'Zetterberg;Bo;;bo@example.org;;2004;;',
      'Salonen;Siiri;;siiri@example.org;050 765 4321;2010;Oulu;x',
    ].join('\r\n'),
  )
})
afterAll(() => db.drop())

const found = async (words: string) => (await findPeople(db.sql, db.institution, words)).map(({ name }) => name)
const follow = () => followed(db)

const looked: [string, string[]][] = [
  ['makinen', ['Väinö Mäkinen']],
  ['äki', ['Väinö Mäkinen']],
  ['MÄKINEN väi', ['Väinö Mäkinen']],
  // By the name of before, and in the order of our alphabet.
  ['zetterberg', ['Bo Zetterberg', 'Åsa Öhman']],
  ['2004', ['Bo Zetterberg', 'Åsa Öhman']],
  ['bo zet', ['Bo Zetterberg']],
  ['asa@example', ['Åsa Öhman']],
  ['0401234567', ['Väinö Mäkinen']],
  ['+358 40 123 4567', ['Väinö Mäkinen']],
  ['espoo', ['Väinö Mäkinen']],
  // Two letters begin a word.
  ['bo', ['Bo Zetterberg']],
  ['inen', ['Väinö Mäkinen']],
  // Neither where somebody under non-disclosure lives nor their phone is told by being found.
  ['oulu', []],
  ['0507654321', []],
  ['siiri', ['Siiri Salonen']],
  ['%', []],
  ['\\', []],
  ['mäki_en', []],
]

test.each(['before the directory has followed', 'once it has'])('%s', async (when) => {
  if (when === 'once it has') await follow()
  const [row] = await db.sql`select count(*) as listed from contact_directory`
  expect(row?.listed).toBe(when === 'once it has' ? 4 : 0)
  for (const [words, names] of looked) expect(await found(words), words).toEqual(names)
})

test('whoever is corrected or added is found by what is so now', async () => {
  const [siiri] = await db.sql<
    { contactId: number }[]
  >`select contact_id as "contactId" from contact where first_name = 'Siiri'`
  await db.sql.begin((tx) => correct(tx, db.institution, siiri?.contactId ?? 0, { last_name: 'Virta' }, at()))
  expect(await found('salonen')).toEqual([])
  expect(await found('virta')).toEqual(['Siiri Virta'])
  const given = {
    address: 'uusi@example.org',
    fields: { first_name: 'Uusi', last_name: 'Tulokas' },
    list: null,
    word: null,
  }
  await db.sql.begin((tx) => addContact(tx, db.institution, { ...given, by: 'operator', now: at() }))
  expect(await found('tulokas')).toEqual(['Uusi Tulokas'])
})
