// Which column is which? Header names as Finnish, Swedish and English spreadsheets write them.
import * as words from './header-words.ts'
import type { RowCode } from './hints.ts'
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
  hint?: RowCode
  /** An own column that is read for a refusal all the same. */
  watch?: Watch
  /** A permission whose date the column has. */
  isDated?: boolean
}

/**
 * `status`: states, some of which are about writing; `weak`: a no there is a doubt; `unclear`: whatever fills it is a doubt, but for
 * a plain no; `notes`: people write there what they know; `address`: an address not to be used.
 */
type Watch = 'status' | 'weak' | 'unclear' | 'notes' | 'address'

/** One of the school's own. */
export const own: Heading = { field: null, rank: 0 }
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
    /^(nimi|nimesi|kokonimi|namn|dittnamn|yourname|helanamnet|fulltnamn|name|fullname|displayname|etujasukunimi|etunimi(ja)?sukunimi|förnamn(och)?efternamn|för(och)?efternamn|firstname(and)?lastname|(henkilön|opiskelijan|oppilaan|alumnin|jäsenen|osallistujan|vastaajan)(koko)?nimi|(studentens|elevens|alumnens|medlemmens|deltagarens)namn|(student|alumni|alumnus|member|participant)(full)?name)$/,
    0,
  ],
  ['first_name', /^(kutsumanimi|puhuttelunimi|tilltalsnamn|callname|callingname|preferred(first)?name|knownas)/, 0],
  [
    'first_name',
    /^(opiskelijan|oppilaan|alumnin|jäsenen|osallistujan|vastaajan)?etunim(i|esi)|^(förnamn$|firstname|givenname$|forename|^first$|^fname$)/,
    1,
  ],
  ['first_name', /^(etunimet|kaikkietunimet|förnamnen|samtligaförnamn|allaförnamn|givennames|firstnames|forenames)/, 2],
  [
    'last_name',
    /^(opiskelijan|oppilaan|alumnin|jäsenen|osallistujan|vastaajan)?sukunim(i|esi)|^(efternamn|lastname|surname|familyname|last$|lname$)/,
    0,
  ],
  [
    'graduation_year',
    /^valm(v|v?vuosi)?$|^(valmistumis|valmistunut|yovuosi|ylioppilasvuosi|lakkiaisvuosi|päättövuosi|lopetusvuosi|vuosikurssi$|examensår|studentår|utexamineringsår|utexaminerad|graduat|classof|yearofgrad)/,
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
    alternatives(header) ??
    (words.isStatus(name) ? { ...own, watch: 'status' } : words.isNotes(name) ? { ...own, watch: 'notes' } : own)
  )
}

/** An address at which the person of the row is not, or not any more. */
function otherAddress(name: string): Heading | null {
  if (!words.isAddress(name)) return null
  if (words.invalid.test(name)) return { ...own, watch: 'address', hint: 'column_invalid_address' }
  if (words.isRefusal(name) || words.permissionHeader(name, [name]) === 'counts') return null
  if (words.others.test(name) || words.former.test(name)) return { ...own, hint: 'column_other_address' }
  return null
}

const death = (name: string): Heading | null =>
  words.dead.test(name) ? (words.others.test(name) ? own : plain('deceased')) : null

function permission(whole: string, long: string): Heading | null {
  const header = long.slice(0, headerLength)
  const said = words.withoutAssurance(header)
  const option = /:\s*([^:]+)$/.exec(said)?.[1]
  if (option && words.permissionHeader(folded(said), wordsOf(said)) === 'counts' && readHeader(option) === 'no')
    return plain('refusal')
  return said === header ? permissionIn(whole, header) : permissionIn(folded(said), said)
}

function permissionIn(name: string, header: string): Heading | null {
  if (words.isTurned(name)) return { ...own, watch: 'weak', hint: 'column_turned' }
  const said = readHeader(header)
  if (said === 'dead') return words.others.test(name) ? own : plain('deceased')
  if (words.isDeparture(name)) return { ...own, watch: 'unclear', hint: 'column_departed' }
  if (words.isRefusal(name) || (said === 'no' && !words.isSchooling(name)))
    return words.isElsewhere(name) ? { ...own, hint: 'column_elsewhere' } : plain('refusal')
  const kind = words.permissionHeader(name, wordsOf(header))
  if (kind === 'counts') {
    if (words.asksToLeave(header)) return plain('refusal')
    const besides = words.besides(header, name)
    if (besides === 'unclear') return { ...own, watch: 'unclear', hint: 'column_unclear' }
    if (besides === 'weak') return { ...own, watch: 'weak', hint: 'column_processing' }
    if (besides) return { ...own, hint: 'column_elsewhere' }
    return { ...plain('permission'), isDated: words.isDated(name) }
  }
  if (kind === 'other') return { ...own, hint: 'column_elsewhere' }
  if (kind === 'weak') return { ...own, watch: 'weak', hint: 'column_processing' }
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

/** `Nimi / Namn / Name`: one thing in several languages. */
function alternatives(header: string): Heading | null {
  const parts = header.split(/\s*[/|]\s*/).filter(Boolean)
  if (parts.length < 2 || parts.length > 4) return null
  const [first, ...others] = parts.map((part) => headingOf(part))
  return first?.field && others.every(({ field }) => field === first.field) ? first : null
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
