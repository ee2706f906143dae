// One provider of half the audience asks for patience: how fast the others go, beside the same people without the others.
import {
  addPeople,
  type BenchDatabase,
  dueCampaignApart,
  openBenchDatabase,
  openSink,
  startSending,
  untilSent,
} from './surroundings.ts'

const others = 'example.org'
const slow = 'example.com'

export async function benchThrottled({
  recipients = 100_000,
  connections = 50,
}: {
  recipients?: number
  connections?: number
}) {
  const reference = await rateOfOthers({ count: recipients / 2, isThrottled: false, connections })
  const throttled = await rateOfOthers({ count: recipients, isThrottled: true, connections })
  return {
    name: 'throttled',
    count: recipients,
    rate: throttled.rate,
    slowAccepted: throttled.slowAccepted,
    databaseCpuSeconds: throttled.databaseCpuSeconds,
    reference: {
      name: 'without the slow provider',
      rate: reference.rate,
      databaseCpuSeconds: reference.databaseCpuSeconds,
    },
    ratio: Math.round((throttled.rate / reference.rate) * 100) / 100,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

async function rateOfOthers({
  count,
  isThrottled,
  connections,
}: {
  count: number
  isThrottled: boolean
  connections: number
}) {
  const db = await openBenchDatabase()
  const sink = await openSink()
  await addPeople(db, count)
  if (isThrottled) await throttle(db, `127.0.0.1:${sink.port}`)
  await dueCampaignApart(db)
  const { stop } = await startSending(db, sink.port, connections)
  const [began, databaseCpu] = [performance.now(), db.cpuSeconds() ?? 0]
  await untilSent(db, others)
  const seconds = (performance.now() - began) / 1000
  const databaseCpuSeconds = Math.round((db.cpuSeconds() ?? 0) - databaseCpu)
  await stop()
  const [row] = await db.sql<[{ quick: number; slowly: number }]>`
    select count(*) filter (where provider = ${others}) as quick, count(*) filter (where provider = ${slow}) as slowly
    from delivery where state = 'accepted'`
  sink.close()
  await db.close()
  return { rate: Math.round(row.quick / seconds), slowAccepted: row.slowly, databaseCpuSeconds }
}

/** Every second person is with a provider that takes one message a second. */
async function throttle({ sql }: BenchDatabase, relay: string): Promise<void> {
  await sql`update contact set address = replace(address, ${others}, ${slow}), address_key = replace(address_key, ${others}, ${slow})
    where contact_id % 2 = 0`
  await sql`insert into installation.rate_bucket (relay, provider, rate, tokens, refilled_at, slowed_at)
    values (${relay}, ${slow}, 1, 0, clock_timestamp(), clock_timestamp())`
}
