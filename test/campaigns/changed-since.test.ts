// Between the scheduling and the due time the world goes on: nobody gets what nobody looked at, and one mailing's trouble
// is no other's.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keepSegment } from '../../src/campaigns/audience/segments.ts'
import { type Campaign, campaignById } from '../../src/campaigns/campaigns.ts'
import { report } from '../../src/feedback/campaign-report.ts'
import { dispatching, dueCampaign, evening, fillOutboxes, until } from '../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { correct, createCampaign, resumeCampaign, scheduleCampaign } from '../support/in-transaction.ts'
import { at, importing, register } from '../support/people.ts'
import { openRelay, type Relay } from '../support/relay.ts'

let db: TestDatabase
let relay: Relay
beforeEach(async () => {
  db = await freshDatabase()
  relay = await openRelay()
  await importing(db, register(3))
})
afterEach(async () => {
  await relay.close()
  await db.drop()
})

const order = {
  name: 'Ilta',
  list: 'alumni',
  template: 'alumni-evening',
  purpose: 'invitations',
  tracking: 'aggregate',
  fields: evening as Record<string, string>,
}
const planning = () => ({ sql: db.sql, institution: db.institution, baseUrl: 'http://localhost:8080', now: at() })
const due = async (more: Partial<typeof order> & { segment?: string } = {}): Promise<Campaign> =>
  scheduleCampaign(planning(), await createCampaign(planning(), { ...order, ...more }), { dueAt: at() })
const now = ({ campaignId }: Campaign) => campaignById(db.sql, 1, campaignId)

describe('people who changed since the look', () => {
  test('are looked at, and written to when there is nothing against it', async () => {
    const campaign = await due()
    await importing(db, 'Sukunimi;Etunimi;Email;Kieli;Lupa\nUusi;Uma;uusi@example.org;suomi;kyllä')
    const dispatcher = await dispatching(db, relay.url)
    expect(await until(db, campaign, dispatcher, 'finished')).toMatchObject({ accepted: 4 })
    await dispatcher.stop()
  })

  test('wait for a person when somebody would get a hole, and go on once it is filled', async () => {
    const campaign = await due({ fields: { ...evening, message: 'Hei {{last_name}}, tervetuloa.' } })
    await db.sql`update contact set last_name = null where contact_id = 1`
    await fillOutboxes(db)
    expect(await now(campaign)).toMatchObject({ state: 'preparing', hold: 'changed' })
    expect(await report(db.sql, 1, campaign.campaignId)).toMatchObject({ audience: 0 })
    // Without a change it stays so, whoever resumes it.
    await resumeCampaign(db.sql, await now(campaign), at())
    await fillOutboxes(db)
    expect(await now(campaign)).toMatchObject({ state: 'preparing', hold: 'changed' })
    await correct(db.sql, db.institution, 1, { last_name: 'Virtanen' }, at())
    await resumeCampaign(db.sql, await now(campaign), at())
    const dispatcher = await dispatching(db, relay.url)
    expect(await until(db, campaign, dispatcher, 'finished')).toMatchObject({ accepted: 3 })
    await dispatcher.stop()
  })

  test('an address alone is no change: it is read when the row is claimed', async () => {
    const campaign = await due()
    await fillOutboxes(db)
    await correct(db.sql, db.institution, 1, { address: 'oikea@example.org' }, at())
    const dispatcher = await dispatching(db, relay.url)
    await until(db, campaign, dispatcher, 'finished')
    await dispatcher.stop()
    expect(relay.messages.map(({ to }) => to).sort()).toContain('oikea@example.org')
    expect(await db.sql`select provider from delivery where address = 'oikea@example.org'`).toEqual([
      { provider: 'example.org' },
    ])
  })
})

describe('an audience that cannot be read', () => {
  test('holds its own mailing, and the others go out', async () => {
    await keepSegment(db.sql, 1, 'kaikki', {
      condition: { not: { field: 'graduation_year', at_least: 2050 } },
      now: at(),
    })
    const broken = await due({ segment: 'kaikki' })
    const good = await dueCampaign(db, 'Toinen')
    await db.sql`update segment set condition = '{"not": {"field": "graduation_year", "at_least": 3000000000}}'`
    const dispatcher = await dispatching(db, relay.url)
    expect(await until(db, good, dispatcher, 'finished')).toMatchObject({ accepted: 3 })
    await dispatcher.stop()
    expect(await now(broken)).toMatchObject({ hold: 'audience' })
  })
})
