// Once per person over real SMTP, whatever the relay does.
import mailTester from 'smtp-tester'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openLedger } from '../../src/dispatch/ledger.ts'
import { moveMailing } from '../../src/dispatch/mailings.ts'
import { outcomeOf } from '../../src/dispatch/outcome.ts'
import { openPace } from '../../src/dispatch/pace.ts'
import { registerWorker } from '../../src/dispatch/recovery.ts'
import { mailingKinds } from '../../src/engine.ts'
import { deliveryStates, type Report, report } from '../../src/feedback/campaign-report.ts'
import { freePort } from '../../src/platform/embedded.ts'
import { dispatching, dueCampaign, fillOutboxes, until } from '../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { cancelCampaign, pauseCampaign, resumeCampaign } from '../support/in-transaction.ts'
import { at, importing, register } from '../support/people.ts'
import { type Manners, openRelay, type Relay } from '../support/relay.ts'

let db: TestDatabase
let relay: Relay
beforeEach(async () => {
  db = await freshDatabase()
})
afterEach(async () => {
  await relay?.close()
  await db.drop()
})

const adds = (figures: Report) =>
  expect(figures.audience).toBe(deliveryStates.reduce((sum, state) => sum + figures[state], 0))

/** Sends to `people` over a relay of those manners until the campaign stands in `state`. */
async function sent(people: number, manners: Manners, state = 'finished') {
  relay = await openRelay(manners)
  await importing(db, register(people))
  const campaign = await dueCampaign(db)
  const dispatcher = await dispatching(db, relay.url)
  const figures = await until(db, campaign, dispatcher, state)
  adds(figures)
  return { campaign, dispatcher, figures }
}

test('smtp-tester receives each invitation once, in the words of the recipient', async () => {
  const port = await freePort()
  const server = mailTester.init(port)
  await importing(
    db,
    'Nimi;Sähköposti;Kieli;Lupa\nÅsa Öhman;asa@x.example;svenska;ja\nElli Mäkinen;elli@x.example;;kyllä\nEero;eero@x.example;suomi;ei',
  )
  const campaign = await dueCampaign(db)
  const dispatcher = await dispatching(db, `smtp://127.0.0.1:${port}`)
  expect(await until(db, campaign, dispatcher, 'finished')).toMatchObject({
    audience: 2,
    accepted: 2,
    leftOut: { refused: 1 },
  })
  await dispatcher.stop()
  const { email } = await server.captureOne('asa@x.example', { wait: 1000 })
  expect(email.headers.subject).toBe('Inbjudan till alumnkvällen torsdagen den 19 november 2026')
  expect(email.body).toContain('Hej Åsa!')
  expect((await server.captureOne('elli@x.example', { wait: 1000 })).email.body).toContain('Hei Elli!')
  await new Promise<void>((resolve) => server.stop(resolve))
})

test('the gate asks once more: by this list, this purpose, this institution’s suppressions, and whether there is anybody', async () => {
  relay = await openRelay()
  await importing(db, register(6))
  await importing(db, register(6), { list: 'other' })
  const campaign = await dueCampaign(db)
  await fillOutboxes(db)
  const who = async (n: number) =>
    (await db.sql`select contact_id, address_hash from contact where address = ${`elli${n}@example.org`}`)[0]
  const entered = async (n: number, purpose: string, state: string) => db.sql`
    insert into consent_entry (institution_id, contact_id, purpose, state, wording_version, source, by_person, recorded_by, recorded_at)
    values (1, ${(await who(n))?.contact_id}, ${purpose}, ${state}, 1, 'phone', true, 'a test', ${at()})`
  const suppressed = async (n: number, list: string | null, purpose: string | null) => db.sql`
    insert into suppression (institution_id, address_hash, reason, list_id, purpose, since, recorded_by)
    values (1, ${(await who(n))?.address_hash}, 'manual', (select list_id from list where slug = ${list}), ${purpose}, ${at()}, 'a test')`
  // Since the outbox was filled: refused for this, granted for another; granted for this, refused for another.
  await entered(0, 'invitations', 'refused')
  await entered(0, 'news', 'granted')
  await entered(1, 'news', 'refused')
  await suppressed(2, 'other', null)
  await suppressed(3, null, 'news')
  await suppressed(4, 'alumni', 'invitations')
  // Nobody is there any more: as after an erasure that found the row under way.
  await db.sql`delete from subscription where contact_id = ${(await who(5))?.contact_id}`
  const dispatcher = await dispatching(db, relay.url)
  await until(db, campaign, dispatcher, 'finished')
  await dispatcher.stop()
  expect(relay.messages.map(({ to }) => to).sort()).toEqual([1, 2, 3].map((n) => `elli${n}@example.org`))
  expect(
    await db.sql`select address, reason from delivery where mailing_id = ${campaign.campaignId} and state = 'skipped' order by 1`,
  ).toEqual([
    { address: 'elli0@example.org', reason: 'refused' },
    { address: 'elli4@example.org', reason: 'suppressed' },
    { address: 'elli5@example.org', reason: 'erased' },
  ])
})

