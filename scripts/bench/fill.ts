// The outbox of a campaign to 100,000 of 1,000,000 contacts, beside the bare insert.

import { fillDue } from '../../src/dispatch/filling.ts'
import { mailingKinds } from '../../src/engine.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { openLog } from '../../src/platform/log.ts'
import { addPeople, dueCampaign, openBenchDatabase } from './surroundings.ts'

export async function benchFill({ recipients = 100_000 }: { recipients?: number }) {
  const db = await openBenchDatabase()
  await addPeople(db, recipients * 10, recipients)
  const campaign = await dueCampaign(db)
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const started = performance.now()
    await work()
    return (performance.now() - started) / 1000
  }
  const seconds = await timed(() =>
    fillDue({ sql: db.sql, kinds: mailingKinds, log: openLog('silent') }, systemClock()),
  )
  const another = await dueCampaign(db)
  const bareSeconds = await timed(
    () => db.sql`insert into delivery (institution_id, mailing_id, contact_id, state, language, address, fields,
        measured, queued_at, state_at)
      select s.institution_id, ${another.campaignId}, s.contact_id, 'queued', c.language, c.address, '{}', false, now(), now()
      from subscription s join contact c on c.institution_id = s.institution_id and c.contact_id = s.contact_id
      where s.list_id = ${another.listId}`,
  )
  const [{ rows }] = await db.sql<[{ rows: number }]>`
    select count(*) as rows from delivery where mailing_id = ${campaign.campaignId} and state = 'queued'`
  await db.close()
  return {
    name: 'fill',
    count: rows,
    contacts: recipients * 10,
    seconds: Math.round(seconds * 100) / 100,
    rate: Math.round(rows / seconds),
    reference: { name: 'insert … select', rate: Math.round(recipients / bareSeconds) },
    ratio: Math.round((bareSeconds / seconds) * 100) / 100,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}
