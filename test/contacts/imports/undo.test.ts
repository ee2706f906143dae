// What an import brought can be taken back; what people did themselves stays.
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeProblemRows } from '../../../src/contacts/imports/problem-rows.ts'
import { peopleToReview } from '../../../src/contacts/imports/report.ts'
import { unsubscribe } from '../../../src/signup/preferences.ts'
import { dispatching, dueCampaign, until } from '../../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { undoImport } from '../../support/in-transaction.ts'
import { at, importing } from '../../support/people.ts'
import { openRelay } from '../../support/relay.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
})
afterEach(() => db.drop())

const undo = (importId: number | null) => undoImport(db.sql, 1, importId as number, 'a test', at())

/** Everything that is held on people, but for when a row was touched. */
const everything = async () =>
  JSON.stringify([
    await db.sql`select to_jsonb(c) - 'updated_at' as row from contact c order by contact_id`,
    await db.sql`select * from subscription order by contact_id, list_id`,
    await db.sql`select * from consent order by contact_id, purpose`,
    await db.sql`select * from suppression order by suppression_id`,
  ])

const first = [
  'Nimi;Sähköposti;Puhelin;Lupa;Kotikunta',
  'Elli Mäkinen;elli@x.example;0401234567;kyllä;Espoo',
  'Åke Öhman;ake@x.example;;ei;',
  'Eero Ilman;;0407654321;;Vantaa',
].join('\n')
const second = [
  'Nimi;Sähköposti;Puhelin;Lupa;Kotikunta',
  'Elli Mäkinen;elli@x.example;0409999999;ei;Helsinki',
  'Åke Öhman;ake@x.example;0402222222;kyllä;Turku',
  'Uusi Henkilö;uusi@x.example;;kyllä;Oulu',
].join('\n')

test('whom two files put on a list, stays on it when one of them is taken back', async () => {
  const one = await importing(db, first)
  const other = await importing(db, first.split('\n').slice(0, 2).join('\n'))
  expect(await undo(one.importId)).toMatchObject({ deleted: 2, kept: 1 })
  expect(await db.sql`select c.first_name, s.state, s.import_id from subscription s join contact c using (contact_id)`)
    // As if the second file alone had come.
    .toEqual([{ first_name: 'Elli', state: 'confirmed', import_id: other.importId }])
  await undo(other.importId)
  expect(await db.sql`select from contact`).toHaveLength(0)
})

test('a number typed in another way is no news', async () => {
  await importing(db, first)
  const again = await importing(db, 'Sähköposti;Puhelin\nelli@x.example;+358 40 123 4567')
  expect(again).toMatchObject({ unchanged: 1, updated: 0 })
  expect(await db.sql`select phone_typed from contact where address = 'elli@x.example'`).toEqual([
    { phone_typed: '0401234567' },
  ])
})

test('the register is what it was before, to the byte', async () => {
  await importing(db, first)
  const before = await everything()
  const { importId } = await importing(db, second)
  expect(await everything()).not.toBe(before)
  expect(await undo(importId)).toMatchObject({ undone: true, deleted: 1, restored: 2, kept: 0 })
  expect(await everything()).toBe(before)
  await expect(undo(importId)).rejects.toThrow('already been undone')
  await expect(undo(999)).rejects.toThrow('no import 999')
})

test('the first import goes and leaves nothing; the second stands on its own', async () => {
  const { importId } = await importing(db, first)
  await undo(importId)
  expect(await db.sql`select from contact`).toHaveLength(0)
  expect(await db.sql`select from consent_entry`).toHaveLength(0)
  const again = await importing(db, first)
  await importing(db, second)
  // Elli's and Åke's rows are known to the second file, too: they stay, and with them what that file said.
  expect(await undo(again.importId)).toMatchObject({ undone: true, deleted: 1, kept: 2 })
  const flags = await db.sql`select c.address, k.state from contact c join consent k using (contact_id) order by 1`
  expect(flags).toEqual([
    { address: 'ake@x.example', state: 'granted' },
    { address: 'elli@x.example', state: 'refused' },
    { address: 'uusi@x.example', state: 'granted' },
  ])
})

