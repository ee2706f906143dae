// What waits for a person, and what a person decides.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { campaignById } from '../../src/campaigns/campaigns.ts'
import { openDatabaseIdentity } from '../../src/dispatch/database-identity.ts'
import { holdAll } from '../../src/dispatch/holds.ts'
import { report, uncertainPeople } from '../../src/feedback/campaign-report.ts'
import { openDatabase } from '../../src/platform/db.ts'
import { dispatching, dueCampaign, evening, until } from '../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import {
  createCampaign,
  leaveUncertain,
  resendUncertain,
  resumeCampaign,
  scheduleCampaign,
} from '../support/in-transaction.ts'
import { at, importing, register } from '../support/people.ts'
import { openRelay, type Relay } from '../support/relay.ts'

let db: TestDatabase
let relay: Relay | undefined
beforeEach(async () => {
  db = await freshDatabase()
})
afterEach(async () => {
  await relay?.close()
  relay = undefined
  await db.drop()
})
const kept = (campaignId: number) => campaignById(db.sql, 1, campaignId)

describe('the uncertain', () => {
  /** A campaign to six people one of whose connections was lost after the body; the relay had it all the same. */
  async function withOneUncertain() {
    let hangUps = 0
    const seen: string[] = []
    relay = await openRelay({
      onBody: (to) => (to === 'elli3@example.org' && hangUps++ === 0 ? 'hang up' : null),
      onBytes: (to, text) => {
        if (to === 'elli3@example.org') seen.push(text)
      },
    })
    await importing(db, register(6))
    const campaign = await dueCampaign(db)
    const dispatcher = await dispatching(db, relay.url, { connections: 1 })
    await until(db, campaign, dispatcher, 'finished')
    return { campaign, dispatcher, seen }
  }

  test('are shown, and sent again with the same bytes when a person says so', async () => {
    const { campaign, dispatcher, seen } = await withOneUncertain()
    expect(await uncertainPeople(db.sql, 1, campaign.campaignId)).toMatchObject([
      { name: 'Elli Mäkinen3', address: 'elli3@example.org', left: false },
    ])
    expect(await resendUncertain(db.sql, await kept(campaign.campaignId), at())).toBe(1)
    expect(await until(db, campaign, dispatcher, 'finished')).toMatchObject({ accepted: 6, uncertain: 0 })
    await dispatcher.stop()
    expect(seen).toHaveLength(2)
    expect(seen[1]).toBe(seen[0])
    await expect(resendUncertain(db.sql, await kept(campaign.campaignId), at())).rejects.toThrow(
      'no uncertain messages',
    )
  })

  test('are left as they are when a person says so, and not asked for again', async () => {
    const { campaign, dispatcher, seen } = await withOneUncertain()
    expect(await leaveUncertain(db.sql, await kept(campaign.campaignId), at())).toBe(1)
    await dispatcher.tick()
    await dispatcher.stop()
    expect(await uncertainPeople(db.sql, 1, campaign.campaignId)).toMatchObject([{ left: true }])
    expect(seen).toHaveLength(1)
    await expect(leaveUncertain(db.sql, await kept(campaign.campaignId), at())).rejects.toThrow('no uncertain messages')
  })
})

test('the uncertain of a cancelled campaign are not sent again, and what comes back into its queue is cancelled', async () => {
  relay = await openRelay()
  await importing(db, register(2))
  const campaign = await dueCampaign(db)
  const dispatcher = await dispatching(db, relay.url)
  await db.sql`update mailing set state = 'cancelled', ended_at = ${at()}`
  for (const state of ['uncertain', 'queued'])
    await db.sql`insert into delivery (institution_id, mailing_id, contact_id, state, language, address, fields, measured,
        queued_at, state_at)
      select institution_id, ${campaign.campaignId}, contact_id, ${state}, 'fi', address, '{}', false, ${at()}, ${at()}
      from contact where address = ${state === 'queued' ? 'elli0@example.org' : 'elli1@example.org'}`
  await expect(resendUncertain(db.sql, await kept(campaign.campaignId), at())).rejects.toMatchObject({
    key: 'campaign.wrong_state',
    values: { state: { said: 'state.cancelled' } },
  })
  await dispatcher.tick()
  await dispatcher.stop()
  expect(await report(db.sql, 1, campaign.campaignId)).toMatchObject({ uncertain: 1, cancelled: 1, queued: 0 })
})

