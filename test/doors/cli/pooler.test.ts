// Behind PgBouncer, which gives each transaction another connection. Skipped where it is not installed (Debian: `pgbouncer`).
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseAddress } from '../../../src/platform/config.ts'
import { openDatabase } from '../../../src/platform/db.ts'
import { freePort } from '../../../src/platform/embedded.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { dataFolder, kutsu, start } from '../../support/kutsu.ts'
import { fileOf } from '../../support/people.ts'
import { openRelay, type Relay } from '../../support/relay.ts'
import { becomeFirst, openVisitor } from '../../support/visitor.ts'

const pgbouncer = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer'].find(existsSync)

/** PgBouncer in transaction mode before a database, with two connections behind it. */
async function openPooler(url: string): Promise<{ url: string; stop: () => void }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kutsu-pooler-'))
  await chmod(folder, 0o755)
  const { hostname, port, username, password } = new URL(url)
  const { database } = databaseAddress(url)
  const listens = await freePort()
  const file = path.join(folder, 'pgbouncer.ini')
  await writeFile(
    file,
    `[databases]
${database} = host=${hostname} port=${port} user=${username} ${password && `password=${password}`}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listens}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 2
max_client_conn = 200
`,
  )
  const user = process.getuid?.() === 0 ? ['-u', 'nobody'] : []
  const child: ChildProcess = spawn(pgbouncer as string, [...user, file], { stdio: 'ignore' })
  return { url: `postgres://${username}@127.0.0.1:${listens}/${database}`, stop: () => child.kill('SIGTERM') }
}

describe.skipIf(!pgbouncer)('behind a pooler', () => {
  let db: TestDatabase
  let relay: Relay
  let pooler: { url: string; stop: () => void }
  let env: Record<string, string>
  beforeAll(async () => {
    db = await freshDatabase()
    relay = await openRelay()
    pooler = await openPooler(db.url)
    env = {
      DATABASE_URL: pooler.url,
      DATABASE_DIRECT_URL: db.url,
      KUTSU_DATA: await dataFolder(),
      SMTP_URL: relay.url,
      PUBLIC_URL: 'https://kutsu.example',
    }
  })
  afterAll(async () => {
    pooler.stop()
    await relay.close()
    await db.drop()
  })

  const done = async (...args: string[]) => {
    const ended = await kutsu([...args, '--json'], env)
    expect(ended, args.join(' ')).toMatchObject({ code: 0 })
    return JSON.parse(ended.out)
  }

  test('people are imported, a campaign goes out, and pages open meanwhile', async () => {
    const sql = openDatabase(pooler.url, 1, { isPooled: true })
    await expect.poll(() => sql`select 1`.then(() => 'there', String), { timeout: 10_000 }).toBe('there')
    await sql.end()
    const rows = Array.from({ length: 300 }, (_, i) => `henkilo${i}@x.example;Elli;Mäkinen${i};kyllä`)
    const file = await fileOf(`Email;Etunimi;Sukunimi;Lupa\n${rows.join('\n')}\n`)
    await done('import', file, '--list', 'alumni', '--create-list', '--source', 'x')
    const set = ['--set', 'event_date=2030-11-19', '--set', 'event_start=17:00', '--set', 'place=Sali']
    const order = ['--name', 'Ilta', '--list', 'alumni', '--template', 'alumni-evening', ...set]
    const { id } = await done('campaign', 'create', ...order, '--set', 'programme_url=https://x.example')
    const ports = [await freePort(), await freePort()]
    const doors = { PUBLIC_PORT: String(ports[0]), ADMIN_PORT: String(ports[1]) }
    const { child, ended, said } = start(['start'], { ...env, ...doors, KUTSU_RATE: '200' })
    await done('campaign', 'send', String(id), '--detach')
    await expect.poll(() => relay.messages.length, { timeout: 30_000 }).toBeGreaterThan(10)
    const link = /https:\/\/kutsu\.example(\/u\/[\w-]+)/.exec(
      relay.messages[0]?.text.replaceAll('=\r\n', '') ?? '',
    )?.[1]
    const [first = ''] = /http:\/\/localhost:\d+\/start\/\S+/.exec(said()) ?? []
    const visitor = openVisitor(new URL(first).origin)
    await becomeFirst(visitor, first)
    const answers = await Promise.all(
      Array.from({ length: 20 }).flatMap(() => [
        fetch(`http://127.0.0.1:${ports[0]}${link}`),
        visitor.get('/at/school/campaigns'),
      ]),
    )
    expect(answers.map(({ status }) => status).filter((status) => status !== 200)).toEqual([])
    await expect.poll(() => relay.messages.length, { timeout: 30_000 }).toBe(300)
    expect(new Set(relay.messages.map(({ to }) => to)).size).toBe(300)
    expect(await done('campaign', 'report', String(id))).toMatchObject({ audience: 300, uncertain: 0 })
    child.kill('SIGTERM')
    expect(await ended).toMatchObject({ code: 0, err: '' })
  }, 90_000)
})