test('the same file imported twice: one of them taken back changes nothing', async () => {
  const one = await importing(db, first)
  const before = await db.sql`select contact_id, purpose, state from consent order by contact_id`
  const two = await importing(db, first)
  await undo(one.importId)
  expect(await db.sql`select contact_id, purpose, state from consent order by contact_id`).toEqual(before)
  expect(await db.sql`select from contact`).toHaveLength(3)
  await undo(two.importId)
  expect(await db.sql`select from contact`).toHaveLength(0)
})

test('what people did themselves since stays', async () => {
  const { importId } = await importing(db, first)
  const [elli] = await db.sql<{ contactId: number; listId: number }[]>`
    select contact_id as "contactId", list_id as "listId" from subscription join contact using (contact_id)
    where address = 'elli@x.example'`
  const visitor = { institutionId: 1, campaignId: 1, purpose: 'invitations' as const, language: 'fi' as const }
  await db.sql.begin((tx) => unsubscribe(tx, { ...visitor, ...(elli as { contactId: number; listId: number }) }, at()))
  await undo(importId)
  expect(
    await db.sql`select c.address, k.state, s.state as subscription from contact c
    join consent k using (contact_id) join subscription s using (contact_id)`,
  ).toEqual([{ address: 'elli@x.example', state: 'refused', subscription: 'unsubscribed' }])
  // And the old file does not turn it round.
  expect(await importing(db, first)).toMatchObject({ refusalsKept: 1, staysUnsubscribed: 1 })
})

test('after something was sent nothing is taken back, and a list is made to look at', async () => {
  const relay = await openRelay()
  const { importId } = await importing(db, first)
  const campaign = await dueCampaign(db)
  const dispatcher = await dispatching(db, relay.url)
  await until(db, campaign, dispatcher, 'finished')
  await dispatcher.stop()
  await relay.close()
  const before = await everything()
  expect(await undo(importId)).toMatchObject({ undone: false, deleted: 0, toReview: 3 })
  expect(await everything()).toBe(before)
  expect(await peopleToReview(db.sql, 1, importId as number)).toHaveLength(3)
})

test('problem rows come back as a file that can be mended and imported by itself', async () => {
  const { importId } = await importing(
    db,
    'Nimi;Sähköposti;Hetu;Kotikunta\nElli Mäkinen;elli@x.example;010190-123A;Espoo\nEero;eero(at)x;020290-123B;=1+1\nMuu Nimi;elli@x.example;;Turku',
  )
  const out = new PassThrough()
  const read = buffer(out)
  expect(await writeProblemRows(db.sql, 1, importId as number, { language: 'fi', out: async () => out })).toBe(2)
  const file = (await read).toString()
  expect(file.startsWith('\ufeffNimi;Sähköposti;Hetu;Kotikunta;Syy\r\n')).toBe(true)
  expect(file).not.toContain('020290')
  expect(file).toContain(";'=1+1;")
  const mended = file.replace('eero(at)x', 'eero@x.example').replace('\r\nMuu Nimi;elli@', '\r\nMuu Nimi;muu@')
  expect(await importing(db, mended)).toMatchObject({ created: 2, rejected: 0, conflict: 0 })
  expect(
    await db.sql`select attributes ->> 'Kotikunta' as place, attributes ? 'Syy' as has from contact order by 1`,
  ).toEqual([
    { place: '=1+1', has: false },
    { place: 'Espoo', has: false },
    { place: 'Turku', has: false },
  ])
})

test('a dry run’s plan is carried out exactly, or not at all', async () => {
  await importing(db, first)
  const dry = await importing(db, second, { dryRun: true })
  expect(dry).toMatchObject({ importId: null, created: 1, updated: 2 })
  expect(dry.changes).toContainEqual(expect.objectContaining({ column: 'phone', after: '+358409999999' }))
  const real = await importing(db, second, { plan: dry.plan })
  const { importId: _, file: __, ...figures } = real
  expect(dry).toMatchObject(figures)
  const stale = await importing(db, 'Nimi;Sähköposti\nX Y;x@x.example', { dryRun: true })
  await importing(db, 'Nimi;Sähköposti\nX Y;x@x.example\n')
  const before = await everything()
  await expect(importing(db, 'Nimi;Sähköposti\nX Y;x@x.example', { plan: stale.plan })).rejects.toThrow('dry run')
  expect(await everything()).toBe(before)
})
