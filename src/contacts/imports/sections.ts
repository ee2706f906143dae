// Tables below tables: a line of its own over people says something of all of them, and a second header begins another table.
import { clean } from './cells.ts'
import type { Column } from './columns.ts'
import { fieldOf, folded } from './headers.ts'
import { type Hint, type RejectedRow, shownCell } from './hints.ts'
import { readHeader } from './permission.ts'

interface Section {
  rejected: RejectedRow
  /** What it means for the rows below: null where they begin anew. */
  above: Hint | null
}

/** What a title over people says: that they are not to be written to, or dead; else null. */
export const titleSays = (title: string): Hint | null =>
  readHeader(title) === null ? null : { hint: 'hint_section', values: { cell: shownCell(title) } }

/**
 * A row without an address that is nobody: a line of its own that says no or death, or a second header. Below the one, and below a header
 * that is another than the first, nobody's yes is plain.
 */
export function sectionIn(cells: string[], columns: Column[]): Section | null {
  const filled = cells.map(clean).filter(Boolean)
  const [only] = filled
  if (filled.length === 1 && only && cells.length > 1) {
    const above = titleSays(only)
    return above && { rejected: { rejected: 'section', values: { cell: shownCell(only) } }, above }
  }
  const titles = filled.filter((cell) => cell.length <= 60 && fieldOf(cell) !== null)
  if (titles.length < 2 || 2 * titles.length < filled.length) return null
  const isSame = columns.every(({ index, header }) => folded(clean(cells[index] ?? '')) === folded(header))
  return {
    rejected: { rejected: 'second_header', values: {} },
    above: isSame ? null : { hint: 'hint_second_header', values: {} },
  }
}
