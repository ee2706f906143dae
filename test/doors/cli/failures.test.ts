// What goes wrong around a command: one sentence in the reader's language, and no stack trace.
import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalOf } from '../../../src/doors/cli/failures.ts'
import { textOf } from '../../../src/doors/cli/files.ts'
import { Refusal } from '../../../src/platform/refusal.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { watching } from '../../support/event-loop.ts'
import { dataFolder, kutsu } from '../../support/kutsu.ts'
import { importing, register } from '../../support/people.ts'

let db: TestDatabase
let folder: string
beforeAll(async () => {
  db = await freshDatabase()
  folder = await dataFolder()
  await importing(db, register(2))
})
afterAll(() => db.drop())
const run = (args: string[], env: Record<string, string> = {}) =>
  kutsu(args, { DATABASE_URL: db.url, KUTSU_DATA: folder, ...env })

async function oneSentence(args: string[], words: RegExp, env: Record<string, string> = {}) {
  const { code, out, err } = await run(args, env)
  expect(err, args.join(' ')).toMatch(words)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).not.toMatch(/ at .*:\d+:\d+|undefined|\{\w+\}|\bE[A-Z]{4,}\b/)
  expect(code).toBeGreaterThan(0)
  return out
}
const fileWith = async (content: string | Buffer) => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'kutsu-file-')), 'a.json')
  await writeFile(file, content)
  return file
}

describe('numbers', () => {
  test.each(['0', '-1', '1.5', '1e3', '0x1', ' 1', '１', '99999999999999999999', '9223372036854775808'])(
    'nothing has the number "%s"',
    { timeout: 60_000 },
    async (number) => {
      // As an option it would be taken for one.
      if (number.startsWith('-')) return
      await oneSentence(['import', 'undo', number], /is no import|number|There is no/)
      await oneSentence(['campaign', 'report', number], /no campaign|not a campaign number/)
    },
  )
})

test('files that are something else', { timeout: 120_000 }, async () => {
  const set = (file: string) => ['segment', 'set', 's', '--condition', `@${file}`]
  await oneSentence(set(folder), /that is a folder/)
  await oneSentence(set(folder), /se on kansio/, { LANG: 'fi_FI.UTF-8' })
  await oneSentence(set('/nowhere/x'), /finns ingen sådan fil/, { LANG: 'sv_FI.UTF-8' })
  await oneSentence(set('/dev/zero'), /larger than 1 MB/)
  await oneSentence(set(await fileWith(Buffer.from([0xff, 0xfe, 0xfa]))), /not a text file in UTF-8/)
  await oneSentence(set(await fileWith('{"field": "programme", "is": "\\u0000"}')), /character that no text may have/)
  await oneSentence(set(await fileWith(`${'{"not":'.repeat(50_000)}1${'}'.repeat(50_000)}`)), /./)
  const create = ['campaign', 'create', '--name', 'X', '--list', 'alumni', '--template', 'newsletter', '--slots']
  await oneSentence([...create, await fileWith('{"message": "a\\u0000b"}')], /cannot be used \(message\)/)
  await oneSentence(['institution', '--dkim-selector', 'x', '--dkim-key', folder], /that is a folder/)
  await oneSentence(['contacts', 'export', '--list', 'alumni', '--out', '/dev/full'], /no space is left/)
  await oneSentence(['import', folder, '--list', 'alumni', '--source', 'x'], /that is a folder/)
})

test.skipIf(process.getuid?.() === 0)('files that may not be read or written', async () => {
  const closed = await fileWith('{}')
  await chmod(closed, 0)
  await oneSentence(['segment', 'set', 's', '--condition', `@${closed}`], /this user may not do that/)
  const shut = path.join(folder, 'shut')
  await mkdir(shut, { mode: 0o500 })
  await oneSentence(['contacts', 'export', '--list', 'alumni', '--out', path.join(shut, 'x')], /may not do that/)
})

test('ten megabytes of a file cost no more than one', async () => {
  const file = await fileWith('['.repeat(10_000_000))
  const { awayMs, grownMb } = await watching(() => expect(textOf(file)).rejects.toThrow('larger than 1 MB'))
  expect(awayMs).toBeLessThan(100)
  expect(grownMb).toBeLessThan(10)
})

