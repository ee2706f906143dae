import { IntlMessageFormat } from 'intl-messageformat'
import { en, type MessageKey } from './en/all.ts'
import { fi } from './fi/all.ts'
import type { Language } from './languages.ts'
import { sv } from './sv/all.ts'

export type { MessageKey }
/** What stands for a name in a message; a message of its own is said in the same language. */
export type Values = Record<string, string | number | null | Said>
interface Said {
  said: MessageKey
  values?: Values
}

const dictionaries: Record<Language, Record<MessageKey, string>> = { fi, sv, en }

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(en, key)

/** A message that says the same whatever the values, or one that was compiled. */
type Prepared = string | { message: IntlMessageFormat; names: readonly string[] }

const prepared: Record<Language, Map<MessageKey, Prepared>> = { fi: new Map(), sv: new Map(), en: new Map() }

/** Whether a key that is none, or a value that is missing, throws. */
let isStrict = false

/** From now on what is missing throws: in tests, so that somebody sees it. Elsewhere the key is shown in its place. */
export const beStrict = (): void => {
  isStrict = true
}

function prepare(language: Language, key: MessageKey): Prepared {
  const text = dictionaries[language][key]
  // Apostrophes matter to ICU, too: they stand around braces that are meant as such.
  if (!/[{']/.test(text)) return text
  const message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true })
  return { message, names: [...new Set(namesIn(message.getAst()))] }
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number]
/** The parser's type of text. The # of a plural has no name either. */
const literal = 0

/** The values that a message names. */
const namesIn = (elements: Element[]): string[] =>
  elements.flatMap((element) => {
    if (!('value' in element) || element.type === literal) return []
    const within = 'options' in element ? Object.values(element.options).flatMap(({ value }) => namesIn(value)) : []
    return [element.value, ...within]
  })

/** Each message is compiled once per language: compiling takes far longer than saying. */
function preparedFor(language: Language, key: MessageKey): Prepared {
  const before = prepared[language].get(key)
  if (before !== undefined) return before
  const now = prepare(language, key)
  prepared[language].set(key, now)
  return now
}

/**
 * The message in `language`: `{name}` becomes the value of that name as it stands, `{name, number}` a figure as the language
 * writes it, `{name, plural, …}` what agrees with it (ICU MessageFormat). Null leaves a gap.
 * The result is plain text: escape it. A key that is none, or a value that is missing, is a bug: the key is shown.
 * @throws Error of a bug, where whoever runs it wants to know (`beStrict`)
 */
export function translate(language: Language, key: MessageKey, values: Values = {}): string {
  if (!isMessageKey(key)) return missing(key, 'there is no such message')
  const ready = preparedFor(language, key)
  if (typeof ready === 'string') return ready
  const said: Record<string, string | number> = {}
  for (const name of ready.names) {
    const value = values[name]
    if (value === undefined) return missing(key, `no value for ${name}`)
    said[name] = value === null ? '' : typeof value === 'object' ? translate(language, value.said, value.values) : value
  }
  return String(ready.message.format(said))
}

function missing(key: string, why: string): string {
  if (isStrict) throw new Error(`${key}: ${why}`)
  return key
}
