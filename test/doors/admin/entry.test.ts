// Coming in: what lets somebody in, what keeps whoever guesses out, and that nobody can keep an owner out of their account.
import { request } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openInstitution } from '../../../src/engine.ts'
import { createInstitution } from '../../../src/institutions/institutions.ts'
import { addMember, membersOf } from '../../../src/institutions/members.ts'
import { loadKeys } from '../../../src/institutions/token-keys.ts'
import { makeLink } from '../../../src/members/links.ts'
import { type Log, openLog } from '../../../src/platform/log.ts'
import { makeToken } from '../../../src/platform/token.ts'
import { adminDoor, memberWith, type TestDoor } from '../../support/admin-door.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { at } from '../../support/people.ts'
import { becomeFirst, goodPassword, openVisitor, signIn } from '../../support/visitor.ts'

let db: TestDatabase
let door: TestDoor
let now = at()
beforeAll(async () => {
  db = await freshDatabase()
  door = await adminDoor(db, { ADMIN_PROXY: '127.0.0.1, ::1' }, { clock: () => now })
})
afterAll(async () => {
  await door.close()
  await db.drop()
})
beforeEach(() => db.sql`delete from installation.entry_limit`)

/** Whoever asks from there; a proxy on this machine says so. */
const from = (address: string) => openVisitor(door.base, { 'x-forwarded-for': address })
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}

/** With just these headers: `fetch` has some of its own. */
const bare = ({ port }: { port: number }, path: string, headers: Record<string, string>) =>
  new Promise<{ status: number; cookies: string }>((resolve, reject) =>
    request({ port, host: '127.0.0.1', path, headers }, (response) => {
      response.resume()
      resolve({ status: response.statusCode ?? 0, cookies: String(response.headers['set-cookie']) })
    })
      .on('error', reject)
      .end(),
  )

describe('before anybody can sign in', () => {
  test('the door answers nothing but the link that a start shows', async () => {
    const stranger = openVisitor(door.base)
    for (const place of ['/', '/sign-in', '/at/school/campaigns', '/account', '/parts', '/api/v2/messages', '/l/x']) {
      const { status, text } = await stranger.get(place)
      expect(status, place).toBe(403)
      expect(text).toContain('Kukaan ei voi vielä kirjautua')
    }
    expect((await stranger.get('/start/nothing')).status).toBe(404)
    expect((await stranger.get('/healthz')).status).toBe(200)
  })

  test('the link is good for the first administrator alone, once, and a newer one takes its place', async () => {
    const [older, newer] = [await door.entry.firstToken(), await door.entry.firstToken()]
    const visitor = openVisitor(door.base)
    expect((await visitor.get(`/start/${older}`)).status).toBe(404)
    const person = { name: 'Paula', address: 'paula@koulu.example', language: 'sv' }
    const bad = await visitor.post(`/start/${newer}`, { ...person, password: 'lyhyt', again: 'lyhyt' })
    expect(bad.status).toBe(422)
    expect(bad.text).toMatch(/href="#password">[^<]*12/)
    expect(bad.text).toContain('value="paula@koulu.example"')
    const differs = await visitor.post(`/start/${newer}`, { ...person, password: goodPassword, again: 'toinen' })
    expect(differs.text).toContain('href="#again"')
    const good = await visitor.post(`/start/${newer}`, { ...person, password: goodPassword, again: goodPassword })
    expect(good).toMatchObject({ status: 303, location: '/account?told=first' })
    expect((await visitor.get('/account?told=first')).text).toContain('Du är den första administratören')
    expect(await membersOf(db.sql, 1)).toMatchObject([{ name: 'Paula', role: 'admin', language: 'sv' }])
    expect(await door.entry.firstToken()).toBeNull()
    expect((await openVisitor(door.base).get(`/start/${newer}`)).status).toBe(404)
  })
})

