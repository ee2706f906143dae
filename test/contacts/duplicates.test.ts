// Whoever may be one person is shown with both sides; a merge keeps the stricter permission and can be taken back.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { duplicatesOf } from '../../src/contacts/duplicates/queue.ts'
import { correct } from '../../src/contacts/people/correct.ts'
import { listInDirectory } from '../../src/contacts/people/directory.ts'
import { personOf } from '../../src/contacts/people/people.ts'
import { preferencesOf, savePreferences, unsubscribe, type Visitor } from '../../src/signup/preferences.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { decideRow, keepApart, mergeContacts, undoMerge } from '../support/in-transaction.ts'
import { at, followed, importing } from '../support/people.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
})
afterEach(() => db.drop())

const idOf = async (address: string): Promise<number> => (await personOf(db.sql, 1, address)).contactId
const header = 'Sukunimi;Etunimi;Sähköposti;Puhelin;Valmistumisvuosi;Kotikunta;Lupa'
const two = [
  header,
  'Mäkinen;Elli;elli@old.example;0401234567;2004;Espoo;kyllä',
  'Mäkinen;Elli;elli@new.example;;2004;;ei',
  'Öhman;Åke;ake@x.example;;2004;;kyllä',
].join('\n')

/** Everything about two contacts that a merge could touch. */
const state = async (ids: number[]) => ({
  contacts: await db.sql`select contact_id, address, first_name, phone, phone_typed, graduation_year, attributes,
    name_key, merged_into, non_disclosure from contact where contact_id = any(${ids}) order by 1`,
  subscriptions: await db.sql`select list_id, contact_id, state from subscription
    where contact_id = any(${ids}) order by 1, 2`,
  consents: await db.sql`select contact_id, purpose, state from consent where contact_id = any(${ids}) order by 1, 2`,
  suppressions: await db.sql`select address_hash, reason, list_id, purpose from suppression order by 1, 2`,
})
const mailable = async () =>
  (
    await db.sql<
      { address: string }[]
    >`select c.address from mailability m join contact c using (institution_id, contact_id)
    where m.purpose = 'invitations' and m.exclusion is null order by 1`
  ).map(({ address }) => address)
const merging = (kept: number, gone: number) =>
  mergeContacts(db.sql, { institutionId: 1, keptId: kept, goneId: gone }, { by: 'a test', now: at() })
const visitor = (contactId: number): Visitor => ({
  institutionId: 1,
  contactId,
  campaignId: 1,
  listId: 1,
  purpose: 'invitations',
  language: 'fi',
})

test('same name and year, other address: both sides wait, and nothing is merged by itself', async () => {
  await importing(db, two)
  expect(await duplicatesOf(db.sql, 1)).toMatchObject({ pairs: [], isBehind: true })
  await followed(db)
  const { pairs, rows, isBehind } = await duplicatesOf(db.sql, 1)
  expect(isBehind).toBe(false)
  expect(rows).toEqual([])
  expect(pairs).toMatchObject([{ one: { address: 'elli@old.example' }, other: { address: 'elli@new.example' } }])
  await keepApart(db.sql, 1, [await idOf('elli@new.example'), await idOf('elli@old.example')], 'a test', at())
  expect((await duplicatesOf(db.sql, 1)).pairs).toEqual([])
})

test('whoever bore another name is found beside it', async () => {
  await importing(
    db,
    `${header}\nSiirinen;Tuuli;tuuli@a.example;;2011;;kyllä\nRummukainen (o.s. Siirinen);Tuuli;tuuli@b.example;;2011;;`,
  )
  await followed(db)
  expect((await duplicatesOf(db.sql, 1)).pairs).toMatchObject([{ other: { formerName: 'Siirinen' } }])
})

const pairsOf = async () =>
  (await duplicatesOf(db.sql, 1)).pairs.map(({ one, other }) => [one.address, other.address].join(' '))

