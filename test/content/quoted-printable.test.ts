import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodePhrase, encodeText, messageDate } from '../../src/content/headers.ts'
import { encodePiece } from '../../src/content/quoted-printable.ts'

const { decode } = createRequire(import.meta.url)('nodemailer/lib/qp') as { decode?: (text: string) => Buffer }

/** RFC 2045 6.7 read backwards, independently of how it was written. */
const decoded = (text: string): string => {
  const bytes: number[] = []
  for (const part of text.replace(/=\r\n/g, '').match(/=[0-9A-F]{2}|[\s\S]/g) ?? [])
    bytes.push(part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0))
  return Buffer.from(bytes).toString('utf8')
}

const strings = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('.', '=', ' ', '\t', '\n', '\r', 'ä', '😀', 'a', '\u202e') }),
  fc.string({ minLength: 150, maxLength: 400 }),
)

describe('quoted-printable pieces', () => {
  test('joined pieces read as the joined texts, with every kind of line break as CRLF', () => {
    fc.assert(
      fc.property(fc.array(strings, { maxLength: 5 }), (texts) => {
        const encoded = texts.map(encodePiece).join('')
        const meant = texts
          .map((text) =>
            Buffer.from(text, 'utf8')
              .toString('utf8')
              .replace(/\r\n|\r|\n/g, '\r\n'),
          )
          .join('')
        expect(decoded(encoded)).toBe(meant)
      }),
      { numRuns: 500 },
    )
  })

  test('no line is longer than 76, begins with a dot or ends with a blank', () => {
    fc.assert(
      fc.property(fc.array(strings, { maxLength: 5 }), (texts) => {
        const encoded = texts.map(encodePiece).join('')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is meant
        expect(encoded).toMatch(/^[\x00-\x7f]*$/)
        for (const line of encoded.split('\r\n')) {
          expect(line.length).toBeLessThanOrEqual(76)
          expect(line).not.toMatch(/^\.|[ \t]$|\r|\n/)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('nodemailer’s decoder agrees', () => {
    if (!decode) return
    expect(decode(encodePiece('Hei Åsa! = . \t\n.x')).toString('utf8').replace(/\r\n/g, '\n')).toBe(
      'Hei Åsa! = . \t\n.x',
    )
  })
})

describe('header values', () => {
  test('are ASCII, folded, without a line break of the value’s own', () => {
    fc.assert(
      fc.property(strings, (text) => {
        for (const value of [encodeText(text), encodePhrase(text)]) {
          expect(value).toMatch(/^[\x20-\x7e]*(\r\n [\x20-\x7e]+)*$/)
          for (const word of value.match(/=\?\S+\?=/g) ?? []) expect(word.length).toBeLessThanOrEqual(75)
          for (const line of value.split('\r\n')) expect(line.length).toBeLessThanOrEqual(910)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('the date is RFC 5322', () => {
    expect(messageDate(new Date('2026-11-09T07:00:00Z'))).toBe('Mon, 09 Nov 2026 07:00:00 +0000')
  })
})
