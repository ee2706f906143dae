// RFC 2045 6.7, in pieces: each begins at the start of a line and ends with a line break, soft or hard, so that pieces
// can be joined without looking at their neighbours. A dot at the start of a line is encoded, so nothing that is made
// here ever needs dot-stuffing (RFC 5321 4.5.2).

const lineLengthMax = 76
const softBreak = '=\r\n'
const plain = /^[ -<>-~]+$/

/** One piece; '' stays ''. Line breaks of any kind become CRLF. */
export function encodePiece(text: string): string {
  if (text.length < lineLengthMax && text[0] !== '.' && plain.test(text)) return text + softBreak
  const lines = text.split(/\r\n|\r|\n/)
  const last = lines.pop() as string
  let out = ''
  for (const line of lines) out += `${encodeLine(line, true)}\r\n`
  return last ? out + encodeLine(last, false) + softBreak : out
}

const hex = Array.from({ length: 256 }, (_, byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)

/** One line without its break, folded by soft breaks. A space before a hard break must be encoded. */
function encodeLine(line: string, hardBreakFollows: boolean): string {
  let out = ''
  let width = 0
  const bytes = Buffer.from(line, 'utf8')
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    const isLast = i === bytes.length - 1
    const literal =
      (byte >= 33 && byte <= 126 && byte !== 61 && !(byte === 46 && width === 0)) ||
      ((byte === 32 || byte === 9) && !(isLast && hardBreakFollows))
    const next = literal ? String.fromCharCode(byte) : (hex[byte] as string)
    // A character of several bytes stays on one line: some readers decode line by line.
    const needed = literal ? 1 : 3 * sequenceLength(byte)
    if (width + needed > lineLengthMax - 1) {
      out += softBreak
      width = 0
      if (byte === 46) {
        out += '=2E'
        width = 3
        continue
      }
    }
    out += next
    width += next.length
  }
  return out
}

/** How many bytes the UTF-8 character takes that starts with `byte`; a byte within one counts for itself. */
const sequenceLength = (byte: number): number => (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1)
