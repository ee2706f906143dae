export const languages = ['fi', 'sv', 'en'] as const
export type Language = (typeof languages)[number]

/** A text in each language. */
export type Texts = Record<Language, string>

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)
