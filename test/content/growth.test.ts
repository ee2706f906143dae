// Time grows in proportion for every text that a campaign, a template or a condition brings from outside.
import { describe, test } from 'vitest'
import { conditionFromText } from '../../src/campaigns/audience/condition.ts'
import { datesIn } from '../../src/content/dates-in-text.ts'
import { publicHtml } from '../../src/content/message.ts'
import { greetsNobody, oddity, proofread } from '../../src/content/proofread.ts'
import { holes } from '../../src/content/slot-text.ts'
import { fillSlots, slotTypes } from '../../src/content/slots.ts'
import { expectProportional, repeated } from '../support/growth.ts'

const slow = { timeout: 240_000 }
const pieces = [
  ...[
    ' ',
    '\n',
    '\t ',
    '-',
    '.',
    ',',
    '|',
    'a',
    'A',
    '9',
    'a ',
    '1 ',
    'a,',
    '1.',
    '1:',
    '<',
    '<a ',
    '<a href="',
    '<img src=""',
  ],
  ...[
    '{{',
    '{{a}}',
    '}}',
    '{',
    '{{first_name}}',
    '{{first_name ',
    'http://',
    'https://a.example ',
    '@',
    '\\',
    '"',
    "'",
    '(',
    '[',
    '](',
  ],
  ...[
    'hei ',
    'hei\n',
    'ma ',
    'ma 1.',
    'klo ',
    'klo 1.',
    '1.1.',
    '19.11.2026 ',
    '2026-11-19 ',
    '2025 ',
    'marraskuu',
    '1 marraskuu',
    '12:00',
    '12:00 - ',
  ],
  ...['**', '_a', '![', '&amp;', '\u00a0', '\u202a', 'é', '😀'],
]
/** One piece over and over; and where a line of a programme is read, with the ends of such a line. */
const plain = pieces.map(repeated)
const inLine = pieces.map((piece) => (length: number) => `12:00 a${repeated(piece)(length - 9).slice(0, length - 9)}|x`)

const label = { fi: 'a', sv: 'a', en: 'a' }
test.each(slotTypes)('a slot of type %s', slow, (type) => {
  for (const text of [...plain, ...inLine])
    expectProportional(
      (given) =>
        fillSlots('a', { title: label, slots: { one: { type, required: true, label } } }, { one: given }, 'fi'),
      text,
    )
})

const where = { template: 'a', language: 'fi', slot: 'one' }
const revision = (text: string) =>
  ({ language: 'fi', subject: 'a', text, html: text }) as Parameters<typeof proofread>[0]

describe('a text that is read through', () => {
  const readers: [string, (text: string) => unknown][] = [
    ['for merge fields', (text) => holes(text, where)],
    ['for dates, in Finnish', (text) => datesIn(text, 'fi', '2026-11-26')],
    ['for dates, in Swedish', (text) => datesIn(text, 'sv', '2026-11-26')],
    ['for dates, in English', (text) => datesIn(text, 'en', '2026-11-26')],
    ['for what is over', (text) => proofread(revision(text), [text], '2026-11-26', null)],
    ['for oddities', (text) => oddity(text, true)],
    ['for a greeting of nobody', greetsNobody],
  ]
  test.each(readers)('%s', slow, (_, read) => {
    for (const text of plain) expectProportional(read, text)
  })
})

test('a condition', slow, () => {
  for (const piece of ['[', '{"all":[', '{"not":', '1,', '{"field":"first_name","is":"a"},', ' '])
    expectProportional((text) => {
      try {
        conditionFromText(text)
      } catch (error) {
        if ((error as Error).name !== 'Refusal') throw error
      }
    }, repeated(piece))
})

test('a page for everybody', slow, () => {
  for (const piece of ['<img src=""', '<a ', '<a href=""', '<a href="">', '<a  ', '<'])
    expectProportional((html) => publicHtml({ html } as Parameters<typeof publicHtml>[0], new Map()), repeated(piece))
})
