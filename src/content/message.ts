// A revision and a delivery make a message: RFC 5322 bytes that are the same however often they are made.
import { createHash } from 'node:crypto'
import { languages } from '../i18n/languages.ts'
import { type Keys, makeToken, type TokenKind } from '../platform/token.ts'
import { type BufferPool, openBufferPool } from './buffer-pool.ts'
import { type CalendarEvent, calendarFile } from './calendar.ts'
import { escapeHtml, oneLine, personal } from './escape.ts'
import { encodeMailbox, encodeText, messageDate } from './headers.ts'
import { type Lookup, programOf, sizerOf, textOf, type Writer, writerOf } from './program.ts'
import { encodePiece } from './quoted-printable.ts'
import type { Revision } from './revision.ts'

/** What a message is made for; all of it frozen in the delivery's row. */
export interface Recipient {
  institutionId: number
  mailingId: number
  deliveryId: number
  contactId: number
  address: string
  fields: Record<string, string>
  /** Opens and clicks may be linked to this person. */
  measured: boolean
  queuedAt: Date
}

export interface Message {
  from: string
  to: string
  bytes: Buffer
  /** Nobody reads `bytes` any more: the next message may be written there. Not calling it costs memory, nothing else. */
  free: () => void
}

export interface Composer {
  compose: (recipient: Recipient) => Message
  subject: (recipient: Recipient) => string
  /** The HTML part as the recipient's browser would show it. */
  html: (recipient: Recipient) => string
  /** How many bytes of UTF-8 the HTML part has, without making it. */
  htmlBytes: (recipient: Recipient) => number
  /** The text part. */
  text: (recipient: Recipient) => string
  /** The calendar file; null when the message carries none. */
  calendar: (recipient: Recipient) => string | null
}

const asIs = (text: string): string => text

/** Remembers the last result, for an argument that seldom changes. */
function remembering<A, R>(compute: (argument: A) => R): (argument: A) => R {
  let last: { argument: A; result: R } | undefined
  return (argument) => {
    if (last?.argument !== argument) last = { argument, result: compute(argument) }
    return last.result
  }
}

/**
 * Prepares a revision: static text is encoded here, once.
 * @param pool where messages are written; composers may share it
 */
export function composer(revision: Revision, keys: Keys, pool: BufferPool = openBufferPool()): Composer {
  const { sender } = revision
  const plain = frame(revision, null)
  const withCalendar = revision.calendar ? frame(revision, revision.calendar) : plain
  const calendar = (recipient: Recipient) => calendarFor(revision, recipient, lookupFor(revision, keys, recipient))
  const subject = programOf(revision.subject, asIs, null)
  const html = programOf(revision.html, escapeHtml, null)
  const text = programOf(revision.text, asIs, null)
  const htmlSize = sizerOf(html, escapeHtml)
  let writers: { text: Writer; html: Writer } | undefined
  // The same for nearly everybody: the subject has a merge field seldom, and one statement queues a whole campaign.
  const subjectLine = remembering((line: string) => encodeText(line, 'Subject'))
  const dateLine = remembering((moment: number) => messageDate(new Date(moment)))
  const prepare = (recipient: Recipient) => {
    const shared = revision.tracking === 'aggregate' ? sharedLinks(revision, keys, recipient) : null
    return {
      text: writerOf(programOf(revision.text, asIs, shared), encodePiece, asIs),
      html: writerOf(programOf(revision.html, escapeHtml, shared), encodePiece, escapeHtml),
    }
  }
  return {
    compose(recipient) {
      // The shared links name the campaign, which the first recipient tells.
      writers ??= prepare(recipient)
      const lookup = lookupFor(revision, keys, recipient)
      const bytes = pool.take()
      const file = calendarFor(revision, recipient, lookup)
      const { head, beforeText, beforeHtml, end } = file === null ? plain : withCalendar
      bytes.text(
        `To: ${mailbox(recipient)}\r\nSubject: ${subjectLine(textOf(subject, lookup, asIs))}\r\n` +
          `Date: ${dateLine(recipient.queuedAt.getTime())}\r\nMessage-ID: ${messageId(revision, recipient)}\r\n` +
          (revision.isService ? '' : `List-Unsubscribe: <${lookup('links.unsubscribe')}>\r\n`),
      )
      bytes.prepared(head)
      bytes.prepared(beforeText)
      writers.text(bytes, lookup)
      bytes.prepared(beforeHtml)
      writers.html(bytes, lookup)
      if (file !== null && revision.calendar) bytes.text(calendarParts(revision, revision.calendar, file))
      bytes.prepared(end)
      return { from: sender.fromAddress, to: recipient.address, bytes: bytes.view(), free: () => pool.giveBack(bytes) }
    },
    subject: (recipient) => oneLine(textOf(subject, lookupFor(revision, keys, recipient), asIs)),
    html: (recipient) => textOf(html, lookupFor(revision, keys, recipient), escapeHtml),
    htmlBytes: (recipient) => htmlSize(lookupFor(revision, keys, recipient)),
    text: (recipient) => textOf(text, lookupFor(revision, keys, recipient), asIs),
    calendar,
  }
}

