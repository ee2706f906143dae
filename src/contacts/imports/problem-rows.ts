// The rows that a person has to look at, as a file that can be mended and imported by itself.
import type { Writable } from 'node:stream'
import type { Language } from '../../i18n/languages.ts'
import { translate, type Values } from '../../i18n/translate.ts'
import { writeTable } from '../../platform/csv.ts'
import type { Sql } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Hint, messageOf, type RowCode } from './hints.ts'

interface ProblemRow {
  cells: string[]
  /** Null where a row was imported and only its doubts are to be mended. */
  reason: RowCode | null
  values: Values
  doubts: Hint[] | null
}

/**
 * Writes the rejected and conflicting rows, and those whose permission or address is in doubt: the columns of the file and one more, Syy / Orsak / Reason, which an import
 * ignores. Returns how many there are.
 * @throws Refusal `import.unknown`
 */
export async function writeProblemRows(
  sql: Sql,
  institutionId: number,
  importId: number,
  { language, out }: { language: Language; out: () => Promise<Writable> },
): Promise<number> {
  const [row] = await sql<{ report: { columns?: { header: string }[]; headers?: string[] } }[]>`
    select report from import where institution_id = ${institutionId} and import_id = ${importId}`
  if (!row) throw new Refusal('import.unknown', { id: importId })
  const headers = row.report.headers ?? []
  let written = 0
  async function* table(): AsyncGenerator<string[]> {
    yield [...headers, translate(language, 'import.reason_column')]
    const found = sql<ProblemRow[]>`
      select cells, reason, coalesce(reason_values, '{}') as values, doubts from import_row
      where institution_id = ${institutionId} and import_id = ${importId} and cells is not null order by line`
    for await (const rows of found.cursor(1000))
      for (const { cells, reason, values, doubts } of rows) {
        written += 1
        const why = [...(reason ? [{ hint: reason, values }] : []), ...(doubts ?? [])]
        // A row may be shorter or longer than the header; the reason is in a column of its own.
        const fitted = headers.map((_, at) => cells[at] ?? '')
        yield [...fitted, why.map(({ hint, values: said }) => translate(language, messageOf(hint), said)).join(' ')]
      }
  }
  await writeTable(table(), await out(), 'excel')
  return written
}
