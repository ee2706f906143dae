// Workers as processes of their own on one database: side by side, and killed in the middle.
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { report } from '../../src/feedback/campaign-report.ts'
import { costs, startKutsu } from './processes.ts'
import { writeRegister } from './register-file.ts'
import {
  addPeople,
  type BenchDatabase,
  commandsOn,
  dueCampaign,
  listSlug,
  openBenchDatabase,
  openSink,
} from './surroundings.ts'

interface Options {
  recipients?: number
  connections?: number
}

/** `kutsu work` against a database and a relay. */
const startWorker = (db: BenchDatabase, smtpPort: number, connections: number, folder: string): ChildProcess =>
  startKutsu(db, ['work'], {
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    KUTSU_DATA: folder,
    KUTSU_CONNECTIONS: String(connections),
    KUTSU_LEASE: '3',
  })

/** Two workers on two processes share a campaign. */
export async function benchWorkers({ recipients = 100_000, connections = 25 }: Options) {
  return campaignOn({ recipients, connections, workers: 2, kills: 0 })
}

/** One worker, killed five times in the campaign, right after an import, and started again each time. */
export async function benchKill({ recipients = 100_000, connections = 50 }: Options) {
  return campaignOn({ recipients, connections, workers: 1, kills: 5 })
}

async function campaignOn(options: { recipients: number; connections: number; workers: number; kills: number }) {
  const { recipients, connections, workers, kills } = options
  const db = await openBenchDatabase()
  const sink = await openSink()
  const folders = await Promise.all(
    Array.from({ length: workers }, () => mkdtemp(path.join(tmpdir(), 'kutsu-worker-'))),
  )
  await (kills ? importPeople(db, recipients) : addPeople(db, recipients))
  const campaign = await dueCampaign(db)
  const open = async (): Promise<number> => {
    const { audience, queued, sending, deferred } = await report(db.sql, 1, campaign.campaignId)
    return audience === 0 ? recipients : queued + sending + deferred
  }
  let children = folders.map((folder) => startWorker(db, sink.port, connections, folder))
  let peakMb = 0
  let cpuSeconds = 0
  let started = 0
  for (let killed = 0; ; ) {
    await pause(100)
    const left = await open()
    if (left < recipients && !started) started = performance.now()
    const seen = children.map(costs)
    peakMb = Math.max(peakMb, ...seen.map((one) => one?.peakMb ?? 0))
    cpuSeconds = seen.reduce((sum, one) => sum + (one?.cpuSeconds ?? 0), 0)
    if (left === 0) break
    if (killed < kills && recipients - left > (recipients * (killed + 1)) / (kills + 2)) {
      killed++
      for (const child of children) {
        child.kill('SIGKILL')
        await new Promise((resolve) => child.once('close', resolve))
      }
      children = folders.map((folder) => startWorker(db, sink.port, connections, folder))
    }
  }
  const seconds = (performance.now() - started) / 1000
  for (const child of children) {
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('close', resolve))
  }
  const figures = await report(db.sql, 1, campaign.campaignId)
  const share = await db.sql<{ messages: number }[]>`
    select count(*) as messages from delivery where state = 'accepted' group by worker_id order by 1`
  const seen = await sink.count()
  sink.close()
  await db.close()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
  return {
    name: kills ? 'kill' : 'workers',
    count: recipients,
    workers,
    kills,
    rate: Math.round(recipients / seconds),
    ...(kills ? {} : { perCoreSecond: Math.round(recipients / cpuSeconds), longestGapMs: seen.longestGapMs }),
    peakMb,
    accepted: figures.accepted,
    uncertain: figures.uncertain,
    uncertainAllowed: 2 * connections * kills,
    share: share.map(({ messages }) => messages),
    lost: recipients - figures.accepted - figures.uncertain,
    // Accepted rows that the sink never saw would be lost, too.
    unseen: Math.max(0, figures.accepted - seen.distinct),
    seenTwice: seen.twice,
  }
}

/** As people do it, by the command: workers are killed fresh after it. */
async function importPeople(db: BenchDatabase, count: number): Promise<void> {
  const { file, remove } = await writeRegister(count, () => 'kyllä')
  await commandsOn(db)('import', file, '--list', listSlug, '--source', 'bench')
  await remove()
}
