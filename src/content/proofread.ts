// What a careful reader would stumble over: in the words that all get, and in the values of one.
import { DateTime } from 'luxon'
import type { Language } from '../i18n/languages.ts'
import type { MessageKey, Values } from '../i18n/translate.ts'
import { endOf } from './calendar.ts'
import { type DateInText, datesIn, weekdayName, weekdayOf } from './dates-in-text.ts'
import type { Revision } from './revision.ts'

export interface Remark {
  key: MessageKey
  values: Values
}

/**
 * Reads a revision's words: dates that are over, weekdays that do not match their date, last year's number.
 * @param today ISO date where the institution is
 * @param eventDate ISO date of the event, if the campaign tells of one: its year is this year
 * @param urls where the links lead
 */
export function proofread(
  { language, subject, text }: Revision,
  urls: string[],
  today: string,
  eventDate: string | null,
): Remark[] {
  const words = `${subject}\n${text}`.replace(/https?:\/\/\S+|\{\{[^{}]*\}\}/g, ' ')
  const remarks = new Map<string, Remark>()
  const remark = (key: MessageKey, values: Values) =>
    remarks.set(key + values.found, { key, values: { language, ...values } })
  const dates = datesIn(words, language, today)
  for (const { found, date, weekday } of dates) {
    if (weekday && weekday !== weekdayOf(date))
      remark('preflight.weekday', { found, weekday: weekdayName(weekdayOf(date), language) })
    if (date < today) remark('preflight.past_date', { found })
  }
  const rest = without(words, dates)
  const year = Number((eventDate ?? today).slice(0, 4))
  const lastYear = new RegExp(`(?<![\\d.])${year - 1}(?!\\d)`)
  const at = lastYear.exec(rest)
  if (at) remark('preflight.last_year', { found: around(rest, at.index), year: year - 1 })
  for (const url of urls) if (lastYear.test(url)) remark('preflight.last_year_link', { found: url, year: year - 1 })
  return [...remarks.values()]
}

/**
 * Times of an event that cannot be meant: one that no clock shows, since clocks are put forward over it, and an end that is
 * the beginning. @param fields as a coordinator filled them
 */
export function oddTimes(fields: Record<string, string>, language: Language, zone: string): Remark[] {
  const field = (name: string) => fields[`${name}.${language}`] ?? fields[name] ?? ''
  const clock = (name: string) => field(name).trim().replace('.', ':').padStart(5, '0')
  const [date, start, end] = [field('event_date').trim(), clock('event_start'), clock('event_end')]
  const ends = field('event_end').trim() ? endOf(date, start, end) : null
  const odd = [`${date}T${start}`, ...(ends ? [ends] : [])].filter((time) => {
    const moment = DateTime.fromISO(time, { zone })
    return moment.isValid && moment.toFormat("yyyy-MM-dd'T'HH:mm") !== time
  })
  return [
    ...odd.map(
      (time): Remark => ({ key: 'preflight.no_such_time', values: { language, zone, found: time.replace('T', ' ') } }),
    ),
    ...(ends && start === end ? [{ key: 'preflight.no_length', values: { language, found: start } } as const] : []),
  ]
}

/** The text with a space in place of each date: what was told of as a date is not told of again. */
function without(text: string, dates: DateInText[]): string {
  const pieces: string[] = []
  let from = 0
  for (const { at, found } of [...dates].sort((one, other) => one.at - other.at)) {
    if (at < from) continue
    pieces.push(text.slice(from, at))
    from = at + found.length
  }
  return [...pieces, text.slice(from)].join(' ')
}

const around = (text: string, index: number): string =>
  text
    .slice(Math.max(0, index - 30), index + 34)
    .replace(/\s+/g, ' ')
    .trim()

const testWords =
  /^(test(i|ing|aaja|are|person)?\d*|asdf+|qwerty|(.)\3{2,}|foo|bar|n\/?a|null|undefined|none|ei tiedossa|tuntematon|okänd|unknown|nn|n\.\s?n\.?|[-–?.*_]+)$/i

/** Why a value looks wrong to a person's eye; null when it looks well. @param isName numbers have no place in it */
export function oddity(value: string, isName: boolean): MessageKey | null {
  if (/@|https?:|www\./i.test(value)) return 'preflight.odd_address'
  if (testWords.test(value.trim())) return 'preflight.odd_test'
  if (/[<>{}\\]/.test(value)) return 'preflight.odd_signs'
  if (isName && /\d/.test(value)) return 'preflight.odd_digits'
  const letters = value.replace(/[^\p{L}]/gu, '')
  const capitals = letters.length > 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  return capitals && isName ? 'preflight.odd_capitals' : null
}

const greeting = /^(hei|moi|hyvä|hej|bästa|kära|hello|hi|dear)(\s+[,!.:;]|\s*,\s*[!.])/im

/** A greeting of nobody: "Hei !", "Dear ,". */
export const greetsNobody = (text: string): string | null => greeting.exec(text)?.[0] ?? null
