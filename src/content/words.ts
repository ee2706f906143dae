// Dates and times as people write them.
import { DateTime } from 'luxon'
import type { Language } from '../i18n/languages.ts'

const formats: Record<Language, string> = { fi: 'cccc d.L.yyyy', sv: 'cccc d.L.yyyy', en: 'cccc d LLLL yyyy' }

/** `torstai 19.11.2026`, `torsdag 19.11.2026`, `Thursday 19 November 2026`; null if `date` is no ISO date. */
export function dateInWords(date: string, language: Language): string | null {
  const day = DateTime.fromISO(date, { zone: 'utc', locale: language })
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && day.isValid ? day.toFormat(formats[language]) : null
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
