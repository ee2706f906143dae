// What a cell says about our writing to somebody. README.md beside this file has the rules.
import type { Sense } from './lexicon.ts'
import { liftedWords, type Meaning, meaningOf, partsOf, type Token } from './sentences.ts'

export type Permission = 'granted' | 'refused' | 'unknown'

/**
 * `yes`, `no`: a plain word. `unknown`: it says that nobody knows. `doubt`: it may mean something. `dead`: the person is.
 * `nothing`: it says nothing, as a blank.
 */
export type Word = 'yes' | 'no' | 'unknown' | 'doubt' | 'dead' | 'nothing'

/** A cell longer than this is a letter, and never a plain yes. */
const sentenceLength = 200

/** Of a column that asks for permission: only a plain yes is a yes. `isDated`: its header says that it has the date of it. */
export function readPermission(cell: string, isDated = false): Word {
  if (!cell) return 'nothing'
  if (cell.length > sentenceLength) return 'doubt'
  const parts = partsOf(cell)
  const word = taken(parts.map(meaningOf))
  if (word === 'yes' && saysTooLittle.test(cell)) return 'doubt'
  if (!isDated || word !== 'doubt' || isDefault(parts.flat())) return word
  return parts.length && parts.every(isDate) ? 'yes' : word
}

/** A label with a dash behind it in place of an answer; and what a database writes for one of two things. */
const saysTooLittle = /[\p{L}:]\s?[-–—]\s*$|^-1$/u

/** Reads a column about refusing: any content is a no, unless it plainly says no, none or not known. */
export function readRefusal(cell: string): Word {
  if (!cell) return 'nothing'
  if (cell.length > sentenceLength) return 'no'
  const parts = partsOf(cell)
  const words = parts.flat()
  const meanings = parts.map(meaningOf)
  if (meanings.includes('dead')) return 'dead'
  if (isAbsolute(words) || isDefault(words) || isDatedNone(words)) return 'doubt'
  const allows = (part: Token[], at: number): boolean => meanings[at] === 'yes' && part.some(grantsPlainly)
  const turnsDown = meanings.includes('clear') || parts.some(isPlainNone)
  if (turnsDown && parts.every((part, at) => meanings[at] === 'clear' || isPlainNone(part) || allows(part, at)))
    return parts.some(allows) ? 'doubt' : 'nothing'
  if (words.length && words.every(({ text }) => liftedWords.test(text))) return 'doubt'
  if (isPlainNone(words) || meanings.every((meaning) => meaning === 'clear')) return 'nothing'
  if (meanings.some((meaning) => meaning === 'doubt' || meaning === 'lifted')) {
    if (!meanings.includes('no') && words.some(({ senses }) => isVague(senses))) return 'doubt'
  }
  const known = meanings.filter((meaning) => meaning !== 'neutral')
  if (known.length && known.every((meaning) => meaning === 'unknown' || meaning === 'asked')) return 'doubt'
  const grants = known.length > 0 && known.every((meaning) => meaning === 'yes')
  return grants && words.some(({ senses }) => senses.has('granting') && !senses.has('yes')) ? 'doubt' : 'no'
}

/** Reads a column about death: any content means dead, unless it plainly says no, alive or not known. */
export function readDeath(cell: string): Word {
  if (!cell) return 'nothing'
  if (cell.length > sentenceLength) return 'doubt'
  const parts = partsOf(cell)
  const words = parts.flat()
  const meanings = parts.map(meaningOf)
  if (meanings.includes('dead')) return 'dead'
  if (isDefault(words)) return 'doubt'
  const isAlive = words.some(({ senses }) => senses.has('alive'))
  if (isPlainNone(words)) return 'nothing'
  if (isAlive && !words.some(({ senses }) => senses.has('unknown') || senses.has('doubting')))
    return words.some(({ senses }) => senses.has('not')) ? 'dead' : 'nothing'
  if (meanings.every((meaning) => meaning === 'clear')) return 'nothing'
  const asks = meanings.some((meaning) => meaning === 'unknown' || meaning === 'asked' || meaning === 'doubt')
  return asks || words.some(({ senses }) => senses.has('relative')) || words.some(({ senses }) => isVague(senses))
    ? 'doubt'
    : 'dead'
}

