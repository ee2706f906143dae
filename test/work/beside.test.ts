// Jobs beside sending, as real processes: an import of 300,000 rows and a search for duplicates, while a campaign goes out.
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jobById } from '../../src/work/jobs.ts'
import { dueCampaign } from '../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { dataFolder, kutsu, start } from '../support/kutsu.ts'
import { importing, register } from '../support/people.ts'
import { openRelay, type Relay } from '../support/relay.ts'

let db: TestDatabase
let relay: Relay
beforeAll(async () => {
  db = await freshDatabase()
  relay = await openRelay()
})
afterAll(async () => {
  await relay.close()
  await db.drop()
})

const leaseSeconds = 4
const rows = 300_000

test('no sign of life waits for a job, and the campaign goes on', { timeout: 240_000 }, async () => {
  await importing(db, register(1500))
  await dueCampaign(db)
  // It was due, and over, on the tests' own days.
  await db.sql`update mailing set due_at = now(), deadline_at = null`
  const folder = await dataFolder()
  const file = path.join(folder, 'suuri.csv')
  const people = Array.from({ length: rows }, (_, n) => `Uusi;Henkilö${n % 90_000};uusi${n}@example.org;kyllä`)
  await writeFile(file, ['Etunimi;Sukunimi;Sähköposti;Lupa', ...people].join('\r\n'))
  const env = {
    DATABASE_URL: db.url,
    KUTSU_DATA: folder,
    SMTP_URL: `${relay.url}?preset=catcher`,
    KUTSU_LEASE: String(leaseSeconds),
    KUTSU_RATE: '10',
  }
  const work = start(['work'], env)
  try {
    await expect.poll(() => relay.messages.length, { timeout: 30_000 }).toBeGreaterThan(0)
    const order = ['--list', 'suuri', '--create-list', '--source', 'a test', '--detach']
    expect((await kutsu(['import', file, ...order], env)).code).toBe(0)
    const before = relay.messages.length
    let longest = 0
    let isOver = false
    const searching = (async () => {
      while (!isOver) expect((await kutsu(['duplicates', 'list', '--json'], env)).code).toBe(0)
    })()
    for (let waited = 0; !isOver && waited < 180_000; waited += 100) {
      const [sign] = await db.sql<[{ age: number }]>`
        select extract(epoch from clock_timestamp() - max(heartbeat_at))::float8 as age from installation.worker`
      longest = Math.max(longest, sign.age)
      isOver = (await jobById(db.sql, 1, 1)).endedAt !== null
      await pause(100)
    }
    isOver = true
    await searching
    expect(await jobById(db.sql, 1, 1)).toMatchObject({ state: 'done', tries: 1 })
    expect(longest).toBeLessThan(leaseSeconds)
    // Nobody took it for dead, and it did not stand still.
    expect(await db.sql`select stopped_at from installation.worker`).toEqual([{ stopped_at: null }])
    expect(relay.messages.length).toBeGreaterThan(before + 20)
  } finally {
    work.child.kill('SIGTERM')
    await work.ended
  }
})

/** The processes that one has started. */
async function childrenOf(pid: number | undefined): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid='])
  const pairs = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  return pairs.filter(([, parent]) => parent === pid).map(([child = 0]) => child)
}

// While it is being loaded, too.
test.each([0, 2000])(
  'whoever is killed leaves no process behind that carries out jobs (after %i ms)',
  { timeout: 60_000 },
  async (whenMs) => {
    const env = { DATABASE_URL: db.url, KUTSU_DATA: await dataFolder(), SMTP_URL: relay.url }
    const work = start(['work'], env)
    await expect.poll(() => childrenOf(work.child.pid), { timeout: 30_000 }).toHaveLength(1)
    const [jobs = 0] = await childrenOf(work.child.pid)
    await pause(whenMs)
    work.child.kill('SIGKILL')
    const lives = () => {
      try {
        return process.kill(jobs, 0)
      } catch {
        return false
      }
    }
    await expect.poll(lives, { timeout: 10_000 }).toBe(false)
  },
)
