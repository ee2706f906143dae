// Members are told of a campaign that needs one of them: once, in their language, and only while it does.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { campaignById } from '../../src/campaigns/campaigns.ts'
import { noticesWaiting, relayNotice, tellOfTroubles } from '../../src/campaigns/notices.ts'
import { addMember, memberBy, removeMember, setNotices } from '../../src/institutions/members.ts'
import type { Role } from '../../src/platform/asks.ts'
import { openLog } from '../../src/platform/log.ts'
import { dispatching, dueCampaign, until } from '../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { leaveUncertain, resumeCampaign } from '../support/in-transaction.ts'
import { at, importing, register } from '../support/people.ts'
import { type Manners, openRelay, type Relay } from '../support/relay.ts'

let db: TestDatabase
let relay: Relay
beforeEach(async () => {
  db = await freshDatabase()
  await importing(db, register(3))
})
afterEach(async () => {
  await relay?.close()
  await db.drop()
})

const add = (name: string, role: Role, language: 'fi' | 'sv' | 'en' = 'fi') =>
  db.sql.begin((tx) =>
    addMember(tx, 1, { address: `${name}@koulu.example`, name, role, language, by: 'operator', now: at() }),
  )
const tell = (now = at()) =>
  tellOfTroubles({ sql: db.sql, baseUrl: 'http://localhost:8080', log: openLog('error') }, now)
