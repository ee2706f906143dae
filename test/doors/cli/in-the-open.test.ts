// Nothing personal in the open: what a whole run prints and logs, at its most talkative, and every file it leaves, is looked
// through for the people it was about.
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { opened, written } from '../../../src/doors/cli/files.ts'
import { lockDataFolder } from '../../../src/platform/data-folder.ts'
import { openLog, whatFailed } from '../../../src/platform/log.ts'
import { kutsu, start } from '../../support/kutsu.ts'

let home: string
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'kutsu-open-'))
})
afterAll(() => rm(home, { recursive: true, force: true }))

const modeOf = async (place: string) => ((await stat(place)).mode & 0o777).toString(8)

/** Every file below, the database's own left aside: its folder is another's and shut. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'postgres' ? [] : filesBelow(place)
    return [place]
  })
}

test('a whole run tells nobody’s address, name or token, and leaves no file that others can read', async () => {
  const folder = path.join(home, 'var')
  const temporary = path.join(home, 'tmp')
  await mkdir(temporary, { mode: 0o777 })
  const env = { KUTSU_DATA: folder, TMPDIR: temporary, LOG_LEVEL: 'trace' }
  const demo = await kutsu(['demo', '--once'], env)
  expect(demo.code, demo.err).toBe(0)
  const register = new TextDecoder('windows-1252').decode(
    await readFile(path.join(folder, 'demo', 'alumnirekisteri.csv')),
  )
  const addresses = [...new Set(register.match(/[\w.+-]+@[\w-]+\.[\w.]+/g) ?? [])]
  const rows = register
    .split(/\r?\n/)
    .slice(2)
    .map((row) => row.split(';'))
  const names = [...new Set(rows.map(([last = '']) => last.trim()).filter((last) => last.length > 3))]
  expect(addresses.length).toBeGreaterThan(500)
  expect(names.length).toBeGreaterThan(10)
  const mails = readdirSync(path.join(folder, 'mail')).map((name) =>
    readFileSync(path.join(folder, 'mail', name), 'latin1'),
  )
  const tokens = [
    ...new Set(
      mails
        .join('')
        .replaceAll('=\r\n', '')
        .match(/(?<=\/[a-z]\/)[\w-]{26,}/g) ?? [],
    ),
  ]
  expect(tokens.length).toBeGreaterThan(500)

  // Visitors, some of them with links that were broken on the way, and an account of the database that may do nothing.
  const { child, ended } = start(['start'], env)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk))
  await expect.poll(() => /http:\/\/localhost:\d+/.test(said), { timeout: 40_000 }).toBe(true)
  const [token = ''] = mails[0]?.replaceAll('=\r\n', '').match(/(?<=\/u\/)[\w-]{26,}/) ?? []
  expect(tokens).toContain(token)
  const ports = [...said.matchAll(/localhost:(\d+)/g)].map(([, port]) => port)
  for (const port of ports)
    for (const place of [
      `/u/${token}%`,
      `/p/${token}%ff`,
      `/r/${token}%E0%A4%A`,
      `/v/${token}?x=%`,
      `/campaigns/1/preview?contact=${addresses[0]}%00`,
    ])
      await fetch(`http://localhost:${port}${place}`, { headers: { Host: `localhost:${port}` } }).catch(() => {})
  child.kill('SIGTERM')
  const { out, err } = await ended
  const told = [demo.out, demo.err, out, err].join('\n')
  for (const [what, words] of Object.entries({ addresses, names, tokens }))
    expect(
      words.filter((word) => told.includes(word)),
      what,
    ).toEqual([])

  for (const place of filesBelow(folder)) expect(`${await modeOf(place)} ${place}`).toBe(`600 ${place}`)
  for (const name of ['mail', 'demo']) expect(await modeOf(path.join(folder, name))).toBe('700')
  expect(Number.parseInt(await modeOf(folder), 8) & 0o066).toBe(0)
  for (const place of filesBelow(temporary)) {
    if (!lstatSync(place).isFile()) continue
    const content = readFileSync(place, 'latin1')
    expect(
      addresses.filter((word) => content.includes(word)),
      place,
    ).toEqual([])
  }
}, 120_000)

describe('files', () => {
  test('a data folder of before is tightened, and what is not ours is left alone', async () => {
    const folder = path.join(home, 'before')
    await mkdir(path.join(folder, 'mail'), { recursive: true })
    for (const place of [folder, path.join(folder, 'mail')]) await chmod(place, 0o755)
    for (const name of ['database.json', 'mail/1.eml']) {
      await writeFile(path.join(folder, name), 'x')
      await chmod(path.join(folder, name), 0o644)
    }
    await lockDataFolder(folder)
    expect(await modeOf(path.join(folder, 'mail'))).toBe('700')
    expect(await modeOf(path.join(folder, 'mail/1.eml'))).toBe('600')
    expect(await modeOf(path.join(folder, 'database.json'))).toBe('600')
    expect(['700', '711']).toContain(await modeOf(folder))
    const shared = path.join(home, 'shared')
    await mkdir(shared)
    await chmod(shared, 0o755)
    await writeFile(path.join(shared, 'letter.txt'), 'x')
    await chmod(path.join(shared, 'letter.txt'), 0o644)
    await lockDataFolder(shared)
    expect(await modeOf(shared)).toBe('755')
    expect(await modeOf(path.join(shared, 'letter.txt'))).toBe('644')
  })

  test('a file that was there does not keep its mode', async () => {
    const file = path.join(home, 'list.csv')
    for (const write of [
      () => written(file, 'Elli'),
      async () => {
        const stream = await opened(file)
        await new Promise<void>((resolve, reject) => stream.on('error', reject).end('Elli', resolve))
      },
    ]) {
      await writeFile(file, 'what stood here before, and was longer')
      await chmod(file, 0o644)
      await write()
      expect(await modeOf(file)).toBe('600')
      expect(await readFile(file, 'utf8')).toBe('Elli')
    }
  })
})

describe('the log', () => {
  const lines: string[] = []
  const log = openLog('trace', (line) => lines.push(line))
  const token = 'dQEBS7ES9hvT8Jj_a7AorSpb2Q'

  test('takes out what looks like an address or a token, wherever it stands', () => {
    log.error(
      { why: `duplicate elli.makinen@example.org`, deep: { er: ['Elli <elli@example.org>'] } },
      `at /u/${token}%`,
    )
    log.warn(`smtp://user:secret@relay.example refused`)
    expect(lines.join('')).not.toMatch(/elli|secret|dQEBS7/)
    expect(lines.join('')).toContain('[address]')
  })

  test('names the place of a fault and not whom it was about', () => {
    const of = (error: object) => whatFailed(Object.assign(new Error('x'), error))
    const postgres = { name: 'PostgresError', severity: 'ERROR' }
    expect(of({ ...postgres, code: '22P02', message: 'invalid input syntax for type integer: "Mäkinen"' })).not.toMatch(
      /Mäkinen/,
    )
    expect(
      of({
        ...postgres,
        code: '23505',
        message: 'duplicate key',
        detail: 'Key (name)=(Mäkinen)',
        constraint_name: 'contact_address',
      }),
    ).toMatch(/23505 contact_address/)
    expect(of({ name: 'SyntaxError', message: 'Unexpected token M in JSON: Mäkinen' })).not.toMatch(/Mäkinen/)
    expect(of({ code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:5432' })).toContain('127.0.0.1:5432')
  })
})
