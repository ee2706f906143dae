// Whoever is erased is nowhere any more, and no old file brings them back.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPeople, personOf } from '../../src/contacts/people/people.ts'
import { readable } from '../../src/doors/cli/readable.ts'
import { answer } from '../../src/events/answers.ts'
import { report } from '../../src/feedback/campaign-report.ts'
import { everythingOn } from '../../src/privacy/subject-access.ts'
import { dispatching, dueCampaign, until } from '../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { correct, erase } from '../support/in-transaction.ts'
import { at, importing } from '../support/people.ts'
import { openRelay } from '../support/relay.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
})
afterEach(() => db.drop())

/** Every row of every table as text. */
async function dump(): Promise<string> {
  const tables = await db.sql<{ name: string }[]>`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`
  const rows = await Promise.all(tables.map(({ name }) => db.sql.unsafe(`select t::text as row from ${name} t`)))
  return rows.flatMap((table) => table.map(({ row }) => String(row))).join('\n')
}

const people = [
  'Sukunimi;Etunimi;Entinen sukunimi;Sähköposti;Puhelin;Lupa;Kotikunta',
  'Rummukainen;Tuuli;Siirinen;tuuli@x.example;040 765 4321;kyllä;Inari',
  'Öhman;Åke;;ake@x.example;0401234567;kyllä;Espoo',
  // The same person again, as she stands in problem rows.
  'Toinen;Nimi;;tuuli@x.example;;kyllä;',
  'Rummukainen;Tuuli;;tuuli(at)x.example;0407654321;;',
  'Rummukainen;Tuuli;;Tuuli@X.example;;kyllä;',
].join('\n')
const traces = /rummukainen|siirinen|tuuli|7654321|inari/i

async function everywhere() {
  const relay = await openRelay({
    onRcpt: (to) => (to === 'ake@x.example' ? null : { code: 451, text: '4.2.0 later' }),
  })
  await importing(db, people)
  await importing(db, people.replace('Inari', 'Utsjoki').replace('040 765', '0407 65'))
  const campaign = await dueCampaign(db)
  const dispatcher = await dispatching(db, relay.url)
  await dispatcher.tick()
  await expect.poll(async () => (await report(db.sql, 1, campaign.campaignId)).deferred, { timeout: 5000 }).toBe(1)
  const { contactId } = await personOf(db.sql, 1, 'tuuli@x.example')
  await db.sql.begin((tx) => answer(tx, { institutionId: 1, campaignId: campaign.campaignId, contactId }, 'yes', at()))
  await db.sql`update suppression set note = 'Tuuli soitti'`
  return { relay, dispatcher, campaign, contactId }
}

test('a dump of the database has neither name, address nor phone of whoever was erased', async () => {
  const { relay, dispatcher, campaign, contactId } = await everywhere()
  expect(await dump()).toMatch(traces)
  const before = await report(db.sql, 1, campaign.campaignId)
  const dry = await erase(db.sql, db.institution, contactId, { by: 'a test', dryRun: true }, at())
  expect(await dump()).toMatch(traces)
  const real = await erase(db.sql, db.institution, contactId, { by: 'a test', dryRun: false }, at())
  expect(real).toEqual({ ...dry, erasureId: expect.any(Number) })
  expect(real.counts).toMatchObject({ contact: 1, delivery: 1, cancelled: 1, subscription: 1 })
  expect(await dump()).not.toMatch(traces)
  expect(await dump()).toMatch(/Öhman/)
  // Figures stay; what was waiting to be sent is not sent.
  const { deferred, cancelled, ...after } = await report(db.sql, 1, campaign.campaignId)
  expect({ ...after, deferred: deferred + cancelled, cancelled: 0 }).toEqual(before)
  expect(await db.sql`select choice from answer`).toEqual([{ choice: 'yes' }])
  dispatcher.time.now = new Date(at().getTime() + 3_600_000)
  expect(await until(db, campaign, dispatcher, 'finished')).toMatchObject({ accepted: 1, cancelled: 1 })
  expect(relay.messages.map(({ to }) => to)).toEqual(['ake@x.example'])
  await dispatcher.stop()
  await relay.close()
})

test('an old file does not bring them back', async () => {
  await importing(db, people)
  const { contactId } = await personOf(db.sql, 1, 'tuuli@x.example')
  await erase(db.sql, db.institution, contactId, { by: 'a test', dryRun: false }, at())
  await importing(db, people)
  await expect(personOf(db.sql, 1, 'tuuli@x.example')).rejects.toThrow('No contact matches')
  expect(await db.sql`select from mailability where exclusion is null and purpose = 'invitations'`).toHaveLength(1)
})

