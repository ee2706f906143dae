// The look at the whole audience before a campaign is scheduled: every message composed and read, beside the bare reading
// of the same people from the database.

import { audienceOf, recipientsIn } from '../../src/campaigns/audience/audience.ts'
import { preflight } from '../../src/campaigns/preflight.ts'
import { addPeople, draftCampaign, openBenchDatabase } from './surroundings.ts'

export async function benchPreflight({ recipients = 100_000 }: { recipients?: number }) {
  const db = await openBenchDatabase()
  await addPeople(db, recipients)
  const campaign = await draftCampaign(db)
  const now = new Date()
  const cpu = process.cpuUsage()
  const began = performance.now()
  const found = await preflight(
    { sql: db.sql, institution: db.institution, baseUrl: 'https://kutsu.school.example', now },
    campaign,
  )
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const beganReading = performance.now()
  let read = 0
  const audience = await audienceOf(db.sql, campaign, {
    zone: db.institution.zone,
    used: [],
    languages: ['fi'],
    fallback: 'fi',
    now,
  })
  for await (const some of recipientsIn(db.sql, audience)) read += some.length
  const readingSeconds = (performance.now() - beganReading) / 1000
  await db.close()
  if (found.recipients !== recipients || read !== recipients) throw new Error('not everybody was looked at')
  return {
    name: 'preflight',
    count: recipients,
    rate: Math.round(recipients / seconds),
    perCoreSecond: Math.round(recipients / ((user + system) / 1e6)),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    reference: { name: 'reading the recipients', rate: Math.round(read / readingSeconds) },
    ratio: Math.round((readingSeconds / seconds) * 100) / 100,
  }
}
