// Limits what is read, judged and kept of a relay's reply: long replies are cut, and our secrets are taken out.

/** RFC 5321 4.5.3.1.5 gives a line of a reply 512 bytes; some relays write more. */
const lineBytesMax = 1000
/** An EHLO of thirty extensions is a tenth of this. */
const replyBytesMax = 8000
/** A relay that sends more than this without ending its reply is hung up on. */
const floodBytesMax = 64 * 1024 * 1024
/** So much of a reply is judged and shown. */
const toldMax = 1000

const [lineFeed, carriageReturn, dash, zero, nine] = [10, 13, 45, 48, 57] as const
/** "250-": a code, and whether more lines follow. */
const headBytes = 4
const leftOut = -1

/** Takes the bytes that came and returns those that may be read; null when the reply does not end. */
type Cutter = (chunk: Buffer) => Buffer | null

/**
 * Cuts lines after their first 1,000 bytes, and leaves out blank ones and the middle of a reply of many lines: its end is
 * its verdict. What is left out is never kept, so that any length costs one look at each byte and no memory.
 * @param forMs a reply that takes longer from its first byte to its last comes to no end
 */
export function openCutter(stopwatch: () => number, forMs: number): Cutter {
  /** The first bytes of a line, until they tell whether it is the reply's last. */
  const head = Buffer.alloc(headBytes)
  let headHas = 0
  /** How much of the line is still read; null while its head is not known. */
  let room: number | null = null
  let isLast = true
  let replyBytes = 0
  let came = 0
  let beganMs = 0

  return (chunk) => {
    // Most replies are one short line in one piece.
    if (came === 0 && isOneLine(chunk)) return chunk
    if (came === 0) beganMs = stopwatch()
    came += chunk.length
    if (came > floodBytesMax || stopwatch() - beganMs > forMs) return null
    const kept = Buffer.allocUnsafe(chunk.length + headBytes)
    let keeps = 0
    // Byte by byte and without making anything: ten megabytes may be ten million lines.
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number
      const isEnd = byte === lineFeed
      if (room === null) {
        if (!isEnd) head[headHas++] = byte
        if (!isEnd && headHas < headBytes) continue
        const isBlank = headHas === 0 || (headHas === 1 && head[0] === carriageReturn)
        isLast = headHas < headBytes || head[headBytes - 1] !== dash
        room = isBlank || (!isLast && replyBytes > replyBytesMax) ? leftOut : lineBytesMax
        if (room !== leftOut) for (let i = 0; i < headHas; i++) kept[keeps++] = head[i] as number
      } else if (!isEnd && room > 0) {
        kept[keeps++] = byte
        room--
        replyBytes++
      }
      if (isEnd) {
        if (room !== leftOut) kept[keeps++] = lineFeed
        if (room !== leftOut && isLast) [replyBytes, came] = [0, chunk.length - at - 1]
        headHas = 0
        room = null
      }
    }
    return kept.subarray(0, keeps)
  }
}

const isOneLine = (chunk: Buffer): boolean =>
  chunk.length <= lineBytesMax &&
  chunk[3] !== dash &&
  (chunk[0] ?? 0) >= zero &&
  (chunk[0] ?? 0) <= nine &&
  chunk.indexOf(lineFeed) === chunk.length - 1

/** The secrets that the relay or the issuer of tokens was given. */
interface Confidence {
  user: string
  password?: string
  tokens?: string[]
}

/**
 * A reply that contains so many first characters of a secret repeats it: a relay may quote only the beginning of a
 * command.
 */
const telling = 8
const hidden = '[…]'

/**
 * Finds secrets in all forms in which they travel and could come back (RFC 4616, RFC 2195, XOAUTH2), or their beginnings,
 * up to the end of the word; null where there are none.
 */
export function secretsPattern({ user, password, tokens = [] }: Confidence): RegExp | null {
  const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64').replace(/=+$/, '')
  // CRAM-MD5 answers with the user's name and a digest from which the password can be guessed offline.
  const ofPassword = password ? [password, base64(password), base64(`\0${user}\0${password}`), base64(`${user} `)] : []
  const patterns = [...ofPassword, ...tokens.flatMap((token) => [token, base64(token)])]
    .filter(Boolean)
    .map((secret) => {
      if (secret.length < 4) return `(?<!\\S)${literal(secret)}(?!\\S)`
      return `(?:${literal(secret)}|${literal(secret.slice(0, telling))})\\S*`
    })
  return patterns.length ? new RegExp(patterns.join('|'), 'gi') : null
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/**
 * The part of a reply that is judged, shown and kept: its beginning, without secrets and without control characters.
 */
export function toldOf(reply: string, secrets: RegExp | null): string {
  const isCut = reply.length > toldMax
  let told = reply.slice(0, toldMax)
  if (secrets) told = told.replace(secrets, hidden)
  // A word that was cut could be half an address or half a secret.
  if (isCut) told = `${told.slice(0, Math.max(told.lastIndexOf(' '), told.lastIndexOf('\n'), 0))} …`
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant, a line's end aside
  return told.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ').toWellFormed()
}
