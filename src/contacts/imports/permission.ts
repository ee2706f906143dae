// What a cell says about our writing to somebody. The law that this file reads by stands in README.md beside it.
import { type Sense, sensesOf } from './lexicon.ts'

export type Permission = 'granted' | 'refused' | 'unknown'

/**
 * `yes`, `no`: a plain word. `unknown`: it says that nobody knows. `doubt`: it may mean something. `dead`: the person is.
 * `nothing`: it says nothing, as a blank.
 */
export type Word = 'yes' | 'no' | 'unknown' | 'doubt' | 'dead' | 'nothing'

/** Whoever writes more than this into a cell writes a letter, and no word that is plainly yes. */
const sentenceLength = 200

/** Of a column that asks for permission: only a plain yes is a yes. `isDated`: its header says that it has the date of it. */
export function readPermission(cell: string, isDated = false): Word {
  if (!cell) return 'nothing'
  if (cell.length > sentenceLength) return 'doubt'
  const parts = partsOf(cell)
  const word = taken(parts.map(meaningOf))
  return word === 'doubt' && isDated && parts.length && parts.every(isDate) ? 'yes' : word
}

/** Of a column that tells of refusing: whatever fills it is a no, unless it plainly says no, none or not known. */
export function readRefusal(cell: string): Word {
  if (!cell) return 'nothing'
  if (cell.length > sentenceLength) return 'no'
  const parts = partsOf(cell)
  const words = parts.flat()
  const meanings = parts.map(meaningOf)
  if (meanings.includes('dead')) return 'dead'
  if (isAbsolute(words)) return 'doubt'
  if (isPlainNone(words) || meanings.every((meaning) => meaning === 'clear')) return 'nothing'
  if (meanings.some((meaning) => meaning === 'doubt' || meaning === 'lifted')) {
    if (!meanings.includes('no') && words.some(({ senses }) => isVague(senses))) return 'doubt'
  }
  const known = meanings.filter((meaning) => meaning !== 'neutral')
  if (known.length && known.every((meaning) => meaning === 'unknown' || meaning === 'asked')) return 'doubt'
  const grants = known.length > 0 && known.every((meaning) => meaning === 'yes')
  return grants && words.some(({ senses }) => senses.has('granting') && !senses.has('yes')) ? 'doubt' : 'no'
}

/** Of a column that tells who is dead: whatever fills it, unless it plainly says no, alive or not known. */
export function readDeath(cell: string): Word {
  if (!cell) return 'nothing'
  if (cell.length > sentenceLength) return 'doubt'
  const parts = partsOf(cell)
  const words = parts.flat()
  const meanings = parts.map(meaningOf)
  if (meanings.includes('dead')) return 'dead'
  if (isPlainNone(words) || words.every(({ senses }) => senses.has('alive'))) return 'nothing'
  if (meanings.every((meaning) => meaning === 'clear')) return 'nothing'
  return words.some(({ senses }) => isVague(senses) || senses.has('asking')) ? 'doubt' : 'dead'
}

/** Of a column that tells a state among others (`Tila`, `Status`): what is plainly about writing to the person. */
export function readStatus(cell: string): Word {
  if (!cell || cell.length > sentenceLength) return 'nothing'
  const parts = partsOf(cell)
  const meanings = parts.map(meaningOf)
  if (meanings.includes('dead')) return 'dead'
  if (meanings.includes('lifted')) return 'doubt'
  if (parts.some(isAlarming)) return meanings.includes('yes') ? 'doubt' : 'no'
  return parts.some((part, at) => meanings[at] === 'no' && part.some(({ senses }) => senses.has('left')))
    ? 'doubt'
    : 'nothing'
}

