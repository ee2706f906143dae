// Permission that can be proved: words with versions, what people said by phone, double opt-in, suppressions, retention.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { markAsked } from '../../src/campaigns/permission-check.ts'
import { ensureList, listBySlug } from '../../src/contacts/lists/lists.ts'
import { personOf } from '../../src/contacts/people/people.ts'
import { consentRecord } from '../../src/contacts/people/subject-access.ts'
import { purposesOf } from '../../src/contacts/permission/purposes.ts'
import { retentionOf } from '../../src/contacts/permission/retention.ts'
import { suppressionsOn } from '../../src/contacts/permission/suppressions.ts'
import { answer } from '../../src/events/answers.ts'
import { provenToken } from '../../src/institutions/token-keys.ts'
import type { Database } from '../../src/platform/db.ts'
import { confirmOptIn, optInBy } from '../../src/signup/opt-ins.ts'
import { dispatching, dueCampaign, until } from '../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { askToConfirm, erase, lapse, lift, setPurpose, suppress, takeDown } from '../support/in-transaction.ts'
import { at, importing } from '../support/people.ts'
import { openRelay } from '../support/relay.ts'

/** What a link is about; null where it is forged or too old. */
async function optInOf(sql: Database, text: string, now: Date) {
  const token = await provenToken(sql, text, ['d'])
  return token && optInBy(sql, token.institutionId, token.id, now).catch(() => null)
}

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
})
afterEach(() => db.drop())

const header = 'Nimi;Sähköposti;Lupa'
const idOf = async (address: string): Promise<number> => (await personOf(db.sql, 1, address)).contactId
const exclusion = async (address: string) => {
  const [row] = await db.sql`select m.exclusion from mailability m join contact c using (institution_id, contact_id)
    where m.purpose = 'invitations' and c.address = ${address}`
  return row?.exclusion
}
const word = { purpose: 'invitations', source: 'phone', detail: 'soitto 20.10.', language: null, by: 'a test' } as const

test('what a person said by phone counts as theirs, and is proved by the words of that day', async () => {
  await importing(db, `${header}\nElli Mäkinen;e@x.example;ei`)
  const elli = await idOf('e@x.example')
  await setPurpose(db.sql, 1, 'invitations', { 'wording.sv': 'Får bjuda in mig.' }, at())
  await takeDown(db.sql, 1, elli, { ...word, state: 'granted' }, at())
  expect(await exclusion('e@x.example')).toBeNull()
  await setPurpose(db.sql, 1, 'invitations', { 'wording.sv': 'Senare ord.' }, at())
  const proof = (await consentRecord(db.sql, 1, [elli])).find(({ purpose }) => purpose === 'invitations')
  expect(proof).toMatchObject({ state: 'granted', lawfulBasis: 'consent' })
  expect(proof?.entries).toMatchObject([
    { state: 'refused', source: 'import', wordingVersion: null, byPerson: false },
    { state: 'granted', source: 'phone', sourceDetail: 'soitto 20.10.', wordingVersion: 2, byPerson: true },
  ])
  expect(JSON.stringify(proof?.entries[1])).toContain('Får bjuda in mig.')
  // The same word again is no news.
  await takeDown(db.sql, 1, elli, { ...word, state: 'granted' }, at())
  expect(await db.sql`select from consent_entry`).toHaveLength(2)
})

test('a purpose has a basis, words in three languages and a time; a wrong setting is named', async () => {
  const settings = { basis: 'public_task', assessment: 'Opetuslaki.', retention_months: 'none' }
  await setPurpose(db.sql, 1, 'surveys', settings, at())
  const [surveys] = (await purposesOf(db.sql, 1)).filter(({ purpose }) => purpose === 'surveys')
  expect(surveys).toMatchObject({ lawfulBasis: 'public_task', retentionMonths: null, wordingVersion: 1 })
  expect(Object.keys(surveys?.wording ?? {}).sort()).toEqual(['en', 'fi', 'sv'])
  for (const [key, value] of [
    ['basis', 'habit'],
    ['retention_months', '0'],
    ['wording.no', 'x'],
    ['wording.fi', ' '],
  ])
    await expect(setPurpose(db.sql, 1, 'surveys', { [key as string]: value as string }, at())).rejects.toMatchObject({
      key: 'purpose.bad_setting',
      values: { key },
    })
})

