// In which encoding was this file saved? Decided on the whole file, so that an umlaut in the last row counts.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import iconv from 'iconv-lite'
import { reasonOf } from '../../db.ts'
import { Refusal } from '../../refusal.ts'

/** Names as iconv-lite knows them. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'cp850' | 'macroman'

export interface FileNature {
  encoding: Encoding
  /** SHA-256 of the bytes. */
  contentHash: Buffer
  /** In bytes. */
  size: number
}

/**
 * Reads the file once, at the speed of the disk and in flat memory.
 * @throws Refusal `import.missing`, `import.empty`, `import.workbook` or `import.binary`
 */
export async function fileNature(file: string): Promise<FileNature> {
  const hash = createHash('sha256')
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const seen = new Uint32Array(256)
  const zeroAt = [0, 0]
  let isUtf8 = true
  let size = 0
  let head = Buffer.alloc(0)
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      if (head.length < 8) head = Buffer.concat([head, chunk.subarray(0, 8)])
      for (let i = 0; i < chunk.length; i++) {
        const byte = chunk[i] as number
        seen[byte] = (seen[byte] as number) + 1
        if (byte === 0) zeroAt[(size + i) & 1] = (zeroAt[(size + i) & 1] as number) + 1
      }
      size += chunk.length
      if (isUtf8) isUtf8 = decodes(utf8, chunk)
    }
  } catch (error) {
    throw new Refusal('import.missing', { file, why: reasonOf(error) })
  }
  if (isUtf8) isUtf8 = decodes(utf8)
  if (size === 0) throw new Refusal('import.empty', { file })
  if (
    head.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) ||
    head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))
  )
    throw new Refusal('import.workbook', { file })
  const encoding = decide(file, head, seen, zeroAt as [number, number], isUtf8, size)
  return { encoding, contentHash: hash.digest(), size }
}

function decodes(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

function decide(
  file: string,
  head: Buffer,
  seen: Uint32Array,
  [zerosEven, zerosOdd]: [number, number],
  isUtf8: boolean,
  size: number,
): Encoding {
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