/** Words without which no note is about refusing or dying: asked first, since notes are long and differ. */
const alarming =
  /kiel[tl]|älä|ei\s|eikä|pois|peru[nuts]|estet|kuol|edesm|menehty|vainaj|vain\s|spärr|inte|inga|inget|ej\s|nej|avreg|avan|avböj|avlid|död|bortg|återk|förb|endast|enbart|bara|not\s|n['’]t|no\s|never|unsub|opt|remov|block|bounc|deceas|died|dead|passed|only|refus|declin|withdr|stop|[†✝]/iu

/** Of a note: what may mean that the person does not want to be written to, or is dead, is a doubt. */
export function readNote(cell: string): Word {
  if (!alarming.test(cell)) return 'nothing'
  const parts = partsOf(cell.slice(0, 5 * sentenceLength))
  return parts.some(isAlarming) ? 'doubt' : 'nothing'
}

function isAlarming(part: Token[]): boolean {
  const meaning = meaningOf(part)
  if (meaning === 'dead') return true
  if (meaning !== 'no') return false
  const has = (sense: Sense) => part.some(({ senses }) => senses.has(sense))
  return has('refusing') || has('ours') || has('contact') || (has('only') && has('elsewhere'))
}

interface Token {
  text: string
  senses: Set<Sense>
}

/** What a part of a cell says. `clear`: that there is no refusal; `elsewhere`: a no that is about another channel. */
type Meaning =
  | 'yes'
  | 'mail'
  | 'no'
  | 'unknown'
  | 'asked'
  | 'doubt'
  | 'lifted'
  | 'clear'
  | 'elsewhere'
  | 'dead'
  | 'neutral'
  | 'foreign'

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

/** One part of a sentence, by the rules of README.md from top to bottom. */
function meaningOf(part: Token[]): Meaning {
  const has = (...wanted: Sense[]) => part.some(({ senses }) => wanted.some((sense) => senses.has(sense)))
  const isForeign = part.some(({ senses }) => !senses.size || senses.has('number'))
  const isNegated = has('not')
  const isElsewhere = has('elsewhere', 'use') && !has('ours', 'contact')
  const [only] = part.length === 1 ? part : []
  if (only) {
    const one = alone(only)
    if (one) return one
  }
  if (has('except')) return 'doubt'
  if (has('dead'))
    return part.some(({ text }) => /^(osoi|addr|adre|linkki)/.test(text)) ? 'no' : isNegated ? 'clear' : 'dead'
  if (has('unknown')) return has('yes', 'refusing', 'contact', 'ours', 'elsewhere') || isForeign ? 'doubt' : 'unknown'
  if (has('asking') && !has('refusing', 'left')) {
    if (isNegated) return has('contact', 'ours') ? 'doubt' : 'unknown'
    if (!has('yes', 'granting', 'no')) return isForeign ? 'foreign' : 'asked'
  }
  if (has('refusing', 'left')) return refusing(part, isNegated, isElsewhere)
  if (isNegated || (has('no') && !has('yes'))) {
    if (has('doubting', 'indifferent', 'only')) return 'doubt'
    if (startsWithYes(part)) return 'doubt'
    return isElsewhere ? 'elsewhere' : 'no'
  }
  if (has('doubting', 'indifferent')) return 'doubt'
  // "Valid 2019": until then, or since?
  if (has('date') && part.some(({ text }) => /^(voimassa|valid|gäll|giltig)/.test(text))) return 'doubt'
  if (has('only')) return isElsewhere ? 'no' : has('ours') && !isForeign ? 'yes' : 'doubt'
  if (isForeign) return 'foreign'
  if (startsWithYes(part) || has('granting')) return has('elsewhere', 'use') && !has('ours') ? 'doubt' : 'yes'
  if (has('ours')) return 'mail'
  return has('elsewhere', 'use', 'contact') ? 'foreign' : 'neutral'
}

/** A single word: letters and signs that stand for yes or no do so only by themselves. */
function alone({ text, senses }: Token): Meaning | null {
  if (text === '1') return 'yes'
  if (text === '0') return 'no'
  if (senses.has('dead')) return 'dead'
  if (senses.has('no') && !senses.has('yes')) return 'no'
  if (senses.has('yes')) return 'yes'
  return null
}

function refusing(part: Token[], isNegated: boolean, isElsewhere: boolean): Meaning {
  const has = (sense: Sense) => part.some(({ senses }) => senses.has(sense))
  const first = part.findIndex(({ senses }) => senses.has('refusing') || senses.has('left'))
  if (isNegated) {
    // Only "no ban", "not unsubscribed": whatever else is said makes it a sentence about not wanting.
    const isBefore = part.slice(0, first).some(({ senses }) => senses.has('not'))
    const others = part.filter(
      ({ senses }, at) =>
        at !== first && !senses.has('not') && !senses.has('being') && !senses.has('filler') && !senses.has('date'),
    )
    return isBefore && !others.length ? 'clear' : 'no'
  }
  const refusals = part.filter(({ senses }) => senses.has('refusing') || senses.has('left')).length
  const isLifted = part.some(({ text }) =>
    /^(lifted|hävd|hävts|upphäv|purettu|kumot|kumoon|ohi$|over$|ended)/.test(text),
  )
  if (has('ban') && (refusals > 1 || isLifted)) return 'lifted'
  if (part.some(({ senses }) => senses.has('yes') && senses.size === 1)) return 'doubt'
  if (has('doubting')) return 'doubt'
  return isElsewhere ? 'elsewhere' : 'no'
}

const startsWithYes = (part: Token[]): boolean => part[0]?.senses.has('yes') || part.at(-1)?.senses.has('yes') || false

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

const isVague = (senses: Set<Sense>): boolean =>
  senses.has('unknown') || senses.has('doubting') || senses.has('ban') || senses.has('indifferent')

/** Two words that are one. */
const joined: [RegExp, string][] = [
  [/\bopt(?:ed|ing)?[ -]?out\b/g, ' optout '],
  [/\bopt(?:ed|ing)?[ -]?in\b/g, ' optin '],
  [/\bpassed[ -]away\b|\bnukkunut pois\b|\bin memoriam\b|\bgått bort\b|\bgick bort\b/g, ' deceased '],
  [/\bn\/a\b/g, ' na '],
  [/\br\.? ?i\.? ?p\b\.?/g, ' deceased '],
  [/\b(?:not|never)(?: yet)?(?: been)? contacted\b/g, ' unasked '],
  [/\be[ -](?=mail|post)/g, 'e'],
  [/\bs[ -](?=post)/g, 's'],
  [/\bsagt upp\b/g, ' uppsagt '],
  [/\b(?:dragit|drar|drog|tagit|tar) (?:\p{L}+ )?tillbaka\b/gu, ' återkallat '],
  [/\btext message/g, ' sms '],
  [/\bnon-?(?=\p{L})/gu, ' non '],
]

const separators = /[,;|()[\]{}\n:"]|\.(?=\s|$)|\s[-–—]\s|[–—]|\/(?!\d)|\b(?:mutta|vaan|men|but|however|though)\b/u
const tokens =
  /\d{4}-\d{2}-\d{2}t[\d:.]+z?|\d[\d./:-]*\d[./]?|\d|[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*|[?？❓🤷✓✔☑✅👍🆗🟢✗✘❌✖👎🚫⛔☐□🔴†✝✟⚰]/gu

/** The parts of a sentence, each as its words in lower case. */
function partsOf(cell: string): Token[][] {
  let text = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}]/gu, '')
    .replace(/(?<=\p{L})['’`´](?=\p{L})/gu, '')
    .replace(/(?<=\d) ?[–—] ?(?=\d)/g, '-')
  for (const [pattern, word] of joined) text = text.replace(pattern, word)
  const parts = text
    .split(separators)
    .map((part) =>
      (part?.match(tokens) ?? []).map((word) => ({
        text: word,
        senses: sensesOf(/^\d/.test(word) ? word : word.replaceAll('-', '')),
      })),
    )
    .filter((part) => part.length > 0)
  // A mark that is none of ours fills a cell all the same; a dash does not.
  return parts.length || blank.test(text) ? parts : [[{ text, senses: new Set() }]]
}

const blank = /^[\s\-–—.,_/'"()[\]{}:;|]*$/
