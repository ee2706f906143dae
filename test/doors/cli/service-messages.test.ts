// A message to one person, as commands queue it: through the outbox, past the gate, handed over by the command where nobody
// else does.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { dataFolder, kutsu } from '../../support/kutsu.ts'
import { importing, register } from '../../support/people.ts'
import { openRelay, type Relay } from '../../support/relay.ts'

let db: TestDatabase
let relay: Relay
let folder: string
beforeEach(async () => {
  db = await freshDatabase()
  relay = await openRelay()
  folder = await dataFolder()
  await importing(db, register(1))
  await db.sql`update institution set name = '{"fi":"Koivulan lukio"}', from_address = 'alumni@koivula.example',
    postal_address = 'Koivutie 2'`
})
afterEach(async () => {
  await relay.close()
  await db.drop()
})

const run = (args: string[], env: Record<string, string> = {}) =>
  kutsu(args, { DATABASE_URL: db.url, KUTSU_DATA: folder, SMTP_URL: relay.url, ...env })
const ask = ['consent', 'ask', 'uusi@example.org', '--list', 'alumni', '--send', '--json']

test('somebody who is asked to confirm gets one message, at once, and nobody else gets any', async () => {
  // A campaign that is due: this command sends only what it queued.
  const set = ['--set', 'event_date=2030-11-19', '--set', 'event_start=17.00', '--set', 'place=Sali']
  const create = ['campaign', 'create', '--name', 'X', '--list', 'alumni', '--template', 'alumni-evening', ...set]
  expect(await run(create)).toMatchObject({ code: 0 })
  expect(await run(['campaign', 'send', '1', '--detach'])).toMatchObject({ code: 0 })
  // A time as people write it is a time: nobody is written to once the evening has begun.
  expect(await db.sql`select deadline_at from mailing`).toEqual([{ deadline_at: new Date('2030-11-19T15:00:00Z') }])
  const asked = await run(ask)
  expect(asked).toMatchObject({ code: 0 })
  expect(JSON.parse(asked.out)).toEqual({ sent: true })
  expect(relay.messages.map(({ to }) => to)).toEqual(['uusi@example.org'])
  const text = relay.messages[0]?.text.replace(/=\r?\n/g, '') ?? ''
  const [, path = ''] = /https?:\/\/[^/\s]+(\/d\/[\w-]+)/.exec(text) ?? []
  expect(path).toMatch(/^\/d\/.{20,}/)
  expect(await db.sql`select kind, state from mailing order by mailing_id`).toEqual([
    { kind: 'campaign', state: 'scheduled' },
    { kind: 'opt_in', state: 'open' },
  ])
  // The same content again: the same mailing.
  expect(await run(['consent', 'ask', 'toinen@example.org', '--list', 'alumni', '--send'])).toMatchObject({ code: 0 })
  expect(await db.sql`select count(*) from mailing where kind = 'opt_in'`).toEqual([{ count: 1 }])
  // Another name: another content, and the former mailing ends.
  await run(['institution', '--set', 'name.fi=Kuuselan lukio'])
  expect(await run(['consent', 'ask', 'kolmas@example.org', '--list', 'alumni', '--send'])).toMatchObject({ code: 0 })
  expect(await db.sql`select state from mailing where kind = 'opt_in' order by mailing_id`).toEqual([
    { state: 'finished' },
    { state: 'open' },
  ])
}, 60_000)

test('whoever complained is written to by nobody', async () => {
  expect(await run(['suppression', 'add', 'uusi@example.org', '--reason', 'complaint'])).toMatchObject({ code: 0 })
  const asked = await run(ask)
  expect(asked.code).toBe(1)
  expect(JSON.parse(asked.out).error.code).toBe('service.not_written')
  expect(asked.err).toContain('No message was sent: Address suppressed.')
  expect(relay.messages).toEqual([])
  expect(await db.sql`select state, reason from delivery`).toEqual([{ state: 'skipped', reason: 'suppressed' }])
}, 30_000)

test('a relay that does not answer is told before anything is queued', async () => {
  await relay.close()
  const asked = await run(ask)
  expect(asked.code).toBe(1)
  expect(JSON.parse(asked.out).error.code).toBe('relay.down')
  expect(asked.err).toContain('cannot be reached')
  expect(await db.sql`select from delivery`).toHaveLength(0)
  relay = await openRelay()
}, 30_000)

test('a dry run of what sends tells what it would do, and nothing is queued or sent', async () => {
  const set = ['--set', 'event_date=2030-11-19', '--set', 'event_start=17.00', '--set', 'place=Sali']
  const create = ['campaign', 'create', '--name', 'X', '--list', 'alumni', '--template', 'alumni-evening', ...set]
  expect(await run(create)).toMatchObject({ code: 0 })
  const tried = async (...args: string[]) => JSON.parse((await run([...args, '--dry-run', '--json'])).out)
  expect(await tried('campaign', 'test', '1', '--to', 'katsoja@example.org')).toEqual({
    to: 'katsoja@example.org',
    language: 'fi',
  })
  expect(await tried('campaign', 'send', '1')).toEqual({ id: 1, state: 'scheduled' })
  expect(await tried(...ask.filter((word) => word !== '--json'))).toEqual({ sent: true })
  expect(await tried('consent', 'ask', 'uusi@example.org', '--list', 'alumni')).toEqual({ link: null })
  for (const table of ['mailing', 'delivery', 'opt_in', 'revision'])
    expect(await db.sql`select from ${db.sql(table)}`, table).toHaveLength(0)
  expect(await db.sql`select from contact where address = 'uusi@example.org'`).toHaveLength(0)
  expect(relay.messages).toEqual([])
}, 60_000)