test('nor does a file that knows them without an address, or in a row that cannot be imported', async () => {
  await importing(db, people)
  await importing(db, 'Nimi;Sähköposti;Valmistumisvuosi\nEero Ilman;;1999')
  for (const name of ['Tuuli', 'Eero']) {
    const [found] = await findPeople(db.sql, db.institution, name)
    await erase(db.sql, db.institution, found?.contactId as number, { by: 'a test', dryRun: false }, at())
  }
  const { importId, created, rejected, problems } = await importing(
    db,
    [
      'Sukunimi;Etunimi;Sähköposti;Puhelin;Valmistumisvuosi',
      'Rummukainen;Tuuli;;+358 40 765 4321;',
      'Rummukainen;Tuuli;tuuli x.example;0407654321;',
      'ilman;eero;;;1999',
      'Ilman;Eero;;;2004',
      'Ilman;Eero;eero@x.example;;1980',
    ].join('\n'),
  )
  // A namesake of another year, and whoever gives an address, may come.
  expect({ created, rejected }).toEqual({ created: 2, rejected: 3 })
  expect(new Set(problems.map(({ reason }) => reason))).toEqual(new Set(['erased_name']))
  expect(await db.sql`select from import_row where import_id = ${importId} and cells is not null`).toHaveLength(0)
  expect(await dump()).not.toMatch(traces)
})

test('everything held is told, for machines and for people', async () => {
  const { relay, dispatcher, contactId } = await everywhere()
  await dispatcher.stop()
  await relay.close()
  const held = await everythingOn(db.sql, 1, contactId)
  expect(held).toMatchObject({
    contacts: [{ address: 'tuuli@x.example', formerName: 'Siirinen', attributes: { Kotikunta: 'Utsjoki' } }],
    subscriptions: [{ list: 'alumni', state: 'confirmed' }],
    deliveries: [{ campaign: 'Alumni-ilta', state: 'deferred', address: 'tuuli@x.example' }],
    answers: [{ choice: 'yes' }],
  })
  const invitations = held.consent.find(({ purpose }) => purpose === 'invitations')
  expect(invitations).toMatchObject({ state: 'granted', lawfulBasis: 'consent' })
  expect(invitations?.entries[0]).toMatchObject({
    source: 'import',
    sourceDetail: 'people.csv:2',
    // No words of ours were shown to anybody.
    wordingVersion: null,
    wording: null,
  })
  for (const [language, words] of [
    ['fi', 'Mitä tietoja sinusta on tallessa'],
    ['sv', 'Vad vi har sparat om dig'],
    ['en', 'What we hold about you'],
  ] as const) {
    const page = readable(held, { language, zone: 'Europe/Helsinki' })
    expect(page).toContain(words)
    expect(page).toContain('Utsjoki')
    expect(page).not.toMatch(/undefined|\[object|\bnull\b|[a-z][A-Z]/)
  }
})

test('people are found by name with and without marks, former name, address, phone and own columns', async () => {
  await importing(db, people)
  const found = async (words: string) =>
    (await findPeople(db.sql, db.institution, words)).map(({ address }) => address).filter((one) => one !== null)
  for (const words of [
    'rummukainen',
    'tuuli rummu',
    'Rummukainen Tuuli',
    'SIIRINEN',
    'Tuuli@x.example',
    '+358407654321',
    'inari',
  ])
    expect(await found(words), words).toEqual(['tuuli@x.example'])
  expect(await found('ohman')).toEqual(['ake@x.example'])
  expect(await found('%')).toEqual([])
  expect(await found('nobody')).toEqual([])
})

test('a correction holds against later imports, and a refusal moves along with the address', async () => {
  await importing(db, people)
  const { contactId } = await personOf(db.sql, 1, 'tuuli@x.example')
  await db.sql`insert into suppression (institution_id, address_hash, reason, since, recorded_by)
    select 1, address_hash, 'unsubscribed_all', now(), 'x' from contact where contact_id = ${contactId}`
  const given = { address: 'uusi@x.example', phone: '0409999999', last_name: 'Siirinen', graduation_year: '2004' }
  await correct(db.sql, db.institution, contactId, given, at())
  await importing(
    db,
    people.replace('tuuli@x.example', 'uusi@x.example').replace('Rummukainen;Tuuli;Siirinen', 'Siirinen;Tuuli;'),
  )
  const [row] = await db.sql`select last_name, phone, graduation_year from contact where contact_id = ${contactId}`
  expect(row).toEqual({ last_name: 'Siirinen', phone: '+358409999999', graduation_year: 2004 })
  const hindrances = await db.sql`select exclusion from mailability where contact_id = ${contactId}`
  expect(new Set(hindrances.map(({ exclusion }) => exclusion))).toEqual(new Set(['suppressed']))
  for (const [field, value, said] of [
    ['phone', 'x', 'phone'],
    ['graduation_year', '12', 'graduation_year'],
    ['language', 'de', 'language'],
    ['address', 'x', 'address'],
    ['address', 'ake@x.example', 'another contact'],
    ['hetu', 'x', 'hetu'],
  ] as const)
    await expect(correct(db.sql, db.institution, contactId, { [field]: value }, at())).rejects.toThrow(said)
})