/** Reads a column of states (`Tila`, `Status`): only those count that are plainly about writing to the person. */
export function readStatus(cell: string): Word {
  if (!cell || cell.length > sentenceLength) return 'nothing'
  const parts = partsOf(cell)
  const meanings = parts.map(meaningOf)
  if (meanings.includes('dead')) return 'dead'
  if (meanings.includes('lifted')) return 'doubt'
  if (parts.some(isAlarming)) return meanings.includes('yes') ? 'doubt' : 'no'
  const word = readPermission(cell)
  if (word === 'no' || (word !== 'yes' && parts.flat().some(({ senses }) => senses.has('refusing')))) return 'doubt'
  return parts.some((part, at) => meanings[at] === 'no' && part.some(({ senses }) => senses.has('left')))
    ? 'doubt'
    : 'nothing'
}

/** Words without which no note is about refusing or dying: asked first, since notes are long and differ. */
const alarming =
  /kiel[tls]|äl[äk]|(?<!\p{L})ei(?!\p{L})|eikä|pois|peru|estet|kuol|edesm|menehty|vainaj|hautaj|vain\s|torj|evät|lopet|palaut|spärr|inte|inga|inget|(?<!\p{L})ej(?!\p{L})|nej|avreg|avan|avböj|avlid|död|bort|slipp|återk|förb|endast|enbart|bara|somnade|lämna|not\s|n['’]t|(?<!\p{L})no(?!\p{L})|never|unsub|opt|remov|delet|block|bounc|return|deceas|died|dead|passed|r\.?i\.?p|only|refus|declin|withdr|stop|leave|disturb|[†✝]/iu

/** So much of a note is read word by word. */
const noteLength = 20_000

/**
 * Of a note: what may mean that the person does not want to be written to, or is dead, is a doubt.
 * @param isNotes the column is one for notes, where a bare "ei" says something, too
 */
export function readNote(cell: string, isNotes = false): Word {
  if (!alarming.test(cell)) return 'nothing'
  // Anything behind what was read may change its meaning.
  if (alarming.test(cell.slice(noteLength))) return 'doubt'
  return partsOf(cell).some((part) => isAlarming(part) || (isNotes && saysNoMore(part))) ? 'doubt' : 'nothing'
}

/** A part that says no, or that somebody has left, in words that we know, all of them. */
const saysNoMore = (part: Token[]): boolean =>
  meaningOf(part) === 'no' && part.every(({ senses }) => senses.size > 0 && !senses.has('elsewhere'))

/** A single word in the place of a fact that says that somebody is dead. */
const aloneDead = /^(kuollut|avliden|deceased|edesmennyt|vainaja|[†✝✟])$/iu

/** Of a fact (a name, a class, a year): what says no or death has no place there, and is a doubt. */
export function readStray(cell: string): Word {
  if (!/[\s(†✝✟]/u.test(cell)) return aloneDead.test(cell) ? 'doubt' : 'nothing'
  if (!alarming.test(cell)) return 'nothing'
  const isStray = (part: Token[]): boolean => {
    const meaning = meaningOf(part)
    if (meaning === 'dead' || (meaning === 'doubt' && part.some(({ senses }) => senses.has('dead')))) return true
    const says = (sense: Sense) => part.some(({ senses }) => senses.has(sense))
    return meaning === 'no' && says('not') && (says('contact') || says('ours') || says('refusing'))
  }
  return cell.length > sentenceLength || partsOf(cell).some(isStray) ? 'doubt' : 'nothing'
}

/** Reads the text around the addresses of a cell: a no, a former address or somebody else's is a doubt. */
export function readBeside(cell: string): Word {
  const around = cell.replace(/[^\s<>()[\],;:"']*@[^\s<>()[\],;:"']*/g, ' ')
  if (!/\p{L}|[†✝]/u.test(around)) return 'nothing'
  if (around.split(/[^\p{L}]+/u).some((word) => notTheirs.test(word))) return 'doubt'
  const word = readPermission(around.trim())
  return word === 'no' || word === 'dead' || readStray(around) === 'doubt' ? 'doubt' : 'nothing'
}

/** An address that is another one's, or no more one. */
const notTheirs =
  /^(äiti|isä|äidin|isän|mamma|pappa|puoliso|vaimo|mies|huoltaja|vanhempi|lapsi|tytär|poika|mother|father|mum|dad|wife|husband|spouse|parent|guardian|make|maka|mor|far|vårdnadshavare|förälder|vanha|entinen|aiempi|old|former|previous|gammal|tidigare|virheellinen|väärä|wrong|invalid|fel|ogiltig|palautui|bounced|studsar)$/iu

function isAlarming(part: Token[]): boolean {
  const meaning = meaningOf(part)
  if (meaning === 'dead') return true
  if (meaning !== 'no') return false
  const has = (sense: Sense) => part.some(({ senses }) => senses.has(sense))
  return has('refusing') || has('ours') || has('contact') || (has('only') && has('elsewhere'))
}

/** Whether a header says by itself that somebody is not to be written to, or is dead: "En halua kutsuja", "Not interested". */
export function readHeader(header: string): 'no' | 'dead' | null {
  if (header.length > sentenceLength) return null
  const parts = partsOf(header)
  const meanings = parts.map(meaningOf)
  if (meanings.includes('dead')) return 'dead'
  const isNo = parts.some(
    (part, at) => isAlarming(part) || (meanings[at] === 'no' && part.some(({ senses }) => senses.has('granting'))),
  )
  return isNo && !meanings.includes('yes') ? 'no' : null
}

/** What all parts of a cell say together: a doubt beside a yes makes a doubt of it, and so does a no. */
function taken(meanings: Meaning[]): Word {
  const has = (...wanted: Meaning[]) => meanings.some((meaning) => wanted.includes(meaning))
  if (has('dead')) return has('unknown', 'doubt') ? 'doubt' : 'dead'
  if (has('doubt', 'lifted')) return 'doubt'
  if (has('no')) return has('yes', 'unknown') ? 'doubt' : 'no'
  if (has('foreign')) return 'doubt'
  if (has('yes', 'mail')) return has('unknown') ? 'doubt' : 'yes'
  if (has('unknown', 'asked')) return has('clear', 'elsewhere') ? 'doubt' : 'unknown'
  return has('neutral', 'clear', 'elsewhere') ? 'doubt' : 'nothing'
}

const isDate = (part: Token[]): boolean => part.every(({ senses }) => senses.has('date') || senses.has('filler'))

/** No, none, never. */
const saysNone = ({ text, senses }: Token): boolean =>
  text === '0' || senses.has('not') || (senses.has('no') && !/[✗✘❌✖👎🚫⛔🔴]/u.test(text))

/** "Never", "nothing": of a ban it may be that there is none, or what may be sent. */
const isAbsolute = (words: Token[]): boolean =>
  words.some(({ senses }) => senses.has('absolute')) &&
  words.every((word) => saysNone(word) || word.senses.has('absolute'))

/** Nothing but that, and that there is; "no thanks" says more, and so does "there is". Signs alone say nothing. */
const isPlainNone = (words: Token[]): boolean =>
  words.every((word) => saysNone(word) || word.senses.has('being')) && (!words.length || words.some(saysNone))

const grantsPlainly = ({ senses }: Token): boolean => senses.has('granting') && !senses.has('yes')

/** The first and last days of programs' calendars, which programs write where there is no date. */
const isDefault = (words: Token[]): boolean =>
  words.length > 0 &&
  words.every(({ text }) =>
    /^(0?[01]\.0?1\.1900|1900-01-0[01]|30\.12\.1899|1899-12-30|0?1\.0?1\.1970|1970-01-01|31\.12\.9999|9999-12-31|0?1\.0?1\.0001|0001-01-01)/.test(
      text,
    ),
  )

/** "No, 2020": no ban in that year, or that somebody said no? */
const isDatedNone = (words: Token[]): boolean =>
  words.some(saysNone) &&
  words.some(({ senses }) => senses.has('date')) &&
  words.every((word) => saysNone(word) || word.senses.has('date') || word.senses.has('being'))

const isVague = (senses: Set<Sense>): boolean =>
  senses.has('unknown') || senses.has('doubting') || senses.has('ban') || senses.has('indifferent')
