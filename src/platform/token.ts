// Links that only we can have made, and address hashes that only we can compute. Owns all randomness.
import { hash, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * What a token is good for; each kind has a key of its own, so that one cannot pass for another.
 * unsubscribe, preferences, rsvp, open, click and view name a delivery; aggregate and archive name a campaign and no person; opt-in names
 * a request to confirm; sign-in a link that lets a member in once; browser an account whose owner has come in with it.
 */
export const tokenKinds = {
  u: 'unsubscribe',
  p: 'preferences',
  r: 'rsvp',
  o: 'open',
  c: 'click',
  v: 'view',
  a: 'aggregate',
  d: 'opt-in',
  n: 'archive',
  s: 'sign-in',
  b: 'browser',
} as const
export type TokenKind = keyof typeof tokenKinds

/** An institution's keys by kind; 'address' is the key of address hashes. */
export type Keys = Record<TokenKind | 'address', Buffer>

export interface Token {
  kind: TokenKind
  institutionId: number
  /** A delivery's id, of an aggregate or archive token a campaign's. */
  id: number
}

const macBytes = 16

/** `base64url(kind | institution | id | HMAC-SHA-256 truncated to 16 bytes)`, 28 to 40 characters. */
export function makeToken(keys: Keys, token: Token): string {
  const payload = encode(token)
  return Buffer.concat([payload, mac(keys[token.kind], payload)]).toString('base64url')
}

/** What the text claims to be, before its keys are known. Null if it cannot be a token. */
export function readToken(text: string): (Token & { proven: (keys: Keys) => boolean }) | null {
  if (!/^[\w-]{20,60}$/.test(text)) return null
  const bytes = Buffer.from(text, 'base64url')
  const payload = bytes.subarray(0, -macBytes)
  const token = decode(payload)
  if (!token || bytes.toString('base64url') !== text) return null
  const given = bytes.subarray(-macBytes)
  return { ...token, proven: (keys) => timingSafeEqual(given, mac(keys[token.kind], payload)) }
}

/** The keyed hash by which a suppression knows an address without keeping it. */
export const addressHash = (keys: Keys, addressKey: string): Buffer =>
  hmac(keys.address, Buffer.from(addressKey, 'utf8'))

/**
 * What this installation has and no other, for the ids of an institution's messages and calendar entries: the same as long
 * as its keys are, and nothing can be learned from it.
 */
export const markOf = (keys: Keys): string =>
  hmac(keys.address, Buffer.from('mark of messages', 'utf8')).subarray(0, 10).toString('hex')

/** Secret text of 256 bits, for the embedded database's password. */
export const randomSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret of ours: whoever reads it has not the secret. (Secrets of people need more: members/passwords.ts.) */
export const digestOf = (secret: string): Buffer => hash('sha256', secret, 'buffer')

const keyKinds = [...Object.keys(tokenKinds), 'address'] as (keyof Keys)[]

/** Keys by which nothing was ever made. */
export const newKeys = (): Keys => Object.fromEntries(keyKinds.map((kind) => [kind, randomBytes(32)])) as Keys

const mac = (key: Buffer, payload: Buffer): Buffer => hmac(key, payload).subarray(0, macBytes)

const blockBytes = 64

/**
 * A key's two pads (RFC 2104), each with room behind it for what is hashed: made once, since a message takes three tokens
 * and an Hmac object costs three times as much.
 */
const padsOf = new WeakMap<Buffer, { inner: Buffer; outer: Buffer }>()
const payloadRoom = 512

function hmac(key: Buffer, payload: Buffer): Buffer {
  let pads = padsOf.get(key)
  if (!pads) {
    const pad = (byte: number) =>
      Buffer.alloc(blockBytes + payloadRoom)
        .fill(key, 0, key.length)
        .map((b, i) => (i < blockBytes ? b ^ byte : 0))
    pads = { inner: Buffer.from(pad(0x36)), outer: Buffer.from(pad(0x5c)) }
    padsOf.set(key, pads)
  }
  return hashBehind(pads.outer, hashBehind(pads.inner, payload))
}

function hashBehind(pad: Buffer, payload: Buffer): Buffer {
  if (payload.length > payloadRoom)
    return hash('sha256', Buffer.concat([pad.subarray(0, blockBytes), payload]), 'buffer')
  payload.copy(pad, blockBytes)
  return hash('sha256', pad.subarray(0, blockBytes + payload.length), 'buffer')
}

/** One byte of kind, then institution and id as LEB128 numbers. */
function encode({ kind, institutionId, id }: Token): Buffer {
  const bytes = [kind.charCodeAt(0)]
  for (let rest of [institutionId, id]) {
    while (rest >= 128) {
      bytes.push((rest % 128) + 128)
      rest = Math.floor(rest / 128)
    }
    bytes.push(rest)
  }
  return Buffer.from(bytes)
}

function decode(payload: Buffer): Token | null {
  const kind = String.fromCharCode(payload[0] ?? 0)
  const numbers: number[] = []
  let value = 0
  let weight = 1
  for (const byte of payload.subarray(1)) {
    value += (byte % 128) * weight
    weight *= 128
    if (byte >= 128) continue
    numbers.push(value)
    value = 0
    weight = 1
  }
  const [institutionId, id] = numbers
  const whole =
    weight === 1 && numbers.length === 2 && numbers.every(Number.isSafeInteger) && (institutionId ?? 0) < 2 ** 31
  if (!whole || institutionId === undefined || id === undefined || !Object.hasOwn(tokenKinds, kind)) return null
  return { kind: kind as TokenKind, institutionId, id }
}
