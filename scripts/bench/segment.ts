// Conditions counted over a register of 1,000,000 people, beside a bare count of that register.

import { readCondition } from '../../src/campaigns/audience/condition.ts'
import { countMailable, countPeople } from '../../src/campaigns/audience/segments.ts'
import type { Campaign } from '../../src/campaigns/campaigns.ts'
import { fillDue } from '../../src/dispatch/filling.ts'
import { mailingKinds } from '../../src/engine.ts'
import { systemClock } from '../../src/platform/clock.ts'
import type { Database } from '../../src/platform/db.ts'
import { openLog } from '../../src/platform/log.ts'
import { lookAtGrown } from '../../src/platform/planner.ts'
import { addPeople, dueCampaign, listSlug, openBenchDatabase } from './surroundings.ts'

/** The year of graduation is spread over the whole table: the worst that an index can meet. */
const conditions = {
  'graduated 10, 25 or 50 years ago': { graduated_years_ago: [10, 25, 50] },
  'graduated ten years ago, on the list and willing': {
    all: [{ graduated_years_ago: 10 }, { list: listSlug }, { consent: 'invitations', state: 'granted' }],
  },
  'graduated ten years ago, did not refuse': {
    all: [{ graduated_years_ago: 10 }, { not: { consent: 'invitations', state: 'refused' } }],
  },
  'on a list of 50,000': { list: listSlug },
  'one address': { field: 'address', is: 'Person777@example.org' },
  'a surname (no index)': { field: 'last_name', is: 'mäkinen777' },
  'a profession (a column of the school, no index)': { attribute: 'Ammatti', is: 'ammatti 77' },
  'no sign of life for two years': { silent_months: 24 },
}

/** What became of a campaign to the list of 50,000. */
const ofCampaign = (campaign: number) => ({
  'was written to': { campaign, was: 'written_to' },
  answered: { campaign, was: 'answered' },
  'did not answer': { campaign, was: 'not_answered' },
  'did not answer and was silent for two years': { all: [{ campaign, was: 'not_answered' }, { silent_months: 24 }] },
})

const rounds = 5

/** Milliseconds, the middle of five. */
async function middle(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < rounds; n += 1) {
    const started = performance.now()
    await act()
    times.push(performance.now() - started)
  }
  return Math.round(times.sort((a, b) => a - b)[rounds >> 1] ?? 0)
}

export async function benchSegment({ recipients = 1_000_000 }: { recipients?: number }) {
  const db = await openBenchDatabase()
  const { sql, institution } = db
  await addPeople(db, recipients, Math.min(50_000, recipients))
  await spread(sql, institution.institutionId)
  const campaign = await dueCampaign(db)
  await fillDue({ sql: sql, kinds: mailingKinds, log: openLog('silent') }, systemClock())
  await sent(sql, campaign)
  const moment = { now: new Date(), year: 2026 }
  const figures: Record<string, object> = {}
  for (const [name, given] of Object.entries({ ...conditions, ...ofCampaign(campaign.campaignId) })) {
    const condition = readCondition(given)
    const people = () => countPeople(sql, institution.institutionId, condition, moment)
    const mailable = () =>
      countMailable(sql, institution.institutionId, condition, { purpose: 'invitations', ...moment })
    figures[name] = {
      people: await people(),
      ms: await middle(people),
      mailable: await mailable(),
      mailableMs: await middle(mailable),
    }
  }
  const [all] = await sql<[{ n: number }]>`select count(*) as n from contact`
  figures['reference: select count(*) from contact'] = {
    people: all.n,
    ms: await middle(() => sql`select count(*) from contact`),
  }
  await db.close()
  return figures
}

/** Years, and a column of the school's own. */
async function spread(sql: Database, institutionId: number): Promise<void> {
  await sql`update contact set graduation_year = 1960 + contact_id % 65,
    created_at = now() - make_interval(months => (contact_id % 60)::int),
    attributes = jsonb_build_object('Ammatti', 'ammatti ' || contact_id % 500)`
  await sql`insert into attribute (institution_id, name, type) values (${institutionId}, 'Ammatti', 'text')`
  // As an import does.
  await sql.begin(lookAtGrown)
}

/** The campaign went out: one in fifty bounced, every fifth answered. */
async function sent(sql: Database, { institutionId, campaignId }: Campaign): Promise<void> {
  await sql`update delivery set state = case when delivery_id % 50 = 0 then 'rejected' else 'accepted' end
    where institution_id = ${institutionId} and mailing_id = ${campaignId} and state = 'queued'`
  await sql`insert into answer (institution_id, campaign_id, contact_id, choice, answered_at)
    select institution_id, mailing_id, contact_id, 'yes', now() from delivery
    where institution_id = ${institutionId} and mailing_id = ${campaignId} and state = 'accepted' and delivery_id % 5 = 1`
  await sql`insert into life_sign (institution_id, contact_id, at)
    select institution_id, contact_id, now() from answer where institution_id = ${institutionId} on conflict do nothing`
}