describe('what a system or a database says', () => {
  const error = (code: string, more: object = {}) => Object.assign(new Error(`${code}: x`), { code, ...more })
  test.each<[string, Error, string]>([
    ['a full disk', error('ENOSPC', { path: '/a' }), 'failure.file'],
    ['no right', error('EACCES'), 'failure.system'],
    ['a full disk of the database', error('53100'), 'failure.db_full'],
    ['a database that went', error('57P01'), 'failure.db_away'],
    ['a line that was lost', error('CONNECTION_CLOSED'), 'failure.db_away'],
    ['a standby', error('25006'), 'failure.db_read_only'],
    ['no right in the database', error('42501'), 'failure.db_no_right'],
    ['a number too large', error('22003'), 'failure.cannot_be_held'],
    ['a bug', new TypeError('x is not a function'), 'failure.unknown'],
    ['nothing at all', undefined as never, 'failure.unknown'],
  ])('%s', (_, thrown, key) => {
    const refusal = refusalOf(thrown)
    expect(refusal.key).toBe(key)
    for (const language of ['fi', 'sv', 'en'] as const) expect(refusal.said(language)).toMatch(/^.{20,}\.$/)
  })

  test('a room’s own refusal keeps its sentence, with the code in words', () => {
    const refusal = refusalOf(new Refusal('import.missing', { file: 'a', why: 'EISDIR: illegal operation' }, 2))
    expect(refusal).toMatchObject({ key: 'import.missing', exitCode: 2, values: { why: 'that is a folder' } })
  })
})

test('a database that goes away in the middle is told, and nothing is half done', { timeout: 60_000 }, async () => {
  const file = await fileWith(`Etunimi;Sukunimi;Sähköposti\n${'A;B;a@example.org\n'.repeat(200_000)}`)
  const importing = run(['import', file, '--list', 'alumni', '--source', 'x'])
  for (let i = 0; i < 400; i++) {
    const cut = await db.sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query ~* 'copy '`
    if (cut.length) break
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  const { code, err } = await importing
  expect(code).toBe(1)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).toMatch(/went away|terminat/)
  expect(await db.sql`select from contact`).toHaveLength(2)
})

describe('what stops sending ends with 1', () => {
  test('doctor', { timeout: 120_000 }, async () => {
    expect((await run(['doctor'])).code).toBe(0)
    const down = await run(['doctor', '--json'], { SMTP_URL: 'smtp://127.0.0.1:1' })
    expect(down.code).toBe(1)
    expect(JSON.parse(down.out).wrong.join()).toContain('127.0.0.1:1')
    expect(down.err.trim().split('\n')).toHaveLength(1)
  })

  test('campaign preflight', { timeout: 120_000 }, async () => {
    const create = ['campaign', 'create', '--name', 'X', '--list', 'alumni', '--template', 'alumni-evening', '--json']
    const id = async (...more: string[]) =>
      String(JSON.parse((await run([...create, '--set', 'event_start=17:00', '--set', 'place=Sali', ...more])).out).id)
    expect((await run(['campaign', 'preflight', await id('--set', 'event_date=2090-11-16')])).code).toBe(0)
    await db.sql`update subscription set state = 'unsubscribed'`
    const nobody = await run(['campaign', 'preflight', await id('--set', 'event_date=2090-11-16'), '--json'])
    expect(nobody.code).toBe(1)
    expect(JSON.parse(nobody.out).recipients).toBe(0)
  })
})

test('through npm, files are named from where one stands, and the data folder stays where it was', async () => {
  const file = await fileWith('Nimi;Sähköposti\nElli Mäkinen;elli@standing.example\n')
  const standing = { INIT_CWD: path.dirname(file), npm_lifecycle_event: 'kutsu' }
  const order = ['import', 'a.json', '--list', 'alumni', '--source', 'x', '--dry-run', '--json']
  const { PATH = '', HOME = '' } = process.env
  // The script that npm runs, which knows where one stands.
  const script = path.resolve(import.meta.dirname, '../../../scripts/kutsu.js')
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...order], {
    env: { PATH, HOME, DATABASE_URL: db.url, KUTSU_DATA: folder, ...standing },
  })
  expect(JSON.parse(stdout)[0]).toMatchObject({ file: 'a.json', rows: 1 })
})
