// What a part of a cell says, word by word. README.md beside this file has the rules.
import { type Sense, sensesOf } from './lexicon.ts'

/** A word of a cell and what it can be. */
export interface Token {
  text: string
  senses: Set<Sense>
}

/** What a part of a cell says. `clear`: that there is no refusal; `elsewhere`: a no that is about another channel. */
export type Meaning =
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

/** One part of a sentence, by the rules of README.md from top to bottom. */
export function meaningOf(part: Token[]): Meaning {
  const has = (...wanted: Sense[]) => part.some(({ senses }) => wanted.some((sense) => senses.has(sense)))
  const isForeign = part.some(({ senses }) => !senses.size || senses.has('number') || senses.has('relative'))
  const isNegated = has('not')
  const asks = part.some(({ text }) => /[?？❓🤷]/u.test(text))
  const isElsewhere = has('elsewhere', 'use') && !has('ours', 'contact')
  const [only] = part.length === 1 ? part : []
  if (only) {
    const one = alone(only)
    if (one) return one
  }
  if (has('except')) return 'doubt'
  if (has('dead') && (has('relative') || asks)) return 'doubt'
  if (has('dead'))
    return part.some(({ text }) => /^(osoi|addr|adre|linkki)/.test(text)) ? 'no' : isNegated ? 'clear' : 'dead'
  // "Consent?" asks; "consent missing" says that nobody has it.
  if (has('granting') && asks) return 'doubt'
  if (has('unknown'))
    return has('yes', 'emphasis', 'refusing', 'contact', 'ours', 'elsewhere') || isForeign ? 'doubt' : 'unknown'
  if (has('asking') && !has('refusing', 'left')) {
    if (isNegated) return has('contact', 'ours') ? 'doubt' : 'unknown'
    if (!has('yes', 'granting', 'no', 'emphasis')) return isForeign || has('elsewhere') ? 'foreign' : 'asked'
  }
  if (has('requested') && !isNegated && !has('yes', 'emphasis', 'refusing', 'left'))
    return isForeign ? 'foreign' : 'asked'
  if (has('refusing', 'left')) return refusing(part, isNegated, isElsewhere)
  if (isNegated || (has('no') && !has('yes'))) {
    if (has('doubting', 'passing', 'indifferent', 'only')) return 'doubt'
    if (startsWithYes(part)) return 'doubt'
    // Of "no post" nobody knows which is meant.
    return isElsewhere && !part.some(({ text }) => text === 'post') ? 'elsewhere' : 'no'
  }
  if (has('doubting', 'passing', 'indifferent')) return 'doubt'
  // "Valid 2019": until then, or since?
  if (has('date') && part.some(({ text }) => /^(voimassa|valid|gäll|giltig)/.test(text))) return 'doubt'
  if (has('only')) return isElsewhere ? 'no' : has('ours') && !isForeign ? 'yes' : 'doubt'
  if (isForeign) return 'foreign'
  if (startsWithYes(part) || has('granting', 'emphasis'))
    return has('elsewhere', 'use') && !has('ours') ? 'doubt' : 'yes'
  if (has('ours')) return 'mail'
  return has('elsewhere', 'use', 'contact') ? 'foreign' : 'neutral'
}

/** A single word: letters and signs that stand for yes or no do so only by themselves. */
function alone({ text, senses }: Token): Meaning | null {
  if (text === '1') return 'yes'
  if (text === '0') return 'no'
  // Programs write it where there is nothing.
  if (text === 'none') return 'doubt'
  if (senses.has('dead')) return 'dead'
  if (senses.has('no') && !senses.has('yes')) return 'no'
  if (senses.has('yes') || senses.has('emphasis')) return 'yes'
  return null
}

/** What is said of a ban that is no more. */
export const liftedWords = /^(lifted|hävd|hävts?|upphäv|purettu|kumot|kumoon|ohi$|over$|ended)/

function refusing(part: Token[], isNegated: boolean, isElsewhere: boolean): Meaning {
  const has = (sense: Sense) => part.some(({ senses }) => senses.has(sense))
  const first = part.findIndex(({ senses }) => senses.has('refusing') || senses.has('left'))
  if (isNegated) {
    // Only "no ban", "not unsubscribed", and what it is about behind it: whatever else is said makes it a sentence about not
    // wanting. "No mail, opted out" says no twice.
    const isOnly = (tokens: Token[], ...wanted: Sense[]) =>
      tokens.every(({ senses }) => wanted.some((sense) => senses.has(sense)))
    const not = part.findIndex(({ senses }) => senses.has('not'))
    const isBefore =
      not < first &&
      isOnly(part.slice(0, first), 'not', 'being', 'filler', 'date') &&
      isOnly(part.slice(first + 1), 'not', 'being', 'filler', 'date', 'ours', 'contact')
    // "There is no ban", and as Finnish has it, "a ban there is not".
    const isThere =
      not > first &&
      isOnly(
        part.filter((_, at) => at !== first),
        'not',
        'being',
        'filler',
        'date',
      ) &&
      part.slice(first).some(({ senses }) => senses.has('being'))
    return isBefore || isThere ? 'clear' : 'no'
  }
  const refusals = part.filter(({ senses }) => senses.has('refusing') || senses.has('left')).length
  const isLifted = part.some(({ text }) => liftedWords.test(text))
  if (has('ban') && (refusals > 1 || isLifted)) return 'lifted'
  if (part.some(({ senses }) => senses.has('yes') && senses.size === 1)) return 'doubt'
  if (has('doubting')) return 'doubt'
  return isElsewhere ? 'elsewhere' : 'no'
}

