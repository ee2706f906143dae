// Doors only translate: what they ask stands in the rooms, and every ask has its line in every door.
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, test } from 'vitest'
import { allCommands } from '../../src/doors/cli/commands.ts'
import { asks } from '../../src/operations/asks.ts'
import { root, sources } from './sources.ts'

const { rooms } = createRequire(import.meta.url)('./rooms.cjs') as { rooms: string[] }

/** What doors take of rooms beside asks: words for codes, and readers of what is typed. No database is in them. */
const wordsAndReaders = [
  'campaigns/audience/describe.ts',
  'campaigns/audience/segment-form.ts',
  'campaigns/test-message.ts',
  'contacts/imports/headers.ts',
  'contacts/imports/hints.ts',
  'contacts/imports/meanings.ts',
  // Messages that the catcher kept are files.
  'dispatch/catcher/catcher.ts',
  'dispatch/catcher/mailhog.ts',
  'dispatch/catcher/whose.ts',
  'dispatch/holds.ts',
  'feedback/campaign-report.ts',
  'institutions/branding.ts',
  'institutions/relays.ts',
  'members/messages.ts',
  'signup/opt-in-message.ts',
]

/** Doors that still reach into rooms. This list may only shrink. */
const reachingStill = ['doors/cli/relay.ts dispatch/relay-consent.ts']

const inDoors = sources.filter(({ file }) => file.startsWith('doors/'))

/** Files of rooms that a door takes more than types of. */
const taken = inDoors.flatMap(({ file, text }) =>
  [...text.matchAll(/^import (?!type )([\s\S]*?) from '([^']+)'/gm)].flatMap(([, names = '', from = '']) => {
    const target = path.posix.join(path.posix.dirname(file), from)
    const isValue = names
      .replace(/^\{|\}$/g, '')
      .split(',')
      .some((name) => name.trim() && !name.trim().startsWith('type '))
    return isValue && rooms.includes(target.split('/')[0] ?? '') ? [{ file, target }] : []
  }),
)

test('a door takes asks of the rooms, and no inner function', () => {
  const reaching = taken
    .filter(({ target }) => !/^[a-z]+\/asks\//.test(target) && !wordsAndReaders.includes(target))
    .map(({ file, target }) => (file.startsWith('doors/cli/') ? `${file} ${target}` : file))
  expect([...new Set(reaching)].sort()).toEqual(reachingStill)
})

test('no door knows SQL', () => {
  expect(inDoors.filter(({ text }) => /\bsql\b/.test(text)).map(({ file }) => file)).toEqual([])
})

test('every ask is in the list of asks, under a name of its own', () => {
  const files = sources.filter(({ file }) => /^[a-z]+\/asks\//.test(file))
  const declared = files.flatMap(({ text }) =>
    [...text.matchAll(/\bname: '([a-z]+\.[a-z_]+)'/g)].map(([, name]) => name),
  )
  expect(asks.map(({ name }) => name).sort()).toEqual(declared.sort())
  expect(new Set(declared).size).toBe(declared.length)
})

/** Asks that are no command's, and why. */
const withoutCommand: Record<string, string> = {
  // One's own account is looked after in the browser that is signed in.
  ...Object.fromEntries(
    ['show', 'change', 'set_password', 'new_totp', 'keep_totp', 'drop_totp', 'new_codes', 'end_sessions', 'unlink'].map(
      (what) => [`account.${what}`, 'a page of the account'],
    ),
  ),
  'campaigns.course': 'a picture of a page',
  // A page goes step by step where `kutsu import` is told all at once.
  ...Object.fromEntries(
    [
      'begin',
      'choose_columns',
      'choose_meanings',
      'choose_target',
      'bring_in',
      'drop',
      'draft',
      'drafts',
      'mend',
      'rows',
      'mend',
      'rows',
    ].map((what) => [`imports.${what}`, 'a step of the pages']),
  ),
  'contacts.list': 'a page of the register; `contacts find` finds, `contacts export` lists',
  'contacts.own_columns': 'choices of a form; `import mapping` tells them of a file',
  'contacts.show': 'a page; `contacts export ADDRESS` tells it all',
  'imports.show': 'told when it is done, and by the file of problem rows',
  'messages.may_go_out': 'told when a service starts',
  'messages.state': 'asked while a command waits for its message',
}

/** Their jobs make a file, or look; the demo's school is its own, and a consent is given in a browser. */
const changingNothing = [
  'campaign answers',
  'campaign preflight',
  'contacts export',
  'demo',
  'doctor',
  'duplicates list',
  'import problems',
  'institution relay consent',
  'template check',
]

test('every ask has its line at the command line, or says why not', async () => {
  const commands = await allCommands()
  const lines = new Set(commands.flatMap((command) => command.asks))
  // What a person asks by their own link is the recipients' door's.
  const missing = asks.flatMap(({ name, role }) => (role === 'person' || lines.has(name) ? [] : [name]))
  expect(missing.sort()).toEqual(Object.keys(withoutCommand).sort())
})

test('a command that changes something takes --dry-run', async () => {
  const changes = new Set(asks.filter(({ type }) => type !== 'query').map(({ name }) => name))
  const without = (await allCommands()).filter((one) => !one.mayDryRun && one.asks.some((name) => changes.has(name)))
  expect(without.map(({ name }) => name).sort()).toEqual(changingNothing)
})

test('an ask is read in one go', () => {
  const lengths = sources
    .filter(({ file }) => /^[a-z]+\/asks\//.test(file))
    .map(({ text }) => text.trimEnd().split('\n').length)
    .sort((a, b) => a - b)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(40)
  expect(readdirSync(path.join(root, 'src/operations/asks')).length).toBeGreaterThan(2)
})
