// A worker whose lines to the database break while they are being opened.
import { connect, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../support/database.ts'
import { dataFolder, start } from '../../support/kutsu.ts'
import { openRelay } from '../../support/relay.ts'

/** A way to the database that breaks lines while `isHostile`: half of them before a word, half in the driver's own first question. */
async function openWay(port: number) {
  let isHostile = false
  const broken = { before: 0, within: 0 }
  const open = new Set<() => void>()
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    const end = () => {
      near.destroy()
      far.destroy()
      open.delete(end)
    }
    open.add(end)
    for (const socket of [near, far]) socket.on('error', end).on('close', end)
    if (isHostile && Math.random() < 0.5) {
      broken.before++
      near.resetAndDestroy()
      return
    }
    near.on('data', (said) => {
      if (!isHostile || !said.includes('pg_catalog.pg_type')) return far.write(said)
      broken.within++
      return end()
    })
    far.pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as { port: number }).port,
    broken,
    be(hostile: boolean) {
      isHostile = hostile
      if (hostile) for (const end of open) end()
    },
    close: () => server.close(),
  }
}

test('a worker outlives lines that break while they are opened', { timeout: 60_000 }, async () => {
  const db = await freshDatabase()
  const relay = await openRelay()
  const { port } = new URL(db.url)
  const way = await openWay(Number(port))
  const { child, ended } = start(['work'], {
    DATABASE_URL: db.url.replace(`:${port}/`, `:${way.port}/`),
    KUTSU_DATA: await dataFolder(),
    SMTP_URL: relay.url,
  })
  const signs = () => db.sql<{ pid: number; at: number }[]>`
    select pid, extract(epoch from heartbeat_at)::float8 as at from installation.worker where stopped_at is null`
  await new Promise((resolve) => child.stdout?.once('data', resolve))
  way.be(true)
  await expect.poll(() => Math.min(way.broken.before, way.broken.within), { timeout: 20_000 }).toBeGreaterThan(5)
  way.be(false)
  const [before] = await signs()
  await expect
    .poll(async () => (await signs()).some(({ pid, at }) => pid === child.pid && at > (before?.at ?? 0)), {
      timeout: 20_000,
    })
    .toBe(true)
  child.kill('SIGTERM')
  expect((await ended).code).toBe(0)
  way.close()
  await relay.close()
  await db.drop()
})