test('until somebody can sign in the door is on this machine, whatever is configured; then where it shall be', async () => {
  const fresh = await freshDatabase()
  const open = await adminDoor(fresh, { ADMIN_HOST: '0.0.0.0' }, { clock: () => now })
  // Another of this machine's addresses is where others come from.
  const reaches = (host: string) =>
    fetch(`http://${host}:${open.port}/healthz`).then(
      ({ status }) => status,
      () => null,
    )
  expect(await reaches('127.0.0.1')).toBe(200)
  expect(await reaches('127.0.0.2')).toBeNull()
  const visitor = openVisitor(open.base)
  await becomeFirst(visitor, `${open.base}/start/${await open.entry.firstToken()}`)
  await expect.poll(() => reaches('127.0.0.2'), { timeout: 10_000 }).toBe(200)
  expect(await reaches('127.0.0.1')).toBe(200)
  await open.close()
  await fresh.drop()
})

describe('a password', () => {
  let address = ''
  beforeAll(async () => {
    address = await memberWith(db, 'coordinator', { name: 'outi' })
  })

  test('lets its owner in, to where they were going', async () => {
    const visitor = openVisitor(door.base)
    const asked = await visitor.get('/at/school/campaigns?before=7')
    expect(asked).toMatchObject({ status: 303 })
    const place = new URL(asked.location ?? '', door.base)
    expect(place.pathname).toBe('/sign-in')
    const next = place.searchParams.get('next') ?? ''
    const entered = await visitor.post('/sign-in', { address: ' OUTI@koulu.example', password: goodPassword, next })
    expect(entered).toMatchObject({ status: 303, location: '/at/school/campaigns?before=7' })
    expect((await visitor.get('/at/school/campaigns')).status).toBe(200)
  })

  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/at/../../sign-out',
    'javascript:alert(1)',
    '/start/x',
  ])('leads nobody to %s', async (next) => {
    const { location } = await openVisitor(door.base).post('/sign-in', { address, password: goodPassword, next })
    expect(location).toBe('/')
  })

  test('that is wrong is told as an address that is unknown is', async () => {
    const told = async (given: Record<string, string>) => {
      const { status, text } = await openVisitor(door.base).post('/sign-in', given)
      return { status, text: text.replaceAll(String(given.address), 'X').replace(/value="[\w-]{43}"/g, '') }
    }
    const wrong = await told({ address, password: 'ei tämä kumminkaan' })
    expect(wrong.status).toBe(422)
    expect(await told({ address: 'nobody@koulu.example', password: 'ei tämä kumminkaan' })).toEqual(wrong)
  })

  test('gives a new cookie each time: what somebody planted is worth nothing', async () => {
    const visitor = openVisitor(door.base)
    visitor.jar.set('kutsu-session', 'planted')
    await signIn(visitor, address)
    const first = visitor.jar.get('kutsu-session')
    expect(first).not.toBe('planted')
    expect((await visitor.get('/account')).status).toBe(200)
    const other = openVisitor(door.base)
    other.jar.set('kutsu-session', 'planted')
    expect((await other.get('/account')).status).toBe(303)
  })

  test('50 wrong ones of one network slow that network down, and the owner comes in from another', async () => {
    const guesser = from('203.0.113.7')
    const statuses: number[] = []
    for (let i = 0; i < 50; i++) statuses.push((await signIn(guesser, address, `väärä arvaus ${i}`)).status)
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(422))
    expect(new Set(statuses.slice(10))).toEqual(new Set([429]))
    const slowed = await signIn(from('203.0.113.200'), address)
    expect(slowed.status).toBe(429)
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(60)
    expect((await signIn(from('198.51.100.9'), address)).status).toBe(303)
  })

  test('a browser that its owner came in with before is let in from a network that guesses', async () => {
    const own = from('203.0.113.50')
    await signIn(own, address)
    await own.post('/sign-out', {}, '/account')
    const guesser = from('203.0.113.7')
    for (let i = 0; i < 25; i++) await signIn(guesser, i % 2 ? address : `x${i}@koulu.example`, `väärä ${i}`)
    expect((await signIn(from('203.0.113.51'), address)).status).toBe(429)
    expect((await signIn(own, address)).status).toBe(303)
    // What the browser is known by lets in nobody, and is nobody else's.
    const other = from('203.0.113.52')
    other.jar.set('kutsu-known', own.jar.get('kutsu-known') ?? '')
    expect((await other.get('/account')).status).toBe(303)
    expect((await signIn(other, 'paula@koulu.example')).status).toBe(429)
  })

  test('thousands of tries leave memory flat, and few rows', async () => {
    const visitor = from('203.0.113.99')
    const form = /name="form" value="([^"]+)"/.exec((await visitor.get('/sign-in')).text)?.[1] ?? ''
    const tries = async (count: number, seed: string) => {
      for (let i = 0; i < count; i += 50)
        await Promise.all(
          Array.from({ length: 50 }, (_, j) =>
            visitor.postBlindly('/sign-in', {
              form,
              address: `${seed}${i + j}@koulu.example`,
              password: 'x'.repeat(40),
            }),
          ),
        )
    }
    // What nobody holds any more does not count.
    setFlagsFromString('--expose-gc')
    const gc = runInNewContext('gc') as () => void
    const heap = () => {
      gc()
      return process.memoryUsage().heapUsed / 1e6
    }
    await tries(1000, 'a')
    const before = heap()
    await tries(3000, 'b')
    expect(heap() - before).toBeLessThan(5)
    const [row] = await db.sql<[{ count: number }]>`select count(*) as count from installation.entry_limit`
    expect(row.count).toBeLessThan(100)
  }, 240_000)
})

