// A campaign to `recipients` people over `connections`, ledger on, beside the fastest plain sender on this machine.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { openSmtpPool } from '../../src/dispatch/smtp-pool.ts'
import { report } from '../../src/feedback/campaign-report.ts'
import { freePort } from '../../src/platform/embedded.ts'
import { addPeople, dueCampaignApart, openBenchDatabase, openSink, startSending, untilSent } from './surroundings.ts'

export async function benchDispatch({
  recipients = 100_000,
  connections = 50,
}: {
  recipients?: number
  connections?: number
}) {
  const reference = await sourceToSink(Math.min(recipients, 50_000), connections)
  const db = await openBenchDatabase()
  const sink = await openSink()
  await addPeople(db, recipients)
  const campaign = await dueCampaignApart(db)
  const { fillSeconds, stop } = await startSending(db, sink.port, connections)
  const [started, cpu, databaseCpu] = [performance.now(), process.cpuUsage(), db.cpuSeconds()]
  await untilSent(db)
  const seconds = (performance.now() - started) / 1000
  const used = process.cpuUsage(cpu)
  const cpuSeconds = (used.user + used.system) / 1e6
  const databaseCpuSeconds = (db.cpuSeconds() ?? 0) - (databaseCpu ?? 0)
  await stop()
  const figures = await report(db.sql, db.institution.institutionId, campaign.campaignId)
  const seen = await sink.count()
  sink.close()
  await db.close()
  const rate = recipients / seconds
  return {
    name: 'dispatch',
    count: recipients,
    rate: Math.round(rate),
    perCoreSecond: Math.round(recipients / cpuSeconds),
    longestGapMs: seen.longestGapMs,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    databaseCpuSeconds: Math.round(databaseCpuSeconds * 10) / 10,
    fillSeconds: Math.round(fillSeconds * 100) / 100,
    reference,
    ratio: Math.round((rate / reference.rate) * 100) / 100,
    accepted: figures.accepted,
    seenOnce: seen.distinct - seen.twice,
    seenTwice: seen.twice,
  }
}

const messageBytes = 16_384

/** Postfix's own sender and sink where they are installed: messages per second of the same size and connections. */
async function sourceToSink(count: number, connections: number): Promise<{ name: string; rate: number }> {
  const source = ['/usr/sbin/smtp-source', '/usr/bin/smtp-source'].find(existsSync)
  if (!source) return rawLoop(count, connections)
  const port = await freePort()
  const sink = spawn(source.replace('source', 'sink'), ['-u', 'nobody', `127.0.0.1:${port}`, '1024'], {
    stdio: 'ignore',
  })
  await new Promise((resolve) => setTimeout(resolve, 500))
  const started = performance.now()
  execFileSync(source, [
    '-s',
    String(connections),
    '-m',
    String(count),
    '-l',
    String(messageBytes),
    '-f',
    'a@example.org',
    '-t',
    'b@example.org',
    `127.0.0.1:${port}`,
  ])
  const rate = Math.round(count / ((performance.now() - started) / 1000))
  sink.kill()
  return { name: 'smtp-source', rate }
}

/** Where Postfix is missing: the same pool with one prepared message and no ledger. */
async function rawLoop(count: number, connections: number): Promise<{ name: string; rate: number }> {
  const sink = await openSink()
  const smtp = openSmtpPool(`smtp://127.0.0.1:${sink.port}`, connections, () => performance.now())
  const bytes = Buffer.from(`Subject: x\r\n\r\n${`${'x'.repeat(74)}\r\n`.repeat(Math.floor(messageBytes / 76))}`)
  const started = performance.now()
  let left = count
  const loop = async () => {
    while (left-- > 0) await smtp.send({ from: 'a@example.org', to: 'b@example.org', bytes, free: () => {} })
  }
  await Promise.all(Array.from({ length: connections }, loop))
  const rate = Math.round(count / ((performance.now() - started) / 1000))
  await smtp.close()
  sink.close()
  return { name: 'raw loop', rate }
}
