// One import as it stands: what it came to, and the rows of it that wait for a person.
import type { Sql } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { doubtfulRows, type ImportReport, problems } from './report.ts'

/** Figures of an import; what named people is gone. */
type Kept = Pick<
  ImportReport,
  | 'rows'
  | 'created'
  | 'updated'
  | 'unchanged'
  | 'duplicate'
  | 'conflict'
  | 'rejected'
  | 'refusalsKept'
  | 'staysUnsubscribed'
  | 'disputed'
  | 'deceased'
  | 'consent'
  | 'problemRows'
>

export interface KnownImport extends Kept {
  importId: number
  file: string
  list: string
  listName: string
  purpose: string
  source: string
  recordedBy: string
  startedAt: Date
  undoneAt: Date | null
  problems: ImportReport['problems']
  doubts: ImportReport['doubts']
}

/** @throws Refusal `import.unknown` */
export async function importById(sql: Sql, institutionId: number, importId: number): Promise<KnownImport> {
  const [row] = await sql<(Omit<KnownImport, 'problems' | 'doubts'> & { report: Kept })[]>`
    select i.import_id as "importId", i.file_name as file, l.slug as list, l.name as "listName", i.purpose, i.source,
      i.recorded_by as "recordedBy", i.started_at as "startedAt", i.undone_at as "undoneAt", i.report
    from import i join list l using (institution_id, list_id)
    where i.institution_id = ${institutionId} and i.import_id = ${importId}`
  if (!row) throw new Refusal('import.unknown', { id: importId })
  const { report, ...known } = row
  // What rows of an import that was taken back said has gone with it.
  if (known.undoneAt) return { ...report, ...known, problems: [], doubts: [] }
  const [left, doubts] = [
    await problems(sql, institutionId, importId),
    await doubtfulRows(sql, institutionId, importId),
  ]
  return { ...report, ...known, problems: left, doubts }
}
