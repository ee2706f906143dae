// Words of a column that are read for a fact, or for there being none.
import { isLanguage, type Language } from '../../i18n/languages.ts'
import type { Column } from './columns.ts'
import { type Hint, type RowCode, shownCell } from './hints.ts'
import { languageOf } from './languages.ts'
import { meaningReader } from './meanings.ts'
import { type Understood, wordReader } from './words.ts'
import { graduationYear } from './years.ts'

/** What a word says, and what to point out about it. */
export interface Fact<Value> {
  value: Value | null
  hint: Hint | null
}

const told = ({ header, field }: Column) => ({ column: header, field: field ?? ('attribute' as const) })

/** A word that was understood, or was not and is kept nowhere but in the hint. */
function fact<Value extends string | number>(
  value: Value | null,
  doubt: RowCode,
  { cell, header }: { cell: string; header: string },
): Understood<Fact<Value>> {
  if (value !== null) return { read: { value, hint: null }, told: String(value), doubt: null }
  const hint = { hint: doubt, values: { cell: shownCell(cell), column: header } }
  return { read: { value, hint }, told: null, doubt }
}

/** Reads a column of languages; reports what it does not understand. */
export const languageReader = (column: Column) => {
  const meaningOf = meaningReader(column.meanings, column.field)
  return wordReader(told(column), (cell) => {
    const said = meaningOf(cell)
    const read = isLanguage(said) ? said : languageOf(cell)
    const { header } = column
    return read === 'doubt' || read === 'other'
      ? fact<Language>(null, `hint_language_${read}`, { cell, header })
      : fact<Language>(read, 'hint_language_other', { cell, header })
  })
}

/** Reads a column of graduation years; reports what is not a year. */
export const yearReader = (column: Column, thisYear: number) =>
  wordReader(told(column), (cell) => fact(graduationYear(cell, thisYear), 'hint_year', { cell, header: column.header }))

/** Of what programs write where there is nothing. */
export const nothingReader = (column: Column) =>
  wordReader(told(column), (cell) => fact<string>(null, 'hint_nothing', { cell, header: column.header }))