const startsWithYes = (part: Token[]): boolean => part[0]?.senses.has('yes') || part.at(-1)?.senses.has('yes') || false

const months =
  'tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu|jan|feb|mar|apr|maj|may|jun|jul|aug|sep|oct|okt|nov|dec'

/** Two words that are one. */
const joined: [RegExp, string][] = [
  [/\bopt(?:ed|ing)?[ -]?out\b/g, ' optout '],
  [/\bopt(?:ed|ing)?[ -]?in\b/g, ' optin '],
  [/\bpassed[ -]away\b|\bnukkunut pois\b|\bin memoriam\b|\bgått bort\b|\bgick bort\b/g, ' deceased '],
  [/\bn\/a\b/g, ' na '],
  [/\bof course\b|\btotta kai\b|\bilman muuta\b/g, ' certainly '],
  [/\b(?:det )?går bra\b/g, ' ok '],
  [/\bvid liv\b/g, ' alive '],
  [/\bno one\b/g, ' nobody '],
  [/\bthis year\b|\bi år\b|\bfor now\b/g, ' now '],
  [/\bwhy not\b|\bvarför inte\b|\bmiks(?:ei|i ei)\b|\bdont think so\b/g, ' maybe '],
  // An imperative permits: "please invite me".
  [/\bplease (?:do )?(?:invite|contact|write|mail|email|keep sending)\b/g, ' send '],
  [/\bbjud (?:gärna )?in\b|\bkutsukaa\b|\bkutsu minut\b/g, ' skicka '],
  [/\bcan be (?=contact|invit|mail|email|written)/g, ' may be '],
  [/\b(?:bett|ber|bad) om\b/g, ' '],
  [
    /\bosoite ei (?:enää )?toimi\b|\badressen fungerar inte\b|\baddress does(?:nt| not) work\b|\breturned mail\b/g,
    ' bounced ',
  ],
  [/\bsomnade in\b|\bsomnat in\b|\bpoissa keskuudesta\p{L}*/gu, ' deceased '],
  [/\blämna (?:mig |oss )?i fred\b|\bdo not disturb\b|\bleave alone\b/g, ' stop '],
  // A dash before a year: until then.
  [
    /(?<=\p{L}) [-–—]\s?(?=(?:19|20)\d{2}\s*$)|(?<=\d{4}) ?(?:->|→|[-–—]) ?(?=(?:\d{1,2}\.){0,2}(?:19|20)\d{2})/gu,
    ' until ',
  ],
  [/->|→/g, ' until '],
  // How long, and not since when.
  [/\b(?:till|to|through|thru|t\.? ?o\.? ?m\.?|mennessä) (?=\d)|(?<=\d\.?) mennessä\b/g, ' until '],
  // The day of a date in words.
  [new RegExp(`\\b\\d{1,2}(?:\\.|st|nd|rd|th)? (?=(?:${months}))|(?<=\\b(?:${months})\\p{L}*) \\d{1,2}\\b`, 'gu'), ' '],
  [/\br\.? ?i\.? ?p\b\.?/g, ' deceased '],
  [/\b(?:not|never)(?: yet)?(?: been)? contacted\b/g, ' unasked '],
  [/\be[ -](?=mail|post)/g, 'e'],
  [/\bs[ -](?=post)/g, 's'],
  [/\bsagt upp\b/g, ' uppsagt '],
  [/\b(?:dragit|drar|drog|tagit|tog|tar) (?:\p{L}+ )?tillbaka\b/gu, ' återkallat '],
  [/\btext message/g, ' sms '],
  [/\bwould like\b/g, ' want '],
  [/\b(?:gett|ger|gav|har) lov\b/g, ' givet '],
  [/\bsigned[ -]up\b/g, ' subscribed '],
  [/\b(?:not|isnt) sure\b/g, ' unsure '],
  [/\bleave (?:me|us) alone\b/g, ' stop '],
  // Left a permission behind is gave it; a permission that went out ran out.
  [/\bsamtycket? (?:har |är |blev )?lämna(?:t|ts|de|des)\b|\blämna(?:t|de) samtycke\b/g, ' samtycke givet '],
  [/\b(?:har )?gått ut\b|\bgick ut\b/g, ' expired '],
  [/\bnon-?(?=\p{L}{3})/gu, ' non '],
]

const separators =
  /[,;|()[\]{}\n"]|:(?!\d)|\.(?=\s|$)|\s[-–—]\s|[–—]|\/(?!\d)|\b(?:mutta|vaan|men|but|however|though)\b/u
const tokens =
  /\d{4}-\d{2}-\d{2}t[\d:.]+z?|\d[\d./:-]*\d[./]?|\d|[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*|[?？❓🤷✓✔☑✅👍🆗🟢✗✘❌✖👎🚫⛔☐□🔴†✝✟⚰]/gu

/** The parts of a sentence, each as its words in lower case. */
export function partsOf(cell: string): Token[][] {
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