/** A revision as a page for everybody: nobody is named, and what is a person's own is no link. @param targets by click number */
export function publicHtml(revision: Revision, targets: Map<number, string>): string {
  const shown = textOf(
    programOf(revision.html, escapeHtml, null),
    (path) => (path.startsWith('click.n') ? (targets.get(Number(path.slice('click.n'.length))) ?? '') : ''),
    escapeHtml,
  )
  // No tag stands within a tag: what is not closed before the next one is none.
  return shown.replace(/<img src=""[^<>]*>/g, '').replace(/(<a\b[^<>]*?)\shref=""/g, '$1')
}

/**
 * `<institution.campaign.delivery@mark.domain>`: the same in every attempt, no other message's anywhere, and it says nothing
 * of the person. The mark is this installation's (token.ts); what was frozen before there was one keeps its id. A message
 * that is nobody's delivery has its moment, language and contact for a number, behind a 0 that no delivery's begins with.
 */
export function messageId({ sender, language }: Revision, recipient: Recipient): string {
  const { institutionId, mailingId, deliveryId, contactId, queuedAt } = recipient
  const domain = sender.fromAddress.slice(sender.fromAddress.lastIndexOf('@') + 1)
  if (sender.mark === undefined) return `<${institutionId}.${mailingId}.${deliveryId}@${domain}>`
  const nobodys = () => `0${String(queuedAt.getTime()).padStart(15, '0')}${languages.indexOf(language)}${contactId}`
  return `<${institutionId}.${mailingId}.${deliveryId || nobodys()}@${sender.mark}.${domain}>`
}

const mailbox = ({ address, fields }: Recipient): string =>
  encodeMailbox(personal([fields.first_name, fields.last_name].filter(Boolean).join(' ')), address, 'To')

/** Quoted-printable never holds "=_", so a boundary cannot occur in a part (RFC 2045 6.7). */
function boundaries(revision: Revision) {
  const digest = createHash('sha256').update(revision.html).update(revision.text).digest('hex').slice(0, 24)
  return { alternative: `=_kutsu_${digest}`, mixed: `=_kutsu_m_${digest}` }
}

/** The parts of the message that are the same for everybody. */
function frame(revision: Revision, calendar: CalendarEvent | null) {
  const { sender } = revision
  const { alternative, mixed } = boundaries(revision)
  const type = (kind: string, boundary: string) => `Content-Type: multipart/${kind}; boundary="${boundary}"`
  const headers = [
    `From: ${encodeMailbox(sender.fromName, sender.fromAddress, 'From')}`,
    ...(sender.replyTo ? [`Reply-To: <${sender.replyTo}>`] : []),
    // RFC 3834: what a person did not write by hand says so; a campaign somebody wrote.
    ...(revision.isService
      ? ['Auto-Submitted: auto-generated', `Feedback-ID: ${sender.feedbackId}`]
      : [
          'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
          `List-Id: ${encodeMailbox(sender.listName, sender.listId, 'List-Id')}`,
          `Feedback-ID: ${sender.feedbackId}`,
          'Precedence: bulk',
        ]),
    'X-Auto-Response-Suppress: OOF, AutoReply',
    'MIME-Version: 1.0',
    ...(calendar ? [type('mixed', mixed), '', `--${mixed}`] : []),
    type('alternative', alternative),
  ]
  const part = (kind: string) =>
    `--${alternative}\r\nContent-Type: ${kind}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n` +
    `Content-Language: ${revision.language}\r\n\r\n`
  return {
    head: Buffer.from(`${headers.join('\r\n')}\r\n\r\n`),
    beforeText: Buffer.from(part('text/plain')),
    beforeHtml: Buffer.from(`\r\n${part('text/html')}`),
    end: Buffer.from(calendar ? `\r\n--${mixed}--\r\n` : `\r\n--${alternative}--\r\n`),
  }
}