test.each([
  ['marks', 'Mäkelä;Päivi;a@x.example;;1999;;', 'Makela;Paivi;b@x.example;;1999;;', true],
  ['a further first name', 'Mäkelä;Päivi Maria;a@x.example;;1999;;', 'Mäkelä;Päivi;b@x.example;;1999;;', true],
  ['names in the wrong columns', 'Päivi;Mäkelä;a@x.example;;1999;;', 'Mäkelä;Päivi;b@x.example;;1999;;', true],
  [
    'the same phone, no year',
    'Mäkelä;Päivi;a@x.example;0401234567;;;',
    'Mäkelä;Päivi;b@x.example;+358 40 1234567;;;',
    true,
  ],
  ['another year', 'Mäkelä;Päivi;a@x.example;;1999;;', 'Mäkelä;Päivi;b@x.example;;2000;;', false],
  ['nothing beside the name', 'Mäkelä;Päivi;a@x.example;;;;', 'Mäkelä;Päivi;b@x.example;;;;', false],
  ['no surname', ';Päivi;a@x.example;;1999;;', ';Päivi;b@x.example;;1999;;', false],
  [
    'two who bore the same name before',
    'Ek (o.s. Mäkelä);Päivi;a@x.example;;1999;;',
    'Berg (o.s. Mäkelä);Päivi;b@x.example;;1999;;',
    false,
  ],
])('%s: whether two are alike does not depend on who came first', async (_, one, other, areAlike) => {
  await importing(db, [header, one, other].join('\n'))
  await followed(db)
  expect(await pairsOf()).toEqual(areAlike ? ['a@x.example b@x.example'] : [])
  await db.sql`truncate contact_likeness, duplicate_candidate`
  await db.sql`update import set directory_at = null, directory_upto = 0`
  // One after the other, the second first.
  for (const contactId of [await idOf('b@x.example'), await idOf('a@x.example')])
    await db.sql.begin((tx) => listInDirectory(tx, 1, [contactId]))
  expect(await pairsOf()).toEqual(areAlike ? ['a@x.example b@x.example'] : [])
})

test('whoever is corrected is looked for anew, and a table of one name makes no end of pairs', async () => {
  await importing(db, [header, 'Mäkelä;Päivi;a@x.example;;1999;;', 'Niemi;Päivi;b@x.example;;1999;;'].join('\n'))
  await followed(db)
  expect(await pairsOf()).toEqual([])
  const corrected = async (given: Record<string, string>) => {
    const contactId = await idOf('b@x.example')
    await db.sql.begin((tx) => correct(tx, db.institution, contactId, given, at()))
  }
  await corrected({ last_name: 'Mäkelä' })
  expect(await pairsOf()).toEqual(['a@x.example b@x.example'])
  await corrected({ graduation_year: '2001' })
  expect(await pairsOf()).toEqual([])
  const many = Array.from({ length: 400 }, (_, n) => `Ek;Bo;bo${n}@x.example;;1990;;`)
  await importing(db, [header, ...many].join('\n'))
  await followed(db)
  const [row] = await db.sql`select count(*) as pairs from duplicate_candidate`
  expect(row?.pairs).toBeLessThan(400 * 6)
})

test('a merge takes the stricter permission, fills what is empty, and can be taken back to the letter', async () => {
  await importing(db, two)
  const [old, fresh] = [await idOf('elli@old.example'), await idOf('elli@new.example')]
  await importing(db, `${header}\n;;elli@old.example;;;;`, { list: 'other' })
  await db.sql`insert into suppression (institution_id, address_hash, reason, list_id, since, recorded_by)
    select 1, address_hash, 'objection', 1, now(), 'a test' from contact where contact_id = ${old}`
  const before = await state([old, fresh])
  expect(await mailable()).toEqual(['ake@x.example', 'elli@old.example'])
  const { mergeId } = await merging(fresh, old)
  expect(await personOf(db.sql, 1, 'elli@new.example')).toMatchObject({ phone: '+358401234567', graduationYear: 2004 })
  const after = await state([old, fresh])
  expect(after.contacts.find((row) => row.contact_id === fresh)).toMatchObject({ attributes: { Kotikunta: 'Espoo' } })
  expect(after.subscriptions.filter((row) => row.contact_id === fresh)).toHaveLength(2)
  expect(after.suppressions).toHaveLength(2)
  expect(await mailable()).toEqual(['ake@x.example'])
  expect((await duplicatesOf(db.sql, 1)).pairs).toEqual([])
  await expect(merging(old, fresh)).rejects.toMatchObject({ key: 'duplicates.merged' })
  await undoMerge(db.sql, 1, mergeId, 'a test', at())
  expect(await state([old, fresh])).toEqual(before)
  await expect(undoMerge(db.sql, 1, mergeId, 'a test', at())).rejects.toMatchObject({
    key: 'duplicates.unknown_merge',
  })
})

test('a permission of the one who goes never comes along', async () => {
  await importing(db, `${header}\nMäkinen;Elli;a@x.example;;2004;;\nMäkinen;Elli;b@x.example;;2004;;kyllä`)
  await merging(await idOf('a@x.example'), await idOf('b@x.example'))
  expect(await mailable()).toEqual([])
})