describe('the second step', () => {
  let address = ''
  let secret = ''
  let codes: string[] = []
  const visitor = () => openVisitor(door.base)
  const codeNow = () => TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: now.getTime() })

  test('is kept once a code shows that the app has it, and gives ten codes on paper', async () => {
    address = await memberWith(db, 'coordinator', { name: 'eeva' })
    const own = visitor()
    await signIn(own, address)
    const page = (await own.get('/account/second-step')).text
    secret = (/class="secret">([A-Z2-7 ]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '')
    const offer = /name="offer" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const wrong = await own.post('/account/second-step', { offer, code: '000000', before: goodPassword })
    expect(wrong.status).toBe(422)
    // Whoever mistyped has the secret in their app: it is offered again.
    expect(wrong.text.replaceAll(' ', '')).toContain(secret)
    const unproven = await own.post('/account/second-step', { offer, code: codeNow(), before: 'ei tämä' })
    expect(unproven.text).toContain('href="#before"')
    const kept = await own.post('/account/second-step', { offer, code: codeNow(), before: goodPassword })
    codes = [...kept.text.matchAll(/<code>([a-z0-9]{5}-[a-z0-9]{5})<\/code>/g)].map(([, code]) => code as string)
    expect(codes).toHaveLength(10)
  })

  test('lets in with a code of the app, once each, and with one on paper, once each', async () => {
    later(1)
    const enters = async (code: string) => {
      const one = visitor()
      const first = await signIn(one, address)
      expect(first.location).toMatch(/^\/sign-in\/code/)
      expect((await one.get('/account')).status).toBe(303)
      const second = await one.post('/sign-in/code', { code, next: '/account' })
      return second.status === 303 && (await one.get('/account')).status === 200
    }
    const code = codeNow()
    expect(await enters(code)).toBe(true)
    expect(await enters(code)).toBe(false)
    const [paper = ''] = codes
    expect(await enters(paper.toUpperCase())).toBe(true)
    expect(await enters(paper)).toBe(false)
  })

  test('begins anew after five wrong codes, and after ten minutes', async () => {
    later(1)
    const one = visitor()
    await signIn(one, address)
    for (let i = 0; i < 5; i++) expect((await one.post('/sign-in/code', { code: `00000${i}` })).status).toBe(422)
    expect((await one.post('/sign-in/code', { code: codeNow() })).status).toBe(422)
    await signIn(one, address)
    later(11)
    expect((await one.post('/sign-in/code', { code: codeNow() })).status).toBe(422)
  })
})

