// The cells of the row at hand, without what spreadsheets and wrong encodings put there.
import { cellLength, clean, hasIdentityCode, isHidden, isNothing, isSign, repaired } from './cells.ts'
import { type Column, strict } from './columns.ts'
import { withoutStrange } from './encoding.ts'
import { nothingReader } from './facts.ts'
import type { Field } from './headers.ts'
import type { Hint, RejectedRow } from './hints.ts'
import type { TableRecord } from './records.ts'
import type { WordRead } from './words.ts'

interface CellRules {
  columns: Column[]
  /** Cells of the header: a row with more of them is not read shifted. */
  width: number
  /** Mend text that was broken before it came to us. */
  repair: boolean
}

/** Names and their like are shorter. */
const nameLength = 1000
const shortFields: ReadonlySet<Field> = new Set<Field>([
  'first_name',
  'last_name',
  'name',
  'name_reversed',
  'former_name',
  'phone',
  'programme',
])

/** Whether nothing can be seen in a cell. */
export const isBlank = (cell: string): boolean => cell === '' || clean(cell) === ''

/** A reader of one row's cells after the other's. */
export function cellReader({ columns, width, repair }: CellRules) {
  const titles = new Map(columns.map((column) => [column.index, column]))
  const attributes = columns.flatMap(({ index, attribute }) => (attribute === undefined ? [] : [{ index, attribute }]))
  const shorts = columns.filter(({ field }) => field && shortFields.has(field))
  const nothings = new Map<number, ReturnType<typeof nothingReader>>()
  let cells: string[] = []
  let line = 0
  let hints: Hint[] = []
  /** Columns of a field whose cell was used in place of a better one. */
  let chosen: number[] = []

  /** Where every cell that is filled counts, whatever fills it. */
  const hears = (index: number): boolean => {
    const field = titles.get(index)?.field
    return !!field && strict.has(field)
  }

  const empty = (index: number, text: string): string => {
    const column = titles.get(index)
    if (!column) return ''
    const reader = nothings.get(index) ?? nothingReader(column)
    nothings.set(index, reader)
    const { hint } = reader.read(text, line)
    if (hint) hints.push(hint)
    return ''
  }
  /** A cell, mended where that was asked for. */
  const cell = (index: number): string => {
    const raw = cells[index]
    if (!raw) return ''
    const text = clean(raw)
    const mended = repaired(text)
    if (mended === null) {
      if (text.includes('\ufffd')) hints.push({ hint: 'hint_lost_letters', values: { cell: text } })
      return isNothing(text) || (isHidden(text) && !hears(index)) ? empty(index, text) : text
    }
    if (repair) return mended
    hints.push({ hint: 'hint_broken_text', values: { cell: text, proposed: mended } })
    return text
  }
  /** A cell in which a sign alone says nothing, too. */
  const fact = (index: number): string => {
    const text = cell(index)
    return text && isSign(text) ? empty(index, text) : text
  }
  /** Of a field's columns the best that is filled. */
  const best = (places: Column[]): { index: number; text: string } => {
    for (const { index, attribute } of places) {
      const text = fact(index)
      if (!text) continue
      if (attribute !== undefined) chosen.push(index)
      return { index, text }
    }
    return { index: -1, text: '' }
  }
  /** What is longer or wider than a row of this table can be is not read at all. */
  const unreadable = (): RejectedRow | null => {
    if (cells.length > width && cells.slice(width).some((one) => !isBlank(one)))
      return { rejected: 'ragged', values: { cells: cells.length, columns: width } }
    const long = cells.findIndex((one) => one.length > cellLength)
    const tooLong = long >= 0 ? long : shorts.find(({ index }) => (cells[index]?.length ?? 0) > nameLength)?.index
    if (tooLong === undefined) return null
    const letters = cells[tooLong]?.length ?? 0
    // The row to mend shows where it is; it has no use for the whole of it.
    cells.forEach((one, index) => {
      if (one.length > nameLength) cells[index] = `${one.slice(0, nameLength)}…`
    })
    return { rejected: 'long_cell', values: { column: titles.get(tooLong)?.header ?? tooLong + 1, letters } }
  }
  /** Of a file that is UTF-8 but for some bytes. */
  const mendStrange = (): void => {
    for (const [index, raw] of cells.entries()) {
      const mended = withoutStrange(raw)
      if (mended === null) continue
      cells[index] = mended
      const column = titles.get(index)?.header ?? ''
      hints.push({ hint: 'hint_strange_byte', values: { cell: mended, column } })
    }
  }

  return {
    /** Takes the next row; says so if there is nothing in it to read. */
    begin(record: TableRecord): RejectedRow | 'blank' | null {
      cells = record.cells
      line = record.line
      hints = []
      chosen = []
      if (cells.every(isBlank)) return 'blank'
      mendStrange()
      const broken = unreadable()
      if (broken) return broken
      if (record.isSuspect) hints.push({ hint: 'hint_suspect', values: {} })
      return null
    },
    cell,
    /** A cell of which nothing is pointed out. */
    peek: (index: number): string => {
      const raw = cells[index]
      if (!raw) return ''
      const text = clean(raw)
      return isNothing(text) ? '' : text
    },
    /** The cell as it is in the file, unless it was mended: invisible characters in an address are reported. */
    asTyped({ index, text }: { index: number; text: string }): string {
      const raw = cells[index] ?? ''
      return raw !== text && !/^\s*[=']/.test(raw) && clean(raw) === text ? raw : text
    },
    fact,
    best,
    text: (places: Column[]): string => (places.length ? best(places).text : ''),
    /** The school's own columns, except one that was used in place of another. */
    own(): Record<string, string> {
      const kept: Record<string, string> = Object.create(null)
      for (const { index, attribute } of attributes) {
        if (chosen.includes(index)) continue
        const value = cell(index)
        if (value && hasIdentityCode(value)) hints.push({ hint: 'hint_identity_code', values: { column: attribute } })
        else if (value) kept[attribute] = value
      }
      return kept
    },
    point: (...more: Hint[]): number => hints.push(...more),
    /** What was pointed out about the row at hand. */
    hints: (): Hint[] => hints,
    words: (): WordRead[] => [...nothings.values()].flatMap((reader) => reader.words()),
  }
}
