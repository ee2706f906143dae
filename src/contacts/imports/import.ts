// One file into one list: all of it or nothing.
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { pipeline, type Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { parse } from 'csv-parse'
import iconv from 'iconv-lite'
import { type Database, json, type Transaction } from '../../db.ts'
import type { Language } from '../../i18n/languages.ts'
import { lookAtGrown } from '../../planner.ts'
import { Refusal } from '../../refusal.ts'
import { type Keys, loadKeys } from '../../token.ts'
import { type Attribute, keepAttributes, typeWatcher } from '../attributes.ts'
import type { Institution, Purpose } from '../institutions.ts'
import { ensureList, type List, listBySlug } from '../lists.ts'
import { lockRegister } from '../register.ts'
import { fileNature } from './encoding.ts'
import { type Mapping, rememberMapping } from './mapping.ts'
import { openMerge } from './merge.ts'
import { writeProblemRows } from './problem-rows.ts'
import { consentAfter, fingerprint, firstChanges, type ImportReport, problems } from './report.ts'
import { rowReader } from './row.ts'
import { csvOptions, linesOf } from './shape.ts'
import { type Chunk, createStage, stageWriter } from './stage.ts'
import { columnsOf, readTable, type Table } from './table.ts'

export interface ImportOrder {
  file: string
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
  /** Mend text that was broken before it came to us. */
  repair?: boolean
  /** The plan that a dry run told: anything else is taken back. */
  plan?: string
  /** Where the rows go that a person has to look at, after a dry run, too. */
  problemRows?: { out: Writable; language: Language }
  /** Told now and then how much of the file has been read, in bytes. */
  onProgress?: (done: number, of: number) => void
}

/**
 * Imports a CSV file of any size in flat memory. A dry run does all of it and takes it back.
 * @throws Refusal `import.*` when the file cannot be read as a table of people, or does something else than planned;
 *   nothing is changed then
 */
export async function importFile(
  sql: Database,
  institution: Institution,
  order: ImportOrder,
  now: Date,
  stopwatch: () => number,
): Promise<ImportReport> {
  const startedMs = stopwatch()
  const { institutionId } = institution
  const nature = await fileNature(order.file)
  const table = await readTable(sql, institutionId, order, nature.encoding)
  const keys = await loadKeys(sql, institutionId)
  let report: ImportReport | undefined
  await sql
    .begin(async (tx) => {
      await lockRegister(tx, institutionId)
      const list = order.createList
        ? await ensureList(tx, institutionId, order.list, now)
        : await listBySlug(tx, institutionId, order.list)
      const importId = await openImport(tx, institution, order, list, nature.contentHash, now)
      await createStage(tx)
      const merge = await openMerge(tx, {
        institutionId,
        importId,
        listId: list.listId,
        purpose: order.purpose,
        fileName: path.basename(order.file),
        recordedBy: order.recordedBy,
        now,
        ...(await wasImported(tx, institution, nature.contentHash, importId, order.purpose)),
      })
      const read = await stageRows(tx, order, table, nature, institution, keys, now, merge.chunk)
      const merged = await merge.end()
      await lookAtGrown(tx)
      await keepAttributes(tx, institutionId, read.attributes)
      if (Object.keys(order.map).length) await rememberMapping(tx, institutionId, table.shape.header, order.map, now)
      report = {
        file: order.file,
        importId: order.dryRun ? null : importId,
        encoding: nature.encoding,
        delimiter: table.shape.delimiter,
        headerLine: table.shape.headerLine,
        columns: columnsOf(table, read.attributes),
        rows: Object.values(merged.outcomes).reduce((sum, rows) => sum + rows, 0),
        ...merged.outcomes,
        refusalsKept: merged.refusalsKept,
        ...(await consentAfter(tx, institutionId, importId, list.listId, order.purpose)),
        plan: await fingerprint(tx, institutionId, importId, nature.contentHash, merged),
        problems: await problems(tx, institutionId, importId),
        changes: await firstChanges(tx, institutionId, importId),
        hints: read.hints,
        hintCounts: read.hintCounts,
        words: read.words,
        seconds: Math.round(stopwatch() - startedMs) / 1000,
      }
      if (order.plan && order.plan !== report.plan) throw new Refusal('import.plan_changed', { file: order.file })
      await keepFigures(tx, institutionId, importId, report, table.shape.header)
      if (order.problemRows) {
        const { language, out } = order.problemRows
        await writeProblemRows(tx, institutionId, importId, language, out)
      }
      if (order.dryRun) throw new DryRun()
    })
    .catch((error: unknown) => {
      if (!(error instanceof DryRun)) throw error
    })
  if (!report) throw new Error('the import ended without a report')
  return report
}

/** Takes a dry run's transaction back. */
class DryRun extends Error {}

async function openImport(
  tx: Transaction,
  { institutionId }: Institution,
  order: ImportOrder,
  list: List,
  contentHash: Buffer,
  now: Date,
): Promise<number> {
  const [row] = await tx<{ importId: number }[]>`
    insert into import (institution_id, list_id, purpose, file_name, content_hash, source, recorded_by, started_at)
    values (${institutionId}, ${list.listId}, ${order.purpose}, ${path.basename(order.file)}, ${contentHash},
      ${order.source}, ${order.recordedBy}, ${now}) returning import_id as "importId"`
  return (row as { importId: number }).importId
}

async function wasImported(
  tx: Transaction,
  { institutionId }: Institution,
  contentHash: Buffer,
  importId: number,
  purpose: Purpose,
): Promise<{ isKnownContent: boolean; isKnownWord: boolean }> {
  const [row] = await tx<[{ isKnownContent: boolean; isKnownWord: boolean }]>`
    select count(*) > 0 as "isKnownContent", coalesce(bool_or(purpose = ${purpose}), false) as "isKnownWord"
    from import where institution_id = ${institutionId} and content_hash = ${contentHash}
      and import_id <> ${importId} and undone_at is null`
  return row
}

/** How many hints of a kind are told in full. */
const hintsOfAKind = 50

/** Streams the file's rows into the stage, which is merged chunk by chunk. */
async function stageRows(
  tx: Transaction,
  { file, repair = false, onProgress }: ImportOrder,
  { shape, columns }: Table,
  { encoding, size }: { encoding: string; size: number },
  { country }: Institution,
  keys: Keys,
  now: Date,
  merge: (chunk: Chunk) => Promise<void>,
): Promise<Pick<ImportReport, 'hints' | 'hintCounts' | 'words'> & { attributes: Attribute[] }> {
  const reader = rowReader({ columns, country, thisYear: now.getUTCFullYear(), repair })
  const stage = stageWriter(tx, keys, merge)
  const watcher = typeWatcher()
  const told: Pick<ImportReport, 'hints' | 'hintCounts'> = { hints: [], hintCounts: {} }
  // A column that must not be kept does not come back in the file of problem rows either.
  const refused = columns.flatMap((column) => ('field' in column && column.field === 'refused' ? [column.index] : []))
  const bytes = createReadStream(file, { highWaterMark: 1 << 14 })
  bytes.on('data', () => onProgress?.(bytes.bytesRead, size))
  // The parser reads UTF-8 bytes by itself; only what is written otherwise takes the way over text.
  const isPlain = encoding === 'utf-8'
  const parser = parse({ ...csvOptions(shape.delimiter), bom: isPlain })
  // An error anywhere in the pipeline destroys its last stream, and so ends the loop below.
  const records = isPlain
    ? pipeline(bytes, parser, () => {})
    : pipeline(bytes, iconv.decodeStream(encoding), parser, () => {})
  // Counted here: the parser would describe every record to tell its line, a tenth of an import's work.
  let line = 1
  try {
    for await (const record of records as AsyncIterable<string[]>) {
      const at = line
      line += linesOf(record)
      if (at <= shape.headerLine) continue
      for (const index of refused) record[index] = ''
      const row = reader.read(record, at)
      if (row === 'blank') continue
      if (!('rejected' in row)) {
        watcher.see(row.attributes)
        for (const hint of row.hints) {
          const count = (told.hintCounts[hint.hint] ?? 0) + 1
          told.hintCounts[hint.hint] = count
          if (count <= hintsOfAKind) told.hints.push({ line: at, ...hint })
        }
      }
      const full = stage.write(at, row, record)
      if (full) await full
      // Rows come faster than the event loop turns; the chunk under way needs its turn, too.
      else if (at % 25 === 0) await setImmediate()
    }
    await stage.end()
  } catch (error) {
    await stage.settled()
    const { code, lines } = error as { code?: string; lines?: number }
    if (code?.startsWith('CSV_')) throw new Refusal('import.broken_table', { file, line: lines ?? line })
    throw error
  }
  return { ...told, words: reader.words(), attributes: watcher.types() }
}

/** The figures alone: what names people stands in rows that are erased with them. */
async function keepFigures(
  tx: Transaction,
  institutionId: number,
  importId: number,
  report: ImportReport,
  headers: string[],
) {
  const { problems: _, changes: __, hints: ___, words: ____, ...figures } = report
  await tx`update import set report = ${json(tx, { ...figures, headers })}
    where institution_id = ${institutionId} and import_id = ${importId}`
}