const notices = () => relay.messages.filter(({ to }) => to.endsWith('@koulu.example'))
const opened = async (manners: Manners = {}) => {
  relay = await openRelay(manners)
  return dispatching(db, relay.url, { tells: true })
}
/** The text part as one reads it. */
const read = (text: string) =>
  Buffer.from(
    text
      .slice(text.indexOf('text/plain'))
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()

test('a campaign that ends with uncertain messages is told of once, to those who want it, in their language', async () => {
  await add('Aino', 'admin')
  await add('Bertil', 'coordinator', 'sv')
  await add('Olli', 'organiser')
  await db.sql.begin(async (tx) => setNotices(tx, 1, await add('Eero', 'coordinator'), false))
  const gone = await add('Pois', 'coordinator')
  await db.sql.begin((tx) =>
    removeMember({ tx, institution: db.institution, happened: async () => {}, now: at() }, gone),
  )
  let left = 2
  const dispatcher = await opened({ onBody: (to) => (to.endsWith('@koulu.example') || left-- <= 0 ? null : 'hang up') })
  const campaign = await dueCampaign(db)
  const { uncertain } = await until(db, campaign, dispatcher, 'finished')
  expect(uncertain).toBeGreaterThan(1)
  for (let i = 0; i < 5; i++) await dispatcher.tick()
  await expect
    .poll(
      () =>
        notices()
          .map(({ to }) => to)
          .sort(),
      { timeout: 20_000 },
    )
    .toEqual(['Aino@koulu.example', 'Bertil@koulu.example'])
  const [fi, sv] = ['Aino', 'Bertil'].map((name) => read(notices().find(({ to }) => to.startsWith(name))?.text ?? ''))
  expect(fi).toContain(`Kampanja ${campaign.campaignId} Alumni-ilta`)
  expect(fi).toMatch(`mutta ${uncertain} viestistä ei tiedetä`)
  expect(sv).toMatch(`e-postservern fick ${uncertain} meddelanden`)
  expect(sv).toMatch(/Hej Bertil/)
  expect(sv).toContain('kutsu member notices')
  // Nobody opens, leaves or is measured by it.
  expect(notices()[0]?.text).not.toMatch(/List-Unsubscribe|\/o\/|\/c\//)
  await leaveUncertain(db.sql, campaign, at())
  for (let i = 0; i < 5; i++) await dispatcher.tick()
  expect(await db.sql`select told from mailing where mailing_id = ${campaign.campaignId}`).toEqual([{ told: null }])
  await dispatcher.stop()
  expect(notices()).toHaveLength(2)
})

test('whoever wants none by the time it leaves gets none, nor anybody once it is put right', async () => {
  const [aino] = [await add('Aino', 'admin'), await add('Bertil', 'coordinator')]
  const campaign = await dueCampaign(db)
  await db.sql`update mailing set hold = 'overdue' where mailing_id = ${campaign.campaignId}`
  await tell()
  await tell()
  expect(await db.sql`select from delivery where member_id is not null and state = 'queued'`).toHaveLength(2)
  await db.sql.begin((tx) => setNotices(tx, 1, aino, false))
  await resumeCampaign(db.sql, await campaignById(db.sql, 1, campaign.campaignId), at())
  const dispatcher = await opened()
  await until(db, campaign, dispatcher, 'finished')
  await expect
    .poll(() => db.sql`select state, reason from delivery where member_id is not null order by member_id`)
    .toEqual([
      { state: 'skipped', reason: 'unsubscribed' },
      { state: 'skipped', reason: 'over' },
    ])
  await dispatcher.stop()
  expect(notices()).toEqual([])
  // The same trouble, later, is told again.
  await db.sql`update mailing set state = 'paused', hold = 'quota' where mailing_id = ${campaign.campaignId}`
  await tell()
  expect(await db.sql`select trouble, member_id from notice where trouble = 'quota'`).toHaveLength(1)
})

test('what a person paused is nobody else’s business, and two who look tell it once', async () => {
  await add('Aino', 'admin')
  const campaign = await dueCampaign(db)
  await db.sql`update mailing set state = 'paused' where mailing_id = ${campaign.campaignId}`
  await tell()
  expect(await db.sql`select from notice`).toHaveLength(0)
  await db.sql`update mailing set hold = 'sender' where mailing_id = ${campaign.campaignId}`
  await Promise.all([tell(), tell(), tell()])
  expect(await db.sql`select from notice`).toHaveLength(1)
})

test('what an own relay refuses waits for one of the installation, in words that any name may have', async () => {
  await add('Aino', 'admin')
  const campaign = await dueCampaign(db, 'Ilta {{first_name}} *tähdet* <b>')
  await db.sql`insert into relay (institution_id, url, sealed, kept_at) values (1, 'smtp://own.example', '', ${at()})`
  await db.sql`update mailing set state = 'paused', hold = 'credentials' where mailing_id = ${campaign.campaignId}`
  await tell()
  expect(
    await db.sql`select m.kind from delivery d join mailing m using (institution_id, mailing_id)
    where d.member_id is not null`,
  ).toEqual([{ kind: relayNotice }])
  expect(await noticesWaiting(db.sql, { institutionId: 1 })).toBe(1)
  expect((await memberBy(db.sql, 1, 'Aino@koulu.example')).wantsNotices).toBe(true)
})

test('a database that is away for a moment loses no notice', async () => {
  await add('Aino', 'admin')
  const campaign = await dueCampaign(db)
  await db.sql`update mailing set hold = 'overdue' where mailing_id = ${campaign.campaignId}`
  // Whatever is written fails, and what comes after it does not.
  await db.sql`create function fails() returns trigger language plpgsql as $$ begin raise 'away' using errcode = '57P01'; end $$`
  await db.sql`create trigger fails before insert on notice execute function fails()`
  await tellOfTroubles({ sql: db.sql, baseUrl: 'http://localhost:8080', log: openLog('silent') }, at())
  expect(await db.sql`select told from mailing where mailing_id = ${campaign.campaignId}`).toEqual([{ told: null }])
  await db.sql`drop trigger fails on notice`
  await tell()
  expect(await db.sql`select from notice`).toHaveLength(1)
})

test('without members nothing is said, and an own template that cannot be used is not tried each second', async () => {
  const campaign = await dueCampaign(db)
  await db.sql`update mailing set hold = 'overdue' where mailing_id = ${campaign.campaignId}`
  await tell()
  expect(await db.sql`select told from mailing where mailing_id = ${campaign.campaignId}`).toEqual([
    { told: 'overdue' },
  ])
  await add('Aino', 'admin')
  await db.sql`update mailing set told = null`
  await db.sql`insert into template (institution_id, name, declaration, variants, kept_at)
    values (1, 'notice', '{"title":{"fi":"x","sv":"x","en":"x"},"slots":{}}', '{"fi":"<mjml>{{#nope}}</mjml>"}', ${at()})`
  await tellOfTroubles({ sql: db.sql, baseUrl: 'http://localhost:8080', log: openLog('silent') }, at())
  expect(await db.sql`select told from mailing where mailing_id = ${campaign.campaignId}`).toEqual([
    { told: 'overdue' },
  ])
  expect(await db.sql`select from notice`).toHaveLength(0)
})