test('double opt-in: pending until the person confirms, within seven days, once', async () => {
  const list = await ensureList(db.sql, 1, 'alumni', at())
  const order = {
    address: 'uusi@x.example',
    firstName: 'Uusi',
    lastName: null,
    language: 'fi',
    list,
    purpose: 'invitations',
    by: 'a test',
  } as const
  const { token } = await askToConfirm(db.sql, db.institution, order, at())
  expect(await exclusion('uusi@x.example')).toBe('pending')
  // No file makes a pending person confirmed.
  await importing(db, `${header}\nUusi;uusi@x.example;kyllä`)
  expect(await exclusion('uusi@x.example')).toBe('pending')
  expect(await optInOf(db.sql, token, at('2026-10-27T10:00:00Z'))).toBeNull()
  expect(await optInOf(db.sql, `${token.slice(0, -2)}aa`, at())).toBeNull()
  const optIn = await optInOf(db.sql, token, at('2026-10-21T10:00:00Z'))
  if (!optIn) throw new Error('no opt-in')
  await db.sql.begin((tx) => confirmOptIn(tx, optIn, 1, at('2026-10-21T10:00:00Z')))
  expect(await exclusion('uusi@x.example')).toBeNull()
  const [entry] = await db.sql`select * from consent_entry where source = 'confirmation'`
  expect(entry).toMatchObject({ state: 'granted', by_person: true }) // a file's permission stood already; theirs is the better proof
  expect(await db.sql`select confirmed_at is not null as done from opt_in`).toEqual([{ done: true }])
  await takeDown(db.sql, 1, optIn.contactId, { ...word, state: 'refused' }, at())
  await db.sql.begin((tx) => confirmOptIn(tx, optIn, 1, at('2026-10-22T10:00:00Z')))
  expect(await exclusion('uusi@x.example')).toBe('refused')
})

test('whoever asks for somebody who left changes nothing until that person confirms', async () => {
  await importing(db, `${header}\nElli Mäkinen;e@x.example;kyllä`)
  const list = await listBySlug(db.sql, 1, 'alumni')
  const elli = await idOf('e@x.example')
  await takeDown(db.sql, 1, elli, { ...word, state: 'refused' }, at())
  await db.sql`update subscription set state = 'unsubscribed'`
  const order = {
    address: 'e@x.example',
    firstName: 'Joku',
    lastName: 'Muu',
    language: 'sv',
    list,
    purpose: 'invitations',
    by: 'a test',
  } as const
  const { token } = await askToConfirm(db.sql, db.institution, order, at())
  expect(await exclusion('e@x.example')).toBe('unsubscribed')
  expect(await personOf(db.sql, 1, 'e@x.example')).toMatchObject({ name: 'Elli Mäkinen' })
  const optIn = await optInOf(db.sql, token, at())
  if (!optIn) throw new Error('no opt-in')
  await db.sql.begin((tx) => confirmOptIn(tx, optIn, 1, at()))
  expect(await exclusion('e@x.example')).toBeNull()
})

test('a suppression holds for a list, a purpose or everything, and only a person lifts it, with a reason', async () => {
  await importing(db, `${header}\nElli Mäkinen;e@x.example;kyllä`)
  await importing(db, `${header}\nElli Mäkinen;E@X.example;kyllä`, { list: 'news' })
  const news = await listBySlug(db.sql, 1, 'news')
  const order = {
    address: ' E@x.EXAMPLE ',
    reason: 'objection',
    listId: null,
    purpose: null,
    note: 'kirje',
    by: 'a test',
  } as const
  const mailable = async () =>
    (
      await db.sql`select l.slug, m.purpose from mailability m join list l using (institution_id, list_id)
      where m.exclusion is null order by 1`
    ).map(({ slug, purpose }) => `${slug} ${purpose}`)
  expect(await mailable()).toEqual(['alumni invitations', 'news invitations'])
  await suppress(db.sql, 1, { ...order, listId: news.listId }, at())
  expect(await mailable()).toEqual(['alumni invitations'])
  await suppress(db.sql, 1, { ...order, purpose: 'invitations' }, at())
  expect(await mailable()).toEqual([])
  await suppress(db.sql, 1, order, at())
  await suppress(db.sql, 1, order, at())
  expect(await suppressionsOn(db.sql, 1, 'e@x.example')).toHaveLength(3)
  await importing(db, `${header}\nElli Mäkinen;e@x.example;kyllä\n`)
  expect(await mailable()).toEqual([])
  const because = { address: 'e@x.example', because: 'erehdys', by: 'a test' }
  expect(await lift(db.sql, 1, { ...because, listId: null, purpose: null }, at())).toBe(1)
  expect(await lift(db.sql, 1, { ...because, listId: null, purpose: 'invitations' }, at())).toBe(1)
  expect(await mailable()).toEqual(['alumni invitations'])
  await expect(lift(db.sql, 1, { ...because, listId: null, purpose: null }, at())).rejects.toMatchObject({
    key: 'suppression.none',
  })
  expect(await db.sql`select reason, because from suppression_lift`).toHaveLength(2)
})

