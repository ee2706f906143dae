// The only place that reads the time of day; everyone else is handed a Clock.
import { DateTime } from 'luxon'

export type Clock = () => Date

/** The time of this machine. */
export const systemClock: Clock = () => new Date()

/** Milliseconds since some fixed moment, never running backwards: for durations only. */
export const stopwatch = (): number => performance.now()

/**
 * The moment at which a wall clock in `zone` shows `wallTime` (ISO 8601 without offset: `2026-10-20T09:00`).
 * A time that daylight saving skips runs when the gap ends; one that comes twice runs the first time.
 * Null if `wallTime` is no date and time.
 */
export function momentOf(wallTime: string, zone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$/.test(wallTime)) return null
  const iso = wallTime.replace(' ', 'T')
  const local = DateTime.fromISO(iso, { zone })
  if (!local.isValid) return null
  const hourEarlier = local.minus({ hours: 1 })
  const comesTwice = hourEarlier.toFormat("yyyy-MM-dd'T'HH:mm") === local.toFormat("yyyy-MM-dd'T'HH:mm")
  if (comesTwice) return hourEarlier.toJSDate()
  const skipped = local.toFormat("yyyy-MM-dd'T'HH:mm") !== iso.slice(0, 16)
  return skipped ? endOfGap(local).toJSDate() : local.toJSDate()
}

/** luxon moves a skipped time on by the gap's length; the gap itself ended at the last change of offset before it. */
function endOfGap(moved: DateTime): DateTime {
  let probe = moved.startOf('minute')
  while (probe.minus({ minutes: 1 }).offset === probe.offset) probe = probe.minus({ minutes: 1 })
  return probe
}

/** The year that a calendar in `zone` shows. */
export const yearIn = (zone: string, now: Date): number => DateTime.fromJSDate(now, { zone }).year
