// What another site, or a hand in the address bar, can do with the coordinator's door: nothing.
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catcherToken } from '../../../src/platform/catcher-token.ts'
import { adminDoor, signedIn, type TestDoor } from '../../support/admin-door.ts'
import { evening } from '../../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { createCampaign } from '../../support/in-transaction.ts'
import { at, importing, register } from '../../support/people.ts'

let db: TestDatabase
let door: TestDoor
let cookie = ''
let token = ''
beforeAll(async () => {
  db = await freshDatabase()
  await importing(db, register(2))
  const draft = { name: 'X', list: 'alumni', template: 'alumni-evening', purpose: 'invitations', tracking: 'aggregate' }
  await createCampaign(
    { sql: db.sql, institution: db.institution, baseUrl: 'http://localhost:8080', now: at() },
    { ...draft, fields: evening },
  )
  door = await adminDoor(db)
  const { jar } = await signedIn(db, door)
  cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  token = await catcherToken(door.folder)
})
afterAll(async () => {
  await door.close()
  await db.drop()
})

/** As a browser asks: `fetch` keeps some headers to itself. */
const ask = (place: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const given = { cookie, authorization: `Bearer ${token}`, ...headers }
    const asked = request({ host: '127.0.0.1', port: door.port, path: place, method, headers: given }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    asked.on('error', reject)
    asked.end()
  })

const places = [
  '/',
  '/at/school/campaigns',
  '/at/school/campaigns/1',
  '/at/school/campaigns/1/preview?contact=elli1@example.org',
  '/at/school/mail',
  '/at/school/members',
  '/account',
]

describe('other sites', () => {
  test.each([
    ['a link or picture of another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }],
    ['a browser that knows only origins', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['a name of its own', { host: 'evil.example' }],
  ])('%s: every page says the same, whoever is in the register', async (_, headers) => {
    const told = new Set<string>()
    for (const place of [
      ...places,
      '/at/school/campaigns/1/preview?contact=nobody@example.org',
      '/api/v2/messages',
      '/nothing',
    ]) {
      const { status, text } = await ask(place, headers)
      expect([403, 421], place).toContain(status)
      told.add(text)
    }
    expect(told.size).toBe(1)
    expect((await ask('/api/v1/messages', headers, 'DELETE')).status).toBeGreaterThanOrEqual(403)
  })

  test('the coordinator’s own browser and programs without one are answered', async () => {
    for (const site of [undefined, 'none', 'same-origin'])
      for (const place of places)
        expect((await ask(place, site ? { 'sec-fetch-site': site } : {})).status, place).toBeLessThan(400)
    const own = { 'sec-fetch-site': 'same-origin', origin: `http://127.0.0.1:${door.port}` }
    expect((await ask('/api/v1/messages', own, 'DELETE')).status).toBe(200)
  })

  test('it is told in the reader’s language', async () => {
    const said = async (language: string) =>
      (await ask('/sign-in', { cookie: '', 'sec-fetch-site': 'cross-site', 'accept-language': language })).text
    expect(await said('fi')).toContain('Toinen sivusto')
    expect(await said('sv')).toContain('En annan webbplats')
  })
})

test('nothing is kept by a browser or taken for what it is not, errors included', async () => {
  for (const place of [
    ...places,
    '/nothing',
    '/at/school/campaigns/99',
    '/at/school/campaigns/x',
    '/at/school/mail/x',
    '/sign-in',
    '/api/v2/messages',
    '/%E0%A4%A',
  ]) {
    const { headers } = await ask(place)
    expect(headers['cache-control'], place).toBe('no-store')
    expect(headers['x-content-type-options'], place).toBe('nosniff')
    expect(headers['content-security-policy'], place).toContain("default-src 'none'")
  }
  const misdirected = await ask('/', { host: 'evil.example' })
  expect(misdirected.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
})

describe('what nothing is at', () => {
  const ids = [
    'Infinity',
    '-1',
    '1.5',
    '1e3',
    '0x1',
    '99999999999999999999',
    '9223372036854775808',
    '%00',
    '1%00',
    'NaN',
    '%D9%A1',
  ]
  test.each(ids)('campaign %s', async (id) => {
    for (const rest of ['', '/preview', '/preview/html'])
      expect((await ask(`/at/school/campaigns/${id}${rest}`)).status, rest).toBe(404)
  })

  const words = [
    '%00',
    'a%00b@example.org',
    '99999999999999999999',
    '9223372036854775808',
    '%F0%9F%92',
    '%ED%A0%80',
    'x'.repeat(5000),
  ]
  test.each(words)('contact %.30s', async (word) => {
    const { status, text } = await ask(`/at/school/campaigns/1/preview?contact=${word}`)
    expect([404, 422]).toContain(status)
    if (status === 422) expect(text).toContain('href="#contact"')
  })

  test.each([
    'start=Infinity',
    'start=1e400',
    'start=-5',
    'start[]=1',
    'start=%00',
    'limit=1e9',
    'limit=-1',
    'lang=%00',
    'lang=__proto__',
  ])('?%s is no fault of ours', async (query) => {
    for (const place of ['/at/school/mail', '/at/school/campaigns', '/api/v2/messages'])
      expect((await ask(`${place}?${query}`)).status, place).toBe(200)
  })

  test.each(['/mail/%00', '/mail/..%2fx', '/mail/x%00/html', `/mail/${'9'.repeat(300)}`])('%.30s', async (place) => {
    expect((await ask(`/at/school${place}`)).status).toBe(404)
  })
})

test('looking changes nothing: no keys are made by a GET', async () => {
  const before = await db.sql`select * from token_key order by 1, 2`
  for (const place of places) await ask(place)
  expect(await db.sql`select * from token_key order by 1, 2`).toEqual(before)
})