test('the one with an address stays, whichever was named first', async () => {
  await importing(db, `${header}\nMäkinen;Elli;;040 1234567;2004;;\nMäkinen;Elli;b@x.example;;2004;;kyllä`)
  const [{ contactId: nameless }] = await db.sql<[{ contactId: number }]>`
    select contact_id as "contactId" from contact where address is null`
  expect(await merging(nameless, await idOf('b@x.example'))).toMatchObject({ goneId: nameless })
  // The next file finds the person under the old row, too.
  await importing(db, `${header}\nMäkinen;Elli;b@x.example;;2005;;kyllä`)
  expect(await personOf(db.sql, 1, 'b@x.example')).toMatchObject({ graduationYear: 2005, phone: '+358401234567' })
})

test('a family of three comes apart again as it came together', async () => {
  await importing(
    db,
    ['a', 'b', 'c'].reduce((csv, who) => `${csv}\nMäkinen;Elli;${who}@x.example;;2004;;kyllä`, header),
  )
  const [a, b, c] = [await idOf('a@x.example'), await idOf('b@x.example'), await idOf('c@x.example')]
  const before = await state([a, b, c])
  const first = await merging(b, a)
  const second = await merging(c, b)
  expect(await db.sql`select contact_id from contact where merged_into = ${c}`).toHaveLength(2)
  await expect(undoMerge(db.sql, 1, first.mergeId, 'a test', at())).rejects.toMatchObject({ key: 'duplicates.merged' })
  await undoMerge(db.sql, 1, second.mergeId, 'a test', at())
  expect(await db.sql`select contact_id from contact where merged_into = ${b}`).toEqual([{ contact_id: a }])
  await undoMerge(db.sql, 1, first.mergeId, 'a test', at())
  expect(await state([a, b, c])).toEqual(before)
})

test('an old link still works: what the person does there holds for whoever goes on, also after the merge is undone', async () => {
  await importing(db, two.replace(';ei', ';kyllä'))
  const [old, fresh] = [await idOf('elli@old.example'), await idOf('elli@new.example')]
  const { mergeId } = await merging(fresh, old)
  expect(await mailable()).toEqual(['ake@x.example', 'elli@new.example'])
  await db.sql.begin((tx) => unsubscribe(tx, visitor(old), at()))
  expect(await mailable()).toEqual(['ake@x.example'])
  await undoMerge(db.sql, 1, mergeId, 'a test', at())
  expect(await mailable()).toEqual(['ake@x.example'])
  const again = await merging(fresh, old)
  const choices = {
    firstName: 'Elli',
    lastName: 'Aalto',
    shown: null,
    language: 'sv',
    wanted: ['invitations'],
  } as const
  await db.sql.begin((tx) => savePreferences(tx, visitor(old), { ...choices, wanted: ['invitations'] }, at()))
  expect(await preferencesOf(db.sql, visitor(old))).toMatchObject({
    lastName: 'Aalto',
    language: 'sv',
  })
  expect(await mailable()).toEqual(['ake@x.example', 'elli@new.example'])
  await undoMerge(db.sql, 1, again.mergeId, 'a test', at())
  expect(await personOf(db.sql, 1, 'elli@new.example')).toMatchObject({ name: 'Elli Aalto' })
})

test('a shared address waits with both sides, and is decided by a person', async () => {
  const rows = [
    header,
    'Öhman;Åke;ohmanit@x.example;;1990;;kyllä',
    'Öhman;Åsa;ohmanit@x.example;0401234567;1992;;ei',
    'Virtanen;Åke;ohmanit@x.example;;;Sipoo;ei',
  ].join('\n')
  const { importId } = await importing(db, rows)
  const { rows: waiting } = await duplicatesOf(db.sql, 1)
  expect(waiting).toMatchObject([
    { line: 3, row: { Etunimi: 'Åsa', Lupa: 'ei' }, other: { name: 'Åke Öhman' } },
    { line: 4, row: { Sukunimi: 'Virtanen' }, other: { address: 'ohmanit@x.example' } },
  ])
  const deciding = (line: number, decided: 'same' | 'apart') =>
    decideRow(db.sql, db.institution, { importId: importId ?? 0, line, decided, contactId: null, by: 'a test' }, at())
  expect(await deciding(3, 'apart')).toMatchObject({ created: 1, conflict: 0 })
  expect(await db.sql`select first_name, address, phone from contact where address is null`).toEqual([
    { first_name: 'Åsa', address: null, phone: '+358401234567' },
  ])
  // The no of line 4 holds for the address as well, until it is decided.
  expect(await mailable()).toEqual([])
  expect(await deciding(4, 'same')).toMatchObject({ updated: 1, conflict: 0 })
  expect(await mailable()).toEqual([])
  expect((await duplicatesOf(db.sql, 1)).rows).toEqual([])
  await expect(deciding(4, 'same')).rejects.toMatchObject({ key: 'duplicates.decided' })
  // The same file once more asks nothing that was answered.
  await importing(db, rows)
  expect((await duplicatesOf(db.sql, 1)).rows).toEqual([])
})
