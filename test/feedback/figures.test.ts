// What a mailing came to is kept when nothing changes it any more, and says the same as its rows.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { campaignById } from '../../src/campaigns/campaigns.ts'
import { courseOf, keepFigures } from '../../src/dispatch/figures.ts'
import { overviews, report } from '../../src/feedback/campaign-report.ts'
import { dueCampaign, fillOutboxes } from '../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { leaveUncertain } from '../support/in-transaction.ts'
import { at, importing, register } from '../support/people.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase()
  await importing(db, register(40))
})
afterAll(() => db.drop())

const hours = (n: number) => new Date(at().getTime() + n * 3_600_000)
const kept = async (mailingId: number) =>
  (await db.sql`select figures from mailing where mailing_id = ${mailingId}`)[0]?.figures ?? null

/** A campaign that ended with rows in several states. */
async function ended(name: string) {
  const campaign = await dueCampaign(db, name)
  await fillOutboxes(db)
  await db.sql`update delivery set state = case delivery_id % 4 when 0 then 'rejected' when 1 then 'uncertain' else 'accepted' end,
      reason = case delivery_id % 8 when 0 then 'address' when 4 then 'policy' when 1 then 'left' when 5 then 'left' end,
      state_at = ${at()}::timestamptz + delivery_id * interval '1 second'
    where mailing_id = ${campaign.mailingId}`
  await db.sql`update mailing set state = 'finished', ended_at = ${at()} where mailing_id = ${campaign.mailingId}`
  await db.sql`insert into answer (institution_id, campaign_id, contact_id, choice, answered_at)
    select 1, ${campaign.campaignId}, contact_id, 'yes', ${at()} from contact order by contact_id limit 7`
  return campaign
}

test('the kept figures are those of the rows, and are kept two days after the end', async () => {
  const { campaignId, ...campaign } = await ended('Ensimmäinen')
  const counted = await report(db.sql, 1, campaignId)
  const course = await courseOf(db.sql, campaign)
  const lines = await overviews(db.sql, 1, [campaignId, 999])
  expect(counted).toMatchObject({ audience: 40, accepted: 20, rejected: 10, uncertain: 10, bounces: 5 })
  expect(course.length).toBeGreaterThan(5)
  expect(course.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(20)
  expect(lines).toEqual(
    new Map([
      [campaignId, { audience: 40, accepted: 20, answered: 7 }],
      [999, { audience: 0, accepted: 0, answered: 0 }],
    ]),
  )
  await keepFigures(db.sql, hours(47))
  expect(await kept(campaign.mailingId)).toBeNull()
  await keepFigures(db.sql, hours(49))
  expect(await kept(campaign.mailingId)).not.toBeNull()
  // Nothing is counted any more: the rows could be gone.
  await db.sql`update delivery set state = 'skipped' where mailing_id = ${campaign.mailingId}`
  expect(await report(db.sql, 1, campaignId)).toEqual(counted)
  expect(await courseOf(db.sql, campaign)).toEqual(course)
  expect(await overviews(db.sql, 1, [campaignId, 999])).toEqual(lines)
})

test('where somebody is uncertain nothing is kept, until a person has decided', async () => {
  const { campaignId, mailingId } = await ended('Toinen')
  await db.sql`update delivery set reason = 'worker_died' where mailing_id = ${mailingId} and state = 'uncertain'`
  await keepFigures(db.sql, hours(49))
  expect(await kept(mailingId)).toBeNull()
  await leaveUncertain(db.sql, await campaignById(db.sql, 1, campaignId), at())
  await keepFigures(db.sql, hours(49))
  expect(await kept(mailingId)).not.toBeNull()
  expect(await report(db.sql, 1, campaignId)).toMatchObject({ uncertain: 10 })
})

test('what is not over is counted', async () => {
  const { mailingId } = await ended('Kolmas')
  await db.sql`update mailing set state = 'paused' where mailing_id = ${mailingId}`
  await keepFigures(db.sql, hours(49))
  expect(await kept(mailingId)).toBeNull()
})
