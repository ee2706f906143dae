// What somebody tried who wanted in, or wanted an owner out, and what it came to.
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { loadKeys } from '../../../src/institutions/token-keys.ts'
import { accountBy } from '../../../src/members/accounts.ts'
import { makeLink } from '../../../src/members/links.ts'
import { makeToken } from '../../../src/platform/token.ts'
import { adminDoor, memberWith, type TestDoor } from '../../support/admin-door.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { at } from '../../support/people.ts'
import { openProvider, type TestProvider } from '../../support/provider.ts'
import { goodPassword, openVisitor, signIn, type Visitor } from '../../support/visitor.ts'

let db: TestDatabase
let door: TestDoor
let provider: TestProvider
let now = at()
beforeAll(async () => {
  db = await freshDatabase()
  await memberWith(db, 'admin')
  provider = await openProvider(() => `${door?.base ?? 'http://localhost'}/sign-in/back`)
  door = await adminDoor(db, { ADMIN_PROXY: '127.0.0.1, ::1', ...provider.env }, { clock: () => now })
})
afterAll(async () => {
  await door.close()
  await provider.close()
  await db.drop()
})
beforeEach(() => db.sql`delete from installation.entry_limit`)

const from = (address: string) => openVisitor(door.base, { 'x-forwarded-for': address })

/** Sets up the second step. @returns its secret */
async function withApp(own: Visitor, address: string): Promise<Secret> {
  await signIn(own, address)
  const page = (await own.get('/account/second-step')).text
  const secret = Secret.fromBase32((/class="secret">([A-Z2-7 ]+)</.exec(page)?.[1] ?? '').replaceAll(' ', ''))
  const offer = /name="offer" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const code = TOTP.generate({ secret, timestamp: now.getTime() })
  await own.post('/account/second-step', { offer, code, before: goodPassword })
  now = new Date(now.getTime() + 60_000)
  return secret
}

test('whoever knows a password guesses twenty codes of the second step, and the owner comes in from elsewhere', async () => {
  const address = await memberWith(db, 'coordinator', { name: 'aino' })
  const secret = await withApp(from('203.0.113.7'), address)
  const guesser = from('198.51.100.1')
  const told: number[] = []
  for (let i = 0; i < 25; i++) {
    // Each half session is good for five.
    if (i % 5 === 0) await signIn(guesser, address)
    told.push((await guesser.post('/sign-in/code', { code: String(100_000 + i) })).status)
  }
  expect(told.slice(0, 20)).toEqual(Array(20).fill(422))
  expect(told.slice(20)).toEqual(Array(5).fill(429))
  const owner = from('203.0.113.8')
  await signIn(owner, address)
  const code = TOTP.generate({ secret, timestamp: now.getTime() })
  expect((await owner.post('/sign-in/code', { code })).status).toBe(303)
})

test('codes that are sent all at once are five, too', async () => {
  const address = await memberWith(db, 'coordinator', { name: 'bertta' })
  const secret = await withApp(from('203.0.113.7'), address)
  const { secret: half } = await door.entry.signIn({ address, password: goodPassword }, browserAt('198.51.100.2'))
  const tries = Array.from({ length: 15 }, (_, i) => door.entry.secondStep(half, `00000${i % 10}`, browserAt(`n${i}`)))
  const ended = await Promise.allSettled(tries)
  expect(ended.every(({ status }) => status === 'rejected')).toBe(true)
  const [row] = await db.sql`select max(wrong_codes) as most from installation.session`
  expect(row?.most).toBe(5)
  const code = TOTP.generate({ secret, timestamp: now.getTime() })
  await expect(door.entry.secondStep(half, code, browserAt('198.51.100.2'))).rejects.toThrow()
})

const browserAt = (network: string) => ({ network, agent: 'test', known: '' })

test('whoever was sent to a provider to link it links nothing once the owner has a new password', async () => {
  const address = await memberWith(db, 'coordinator', { name: 'cecilia' })
  const thief = from('198.51.100.3')
  const owner = from('203.0.113.9')
  await signIn(thief, address)
  await signIn(owner, address)
  const away = await thief.post('/sign-in/with/other', { before: goodPassword, link: 'own' }, '/account')
  expect(away.location).toContain(provider.issuer)
  const state = new URL(away.location ?? '').searchParams.get('state')
  const [mine] = await db.sql`select count(*) as away from installation.oidc_request where account_id is not null`
  expect(mine?.away).toBe(1)
  const changed = { before: goodPassword, password: 'viisi vihreää vaahteraa', again: 'viisi vihreää vaahteraa' }
  expect((await owner.post('/account/password', changed, '/account')).status).toBe(303)
  const back = await thief.get(`/sign-in/back?code=x&state=${state}`)
  expect(back.text).toContain('aloita kirjautuminen alusta')
  expect(await db.sql`select from installation.oidc_request`).toHaveLength(0)
  expect(await db.sql`select from installation.oidc_identity`).toHaveLength(0)
})

test('without the link of a first start nobody has a password made: a poor one is not even told', async () => {
  const account = await accountBy(db.sql, await memberWith(db, 'viewer', { name: 'daniel' }), goodPassword)
  const order = { institutionId: 1, accountId: account?.accountId ?? 0, reason: 'way_back' as const }
  const id = await db.sql.begin((tx) => makeLink(tx, order, now))
  const wayBack = makeToken(await loadKeys(db.sql, 1), { kind: 's', institutionId: 1, id })
  const poor = { name: 'X', address: 'x@koulu.example', language: 'fi', password: 'salasana', again: 'salasana' }
  for (const token of [wayBack, 'forged']) {
    const visitor = from('198.51.100.4')
    const { status, text } = await visitor.post(`/start/${token}`, poor, '/sign-in')
    expect(status).toBe(422)
    // The link alone is what is wrong, not what was typed.
    expect(text).not.toContain('href="#password"')
    expect(text).toContain('Emme tunne tätä linkkiä')
  }
})

test('nobody says for themselves from which network they ask, where no proxy is named', async () => {
  const address = await memberWith(db, 'coordinator', { name: 'eero' })
  const bare = await adminDoor(db, {}, { clock: () => now })
  const told: number[] = []
  for (let i = 0; i < 12; i++) {
    const guesser = openVisitor(bare.base, { 'x-forwarded-for': `198.51.100.${i}` })
    told.push((await signIn(guesser, address, `wrong ${i}`)).status)
  }
  expect(told).toEqual([...Array(10).fill(422), 429, 429])
  await bare.close()
})
