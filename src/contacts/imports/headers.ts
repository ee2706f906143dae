// Which column is which? Header names as Finnish, Swedish and English spreadsheets write them.
import type { MessageKey } from '../../i18n/translate.ts'
import * as words from './header-words.ts'
import { readHeader } from './permission.ts'

/**
 * What a column can be. `name_reversed`: surname first. `refusal`: whatever fills it is a no. `attribute`: one of the school's
 * own. `ignored`: known and not kept.
 */
export const fields = [
  'address',
  'first_name',
  'last_name',
  'name',
  'name_reversed',
  'former_name',
  'phone',
  'graduation_year',
  'programme',
  'language',
  'permission',
  'refusal',
  'non_disclosure',
  'deceased',
  'attribute',
  'ignored',
] as const
/** `refused`: what must not be kept. */
export type Field = (typeof fields)[number] | 'refused'

/** What a header says. */
export interface Heading {
  /** Null for a column of the school's own. */
  field: Field | null
  /** Of several columns for one field the lowest that is filled counts; of equal ones the first. */
  rank: number
  /** What a person should know of the column; the message takes `column`. */
  hint?: MessageKey
  /** An own column that is read for a refusal all the same. */
  watch?: Watch
  /** A permission whose date the column has. */
  isDated?: boolean
}

/** `status`: states, some of which are about writing; `weak`: a no there is a doubt; `address`: an address not to be used. */
export type Watch = 'status' | 'weak' | 'address'

const own: Heading = { field: null, rank: 0 }
const plain = (field: Field, rank = 0): Heading => ({ field, rank })

/** Fields that a header names by how it begins, tried from top to bottom on the folded header. */
const beginnings: [Field, RegExp, number][] = [
  [
    'former_name',
    /^(entinen|aiempi|aikaisempi|tidigare|former|previous|maiden|birth)(sukunimi|nimi|efternamn|namn|surname|lastname|name)|^(omaasukua|tyttönimi|flicknamn|os$|née$)/,
    0,
  ],
  ['name_reversed', /^(sukunimi(ja)?etunimi|efternamn(och)?förnamn|lastname(and)?firstname|surname(and)?firstname)/, 0],
  [
    'name',
    /^(nimi|kokonimi|namn|helanamnet|fulltnamn|name|fullname|displayname|etujasukunimi|etunimi(ja)?sukunimi|förnamn(och)?efternamn|för(och)?efternamn|firstname(and)?lastname|henkilönnimi)$/,
    0,
  ],
  ['first_name', /^(kutsumanimi|puhuttelunimi|tilltalsnamn|callname|callingname|preferred(first)?name|knownas)/, 0],
  ['first_name', /^(etunimi|förnamn$|firstname|givenname$|forename|^first$|^fname$)/, 1],
  ['first_name', /^(etunimet|kaikkietunimet|förnamnen|samtligaförnamn|allaförnamn|givennames|firstnames|forenames)/, 2],
  ['last_name', /^(sukunimi|efternamn|lastname|surname|familyname|last$|lname$)/, 0],
  [
    'graduation_year',
    /^(valmistumis|valmistunut|yovuosi|ylioppilasvuosi|lakkiaisvuosi|päättövuosi|lopetusvuosi|vuosikurssi$|examensår|studentår|utexamineringsår|utexaminerad|graduat|classof|yearofgrad)/,
    0,
  ],
  ['graduation_year', /^(ylioppilas|lakkiais|kurssi$|examen)/, 1],
  [
    'programme',
    /^(linja|luokka|koulutusala|koulutus|tutkinto|ala$|program|utbildning|studieinriktning|degree|fieldofstudy|line$|klass)/,
    0,
  ],
  [
    'language',
    /^(asiointikieli|viestintäkieli|yhteyskieli|postituskieli|kontaktspråk|tjänstespråk|kundspråk|contactlanguage|preferredlanguage)/,
    0,
  ],
  ['language', /^(kieli|kielikoodi|kielivalinta|språk|språkkod|språkval|language|languagecode|lang|locale)$/, 1],
  ['language', /^(äidinkieli|modersmål|mothertongue|nativelanguage|firstlanguage)/, 2],
]

const identityCode =
  /^(henkilötunnus|hetu|sosiaaliturvatunnus|sotu|personbeteckning|personnummer|personalidentitycode|socialsecurity|ssn|nationalid)/
/** The last three are what our own file of problem rows adds. */
const dropped = /^(aikaleima|tidsstämpel|timestamp|päivämäärä|lähetetty|nro|id|rivi|syy|orsak|reason)$/
const aside = /phonetic|yomi|prefix|suffix|pronunciation/

