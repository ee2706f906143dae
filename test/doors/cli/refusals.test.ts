// Bad input: one sentence that says what and what to do, exit code 1 or 2, no stack trace, nothing half done.
import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { dataFolder, kutsu } from '../../support/kutsu.ts'
import { fileOf, importing, register } from '../../support/people.ts'
import { openRelay } from '../../support/relay.ts'

let db: TestDatabase
let folder: string
beforeAll(async () => {
  db = await freshDatabase()
  folder = await dataFolder()
  await importing(db, register(3))
})
afterAll(() => db.drop())

const run = (args: string[], env: Record<string, string> = {}) =>
  kutsu(args, { DATABASE_URL: db.url, KUTSU_DATA: folder, ...env })

/** One sentence on standard error naming `words`; nothing on standard output. */
async function refuses(args: string[], code: 1 | 2, words: RegExp, env: Record<string, string> = {}) {
  const ended = await run(args, env)
  expect(ended.err).toMatch(words)
  expect(ended.err.trim().split('\n')).toHaveLength(1)
  expect(ended.err).not.toMatch(/ at .*:\d+:\d+|undefined|\{\w+\}/)
  expect(ended).toMatchObject({ code, out: '' })
}

const create = ['campaign', 'create', '--name', 'X', '--list', 'alumni']
const set = ['--set', 'event_date=2026-11-19', '--set', 'event_start=17:00', '--set', 'place=Sali']

test('files that cannot be imported', async () => {
  const options = ['--list', 'alumni', '--source', 'x']
  await refuses(['import', '/nowhere/a.csv', ...options], 1, /\/nowhere\/a\.csv cannot be read/)
  await refuses(['import', await fileOf(''), ...options], 1, /is empty/)
  await refuses(
    ['import', await fileOf(Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 9])), ...options],
    1,
    /not a text file/,
  )
  await refuses(
    ['import', await fileOf('Etunimi;Sukunimi\nElli;Mäkinen\n'), ...options],
    1,
    /no column for e-mail.*Etunimi, Sukunimi/,
  )
  await refuses(
    ['import', await fileOf(register(1)), '--list', 'nobody', '--source', 'x'],
    1,
    /no list called nobody: the lists are alumni/,
  )
  expect(await db.sql`select from contact`).toHaveLength(3)
})

test('campaigns that cannot be', async () => {
  await refuses(
    [...create, '--template', 'nothing'],
    1,
    /no template called nothing: the templates are .*alumni-evening/,
  )
  await refuses([...create, '--template', 'alumni-evening'], 1, /no value: .*place.*--set place=…/)
  await refuses([...create, '--template', 'alumni-evening', ...set, '--set', 'plcae=x'], 2, /no field called plcae/)
  await refuses(
    [...create, '--template', 'alumni-evening', ...set, '--set', 'event_date=19.11.'],
    1,
    /event_date .*"19\.11\.".*2026-11-19/,
  )
  await refuses(
    [...create, '--template', 'alumni-evening', ...set, '--set', 'programme_url=javascript:x'],
    1,
    /programme_url/,
  )
  await refuses(['campaign', 'report', '77'], 1, /no campaign 77/)
  expect(await db.sql`select from campaign`).toHaveLength(0)
})

test('words that are not understood', async () => {
  await refuses(['import', '--wrong'], 2, /not understood/)
  await refuses(['import', 'x.csv'], 2, /--list is missing/)
  await refuses(['campaign', 'dance'], 2, /does not know dance/)
  await refuses(['campaign', 'report', 'x'], 2, /not a campaign number/)
  await refuses(['nonsense'], 2, /no command "kutsu nonsense"/)
  await refuses(['campain', 'list'], 2, /did you mean "kutsu campaign"/)
  await refuses(['campaign', 'preflght', '1'], 2, /did you mean "kutsu campaign preflight"/)
  await refuses(['campaign', 'report', '1', '--jsn'], 2, /--jsn was not understood: did you mean --json/)
  await refuses(['campaign', 'schedule', '1', '--at'], 2, /--at was not understood.*need a value/)
  await refuses(['campaign', 'report', '1', 'more'], 2, /"more" was not understood/)
  const usage = await run([])
  expect(usage).toMatchObject({ code: 2, out: '' })
  expect(usage.err).toContain('kutsu demo')
})

