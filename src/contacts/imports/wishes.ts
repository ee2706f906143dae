// What a row says about our writing to the person: every column about it is read, and the strictest counts.
import { readAddress } from '../../platform/addresses.ts'
import type { Column } from './columns.ts'
import type { Field } from './headers.ts'
import { type Hint, type RowCode, shownCell } from './hints.ts'
import { meaningReader } from './meanings.ts'
import {
  type Permission,
  readBeside,
  readDeath,
  readNote,
  readPermission,
  readRefusal,
  readStatus,
  readStray,
  type Word,
} from './permission.ts'
import { type WordRead, wordReader } from './words.ts'

interface Wish {
  permission: Permission
  isDeceased: boolean
  nonDisclosure: boolean
  hints: Hint[]
  /** Those of the hints for which a person has to look at the row. */
  doubts: Hint[]
}

/** What the columns of a row have said so far. */
interface Said {
  hasYes: boolean
  hasNo: boolean
  isUnknown: boolean
  isDeceased: boolean
  nonDisclosure: boolean
  doubts: Hint[]
  /** The header of a column for permission that says nothing. */
  blank: string | null
}

/** `peek` reads a cell as `cell` does, but gives no hints about it: the column's own reader gives them. */
type Cells = { cell: (index: number) => string; peek: (index: number) => string }

type Listener = { hear: (cells: Cells, line: number, said: Said) => void; words: () => WordRead[] }

/**
 * Reads every column of a table that is about writing to the person.
 * @param thisYear a permission with a later year in it does not count yet
 */
export function wishReader(columns: Column[], thisYear: number) {
  const listeners = columns.flatMap((column) => listenerOf(column, thisYear) ?? [])
  const invalid = columns.filter(({ watch }) => watch === 'address')
  return {
    /**
     * @param key the canonical form of the person's address
     * @param around what stands around the row and may mean that the person is not to be written to
     */
    read(cells: Cells, line: number, key: string | null, around: Hint[]): Wish {
      const said: Said = {
        hasYes: false,
        hasNo: false,
        isUnknown: false,
        isDeceased: false,
        nonDisclosure: false,
        doubts: [],
        blank: null,
      }
      for (const { hear } of listeners) hear(cells, line, said)
      for (const { index } of invalid) hearInvalid(cells.cell(index), key, said)
      said.doubts.push(...around)
      // Somebody who ticked one box and left the other empty did not say yes to both.
      if (said.hasYes && said.blank !== null && !said.hasNo)
        said.doubts.push({ hint: 'hint_permission_blank', values: { column: said.blank } })
      const isNo = said.hasNo || said.isDeceased
      const isYes = said.hasYes && !said.doubts.length && !said.isUnknown
      return {
        permission: said.hasNo ? 'refused' : isYes ? 'granted' : 'unknown',
        isDeceased: said.isDeceased,
        nonDisclosure: said.nonDisclosure,
        hints: said.doubts,
        // Where the answer is no there is nothing to decide.
        doubts: isNo ? [] : said.doubts,
      }
    },
    words: (): WordRead[] => listeners.flatMap(({ words }) => words()),
  }
}

/** Fields of facts, in which words about writing or death have no place. */
const facts: ReadonlySet<Field> = new Set<Field>([
  'first_name',
  'last_name',
  'name',
  'name_reversed',
  'former_name',
  'phone',
  'graduation_year',
  'programme',
  'language',
])

function listenerOf(column: Column, thisYear: number): Listener | null {
  const { field, watch, hint } = column
  const meaningOf = meaningReader(column.meanings, field)
  const saidOf = (cell: string): Word | undefined => saidWords[meaningOf(cell) ?? '']
  if (field === 'permission') {
    const understand = (cell: string): Word => {
      const said = saidOf(cell)
      if (said) return said
      const word = readPermission(cell, column.isDated)
      return word === 'yes' && isLater(cell, thisYear) ? 'doubt' : word
    }
    return listener(column, understand, asPermission)
  }
  if (field === 'address') return noteListener(column, readBeside)
  if (field && facts.has(field)) return noteListener(column, readStray)
  if (field === 'refusal') return listener(column, (cell) => saidOf(cell) ?? readRefusal(cell), asRefusal)
  if (field === 'deceased') return listener(column, readDeath, asDeath)
  if (field === 'non_disclosure') return listener(column, readRefusal, asProtection)
  if (watch === 'status') return listener(column, readStatus, asRefusal)
  if (watch === 'weak') return listener(column, (cell) => (readPermission(cell) === 'no' ? 'doubt' : 'nothing'), asWeak)
  if (watch === 'unclear')
    return listener(column, (cell) => (readRefusal(cell) === 'nothing' ? 'nothing' : 'doubt'), asUnclear)
  if (watch === 'notes') return noteListener(column, (cell) => readNote(cell, true))
  return field === null && watch === undefined && !hint ? noteListener(column, readNote) : null
}