describe('a deadline', () => {
  test('is the beginning of the event, unless another is given', async () => {
    await importing(db, register(2))
    const order = { name: 'x', list: 'alumni', template: 'alumni-evening', purpose: 'invitations', tracking: 'off' }
    const draft = await createCampaign(
      { sql: db.sql, institution: db.institution, baseUrl: 'http://x.example', now: at() },
      { ...order, fields: evening },
    )
    const campaign = await scheduleCampaign(
      { sql: db.sql, institution: db.institution, baseUrl: 'http://x.example', now: at() },
      draft,
      { dueAt: at() },
    )
    // 17.00 in Helsinki, in winter.
    expect(campaign.deadlineAt).toEqual(new Date('2026-11-19T15:00:00Z'))
    const other = await createCampaign(
      { sql: db.sql, institution: db.institution, baseUrl: 'http://x.example', now: at() },
      { ...order, fields: evening },
    )
    const past = at('2026-10-19T00:00:00Z')
    await expect(
      scheduleCampaign({ sql: db.sql, institution: db.institution, baseUrl: 'http://x.example', now: at() }, other, {
        dueAt: at(),
        deadlineAt: past,
      }),
    ).rejects.toThrow('--until')
  })

  test('ends what was not handed over by then', async () => {
    let patience = true
    relay = await openRelay({
      onRcpt: (to) => (patience && to !== 'elli1@example.org' ? { code: 450, text: '4.2.1 later' } : null),
    })
    await importing(db, register(4))
    const campaign = await dueCampaign(db)
    const dispatcher = await dispatching(db, relay.url)
    await dispatcher.tick()
    await expect
      .poll(() => report(db.sql, 1, campaign.campaignId), { timeout: 5000 })
      .toMatchObject({ accepted: 1, deferred: 3 })
    patience = false
    dispatcher.time.now = new Date('2026-11-19T15:00:00Z')
    expect(await until(db, campaign, dispatcher, 'finished')).toMatchObject({ accepted: 1, expired: 3 })
    await dispatcher.stop()
    expect(relay.messages).toHaveLength(1)
  })
})

describe('held', () => {
  test('a campaign overdue by more than a day asks first', async () => {
    relay = await openRelay()
    await importing(db, register(2))
    const campaign = await dueCampaign(db)
    const dispatcher = await dispatching(db, relay.url)
    dispatcher.time.now = new Date(at().getTime() + 25 * 3_600_000)
    for (let i = 0; i < 3; i++) await dispatcher.tick()
    expect(await kept(campaign.campaignId)).toMatchObject({ state: 'scheduled', hold: 'overdue' })
    expect(relay.messages).toHaveLength(0)
    await resumeCampaign(db.sql, await kept(campaign.campaignId), dispatcher.time.now)
    expect(await until(db, campaign, dispatcher, 'finished')).toMatchObject({ accepted: 2 })
    await dispatcher.stop()
  })

  test('after a restored backup nothing starts or goes on by itself', async () => {
    await importing(db, register(2))
    const [one, two] = [await dueCampaign(db, 'one'), await dueCampaign(db, 'two')]
    await db.sql`update mailing set state = 'sending' where mailing_id = ${two.campaignId}`
    expect(await holdAll(db.sql, 'restored')).toHaveLength(2)
    expect(await kept(one.campaignId)).toMatchObject({ state: 'scheduled', hold: 'restored' })
    expect(await kept(two.campaignId)).toMatchObject({ state: 'paused', hold: 'restored' })
    await resumeCampaign(db.sql, await kept(one.campaignId), at())
    expect(await kept(one.campaignId)).toMatchObject({ state: 'scheduled', hold: null })
  })
})

describe('the witness', () => {
  const folder = () => mkdtemp(path.join(tmpdir(), 'kutsu-witness-'))

  test('knows the database it left, and another when it sees it', async () => {
    const here = await folder()
    const first = await openDatabaseIdentity(db.sql, here, undefined)
    expect(first.trouble).toBeNull()
    await first.mark()
    expect((await openDatabaseIdentity(db.sql, here, first.fingerprint)).trouble).toBeNull()
    expect((await openDatabaseIdentity(db.sql, here, 'production')).trouble).toBe('environment')
    const other = await freshDatabase()
    expect((await openDatabaseIdentity(other.sql, here, undefined)).trouble).toBe('other_database')
    await other.drop()
  })

  test('sees a backup that came back, in place and elsewhere', async () => {
    const here = await folder()
    const identity = await openDatabaseIdentity(db.sql, here, undefined)
    await identity.mark()
    const backup = await db.sql`select * from installation.witness`
    await identity.mark()
    await identity.mark()
    // In place: the database forgot the newest marks.
    await db.sql`delete from installation.witness`
    await db.sql`insert into installation.witness ${db.sql(backup as never)}`
    const returned = await openDatabaseIdentity(db.sql, here, undefined)
    expect(returned.trouble).toBe('restored')
    // Whoever dies before everything is held finds the same next time.
    expect((await openDatabaseIdentity(db.sql, here, undefined)).trouble).toBe('restored')
    await returned.mark()
    expect((await openDatabaseIdentity(db.sql, here, undefined)).trouble).toBeNull()
    // Elsewhere: a copy under another name, seen by a machine that knows neither.
    const name = `copy_${path.basename(here).toLowerCase().replace(/\W/g, '')}`
    const [{ current }] = await db.sql<[{ current: string }]>`select current_database() as current`
    await db.sql.end({ timeout: 1 })
    const server = openDatabase(db.url.replace(current, 'postgres'), 1)
    await server.unsafe(`create database ${name} template ${current}`)
    const copy = openDatabase(db.url.replace(current, name), 1)
    expect((await openDatabaseIdentity(copy, await folder(), undefined)).trouble).toBe('restored')
    await copy.end()
    await server.unsafe(`drop database ${name}`)
    await server.end()
  })
})
