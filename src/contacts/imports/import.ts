// One file into one list: all of it or nothing.
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream'
import { parse } from 'csv-parse'
import iconv from 'iconv-lite'
import { type Database, json, type Transaction } from '../../db.ts'
import type { MessageKey, Values } from '../../i18n/translate.ts'
import { Refusal } from '../../refusal.ts'
import { type Keys, loadKeys } from '../../token.ts'
import type { Institution, Purpose } from '../institutions.ts'
import { ensureList, type List, listBySlug } from '../lists.ts'
import { fileNature } from './encoding.ts'
import type { Field } from './headers.ts'
import { merge } from './merge.ts'
import { rowReader } from './row.ts'
import { csvOptions, fileShape, type Shape } from './shape.ts'
import { createStage, openStage, stageWriter } from './stage.ts'

export type Outcome = 'created' | 'updated' | 'unchanged' | 'duplicate' | 'conflict' | 'rejected'

export interface ImportReport {
  file: string
  /** Null after a dry run. */
  importId: number | null
  encoding: string
  delimiter: string
  headerLine: number
  /** Data rows: neither titles nor blank ones. */
  rows: number
  created: number
  updated: number
  unchanged: number
  duplicate: number
  conflict: number
  rejected: number
  /** People whose earlier refusal stands although the file says yes. */
  refusalsKept: number
  /** Permission, after the import, of the people in the file who have an address. */
  consent: { granted: number; refused: number; unknown: number }
  seconds: number
  problems: { line: number; outcome: Outcome; reason: MessageKey; values: Values }[]
}

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
  /** Header → field, for headers we would not recognise. */
  map: Record<string, Field>
}

/**
 * Imports a CSV file of any size in flat memory. A dry run does all of it and takes it back.
 * @throws Refusal `import.*` when the file cannot be read as a table of people; nothing is changed then
 */
export async function importFile(
  sql: Database,
  institution: Institution,
  order: ImportOrder,
  now: Date,
  stopwatch: () => number,
): Promise<ImportReport> {
  const startedMs = stopwatch()
  const nature = await fileNature(order.file)
  const shape = await fileShape(order.file, nature.encoding, order.map)
  const keys = await loadKeys(sql, institution.institutionId)
  let report: ImportReport | undefined
  await sql
    .begin(async (tx) => {
      // Two imports at once would each create the same people; sending does not wait for this lock.
      await tx`select pg_advisory_xact_lock(7217003, ${institution.institutionId})`
      const list = order.createList
        ? await ensureList(tx, institution.institutionId, order.list, now)
        : await listBySlug(tx, institution.institutionId, order.list)
      const importId = await openImport(tx, institution, order, list, nature.contentHash, now)
      const isKnownContent = await wasImported(tx, institution, nature.contentHash, importId)
      await createStage(tx)
      await stageRows(tx, order.file, nature.encoding, shape, institution, keys, now)
      const refusalsKept = await countKeptRefusals(tx, institution, order.purpose)
      const { institutionId } = institution
      const { purpose, recordedBy } = order
      const fileName = path.basename(order.file)
      await merge(tx, {
        institutionId,
        importId,
        listId: list.listId,
        purpose,
        fileName,
        recordedBy,
        now,
        isKnownContent,
      })
      report = {
        file: order.file,
        importId: order.dryRun ? null : importId,
        encoding: nature.encoding,
        delimiter: shape.delimiter,
        headerLine: shape.headerLine,
        ...(await outcomes(tx)),
        refusalsKept: await refusalsKept(),
        consent: await consentAfter(tx, institution, purpose),
        seconds: Math.round(stopwatch() - startedMs) / 1000,
        problems: await problems(tx),
      }
      if (order.dryRun) throw new DryRun()
      const { problems: _, ...figures } = report
      await tx`update import set report = ${json(tx, figures)}
        where institution_id = ${institutionId} and import_id = ${importId}`
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

async function wasImported(tx: Transaction, { institutionId }: Institution, contentHash: Buffer, importId: number) {
  const [row] = await tx`select from import where institution_id = ${institutionId}
    and content_hash = ${contentHash} and import_id <> ${importId} limit 1`
  return row !== undefined
}

/** Streams the file's rows into the stage. */
async function stageRows(
  tx: Transaction,
  file: string,
  encoding: string,
  shape: Shape,
  { country }: Institution,
  keys: Keys,
  now: Date,
): Promise<void> {
  const read = rowReader(shape.columns, country, now.getUTCFullYear())
  const stage = stageWriter(await openStage(tx), keys)
  const bytes = createReadStream(file, { highWaterMark: 1 << 18 })
  const parser = parse({ ...csvOptions(shape.delimiter), info: true })
  // An error anywhere in the pipeline destroys its last stream, and so ends the loop below.
  const records = pipeline(bytes, iconv.decodeStream(encoding), parser, () => {})
  let line = 1
  try {
    for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const at = line
      line = info.lines + 1
      if (at <= shape.headerLine) continue
      const row = read(record)
      if (row === 'blank') continue
      const full = stage.write(at, row)
      if (full) await full
    }
  } catch (error) {
    stage.abort(error as Error)
    const { code, lines } = error as { code?: string; lines?: number }
    if (code?.startsWith('CSV_')) throw new Refusal('import.broken_table', { file, line: lines ?? line })
    throw error
  }
  await stage.end()
}

/** Remembers who had refused before, to say afterwards whose yes did not count. */
async function countKeptRefusals(tx: Transaction, { institutionId }: Institution, purpose: Purpose) {
  await tx`create temp table import_refusal on commit drop as
    select c.address_key, c.contact_id from contact c join consent k
      on k.institution_id = c.institution_id and k.contact_id = c.contact_id
    where c.institution_id = ${institutionId} and k.purpose = ${purpose} and k.state = 'refused'`
  return async (): Promise<number> => {
    const [row] = await tx<[{ kept: number }]>`
      select count(distinct contact_id) as kept from import_stage s join import_refusal using (contact_id)
      where s.permission = 'granted' and s.leader_line is not null`
    return row.kept
  }
}

async function outcomes(tx: Transaction) {
  const [row] = await tx<[Record<Outcome | 'rows', number>]>`
    select count(*) as rows,
      count(*) filter (where outcome = 'created') as created,
      count(*) filter (where outcome = 'updated') as updated,
      count(*) filter (where outcome = 'unchanged') as unchanged,
      count(*) filter (where outcome = 'duplicate') as duplicate,
      count(*) filter (where outcome = 'conflict') as conflict,
      count(*) filter (where outcome = 'rejected') as rejected
    from import_stage`
  return row
}

async function consentAfter(tx: Transaction, { institutionId }: Institution, purpose: Purpose) {
  const [row] = await tx<[ImportReport['consent']]>`
    select count(*) filter (where k.state = 'granted') as granted,
      count(*) filter (where k.state = 'refused') as refused,
      count(*) filter (where coalesce(k.state, 'unknown') = 'unknown') as unknown
    from (select distinct contact_id from import_stage where leader_line is not null) s
    join contact c on c.institution_id = ${institutionId} and c.contact_id = s.contact_id and c.address is not null
    left join consent k on k.institution_id = ${institutionId} and k.contact_id = s.contact_id
      and k.purpose = ${purpose}`
  return row
}

const problems = async (tx: Transaction): Promise<ImportReport['problems']> => [
  ...(await tx<ImportReport['problems']>`
    select line, outcome, reason, coalesce(reason_values, '{}') as values from import_stage
    where outcome in ('rejected', 'conflict', 'duplicate') order by line`),
]
