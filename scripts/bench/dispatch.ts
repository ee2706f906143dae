// A campaign to `recipients` people over `connections`, ledger on, beside the fastest plain sender on this machine: by a worker that
// nobody watches, and as people do it.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openSmtpPool } from '../../src/dispatch/smtp-pool.ts'
import { report } from '../../src/feedback/campaign-report.ts'
import { freePort } from '../../src/platform/embedded.ts'
import { memberWith } from '../../test/support/admin-door.ts'
import { openVisitor, signIn } from '../../test/support/visitor.ts'
import { costs, startKutsu } from './processes.ts'
import {
  addPeople,
  commandsOn,
  createByCommand,
  dueCampaignApart,
  openBenchDatabase,
  openSink,
  publicUrl,
  untilSent,
} from './surroundings.ts'

export async function benchDispatch({
  recipients = 100_000,
  connections = 50,
}: {
  recipients?: number
  connections?: number
}) {
  const reference = await sourceToSink(Math.min(recipients, 50_000), connections)
  const alone = await sentByWorker(recipients, connections)
  const asCommand = await sentByCommand(recipients, connections)
  const beside = (rate: number) => Math.round((rate / reference.rate) * 100) / 100
  return {
    name: 'dispatch',
    count: recipients,
    ...alone,
    reference,
    ratio: beside(alone.rate),
    asCommand: { ...asCommand, ratio: beside(asCommand.rate) },
  }
}

/** `kutsu work` as a process, with nobody watching. */
async function sentByWorker(recipients: number, connections: number) {
  const db = await openBenchDatabase()
  const sink = await openSink()
  const folder = await mkdtemp(path.join(tmpdir(), 'kutsu-bench-data-'))
  await addPeople(db, recipients)
  const campaign = await dueCampaignApart(db)
  const env = {
    SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
    KUTSU_DATA: folder,
    KUTSU_CONNECTIONS: String(connections),
    PUBLIC_URL: publicUrl,
  }
  const worker = startKutsu(db, ['work'], env)
  const ended = new Promise((resolve) => worker.once('close', resolve))
  while ((await sink.count()).distinct === 0) await pause(20)
  const [begun, databaseCpu] = [costs(worker), db.cpuSeconds()]
  await untilSent(db)
  const [used, seen] = [costs(worker), await sink.count()]
  const databaseCpuSeconds = (db.cpuSeconds() ?? 0) - (databaseCpu ?? 0)
  worker.kill('SIGTERM')
  await ended
  const figures = await report(db.sql, db.institution.institutionId, campaign.campaignId)
  sink.close()
  await db.close()
  await rm(folder, { recursive: true, force: true })
  const cpuSeconds = (used?.cpuSeconds ?? Number.NaN) - (begun?.cpuSeconds ?? Number.NaN)
  return {
    rate: Math.round(recipients / ((seen.lastAt - seen.firstAt) / 1000)),
    perCoreSecond: Math.round(recipients / cpuSeconds),
    longestGapMs: seen.longestGapMs,
    peakMb: used?.peakMb ?? null,
    databaseCpuSeconds: Math.round(databaseCpuSeconds * 10) / 10,
    accepted: figures.accepted,
    seenOnce: seen.distinct - seen.twice,
    seenTwice: seen.twice,
  }
}

/** How often somebody who watches loads the campaign's page. */
const pageEveryMs = 200

/** `campaign send` as a process, with its tick and its progress line, while somebody looks at the campaign's page. */
async function sentByCommand(recipients: number, connections: number) {
  const db = await openBenchDatabase()
  const sink = await openSink()
  const folder = await mkdtemp(path.join(tmpdir(), 'kutsu-bench-data-'))
  await addPeople(db, recipients)
  const id = await createByCommand(commandsOn(db))
  const [publicPort, adminPort] = [await freePort(), await freePort()]
  const env = {
    SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
    KUTSU_DATA: folder,
    KUTSU_CONNECTIONS: String(connections),
    PUBLIC_URL: publicUrl,
    PUBLIC_PORT: String(publicPort),
    ADMIN_PORT: String(adminPort),
  }
  const doors = startKutsu(db, ['serve'], env)
  const visitor = openVisitor(`http://localhost:${adminPort}`)
  const page = () => visitor.get(`/at/school/campaigns/${id}`)
  while (!(await page().catch(() => null))) await pause(pageEveryMs)
  await signIn(visitor, await memberWith(db, 'admin', { now: new Date() }))
  if ((await page()).status !== 200) throw new Error('the page is not there')
  const sending = startKutsu(db, ['campaign', 'send', String(id)], env)
  const ended = new Promise<number | null>((resolve) => sending.once('close', resolve))
  const [pageMs, peaks]: [number[], number[]] = [[], []]
  while (sending.exitCode === null) {
    const began = performance.now()
    await page()
    pageMs.push(performance.now() - began)
    peaks.push(costs(sending)?.peakMb ?? 0)
    await pause(pageEveryMs)
  }
  if ((await ended) !== 0) throw new Error('campaign send failed')
  doors.kill('SIGTERM')
  const seen = await sink.count()
  if (seen.distinct !== recipients || seen.twice) throw new Error(`${seen.distinct} came, ${seen.twice} twice`)
  sink.close()
  await db.close()
  await rm(folder, { recursive: true, force: true })
  pageMs.sort((a, b) => a - b)
  return {
    rate: Math.round(recipients / ((seen.lastAt - seen.firstAt) / 1000)),
    peakMb: Math.max(...peaks),
    pageP95Ms: Math.round(pageMs[Math.floor(pageMs.length * 0.95)] ?? 0),
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
