// Texts: every one is said somewhere, and what is said by a code has one.
import { expect, test } from 'vitest'
import { allCommands } from '../../src/doors/cli/commands.ts'
import { en } from '../../src/i18n/en/all.ts'
import { asks } from '../../src/operations/asks.ts'
import { roles, subjectKinds } from '../../src/platform/asks.ts'
import { sources } from './sources.ts'

const code = sources.filter(({ file }) => !/^i18n\/(en|fi|sv)\//.test(file)).map(({ text }) => text)
const all = code.join('\n')

/** What keys begin with that are put together from a code: `state.${…}`. */
const families = [...new Set([...all.matchAll(/`([a-z_]+\.[a-z_]*)\$\{/g)].map(([, family]) => family as string))]

/** These are offered to templates (templates/README.md), a school's own among them. */
const isOffered = (key: string): boolean => key.startsWith('mail.')

test('every text is said somewhere', () => {
  expect(families.length).toBeGreaterThan(10)
  const unsaid = Object.keys(en).filter(
    (key) => !all.includes(`'${key}'`) && !isOffered(key) && !families.some((family) => key.startsWith(family)),
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
  const silent = ['contacts.follow_imports', 'operations.doctor', 'templates.check']
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
