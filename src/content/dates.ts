// Dates and times as people write them.
import { DateTime } from 'luxon'
import type { Language } from '../i18n/languages.ts'

/** A date by itself, and one on which something happens. */
type DateForm = 'date' | 'on_date'

// All Finnish weekdays take -na, all Swedish ones -en.
const formats: Record<DateForm, Record<Language, string>> = {
  date: { fi: 'cccc d.L.yyyy', sv: 'cccc d.L.yyyy', en: 'cccc d LLLL yyyy' },
  on_date: { fi: "cccc'na' d.L.yyyy", sv: "cccc'en den' d LLLL yyyy", en: "'on' cccc d LLLL yyyy" },
}

/**
 * `torstai 19.11.2026`, `torsdag 19.11.2026`, `Thursday 19 November 2026`; of what happens then `torstaina 19.11.2026`,
 * `torsdagen den 19 november 2026`, `on Thursday 19 November 2026`. Null if `date` is no ISO date.
 */
export function dateInWords(date: string, language: Language, form: DateForm = 'date'): string | null {
  const day = DateTime.fromISO(date, { zone: 'utc', locale: language })
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && day.isValid ? day.toFormat(formats[form][language]) : null
}

/** `klo 17.00–20.00`, `kl. 17.00–20.00`, `17:00–20:00`; null if a time is no `HH:MM`. `end` may be empty. */
export function timesInWords(start: string, end: string, language: Language): string | null {
  const clock = /^([01]\d|2[0-3]):[0-5]\d$/
  if (!clock.test(start) || (end && !clock.test(end))) return null
  const range = end ? `${start}–${end}` : start
  if (language === 'en') return range
  return `${language === 'fi' ? 'klo' : 'kl.'} ${clockTime(start, language)}${end ? `–${clockTime(end, language)}` : ''}`
}

/** `17.00` or, in English, `17:00`. @param time `HH:MM` */
export const clockTime = (time: string, language: Language): string =>
  language === 'en' ? time : time.replace(':', '.')

/** The form of a word that goes with a number: whether it is one. */
export const isOne = (count: string, language: Language): boolean =>
  new Intl.PluralRules(language).select(Number(count)) === 'one'
