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

/** The message in `language` with `{name}` replaced by the value of that name. The result is plain text: escape it. */
export function translate(language: Language, key: MessageKey, values: Values = {}): string {
  return dictionaries[language][key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? ''
    return typeof value === 'object' ? translate(language, value.said, value.values) : String(value)
  })
}
