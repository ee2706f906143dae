// One file into one list: all of it or nothing.
import type { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { Language } from '../../i18n/languages.ts'
import type { Institution } from '../../institutions/institutions.ts'
import { loadKeys } from '../../institutions/token-keys.ts'
import type { Database, Transaction } from '../../platform/db.ts'
import { lookAtGrown } from '../../platform/planner.ts'
import { Refusal } from '../../platform/refusal.ts'
import { ensureList, listBySlug } from '../lists/lists.ts'
import { type Attribute, keepAttributes, typeWatcher } from '../people/attributes.ts'
import { lockContacts } from '../people/contact-lock.ts'
import type { Purpose } from '../permission/purposes.ts'
import { formerKeyReader } from './former-keys.ts'
import { type Mapping, remember } from './mapping.ts'
import { openMatchAndWrite } from './match-and-write.ts'
import type { Meanings } from './meanings.ts'
import { nameOf, openImport, wasImported } from './open-import.ts'
import { writeProblemRows } from './problem-rows.ts'
import type { TableRecord } from './records.ts'
import {
  consentAfter,
  countProblemRows,
  doubtfulRows,
  fingerprint,
  firstChanges,
  type ImportReport,
  keepFigures,
  problems,
} from './report.ts'
import { rowReader } from './row.ts'
import { createStage, type StageRules, stageWriter } from './stage.ts'
import { columnsOf, readTable, type Table } from './table.ts'
import { openTableFile, type TableFile } from './table-file.ts'

export interface ImportOrder {
  file: string
  /** What the file is called, where it is not the name that it has on this machine. */
  name?: string
  /** The list's slug. */
  list: string
  /** Make the list if there is none of that slug. */
  createList: boolean
  purpose: Purpose
  /** Where the file comes from, in the coordinator's words. */
  source: string
  recordedBy: string
  dryRun: boolean
  /** Header → field, for headers we would not recognise; remembered for files with the same headers. */
  map: Mapping
  /** The header's line, from 1, where somebody said it. */
  headerLine?: number | undefined
  /** The sheet of a workbook, where somebody said it. */
  sheet?: string | undefined
  /** What words mean, by header; remembered as the mapping is. */
  meanings?: Meanings
  /** Mend text that was broken before it came to us. */
  repair?: boolean
  /** The plan that a dry run gave: where the import would do anything else, it is rolled back. */
  plan?: string
  /** Where the rows go that a person has to look at, after a dry run, too. */
  problemRows?: { out: () => Promise<Writable>; language: Language; whole: boolean }
  /** Told now and then how much of the file has been read, in bytes. */
  onProgress?: (done: number, of: number) => void
  /** Whoever wants it to stop; nothing is changed then. */
  signal?: AbortSignal
}

interface Importing {
  now: Date
  stopwatch: () => number
  /** Called at the end of the import's own transaction, unless it is a dry run. */
  conclude?: (tx: Transaction, report: ImportReport) => Promise<void>
}

/**
 * Imports a table of any size in flat memory. A dry run does all of it and takes it back.
 * @throws Refusal `import.*` when the file cannot be read as a table of people, or does something else than planned;
 *   nothing is changed then
 */
export async function importFile(
  sql: Database,
  institution: Institution,
  order: ImportOrder,
  { now, stopwatch, conclude }: Importing,
): Promise<ImportReport> {
  const startedMs = stopwatch()
  const { institutionId } = institution
  const file = await openTableFile(order.file, order.sheet)
  const table = await readTable(sql, institutionId, order, file)
  const source = { ...file, table, records: () => file.records(table.dialect, order) }
  let report: (ImportReport & { importId: number }) | undefined
  await sql
    .begin(async (tx) => {
      report = await importRows(tx, institution, order, source, now)
      report.seconds = Math.round(stopwatch() - startedMs) / 1000
      await keepFigures(tx, institutionId, report, table.dialect.header)
      if (order.problemRows) {
        await writeProblemRows(tx, institutionId, report.importId, order.problemRows)
      }
      if (order.dryRun) throw new DryRun()
      await conclude?.(tx, report)
    })
    .catch((error: unknown) => {
      if (!(error instanceof DryRun)) throw error
    })
  if (!report) throw new Error('the import ended without a report')
  return order.dryRun ? { ...report, importId: null } : report
}

/** Where rows come from: a file, or a single row that somebody decided about. */
interface Source extends Pick<TableFile, 'encoding' | 'contentHash' | 'sheet'> {
  table: Table
  /** Those at or above the header's line are not read. */
  records: () => AsyncIterable<TableRecord> | Iterable<TableRecord>
}

/**
 * Imports rows in the caller's transaction, and says what came of it.
 * @throws Refusal `import.*` as importFile does; the caller's transaction is to be taken back then
 */
export async function importRows(
  tx: Transaction,
  institution: Institution,
  order: ImportOrder,
  source: Source,
  now: Date,
): Promise<ImportReport & { importId: number }> {
  const { institutionId } = institution
  const { table, contentHash } = source
  await lockContacts(tx, institutionId)
  const keys = await loadKeys(tx, institutionId)
  const list = order.createList
    ? await ensureList(tx, institutionId, order.list, now)
    : await listBySlug(tx, institutionId, order.list)
  if (list.closedAt) throw new Refusal('list.closed', { slug: list.slug })
  const importId = await openImport(tx, order, { institutionId, list, contentHash, now })
  await createStage(tx)
  const merge = await openMatchAndWrite(tx, {
    institutionId,
    importId,
    listId: list.listId,
    purpose: order.purpose,
    fileName: nameOf(order),
    recordedBy: order.recordedBy,
    now,
    ...(await wasImported(tx, institution, contentHash, importId, order.purpose)),
  })
  const read = await stageRows(tx, source, {
    repair: order.repair ?? false,
    country: institution.country,
    now,
    keys,
    formerKey: merge.hasErasures ? formerKeyReader(table.columns) : null,
    merge: merge.chunk,
  })
  const merged = await merge.end()
  await lookAtGrown(tx)
  await keepAttributes(tx, institutionId, read.attributes)
  const { map, meanings = {} } = order
  if (Object.keys(map).length || Object.keys(meanings).length)
    await remember(tx, institutionId, { header: table.dialect.header, map, meanings }, now)
  const plan = await fingerprint(tx, institutionId, importId, contentHash, merged)
  if (order.plan && order.plan !== plan) throw new Refusal('import.plan_changed', { file: order.name ?? order.file })
  return {
    file: order.name ?? order.file,
    importId,
    encoding: source.encoding,
    delimiter: table.dialect.delimiter,
    headerLine: table.dialect.headerLine,
    sheet: source.sheet,
    columns: columnsOf(table, read.attributes),
    rows: Object.values(merged.outcomes).reduce((sum, rows) => sum + rows, 0),
    ...merged.outcomes,
    refusalsKept: merged.refusalsKept,
    disputed: merged.disputed,
    ...(await consentAfter(tx, institutionId, importId, list.listId, order.purpose)),
    plan,
    problems: await problems(tx, institutionId, importId),
    doubts: await doubtfulRows(tx, institutionId, importId),
    problemRows: await countProblemRows(tx, institutionId, importId),
    changes: await firstChanges(tx, institutionId, importId),
    hints: read.hints,
    hintCounts: read.hintCounts,
    words: read.words,
    seconds: 0,
  }
}

/** Takes a dry run's transaction back. */
class DryRun extends Error {}

/** So many hints of a kind are reported in full. */
const hintsOfAKind = 10_000

/** Streams rows into the stage, which is merged chunk by chunk. */
async function stageRows(
  tx: Transaction,
  { table: { dialect, columns }, records }: Source,
  { repair, country, now, ...rules }: StageRules & { repair: boolean; country: string; now: Date },
): Promise<Pick<ImportReport, 'hints' | 'hintCounts' | 'words'> & { attributes: Attribute[] }> {
  const { width, titles } = dialect
  const reader = rowReader({ columns, width, titles, country, thisYear: now.getUTCFullYear(), repair })
  const stage = stageWriter(tx, rules)
  const watcher = typeWatcher()
  const told: Pick<ImportReport, 'hints' | 'hintCounts'> = { hints: [], hintCounts: {} }
  // A column that must not be kept does not come back in the file of problem rows either.
  const refused = columns.flatMap(({ field, index }) => (field === 'refused' ? [index] : []))
  try {
    for await (const record of records()) {
      if (record.line <= dialect.headerLine) continue
      const { line, cells } = record
      for (const index of refused) cells[index] = ''
      const row = reader.read(record)
      if (row === 'blank') continue
      if (!('rejected' in row)) {
        watcher.see(row.attributes)
        for (const hint of row.hints) {
          const count = (told.hintCounts[hint.hint] ?? 0) + 1
          told.hintCounts[hint.hint] = count
          if (count <= hintsOfAKind) told.hints.push({ line, ...hint })
        }
      }
      const full = stage.write(line, row, cells)
      if (full) await full
      // Rows come faster than the event loop turns; the chunk under way needs its turn, too.
      else if (line % 25 === 0) await setImmediate()
    }
    await stage.end()
  } catch (error) {
    await stage.settled()
    throw error
  }
  return { ...told, words: reader.words(), attributes: watcher.types() }
}
