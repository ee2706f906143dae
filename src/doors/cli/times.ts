// Moments as the clocks of the institution show them. Whoever lists some says the zone, too (`cli.times_in`).
import { DateTime } from 'luxon'

/** `2026-10-20 09:00`; a dash where there is none. */
export const timesIn =
  (zone: string) =>
  (moment: Date | string | null): string =>
    moment === null ? '–' : DateTime.fromJSDate(new Date(moment), { zone }).toFormat('yyyy-MM-dd HH:mm')
