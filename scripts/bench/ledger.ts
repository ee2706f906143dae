// The ledger alone: rows are claimed, pass the gate and are settled, with a relay that answers at once and messages that nobody
// makes. Beside bare updates of the same batches. Everything counts: our own CPU and that of the database.
import { openConnections } from '../../src/dispatch/connections.ts'
import { fillDue } from '../../src/dispatch/filling.ts'
import { openLedger } from '../../src/dispatch/ledger.ts'
import { outcomeOf } from '../../src/dispatch/outcome.ts'
import { openPace } from '../../src/dispatch/pace.ts'
import { registerWorker } from '../../src/dispatch/recovery.ts'
import { mailingKinds } from '../../src/engine.ts'
import { openLog } from '../../src/platform/log.ts'
import { addPeople, type BenchDatabase, dueCampaign, openBenchDatabase } from './surroundings.ts'

export async function benchLedger({
  recipients = 100_000,
  connections = 50,
}: {
  recipients?: number
  connections?: number
}) {
  const db = await openBenchDatabase()
  await addPeople(db, recipients)
  const fill = async () => {
    await dueCampaign(db)
    await fillDue({ sql: db.sql, kinds: mailingKinds, log: openLog('warn') }, new Date())
  }
  await fill()
  const ours = await measured(db, () => settleAll(db, connections))
  await db.sql`update mailing set state = 'finished'`
  await fill()
  const bare = await measured(db, () => updateAll(db, 2 * connections))
  await db.close()
  return {
    name: 'ledger',
    count: recipients,
    rate: Math.round(recipients / ours.seconds),
    perCoreSecond: Math.round(recipients / ours.cpuSeconds),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    reference: {
      name: 'update … returning',
      rate: Math.round(recipients / bare.seconds),
      perCoreSecond: Math.round(recipients / bare.cpuSeconds),
    },
    ratio: Math.round((bare.cpuSeconds / ours.cpuSeconds) * 100) / 100,
  }
}

/** How long it took, and how much CPU it and the database used. */
async function measured(db: BenchDatabase, work: () => Promise<void>) {
  const [began, cpu, databaseCpu] = [performance.now(), process.cpuUsage(), db.cpuSeconds() ?? 0]
  await work()
  const { user, system } = process.cpuUsage(cpu)
  return {
    seconds: (performance.now() - began) / 1000,
    cpuSeconds: (user + system) / 1e6 + (db.cpuSeconds() ?? 0) - databaseCpu,
  }
}

async function settleAll({ url }: BenchDatabase, connections: number): Promise<void> {
  const { ledger: sql, end } = openConnections(url)
  const workerId = await registerWorker(sql, 'bench')
  const limits = { perSecond: undefined, perDay: undefined }
  const ledger = openLedger(sql, {
    workerIds: () => [workerId],
    carries: () => ({ except: [] }),
    room: 2 * connections,
    allowance: () => Number.POSITIVE_INFINITY,
    pace: await openPace(sql, 'bench:25', limits, 2 * connections, () => performance.now()),
    kinds: mailingKinds,
    now: () => new Date(),
    stopwatch: () => performance.now(),
    lookAgainMs: 200,
  })
  const accepted = outcomeOf({ ended: 'accepted', reply: '250 2.0.0 Ok' })
  const [{ queued }] = await sql<[{ queued: number }]>`select count(*) as queued from delivery where state = 'queued'`
  let settled = 0
  for await (const delivery of ledger.claimed()) {
    ledger.settle(delivery, accepted)
    if (++settled === queued) ledger.stop()
  }
  await end()
}

/** The least that any queue must do: claim a batch, then say that it is done. */
async function updateAll({ sql }: BenchDatabase, batch: number): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await sql<{ id: number }[]>`
      with next as (select delivery_id from delivery where state = 'queued' and delivery_id > ${after}
        order by delivery_id limit ${batch} for update skip locked)
      update delivery d set state = 'sending' from next n where d.delivery_id = n.delivery_id returning d.delivery_id as id`
    if (!rows.length) return
    const ids = rows.map(({ id }) => id)
    after = Math.max(after, ...ids)
    await sql`update delivery set state = 'accepted', state_at = now() where delivery_id = any(${ids}::bigint[]) returning delivery_id`
  }
}