test('what is permitted for another purpose opens no gate', async () => {
  relay = await openRelay()
  await importing(db, register(2))
  const campaign = await dueCampaign(db)
  await fillOutboxes(db)
  await db.sql`update campaign set purpose = 'news'`
  const dispatcher = await dispatching(db, relay.url)
  expect(await until(db, campaign, dispatcher, 'finished')).toMatchObject({ accepted: 0, skipped: 2 })
  await dispatcher.stop()
  expect(relay.messages).toEqual([])
})

test('what goes back into the queue was no attempt', async () => {
  const { campaign, dispatcher } = await sent(
    3,
    { onRcpt: () => ({ code: 550, text: '5.4.5 Daily user sending quota exceeded' }) },
    'paused',
  )
  await dispatcher.stop()
  expect(await db.sql`select distinct attempts, state from delivery where mailing_id = ${campaign.campaignId}`).toEqual(
    [{ attempts: 0, state: 'queued' }],
  )
})

describe('what the relay says becomes of the row', () => {
  test('accepted, once each', async () => {
    const { dispatcher, figures } = await sent(120, {})
    await dispatcher.stop()
    expect(figures).toMatchObject({ state: 'finished', audience: 120, accepted: 120 })
    expect(new Set(relay.messages.map(({ to }) => to)).size).toBe(120)
    expect(relay.messages).toHaveLength(120)
  })

  test('a dead address is rejected and suppressed, a full mailbox only rejected', async () => {
    const onRcpt = (to: string) =>
      to === 'elli3@example.org'
        ? { code: 550, text: '5.1.1 no such user' }
        : to === 'elli4@example.org'
          ? { code: 552, text: '5.2.2 full' }
          : null
    const { dispatcher, figures } = await sent(10, { onRcpt })
    await dispatcher.stop()
    expect(figures).toMatchObject({ accepted: 8, rejected: 2, bounces: 2 })
    expect(await db.sql`select reason from suppression`).toEqual([{ reason: 'hard_bounce' }])
    await relay.close()
    const { dispatcher: again, figures: next } = await sent(10, {})
    await again.stop()
    expect(next).toMatchObject({ audience: 10, accepted: 9, skipped: 1 })
  })

  test('a temporary refusal is put off, and sent when its time has come', async () => {
    let refusals = 0
    const onRcpt = (to: string) =>
      to === 'elli1@example.org' && refusals++ === 0 ? { code: 450, text: '4.7.1 try again in 60 seconds' } : null
    relay = await openRelay({ onRcpt })
    await importing(db, register(3))
    const campaign = await dueCampaign(db)
    const dispatcher = await dispatching(db, relay.url)
    await expect
      .poll(() => dispatcher.tick().then(() => report(db.sql, 1, campaign.campaignId)), { timeout: 5000 })
      .toMatchObject({ accepted: 2, deferred: 1 })
    dispatcher.time.now = new Date(at().getTime() + 69_000)
    await dispatcher.tick()
    expect(await report(db.sql, 1, campaign.campaignId)).toMatchObject({ deferred: 1, state: 'sending' })
    dispatcher.time.now = new Date(at().getTime() + 71_000)
    expect(await until(db, campaign, dispatcher, 'finished')).toMatchObject({ accepted: 3 })
    await dispatcher.stop()
    expect(await db.sql`select state, code from attempt`).toEqual([{ state: 'deferred', code: 450 }])
  })

  test('a line lost after the body is uncertain and never sent again by itself', async () => {
    let hangUps = 0
    const { dispatcher, figures } = await sent(20, {
      onBody: (to) => (to === 'elli5@example.org' && hangUps++ === 0 ? 'hang up' : null),
    })
    await dispatcher.tick()
    await dispatcher.stop()
    expect(figures.uncertain).toBeGreaterThanOrEqual(1)
    expect(figures.uncertain).toBeLessThanOrEqual(8)
    expect(figures.accepted + figures.uncertain).toBe(20)
    expect(new Set(relay.messages.map(({ to }) => to)).size).toBe(relay.messages.length)
  })

  test('a quota pauses the campaign and suppresses nobody', async () => {
    let taken = 0
    const { dispatcher, figures } = await sent(
      30,
      { onBody: () => (taken++ >= 5 ? { code: 550, text: '5.4.5 Daily user sending limit exceeded' } : null) },
      'paused',
    )
    await dispatcher.stop()
    expect(await report(db.sql, 1, 1)).toMatchObject({ accepted: 5, queued: 25 })
    expect(figures.rejected).toBe(0)
    expect(await db.sql`select from suppression`).toHaveLength(0)
    expect(await db.sql`select hold from mailing`).toEqual([{ hold: 'quota' }])
  })

  test('a wrong password fails no row', async () => {
    const { dispatcher } = await sent(5, { password: 'another' }, 'paused')
    await dispatcher.stop()
    expect(await report(db.sql, 1, 1)).toMatchObject({ queued: 5, accepted: 0 })
    expect(await db.sql`select hold from mailing`).toEqual([{ hold: 'credentials' }])
  })
})

