// Where does the table begin, and what separates its cells?
import { open } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import type { Encoding } from './encoding.ts'
import { type Field, fieldOf, mappedField } from './headers.ts'

export interface Shape {
  delimiter: string
  /** Line of the header, from 1; what stands above it is a title. */
  headerLine: number
  header: string[]
  /** The first rows below the header, to show. */
  rows: string[][]
}

export const delimiters = [';', ',', '\t', '|'] as const

/** Options under which both the sample and the whole file are read. */
export const csvOptions = (delimiter: string) => ({
  delimiter,
  // A title written by hand may end its line differently from the rows that a program wrote.
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: false,
  max_record_size: 1 << 20,
})

/** Lines that a record takes in the file, as an editor counts them. (The parser takes CRLF within quotes for two.) */
export function linesOf(record: string[]): number {
  let lines = 1
  for (const cell of record)
    if (cell.includes('\n') || cell.includes('\r')) lines += cell.match(/\r\n|\n|\r/g)?.length ?? 0
  return lines
}

const sampleBytes = 1 << 16
const sampleRows = 30

/**
 * Looks at the beginning of the file. The separator is the one under which a header is recognised best; `known` are
 * headers that somebody mapped.
 */
export async function fileShape(file: string, encoding: Encoding, known: Record<string, Field>): Promise<Shape> {
  const text = await sample(file, encoding)
  const tries = delimiters.map((delimiter) => shapeWith(text, delimiter, known))
  const { delimiter, headerLine, header, rows } = tries.reduce((a, b) => (b.score > a.score ? b : a))
  return { delimiter, headerLine, header, rows }
}

async function sample(file: string, encoding: Encoding): Promise<string> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0)
    return iconv.decode(buffer.subarray(0, bytesRead), encoding)
  } finally {
    await handle.close()
  }
}

function shapeWith(text: string, delimiter: string, given: Record<string, Field>): Shape & { score: number } {
  const rows: { record: string[]; line: number }[] = []
  let line = 1
  const note = (record: string[]) => {
    rows.push({ record, line })
    line += linesOf(record)
    return null
  }
  try {
    parse(text, { ...csvOptions(delimiter), to: sampleRows, on_record: note })
  } catch {
    // The sample may end within quotes; what was read before counts. Reading the whole file will tell what is wrong.
  }
  const scored = rows.map(({ record, line: at }) => ({ record, at, score: headerScore(record, given) }))
  const best = scored.reduce(
    (a, b) => (b.score > a.score ? b : a),
    scored[0] ?? { record: [] as string[], at: 1, score: 0 },
  )
  const said = /^sep=(.)/i.exec(text)?.[1] === delimiter ? 0.5 : 0
  const header = best.record.map((title) => title.replace(/[\u00a0\ufeff]/g, ' ').trim())
  return {
    delimiter,
    headerLine: best.at,
    header,
    rows: rows.filter(({ line }) => line > best.at).map(({ record }) => record),
    // More recognised columns first, then more columns at all.
    score: best.score + said + header.length / 1000,
  }
}

const headerScore = (record: string[], given: Record<string, Field>): number => {
  const titles = record.filter((cell) => !cell.includes('@') && cell.length <= 80)
  return new Set(titles.map((cell) => mappedField(given, cell.trim()) ?? fieldOf(cell)).filter(Boolean)).size
}
