// 100,000 rows of seven columns into an empty register, beside psql's way of copying the same file into a bare table.
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { importFile } from '../../src/contacts/asks/import-file.ts'
import { loadConfig } from '../../src/platform/config.ts'
import { workOn } from '../../src/work/working.ts'
import { writeRegister } from './register-file.ts'
import { listSlug, openBenchDatabase } from './surroundings.ts'

export async function benchImport({ recipients = 100_000 }: { recipients?: number }) {
  // One permission in three.
  const { file, remove } = await writeRegister(recipients, (n) => ['kyllä', 'ei', ''][n % 3] ?? '')
  const db = await openBenchDatabase()
  const stopwatch = () => performance.now()
  // Nothing follows from an import, and what else a command loads is not measured here: it is the same before and after.
  const grounds = { sql: db.sql, config: loadConfig({}), clock: () => new Date(), stopwatch, consequences: [] }
  const asking = { actor: { kind: 'operator' as const }, institution: db.institution }
  const cpuBefore = process.cpuUsage()
  const databaseBefore = db.cpuSeconds() ?? 0
  const started = performance.now()
  // As the command does it: a job, with its row, its signs of life and its line in the audit log.
  const input = { file, list: listSlug, source: 'bench' }
  const report = await workOn(grounds)(asking, { job: importFile, input, watching: {} })
  const seconds = (performance.now() - started) / 1000
  const cpu = process.cpuUsage(cpuBefore)
  const databaseAfter = db.cpuSeconds()
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  const [logged] = await db.sql<[{ entries: number }]>`select count(*) as entries from consent_entry`

  await db.sql`create unlogged table bare (a text, b text, c text, d text, e text, f text, g text)`
  const bareStarted = performance.now()
  const copy = await db.sql`copy bare from stdin (format csv, delimiter ';', header)`.writable()
  await pipeline(createReadStream(file), copy)
  const bareSeconds = (performance.now() - bareStarted) / 1000
  await db.close()
  await remove()
  const rate = Math.round(recipients / seconds)
  const bareRate = Math.round(recipients / bareSeconds)
  return {
    name: 'import',
    count: report.created,
    rate,
    perCoreSecond: Math.round(recipients / ((cpu.user + cpu.system) / 1e6)),
    seconds: Math.round(seconds * 100) / 100,
    databaseCpuSeconds: databaseAfter === null ? null : Math.round((databaseAfter - databaseBefore) * 10) / 10,
    consentEntries: logged.entries,
    peakMb,
    reference: { name: '\\copy', rate: bareRate },
    ratio: Math.round((rate / bareRate) * 1000) / 1000,
  }
}
