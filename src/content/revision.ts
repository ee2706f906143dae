// What a template becomes, and what compiling it asks for. Compiling itself (compile.ts) is loaded only where it is done.
import type { Language } from '../i18n/languages.ts'
import type { CalendarEvent } from './calendar.ts'
import { type Constants, fieldsIn } from './merge-fields.ts'
import type { Footer } from './seal.ts'
import type { Problem, Template } from './template.ts'

export type Tracking = 'off' | 'aggregate' | 'individual'

/** Who sends, as it stands in the message's headers. */
export interface Sender {
  fromName: string
  fromAddress: string
  replyTo: string | null
  /** RFC 2919: stable per list. */
  listId: string
  listName: string
  feedbackId: string
  /** The public door, without a trailing slash. */
  baseUrl: string
  /** What no other installation has: it stands in each Message-ID. Revisions frozen before there was one have none. */
  mark?: string
}

/** What a message invites to, in the reader's language. */
export interface EventFacts {
  name: string
  /** When and where, a line each. */
  lines: string[]
  /** When it begins, as wall time (`2030-11-21T17:00`); the end of the day where no time is given. */
  begins?: string
}

/** Compiled content in one language. The texts hold mustaches for merge fields and links, and nothing else. */
export interface Revision {
  language: Language
  subject: string
  html: string
  text: string
  tracking: Tracking
  sender: Sender
  /** What the calendar file of each message says; null where there is none. */
  calendar: CalendarEvent | null
  /** About something the person asked for: it belongs to no list, and there is nothing to unsubscribe from. */
  isService: boolean
  /** What it is about, for the pages that it leads to; revisions frozen before that was kept have none. */
  event?: EventFacts
  /** What has to be in sight whoever it is for; revisions frozen before that was asked have none. */
  footer?: Footer
  /** That it was looked at, and under which rules (checked.ts). */
  seal?: string
}

/** What `compile` is asked for. */
export interface CompileOrder {
  template: Template
  constants: Constants
  sender: Sender
  tracking: Tracking
  calendar: CalendarEvent | null
  isService: boolean
  event?: EventFacts
}

/** The merge fields that a revision needs; who says no gets no calendar file. */
export const fieldsOf = ({ subject, html, text, calendar }: Revision): string[] => [
  ...new Set([...fieldsIn(subject + html + text), ...(calendar ? ['answer_no'] : [])]),
]

export interface Compiled {
  revision: Revision
  /** Targets of the links numbered from `firstLink`. */
  urls: string[]
  /** Where links lead, ours not counted; tracked or not. */
  targets: string[]
  problems: Problem[]
}
