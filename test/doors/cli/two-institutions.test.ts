// Two schools in one installation, with the same people, names and slugs: whatever one does, the other does not see.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { dataFolder, kutsu } from '../../support/kutsu.ts'
import { fileOf } from '../../support/people.ts'
import { openRelay, type Relay } from '../../support/relay.ts'

let db: TestDatabase
let relay: Relay
let folder: string
beforeAll(async () => {
  db = await freshDatabase()
  relay = await openRelay()
  folder = await dataFolder()
})
afterAll(async () => {
  await relay.close()
  await db.drop()
})

const run = (args: string[], env: Record<string, string> = {}) =>
  kutsu(args, {
    DATABASE_URL: db.url,
    KUTSU_DATA: folder,
    SMTP_URL: relay.url,
    PUBLIC_URL: 'https://kutsu.example',
    ...env,
  })
const done = async (school: string, ...args: string[]) => {
  const ended = await run([...args, '--json', '--institution', school])
  expect(ended, args.join(' ')).toMatchObject({ code: 0 })
  return JSON.parse(ended.out || 'null')
}
const people = (answer: string) =>
  `Email;Etunimi;Sukunimi;Lupa\nelli@x.example;Elli;Mäkinen;${answer}\nmatti@x.example;Matti;Virtanen;kyllä\n`

test('each has its own people, permissions, campaigns and messages', async () => {
  expect(await run(['institution', 'create', 'toinen'])).toMatchObject({ code: 0 })
  expect(await run(['institution', 'create', 'toinen'])).toMatchObject({ code: 2 })
  const schools = ['school', 'toinen']
  const said = { school: 'kyllä', toinen: 'ei' } as Record<string, string>
  for (const school of schools) {
    const name = `Koulu ${school}`
    await done(
      school,
      'institution',
      ...[
        '--set',
        `name.fi=${name}`,
        '--set',
        `from_address=alumni@${school}.example`,
        '--set',
        'postal_address=Tie 1',
      ],
    )
    const file = await fileOf(people(said[school] ?? ''))
    const [{ importId }] = await done(school, 'import', file, '--list', 'alumni', '--create-list', '--source', 'x')
    expect(importId).toBe(1)
    const set = ['--set', 'event_date=2030-11-19', '--set', 'event_start=17:00', '--set', 'place=Sali']
    const order = ['--name', 'Ilta', '--list', 'alumni', '--template', 'alumni-evening', ...set]
    expect(await done(school, 'campaign', 'create', ...order)).toEqual({ id: 1 })
  }
  // Somebody who is left out at one school is not at the other; a complaint at one says nothing at the other.
  await done('toinen', 'suppression', 'add', 'matti@x.example', '--reason', 'complaint')
  expect(await done('school', 'campaign', 'send', '1')).toMatchObject({ state: 'finished', audience: 2, accepted: 2 })
  expect((await run(['campaign', 'send', '1', '--institution', 'toinen'])).err).toContain('would reach nobody')
  expect(relay.messages).toHaveLength(2)
  for (const { text } of relay.messages) expect(text).toMatch(/^From: .*alumni@school\.example/m)
  expect(await done('toinen', 'campaign', 'report', '1')).toMatchObject({ state: 'draft', audience: 0 })
  expect(await done('school', 'contacts', 'count', '--list', 'alumni')).toMatchObject({
    contacts: 2,
    mailable: 2,
    suppressed: 0,
  })
  expect(await done('toinen', 'contacts', 'count', '--list', 'alumni')).toMatchObject({
    contacts: 2,
    mailable: 0,
    suppressed: 1,
  })
  // Forgetting somebody here leaves them there.
  await done('toinen', 'contacts', 'erase', 'elli@x.example')
  expect(await done('toinen', 'contacts', 'count', '--list', 'alumni')).toMatchObject({ contacts: 1 })
  expect(await done('school', 'contacts', 'count', '--list', 'alumni')).toMatchObject({ contacts: 2 })
}, 120_000)

test('where there are several, one is named', async () => {
  const unnamed = await run(['contacts', 'count', '--list', 'alumni'])
  expect(unnamed).toMatchObject({ code: 2, out: '' })
  expect(unnamed.err).toContain('several schools')
  expect(unnamed.err).toContain('school, toinen')
  expect((await run(['doctor', '--institution', 'kolmas'])).err).toContain('no school called kolmas')
  expect(await run(['contacts', 'count', '--list', 'alumni'], { KUTSU_INSTITUTION: 'toinen' })).toMatchObject({
    code: 0,
  })
  // An option goes before the environment.
  const both = await run(['institution', '--institution', 'school', '--json'], { KUTSU_INSTITUTION: 'toinen' })
  expect(JSON.parse(both.out)).toMatchObject({ slug: 'school' })
  const listed = await run(['institution', 'list', '--json'])
  expect(JSON.parse(listed.out).map(({ slug }: { slug: string }) => slug)).toEqual(['school', 'toinen'])
}, 60_000)
