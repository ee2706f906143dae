// Many people put on a list or taken off it at once, and that taken back: nobody's own word is lost on the way.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { putOnListAtOnce, takeOffListAtOnce, undoListChange } from '../../src/contacts/lists/changes.ts'
import { changeList, ensureList, listBySlug } from '../../src/contacts/lists/lists.ts'
import { leaveList } from '../../src/contacts/lists/subscriptions.ts'
import { personOf } from '../../src/contacts/people/people.ts'
import { selected } from '../../src/contacts/people/selection.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { mergeContacts } from '../support/in-transaction.ts'
import { at, importing } from '../support/people.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
  const names = ['Aalto;Aino;aino', 'Berg;Bo;bo', 'Ceder;Cia;cia', 'Dahl;Dan;dan']
  const rows = names.map((one) => `${one}@example.org;2001;kyllä`)
  await importing(db, ['Sukunimi;Etunimi;Sähköposti;Valmistumisvuosi;Lupa', ...rows].join('\n'))
  await ensureList(db.sql, 1, 'choir', at())
})
afterEach(() => db.drop())

type Who = Parameters<typeof selected>[2]
const everybody: Who = { found: {} }
/** A minute later each time: two changes never happen at the same moment. */
let minute = 0
const later = () => at(`2026-10-20T10:${String(minute++ % 60).padStart(2, '0')}:00Z`)
const on = (act: typeof putOnListAtOnce) => (slug: string, who: Who) =>
  db.sql.begin(async (tx) => {
    const list = await listBySlug(tx, 1, slug)
    return act(tx, { list, ...(await selected(tx, db.institution, who)), by: 'a test', now: later() })
  })
const put = on(putOnListAtOnce)
const takeOff = on(takeOffListAtOnce)
const undo = (changeId: number) => db.sql.begin((tx) => undoListChange(tx, { institutionId: 1, changeId }, later()))
const idOf = async (name: string) => (await personOf(db.sql, 1, `${name}@example.org`)).contactId
const leave = async (slug: string, name: string) => {
  const [{ listId }, contactId] = [await listBySlug(db.sql, 1, slug), await idOf(name)]
  await db.sql.begin((tx) => leaveList(tx, { institutionId: 1, listId, contactIds: [contactId] }, later()))
}
const states = async (slug: string) =>
  Object.fromEntries(
    (
      await db.sql`select c.first_name as name, s.state from subscription s join list l using (institution_id, list_id)
        join contact c using (institution_id, contact_id) where l.slug = ${slug} order by 1`
    ).map(({ name, state }) => [name, state]),
  )

test('those who are named, and those who are found, come onto a list once, and permission stays what it is', async () => {
  const consents = await db.sql`select * from consent_entry`
  expect(await put('choir', { people: ['aino@example.org', String(await idOf('bo'))] })).toMatchObject({
    people: 2,
    unchanged: 0,
    left: 0,
  })
  expect(await put('choir', { found: { yearFrom: 2001, list: 'alumni' } })).toMatchObject({
    people: 2,
    unchanged: 2,
    left: 0,
  })
  expect(await states('choir')).toEqual({ Aino: 'confirmed', Bo: 'confirmed', Cia: 'confirmed', Dan: 'confirmed' })
  expect(await db.sql`select * from consent_entry`).toEqual(consents)
  await expect(put('choir', { people: ['nobody@example.org'] })).rejects.toMatchObject({ key: 'contact.unknown' })
})

test('whoever left by their own word stays away, and whom we took off may come back', async () => {
  await put('choir', everybody)
  await leave('choir', 'bo')
  expect(await takeOff('choir', everybody)).toMatchObject({ people: 3, unchanged: 1 })
  expect(await put('choir', everybody)).toMatchObject({ people: 3, unchanged: 0, left: 1 })
  expect(await states('choir')).toEqual({ Aino: 'confirmed', Bo: 'unsubscribed', Cia: 'confirmed', Dan: 'confirmed' })
})

test('a change is taken back once, but for whom something has happened to since', async () => {
  const { changeId } = await put('choir', everybody)
  await leave('choir', 'cia')
  expect(await undo(changeId)).toMatchObject({ people: 3 })
  expect(await states('choir')).toEqual({ Cia: 'unsubscribed' })
  await expect(undo(changeId)).rejects.toMatchObject({ key: 'list.change_undone' })
  await expect(undo(99)).rejects.toMatchObject({ key: 'list.unknown_change' })
  const taken = await takeOff('alumni', { people: ['aino@example.org', 'dan@example.org'] })
  const before =
    await db.sql`select before, count(*) as people from list_change_row where change_id = ${taken.changeId} group by 1`
  expect(before).toEqual([{ before: 'confirmed', people: 2 }])
  expect(await undo(taken.changeId)).toMatchObject({ people: 2 })
  expect(await states('alumni')).toEqual({ Aino: 'confirmed', Bo: 'confirmed', Cia: 'confirmed', Dan: 'confirmed' })
})

test('contacts that are one person leave together, and nobody joins a closed list', async () => {
  await mergeContacts(
    db.sql,
    { institutionId: 1, keptId: await idOf('aino'), goneId: await idOf('bo') },
    { by: 'a test', now: later() },
  )
  expect(await takeOff('alumni', { people: ['bo@example.org'] })).toMatchObject({ people: 1, unchanged: 0 })
  expect(await states('alumni')).toMatchObject({ Aino: 'unsubscribed', Bo: 'unsubscribed', Cia: 'confirmed' })
  await db.sql.begin(async (tx) => changeList(tx, await listBySlug(tx, 1, 'choir'), { closed: true, now: at() }))
  await expect(put('choir', everybody)).rejects.toMatchObject({ key: 'list.closed' })
})
