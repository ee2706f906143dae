// Texts: every one is said somewhere, and what is said by a code has one.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { allCommands } from '../../src/doors/cli/commands.ts'
import { en } from '../../src/i18n/en/all.ts'
import { asks } from '../../src/operations/asks.ts'
import { roles, subjectKinds } from '../../src/platform/asks.ts'
import { root, sources } from './sources.ts'

const code = sources.filter(({ file }) => !/^i18n\/(en|fi|sv)\//.test(file)).map(({ text }) => text)
/** Templates name texts of theirs, too. */
const templates = readdirSync(path.join(root, 'templates'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mjml'))
  .map((file) => readFileSync(path.join(root, 'templates', file), 'utf8'))
const all = [...code, ...templates].join('\n')

/** What keys begin with that are put together from a code: `state.${…}`. */
const families = [...new Set([...all.matchAll(/`([a-z_]+\.[a-z_]*)\$\{/g)].map(([, family]) => family as string))]

/** Templates call theirs by another name. */
const inTemplates = (key: string): boolean => key.startsWith('mail.') && all.includes(`t.${key.slice('mail.'.length)}`)

test('every text is said somewhere', () => {
  expect(families.length).toBeGreaterThan(10)
  const unsaid = Object.keys(en).filter(
    (key) => !all.includes(`'${key}'`) && !inTemplates(key) && !families.some((family) => key.startsWith(family)),
  )
  expect(unsaid).toEqual([])
})

/** A text for each of these, and none too many. */
const exactly = (family: string, codes: readonly string[]): void => {
  const known = Object.keys(en).filter((key) => key.startsWith(`${family}.`))
  expect(known.sort()).toEqual(codes.map((one) => `${family}.${one}`).sort())
}

test('every command has its sentence in the help', async () => {
  exactly(
    'help',
    (await allCommands()).map(({ name }) => name.replaceAll(/[ -]/g, '_')),
  )
})

test('whatever stands in the audit log can be said', () => {
  const audited = asks.filter((ask) => ask.type === 'command' || ('audited' in ask && ask.audited))
  const silent = ['operations.doctor', 'templates.check']
  const jobs = asks.filter(({ type }) => type === 'job')
  const names = [...new Set([...audited, ...jobs].map(({ name }) => name))].filter((name) => !silent.includes(name))
  exactly('audit', [...names, 'line', 'nothing', 'bad_subject', 'bad_day'])
  exactly('actor', ['operator', 'member', 'person', 'scheduler'])
  exactly(
    'job_name',
    jobs.map(({ name }) => name),
  )
  exactly('role', roles)
  expect(new Set(subjectKinds).size).toBe(subjectKinds.length)
})
