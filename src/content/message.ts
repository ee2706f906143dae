// A revision and a delivery make a message: RFC 5322 bytes that are the same however often they are made.
import { createHash } from 'node:crypto'
import { type Keys, makeToken, type TokenKind } from '../token.ts'
import { escapeHtml, printable } from './escape.ts'
import { encodePhrase, encodeText, messageDate } from './headers.ts'
import { type Lookup, piecesOf } from './pieces.ts'
import { encodePiece } from './quoted-printable.ts'
import type { Revision } from './revision.ts'

/** What a message is made for; all of it frozen in the delivery's row. */
export interface Recipient {
  institutionId: number
  campaignId: number
  deliveryId: number
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
}

export interface Composer {
  compose: (recipient: Recipient) => Message
  /** The HTML part as the recipient's browser would show it. */
  html: (recipient: Recipient) => string
  /** The text part. */
  text: (recipient: Recipient) => string
}

/** Prepares a revision: static text is encoded here, once. */
export function composer(revision: Revision, keys: Keys): Composer {
  const { sender } = revision
  const nothing = (text: string) => text
  const shared = revision.tracking === 'aggregate' ? sharedLinks : () => null
  let prepared: ReturnType<typeof prepare> | undefined
  const prepare = (recipient: Recipient) => {
    const constants = shared(revision, keys, recipient)
    return {
      subject: piecesOf(revision.subject, nothing, nothing, null),
      textPart: piecesOf(revision.text, encodePiece, nothing, constants),
      htmlPart: piecesOf(revision.html, encodePiece, escapeHtml, constants),
      ...frame(revision),
    }
  }
  return {
    compose(recipient) {
      // The shared links name the campaign, which the first recipient tells.
      prepared ??= prepare(recipient)
      const { subject, textPart, htmlPart, head, beforeText, beforeHtml, end } = prepared
      const lookup = lookupFor(revision, keys, recipient)
      const token = lookup('links.unsubscribe')
      const message =
        `To: ${mailbox(recipient)}\r\nSubject: ${encodeText(subject.join(lookup))}\r\n` +
        `Date: ${messageDate(recipient.queuedAt)}\r\nMessage-ID: ${messageId(sender.fromAddress, recipient)}\r\n` +
        `List-Unsubscribe: <${token}>\r\n${head}${beforeText}${textPart.join(lookup)}${beforeHtml}` +
        `${htmlPart.join(lookup)}${end}`
      return { from: sender.fromAddress, to: recipient.address, bytes: Buffer.from(message, 'utf8') }
    },
    html: (recipient) => piecesOf(revision.html, nothing, escapeHtml, null).join(lookupFor(revision, keys, recipient)),
    text: (recipient) => piecesOf(revision.text, nothing, nothing, null).join(lookupFor(revision, keys, recipient)),
  }
}

/** `<campaign.delivery@domain>`: unique, says nothing of the person, the same in every attempt. */
export const messageId = (fromAddress: string, { institutionId, campaignId, deliveryId }: Recipient): string =>
  `<${institutionId}.${campaignId}.${deliveryId}@${fromAddress.slice(fromAddress.lastIndexOf('@') + 1)}>`

function mailbox({ address, fields }: Recipient): string {
  const name = [fields.first_name, fields.last_name].filter(Boolean).join(' ')
  const phrase = name ? encodePhrase(name) : ''
  return phrase ? `${phrase}${phrase.length + address.length > 70 ? '\r\n' : ''} <${address}>` : `<${address}>`
}

/** The parts of the message that are the same for everybody. */
function frame(revision: Revision) {
  const { sender } = revision
  // Quoted-printable text never holds "=_", so the boundary cannot occur in it (RFC 2045 6.7).
  const digest = createHash('sha256').update(revision.html).update(revision.text).digest('hex').slice(0, 24)
  const boundary = `=_kutsu_${digest}`
  const headers = [
    `From: ${encodePhrase(sender.fromName)} <${sender.fromAddress}>`,
    ...(sender.replyTo ? [`Reply-To: <${sender.replyTo}>`] : []),
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    `List-Id: ${encodePhrase(sender.listName)} <${sender.listId}>`,
    `Feedback-ID: ${sender.feedbackId}`,
    'Precedence: bulk',
    'X-Auto-Response-Suppress: OOF, AutoReply',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ]
  const part = (type: string) =>
    `--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n` +
    `Content-Language: ${revision.language}\r\n\r\n`
  return {
    head: `${headers.join('\r\n')}\r\n\r\n`,
    beforeText: part('text/plain'),
    beforeHtml: `\r\n${part('text/html')}`,
    end: `\r\n--${boundary}--\r\n`,
  }
}

/** In aggregate tracking the counted links name the campaign and are the same for everybody. */
function sharedLinks(revision: Revision, keys: Keys, { institutionId, campaignId }: Recipient): Lookup {
  const token = makeToken(keys, { kind: 'a', institutionId, id: campaignId })
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
  const { institutionId, campaignId, deliveryId, fields, measured } = recipient
  const { baseUrl } = revision.sender
  const tokens = new Map<TokenKind, string>()
  const token = (kind: TokenKind): string => {
    const known = tokens.get(kind)
    if (known) return known
    const made = makeToken(keys, { kind, institutionId, id: kind === 'a' ? campaignId : deliveryId })
    tokens.set(kind, made)
    return made
  }
  return (path) => {
    if (Object.hasOwn(fields, path)) return printable(fields[path] as string)
    const kind = linkKinds[path]
    if (kind) return `${baseUrl}/${kind}/${token(kind)}`
    return countedLink(baseUrl, path, measured ? token('o') : token('a'), measured ? token('c') : token('a')) ?? ''
  }
}
