// One row of cells read as what it says about a person.
import type { Language } from '../../i18n/languages.ts'
import type { MessageKey, Values } from '../../i18n/translate.ts'
import { readAddress } from '../addresses.ts'
import { nameKey, splitName, whoWithoutAddress, withoutFormer } from '../names.ts'
import { cellLength, clean, hasIdentityCode, isNothing, isSign, repaired } from './cells.ts'
import { withoutStrange } from './encoding.ts'
import type { Column, Field } from './headers.ts'
import { addressHints, type Hint, isRoleAddress } from './hints.ts'
import { languageOf } from './languages.ts'
import type { Permission } from './permission.ts'
import { phoneReader } from './phones.ts'
import type { TableRecord } from './records.ts'
import { isSumRow } from './sum-rows.ts'
import { wishReader } from './wishes.ts'
import { type WordRead, wordReader } from './words.ts'
import { graduationYear } from './years.ts'

/** What a row says; null where it says nothing. */
export interface PersonRow {
  address: string | null
  addressKey: string | null
  firstName: string | null
  lastName: string | null
  formerName: string | null
  nameKey: string
  phone: string | null
  phoneTyped: string | null
  graduationYear: number | null
  programme: string | null
  language: Language | null
  /** The strictest of all that the row says about our writing to the person; a doubt is `unknown`. */
  permission: Permission
  /** The row says that the person is dead. */
  isDeceased: boolean
  kind: 'person' | 'organisation'
  nonDisclosure: boolean
  attributes: Record<string, string>
  hints: Hint[]
  /** Why a person has to look at this row, which is imported all the same: its permission or its address is in doubt. */
  doubts: Hint[]
}

export type RowReading = PersonRow | RejectedRow | 'blank'

export interface RejectedRow {
  rejected: MessageKey
  values: Values
  /** As of a row without an address, where there is a name. */
  who?: string
}

