// A row in conflict is decided about, and carried out as an import of that row, in one transaction.
import { createHash } from 'node:crypto'
import type { Institution } from '../../institutions/institutions.ts'
import type { Transaction } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Field } from '../imports/headers.ts'
import { importRows } from '../imports/import.ts'
import type { ImportReport } from '../imports/report.ts'
import { keepFigures } from '../imports/report.ts'
import { tableOf } from '../imports/table.ts'
import { lockContacts } from '../people/contact-lock.ts'
import { followAtOnce } from '../people/directory.ts'
import { setDecided } from '../permission/disputes.ts'
import type { Purpose } from '../permission/purposes.ts'

interface RowDecision {
  importId: number
  line: number
  /** `same`: the row is about the contact; `apart`: it is about somebody who shares the address. */
  decided: 'same' | 'apart'
  /** Which of several people the row is about, where it fits several. */
  contactId: number | null
  by: string
}

interface ConflictingRow {
  file: string
  list: string
  purpose: Purpose
  cells: string[]
  otherId: number | null
  headers: string[]
  columns: ImportReport['columns']
  decided: string | null
}

/**
 * Decides about a row, and imports it so: as the same person without its name, or as somebody without an address of
 * their own. That is an import like any other, with its report, and can be undone; then the row asks again. What the
 * row says no to, which held for the address until now, holds for the person it turned out to be about.
 * @returns null where there is nothing to import: a row that fits several people, and is none of them
 * @throws Refusal `duplicates.unknown_row`, `duplicates.decided`, `duplicates.which`, `duplicates.unreadable`
 */
export async function decideRow(
  tx: Transaction,
  institution: Institution,
  decision: RowDecision,
  now: Date,
): Promise<ImportReport | null> {
  const { institutionId } = institution
  const { importId, line, decided, by } = decision
  // Whoever decides at the same time waits here, and then finds the row decided.
  await lockContacts(tx, institutionId)
  const row = await conflictingRow(tx, institutionId, decision)
  const cells = await cellsAsDecided(tx, institutionId, row, decision)
  const report = cells && (await importRow(tx, institution, { ...row, cells, line, by }, now))
  if (report?.rejected) throw new Refusal('duplicates.unreadable', { row: `${importId}:${line}` })
  await tx`update import_row set decided = ${decided}, decided_by = ${by}, decided_at = ${now},
        decision_id = ${report?.importId ?? null}
      where institution_id = ${institutionId} and import_id = ${importId} and line = ${line}`
  await setDecided(tx, institutionId, decision, true)
  return report
}

/** @throws Refusal `duplicates.unknown_row`, `duplicates.decided` */
async function conflictingRow(
  tx: Transaction,
  institutionId: number,
  { importId, line }: RowDecision,
): Promise<ConflictingRow> {
  const [row] = await tx<ConflictingRow[]>`
    select i.file_name as file, l.slug as list, i.purpose, r.cells, r.contact_id as "otherId",
      i.report -> 'headers' as headers, i.report -> 'columns' as columns, r.decided
    from import_row r join import i using (institution_id, import_id) join list l using (institution_id, list_id)
    where r.institution_id = ${institutionId} and r.import_id = ${importId} and r.line = ${line}
      and r.outcome = 'conflict' and r.cells is not null and i.undone_at is null`
  if (!row) throw new Refusal('duplicates.unknown_row', { row: `${importId}:${line}` })
  if (row.decided) throw new Refusal('duplicates.decided', { row: `${importId}:${line}` })
  return row
}

const names: readonly Field[] = ['first_name', 'last_name', 'name', 'name_reversed', 'former_name']

/** The row as the decision reads it; null where it is about nobody. @throws Refusal `duplicates.which` */
async function cellsAsDecided(
  tx: Transaction,
  institutionId: number,
  { headers, columns, cells, otherId }: ConflictingRow,
  { importId, line, decided, contactId }: RowDecision,
): Promise<string[] | null> {
  const written = (fields: readonly Field[], text: string) => {
    const meant = new Set(columns.flatMap(({ header, field }) => (fields.includes(field) ? [header] : [])))
    return (cell: string, at: number) => (meant.has(headers[at] ?? '') ? text : cell)
  }
  const row = headers.map((_, at) => cells[at] ?? '')
  if (decided === 'apart') return otherId === null ? null : row.map(written(['address'], ''))
  const [contact] = await tx<{ address: string | null }[]>`select address from contact
    where institution_id = ${institutionId} and contact_id = ${otherId ?? contactId}`
  if (!contact?.address) throw new Refusal('duplicates.which', { row: `${importId}:${line}` }, 2)
  return row.map(written(names, '')).map(written(['address'], contact.address))
}

/** The row as a table of its own. */
async function importRow(
  tx: Transaction,
  institution: Institution,
  row: Omit<ConflictingRow, 'otherId' | 'decided' | 'columns'> & { line: number; by: string },
  now: Date,
): Promise<ImportReport> {
  const { headers, cells } = row
  const order = {
    file: `${row.file}#${row.line}`,
    list: row.list,
    createList: false,
    purpose: row.purpose,
    source: `${row.file}:${row.line}`,
    recordedBy: row.by,
    dryRun: false,
    map: {},
  }
  const source = {
    table: await tableOf(tx, institution.institutionId, headers),
    encoding: 'utf-8',
    sheet: null,
    contentHash: createHash('sha256')
      .update(JSON.stringify([headers, cells]))
      .digest(),
    records: () => [{ cells, line: 2 }],
  }
  const report = await importRows(tx, institution, order, source, now)
  await keepFigures(tx, institution.institutionId, report, headers)
  await followAtOnce(tx, { institutionId: institution.institutionId, importId: report.importId }, now)
  return report
}
