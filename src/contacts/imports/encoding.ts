// In which encoding was this file saved? Decided on the whole file, so that an umlaut in the last row counts.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { reasonOf } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'

/** Names as iconv-lite knows them. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'cp850' | 'macroman'

interface Nature {
  /** SHA-256 of the bytes. */
  contentHash: Buffer
  /** In bytes. */
  size: number
}

export interface TextNature extends Nature {
  encoding: Encoding
  /** UTF-8 but for some bytes, which are read as Windows-1252 (`textOf`). */
  isMixed: boolean
}

/** Text in some encoding, or a zip file, as workbooks are. */
type FileNature = TextNature | (Nature & { encoding: 'zip' })

/**
 * Reads the file once, at the speed of the disk and in flat memory.
 * @throws Refusal `import.missing`, `import.no_file`, `import.empty`, `import.workbook_old`, `import.pdf`, `import.vcard` or
 *   `import.binary`
 */
export async function fileNature(file: string): Promise<FileNature> {
  const hash = createHash('sha256')
  const utf8 = utf8Counter()
  const seen = new Uint32Array(256)
  const zeroAt = [0, 0]
  let size = 0
  let head = Buffer.alloc(0)
  try {
    // The file is read more than once, and to its end: a pipe has only one of the two, a device neither.
    const what = await stat(file)
    if (!what.isFile() && !what.isDirectory()) throw new Refusal('import.no_file', { file })
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes)])
      for (let i = 0; i < chunk.length; i++) {
        const byte = chunk[i] as number
        utf8.see(byte)
        seen[byte] = (seen[byte] as number) + 1
        if (byte === 0) zeroAt[(size + i) & 1] = (zeroAt[(size + i) & 1] as number) + 1
      }
      size += chunk.length
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('import.missing', { file, why: reasonOf(error) })
  }
  if (size === 0) throw new Refusal('import.empty', { file })
  const other = otherThanTable(head)
  if (other) throw new Refusal(other, { file })
  const told = { contentHash: hash.digest(), size }
  if (isZip(head)) return { encoding: 'zip', ...told }
  const { letters, strange } = utf8.end()
  // A mark at the beginning decides. Otherwise text in a code page hardly ever has a letter of UTF-8 by chance.
  const isUtf8 = head.subarray(0, 3).equals(mark) || strange === 0 || letters >= strange
  const encoding = decide(file, { head, seen, zeroAt: zeroAt as [number, number], isUtf8, size })
  return { encoding, isMixed: encoding === 'utf-8' && strange > 0, ...told }
}

const mark = Buffer.from([0xef, 0xbb, 0xbf])

/** So much of the beginning tells what a file is. */
const headBytes = 16

const isZip = (head: Buffer): boolean => head.toString('latin1').startsWith('PK\x03\x04')

/** What people try that is no table, by how it begins; a workbook behind a password begins as those of before 2007 do. */
function otherThanTable(head: Buffer): 'import.workbook_old' | 'import.pdf' | 'import.vcard' | null {
  const begins = head.toString('latin1')
  if (begins.startsWith('\xd0\xcf\x11\xe0')) return 'import.workbook_old'
  if (begins.startsWith('%PDF')) return 'import.pdf'
  return /^(?:\xef\xbb\xbf)?BEGIN:VCARD/i.test(begins) ? 'import.vcard' : null
}

/** Counts letters of several bytes, and bytes that are none of UTF-8 (RFC 3629). */
function utf8Counter() {
  let letters = 0
  let strange = 0
  let wanted = 0
  let got = 0
  let [low, high] = [0x80, 0xbf]
  const see = (byte: number): void => {
    if (wanted) {
      if (byte >= low && byte <= high) {
        low = 0x80
        high = 0xbf
        got += 1
        if (got < wanted) return
        letters += 1
        wanted = 0
        return
      }
      strange += got
      wanted = 0
    }
    if (byte < 0x80) return
    if (byte < 0xc2 || byte > 0xf4) {
      strange += 1
      return
    }
    wanted = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    got = 1
    low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80
    high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf
  }
  return {
    see,
    end: () => ({ letters, strange: strange + (wanted ? got : 0) }),
  }
}

