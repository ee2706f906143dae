// A mailing's own pace: so many messages an hour at most, whoever sends and whatever else goes out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dispatching, dueCampaign } from '../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { importing, register } from '../support/people.ts'
import { openRelay, type Relay } from '../support/relay.ts'

let db: TestDatabase
let relay: Relay
beforeAll(async () => {
  db = await freshDatabase()
  relay = await openRelay()
})
afterAll(async () => {
  await relay.close()
  await db.drop()
})

const people = 40
const perSecond = 10

test('goes out at its pace over two dispatchers, and keeps no other waiting', async () => {
  await importing(db, register(people))
  const paced = await dueCampaign(db, 'Hitaasti', perSecond * 3600)
  const free = await dueCampaign(db, 'Heti')
  const sent = async ({ mailingId }: { mailingId: number }) => {
    const [row] = await db.sql<[{ n: number }]>`select count(*) as n from delivery
      where mailing_id = ${mailingId} and state = 'accepted'`
    return row.n
  }
  const both = [await dispatching(db, relay.url), await dispatching(db, relay.url)]
  const began = performance.now()
  for (const one of both) await one.tick()
  await expect.poll(() => sent(free), { timeout: 10_000, interval: 20 }).toBe(people)
  const looks: [seconds: number, count: number][] = []
  while (performance.now() - began < 2_000) {
    const count = await sent(paced)
    looks.push([(performance.now() - began) / 1000, count])
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  // A second's worth may go at once, and each dispatcher may hold a second's worth that the other brought back.
  for (const [seconds, count] of looks) expect(count).toBeLessThanOrEqual(perSecond * (seconds + 2))
  const last = looks.at(-1)?.[1] ?? 0
  expect(last).toBeGreaterThan(perSecond)
  expect(last).toBeLessThan(people)
  await expect.poll(() => sent(paced), { timeout: 15_000 }).toBe(people)
  expect(performance.now() - began).toBeGreaterThan(((people - 2 * perSecond) / perSecond) * 1000)
  expect(relay.messages).toHaveLength(2 * people)
  for (const one of both) await one.stop()
}, 40_000)
