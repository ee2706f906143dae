import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { encodePhrase, encodeText, messageDate } from '../../src/content/headers.ts'
import { encodePiece } from '../../src/content/quoted-printable.ts'

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

  test('a mail library that is none of ours reads the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(strings, { maxLength: 5 }), async (texts) => {
        const encoded = [...texts, 'end'].map(encodePiece).join('')
        const head = 'Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: quoted-printable'
        const mail = `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${head}\r\n\r\n${encoded}\r\n--b--\r\n`
        const { attachments } = await PostalMime.parse(mail)
        const read = Buffer.from(attachments[0]?.content as ArrayBuffer).toString('utf8')
        // It writes line ends its own way, and keeps the one that belongs to the boundary.
        expect(read.replace(/\r?\n$/, '').replaceAll('\r\n', '\n')).toBe(decoded(encoded).replaceAll('\r\n', '\n'))
      }),
      { numRuns: 300 },
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

  test('decoded twice they say what they say decoded once', async () => {
    const read = async (value: string) => (await PostalMime.parse(`Subject: ${value}\r\n\r\nx`)).subject ?? ''
    for (const text of ['=?UTF-8?B?PHNjcmlwdD4=?=', '=?utf-8?q?Elli?=', 'a =?', 'Ä =?iso-8859-1?Q?=E4?= =?', 'a=?b'])
      for (const encode of [encodeText, encodePhrase]) {
        const once = await read(encode(text))
        expect(once.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        expect(await read(once)).toBe(once)
      }
  })

  test('the date is RFC 5322', () => {
    expect(messageDate(new Date('2026-11-09T07:00:00Z'))).toBe('Mon, 09 Nov 2026 07:00:00 +0000')
  })
})
