// What a cell of a workbook says as text: dates as days, numbers with the zeros that their format gives them.

/** How a number is shown, as far as it changes what it says. */
export type NumberFormat = { kind: 'plain' } | { kind: 'date' } | { kind: 'zeros'; digits: number }

/** Formats that have a number and no code (ECMA-376, 18.8.30), as far as they are dates; those of other calendars among them. */
const isDateId = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** @param code as it is kept in the file, which is English whatever the program's language is */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return isDateId(id) ? { kind: 'date' } : { kind: 'plain' }
  const [positive = ''] = code.split(';')
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  if (/^0{2,}$/.test(bare)) return { kind: 'zeros', digits: bare.length }
  return /[dyhs]|m/i.test(bare) && !/general|standard/i.test(bare) ? { kind: 'date' } : { kind: 'plain' }
}

/**
 * A number as it is read: 358401234567 also where the file has 3.58401234567E11, and 00512 where that is how it is shown.
 * @param value as it is kept
 */
export function numberText(value: string, format: NumberFormat, { is1904 }: { is1904: boolean }): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  if (format.kind === 'date') return dayText(number, is1904) ?? value
  const text = /e/i.test(value) && Math.abs(number) < 1e21 ? String(number) : value
  return format.kind === 'zeros' && /^\d+$/.test(text) ? text.padStart(format.digits, '0') : text
}

const dayMs = 86_400_000
/** The day before the first of March 1900 that never was is counted by Excel as the 29th of February. */
const [of1900, of1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)]
/** The year 9999. */
const dayMost = 2_958_466

/** `2021-03-12`, `2021-03-12 14:30`, `14:30`; null where no calendar has such a day. */
function dayText(serial: number, is1904: boolean): string | null {
  if (serial < 0 || serial >= dayMost) return null
  const early = !is1904 && serial >= 1 && serial < 60 ? 1 : 0
  const ms = Math.round(((is1904 ? of1904 : of1900) + (serial + early) * dayMs) / 1000) * 1000
  const [day = '', time = ''] = new Date(ms).toISOString().slice(0, 19).split('T')
  const clock = time.endsWith(':00') ? time.slice(0, 5) : time
  if (serial < 1) return clock
  return clock === '00:00' ? day : `${day} ${clock}`
}