/** A byte that is not UTF-8 is decoded as the private character at this number plus the byte, which no text uses. */
const strangeFrom = 0x10ff00
const strangeLetter = /[\u{10ff80}-\u{10ffff}]/gu

/** The cell with the letters that its strange bytes mean in Windows-1252, or null where it has none. */
export function withoutStrange(cell: string): string | null {
  if (!cell.includes('\udbff')) return null
  return cell.replace(strangeLetter, (letter) =>
    iconv.decode(Buffer.from([(letter.codePointAt(0) as number) - strangeFrom]), 'windows-1252'),
  )
}

/** A decoder of text in pieces. Of a mixed file each strange byte becomes a letter that `withoutStrange` reads. */
export function textDecoder({ encoding, isMixed }: Pick<TextNature, 'encoding' | 'isMixed'>): {
  write: (chunk: Buffer) => string
  end: () => string
} {
  if (!isMixed) {
    const decoder = iconv.getDecoder(encoding)
    return { write: (chunk) => decoder.write(chunk), end: () => decoder.end() ?? '' }
  }
  let left: Buffer = Buffer.alloc(0)
  let isFirst = true
  const decode = (bytes: Buffer, isEnd: boolean): string => {
    const pieces: string[] = []
    let from = 0
    let at = 0
    while (at < bytes.length) {
      const length = lengthAt(bytes, at)
      if (length === 'short' && !isEnd) break
      if (typeof length === 'number') {
        at += length
        continue
      }
      pieces.push(bytes.toString('utf8', from, at), String.fromCodePoint(strangeFrom + (bytes[at] as number)))
      at += 1
      from = at
    }
    left = bytes.subarray(at)
    const text = pieces.join('') + bytes.toString('utf8', from, at)
    if (!isFirst || !text) return text
    isFirst = false
    return text.replace(/^\ufeff/, '')
  }
  return { write: (chunk) => decode(Buffer.concat([left, chunk]), false), end: () => decode(left, true) }
}

/** Bytes of the letter that begins at a place; `short`: the piece ends within it; null: none begins there. */
function lengthAt(bytes: Buffer, at: number): number | 'short' | null {
  const first = bytes[at] as number
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4) return null
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i]
    if (byte === undefined) return 'short'
    if (i === 1 ? byte < low || byte > high : (byte & 0xc0) !== 0x80) return null
  }
  return length
}

/** What a look at all bytes of a file brought. */
interface Seen {
  head: Buffer
  /** How often each byte occurs in it. */
  seen: Uint32Array
  /** Zeros at even and at odd places. */
  zeroAt: [number, number]
  isUtf8: boolean
  size: number
}

function decide(file: string, { head, seen, zeroAt: [zerosEven, zerosOdd], isUtf8, size }: Seen): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  // Text in Latin letters as UTF-16 has a zero in nearly every second byte.
  if (zerosOdd > size * 0.3 && zerosEven < size * 0.05) return 'utf-16le'
  if (zerosEven > size * 0.3 && zerosOdd < size * 0.05) return 'utf-16be'
  let controls = 0
  for (let byte = 0; byte < 32; byte++) if (![9, 10, 12, 13].includes(byte)) controls += seen[byte] as number
  if (controls > size * 0.01 || (seen[0] as number) > 0) throw new Refusal('import.binary', { file })
  return isUtf8 ? 'utf-8' : likeliestCodePage(seen)
}

const codePages = ['windows-1252', 'cp850', 'macroman'] as const

/**
 * The code page in which the bytes above 127 give the letters people here have in their names. Windows-1252 wins a
 * tie: it is what Finnish Excel writes.
 */
function likeliestCodePage(seen: Uint32Array): Encoding {
  const scores = codePages.map((codePage) => {
    let score = 0
    for (let byte = 128; byte < 256; byte++)
      score += (seen[byte] as number) * worth(iconv.decode(Buffer.from([byte]), codePage))
    return score
  })
  return codePages[scores.indexOf(Math.max(...scores))] ?? 'windows-1252'
}

function worth(character: string): number {
  if ('äöåÄÖÅ'.includes(character)) return 10
  if ('éèüõšžñøæáóíêëçÉÜÕŠŽØÆß'.includes(character)) return 3
  if ('–—’”“…€§°´½\u00a0'.includes(character)) return 1
  return /\p{L}/u.test(character) ? -1 : -5
}