test('surroundings that do not fit', async () => {
  await refuses(['migrate'], 2, /PUBLIC_PORT is set to something that cannot be used/, { PUBLIC_PORT: 'abc' })
  await refuses(['migrate'], 1, /database x at 127\.0\.0\.1:1 cannot be used/, {
    DATABASE_URL: 'postgres://a:secret@127.0.0.1:1/x',
  })
  const wrong = inject('serverUrl').replace(/:[^:@/]+@/, ':secret@')
  await refuses(['migrate'], 1, /cannot be used.*password/, { DATABASE_URL: wrong })
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, resolve))
  const { port } = taken.address() as { port: number }
  await refuses(['start'], 1, new RegExp(`is using port ${port}: set ADMIN_PORT`), { ADMIN_PORT: String(port) })
  await refuses(['start'], 1, new RegExp(`is using port ${port}: set PUBLIC_PORT`), { PUBLIC_PORT: String(port) })
  taken.close()
})

test('a relay that is down or refuses the password: nothing is set in motion', async () => {
  const made = await run([...create, '--template', 'alumni-evening', ...set, '--json'])
  const { id } = JSON.parse(made.out)
  await refuses(['campaign', 'send', String(id)], 1, /mail server 127\.0\.0\.1:1 cannot be reached/, {
    SMTP_URL: 'smtp://127.0.0.1:1',
  })
  const relay = await openRelay({ password: 'another' })
  await refuses(['campaign', 'send', String(id)], 1, /rejected the user name or password/, { SMTP_URL: relay.url })
  await refuses(['campaign', 'test', String(id), '--to', 'a@x.example'], 1, /rejected the user name or password/, {
    SMTP_URL: relay.url,
  })
  await relay.close()
  await refuses(['campaign', 'test', String(id), '--to', 'nobody'], 2, /--to is not an e-mail address/)
  await refuses(['campaign', 'schedule', String(id), '--at', 'soon'], 2, /not a date and time/)
  const relayElsewhere = { SMTP_URL: 'smtp://relay.school.example' }
  await refuses(['campaign', 'send', String(id)], 1, /PUBLIC_URL is http:\/\/localhost.*Set PUBLIC_URL/, relayElsewhere)
  expect(await db.sql`select state from campaign where campaign_id = ${id}`).toEqual([{ state: 'draft' }])
  expect(await db.sql`select from delivery`).toHaveLength(0)
})

test('refusals are said in the reader’s language', async () => {
  expect((await run(['campaign', 'report', '77'], { LANG: 'fi_FI.UTF-8' })).err).toContain('Kampanjaa 77 ei ole')
  expect((await run(['campaign', 'report', '77'], { LANG: 'sv_FI.UTF-8' })).err).toContain('Det finns ingen kampanj 77')
})

test('with --json a refusal is one value on standard output, with code, field and sentence', async () => {
  const { code, out, err } = await run(['campaign', 'report', '77', '--json'])
  expect(code).toBe(1)
  expect(JSON.parse(out)).toEqual({
    error: {
      code: 'campaign.unknown',
      field: null,
      message: expect.stringContaining('no campaign 77'),
      problems: [{ code: 'campaign.unknown', field: null, message: expect.any(String) }],
    },
  })
  expect(err).toContain('no campaign 77')
  const wrong = JSON.parse((await run(['member', 'add', 'a@x.example', '--name', 'A', '--role', 'king', '--json'])).out)
  expect(wrong.error).toMatchObject({ code: 'input.not_one_of', field: 'role' })
})

test('help is told of every command, and as JSON', async () => {
  const help = await run(['help'])
  expect(help).toMatchObject({ code: 0, err: '' })
  expect(help.out).toContain('kutsu campaign schedule')
  const one = await run(['campaign', 'schedule', '--help'])
  expect(one.out).toContain('kutsu campaign schedule ID --at 2026-10-20T09:00 [--until')
  const all = JSON.parse((await run(['help', '--json'])).out)
  expect(all.find(({ name }: { name: string }) => name === 'campaign schedule')).toMatchObject({
    takes: ['ID'],
    asks: ['campaigns.schedule'],
  })
  expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
})