describe('a person’s hand', () => {
  test('pause stops before the next body, resume goes on with the rest, cancel ends it', async () => {
    relay = await openRelay({ slowMs: 20 })
    await importing(db, register(80))
    const campaign = await dueCampaign(db)
    const dispatcher = await dispatching(db, relay.url, { connections: 2 })
    await dispatcher.tick()
    await expect.poll(() => relay.messages.length).toBeGreaterThan(5)
    await pauseCampaign(db.sql, campaign)
    await expect.poll(async () => (await report(db.sql, 1, campaign.campaignId)).sending).toBe(0)
    const paused = relay.messages.length
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(relay.messages).toHaveLength(paused)
    await resumeCampaign(db.sql, campaign, at())
    await expect.poll(() => relay.messages.length).toBeGreaterThan(paused + 3)
    await cancelCampaign(db.sql, campaign, at())
    await expect.poll(async () => (await report(db.sql, 1, campaign.campaignId)).sending).toBe(0)
    await dispatcher.stop()
    const figures = await report(db.sql, 1, campaign.campaignId)
    adds(figures)
    expect(figures).toMatchObject({
      state: 'cancelled',
      queued: 0,
      accepted: relay.messages.length,
      cancelled: 80 - relay.messages.length,
    })
    await expect(resumeCampaign(db.sql, campaign, at())).rejects.toThrow('cannot be done now')
  })

  test('an unsubscribe and a refusal between fill and claim skip the delivery', async () => {
    relay = await openRelay()
    await importing(db, register(5))
    const campaign = await dueCampaign(db)
    const dispatcher = await dispatching(db, relay.url, { rate: 0.001 })
    await dispatcher.tick()
    await expect.poll(() => relay.messages.length).toBe(1)
    await db.sql`update subscription set state = 'unsubscribed' where contact_id = (select contact_id from contact where address_key = 'elli2@example.org')`
    await importing(db, 'Sukunimi;Etunimi;Sähköposti;Lupa\nMäkinen3;Elli;elli3@example.org;ei')
    await dispatcher.stop()
    const quick = await dispatching(db, relay.url)
    expect(await until(db, campaign, quick, 'finished')).toMatchObject({ accepted: 3, skipped: 2 })
    await quick.stop()
    expect(await db.sql`select reason from delivery where state = 'skipped' order by 1`).toEqual([
      { reason: 'refused' },
      { reason: 'unsubscribed' },
    ])
  })
})

