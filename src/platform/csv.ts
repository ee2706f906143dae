// Tables for spreadsheets: what a Finnish Excel opens right, and nothing in it that it would take for a formula.
import type { Writable } from 'node:stream'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'

/** `excel`: `;`, byte order mark, CRLF, guarded. `raw`: RFC 4180 in UTF-8 for machines. */
type Flavour = 'excel' | 'raw'

/**
 * A cell that a spreadsheet would calculate gets an apostrophe in front, as do those that begin with apostrophes before
 * such a sign; the import takes exactly one off again (imports/cells.ts).
 */
const guarded = (cell: string): string => (/^'*[=+\-@＝＋－＠\t\r]/.test(cell) ? `'${cell}` : cell)

/** Writes rows of cells as they come, in flat memory, and ends `out`. */
export async function writeTable(rows: AsyncIterable<string[]>, out: Writable, flavour: Flavour): Promise<void> {
  const excel = flavour === 'excel'
  const table = stringify({
    delimiter: excel ? ';' : ',',
    record_delimiter: excel ? '\r\n' : '\n',
    bom: excel,
    ...(excel ? { cast: { string: guarded } } : {}),
  })
  await pipeline(Readable.from(rows), table, out)
}
