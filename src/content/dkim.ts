// DKIM (RFC 6376), relaxed/relaxed with RSA. Every field is signed once more than it stands there, and some that do not
// stand there at all: a field that somebody adds on the way breaks the signature (RFC 6376 5.4, 8.15). Nodemailer's signer
// names each field once, and leaves a message unsigned, without a word, when a key cannot be used.
import { createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto'
import { Refusal } from '../platform/refusal.ts'

interface SigningKey {
  domain: string
  selector: string
  /** PEM */
  privateKey: string
}

export type Signer = (bytes: Buffer) => Promise<Buffer>

/**
 * What a reader or a mail program acts on. Both unsubscribe fields must be covered (RFC 8058 4). What a relay adds in good
 * faith (Received, Return-Path) is not here.
 */
const signedFields = [
  'from',
  'sender',
  'to',
  'cc',
  'reply-to',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'auto-submitted',
  'list-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'feedback-id',
]

const bitsMin = 1024

/** Reads a key once for many messages. @throws Refusal `dkim.bad_key` when it cannot sign */
export function openSigner({ domain, selector, privateKey }: SigningKey): Signer {
  const key = readKey(privateKey)
  return async (bytes) => {
    const text = bytes.toString('latin1')
    const end = text.indexOf('\r\n\r\n')
    const fields = fieldsOf(text.slice(0, end + 2))
    const body = createHash('sha256')
      .update(relaxedBody(text.slice(end + 4)), 'latin1')
      .digest('base64')
    const present = fields.map(({ name }) => name).filter((name) => signedFields.includes(name))
    const named = [...present, ...signedFields]
    const unsigned =
      `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain};\r\n s=${selector}; q=dns/txt;\r\n` +
      ` h=${folded(named.join(':'), ':')};\r\n bh=${body};\r\n b=`
    const hashed = [...chosen(fields, named).map(relaxedField), relaxedField(unsigned).slice(0, -2)].join('')
    const value = sign('sha256', Buffer.from(hashed, 'latin1'), key).toString('base64')
    return Buffer.concat([Buffer.from(`${unsigned}${folded(value, '')}\r\n`, 'latin1'), bytes])
  }
}

interface Field {
  name: string
  text: string
}

/** The fields of a head, each with its folded lines and its line end. */
const fieldsOf = (head: string): Field[] =>
  (head.match(/[^\r\n]+\r\n(?:[ \t][^\r\n]*\r\n)*/g) ?? []).map((text) => ({
    name: text.slice(0, text.indexOf(':')).trim().toLowerCase(),
    text,
  }))

/** From the bottom up, one for each time a name is named; named more often than it stands there it is nothing (5.4.2). */
function chosen(fields: Field[], names: string[]): string[] {
  const left = [...fields]
  return names.flatMap((name) => {
    const at = left.findLastIndex((field) => field.name === name)
    return at < 0 ? [] : left.splice(at, 1).map(({ text }) => text)
  })
}

/** RFC 6376 3.4.2 */
function relaxedField(field: string): string {
  const colon = field.indexOf(':')
  const value = field
    .slice(colon + 1)
    .replaceAll('\r\n', '')
    .replace(/[ \t]+/g, ' ')
    .replace(/^ | $/g, '')
  return `${field.slice(0, colon).trim().toLowerCase()}:${value}\r\n`
}

/** RFC 6376 3.4.4 */
function relaxedBody(body: string): string {
  const lines = body.replace(/[ \t]+/g, ' ').replace(/ (?=\r\n|$)/g, '')
  const text = lines.replace(/(\r\n)+$/, '')
  return text === '' ? '' : `${text}\r\n`
}

const lineWidth = 72

/** Over several lines, broken behind `at` or anywhere. */
const folded = (text: string, at: string): string =>
  (text.match(at ? new RegExp(`.{1,${lineWidth}}(?:${at}|$)`, 'g') : new RegExp(`.{1,${lineWidth}}`, 'g')) ?? []).join(
    '\r\n ',
  )

function readKey(pem: string): KeyObject {
  let key: KeyObject
  try {
    key = createPrivateKey(pem)
  } catch {
    throw new Refusal('dkim.bad_key', { why: 'PEM?' })
  }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  if (key.asymmetricKeyType !== 'rsa' || bits < bitsMin)
    throw new Refusal('dkim.bad_key', { why: `${key.asymmetricKeyType} ${bits}` })
  return key
}

/** Signs a message that nobody gets, as real ones are signed. @throws Refusal `dkim.*` naming what is wrong */
export async function checkSigningKey(key: SigningKey, fromAddress: string): Promise<void> {
  if (!covers(key.domain, fromAddress)) throw new Refusal('dkim.other_domain', { domain: key.domain }, 2)
  if (!/^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/i.test(key.selector)) throw new Refusal('dkim.bad_selector', {}, 2)
  await openSigner(key)(Buffer.from('From: <a@school.example>\r\nSubject: x\r\n\r\nx\r\n'))
}

/** Whether a signature of `domain` is the sender's own (DMARC's relaxed alignment, as far as it can be known here). */
export const covers = (domain: string, fromAddress: string): boolean => {
  const from = fromAddress.slice(fromAddress.lastIndexOf('@') + 1).toLowerCase()
  return from === domain.toLowerCase() || from.endsWith(`.${domain.toLowerCase()}`)
}
