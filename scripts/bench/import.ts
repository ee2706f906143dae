// 100,000 rows of seven columns into an empty register, beside psql's way of copying the same file into a bare table.
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { importFile } from '../../src/contacts/imports/import.ts'
import { listSlug, openBenchDatabase } from './surroundings.ts'

const head = 'Sukunimi;Etunimi;Sähköposti;Puhelin;Valmistumisvuosi;Kieli;Lupa'
const lastNames = ['Mäkinen', 'Åkerblom', 'Virtanen', 'Öhman', 'Korhonen', 'Lindström']
const firstNames = ['Elli', 'Väinö', 'Aino', 'Åke', 'Maija-Liisa', 'Jänis']

/** A register as a school has it: one person a row, one phone in three ways of typing it, one permission in three. */
const row = (n: number): string => {
  const tail = String(1_000_000 + n)
  const phone = [`040${tail}`, `+358 50 ${tail}`, `044 ${tail.slice(0, 3)} ${tail.slice(3)}`, ''][n % 4]
  const last = `${lastNames[n % 6]}${String.fromCharCode(97 + (n % 26))}`
  return `${last};${firstNames[n % 5]};person${n}@example.org;${phone};${1960 + (n % 65)};${['suomi', 'ruotsi', ''][n % 3]};${['kyllä', 'ei', ''][n % 3]}`
}

export async function benchImport({ recipients = 100_000 }: { recipients?: number }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'kutsu-bench-file-'))
  const file = path.join(folder, 'register.csv')
  await pipeline(function* () {
    yield `${head}\r\n`
    // In pieces, so that making the file does not count as memory of reading it.
    for (let n = 0; n < recipients; n += 1000)
      yield `${Array.from({ length: Math.min(1000, recipients - n) }, (_, i) => row(n + i)).join('\r\n')}\r\n`
  }, createWriteStream(file))
  const db = await openBenchDatabase()
  const order = {
    file,
    list: listSlug,
    createList: false,
    purpose: 'invitations' as const,
    source: 'bench',
    recordedBy: 'bench',
    dryRun: false,
    map: {},
  }
  const cpuBefore = process.cpuUsage()
  const databaseBefore = db.cpuSeconds() ?? 0
  const started = performance.now()
  const report = await importFile(db.sql, db.institution, order, new Date(), () => performance.now())
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
  await rm(folder, { recursive: true })
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
