// One row of cells read as what it says about a person.
import { parsePhoneNumberFromString } from 'libphonenumber-js'
import type { Language } from '../../i18n/languages.ts'
import type { MessageKey, Values } from '../../i18n/translate.ts'
import { readAddress } from '../addresses.ts'
import { nameKey, splitName } from '../names.ts'
import type { Column, Field } from './headers.ts'

export type Permission = 'granted' | 'refused' | 'unknown'

/** What a row says; null where it says nothing. */
export interface PersonRow {
  address: string | null
  addressKey: string | null
  firstName: string | null
  lastName: string | null
  nameKey: string
  phone: string | null
  phoneTyped: string | null
  graduationYear: number | null
  programme: string | null
  language: Language | null
  permission: Permission
  attributes: Record<string, string>
}

export type RowReading = PersonRow | RejectedRow | 'blank'

export interface RejectedRow {
  rejected: MessageKey
  values: Values
}

/** A reader for rows of one file. `country` is where phone numbers without a prefix are from, `thisYear` bounds years. */
export function rowReader(columns: Column[], country: string, thisYear: number) {
  const at = (field: Field) => columns.find((column) => 'field' in column && column.field === field)?.index ?? -1
  const places = {
    address: at('address'),
    firstName: at('first_name'),
    lastName: at('last_name'),
    name: at('name'),
    phone: at('phone'),
    year: at('graduation_year'),
    programme: at('programme'),
    language: at('language'),
    permission: at('permission'),
    refusal: at('refusal'),
  }
  const attributes = columns.flatMap((column) => ('attribute' in column ? [column] : []))
  const phones = phoneReader(country)
  return (cells: string[]): RowReading => {
    if (cells.every((cell) => clean(cell) === '')) return 'blank'
    const cell = (index: number): string => (index < 0 ? '' : clean(cells[index] ?? ''))
    const address = readAddress(cell(places.address))
    if ('problem' in address && address.problem === 'no_address')
      return { rejected: 'import.no_address', values: { cell: [...cell(places.address)].slice(0, 80).join('') } }
    const whole = splitName(cell(places.name))
    const firstName = cell(places.firstName) || whole.firstName
    const lastName = cell(places.lastName) || whole.lastName
    if ('problem' in address && !firstName && !lastName) return { rejected: 'import.nobody', values: {} }
    const own = attributes.map(({ index, attribute }) => [attribute, cell(index)] as const)
    const kept = own.filter(([, value]) => value && !isPersonalIdentityCode(value))
    if (!('problem' in address) && address.others.length) kept.push(['second_address', address.others.join(' ')])
    return {
      address: 'problem' in address ? null : address.address,
      addressKey: 'problem' in address ? null : address.key,
      firstName,
      lastName,
      nameKey: nameKey(firstName, lastName),
      ...phones(cell(places.phone)),
      graduationYear: graduationYear(cell(places.year), thisYear),
      programme: cell(places.programme) || null,
      language: languageOf(cell(places.language)),
      permission: permissionOf(cell(places.refusal)) === 'granted' ? 'refused' : permissionOf(cell(places.permission)),
      attributes: Object.fromEntries(kept),
    }
  }
}

/** NFC, no invisible characters, single spaces, no formula guard of ours or anybody's. */
function clean(cell: string): string {
  if (/^[\x21-\x7e]*$/.test(cell)) return cell
  return cell
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff\0]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

const yes = new Set(['kyllä', 'kylla', 'k', 'x', '1', 'on', 'ok', 'ja', 'joo', 'yes', 'y', 'true', 'tosi', 'sant'])
const no = new Set(['ei', 'e', '0', 'nej', 'no', 'n', 'false', 'epätosi', 'falskt'])

/** Only a plain yes is a yes; a blank or anything else is unknown. */
export function permissionOf(cell: string): Permission {
  const word = cell.toLowerCase()
  if (yes.has(word)) return 'granted'
  return no.has(word) || /^(ei|en|nej|no|kielletty|nekad|förbjud)(?!\p{L})/u.test(word) ? 'refused' : 'unknown'
}

function languageOf(cell: string): Language | null {
  const word = cell.toLowerCase()
  if (/^(fi|suomi|finska|finnish|fin)\b/.test(word)) return 'fi'
  if (/^(sv|se|swe|ruotsi|svenska|swedish)\b/.test(word)) return 'sv'
  if (/^(en|eng|englanti|engelska|english)\b/.test(word)) return 'en'
  return null
}

const firstYear = 1930

/** `2004`, `1.6.2004`, `2004-06-01`, `01.06.04`, `kevät 2004`, `2018K`, `K18`, `2001–2004` (its end), Excel's 38139. */
export function graduationYear(cell: string, thisYear: number): number | null {
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

/** Numbers repeat within a file (and parsing one takes long), so the last few thousand are remembered. */
function phoneReader(country: string) {
  const known = new Map<string, string | null>()
  return (typed: string): { phone: string | null; phoneTyped: string | null } => {
    if (!typed) return { phone: null, phoneTyped: null }
    let phone = known.get(typed)
    if (phone === undefined) {
      const parsed = parsePhoneNumberFromString(typed, country as 'FI')
      phone = parsed?.isValid() ? parsed.number : null
      if (known.size > 5000) known.clear()
      known.set(typed, phone)
    }
    return { phone, phoneTyped: typed }
  }
}

/** A Finnish personal identity code: never kept, whatever the column is called. */
const isPersonalIdentityCode = (cell: string): boolean => /\b[0-3]\d[01]\d{3}[-+A-FU-Y]\d{3}[0-9A-Y]\b/i.test(cell)
