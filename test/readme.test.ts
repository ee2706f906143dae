// The README as typed: every command in it, copied from it, in its order, on today's clock.
import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from '../src/platform/embedded.ts'
import { start } from './support/kutsu.ts'
import { becomeFirst, openVisitor } from './support/visitor.ts'

const root = path.resolve(import.meta.dirname, '..')
const readme = await readFile(path.join(root, 'README.md'), 'utf8')

/** The lines of its shell blocks; a line that goes on is one with the next. */
const lines = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block = '']) => block.replaceAll('\\\n', ' ').split('\n'))
  .filter((line) => line.trim())
const commands = lines.filter((line) => line.startsWith('npm run -s kutsu -- '))

let folder: string
let server: Embedded
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kutsu-readme-'))
  const people = [
    'Sukunimi;Etunimi;Sähköposti;Kieli;Valmistumisvuosi;Lupa',
    'Mäkinen;Elli;elli@example.org;suomi;2004;kyllä',
    'Öhman;Åsa;asa@example.org;ruotsi;1990;kyllä',
    'Virtanen;Veikko;ei osoitetta;suomi;1999;kyllä',
  ]
  await writeFile(path.join(folder, 'rekisteri.csv'), people.join('\r\n'))
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  await writeFile(path.join(folder, 'kutsu1.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  // The commands join it: starting a server for each takes most of their time.
  server = await startEmbedded(dataFolder())
})
afterAll(async () => {
  await server.leave()
  await rm(folder, { recursive: true, force: true })
})

const dataFolder = () => path.join(folder, 'koulu')
/** As a shell reads it, in the folder of the school's files. */
const typed = (line: string) => {
  const program = `"${process.execPath}" "${path.join(root, 'scripts', 'kutsu.js')}"`
  const { PATH = '', HOME = '' } = process.env
  return promisify(execFile)('bash', ['-c', line.replace(/^npm run -s kutsu --/, program)], {
    cwd: folder,
    env: { PATH, HOME, KUTSU_DATA: dataFolder(), LANG: 'en' },
  })
}

test('it names what else is typed', () => {
  expect(lines.filter((line) => !commands.includes(line))).toEqual([
    expect.stringMatching(/^npm ci && npm run demo -- --once /),
    expect.stringMatching(/^npm ci && npm test /),
    expect.stringMatching(/^export KUTSU_DATA=\.\/koulu /),
    'npm start',
  ])
  expect(commands.length).toBeGreaterThan(25)
})

// Each stands on the ones before.
test.each(commands.map((line) => [line]))('%s', async (line) => {
  const { stdout } = await typed(line)
  expect(stdout).not.toMatch(/undefined|\{\w+\}/)
  if (line.includes('campaign schedule')) expect(stdout).toContain('2030-10-22T09:00')
  if (line.includes('--dry-run')) expect(stdout).toMatch(/dry run/i)
})

test('what was promised is there', async () => {
  for (const file of [
    'katso/message.eml',
    'katso/message.html',
    'katso/message.txt',
    'elli.json',
    'alumni.csv',
    'korjattavat.csv',
  ])
    expect((await readFile(path.join(folder, file))).length, file).toBeGreaterThan(0)
  expect(await readFile(path.join(folder, 'katso/message.eml'), 'utf8')).toContain(
    'From: Koivulan lukio <alumni@koulu.example>',
  )
})

test('npm start opens the doors', async () => {
  const { child, ended } = start(['start'], { KUTSU_DATA: dataFolder(), LANG: 'en' })
  let said = ''
  child.stdout?.on('data', (chunk) => {
    said += chunk
  })
  await expect.poll(() => said, { timeout: 40_000 }).toMatch(/http:\/\/localhost:\d+\/start\/\S+/)
  const [link = ''] = /http:\/\/localhost:\d+\/start\/\S+/.exec(said) ?? []
  const visitor = openVisitor(new URL(link).origin)
  await becomeFirst(visitor, link)
  expect((await visitor.get('/at/school/campaigns')).status).toBe(200)
  child.kill('SIGTERM')
  expect((await ended).code).toBe(0)
})
