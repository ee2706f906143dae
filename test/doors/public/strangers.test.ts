// Strangers at the recipient's door: forged links, connections that ask nothing, megabytes of nonsense.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Door, networkOf, openDoor } from '../../../src/doors/door.ts'
import { loadKeys } from '../../../src/institutions/token-keys.ts'
import { type Database, openDatabase } from '../../../src/platform/db.ts'
import { type Keys, makeToken, type TokenKind, tokenKinds } from '../../../src/platform/token.ts'
import { dispatching, dueCampaign, until } from '../../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { watching } from '../../support/event-loop.ts'
import { at, importing, register } from '../../support/people.ts'
import { publicDoor } from '../../support/public-door.ts'
import { openRelay } from '../../support/relay.ts'

const place = { port: 0, publicUrl: 'http://localhost:8080' }
let db: TestDatabase
let door: Door
/** The door's own way to the database, and what it asked there. */
let sql: Database
const asked: string[] = []
let keys: Keys
let delivery = 0

beforeAll(async () => {
  db = await freshDatabase()
  const relay = await openRelay()
  await importing(db, register(3))
  const campaign = await dueCampaign(db)
  const dispatcher = await dispatching(db, relay.url)
  await until(db, campaign, dispatcher, 'finished')
  await dispatcher.stop()
  await relay.close()
  keys = await loadKeys(db.sql, 1)
  const [row] = await db.sql<{ id: number }[]>`select min(delivery_id) as id from delivery`
  delivery = row?.id ?? 0
  sql = openDatabase(db.url)
  sql.options.debug = (_connection, query) => asked.push(query)
  door = await publicDoor(sql, place, at, 'silent')
})
afterAll(async () => {
  await door.close()
  await sql.end({ timeout: 1 })
  await db.drop()
})

const kinds = Object.keys(tokenKinds) as TokenKind[]
const strange = Object.fromEntries([...kinds, 'address'].map((kind) => [kind, randomBytes(32)])) as Keys
const placeOf = (kind: TokenKind, token: string) =>
  ({ o: `/o/${token}.gif`, a: `/o/${token}.gif`, c: `/c/${token}/1` })[kind as 'o'] ?? `/${kind}/${token}`
const ask = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${door.port}${path}`, { redirect: 'manual', ...init })

describe('forged links', () => {
  test.each(kinds)(
    '/%s/: the same answer whatever they name, nothing written, nothing asked of the database',
    async (kind) => {
      await ask(placeOf(kind, makeToken(keys, { kind, institutionId: 1, id: delivery })))
      const forged = [
        { institutionId: 1, id: delivery },
        { institutionId: 1, id: 999_999 },
        { institutionId: 2, id: delivery },
        { institutionId: 2 ** 31 - 1, id: 2 ** 50 },
      ].map((what) => makeToken(strange, { kind, ...what }))
      await ask(placeOf(kind, forged[2] as string))
      const before = await db.sql`select * from token_key order by 1, 2`
      asked.length = 0
      const answers = new Set<string>()
      for (const token of [...forged, 'A'.repeat(30)])
        for (const method of ['GET', 'POST']) {
          const response = await ask(placeOf(kind, token), { method })
          if (method === 'GET') answers.add(`${response.status} ${await response.text()}`)
          expect(response.status).toBeLessThan(500)
        }
      expect(answers.size).toBe(1)
      // The keys themselves are looked at anew once a second at most, whoever asks.
      expect(asked.filter((query) => !query.includes('from token_key'))).toEqual([])
      expect(asked.length).toBeLessThanOrEqual(1)
      expect(await db.sql`select * from token_key order by 1, 2`).toEqual(before)
    },
  )

  test('a school that came while the door was open is known', async () => {
    await db.sql`insert into institution (slug, name, from_name, from_address, postal_address)
      select 'another', name, from_name, from_address, postal_address from institution where institution_id = 1`
    const [row] = await db.sql<{ id: number }[]>`select max(institution_id) as id from institution`
    const institutionId = row?.id ?? 0
    await ask(placeOf('u', makeToken(strange, { kind: 'u', institutionId, id: 1 })))
    const own = await loadKeys(db.sql, institutionId)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    asked.length = 0
    expect((await ask(placeOf('u', makeToken(own, { kind: 'u', institutionId, id: 1 })))).status).toBe(404)
    // Proven, and so looked for.
    expect(asked.join()).toContain('from delivery')
  })
})

test('what others of the school’s pages are asked by is the school’s to say', async () => {
  const told = async (settings: { hstsSubdomains?: boolean }) => {
    const other = await publicDoor(sql, { ...place, ...settings }, at, 'silent')
    const response = await fetch(`http://127.0.0.1:${other.port}/healthz`)
    await other.close()
    return response.headers.get('strict-transport-security')
  }
  expect(await told({})).toBe('max-age=31536000')
  expect(await told({ hstsSubdomains: true })).toBe('max-age=31536000; includeSubDomains')
})

