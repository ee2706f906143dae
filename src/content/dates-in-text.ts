// Dates as people write them in running text: what an old invitation leaves behind when it is used again.
import { DateTime, Info } from 'luxon'
import type { Language } from '../i18n/languages.ts'

export interface DateInText {
  /** As it stands in the text, its weekday included. */
  found: string
  /** Where it begins in the text. */
  at: number
  /** ISO. A date without a year is taken as the one nearest to today. */
  date: string
  /** ISO weekday (1 is Monday) that the text names; null where it names none. */
  weekday: number | null
}

const alternatives = (words: string[], ending: string): string =>
  words.map((word) => `${word.replace('.', '')}${ending}`).join('|')

/** Longer words first: "torstai" is no "to". */
function weekdayPattern(language: Language): { pattern: string; of: (word: string) => number } {
  const locale = { locale: language }
  const long = Info.weekdays('long', locale)
  const short = Info.weekdays('short', locale).map((word) => word.replace('.', ''))
  const pattern = `(?:${alternatives(long, '[a-zåäö]{0,3}')}|${alternatives(short, '\\.?')})`
  const of = (word: string) => {
    const lower = word.toLowerCase()
    return (
      long.findIndex((day) => lower.startsWith(day.toLowerCase())) + 1 ||
      short.findIndex((day) => lower.startsWith(day.toLowerCase())) + 1
    )
  }
  return { pattern, of }
}

function patternsOf(language: Language) {
  const months = Info.months('long', { locale: language })
  const weekday = weekdayPattern(language)
  // Spaces are counted out: a text of nothing but spaces would else be read again from each of them.
  const some = '\\s{1,20}'
  const lead = `(?:(?<weekday>${weekday.pattern})(?:${some}den)?,?${some}(?:the${some})?)?`
  const month = `(?<month>${alternatives(months, '[a-zåäö]{0,3}')})`
  const year = '(?:,?\\s{0,20}(?<year>(?:19|20)\\d\\d))?'
  const texts = [
    `${lead}(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)?${some}(?:of${some})?${month}${year}`,
    ...(language === 'en' ? [`${lead}${month}${some}(?<day>\\d{1,2})(?:st|nd|rd|th)?${year}`] : []),
    // 19.11.2026 and 19.11., but no time of day: klo 12.10.
    `(?<!kl[o.]?\\s{0,3})${lead}(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.(?:\\s?(?<year>(?:19|20)\\d\\d))?`,
    `${lead}(?<year>(?:19|20)\\d\\d)-(?<month>\\d{2})-(?<day>\\d{2})`,
  ]
  const before = '(?<![\\p{L}\\d.–-])'
  return {
    patterns: texts.map((text) => new RegExp(`${before}${text}(?![\\p{L}\\d])`, 'giu')),
    weekdayOf: weekday.of,
    monthOf: (word: string) =>
      /^\d+$/.test(word)
        ? Number(word)
        : months.findIndex((name) => word.toLowerCase().startsWith(name.toLowerCase())) + 1,
  }
}

/** All dates of a text. @param today ISO, for dates without a year */
export function datesIn(text: string, language: Language, today: string): DateInText[] {
  const { patterns, weekdayOf, monthOf } = patternsOf(language)
  const dates: DateInText[] = []
  for (const pattern of patterns)
    for (const { 0: found, groups = {}, index: at } of text.matchAll(pattern)) {
      const { weekday, day = '', month = '', year } = groups
      const date = year
        ? dateOf(Number(year), monthOf(month), Number(day))
        : nearest(today, monthOf(month), Number(day))
      if (date) dates.push({ found: found.trim(), at, date, weekday: weekday ? weekdayOf(weekday) : null })
    }
  return dates
}

const dateOf = (year: number, month: number, day: number): string | null =>
  DateTime.fromObject({ year, month, day }, { zone: 'utc' }).toISODate()

function nearest(today: string, month: number, day: number): string | null {
  const now = DateTime.fromISO(today, { zone: 'utc' })
  const years = [now.year - 1, now.year, now.year + 1].flatMap((year) => dateOf(year, month, day) ?? [])
  const apart = (date: string) => Math.abs(DateTime.fromISO(date, { zone: 'utc' }).diff(now).toMillis())
  return years.sort((one, other) => apart(one) - apart(other))[0] ?? null
}

/** The ISO weekday of an ISO date. */
export const weekdayOf = (date: string): number => DateTime.fromISO(date, { zone: 'utc' }).weekday
/** The name of an ISO weekday. */
export const weekdayName = (weekday: number, language: Language): string =>
  Info.weekdays('long', { locale: language })[weekday - 1] ?? ''
