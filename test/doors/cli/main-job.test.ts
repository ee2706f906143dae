// The main job as a person runs it: a process on a fresh data folder, with the embedded PostgreSQL.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { deliveryStates } from '../../../src/feedback/campaign-report.ts'
import { openDatabase } from '../../../src/platform/db.ts'
import { startEmbedded } from '../../../src/platform/embedded.ts'
import { dataFolder, kutsu, start } from '../../support/kutsu.ts'

const mails = (folder: string) =>
  readdirSync(path.join(folder, 'mail'))
    .filter((name) => name.endsWith('.eml'))
    .map((name) => readFileSync(path.join(folder, 'mail', name)))
const serversOn = (folder: string) =>
  execFileSync('ps', ['axww', '-o', 'args'])
    .toString()
    .split('\n')
    .filter((line) => line.includes(`-D ${folder}`)).length

test('demo --once imports, sends once each, takes answers over HTTP and leaves no process behind', async () => {
  const folder = await dataFolder()
  const ended = await kutsu(['demo', '--once', '--json'], { KUTSU_DATA: folder })
  expect(ended.code, ended.err).toBe(0)
  const {
    import: [imported],
    campaign,
    http,
  } = JSON.parse(ended.out)
  expect(imported).toMatchObject({ rows: 1200, rejected: 6, conflict: 6 })
  expect(
    imported.created +
      imported.updated +
      imported.unchanged +
      imported.duplicate +
      imported.conflict +
      imported.rejected,
  ).toBe(1200)
  expect(campaign.state).toBe('finished')
  expect(campaign.accepted).toBe(imported.consent.granted)
  expect(campaign.audience).toBe(deliveryStates.reduce((sum, state) => sum + campaign[state], 0))
  expect(http).toEqual({ opens: 1, clicks: 1, unsubscribes: 1, scanned: 6 })
  const caught = mails(folder)
  expect(caught).toHaveLength(campaign.accepted)
  const languages = new Set<string>()
  for (const bytes of caught) {
    expect(
      bytes
        .toString('latin1')
        .split('\r\n')
        .every((line) => line.length <= 998),
    ).toBe(true)
    const { subject, html, text, messageId } = await PostalMime.parse(bytes)
    expect(subject).toMatch(/alumn/i)
    expect(html).toMatch(/<html lang="(fi|sv|en)"/)
    expect(text).not.toMatch(/\{\{|Hei ,|Hej ,|Hello ,/)
    expect(messageId).toMatch(/^<1\.1\.\d+@[0-9a-f]{20}\.school\.example>$/)
    languages.add(/<html lang="(\w+)"/.exec(html ?? '')?.[1] ?? '')
  }
  expect([...languages].sort()).toEqual(['en', 'fi', 'sv'])
  expect(serversOn(folder)).toBe(0)
}, 60_000)

test('killed in the middle of a campaign, start finishes it by itself and nobody is written to twice', async () => {
  const folder = await dataFolder()
  const env = { KUTSU_DATA: folder, KUTSU_RATE: '150' }
  const first = start(['demo', '--once', '--json'], env)
  await expect
    .poll(() => (readdirSync(folder).includes('mail') ? mails(folder).length : 0), { timeout: 30_000, interval: 50 })
    .toBeGreaterThan(100)
  first.child.kill('SIGKILL')
  await first.ended
  const before = mails(folder).length
  const second = start(['start'], { KUTSU_DATA: folder })
  const embedded = await startEmbedded(folder)
  const sql = openDatabase(embedded.url, 1)
  const states = async () =>
    Object.fromEntries(
      (await sql`select state, count(*) as n from delivery group by 1`).map(({ state, n }) => [state, n]),
    )
  await expect
    .poll(async () => (await sql`select state from mailing`)[0]?.state, { timeout: 40_000, interval: 250 })
    .toBe('finished')
  const { accepted = 0, uncertain = 0, ...others } = await states()
  const audience = (await sql`select from delivery`).length
  expect(others).toEqual({})
  expect(accepted + uncertain).toBe(audience)
  expect(uncertain).toBeLessThanOrEqual(20)
  const ids = await Promise.all(mails(folder).map(async (bytes) => (await PostalMime.parse(bytes)).messageId))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThanOrEqual(accepted)
  expect(ids.length).toBeLessThanOrEqual(audience)
  expect(before).toBeLessThan(ids.length)
  await sql.end()
  await embedded.leave()
  second.child.kill('SIGTERM')
  expect((await second.ended).code).toBe(0)
  expect(serversOn(folder)).toBe(0)
}, 90_000)

test('a second process on the same data folder joins, and the last one out stops the database', async () => {
  const folder = await dataFolder()
  const env = { KUTSU_DATA: folder }
  const [one, two] = await Promise.all([kutsu(['institution', '--json'], env), kutsu(['institution', '--json'], env)])
  expect([one.code, two.code], one.err + two.err).toEqual([0, 0])
  expect(one.out).toBe(two.out)
  expect(serversOn(folder)).toBe(0)
})

test('start brings a killed embedded PostgreSQL back and still stops cleanly', async () => {
  const folder = await dataFolder()
  const pidFile = path.join(folder, 'postgres', 'postmaster.pid')
  const lines = () => {
    try {
      return readFileSync(pidFile, 'utf8').split('\n')
    } catch {
      return []
    }
  }
  const isReady = () => lines()[7]?.startsWith('ready') ?? false
  const { child, ended } = start(['start'], { KUTSU_DATA: folder, LOG_LEVEL: 'silent' })
  let said = ''
  child.stdout?.on('data', (chunk) => {
    said += chunk
  })
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  await expect.poll(() => said.includes('http://localhost') && isReady(), { timeout: 30_000 }).toBe(true)
  const [first, , , port] = lines()
  process.kill(Number(first), 'SIGKILL')
  // A command that comes just then starts the server, too: where everybody looks for it.
  const newcomer = kutsu(['institution', '--json'], { KUTSU_DATA: folder })
  await expect.poll(() => isReady() && lines()[0] !== first, { timeout: 30_000, interval: 100 }).toBe(true)
  expect(lines()[3]).toBe(port)
  expect(await newcomer).toMatchObject({ code: 0, err: '' })
  child.kill('SIGTERM')
  expect(await ended).toMatchObject({ code: 0 })
  expect(serversOn(folder)).toBe(0)
})
