// A relay per institution: one school's refused relay holds that school's mailings alone.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepRelay } from '../../../src/institutions/relays.ts'
import { ensureSealingKey } from '../../../src/platform/sealing-key.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { dataFolder, kutsu, start } from '../../support/kutsu.ts'
import { fileOf } from '../../support/people.ts'
import { openRelay, type Relay } from '../../support/relay.ts'

const password = 'oikea-salasana'
const [common, own] = ['school', 'toinen'] as const
const people = 30
let db: TestDatabase
let relays: { common: Relay; own: Relay }
let folder: string
let env: Record<string, string>
beforeAll(async () => {
  db = await freshDatabase()
  relays = { common: await openRelay(), own: await openRelay({ password }) }
  folder = await dataFolder()
  env = {
    DATABASE_URL: db.url,
    KUTSU_DATA: folder,
    SMTP_URL: relays.common.url,
    PUBLIC_URL: 'https://kutsu.example',
    LOG_LEVEL: 'silent',
  }
})
afterAll(async () => {
  await Promise.all([relays.common.close(), relays.own.close()])
  await db.drop()
})

const run = (school: string, ...args: string[]) => kutsu([...args, '--json', '--institution', school], env)
const done = async (school: string, ...args: string[]) => {
  const ended = await run(school, ...args)
  expect(ended, args.join(' ')).toMatchObject({ code: 0 })
  return JSON.parse(ended.out || 'null')
}
const bare = () => `smtp://${new URL(relays.own.url).host}`
const withUser = () => `smtp://alumni%40toinen.example@${new URL(relays.own.url).host}`
const rows = Array.from({ length: people }, (_, i) => `henkilo${i}@x.example;Elli;Mäkinen${i};kyllä`)

async function createCampaign(school: string): Promise<string> {
  const set = ['--set', 'event_date=2030-11-19', '--set', 'event_start=17:00', '--set', 'place=Sali']
  const order = ['--name', 'Ilta', '--list', 'alumni', '--template', 'alumni-evening', ...set]
  const { id } = await done(school, 'campaign', 'create', ...order, '--set', 'programme_url=https://x.example')
  return String(id)
}

test('a refused password holds the mailings of its school alone, until it is put right', async () => {
  expect(await kutsu(['institution', 'create', own], env)).toMatchObject({ code: 0 })
  const sender = [
    '--set',
    `name.fi=Koulu`,
    '--set',
    `from_address=alumni@toinen.example`,
    '--set',
    'postal_address=Tie 1',
  ]
  await done(own, 'institution', ...sender)
  const file = await fileOf(`Email;Etunimi;Sukunimi;Lupa\n${rows.join('\n')}\n`)
  const campaigns: Record<string, string> = {}
  for (const school of [common, own]) {
    await done(school, 'import', file, '--list', 'alumni', '--create-list', '--source', 'x')
    campaigns[school] = await createCampaign(school)
  }
  const [second] = await db.sql<[{ id: number }]>`select institution_id as id from institution where slug = ${own}`
  const key = await ensureSealingKey({ sealingKey: undefined, dataFolder: folder })
  const wrong = { login: 'password', user: 'alumni', password: 'väärä-salasana' } as const
  await keepRelay(db.sql, key, { institutionId: second.id, url: bare(), credentials: wrong, now: new Date() })
  await done(own, 'member', 'add', 'hoitaja@toinen.example', '--name', 'Hilja Hoitaja', '--role', 'coordinator')
  const notices = () => relays.common.messages.filter(({ to }) => to === 'hoitaja@toinen.example')
  const invited = () => relays.common.messages.filter(({ to }) => to.endsWith('@x.example'))
  const { child, ended } = start(['work'], env)
  for (const school of [common, own]) await done(school, 'campaign', 'send', campaigns[school] ?? '', '--detach')
  await expect.poll(() => invited().length, { timeout: 30_000 }).toBe(people)
  const report = async (school: string) => done(school, 'campaign', 'report', campaigns[school] ?? '')
  await expect
    .poll(() => report(own), { timeout: 20_000, interval: 500 })
    .toMatchObject({ state: 'paused', accepted: 0 })
  await expect.poll(() => report(common), { timeout: 20_000, interval: 500 }).toMatchObject({ state: 'finished' })
  for (const { text } of invited()) expect(text).toMatch(/^From: .*alumni@school\.example/m)
  expect(await run(common, 'doctor')).toMatchObject({ code: 0 })
  const ill = await run(own, 'doctor')
  expect(ill.code).toBe(1)
  const said = JSON.parse(ill.out)
  expect(said.configured.relay).toBe(new URL(bare()).host)
  expect(said.wrong.join('\n')).toMatch(/rejected the user name or password[\s\S]*Paused: the mail server rejected/)
  expect(ill.out + ill.err).not.toContain('salasana')

  // Its own relay is the trouble, so its coordinator is told over the installation's, once.
  await expect.poll(notices, { timeout: 20_000 }).toHaveLength(1)
  expect(notices()[0]?.text).toMatch(/^From: .*alumni@toinen\.example/m)

  const secret = path.join(folder, 'password.txt')
  await writeFile(secret, `${password}\n`)
  const typed = [withUser(), '--password-file', secret] as const
  const tried = await done(own, 'institution', 'relay', 'set', ...typed, '--dry-run')
  expect(tried).toMatchObject({ relay: { url: bare(), user: 'alumni@toinen.example' } })
  expect(await done(own, 'institution', 'relay')).toMatchObject({ relay: { user: 'alumni' } })
  const kept = await done(own, 'institution', 'relay', 'set', ...typed)
  expect(kept).toMatchObject({ relay: { url: bare(), login: 'password', user: 'alumni@toinen.example' } })
  await done(own, 'campaign', 'resume', campaigns[own] ?? '')
  await expect.poll(() => relays.own.messages.length, { timeout: 20_000 }).toBe(people)
  await expect
    .poll(() => report(own), { timeout: 20_000, interval: 500 })
    .toMatchObject({ state: 'finished', accepted: people })
  expect(invited()).toHaveLength(people)
  expect(notices()).toHaveLength(1)
  for (const { text } of relays.own.messages) expect(text).toMatch(/^From: .*alumni@toinen\.example/m)

  // A service message goes the same way; without a relay of its own, over the installation's again.
  await done(own, 'campaign', 'test', campaigns[own] ?? '', '--to', 'katsoja@x.example')
  expect(relays.own.messages).toHaveLength(people + 1)
  expect(await done(own, 'institution', 'relay', 'remove')).toEqual({ relay: null })
  await expect
    .poll(
      async () => {
        await done(own, 'campaign', 'test', campaigns[own] ?? '', '--to', 'katsoja@x.example')
        return invited().length > people
      },
      { timeout: 20_000 },
    )
    .toBe(true)
  child.kill('SIGTERM')
  expect(await ended).toMatchObject({ code: 0, err: '' })
}, 180_000)

