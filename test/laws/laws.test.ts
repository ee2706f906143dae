// Laws that no compiler knows: who reads the clock, what files look like, that three languages say the same.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { en } from '../../src/i18n/en/all.ts'
import { fi } from '../../src/i18n/fi/all.ts'
import { sv } from '../../src/i18n/sv/all.ts'
import { root, sources } from './sources.ts'

test('only the root files that own them read the clock, chance and the environment', () => {
  const reads =
    /\b(Date\.now\(|new Date\(\)|DateTime\.(now|local|utc)\(\)|performance\.now|Math\.random|randomBytes|randomUUID|process\.env)/
  const allowed = ['platform/clock.ts', 'platform/config.ts', 'platform/token.ts']
  expect(
    sources.filter(({ file, text }) => !allowed.includes(file) && reads.test(text)).map(({ file }) => file),
  ).toEqual([])
})

test('only one file says text to a terminal', () => {
  const says = /\bconsole\.|\bprocess\.(stdout|stderr)\b|\bpino\.destination\b/
  expect(
    sources.filter(({ file, text }) => file !== 'platform/terminal.ts' && says.test(text)).map(({ file }) => file),
  ).toEqual([])
})

test('a file is read in one go', () => {
  const long = sources.filter(({ text }) => text.split('\n').length > 285)
  expect(long.map(({ file }) => file)).toEqual([])
})

test('every message says the same with the same values in three languages', () => {
  const values = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
  for (const key of Object.keys(en) as (keyof typeof en)[]) {
    const spoken = [...new Set(values(en[key]))]
    // Neither one that English does not know nor one that was lost.
    for (const [language, text] of Object.entries({ fi: fi[key], sv: sv[key] }))
      expect([...new Set(values(text))], `${key} in ${language}`).toEqual(spoken)
  }
})

test('no message stands in two rooms', () => {
  const rooms = sources.filter(({ file }) => /^i18n\/en\/(?!all)/.test(file))
  const keys = rooms.flatMap(({ text }) => [...text.matchAll(/^ {2}'([a-z_]+\.[^']+)':/gm)].map(([, key]) => key))
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.sort()).toEqual(Object.keys(en).sort())
})

test('every word of the glossary has a line that says what to avoid', () => {
  const glossary = readFileSync(path.join(root, 'src/GLOSSARY.md'), 'utf8')
  const entries = glossary.split(/^### /m).slice(1)
  expect(entries.length).toBeGreaterThan(25)
  expect(entries.filter((entry) => !/_Avoid:_/.test(entry)).map((entry) => entry.split('\n')[0])).toEqual([])
})
