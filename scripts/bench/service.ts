// Service messages while a campaign is going out: from the commit that caused one until the relay has it. Beside the same without
// a campaign.
import { listBySlug } from '../../src/contacts/lists/lists.ts'
import { askToConfirm, openOptInMailing } from '../../test/support/in-transaction.ts'
import {
  addPeople,
  type BenchDatabase,
  dueCampaignApart,
  listSlug,
  openBenchDatabase,
  openSink,
  type Sink,
  startSending,
  untilSent,
} from './surroundings.ts'

const everyMs = 100
/** So many without a campaign. */
const aloneCount = 100

export async function benchService({
  recipients = 100_000,
  connections = 50,
}: {
  recipients?: number
  connections?: number
}) {
  const db = await openBenchDatabase()
  const sink = await openSink()
  await addPeople(db, recipients)
  const alone = await startSending(db, sink.port, connections)
  const asked = { count: 0 }
  const before = await latencies(db, sink, { asked, isOver: () => asked.count >= aloneCount })
  await alone.stop()
  await dueCampaignApart(db)
  const busy = await startSending(db, sink.port, connections)
  let isSent = false
  const began = performance.now()
  const sending = untilSent(db).then(() => {
    isSent = true
  })
  const during = await latencies(db, sink, { asked, isOver: () => isSent })
  await sending
  const seconds = (performance.now() - began) / 1000
  await busy.stop()
  const seen = await sink.count()
  sink.close()
  await db.close()
  return {
    name: 'service',
    count: during.count,
    p50Ms: during.p50,
    p99Ms: during.p99,
    mostMs: during.most,
    campaignRate: Math.round(recipients / seconds),
    reference: { name: 'without a campaign', p50Ms: before.p50, p99Ms: before.p99, mostMs: before.most },
    seenTwice: seen.twice,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

/** Asks somebody to confirm every tenth of a second, and looks how long each message took. */
async function latencies(
  { sql, institution }: BenchDatabase,
  sink: Sink,
  { asked, isOver }: { asked: { count: number }; isOver: () => boolean },
) {
  const now = new Date()
  const list = await listBySlug(sql, institution.institutionId, listSlug)
  const mailing = await openOptInMailing({ sql, institution, baseUrl: 'https://kutsu.school.example', now })
  const committed = new Map<number, number>()
  while (!isOver()) {
    const address = `asked${asked.count++}@example.org`
    const order = { address, firstName: 'Uusi', lastName: null, language: 'fi', list, purpose: 'invitations' } as const
    const { deliveryId } = await askToConfirm(sql, institution, { ...order, by: 'bench', mailing }, new Date())
    committed.set(deliveryId ?? 0, Date.now())
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
  await untilSent({ sql, institution })
  const arrivals = await sink.arrivals(`<${institution.institutionId}.${mailing.mailingId}.`)
  const took = arrivals
    .flatMap(([id, at]) => {
      const began = committed.get(Number(/\.(\d+)@/.exec(id)?.[1]))
      return began === undefined ? [] : [at - began]
    })
    .sort((a, b) => a - b)
  if (took.length !== committed.size) throw new Error(`${committed.size} were asked, ${took.length} got their message`)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0
  return { count: took.length, p50: at(0.5), p99: at(0.99), most: took.at(-1) ?? 0 }
}
