// A calendar file for one person (RFC 5545, 5546). What it asks of a calendar is the institution's choice: PUBLISH is a
// note for one's own calendar, REQUEST makes it answer to the organiser, CANCEL takes a REQUEST back.
import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { DateTime } from 'luxon'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { oneLine } from './escape.ts'

export interface CalendarEvent {
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL'
  /** The event takes no longer place; a PUBLISH can say so, too. */
  isCancelled: boolean
  /** Names the event; with the person's number it is the UID, which stays the same whatever changes. */
  uid: string
  domain: string
  /** Rises with every message that changes something (RFC 5545 3.8.7.4). */
  sequence: number
  /** Wall time in `zone`: `2026-11-19T17:00`. */
  start: string
  end: string | null
  zone: string
  summary: string
  location: string
  /** Whom the calendar answers; null unless it is asked to. */
  organiser: { name: string; address: string } | null
  /** What stands before the link to the person's own answer; files that were frozen without one have no link. */
  answer?: string
}

interface Invited {
  contactId: number
  name: string
  address: string
  /** Where this person answers. */
  answerUrl: string
}

/** The file: CRLF, lines of at most 75 octets. @param stamp when this version was made (DTSTAMP) */
export function calendarFile(event: CalendarEvent, invited: Invited, stamp: Date): string {
  const { contactId, name, address, answerUrl } = invited
  const { zone, start, end, answer } = event
  const at = (time: string) => DateTime.fromISO(time, { zone })
  const calendar = ical({
    prodId: { company: 'Kutsu', product: 'Kutsu' },
    method: ICalCalendarMethod[event.method],
    // No zone for the file as a whole: DTSTAMP is to be in UTC.
    timezone: { name: null, generator: (name) => tzlib_get_ical_block(name)[0] ?? null },
  })
  const made = calendar.createEvent({
    id: `${event.uid}-${contactId}@${event.domain}`,
    sequence: event.sequence,
    stamp,
    timezone: zone,
    start: at(start),
    end: end === null ? null : at(end),
    summary: event.summary,
    location: event.location,
    ...(answer === undefined ? {} : { url: answerUrl, description: `${answer}: ${answerUrl}` }),
    status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  if (event.organiser) {
    made.organizer({ name: parameter(event.organiser.name), email: event.organiser.address })
    // One guest only: nobody is to learn from a file who else is invited.
    made.createAttendee({
      name: parameter(name) || address,
      email: address,
      rsvp: event.method === 'REQUEST',
      status: ICalAttendeeStatus.NEEDSACTION,
    })
  }
  return calendar.toString()
}

/** A parameter cannot hold a quotation mark or a control character in any way (RFC 5545 3.2). */
const parameter = (text: string): string => oneLine(text).replaceAll('"', "'")

/** The end of an event that lasts past midnight is on the next day. @returns null without an end */
export function endOf(date: string, start: string, end: string | undefined): string | null {
  if (!end) return null
  const day = end > start ? date : DateTime.fromISO(date, { zone: 'utc' }).plus({ days: 1 }).toISODate()
  return `${day}T${end}`
}
