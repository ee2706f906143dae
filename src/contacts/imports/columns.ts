// The columns of a table: what each is, and which of several is preferred.
import { type Field, folded, type Heading, headingOf, own } from './headers.ts'
import type { RowCode } from './hints.ts'
import type { Meaning } from './meanings.ts'

/** The column that our file of problem rows has behind the others. */
export const isReason = (header: string): boolean => /^(syy|orsak|reason)$/.test(folded(header))

/** Gives the field that somebody gave a header, written as it is or nearly so. */
export function mappedFields(given: Record<string, Field>): (name: string) => Field | undefined {
  const exact = new Map(Object.entries(given))
  const near = new Map<string, Field>()
  for (const [title, field] of exact) if (folded(title) && !near.has(folded(title))) near.set(folded(title), field)
  return (name) => exact.get(name) ?? (near.size ? near.get(folded(name)) : undefined)
}

/**
 * A column's place in the row and what it is. `attribute`: the name under which it is kept as one of the school's own; a
 * column with a field has one, too, where another column of that field may go before it. `hint` is what a person should
 * know of the column (a message that takes `column`).
 */
export type Column = {
  index: number
  header: string
  attribute?: string
  /** What its words mean, as a person said. */
  meanings?: Record<string, Meaning>
} & Heading

/** A, B, … Z, AA: a column as spreadsheets call it. */
const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

/** The number at the end of a title: "Etunimi 2". */
const numberOf = (title: string): string | null => /(\d)\s*$/.exec(title)?.[1] ?? null
const naming: ReadonlySet<Field> = new Set<Field>(['first_name', 'last_name', 'name', 'name_reversed'])

/** Two people in a row: what has the number of the second is theirs, and not the first one's. */
function leaveToOthers(columns: Column[]): void {
  const named = columns.flatMap(({ field, header }) => (field && naming.has(field) ? (numberOf(header) ?? []) : []))
  const others = named.filter((number) => number >= '2')
  for (const column of columns)
    if (column.field && others.includes(numberOf(column.header) ?? ''))
      Object.assign(column, own, { hint: 'column_second_person' satisfies RowCode })
}

/** Fields of which one filled column is enough. Of permission, refusal and death every column counts. */
export const strict: ReadonlySet<Field> = new Set<Field>(['permission', 'refusal', 'deceased', 'non_disclosure'])

/**
 * Maps a header row. Of several columns for one field the best that is filled counts (`rank`; one that somebody mapped
 * goes before all), the others stay the school's own; of two own columns with one name the second is numbered.
 * @param filled columns without a header whose cells are not empty: they are kept under their letter, as a spreadsheet shows it
 */
export function mapColumns(
  header: string[],
  given: Record<string, Field>,
  filled: ReadonlySet<number> = new Set(),
): Column[] {
  const mapped = mappedFields(given)
  const taken = new Set<string>()
  const numbers = new Map<string, number>()
  const ownName = (name: string): string => {
    let attribute = name
    for (let n = numbers.get(name) ?? 2; taken.has(attribute); n++) {
      attribute = `${name} ${n}`
      numbers.set(name, n + 1)
    }
    taken.add(attribute)
    return attribute
  }
  const columns = header.flatMap((title, index): Column[] => {
    const name = title.replace(/[\0\p{Cs}]/gu, '').trim()
    const recognised = headingOf(name)
    // No mapping makes us keep personal identity codes.
    const said = recognised.field === 'refused' ? undefined : mapped(name)
    // Our own file of problem rows has it as its last column; elsewhere people wrote in it.
    const isOurs = !isReason(name) || !header.slice(index + 1).some(Boolean)
    const heading: Heading =
      said === undefined
        ? isOurs
          ? recognised
          : { ...own, watch: 'notes' }
        : said === 'attribute'
          ? own
          : { field: said, rank: -1, isDated: recognised.isDated ?? false }
    if (heading.field || name) return [{ index, header: name, ...heading }]
    return filled.has(index) ? [{ index, header: `(${letterOf(index)})`, ...own, watch: 'notes' }] : []
  })
  leaveToOthers(columns)
  const best = new Map<Field, Column>()
  for (const column of columns) {
    const before = column.field && best.get(column.field)
    if (column.field && (!before || column.rank < before.rank)) best.set(column.field, column)
  }
  for (const column of columns) {
    const { field } = column
    if (!field || field === 'attribute') column.attribute = ownName(column.header)
    else if (field !== 'ignored' && field !== 'refused' && !strict.has(field) && best.get(field) !== column) {
      column.attribute = ownName(column.header)
      column.hint = 'column_second'
    }
  }
  return columns
}
