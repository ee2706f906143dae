import type { Language } from '../i18n/languages.ts'
import type { CalendarEvent } from './calendar.ts'
import { oneLine } from './escape.ts'
import { fold } from './fold.ts'
import { trackLinks } from './links.ts'
import { forbiddenMarkup } from './markup.ts'
import { expand, htmlBytesMax, type Problem, parse, type Template } from './template.ts'
import { textPart } from './text-part.ts'
import { type Constants, fieldsIn, systemLinks } from './vocabulary.ts'

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
}

/** What a service message does not lead to: it belongs to no delivery. */
const noLinks: Constants = Object.fromEntries(
  systemLinks.filter((link) => link !== 'confirm').map((link) => [`links.${link}`, '']),
)

/** What `compile` is asked for. */
export interface CompileOrder {
  template: Template
  constants: Constants
  sender: Sender
  tracking: Tracking
  calendar: CalendarEvent | null
  isService: boolean
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

/**
 * Compiles one template in one language: partials and footer, constants, MJML, link numbers, text part.
 * Called in a thread of its own (apart.ts): a template may come from anybody.
 * @param firstLink the number of its first link
 * Never throws for what a template or value does wrong: those are `problems`, and the revision is then not to be used.
 */
export async function compile(
  { template, constants, sender, tracking, calendar, isService }: CompileOrder,
  firstLink: number,
): Promise<Compiled> {
  const where = { template: template.name, language: template.language }
  const { source, problems } = expand(template)
  const blank = { language: template.language, subject: '', html: '', text: '', tracking, sender, calendar, isService }
  const failed = (more: Problem[]) => ({ revision: blank, urls: [], targets: [], problems: [...problems, ...more] })
  if (problems.length) return failed([])
  const program = parse(template, source)
  if ('key' in program) return failed([program])
  const known = isService ? { ...noLinks, ...constants } : constants
  const folded = fold(program, { name: template.name, language: template.language, constants: known, problems })
  // Half a second and 46 MB that only compiling needs.
  const { default: mjml2html } = await import('mjml')
  // No fonts: each would be fetched from somebody else's server.
  const made = await mjml2html(folded, { validationLevel: 'soft', ignoreIncludes: true, minify: false, fonts: {} })
  for (const { line, message } of made.errors)
    problems.push({ key: 'content.mjml', values: { ...where, line, message } })
  const subject = oneLine(decoded(/<title>([\s\S]*?)<\/title>/.exec(made.html)?.[1] ?? ''))
  if (!subject) problems.push({ key: 'content.no_subject', values: where })
  const html = tidy(made.html)
  problems.push(...forbiddenMarkup(html, folded, where))
  const tracked = trackLinks(html, tracking !== 'off', firstLink, where)
  problems.push(...tracked.problems)
  if (Buffer.byteLength(tracked.html) > htmlBytesMax) problems.push({ key: 'content.too_long', values: where })
  for (const text of [subject, tracked.html])
    if ('key' in parse(template, text)) problems.push({ key: 'content.syntax', values: { ...where, line: '?' } })
  const revision = { ...blank, subject, html: tracked.html, text: textPart(html, tracked.led) }
  return { revision, urls: tracked.urls, targets: tracked.targets, problems }
}

/** Indentation is a third of MJML's output and shows nowhere; comments stay, Outlook reads them. */
const tidy = (html: string): string =>
  html
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim()

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
}

/** The text behind the entities that our own escaping makes; a brace stays an entity, it must not open a mustache. */
const decoded = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot|#x27|#x60|#x3D);/g, (entity) => entities[entity] as string)
