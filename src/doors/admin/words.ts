// How pages speak: in the reader's language, with numbers and times as it writes them.
import type { Language } from '../../i18n/languages.ts'
import { type MessageKey, translate, type Values } from '../../i18n/translate.ts'
import type { Place } from '../../institutions/members.ts'

/** Who has come in, for the frame of every page. */
interface Signed {
  name: string
  address: string
  places: Place[]
  /** Where they are; null: on a page of no institution. */
  place: Place | null
}

/** What every page needs to know of its reader. */
export interface Reader {
  language: Language
  /** The path of the page, without what it asks. */
  path: string
  /** Stands in every form of theirs: another site cannot know it. */
  formToken: string
  /** Null: nobody has come in. */
  signed: Signed | null
  /** Messages stay on this machine: the catcher keeps them. */
  isCaught: boolean
}

export type T = (key: MessageKey, values?: Values) => string

/** Says texts in the reader's language. */
export const wordsFor =
  ({ language }: Pick<Reader, 'language'>): T =>
  (key, values) =>
    translate(language, key, values)

/** What a state is called. */
export const stateKey = (state: string): MessageKey => `state.${state}` as MessageKey

/** The path that pages of an institution begin with. */
export const rootOf = ({ slug }: Pick<Place, 'slug'>): string => `/at/${slug}`

/** A path within the institution where the reader is. */
export const within = ({ signed }: Reader, path: string): string =>
  signed?.place ? `${rootOf(signed.place)}${path}` : path

/** How each language writes numbers and times here. */
export const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

/** 1 234 or 1,234, as the language writes it. */
export const figure = ({ language }: Pick<Reader, 'language'>, n: number): string => n.toLocaleString(locales[language])

/** A day of the institution. */
export const day = ({ language }: Pick<Reader, 'language'>, at: Date, zone: string): string =>
  new Intl.DateTimeFormat(locales[language], {
    timeZone: zone,
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
  }).format(at)

/** Weekday, date and wall time of the institution. */
export const moment = ({ language }: Pick<Reader, 'language'>, at: Date, zone: string): string =>
  new Intl.DateTimeFormat(locales[language], {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)