/** Whether the cell contains a year that is still to come. */
const isLater = (cell: string, thisYear: number): boolean =>
  [...cell.matchAll(/(?<!\d)(?:19|20|21)\d{2}(?!\d)/g)].some(([year]) => Number(year) > thisYear)

/** What a person may say of a word here. */
const saidWords: Record<string, Word> = { granted: 'yes', refused: 'no', unknown: 'unknown', nothing: 'nothing' }

/** How a column's word changes what the row has said so far. */
type Effect = { doubt: RowCode; told: (word: Word) => string | null; apply: (word: Word, said: Said) => void }

const states: Record<Word, string | null> = {
  yes: 'granted',
  no: 'refused',
  unknown: 'unknown',
  doubt: null,
  dead: 'deceased',
  nothing: null,
}

function apply(word: Word, said: Said): void {
  if (word === 'yes') said.hasYes = true
  else if (word === 'no') said.hasNo = true
  else if (word === 'unknown') said.isUnknown = true
  else if (word === 'dead') said.isDeceased = true
}

const asPermission: Effect = { doubt: 'hint_permission', told: (word) => states[word], apply }
const asRefusal: Effect = { ...asPermission, doubt: 'hint_refusal' }
const asDeath: Effect = { ...asPermission, doubt: 'hint_deceased' }
const asUnclear: Effect = { ...asPermission, doubt: 'hint_unclear' }
const asWeak: Effect = { ...asPermission, doubt: 'hint_weak' }
/** A cell that may ask for protection counts as asking for it. */
const asProtection: Effect = {
  doubt: 'hint_non_disclosure',
  told: (word) => (word === 'nothing' ? null : 'protected'),
  apply: (word, said) => {
    if (word !== 'nothing') said.nonDisclosure = true
  },
}

function listener(column: Column, understand: (cell: string) => Word, effect: Effect): Listener {
  const { index, header } = column
  const isProtection = effect === asProtection
  const reader = wordReader({ column: header, field: column.field ?? 'attribute' }, (cell) => {
    const word = understand(cell)
    const doubt = word === 'doubt' ? effect.doubt : null
    return {
      read: { word, hint: doubt && { hint: doubt, values: { cell: shownCell(cell), column: header } } },
      told: effect.told(word),
      doubt,
    }
  })
  return {
    hear({ cell }, line, said) {
      const text = cell(index)
      const { word, hint } = text ? reader.read(text, line) : { word: 'nothing' as const, hint: null }
      effect.apply(word, said)
      if (hint && !isProtection) said.doubts.push(hint)
      if (word === 'nothing' && column.field === 'permission' && !column.isDated) said.blank = header
    },
    words: reader.words,
  }
}

/** Notes and facts differ from row to row, so only those that may mean something are reported. */
function noteListener({ index, header }: Column, understand: (cell: string) => Word): Listener {
  const reader = wordReader({ column: header, field: 'attribute' }, (cell) => ({
    read: { hint: 'hint_note' as const, values: { cell: shownCell(cell), column: header } },
    told: null,
    doubt: 'hint_note' as const,
  }))
  return {
    hear({ peek }, line, said) {
      const text = peek(index)
      if (text && (text === '†' || understand(text) === 'doubt')) said.doubts.push(reader.read(text, line))
    },
    words: reader.words,
  }
}

/**
 * Reads a column of addresses that do not work: the person's own address in it is a refusal, and text without an
 * address is read as in a column of refusal.
 */
function hearInvalid(text: string, key: string | null, said: Said): void {
  if (!text) return
  if (!text.includes('@')) {
    apply(readRefusal(text), said)
    return
  }
  const address = readAddress(text)
  if ('key' in address && address.key === key) said.hasNo = true
}
