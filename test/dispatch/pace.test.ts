// Limits that workers share, and the pace that a provider bears.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Bucket, isSpent, refilled, slowed } from '../../src/dispatch/bucket.ts'
import { openPace } from '../../src/dispatch/pace.ts'
import { presetOf } from '../../src/dispatch/presets.ts'
import { providerOf } from '../../src/dispatch/providers.ts'
import { report } from '../../src/feedback/campaign-report.ts'
import { dispatching, dueCampaign, until } from '../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { at, importing, register } from '../support/people.ts'
import { openRelay, type Relay } from '../support/relay.ts'

const later = (seconds: number) => new Date(at().getTime() + seconds * 1000)
const bucket: Bucket = {
  provider: 'google',
  rate: 4,
  ceiling: null,
  dayLimit: null,
  tokens: 0,
  refilledAt: at(),
  slowedAt: null,
}

describe('a bucket', () => {
  test('fills with time, up to a second’s worth', () => {
    expect(refilled(bucket, later(0.5)).tokens).toBe(2)
    expect(refilled(bucket, later(60)).tokens).toBe(4)
    expect(refilled({ ...bucket, rate: 0.01 }, later(1000)).tokens).toBe(1)
  })

  test('halves when asked to slow down, once for complaints that come together', () => {
    const once = slowed(bucket, null, later(1))
    expect(once.rate).toBe(2)
    expect(slowed(once, null, later(5)).rate).toBe(2)
    expect(slowed(once, null, later(12)).rate).toBe(1)
    let slow = once
    for (let i = 0; i < 30; i++) slow = slowed(slow, null, later(20 * (i + 1)))
    expect(slow.rate).toBeCloseTo(1 / 60)
  })

  test('begins at half of what was accepted lately', () => {
    expect(slowed({ ...bucket, rate: null }, 30, at()).rate).toBe(15)
  })

  test('grows steadily when nobody complains, to its ceiling or until it is not needed', () => {
    const slow = slowed({ ...bucket, ceiling: 4 }, null, at())
    expect(refilled(slow, later(5)).rate).toBe(2)
    expect(refilled(slow, later(30)).rate).toBeGreaterThan(2)
    expect(refilled(slow, later(3600)).rate).toBe(4)
    expect(isSpent(refilled(slow, later(3600)))).toBe(false)
    expect(isSpent(refilled({ ...slow, ceiling: null }, later(3600)))).toBe(true)
  })
})

test('a provider’s domains are one provider, another domain is its own', () => {
  expect(providerOf('a@Gmail.com')).toBe(providerOf('b@googlemail.com'))
  expect(providerOf('a@hotmail.com')).toBe(providerOf('b@outlook.com'))
  expect(providerOf('a@school.example')).toBe('school.example')
})

test('presets are known by the host or by name', () => {
  expect(presetOf('smtp://u:p@smtp.office365.com:587')).toEqual({ connections: 3, perSecond: 0.5, perDay: 10_000 })
  expect(presetOf('smtp://127.0.0.1:25?preset=google')).toMatchObject({ perDay: 10_000 })
  expect(presetOf('smtp://relay.example')).toBeNull()
})