test('a backup alone opens nothing, and whoever lacks the key sends nothing another way', async () => {
  const secret = path.join(folder, 'password.txt')
  await done(own, 'institution', 'relay', 'set', withUser(), '--password-file', secret)
  const [row] = await db.sql`select relay::text as all from relay`
  expect(row?.all).not.toContain('salasana')
  expect(row?.all).not.toContain('alumni')
  const elsewhere = { ...env, KUTSU_DATA: await dataFolder() }
  const shown = await kutsu(['institution', 'relay', '--institution', own], elsewhere)
  expect(shown.code).toBe(1)
  expect(shown.err).toContain('sealed under another key')
  const before = [relays.common.messages.length, relays.own.messages.length]
  const id = await createCampaign(own)
  const sent = await kutsu(['campaign', 'send', id, '--institution', own], elsewhere)
  expect(sent).toMatchObject({ code: 1 })
  expect(sent.err).toContain('sealed under another key')
  expect([relays.common.messages.length, relays.own.messages.length]).toEqual(before)
  // With the key it goes on.
  expect(await done(own, 'campaign', 'send', id)).toMatchObject({ accepted: people })
  expect(relays.common.messages.length).toBe(before[0])
}, 120_000)

test.each([
  [['set', 'smtp://alumni:salainen@127.0.0.1:25'], 'has a password in it'],
  [['set', 'http://127.0.0.1'], 'not the address of a mail server'],
  [['set', 'smtp://alumni:x@%salainen@127.0.0.1'], 'not the address of a mail server'],
  [['set', 'alumni:salainen@127.0.0.1:587'], 'not the address of a mail server'],
  [['set', 'smtp://127.0.0.1/x'], 'not the address of a mail server'],
  [['set', 'smtp://alumni@127.0.0.1:25'], 'needs a password'],
  [['set', 'smtp://127.0.0.1:1'], 'cannot be reached'],
])('%j is refused, and nothing is kept', async (words, why) => {
  const before = await db.sql`select * from relay order by institution_id`
  const ended = await kutsu(['institution', 'relay', ...words, '--institution', common], env)
  expect(ended.code).toBeGreaterThan(0)
  expect(ended.err).toContain(why)
  expect(ended.err).not.toContain('salainen')
  expect(await db.sql`select * from relay order by institution_id`).toEqual(before)
})
