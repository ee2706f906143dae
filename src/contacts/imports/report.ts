// The result of an import, read from the database.
import { createHash } from 'node:crypto'
import type { Values } from '../../i18n/translate.ts'
import { json, type Sql, type Transaction } from '../../platform/db.ts'
import type { AttributeType } from '../people/attributes.ts'
import { isDisputed } from '../permission/disputes.ts'
import type { Field } from './headers.ts'
import type { Hint, RowCode } from './hints.ts'
import type { Merged, Outcome } from './match-and-write.ts'
import type { WordRead } from './words.ts'
import type { SheetTold } from './workbook/thread.ts'

export interface ImportReport {
  file: string
  /** Null after a dry run. */
  importId: number | null
  encoding: string
  delimiter: string
  headerLine: number
  /** What there is to know of a workbook's sheet; null: the file is text. */
  sheet: SheetTold | null
  /** What each column was taken for; a column of the school's own has its type, `hint` says what else is to be known of it. */
  columns: { header: string; field: Field; type?: AttributeType; hint?: RowCode }[]
  /** Data rows: neither titles nor blank ones. */
  rows: number
  created: number
  updated: number
  unchanged: number
  duplicate: number
  conflict: number
  rejected: number
  /** People whose earlier refusal remains although the file says yes. */
  refusalsKept: number
  /** People in the file who left this list before, and stay away from it. */
  staysUnsubscribed: number
  /** Conflicting rows whose no holds for the address until somebody decides about them. */
  disputed: number
  /** People in the file who are dead, as this file or somebody else says: nobody writes to them. */
  deceased: number
  /** Permission, after the import, of the people in the file who have an address; a disputed no counts as refused. */
  consent: { granted: number; refused: number; unknown: number }
  seconds: number
  /** Names what the import does to the register: a dry run's plan, which `--plan` then insists on. */
  plan: string
  problems: { line: number; outcome: Outcome; reason: RowCode; values: Values }[]
  /** Rows that were imported and are in the file to mend all the same: their permission or address is in doubt. */
  doubts: { line: number; outcome: Outcome; reasons: Hint[] }[]
  /** Rows in the file to mend: rejected, in conflict, in doubt. */
  problemRows: number
  /** The first changes to people who were there before. */
  changes: { contactId: number; column: string; before: string | null; after: string | null }[]
  /** What a person should check, the first of each kind; `hintCounts` counts them all. */
  hints: { line: number; hint: RowCode; values: Values }[]
  hintCounts: Partial<Record<RowCode, number>>
  /** Every word of the columns that are read for their meaning, with what it was taken for and how often. */
  words: WordRead[]
}

/** Permission and absence of the people in the file, after the import. */
export async function consentAfter(
  tx: Transaction,
  institutionId: number,
  importId: number,
  listId: number,
  purpose: string,
): Promise<Pick<ImportReport, 'consent' | 'staysUnsubscribed' | 'deceased'>> {
  // Of tables that this very transaction filled the planner knows nothing yet, and would join them row by row.
  await tx`set local enable_nestloop = off`
  const [row] = await tx<[Pick<ImportReport, 'consent' | 'staysUnsubscribed' | 'deceased'>]>`
    with met as (
      select c.deceased, s.state as subscription, case when c.address is not null then
        case when ${isDisputed(tx, institutionId, purpose)} then 'refused' else coalesce(k.state, 'unknown') end end as state
      from contact c
      left join import_touched t on t.contact_id = c.contact_id
      left join consent k on k.institution_id = ${institutionId} and k.contact_id = c.contact_id
        and k.purpose = ${purpose}
      left join subscription s on s.institution_id = ${institutionId} and s.contact_id = c.contact_id
        and s.list_id = ${listId}
      where c.institution_id = ${institutionId} and (c.import_id = ${importId} or t.contact_id is not null))
    select jsonb_build_object('granted', count(*) filter (where state = 'granted'),
        'refused', count(*) filter (where state = 'refused'),
        'unknown', count(*) filter (where state = 'unknown')) as consent,
      count(*) filter (where subscription = 'unsubscribed') as "staysUnsubscribed",
      count(*) filter (where deceased) as deceased
    from met`
  await tx`set local enable_nestloop = on`
  return row
}

/** So many rows are reported one by one; the file of problem rows has them all. */
const problemsTold = 10_000

