// Text from outside is read in a time that grows in proportion to it, whatever it is made of.
import { expect, test } from 'vitest'
import { clean, isNothing, isSign, masked, repaired } from '../../src/contacts/imports/cells.ts'
import { mapColumns } from '../../src/contacts/imports/columns.ts'
import { textDecoder, withoutStrange } from '../../src/contacts/imports/encoding.ts'
import { headingOf } from '../../src/contacts/imports/headers.ts'
import { languageOf } from '../../src/contacts/imports/languages.ts'
import { readDeath, readNote, readPermission, readRefusal, readStatus } from '../../src/contacts/imports/permission.ts'
import { recordReader } from '../../src/contacts/imports/records.ts'
import { rowReader } from '../../src/contacts/imports/row.ts'
import { isSumRow } from '../../src/contacts/imports/sum-rows.ts'
import { graduationYear } from '../../src/contacts/imports/years.ts'
import { nameKey, splitName, withoutFormer } from '../../src/contacts/people/names.ts'
import { phoneReader } from '../../src/contacts/people/phones.ts'
import { readAddress } from '../../src/platform/addresses.ts'
import { Refusal } from '../../src/platform/refusal.ts'

const phones = phoneReader('FI')

const records = (text: string): void => {
  try {
    for (const _ of recordReader('', ';').read(text, true));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

const row = (text: string): void => {
  const titles = ['Etunimi', 'Sukunimi', 'Sähköposti', 'Lupa', 'Kielto', 'Kieli', 'Vuosi', 'Huom', 'Puhelin']
  const rules = { columns: mapColumns(titles, {}), width: 9, country: 'FI', thisYear: 2026, repair: true }
  for (let at = 0; at < titles.length; at++)
    rowReader(rules).read({ cells: titles.map((_, index) => (index === at ? text : 'x')), line: 2 })
}

const readers: Record<string, (text: string) => unknown> = {
  readAddress,
  clean,
  repaired,
  masked,
  isNothing,
  isSign,
  withoutStrange,
  decoder: (text) => textDecoder({ encoding: 'utf-8', isMixed: true }).write(Buffer.from(text, 'latin1')),
  nameKey,
  splitName: (text) => splitName(text, true),
  withoutFormer,
  headingOf,
  columns: (text) => mapColumns(text.split(/[;, ]/).slice(0, 1000), {}),
  languageOf,
  graduationYear: (text) => graduationYear(text, 2026),
  phone: (text) => phones(text),
  readPermission,
  readRefusal,
  readDeath,
  readStatus,
  readNote,
  isSumRow: (text) => isSumRow([text, text]),
  records,
  row,
}

/** What such texts are made of: each unit is repeated. */
const units = [
  ...[
    ',',
    ' ',
    '(',
    '<',
    '<a@',
    '@',
    '"',
    '";',
    '"\n',
    '=',
    "'",
    'a',
    'ä',
    'Ã¤',
    'a.',
    '.',
    '-',
    '1',
    '0',
    '#',
    '?',
    'ä\u0308',
  ],
  ...[
    'ent. ',
    'o.s. a ',
    ', f.d. ',
    'von ',
    'ei ',
    'kyllä ja ',
    'opted ',
    'e-',
    'a\u200d',
    '\u200b',
    '\u202a',
    '\udb40\udc20',
  ],
  ...[
    'Email ',
    'aA',
    'halua',
    'sähköposti',
    'a;',
    'mailto:',
    '(at)',
    '[',
    '010190-',
    'a\r',
    '\r',
    '\xff',
    '\xc3',
    '="',
    '12.',
  ],
]

const sizes = [1 << 16, 1 << 17, 1 << 18, 1 << 19, 1 << 20]

/** Milliseconds of this process, since the machine may be busy with others. */
function cost(read: (text: string) => unknown, text: string): number {
  const started = process.cpuUsage()
  read(text)
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

/** What is done below this is done at once; a quadratic time that began there would be far above it at the end. */
const atOnce = 50
/** In a longer time than this no text of these sizes is read in proportion. */
const never = 5000

/** How the time grows with the size: 1 in proportion, 2 with its square. Of several tries the least counts, since noise only adds. */
function exponentOf(read: (text: string) => unknown, textOf: (size: number) => string): number {
  const best = sizes.map(() => Number.POSITIVE_INFINITY)
  let exponent = 0
  for (let tries = 0; tries < 6; tries++) {
    for (const [at, size] of sizes.entries()) {
      best[at] = Math.min(best[at] as number, cost(read, textOf(size)))
      if ((best[at] as number) > never) return Number.POSITIVE_INFINITY
    }
    const last = best.at(-1) as number
    exponent = Math.log2(last / Math.max(best[0] as number, 1)) / (sizes.length - 1)
    if (last < atOnce || exponent < 1.5) return exponent < 1.5 ? exponent : 1
  }
  return exponent
}

test.each(Object.entries(readers))('%s', (_, read) => {
  const grown = units.map((unit) => ({ unit, exponent: exponentOf(read, (size) => unit.repeat(size / unit.length)) }))
  expect(grown.filter(({ exponent }) => exponent >= 1.5)).toEqual([])
})