export interface ReadingRules {
  columns: Column[]
  /** Cells of the header: a row with more of them is not read shifted. */
  width: number
  /** ISO 3166: where phone numbers without a prefix are from. */
  country: string
  /** Bounds graduation years. */
  thisYear: number
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

/** A reader for rows of one file. */
export function rowReader({ columns, width, country, thisYear, repair }: ReadingRules) {
  const places = (field: Field): Column[] =>
    columns.filter((column) => column.field === field).sort((a, b) => a.rank - b.rank || a.index - b.index)
  const at = {
    address: places('address'),
    firstName: places('first_name'),
    lastName: places('last_name'),
    name: places('name'),
    reversed: places('name_reversed'),
    former: places('former_name'),
    phone: places('phone'),
    year: places('graduation_year'),
    programme: places('programme'),
    language: places('language'),
    nonDisclosure: places('non_disclosure'),
  }
  const titles = new Map(columns.map(({ index, header }) => [index, header]))
  const attributes = columns.flatMap(({ index, attribute }) => (attribute === undefined ? [] : [{ index, attribute }]))
  const shorts = columns.filter(({ field }) => field && shortFields.has(field))
  const phones = phoneReader(country)
  const wishes = wishReader(columns)
  const languages = new Map(at.language.map((column) => [column.index, languageReader(column)]))
  const years = new Map(at.year.map((column) => [column.index, yearReader(column, thisYear)]))
  const nothings = new Map<number, ReturnType<typeof nothingReader>>()
  let cells: string[] = []
  let line = 0
  let hints: Hint[] = []
  /** Columns of a field that stood in for a better one. */
  let chosen: number[] = []

  /** A cell of the row at hand, mended where that was asked for. */
  const cell = (index: number): string => {
    const raw = cells[index]
    if (!raw) return ''
    const text = clean(raw)
    const mended = repaired(text)
    if (mended === null) {
      if (text.includes('\ufffd')) hints.push({ hint: 'import.hint_lost_letters', values: { cell: text } })
      return isNothing(text) ? empty(index, text) : text
    }
    if (repair) return mended
    hints.push({ hint: 'import.hint_broken_text', values: { cell: text, proposed: mended } })
    return text
  }
  const empty = (index: number, text: string): string => {
    const column = titles.get(index) ?? ''
    const reader = nothings.get(index) ?? nothingReader(columns.find((one) => one.index === index) as Column)
    nothings.set(index, reader)
    hints.push({ hint: reader.read(text, line), values: { cell: text, column } })
    return ''
  }
  /** A cell in which a sign alone says nothing, too. */
  const fact = (index: number): string => {
    const text = cell(index)
    return text && isSign(text) ? empty(index, text) : text
  }
  /** Of a field's columns the best that is filled. */
  const best = (columns: Column[]): { index: number; text: string } => {
    for (const { index, attribute } of columns) {
      const text = fact(index)
      if (!text) continue
      if (attribute !== undefined) chosen.push(index)
      return { index, text }
    }
    return { index: -1, text: '' }
  }
  const text = (columns: Column[]): string => (columns.length ? best(columns).text : '')
  const own = (): Record<string, string> => {
    const kept: Record<string, string> = Object.create(null)
    for (const { index, attribute } of attributes) {
      if (chosen.includes(index)) continue
      const value = cell(index)
      if (value && hasIdentityCode(value))
        hints.push({ hint: 'import.hint_identity_code', values: { column: attribute } })
      else if (value) kept[attribute] = value
    }
    return kept
  }
  /** From one column or two, in either order, with surnames borne before taken off. */
  const names = () => {
    const straight = text(at.name)
    const whole = withoutFormer(straight || text(at.reversed))
    const split = whole.name ? splitName(whole.name, !straight) : nobody
    const last = withoutFormer(text(at.lastName))
    const firstName = text(at.firstName) || split.firstName
    const lastName = last.name || split.lastName
    const formerName = text(at.former) || last.former || whole.former
    // Whoever is called by one of several given names is known by all of them.
    const given = at.firstName[0]?.rank === 0 ? at.firstName.slice(1).map(({ index }) => fact(index)) : []
    return { firstName, lastName, formerName, key: nameKey(firstName, ...given, lastName, formerName) }
  }
  const word = <Read>(readers: Map<number, { read: (cell: string, line: number) => Read }>, columns: Column[]) => {
    const found = columns.length ? best(columns) : { index: -1, text: '' }
    return found.text ? (readers.get(found.index)?.read(found.text, line) ?? null) : null
  }
  const hinted = <Value>(read: { value: Value; hint: Hint | null } | null): Value | null => {
    if (read?.hint) hints.push(read.hint)
    return read?.value ?? null
  }

  const read = (record: TableRecord): RowReading => {
    cells = record.cells
    line = record.line
    hints = []
    chosen = []
    if (cells.every(isBlank)) return 'blank'
    const broken = unreadable()
    if (broken) return broken
    if (record.isSuspect) hints.push({ hint: 'import.hint_suspect', values: {} })
    mendStrange()
    const typed = text(at.address)
    const address = readAddress(typed)
    const hasAddress = !('problem' in address)
    const { firstName, lastName, formerName, key } = names()
    if (!hasAddress && address.problem === 'no_address')
      return {
        ...noAddress(typed, address.proposed),
        who: whoWithoutAddress(key, phones(text(at.phone)).phone, graduationYear(text(at.year), thisYear)),
      }
    if (!hasAddress && isSumRow(cells)) return { rejected: 'import.sum_row', values: {} }
    if (!hasAddress && !firstName && !lastName) return { rejected: 'import.nobody', values: {} }
    const doubts = hasAddress ? aboutAddress(address, typed) : []
    const { phone, phoneTyped, doubt } = phones(text(at.phone))
    if (doubt) hints.push(phoneHint(phoneTyped ?? '', doubt))
    const wish = wishes.read(cell, line, hasAddress ? address.key : null)
    hints.push(...wish.hints)
    const language = hinted(word(languages, at.language))
    const year = hinted(word(years, at.year))
    const programme = text(at.programme)
    return {
      address: hasAddress ? address.address : null,
      addressKey: hasAddress ? address.key : null,
      firstName,
      lastName,
      formerName,
      nameKey: key,
      phone,
      phoneTyped,
      graduationYear: year,
      programme: programme || null,
      language,
      permission: wish.permission,
      isDeceased: wish.isDeceased,
      kind: hasAddress && isRoleAddress(address.address) ? 'organisation' : 'person',
      nonDisclosure: wish.nonDisclosure,
      attributes: own(),
      hints,
      doubts: [...doubts, ...wish.doubts],
    }
  }

  /** What is longer or wider than a row of this table can be is not read at all. */
  const unreadable = (): RejectedRow | null => {
    if (cells.length > width && cells.slice(width).some((cell) => !isBlank(cell)))
      return { rejected: 'import.ragged', values: { cells: cells.length, columns: width } }
    const long =
      cells.findIndex((cell) => cell.length > cellLength) + 1 ||
      (shorts.find(({ index }) => (cells[index]?.length ?? 0) > nameLength)?.index ?? -1) + 1
    if (!long) return null
    const letters = cells[long - 1]?.length ?? 0
    cells.forEach((cell, index) => {
      if (cell.length > nameLength) cells[index] = `${[...cell.slice(0, nameLength)].slice(0, -1).join('')}…`
    })
    return { rejected: 'import.long_cell', values: { column: titles.get(long - 1) ?? String(long), letters } }
  }
  /** Of a file that is UTF-8 but for some bytes. */
  const mendStrange = (): void => {
    for (const [index, raw] of cells.entries()) {
      const mended = withoutStrange(raw)
      if (mended === null) continue
      cells[index] = mended
      hints.push({ hint: 'import.hint_strange_byte', values: { cell: mended, column: titles.get(index) ?? '' } })
    }
  }
  const aboutAddress = (address: Extract<ReturnType<typeof readAddress>, { key: string }>, typed: string): Hint[] => {
    const doubts = addressHints(address.address)
    hints.push(...doubts)
    if (address.isMended)
      hints.push({
        hint: 'import.hint_mended_address',
        values: { cell: typed.slice(0, 200), address: address.address },
      })
    if (!address.others.length) return doubts.filter(({ hint }) => hint === 'import.hint_typo')
    const told: Hint = {
      hint: 'import.hint_other_addresses',
      values: { address: address.address, others: address.others.join(', ') },
    }
    hints.push(told)
    return [told]
  }

  return {
    read,
    words: (): WordRead[] => [
      ...wishes.words(),
      ...[...languages.values(), ...years.values(), ...nothings.values()].flatMap((one) => one.words()),
    ],
  }
}

const isBlank = (cell: string): boolean => cell === '' || clean(cell) === ''

const nobody = { firstName: null, lastName: null }

const noAddress = (typed: string, proposed: string | undefined): RejectedRow => {
  const cell = [...typed.slice(0, 160)].slice(0, 80).join('')
  return proposed
    ? { rejected: 'import.no_address_proposed', values: { cell, proposed } }
    : { rejected: 'import.no_address', values: { cell } }
}

const phoneHint = (cell: string, doubt: { lost: true } | { proposed: string }): Hint =>
  'lost' in doubt
    ? { hint: 'import.hint_phone_lost', values: { cell } }
    : { hint: 'import.hint_phone_zero', values: { cell, proposed: doubt.proposed } }

const told = ({ header, field }: Column) => ({ column: header, field: field ?? ('attribute' as const) })
const shown = (cell: string): string => [...cell.slice(0, 160)].slice(0, 80).join('')

const languageReader = (column: Column) =>
  wordReader(told(column), (cell) => {
    const read = languageOf(cell)
    const isOurs = read !== 'doubt' && read !== 'other'
    const doubt = isOurs ? null : (`import.hint_language_${read}` as const)
    const hint: Hint | null = doubt && { hint: doubt, values: { cell: shown(cell), column: column.header } }
    return { read: { value: isOurs ? read : null, hint }, told: isOurs ? read : null, doubt }
  })

const yearReader = (column: Column, thisYear: number) =>
  wordReader(told(column), (cell) => {
    const year = graduationYear(cell, thisYear)
    const doubt = year === null ? ('import.hint_year' as const) : null
    const hint: Hint | null = doubt && { hint: doubt, values: { cell: shown(cell), column: column.header } }
    return { read: { value: year, hint }, told: year === null ? null : String(year), doubt }
  })

const nothingReader = (column: Column) =>
  wordReader(told(column), () => ({
    read: 'import.hint_nothing' as const,
    told: null,
    doubt: 'import.hint_nothing' as const,
  }))
