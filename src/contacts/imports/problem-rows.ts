// The rows that a person has to look at, as a file that can be mended and imported by itself.
import type { Writable } from 'node:stream'
import type { Language } from '../../i18n/languages.ts'
import { translate, type Values } from '../../i18n/translate.ts'
import { writeTable } from '../../platform/csv.ts'
import type { Sql } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { cellsShown } from '../people/disclosure.ts'
import { type Hint, messageOf, type RowCode } from './hints.ts'

interface ProblemRow {
  cells: string[]
  /** Null where a row was imported and only its doubts are to be mended. */
  reason: RowCode | null
  values: Values
  doubts: Hint[] | null
  /** The person that it is about is under non-disclosure. */
  isProtected: boolean
}

/**
 * Writes the rejected and conflicting rows, and those whose permission or address is in doubt: the columns of the file and one more, Syy / Orsak / Reason, which an import
 * ignores. Returns how many there are. What non-disclosure hides is blank, which erases nothing, but for whoever may see the `whole`.
 * @throws Refusal `import.unknown`
 */
export async function writeProblemRows(
  sql: Sql,
  institutionId: number,
  importId: number,
  { language, out, whole = false }: { language: Language; out: () => Promise<Writable>; whole?: boolean },
): Promise<number> {
  const [row] = await sql<{ report: { columns?: { header: string }[]; headers?: string[] } }[]>`
    select report from import where institution_id = ${institutionId} and import_id = ${importId}`
  if (!row) throw new Refusal('import.unknown', { id: importId })
  const headers = row.report.headers ?? []
  let written = 0
  async function* table(): AsyncGenerator<string[]> {
    yield [...headers, translate(language, 'import.reason_column')]
    const found = sql<ProblemRow[]>`
      select r.cells, r.reason, coalesce(r.reason_values, '{}') as values, r.doubts, coalesce(c.non_disclosure, false) as "isProtected"
      from import_row r left join contact c on c.institution_id = r.institution_id and c.contact_id = r.contact_id
      where r.institution_id = ${institutionId} and r.import_id = ${importId} and r.cells is not null order by r.line`
    for await (const rows of found.cursor(1000))
      for (const { cells, reason, values, doubts, isProtected } of rows) {
        written += 1
        const why = [...(reason ? [{ hint: reason, values }] : []), ...(doubts ?? [])]
        // A row may be shorter or longer than the header; the reason is in a column of its own.
        const fitted = cellsShown(
          headers,
          headers.map((_, at) => cells[at] ?? ''),
          { isProtected, whole },
        ).map((cell) => cell ?? '')
        yield [...fitted, why.map(({ hint, values: said }) => translate(language, messageOf(hint), said)).join(' ')]
      }
  }
  await writeTable(table(), await out(), 'excel')
  return written
}