/** The rejected and conflicting rows of an import, in the order of the file. */
export const problems = async (
  sql: Sql,
  institutionId: number,
  importId: number,
): Promise<ImportReport['problems']> => [
  ...(await sql<ImportReport['problems']>`
    select line, outcome, reason, coalesce(reason_values, '{}') as values from import_row
    where institution_id = ${institutionId} and import_id = ${importId}
      and outcome in ('rejected', 'conflict', 'duplicate') order by line limit ${problemsTold}`),
]

/** Rows in doubt, one by one as far as problems are. */
export const doubtfulRows = async (
  sql: Sql,
  institutionId: number,
  importId: number,
): Promise<ImportReport['doubts']> => [
  ...(await sql<ImportReport['doubts']>`
    select line, outcome, doubts as reasons from import_row
    where institution_id = ${institutionId} and import_id = ${importId} and doubts is not null
    order by line limit ${problemsTold}`),
]

/** How many rows are in the file to mend. */
export async function countProblemRows(sql: Sql, institutionId: number, importId: number): Promise<number> {
  const [row] = await sql<[{ rows: number }]>`select count(*) as rows from import_row
    where institution_id = ${institutionId} and import_id = ${importId} and cells is not null`
  return row.rows
}

const changesTold = 200

/** What differs, column by column, in people who were there before. */
export const firstChanges = async (
  sql: Sql,
  institutionId: number,
  importId: number,
): Promise<ImportReport['changes']> => [
  ...(await sql<ImportReport['changes']>`
    select contact_id as "contactId", a.key as column, i.before ->> a.key as before, a.value as after
    from import_change i cross join lateral jsonb_each_text(i.after) a
    where i.institution_id = ${institutionId} and i.import_id = ${importId} and a.key <> 'name_key'
      and (i.before ->> a.key) is distinct from a.value
    order by i.contact_id, a.key limit ${changesTold}`),
]

/** Names everything an import does: the same file on the same register gives the same plan. */
export async function fingerprint(
  tx: Transaction,
  institutionId: number,
  importId: number,
  contentHash: Buffer,
  merged: Merged,
): Promise<string> {
  const [row] = await tx<[{ rows: string | null; changes: string | null }]>`
    select
      (select md5(string_agg(line || outcome, ',' order by line)) from import_row
        where institution_id = ${institutionId} and import_id = ${importId}) as rows,
      (select md5(string_agg(contact_id || before::text || after::text, ',' order by contact_id)) from import_change
        where institution_id = ${institutionId} and import_id = ${importId}) as changes`
  return createHash('sha256')
    .update(contentHash)
    .update(JSON.stringify([merged, row.rows, row.changes]))
    .digest('hex')
    .slice(0, 16)
}

/** A line of the list of imports. */
export interface ListedImport {
  importId: number
  file: string
  list: string
  startedAt: Date
  undoneAt: Date | null
  created: number
  updated: number
}

/** All imports of an institution, newest first. */
export const importsOf = async (sql: Sql, institutionId: number): Promise<ListedImport[]> => [
  ...(await sql<ListedImport[]>`
    select i.import_id as "importId", i.file_name as file, l.slug as list, i.started_at as "startedAt",
      i.undone_at as "undoneAt", coalesce((i.report ->> 'created')::int, 0) as created,
      coalesce((i.report ->> 'updated')::int, 0) as updated
    from import i join list l using (institution_id, list_id)
    where i.institution_id = ${institutionId} order by i.import_id desc`),
]

/** People of an import that could not be taken back, since they were written to: somebody looks at them. */
export const peopleToReview = async (sql: Sql, institutionId: number, importId: number) => [
  ...(await sql<{ contactId: number; name: string; address: string | null }[]>`
    select c.contact_id as "contactId", concat_ws(' ', c.first_name, c.last_name) as name, c.address
    from import_review r join contact c using (institution_id, contact_id)
    where r.institution_id = ${institutionId} and r.import_id = ${importId} order by c.contact_id`),
]

/** The figures alone: names of people are kept only in rows that are erased with them. */
export async function keepFigures(
  tx: Transaction,
  institutionId: number,
  report: ImportReport & { importId: number },
  headers: string[],
): Promise<void> {
  const {
    problems: _,
    changes: __,
    hints: ___,
    words: ____,
    doubts: _____,
    sheet: ______,
    importId,
    ...figures
  } = report
  await tx`update import set report = ${json(tx, { ...figures, headers })}
    where institution_id = ${institutionId} and import_id = ${importId}`
}