/** Long headers are questions of a form; what they ask is said by then. */
const headerLength = 1000

/** Lower case, letters and digits only. */
export const folded = (header: string): string =>
  header
    .slice(0, headerLength)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** The words of a header: `OPTIN_TIME`, `optinTime` and `Opt-in time` are the same. */
const wordsOf = (header: string): string[] =>
  header
    .slice(0, headerLength)
    .normalize('NFC')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(/opt(ed)?[ -]in/g, 'optin')
    .match(/[\p{L}\p{N}]+/gu) ?? []

function readHeading(header: string): Heading {
  const name = folded(header)
  if (/^\s*[†✝]/u.test(header) && name.length < 20) return plain('deceased')
  if (!name) return own
  if (identityCode.test(name)) return plain('refused')
  if (dropped.test(name)) return plain('ignored')
  if (words.nonDisclosure.test(name) && !words.isTurned(name)) return plain('non_disclosure')
  return (
    otherAddress(name) ??
    death(name) ??
    permission(name, header) ??
    address(name) ??
    beginning(name) ??
    (words.isStatus(name) ? { ...own, watch: 'status' } : own)
  )
}

/** An address at which the person of the row is not, or not any more. */
function otherAddress(name: string): Heading | null {
  if (!words.isAddress(name)) return null
  if (words.invalid.test(name)) return { ...own, watch: 'address', hint: 'import.column_invalid_address' }
  if (words.isRefusal(name) || words.permissionHeader(name, [name]) === 'counts') return null
  if (words.others.test(name) || words.former.test(name)) return { ...own, hint: 'import.column_other_address' }
  return null
}

const death = (name: string): Heading | null =>
  words.dead.test(name) ? (words.others.test(name) ? own : plain('deceased')) : null

function permission(name: string, header: string): Heading | null {
  if (words.isTurned(name)) return { ...own, watch: 'weak', hint: 'import.column_turned' }
  const said = readHeader(header)
  if (said === 'dead' && !words.others.test(name)) return plain('deceased')
  if (words.isRefusal(name) || (said === 'no' && !words.isSchooling(name)))
    return words.isElsewhere(name) ? { ...own, hint: 'import.column_elsewhere' } : plain('refusal')
  const kind = words.permissionHeader(name, wordsOf(header))
  if (kind === 'counts') return { ...plain('permission'), isDated: words.isDated(name) }
  if (kind === 'other') return { ...own, hint: 'import.column_elsewhere' }
  if (kind === 'weak') return { ...own, watch: 'weak', hint: 'import.column_processing' }
  return kind === 'about' ? own : null
}

const address = (name: string): Heading | null =>
  words.isAddress(name) ? plain('address', words.addressRank(name)) : null

function beginning(name: string): Heading | null {
  if (aside.test(name) || words.others.test(name)) return own
  const found = beginnings.find(([, pattern]) => pattern.test(name))
  if (found) return plain(found[0], found[2])
  return words.isPhone(name) ? plain('phone', words.phoneRank(name)) : null
}

const known = new Map<string, Heading>()
const knownMost = 5000

/** What a header says; the same words are asked again and again while a file's header is looked for. */
export function headingOf(header: string): Heading {
  const before = known.get(header)
  if (before) return before
  if (known.size >= knownMost) known.clear()
  const heading = readHeading(header)
  known.set(header.slice(0, headerLength), heading)
  return heading
}

/** The field a header names, or null for a column of the school's own. */
export const fieldOf = (header: string): Field | null => headingOf(header).field

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
export type Column = { index: number; header: string; attribute?: string } & Heading

/** Fields of which one filled column is enough. Of permission, refusal and death every column counts. */
export const strict: ReadonlySet<Field> = new Set<Field>(['permission', 'refusal', 'deceased', 'non_disclosure'])

/**
 * Maps a header row. Of several columns for one field the best that is filled counts (`rank`; one that somebody mapped
 * goes before all), the others stay the school's own; of two own columns with one name the second is numbered.
 */
export function mapColumns(header: string[], given: Record<string, Field>): Column[] {
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
    const heading: Heading =
      said === undefined
        ? recognised
        : said === 'attribute'
          ? own
          : { field: said, rank: -1, isDated: recognised.isDated ?? false }
    return heading.field || name ? [{ index, header: name, ...heading }] : []
  })
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
      column.hint = 'import.column_second'
    }
  }
  return columns
}