describe('on a database', () => {
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

  test('two workers together send no faster than one may', async () => {
    relay = await openRelay()
    await importing(db, register(200))
    await dueCampaign(db)
    const workers = [await dispatching(db, relay.url, { rate: 10 }), await dispatching(db, relay.url, { rate: 10 })]
    const [one, two] = workers as [(typeof workers)[0], (typeof workers)[0]]
    const began = performance.now()
    await Promise.all([one.tick(), two.tick()])
    await expect.poll(() => relay?.messages.length, { timeout: 10_000 }).toBeGreaterThan(20)
    const seconds = (performance.now() - began) / 1000
    // Ten a second, and what was in the bucket at the beginning.
    expect(relay.messages.length).toBeLessThanOrEqual(10 * seconds + 11)
    await Promise.all(workers.map((worker) => worker.stop()))
  })

  test('no more than the day allows, whoever asks', async () => {
    relay = await openRelay()
    await importing(db, register(30))
    const campaign = await dueCampaign(db)
    const first = await dispatching(db, relay.url, { perDay: 12 })
    await first.tick()
    await expect.poll(() => relay?.messages.length, { timeout: 15_000 }).toBe(12)
    await first.stop()
    const second = await dispatching(db, relay.url, { perDay: 12 })
    await second.tick()
    await new Promise((resolve) => setTimeout(resolve, 600))
    await second.stop()
    expect(await report(db.sql, 1, campaign.campaignId)).toMatchObject({ accepted: 12, queued: 18, state: 'sending' })
    await db.sql`update installation.relay_hour set hour = hour - interval '26 hours'`
    const third = await dispatching(db, relay.url, { perDay: 100 })
    expect(await until(db, campaign, third, 'finished')).toMatchObject({ accepted: 30 })
    await third.stop()
    // What lies further back is counted no more, and forgotten.
    expect(await db.sql`select hour > now() - interval '2 hours' as recent from installation.relay_hour`).toEqual([
      { recent: true },
    ])
  })

  test('421 slows the provider that says it and nobody else', async () => {
    let complaints = 0
    relay = await openRelay({
      onRcpt: (to) =>
        to.endsWith('@gmail.com') && complaints++ < 1 ? { code: 451, text: '4.7.28 rate too high' } : null,
    })
    const people = [...Array(120).keys()].map(
      (i) => `Mäkinen${i};Elli;elli${i}@${i % 2 ? 'gmail.com' : 'x.example'};suomi;kyllä`,
    )
    await importing(db, ['Sukunimi;Etunimi;Sähköposti;Kieli;Lupa', ...people].join('\n'))
    const campaign = await dueCampaign(db)
    const dispatcher = await dispatching(db, relay.url, { connections: 2 })
    await dispatcher.tick()
    await expect
      .poll(() => db.sql`select provider from installation.rate_bucket`, { timeout: 5000 })
      .toEqual([{ provider: 'google' }])
    await dispatcher.tick()
    await expect
      .poll(() => relay?.messages.filter(({ to }) => to.endsWith('@x.example')).length, { timeout: 5000 })
      .toBe(60)
    const pace = await db.sql<{ rate: number }[]>`select rate from installation.rate_bucket`
    expect(pace[0]?.rate).toBeGreaterThan(0)
    // The rest goes at that pace; nobody is rejected or forgotten.
    await db.sql`update installation.rate_bucket set rate = 500, ceiling = null, slowed_at = now() - interval '1 minute'`
    dispatcher.time.now = new Date(at().getTime() + 3_600_000)
    expect(await until(db, campaign, dispatcher, 'finished')).toMatchObject({ accepted: 120, rejected: 0 })
    expect(await db.sql`select from installation.rate_bucket`).toHaveLength(0)
    await dispatcher.stop()
  })

  test('who has no work takes no tokens, and who was asked to slow down gives what it holds back', async () => {
    const pace = await openPace(db.sql, 'r:25', { perSecond: 5, perDay: undefined }, 100, () => 0)
    await db.sql`update installation.rate_bucket set tokens = 5, refilled_at = clock_timestamp()`
    const idle = await openPace(db.sql, 'r:25', { perSecond: 5, perDay: undefined }, 100, () => 0)
    await idle.refresh(false)
    expect(idle.turn(100, 0)).toBeNull()
    await pace.refresh(true)
    expect(pace.turn(100, 0)?.room).toBe(5)
    await db.sql`update installation.rate_bucket set tokens = 5, refilled_at = clock_timestamp()`
    await pace.refresh(true)
    expect(pace.turn(100, 0)?.room).toBe(5)
    pace.slow(null)
    await pace.refresh(true)
    expect(pace.turn(100, 0)?.room).toBeLessThanOrEqual(2)
  })

  test('what is limited begins with nothing, until its tokens were taken', async () => {
    const pace = await openPace(db.sql, 'mailing 1/99', { perSecond: 5, perDay: undefined }, 100, () =>
      performance.now(),
    )
    expect(pace.turn(10, 0)).toBeNull()
    await pace.refresh(true)
    expect(pace.turn(10, 0)?.room).toBeLessThanOrEqual(5)
  })

  test('a limit that is configured no more is gone, and tokens are taken once', async () => {
    const pace = await openPace(db.sql, 'r:25', { perSecond: 5, perDay: undefined }, 100, () => 0)
    await db.sql`update installation.rate_bucket set tokens = 5, refilled_at = clock_timestamp()`
    const other = await openPace(db.sql, 'r:25', { perSecond: 5, perDay: undefined }, 100, () => 0)
    await Promise.all([pace.refresh(true), other.refresh(true)])
    const rooms = [pace, other].map((one) => one.turn(100, 0)?.room ?? 0)
    expect(rooms.reduce((sum, n) => sum + n, 0)).toBe(5)
    const free = await openPace(db.sql, 'r:25', { perSecond: undefined, perDay: undefined }, 100, () => 0)
    await free.refresh(true)
    expect(free.turn(100, 0)).toEqual({ room: 100, only: null, except: [] })
  })
})
