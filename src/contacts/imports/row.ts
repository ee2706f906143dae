// One row of cells read as what it says about a person.
import type { Language } from '../../i18n/languages.ts'
import type { MessageKey, Values } from '../../i18n/translate.ts'
import { readAddress } from '../addresses.ts'
import { nameKey, splitName, whoWithoutAddress, withoutFormer } from '../names.ts'
import { clean, hasIdentityCode, repaired } from './cells.ts'
import type { Column, Field } from './headers.ts'
import { addressHints, type Hint, isRoleAddress } from './hints.ts'
import { phoneReader } from './phones.ts'
import type { WordRead } from './words.ts'

export type Permission = 'granted' | 'refused' | 'unknown'

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
  /** ISO 3166: where phone numbers without a prefix are from. */
  country: string
  /** Bounds graduation years. */
  thisYear: number
  /** Mend text that was broken before it came to us. */
  repair: boolean
}

/** A reader for rows of one file. */
export function rowReader({ columns, country, thisYear, repair }: ReadingRules) {
  const at = (field: Field) => columns.find((column) => 'field' in column && column.field === field)?.index ?? -1
  const places = {
    address: at('address'),
    firstName: at('first_name'),
    lastName: at('last_name'),
    name: at('name'),
    reversed: at('name_reversed'),
    former: at('former_name'),
    phone: at('phone'),
    year: at('graduation_year'),
    programme: at('programme'),
    language: at('language'),
    permission: at('permission'),
    refusal: at('refusal'),
    nonDisclosure: at('non_disclosure'),
  }
  const attributes = columns.flatMap((column) => ('attribute' in column ? [column] : []))
  const phones = phoneReader(country)
  let cells: string[] = []
  let hints: Hint[] = []
  /** A cell of the row at hand. */
  const cell = (index: number): string => {
    const raw = index < 0 ? '' : cells[index]
    if (!raw) return ''
    const text = clean(raw)
    const mended = repaired(text)
    if (mended === null) {
      if (text.includes('\ufffd')) hints.push({ hint: 'import.hint_lost_letters', values: { cell: text } })
      return text
    }
    if (repair) return mended
    hints.push({ hint: 'import.hint_broken_text', values: { cell: text, proposed: mended } })
    return text
  }
  /** What the permission columns say; a yes to a refusal is a no. */
  const permission = (): Permission => {
    const said = cell(places.permission)
    const read = permissionOf(cell(places.refusal)) === 'granted' ? 'refused' : permissionOf(said)
    if (said && read === 'unknown' && !isUndecided(said))
      hints.push({ hint: 'import.hint_permission', values: { cell: said } })
    return read
  }
  const own = (): Record<string, string> => {
    const kept: Record<string, string> = {}
    for (const { index, attribute } of attributes) {
      const value = cell(index)
      if (value && hasIdentityCode(value))
        hints.push({ hint: 'import.hint_identity_code', values: { column: attribute } })
      else if (value) kept[attribute] = value
    }
    return kept
  }
  const read = (row: string[], _line: number): RowReading => {
    if (row.every(isBlank)) return 'blank'
    cells = row
    hints = []
    const typed = cell(places.address)
    const address = readAddress(typed)
    const hasAddress = !('problem' in address)
    const named = readName(cell, places)
    const key = nameKey(named.firstName, named.lastName, named.formerName)
    if (!hasAddress && address.problem === 'no_address')
      return {
        rejected: 'import.no_address',
        values: { cell: [...typed].slice(0, 80).join('') },
        who: whoWithoutAddress(key, phones(cell(places.phone)).phone, graduationYear(cell(places.year), thisYear)),
      }
    if (!hasAddress && !named.firstName && !named.lastName) return { rejected: 'import.nobody', values: {} }
    if (hasAddress) hints.push(...addressHints(address.address))
    const { phone, phoneTyped, doubt } = phones(cell(places.phone))
    if (doubt) hints.push(phoneHint(phoneTyped ?? '', doubt))
    const kept = own()
    if (hasAddress && address.others.length) kept.second_address = address.others.join(' ')
    return {
      address: hasAddress ? address.address : null,
      addressKey: hasAddress ? address.key : null,
      firstName: named.firstName,
      lastName: named.lastName,
      formerName: named.formerName,
      nameKey: key,
      phone,
      phoneTyped,
      graduationYear: graduationYear(cell(places.year), thisYear),
      programme: cell(places.programme) || null,
      language: languageOf(cell(places.language)),
      permission: permission(),
      isDeceased: false,
      kind: hasAddress && isRoleAddress(address.address) ? 'organisation' : 'person',
      nonDisclosure: permissionOf(cell(places.nonDisclosure)) === 'granted',
      attributes: kept,
      hints,
      doubts: [],
    }
  }
  return { read, words: (): WordRead[] => [] }
}