describe('connections', () => {
  const idle = async (port: number, count: number, begins = '') => {
    const sockets: Socket[] = []
    for (let i = 0; i < count; i++) {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => {})
      sockets.push(socket)
      await once(socket, 'connect')
      socket.resume()
      if (begins) socket.write(begins)
    }
    return sockets
  }
  const close = (sockets: Socket[]) => {
    for (const socket of sockets) socket.destroy()
  }

  test.each([
    ['ask nothing', ''],
    ['never end their header', 'GET /healthz HTTP/1.1\r\nHost: x\r\nX: '],
    ['never end their form', 'POST /u/x HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\na'],
  ])('700 that %s do not close the door', async (_, begins) => {
    const sockets = await idle(door.port, 700, begins)
    const began = performance.now()
    for (let i = 0; i < 20; i++) expect((await ask('/healthz')).status).toBe(200)
    expect(performance.now() - began).toBeLessThan(2000)
    expect(sockets.filter(({ destroyed }) => !destroyed).length).toBeLessThanOrEqual(500)
    close(sockets)
  })

  test('who is being answered is not hung up on; who waits goes first, of the fullest network', async () => {
    const holding: (() => void)[] = []
    const small = await openDoor((_request, response) => void holding.push(() => response.end('done')), {
      port: 0,
      variable: 'PUBLIC_PORT',
      most: { inAll: 10, ofNetwork: 8 },
    })
    const request = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'
    const busy = await idle(small.port, 6, request)
    const heard = busy.map((socket) => once(socket, 'data'))
    const waiting = await idle(small.port, 30)
    const last = await idle(small.port, 1, request)
    heard.push(once(last[0] as Socket, 'data'))
    while (holding.length < 7) await new Promise((resolve) => setTimeout(resolve, 5))
    for (const answer of holding) answer()
    for (const [chunk] of await Promise.all(heard)) expect(String(chunk)).toContain('200 OK')
    expect(waiting.filter(({ destroyed }) => !destroyed).length).toBeLessThanOrEqual(3)
    close([...busy, ...waiting, ...last])
    await small.close()
  })

  test('a network is what one could have many addresses of', () => {
    expect(networkOf('192.0.2.1')).toBe(networkOf('::ffff:192.0.2.99'))
    expect(networkOf('192.0.2.1')).not.toBe(networkOf('192.0.3.1'))
    expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:db8:1:2:ffff::7'))
    expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'))
    expect(networkOf('fe80::1%eth0')).toBe(networkOf('fe80::2'))
  })
})

describe('ten megabytes of the worst', () => {
  /** Writes it all to one connection, whatever comes back, until the other side has had enough. */
  async function pour(pieces: (string | Buffer)[]): Promise<string> {
    const socket = connect(door.port, '127.0.0.1')
    let heard = ''
    socket.on('data', (chunk) => {
      heard = (heard + chunk.toString('latin1')).slice(0, 1000)
    })
    socket.on('error', () => {})
    await once(socket, 'connect')
    for (const piece of pieces)
      if (!socket.destroyed && !socket.write(piece))
        await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => {})
    if (!socket.destroyed) {
      socket.end()
      await Promise.race([once(socket, 'close'), new Promise((resolve) => setTimeout(resolve, 2000))]).catch(() => {})
    }
    socket.destroy()
    return heard
  }
  const megabytes = 10
  const repeated = (text: string): Buffer[] => {
    const piece = Buffer.from(text.repeat(Math.ceil(65_536 / text.length)))
    return Array(Math.ceil((megabytes * 1e6) / piece.length)).fill(piece)
  }
  const post = (path: string, type: string, headers = '') =>
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\n${headers}Content-Length: ${megabytes * 1e6}\r\n\r\n`
  const form = 'application/x-www-form-urlencoded'
  const place = (kind: TokenKind) => placeOf(kind, makeToken(keys, { kind, institutionId: 1, id: delivery }))

  test.each<[string, () => (string | Buffer)[]]>([
    ['a form of one field', () => [post(place('p'), form), ...repeated('a')]],
    ['a form of many', () => [post(place('p'), form), ...repeated('a=1&')]],
    ['a form of percents', () => [post(place('r'), form), ...repeated('%')]],
    ['a packed form', () => [post(place('p'), form, 'Content-Encoding: gzip\r\n'), ...repeated('\0')]],
    ['a form nobody reads', () => [post(place('u'), form), ...repeated('List-Unsubscribe=One-Click&')]],
    [
      'a form in pieces of a byte',
      () => [
        `POST ${place('p')} HTTP/1.1\r\nHost: x\r\nContent-Type: ${form}\r\nTransfer-Encoding: chunked\r\n\r\n`,
        ...repeated('1\r\na\r\n'),
      ],
    ],
    ['a header', () => ['GET / HTTP/1.1\r\nHost: x\r\nUser-Agent: ', ...repeated('Mozilla/5.0 (')]],
    ['headers', () => ['GET / HTTP/1.1\r\nHost: x\r\n', ...repeated('a: b\r\n')]],
    ['an address', () => ['GET /', ...repeated('/o/')]],
    ['pictures', () => repeated(`GET ${place('o')} HTTP/1.1\r\nHost: x\r\nUser-Agent: ${'bot '.repeat(2000)}\r\n\r\n`)],
    ['clicks', () => repeated(`HEAD ${place('c')} HTTP/1.1\r\nHost: x\r\n\r\n`)],
    [
      'pages',
      () => repeated(`GET ${place('p')} HTTP/1.1\r\nHost: x\r\nAccept-Language: ${'fi,'.repeat(2000)}\r\n\r\n`),
    ],
    [
      'forgeries',
      () =>
        repeated(
          `GET ${placeOf('p', makeToken(strange, { kind: 'p', institutionId: 9, id: 1 }))} HTTP/1.1\r\nHost: x\r\n\r\n`,
        ),
    ],
    ['nothing HTTP knows', () => repeated('\r\n')],
  ])('%s', { retry: 2 }, async (_, pieces) => {
    const made = pieces()
    const { awayMs, grownMb } = await watching(() => pour(made))
    expect(awayMs).toBeLessThan(100)
    expect(grownMb).toBeLessThan(60)
    expect((await ask('/healthz')).status).toBe(200)
  })

  test('and nobody’s preferences were changed by it', async () => {
    expect(await db.sql`select from consent_entry where source = 'preferences'`).toHaveLength(0)
  })
})