/** Whoever said no has nothing to put into a calendar. */
function calendarFor(
  { calendar }: Revision,
  { contactId, address, fields, queuedAt }: Recipient,
  lookup: Lookup,
): string | null {
  if (!calendar || fields.answer_no) return null
  const name = oneLine(personal([fields.first_name, fields.last_name].filter(Boolean).join(' ')))
  return calendarFile(calendar, { contactId, name, address, answerUrl: lookup('links.rsvp') }, queuedAt)
}

/**
 * From the end of the HTML part to that of the calendar's. What asks for an answer stands among the alternatives, where
 * calendars look for it, and is attached for those that do not; the method in the MIME header is that of the file
 * (RFC 6047 2.4). What only tells is an attachment.
 */
function calendarParts(revision: Revision, { method }: CalendarEvent, file: string): string {
  const { alternative, mixed } = boundaries(revision)
  // As the other texts: filters ask why a text is in base64.
  const encoded = encodePiece(file).replace(/\r\n$/, '')
  const type = `Content-Type: text/calendar; charset=utf-8; method=${method}`
  const encoding = 'Content-Transfer-Encoding: quoted-printable'
  const attached = (kind: string) =>
    `\r\n--${mixed}\r\n${kind}; name="event.ics"\r\n${encoding}\r\nContent-Disposition: attachment; filename="event.ics"\r\n\r\n${encoded}`
  if (method === 'PUBLISH') return `\r\n--${alternative}--${attached(type)}`
  return `\r\n--${alternative}\r\n${type}\r\n${encoding}\r\n\r\n${encoded}\r\n--${alternative}--${attached('Content-Type: application/ics')}`
}

/** In aggregate tracking the counted links name the campaign and are the same for everybody. */
function sharedLinks(revision: Revision, keys: Keys, { institutionId, mailingId }: Recipient): Lookup {
  const token = makeToken(keys, { kind: 'a', institutionId, id: mailingId })
  return (path) => countedLink(revision.sender.baseUrl, path, token, token) ?? ''
}

const countedLink = (baseUrl: string, path: string, openToken: string, clickToken: string): string | null => {
  if (path === 'pixel') return `${baseUrl}/o/${openToken}.gif`
  return path.startsWith('click.n') ? `${baseUrl}/c/${clickToken}/${path.slice('click.n'.length)}` : null
}

const linkKinds: Record<string, TokenKind> = {
  'links.unsubscribe': 'u',
  'links.preferences': 'p',
  'links.rsvp': 'r',
  'links.view': 'v',
}

/** The values of one recipient; a token is made when it is asked for and kept for the rest of the message. */
function lookupFor(revision: Revision, keys: Keys, recipient: Recipient): Lookup {
  const { institutionId, mailingId, deliveryId, fields, measured } = recipient
  const { baseUrl } = revision.sender
  const tokens = new Map<TokenKind, string>()
  const token = (kind: TokenKind): string => {
    const known = tokens.get(kind)
    if (known) return known
    const made = makeToken(keys, { kind, institutionId, id: kind === 'a' ? mailingId : deliveryId })
    tokens.set(kind, made)
    return made
  }
  return (path) => {
    if (Object.hasOwn(fields, path)) return personal(fields[path] as string)
    const kind = linkKinds[path]
    if (kind) return `${baseUrl}/${kind}/${token(kind)}`
    return countedLink(baseUrl, path, measured ? token('o') : token('a'), measured ? token('c') : token('a')) ?? ''
  }
}