const isBlank = (cell: string): boolean => cell === '' || clean(cell) === ''

const nobody = { firstName: null, lastName: null }

/** From one column or two, in either order, with surnames borne before taken off. */
function readName(
  cell: (index: number) => string,
  places: Record<'firstName' | 'lastName' | 'name' | 'reversed' | 'former', number>,
) {
  const whole = withoutFormer(cell(places.name) || cell(places.reversed))
  const split = whole.name ? splitName(whole.name, places.name < 0) : nobody
  const last = withoutFormer(cell(places.lastName))
  const firstName = cell(places.firstName) || split.firstName
  const lastName = last.name || split.lastName
  const formerName = cell(places.former) || last.former || whole.former
  return { firstName, lastName, formerName }
}

const phoneHint = (cell: string, doubt: { lost: true } | { proposed: string }): Hint =>
  'lost' in doubt
    ? { hint: 'import.hint_phone_lost', values: { cell } }
    : { hint: 'import.hint_phone_zero', values: { cell, proposed: doubt.proposed } }

const yes = new Set(['kyllä', 'kylla', 'k', 'x', '1', 'on', 'ok', 'ja', 'joo', 'yes', 'y', 'true', 'tosi', 'sant'])
const no = new Set(['ei', 'e', '0', 'nej', 'no', 'n', 'false', 'epätosi', 'falskt'])

/** Only a plain yes is a yes; a blank or anything else is unknown. */
export function permissionOf(cell: string): Permission {
  if (!cell) return 'unknown'
  const word = cell.toLowerCase()
  if (yes.has(word)) return 'granted'
  return no.has(word) || /^(ei|en|nej|no|kielletty|nekad|förbjud)(?!\p{L})/u.test(word) ? 'refused' : 'unknown'
}

/** Words that say that nobody knows; they need no hint. */
const isUndecided = (cell: string): boolean => /^([?-]+|ei tiedossa|en tiedä|tuntematon|okänd|unknown)$/i.test(cell)

function languageOf(cell: string): Language | null {
  if (!cell) return null
  const word = cell.toLowerCase()
  if (/^(fi|suomi|finska|finnish|fin)\b/.test(word)) return 'fi'
  if (/^(sv|se|swe|ruotsi|svenska|swedish)\b/.test(word)) return 'sv'
  if (/^(en|eng|englanti|engelska|english)\b/.test(word)) return 'en'
  return null
}

const firstYear = 1930

/** `2004`, `1.6.2004`, `2004-06-01`, `01.06.04`, `kevät 2004`, `2018K`, `K18`, `2001–2004` (its end), Excel's 38139. */
export function graduationYear(cell: string, thisYear: number): number | null {
  if (!cell) return null
  const plausible = (year: number) => (year >= firstYear && year <= thisYear + 1 ? year : null)
  const four = cell.match(/(?<!\d)(19|20)\d{2}(?!\d)/g)
  if (four) return plausible(Number(four.at(-1)))
  if (/^[234]\d{4}$/.test(cell))
    return plausible(new Date(Date.UTC(1899, 11, 30) + Number(cell) * 86_400_000).getUTCFullYear())
  const two = /(?:^|[./-]|[KSks ])(\d{2})[KSks]?$/.exec(cell)?.[1]
  if (!two) return null
  const recent = 2000 + Number(two)
  return plausible(recent <= thisYear + 1 ? recent : recent - 100)
}
