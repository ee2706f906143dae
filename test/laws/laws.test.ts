// Laws that no compiler knows: who reads the clock, what files look like, that three languages say the same.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { en } from '../../src/i18n/en/all.ts'
import { fi } from '../../src/i18n/fi/all.ts'
import { sv } from '../../src/i18n/sv/all.ts'
import { root, sources } from './sources.ts'

test('only the root files that own them read the clock, chance and the environment', () => {
  const reads =
    /\b(Date\.now\(|new Date\(\)|DateTime\.(now|local|utc)\(\)|performance\.now|Math\.random|randomBytes|randomUUID|process\.env)/
  const allowed = ['platform/clock.ts', 'platform/config.ts', 'platform/sealing.ts', 'platform/token.ts']
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

type Element = ReturnType<IntlMessageFormat['getAst']>[number]
/** The parser's type of `{name}` (its `TYPE.argument`). */
const asItStands = 1

/** What stands in a message for a value, with whether it is counted (a number, a plural) or put in as it stands. */
const argumentsOf = (elements: Element[]): { name: string; isCounted: boolean }[] =>
  elements.flatMap((element) => {
    if ('options' in element)
      return [
        { name: element.value, isCounted: true },
        ...Object.values(element.options).flatMap(({ value }) => argumentsOf(value)),
      ]
    if ('style' in element) return [{ name: element.value, isCounted: true }]
    // The others are text, and the # of a plural, which has no name.
    return element.type === asItStands ? [{ name: element.value, isCounted: false }] : []
  })

/** What stands in every message of every language. @throws where one is no ICU message */
const values = Object.entries({ en, fi, sv }).flatMap(([language, texts]) =>
  Object.entries<string>(texts).map(([key, text]) => {
    try {
      return {
        language,
        key,
        found: argumentsOf(new IntlMessageFormat(text, language, {}, { ignoreTag: true }).getAst()),
      }
    } catch (error) {
      throw new Error(`${key} in ${language} is no ICU message`, { cause: error })
    }
  }),
)

test('every message says the same with the same values in three languages', () => {
  const named = (found: { name: string }[]) => [...new Set(found.map(({ name }) => name))].sort()
  const counted = (found: { name: string; isCounted: boolean }[]) => named(found.filter(({ isCounted }) => isCounted))
  const english = new Map(values.filter(({ language }) => language === 'en').map(({ key, found }) => [key, found]))
  for (const { language, key, found } of values) {
    const spoken = english.get(key) ?? []
    // Neither one that English does not know nor one that was lost; and what is a number there is one here.
    expect(named(found), `${key} in ${language}`).toEqual(named(spoken))
    expect(counted(found), `${key} in ${language}`).toEqual(counted(spoken))
  }
})

test('what is named by a number is said as it is typed', () => {
  const names = /^(id|.*Id|line|port|year|contact|campaign|row|merge|version)$/
  const counted = values.flatMap(({ language, key, found }) =>
    found
      .filter(({ name, isCounted }) => isCounted && names.test(name))
      .map(({ name }) => `${key} ${name} ${language}`),
  )
  expect(counted).toEqual([])
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
