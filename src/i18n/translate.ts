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

function prepare(language: Language, key: MessageKey): Prepared {
  const text = dictionaries[language][key]
  // Apostrophes matter to ICU, too: they stand around braces that are meant as such.
  if (!/[{']/.test(text)) return text
  // Some words of plurals are taken for names as well; nobody gives them a value.
  const names = [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name))]
  return { message: new IntlMessageFormat(text, language, undefined, { ignoreTag: true }), names }
}

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
 * writes it, `{name, plural, …}` what agrees with it (ICU MessageFormat). A value that is missing leaves a gap, or counts as 0.
 * The result is plain text: escape it.
 */
export function translate(language: Language, key: MessageKey, values: Values = {}): string {
  const ready = preparedFor(language, key)
  if (typeof ready === 'string') return ready
  const said: Record<string, string | number> = {}
  for (const name of ready.names) {
    const value = values[name] ?? ''
    said[name] = typeof value === 'object' ? translate(language, value.said, value.values) : value
  }
  return String(ready.message.format(said))
}
