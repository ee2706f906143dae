// One row of cells read as what it says about a person.
import type { Language } from '../../i18n/languages.ts'
import { readAddress } from '../../platform/addresses.ts'
import { nameKey, splitName, whoWithoutAddress, withoutFormer } from '../people/names.ts'
import { phoneReader } from '../people/phones.ts'
import type { Column } from './columns.ts'
import { type Fact, languageReader, yearReader } from './facts.ts'
import type { Field } from './headers.ts'
import { addressHints, type Hint, isRoleAddress, type RejectedRow, shownCell } from './hints.ts'
import type { Permission } from './permission.ts'
import { cellReader } from './reading.ts'
import type { TableRecord } from './records.ts'
import { sectionIn, titleSays } from './sections.ts'
import { isSumRow } from './sum-rows.ts'
import { wishReader } from './wishes.ts'
import type { WordRead } from './words.ts'
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

interface ReadingRules {
  columns: Column[]
  /** Cells of the header: a row with more of them is not read shifted. */
  width: number
  /** ISO 3166: where phone numbers without a prefix are from. */
  country: string
  /** Bounds graduation years. */
  thisYear: number
  /** Mend text that was broken before it came to us. */
  repair: boolean
  /** The titles above the header. */
  titles?: string[]
}

/** A reader for rows of one file. */
export function rowReader({ columns, width, country, thisYear, repair, titles = [] }: ReadingRules) {
  /** The title, section or second header above the current row. */
  let above: Hint | null = titles.map(titleSays).find(Boolean) ?? null
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
  }
  const phones = phoneReader(country)
  const wishes = wishReader(columns, thisYear)
  const languages = new Map(at.language.map((column) => [column.index, languageReader(column)]))
  const years = new Map(at.year.map((column) => [column.index, yearReader(column, thisYear)]))
  const row = cellReader({ columns, width, repair })

  /** From one column or two, in either order, with surnames borne before taken off. */
  const names = () => {
    const straight = row.text(at.name)
    const whole = withoutFormer(straight || row.text(at.reversed))
    const split = whole.name ? splitName(whole.name, !straight) : nobody
    const last = withoutFormer(row.text(at.lastName))
    const firstName = row.text(at.firstName) || split.firstName
    const lastName = last.name || split.lastName
    const formerName = row.text(at.former) || last.former || whole.former
    // Somebody who uses one of several given names is known by all of them.
    const given = at.firstName[0]?.rank === 0 ? at.firstName.slice(1).map(({ index }) => row.fact(index)) : []
    return { firstName, lastName, formerName, key: nameKey(firstName, ...given, lastName, formerName) }
  }
  const factOf = <Value>(readers: Map<number, Readers<Value>>, places: Column[], line: number): Value | null => {
    if (!places.length) return null
    const { index, text } = row.best(places)
    const read = text ? readers.get(index)?.read(text, line) : null
    if (read?.hint) row.point(read.hint)
    return read?.value ?? null
  }

  /** What is said of a row beside its cells. */
  const around = ({ isStruck }: TableRecord): Hint[] => {
    const struck: Hint[] = isStruck ? [{ hint: 'hint_struck', values: {} }] : []
    return above ? [above, ...struck] : struck
  }

  const read = (record: TableRecord): RowReading => {
    const early = row.begin(record)
    if (early) return early
    const { line } = record
    const place = row.best(at.address)
    const typed = place.text
    const address = readAddress(row.asTyped(place))
    const hasAddress = !('problem' in address)
    const section = hasAddress ? null : sectionIn(record.cells, columns)
    if (section) {
      above = section.above
      return section.rejected
    }
    const { firstName, lastName, formerName, key } = names()
    if (!hasAddress && address.problem === 'no_address') {
      const year = graduationYear(row.text(at.year), thisYear)
      return {
        ...noAddress(typed, address.proposed),
        who: whoWithoutAddress(key, phones(row.text(at.phone)).phone, year),
      }
    }
    if (!hasAddress && isSumRow(record.cells)) return { rejected: 'sum_row', values: {} }
    if (!hasAddress && !firstName && !lastName) return { rejected: 'nobody', values: {} }
    const about = hasAddress ? aboutAddress(address, typed) : nothingAbout
    row.point(...about.hints)
    const { phone, phoneTyped, doubt } = phones(row.text(at.phone))
    if (doubt) row.point(phoneHint(phoneTyped ?? '', doubt))
    const wish = wishes.read(row, line, hasAddress ? address.key : null, around(record))
    row.point(...wish.hints)
    return {
      address: hasAddress ? address.address : null,
      addressKey: hasAddress ? address.key : null,
      firstName,
      lastName,
      formerName,
      nameKey: key,
      phone,
      phoneTyped,
      graduationYear: factOf(years, at.year, line),
      programme: row.text(at.programme) || null,
      language: factOf(languages, at.language, line),
      permission: wish.permission,
      isDeceased: wish.isDeceased,
      kind: hasAddress && isRoleAddress(address.address) ? 'organisation' : 'person',
      nonDisclosure: wish.nonDisclosure,
      attributes: row.own(),
      hints: row.hints(),
      doubts: [...about.doubts, ...wish.doubts],
    }
  }
  return {
    read,
    words: (): WordRead[] => [
      ...wishes.words(),
      ...[...languages.values(), ...years.values()].flatMap((reader) => reader.words()),
      ...row.words(),
    ],
  }
}

type Readers<Value> = { read: (cell: string, line: number) => Fact<Value> }

const nobody = { firstName: null, lastName: null }

function noAddress(typed: string, proposed: string | undefined): RejectedRow {
  const cell = shownCell(typed)
  return proposed
    ? { rejected: 'no_address_proposed', values: { cell, proposed } }
    : { rejected: 'no_address', values: { cell } }
}

const nothingAbout: { hints: Hint[]; doubts: Hint[] } = { hints: [], doubts: [] }

/** What is odd about an address; in doubt is one that looks like a slip, and one of several. */
function aboutAddress(
  { address, isMended, others }: Exclude<ReturnType<typeof readAddress>, { problem: unknown }>,
  typed: string,
): { hints: Hint[]; doubts: Hint[] } {
  const hints = addressHints(address)
  if (!hints.length && !isMended && !others.length) return nothingAbout
  const doubts = hints.filter(({ hint }) => hint === 'hint_typo')
  if (isMended) hints.push({ hint: 'hint_mended_address', values: { cell: shownCell(typed), address } })
  if (others.length) {
    const told: Hint = { hint: 'hint_other_addresses', values: { address, others: others.join(', ') } }
    hints.push(told)
    doubts.push(told)
  }
  return { hints, doubts }
}

const phoneHint = (cell: string, doubt: { lost: true } | { proposed: string }): Hint =>
  'lost' in doubt
    ? { hint: 'hint_phone_lost', values: { cell } }
    : { hint: 'hint_phone_zero', values: { cell, proposed: doubt.proposed } }