describe('sessions', () => {
  test('are listed, one browser signs the other out, and a new password all others', async () => {
    const address = await memberWith(db, 'coordinator', { name: 'saara' })
    const one = openVisitor(door.base, { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' })
    const other = openVisitor(door.base, { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Safari/605.1' })
    await signIn(one, address)
    await signIn(other, address)
    const page = (await one.get('/account')).text
    expect(page).toContain('Firefox, Linux')
    expect(page).toContain('Safari, iOS')
    const session = /name="session" value="(\d+)"/.exec(page)?.[1] ?? ''
    expect((await one.post('/account/sessions', { session }, '/account')).status).toBe(303)
    expect((await other.get('/account')).status).toBe(303)
    await signIn(other, address)
    const changed = { before: goodPassword, password: 'viisi vihreää vaahteraa', again: 'viisi vihreää vaahteraa' }
    expect((await one.post('/account/password', changed, '/account')).status).toBe(303)
    expect((await other.get('/account')).status).toBe(303)
    expect((await one.get('/account')).status).toBe(200)
    expect((await signIn(other, address)).status).toBe(422)
    expect((await signIn(other, address, 'viisi vihreää vaahteraa')).status).toBe(303)
  })

  test('of somebody else cannot be ended, and end when their owner is given another role or removed', async () => {
    const address = await memberWith(db, 'coordinator', { name: 'jari' })
    const jari = openVisitor(door.base)
    await signIn(jari, address)
    const admin = openVisitor(door.base)
    await signIn(admin, 'paula@koulu.example')
    const [{ sessionId }] = await db.sql<
      [{ sessionId: number }]
    >`select session_id as "sessionId" from installation.session
      join installation.account using (account_id) where address = ${address}`
    expect((await admin.post('/account/sessions', { session: String(sessionId) }, '/account')).status).toBe(422)
    expect((await jari.get('/account')).status).toBe(200)
    const { memberId } = (await membersOf(db.sql, 1)).find((one) => one.address === address) ?? { memberId: 0 }
    const role = { role: 'viewer' }
    expect((await admin.post(`/at/school/members/${memberId}/role`, role, '/account')).status).toBe(303)
    expect((await jari.get('/account')).status).toBe(303)
    await signIn(jari, address)
    expect((await jari.get('/at/school/members')).status).toBe(403)
    expect((await admin.post(`/at/school/members/${memberId}/remove`, {}, '/account')).status).toBe(303)
    expect((await jari.get('/at/school/campaigns')).status).toBe(303)
    await signIn(jari, address)
    expect((await jari.get('/at/school/campaigns')).status).toBe(404)
    expect((await jari.get('/account')).text).toContain('Et ole minkään koulun jäsen')
  })

  test('end after twelve hours of rest, and after fourteen days', async () => {
    const address = await memberWith(db, 'viewer', { name: 'vilja' })
    const visitor = openVisitor(door.base)
    await signIn(visitor, address)
    later(11 * 60)
    expect((await visitor.get('/account')).status).toBe(200)
    later(13 * 60)
    expect((await visitor.get('/account')).status).toBe(303)
    await signIn(visitor, address)
    for (let i = 0; i < 27; i++) {
      later(12 * 60 - 5)
      await visitor.get('/account')
    }
    later(12 * 60 - 5)
    expect((await visitor.get('/account')).status).toBe(200)
    later(12 * 60 - 5)
    expect((await visitor.get('/account')).status).toBe(303)
  })
})

describe('links by mail', () => {
  const linkFor = async (address: string, reason: 'way_back' | 'invitation') => {
    const member = (await membersOf(db.sql, 1)).find((one) => one.address === address)
    const order = { institutionId: 1, accountId: member?.accountId ?? 0, reason }
    const id = await db.sql.begin((tx) => makeLink(tx, order, now))
    return `/l/${makeToken(await loadKeys(db.sql, 1), { kind: 's', institutionId: 1, id })}`
  }

  test('bring somebody back once, within half an hour, and only when they press the button', async () => {
    const address = await memberWith(db, 'coordinator', { name: 'tapio' })
    const link = await linkFor(address, 'way_back')
    const scanner = openVisitor(door.base)
    for (let i = 0; i < 3; i++) expect((await scanner.get(link)).status).toBe(200)
    const visitor = openVisitor(door.base)
    expect(await visitor.post(link, {})).toMatchObject({ status: 303, location: '/account?told=by_link' })
    // A new password needs none of before, since its owner has forgotten it.
    const second = await linkFor(address, 'way_back')
    const fresh = { password: 'kuusi sinistä saapasta', again: 'kuusi sinistä saapasta' }
    expect((await visitor.post('/account/password', fresh, '/account')).status).toBe(303)
    expect((await openVisitor(door.base).post(link, {}, '/sign-in')).status).toBe(404)
    // A new password ends what else would let somebody in.
    expect((await openVisitor(door.base).get(second)).status).toBe(404)
    const late = await linkFor(address, 'way_back')
    later(31)
    expect((await openVisitor(door.base).get(late)).status).toBe(404)
  })

  test('do not replace the second step', async () => {
    const link = await linkFor('eeva@koulu.example', 'way_back')
    const visitor = openVisitor(door.base)
    expect((await visitor.post(link, {})).location).toMatch(/^\/sign-in\/code/)
    expect((await visitor.get('/account')).status).toBe(303)
  })

  test('of an invitation set up an account, and open nobody’s who has one', async () => {
    const order = { address: 'uusi@koulu.example', name: 'Uusi', role: 'viewer' as const, language: 'en' as const }
    await db.sql.begin((tx) => addMember(tx, 1, { ...order, by: 'operator', now }))
    const link = await linkFor('uusi@koulu.example', 'invitation')
    const visitor = openVisitor(door.base)
    expect((await visitor.get(link)).text).toContain('Uusi')
    expect((await visitor.post(link, { password: goodPassword, again: goodPassword })).location).toBe('/at/school/')
    expect((await visitor.get('/at/school/campaigns')).status).toBe(200)
    const again = await linkFor('uusi@koulu.example', 'invitation')
    expect((await openVisitor(door.base).get(again)).text).toContain('Liity mukaan')
    // It lets nobody in, whoever reads it: its owner signs in as before.
    const taken = openVisitor(door.base)
    const other = 'yhdeksän kullattua nappia'
    expect((await taken.post(again, { password: other, again: other }, '/sign-in')).location).toMatch(/^\/sign-in/)
    expect((await taken.get('/account')).status).toBe(303)
    expect((await signIn(taken, 'uusi@koulu.example', other)).status).toBe(422)
  })
})

describe('closed', () => {
  test('a form of another page changes nothing: neither without our token, nor with another browser’s', async () => {
    const address = await memberWith(db, 'coordinator', { name: 'kaisa' })
    const [own, other] = [openVisitor(door.base), openVisitor(door.base)]
    await signIn(own, address)
    await signIn(other, 'paula@koulu.example')
    const theirs = /name="form" value="([^"]+)"/.exec((await other.get('/account')).text)?.[1] ?? ''
    for (const fields of [{}, { form: '' }, { form: theirs }, { form: 'x'.repeat(43) }] as Record<string, string>[]) {
      const { status, text } = await own.postBlindly('/account', { name: 'Muutettu', language: 'en', ...fields })
      expect(status).toBe(403)
      expect(text).toContain('Mitään ei muutettu')
    }
    expect((await own.postBlindly('/sign-out', {})).status).toBe(403)
    expect((await own.get('/account')).text).toContain('value="kaisa"')
    // Signing in is a form, too: nobody is signed in as somebody else by another site.
    const stranger = openVisitor(door.base)
    expect((await stranger.postBlindly('/sign-in', { address, password: goodPassword })).status).toBe(403)
  })

  test('a form that another site sends is refused, token or not', async () => {
    const visitor = openVisitor(door.base)
    await signIn(visitor, 'paula@koulu.example')
    const form = /name="form" value="([^"]+)"/.exec((await visitor.get('/account')).text)?.[1] ?? ''
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ] as Record<string, string>[]) {
      const body = new URLSearchParams({ form, name: 'Muutettu', language: 'en' })
      const answer = await visitor.get('/account', { method: 'POST', body, headers })
      expect(answer.status).toBe(403)
    }
    expect((await visitor.get('/account')).text).toContain('value="Paula"')
  })

  test('a link from elsewhere leads to a page, and asks nothing', async () => {
    const visitor = openVisitor(door.base)
    await signIn(visitor, 'paula@koulu.example')
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    const cookie = [...visitor.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    expect(await bare(door, '/at/school/campaigns', { ...headers, cookie })).toMatchObject({ status: 200 })
    expect(await bare(door, '/at/school/campaigns?before=3', { ...headers, cookie })).toMatchObject({ status: 403 })
    const framed = { ...headers, 'sec-fetch-dest': 'iframe', cookie }
    expect(await bare(door, '/at/school/campaigns', framed)).toMatchObject({ status: 403 })
  })

  test('no frame, no cache, no referrer, no script of anybody’s', async () => {
    const visitor = openVisitor(door.base)
    await signIn(visitor, 'paula@koulu.example')
    for (const place of ['/sign-in', '/account', '/at/school/campaigns', '/nothing']) {
      const { headers } = await visitor.get(place)
      expect(headers.get('content-security-policy'), place).toMatch(/script-src 'self'.*frame-ancestors 'none'/)
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('referrer-policy')).toBe('same-origin')
    }
    const cookies = (await openVisitor(door.base).get('/sign-in')).headers.getSetCookie()
    expect(cookies.join()).toMatch(/HttpOnly; SameSite=Lax/)
  })

  test('behind TLS cookies are for this host alone, and another host’s name is misdirected', async () => {
    const secure = await adminDoor(db, { ADMIN_URL: 'https://kutsu.koulu.example' }, { clock: () => now })
    const asks = (host: string) => bare(secure, '/sign-in', { host })
    expect(await asks('kutsu.koulu.example')).toMatchObject({ status: 200 })
    expect((await asks('kutsu.koulu.example')).cookies).toMatch(/^__Host-kutsu-form=.*; Path=\/; HttpOnly; Secure/)
    for (const host of [
      'evil.example',
      'localhost',
      '127.0.0.1',
      'kutsu.koulu.example:81',
      'kutsu.koulu.example.evil.example',
    ])
      expect(await asks(host), host).toMatchObject({ status: 421 })
    await secure.close()
  })

  test('a page that fails tells the log nothing of who asked, and nobody how', async () => {
    const fresh = await freshDatabase()
    const told: unknown[] = []
    const keep = (...line: unknown[]) => void told.push(line)
    const log = { ...openLog('silent'), error: keep, warn: keep, info: keep, debug: keep } as unknown as Log
    const failing = await adminDoor(fresh, {}, { clock: () => now, log })
    const visitor = openVisitor(failing.base)
    const address = await memberWith(fresh, 'admin', { name: 'paula' })
    await signIn(visitor, address)
    await fresh.sql`alter table campaign rename to elsewhere`
    const { status, text } = await visitor.get('/at/school/campaigns')
    expect(status).toBe(500)
    expect(text).toContain('Jokin meni vikaan')
    expect(text).not.toMatch(/relation|at .*\.ts/)
    const lines = JSON.stringify(told)
    expect(lines).toContain('a page failed')
    for (const secret of [...visitor.jar.values(), address, goodPassword]) expect(lines).not.toContain(secret)
    await failing.close()
    await fresh.drop()
  })

  test('a school that somebody is no member of is not there', async () => {
    await db.sql.begin((tx) => createInstitution(tx, 'toinen'))
    await openInstitution(db.sql, 'toinen')
    const visitor = openVisitor(door.base)
    await signIn(visitor, 'paula@koulu.example')
    const there = await visitor.get('/at/toinen/campaigns')
    const nowhere = await visitor.get('/at/nowhere/campaigns')
    expect(there.status).toBe(404)
    expect(there.text.replaceAll('toinen', 'nowhere')).toBe(nowhere.text)
  })
})
