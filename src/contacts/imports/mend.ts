// Rows that a person mends where they stand: what is wrong with each, and a file of them once they are mended.

import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Values } from '../../i18n/translate.ts'
import { writeTable } from '../../platform/csv.ts'
import type { Sql } from '../../platform/db.ts'
import { cellsShown } from '../people/disclosure.ts'
import type { Hint, RowCode } from './hints.ts'

interface RowToMend {
  line: number
  /** As wide as the header; what non-disclosure hides is empty, and an empty cell erases nothing. */
  cells: string[]
  why: Hint[]
}

interface ToMend {
  headers: string[]
  rows: RowToMend[]
  /** There are others behind these. */
  isMore: boolean
}

/** The first rows of an import that wait for a person, and are not decided as conflicts are. */
export async function rowsToMend(
  sql: Sql,
  { institutionId, importId }: { institutionId: number; importId: number },
  most: number,
): Promise<ToMend> {
  const [row] = await sql<{ headers: string[] | null; undoneAt: Date | null }[]>`
    select report -> 'headers' as headers, undone_at as "undoneAt" from import
    where institution_id = ${institutionId} and import_id = ${importId}`
  const headers = row?.headers ?? []
  if (row?.undoneAt) return { headers, rows: [], isMore: false }
  const found = await sql<
    {
      line: number
      cells: string[]
      reason: RowCode | null
      values: Values
      doubts: Hint[] | null
      isProtected: boolean
    }[]
  >`select r.line, r.cells, r.reason, coalesce(r.reason_values, '{}') as values, r.doubts,
      coalesce(c.non_disclosure, false) as "isProtected"
    from import_row r left join contact c on c.institution_id = r.institution_id and c.contact_id = r.contact_id
    where r.institution_id = ${institutionId} and r.import_id = ${importId} and r.cells is not null and r.outcome <> 'conflict'
    order by r.line limit ${most + 1}`
  const rows = found.slice(0, most).map(({ line, cells, reason, values, doubts, isProtected }) => {
    const shown = cellsShown(
      headers,
      headers.map((_, at) => cells[at] ?? ''),
      { isProtected, whole: false },
    )
    return {
      line,
      cells: shown.map((cell) => cell ?? ''),
      why: [...(reason ? [{ hint: reason, values }] : []), ...(doubts ?? [])],
    }
  })
  return { headers, rows, isMore: found.length > most }
}

/** A file of these rows, as a spreadsheet would write it. */
export async function fileOfRows(headers: string[], rows: string[][]): Promise<Buffer> {
  async function* table(): AsyncGenerator<string[]> {
    yield headers
    yield* rows
  }
  const out = new PassThrough()
  const [bytes] = await Promise.all([buffer(out), writeTable(table(), out, 'excel')])
  return bytes
}