test('an address that belongs to nobody yet can be suppressed; a later file does not revive it', async () => {
  const order = {
    address: 'nobody@x.example',
    reason: 'manual',
    listId: null,
    purpose: null,
    note: null,
    by: 'a test',
  } as const
  await suppress(db.sql, 1, order, at())
  await importing(db, `${header}\nNeiti Ei;nobody@x.example;kyllä`)
  expect(await exclusion('nobody@x.example')).toBe('suppressed')
  await expect(suppress(db.sql, 1, { ...order, address: 'no address' }, at())).rejects.toMatchObject({
    key: 'address.bad',
  })
})

test('retention: silent people are asked once, lapse 60 days later, and no old file brings the permission back', async () => {
  const relay = await openRelay()
  const csv = `${header}\nElli Mäkinen;e@x.example;kyllä\nÅke Öhman;a@x.example;kyllä\nAino Ei;n@x.example;ei`
  await importing(db, csv)
  const step = async (now: Date) => (await retentionOf(db.sql, 1, now)).find(({ purpose }) => purpose === 'invitations')
  expect(await step(at('2026-11-20T09:00:00Z'))).toMatchObject({ permitted: 2, toAsk: 0 })
  await db.sql`update contact set created_at = '2023-09-01'`
  expect(await step(at())).toMatchObject({ permitted: 2, toAsk: 2, waiting: 0, toLapse: 0, months: 36 })
  expect(await lapse(db.sql, 1, 'a test', at())).toEqual({ lapsed: 0, toErase: [] })
  const campaign = await dueCampaign(db)
  const dispatcher = await dispatching(db, relay.url)
  await until(db, campaign, dispatcher, 'finished')
  expect(await markAsked(db.sql, 1, campaign.campaignId)).toBe(2)
  expect(await markAsked(db.sql, 1, campaign.campaignId)).toBe(0)
  expect(await step(at('2026-11-20T09:00:00Z'))).toMatchObject({ toAsk: 0, waiting: 2 })
  // One of them answers; the other does not.
  const elli = await idOf('e@x.example')
  await db.sql.begin((tx) =>
    answer(
      tx,
      { institutionId: 1, campaignId: campaign.campaignId, contactId: Number(elli) },
      'no',
      at('2026-11-01T09:00:00Z'),
    ),
  )
  const later = at('2027-01-05T09:00:00Z')
  expect(await step(later)).toMatchObject({ toAsk: 0, waiting: 0, toLapse: 1 })
  expect(await lapse(db.sql, 1, 'a test', later)).toMatchObject({ lapsed: 1, toErase: [{ name: 'Åke Öhman' }] })
  expect([await exclusion('a@x.example'), await exclusion('n@x.example')]).toEqual(['unknown', 'refused'])
  await importing(db, csv)
  expect(await exclusion('a@x.example')).toBe('unknown')
  await takeDown(db.sql, 1, await idOf('a@x.example'), { ...word, state: 'granted' }, later)
  expect(await exclusion('a@x.example')).toBeNull()
  await dispatcher.stop()
  await relay.close()
})

test('whoever was erased may come back by their own confirmation, and by nothing else', async () => {
  await importing(db, `${header}\nElli Mäkinen;e@x.example;kyllä`)
  const list = await listBySlug(db.sql, 1, 'alumni')
  await erase(db.sql, db.institution, await idOf('e@x.example'), { by: 'a test', dryRun: false }, at())
  const order = {
    address: 'e@x.example',
    firstName: null,
    lastName: null,
    language: 'fi',
    list,
    purpose: 'invitations',
    by: 'a test',
  } as const
  const { token } = await askToConfirm(db.sql, db.institution, order, at())
  expect(await exclusion('e@x.example')).toBe('suppressed')
  const optIn = await optInOf(db.sql, token, at())
  if (!optIn) throw new Error('no opt-in')
  await db.sql.begin((tx) => confirmOptIn(tx, optIn, 1, at()))
  expect(await exclusion('e@x.example')).toBeNull()
  expect(await db.sql`select lifted_by from suppression_lift`).toEqual([{ lifted_by: 'person' }])
})
