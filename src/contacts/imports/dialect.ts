// Where does the table begin, and what separates its cells?
import { Refusal } from '../../platform/refusal.ts'
import { mappedFields } from './columns.ts'
import { withoutStrange } from './encoding.ts'
import { type Field, fieldOf } from './headers.ts'
import type { TableRecord } from './records.ts'
import type { Attempt } from './table-file.ts'

export interface Dialect {
  delimiter: string
  /** Line of the header, from 1; lines above it are titles. */
  headerLine: number
  header: string[]
  /** The cells above it that hold something. */
  titles: string[]
  /** Cells of the header row, empty ones at its end included. */
  width: number
  /** The first rows below the header, to show. */
  rows: string[][]
  /** The first rows at all: one of them is the header. */
  first: TableRecord[]
}

/** More columns than a table of people has; a sheet that was saved whole ends in empty ones, which do not count. */
const columnsMost = 1000

/**
 * Looks at the beginning of the file. The separator is the one under which a header is recognised best; `known` are
 * headers that somebody mapped, `headerLine` is the line that somebody said is the header.
 * @throws Refusal `import.many_columns`, `import.bad_header_line`
 */
export function dialectOf(
  file: string,
  attempts: Attempt[],
  { known, headerLine }: { known: Record<string, Field>; headerLine?: number | undefined },
): Dialect {
  const fieldNamed = mappedFields(known)
  const tries = attempts.map((attempt) =>
    shapeOf(attempt, { fieldOfTitle: (title) => fieldNamed(title) ?? fieldOf(title), headerLine }),
  )
  const { score: _, ...dialect } = tries.reduce((a, b) => (b.score > a.score ? b : a))
  if (headerLine !== undefined && dialect.headerLine !== headerLine)
    throw new Refusal('import.bad_header_line', { line: headerLine }, 2)
  if (dialect.header.length > columnsMost) throw new Refusal('import.many_columns', { file, most: columnsMost })
  return dialect
}

type FieldOf = (title: string) => Field | null

interface Reading {
  fieldOfTitle: FieldOf
  headerLine: number | undefined
}

function shapeOf(
  { delimiter, rows, isNamed }: Attempt,
  { fieldOfTitle, headerLine }: Reading,
): Dialect & { score: number } {
  const scored = rows.map((record) => ({ ...record, score: headerScore(record.cells, fieldOfTitle) }))
  // People are below the header: a line below an address is not one.
  const people = scored.findIndex(({ cells }) => cells.some((cell) => cell.includes('@')))
  const candidates = people > 0 ? scored.slice(0, people) : scored
  const said = scored.find(({ line }) => line === headerLine)
  const best =
    said ?? candidates.reduce((a, b) => (b.score > a.score ? b : a), scored[0] ?? { cells: [], line: 1, score: 0 })
  const above = scored.filter(({ line }) => line < best.line).flatMap(({ cells }) => cells)
  const header = headerOf(best.cells)
  return {
    delimiter,
    headerLine: best.line,
    header,
    titles: above.map((cell) => cell.trim()).filter(Boolean),
    width: best.cells.length,
    rows: rows.filter(({ line }) => line > best.line).map(({ cells }) => cells),
    first: rows,
    // More recognised columns first, then more columns at all.
    score: best.score + (isNamed ? 0.5 : 0) + Math.min(header.length, columnsMost) / 10_000,
  }
}

/** The titles of the columns, as they are read and shown. */
function headerOf(cells: string[]): string[] {
  const header = cells.map((title) => (withoutStrange(title) ?? title).replace(/[\u00a0\ufeff\s]+/g, ' ').trim())
  while (header.length > 1 && !header.at(-1)) header.pop()
  return header
}

/** A file with titles this long, or this many of them, has no header. */
const titleLength = 80

const headerScore = (record: string[], fieldOfTitle: FieldOf): number => {
  const titles = record
    .slice(0, columnsMost)
    .filter((cell) => cell && !cell.includes('@') && cell.length <= titleLength)
  return new Set(titles.map((cell) => fieldOfTitle(cell.trim())).filter(Boolean)).size
}