describe('many workers', () => {
  test('two dispatchers send the same campaign with nobody twice', async () => {
    relay = await openRelay()
    await importing(db, register(300))
    const campaign = await dueCampaign(db)
    const [one, two] = await Promise.all([dispatching(db, relay.url), dispatching(db, relay.url)])
    await Promise.all([one.tick(), two.tick()])
    expect(await until(db, campaign, one, 'finished')).toMatchObject({ audience: 300, accepted: 300 })
    await Promise.all([one.stop(), two.stop()])
    expect(relay.messages).toHaveLength(300)
    expect(new Set(relay.messages.map(({ to }) => to)).size).toBe(300)
    expect((await db.sql`select distinct worker_id from delivery`).length).toBe(2)
  })

  test('a worker that falls silent leaves its rows uncertain; its own late word still counts, and it claims nothing more', async () => {
    relay = await openRelay()
    await importing(db, register(6))
    const campaign = await dueCampaign(db)
    const helper = await dispatching(db, relay.url, { rate: 0.001 })
    await helper.tick()
    await expect.poll(() => relay.messages.length).toBe(1)
    const workerId = await registerWorker(db.sql, 'zombie')
    const ledger = openLedger(db.sql, {
      carries: () => ({ except: [] }),
      workerIds: () => [workerId],
      room: 2,
      allowance: () => 2,
      pace: await openPace(db.sql, 'zombie', { perSecond: undefined, perDay: undefined }, 4, () => 0),
      kinds: mailingKinds,
      now: at,
      stopwatch: () => performance.now(),
      lookAgainMs: 10,
    })
    const claimed = ledger.claimed()
    const first = (await claimed.next()).value
    if (!first) throw new Error('nothing was claimed')
    await helper.stop()
    await db.sql`update installation.worker set heartbeat_at = ${new Date(at().getTime() - 60_000)} where worker_id = ${workerId}`
    const rescuer = await dispatching(db, relay.url)
    await new Promise((resolve) => setTimeout(resolve, 3100))
    expect(await until(db, campaign, rescuer, 'finished')).toMatchObject({ uncertain: 2, accepted: 4 })
    ledger.settle(first, outcomeOf({ ended: 'accepted', reply: '250 ok' }))
    await claimed.next()
    const next = claimed.next()
    await expect.poll(async () => (await report(db.sql, 1, campaign.campaignId)).accepted).toBe(5)
    await moveMailing(db.sql, campaign, { from: ['finished'], to: 'sending' })
    await db.sql`update delivery set state = 'queued' where state = 'uncertain'`
    await rescuer.stop()
    ledger.stop()
    await Promise.race([next, new Promise((resolve) => setTimeout(resolve, 200))])
    expect(await report(db.sql, 1, campaign.campaignId)).toMatchObject({ accepted: 5, queued: 1, sending: 0 })
  })
})

test('filling twice, or by two at once, makes no second row', async () => {
  relay = await openRelay()
  await importing(db, register(50))
  const campaign = await dueCampaign(db)
  const [one, two] = await Promise.all([dispatching(db, relay.url), dispatching(db, relay.url)])
  await Promise.all([one.tick(), two.tick(), one.tick()])
  expect(await until(db, campaign, two, 'finished')).toMatchObject({ audience: 50, accepted: 50 })
  await Promise.all([one.stop(), two.stop()])
})
