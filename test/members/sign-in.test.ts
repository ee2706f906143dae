// What lets somebody in: a password that is good, a code that serves once, a link that serves once, a session that ends.
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountBy, readyPassword, setPassword } from '../../src/members/accounts.ts'
import { linkBy, makeLink, takeLink } from '../../src/members/links.ts'
import { assertGoodPassword, isPassword, keptPassword } from '../../src/members/passwords.ts'
import {
  keepTotp,
  newRecoveryCodes,
  newTotp,
  recoveryCodesLeft,
  stepOf,
  takeCode,
  takeRecoveryCode,
} from '../../src/members/second-step.ts'
import {
  beginSession,
  endSession,
  endSessions,
  forgetSessions,
  sessionOf,
  sessionsOf,
} from '../../src/members/sessions.ts'
import { newSealingKey } from '../../src/platform/sealing.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { at } from '../support/people.ts'

let db: TestDatabase
const account = {
  accountId: 0,
  address: 'Outi@koulu.example',
  name: 'Outi Ohjaaja',
  language: 'fi' as const,
  hasTotp: false,
}
beforeAll(async () => {
  db = await freshDatabase()
  const [row] = await db.sql<[{ accountId: number }]>`
    insert into installation.account (address, address_key, name, language, made_at)
    values ('Outi@koulu.example', 'outi@koulu.example', 'Outi Ohjaaja', 'fi', now()) returning account_id as "accountId"`
  account.accountId = row.accountId
  await db.sql`insert into member (institution_id, member_id, account_id, role, added_at, added_by, joined_at)
    values (1, 1, ${row.accountId}, 'viewer', now(), 'operator', now())`
})
afterAll(() => db.drop())

const good = 'neljä keltaista ämpäriä'
const later = (minutes: number) => new Date(at().getTime() + minutes * 60_000)

describe('a password', () => {
  test.each<[string, string]>([
    ['liian lyhyt', 'password.short'],
    ['x'.repeat(201), 'password.long'],
    ['qwerty123456', 'password.common'],
    ['Password2026!!', 'password.common'],
    ['salasanasalasana', 'password.common'],
    ['aaaaaaaaaaaaaaaa', 'password.common'],
    ['abcabcabcabcabc', 'password.common'],
    ['outi@koulu.example', 'password.known'],
    ['**Ohjaaja**2026', 'password.known'],
  ])('%s is refused', async (password, key) => {
    await expect(assertGoodPassword(password, [account.address, account.name])).rejects.toMatchObject({ key })
  })

  test.each([good, 'correct horse battery', 'ÅÄÖ-veturin kuljettaja', '🐈🐕🐈🐕 kissat ja koirat'])(
    '%s is good',
    async (password) => {
      await assertGoodPassword(password, [account.address, account.name])
    },
  )

  test('is kept under argon2id, and read however its letters were typed', async () => {
    const kept = await keptPassword('pääsky lentää pois')
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await isPassword(kept, 'pääsky lentää pois'.normalize('NFD'))).toBe(true)
    expect(await isPassword(kept, 'paasky lentaa pois')).toBe(false)
    expect(await isPassword(kept, `pääsky lentää pois${'x'.repeat(100_000)}`)).toBe(false)
  })

  test('lets its owner in and nobody else, who is told nothing and waits as long', async () => {
    const ready = await readyPassword(account, good)
    await db.sql.begin((tx) => setPassword(tx, ready, at()))
    expect(await accountBy(db.sql, 'outi@KOULU.example', good)).toEqual(account)
    for (const [address, password] of [
      ['outi@koulu.example', 'neljä keltaista ämpäri'],
      ['olli@koulu.example', good],
      ['', good],
      ['outi@koulu.example, olli@koulu.example', good],
    ])
      expect(await accountBy(db.sql, address as string, password as string), address).toBeNull()
    const times = { known: 0, unknown: 0 }
    for (let i = 0; i < 8; i++)
      for (const [name, address] of [
        ['known', 'outi@koulu.example'],
        ['unknown', `olli${i}@koulu.example`],
      ] as const) {
        const began = performance.now()
        await accountBy(db.sql, address, 'wrong wrong wrong')
        times[name] += performance.now() - began
      }
    expect(times.unknown / times.known).toBeGreaterThan(0.5)
    expect(times.unknown / times.known).toBeLessThan(2)
  })
})

describe('the second step', () => {
  const key = newSealingKey()
  const code = (secret: string, moment: Date) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: moment.getTime() })

  test('takes a code of the app once, of now or a moment ago', async () => {
    const { secret, url } = newTotp({ address: account.address, issuer: 'Kutsu' })
    expect(url).toMatch(/^otpauth:\/\/totp\/Kutsu:Outi%40koulu\.example\?issuer=Kutsu&secret=[A-Z2-7]{32}&/)
    const first = stepOf(secret, code(secret, at()), at()) as number
    await db.sql.begin((tx) => keepTotp(tx, account.accountId, { key, secret, step: first }))
    expect((await db.sql<{ totp: string }[]>`select totp from installation.credential`)[0]?.totp).not.toContain(secret)
    const take = (typed: string, now: Date, by: Buffer | null = key) =>
      db.sql.begin((tx) => takeCode(tx, account.accountId, { key: by, code: typed, now }))
    expect(await take(code(secret, at()), at())).toBe(false)
    const next = code(secret, later(1))
    expect(await take(`${next.slice(0, 3)} ${next.slice(3)}`, later(1), newSealingKey())).toBe(false)
    expect(await take(next, later(1), null)).toBe(false)
    expect(await take(`${next.slice(0, 3)} ${next.slice(3)}`, later(1))).toBe(true)
    expect(await take(next, later(1))).toBe(false)
    expect(await take(code(secret, later(2)), later(4))).toBe(false)
    for (const typed of ['', '12345', '1234567', 'abcdef', '１２３４５６'])
      expect(await take(typed, later(5)), typed).toBe(false)
    // Two who have the same code at the same moment: one comes in.
    const both = await Promise.all([1, 2].map(() => take(code(secret, later(9)), later(9))))
    expect(both.filter(Boolean)).toHaveLength(1)
    expect((await accountBy(db.sql, account.address, good))?.hasTotp).toBe(true)
  })

  test('or one of ten codes on paper, each once', async () => {
    const codes = await db.sql.begin((tx) => newRecoveryCodes(tx, account.accountId))
    expect(new Set(codes).size).toBe(10)
    const [one = ''] = codes
    expect(one).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/)
    const take = (typed: string) =>
      db.sql.begin((tx) => takeRecoveryCode(tx, account.accountId, { code: typed, now: at() }))
    expect(await Promise.all([take(one), take(one.toUpperCase().replace('-', ' '))])).toEqual(
      expect.arrayContaining([true, false]),
    )
    expect(await take('aaaaa-aaaaa')).toBe(false)
    expect(await recoveryCodesLeft(db.sql, account.accountId)).toBe(9)
    await db.sql.begin((tx) => newRecoveryCodes(tx, account.accountId))
    expect(await take(codes[1] ?? '')).toBe(false)
  })
})

describe('a session', () => {
  const begin = (agent = 'a browser', now = at()) =>
    db.sql.begin((tx) => beginSession(tx, { accountId: account.accountId, way: 'password', agent, now }))

  test('is known by its secret, which stands nowhere, until it rests or is too old', async () => {
    const secret = await begin('x'.repeat(5000))
    expect(await sessionOf(db.sql, secret, at())).toMatchObject({
      accountId: account.accountId,
      agent: 'x'.repeat(300),
    })
    const [row] = await db.sql<{ all: string }[]>`select s::text as all from installation.session s`
    expect(row?.all).not.toContain(secret)
    expect(await sessionOf(db.sql, `${secret}x`, at())).toBeNull()
    // It goes on as long as it is used, but not for ever.
    for (let hours = 11; hours < 14 * 24; hours += 11)
      expect(await sessionOf(db.sql, secret, later(hours * 60)), `${hours} h`).not.toBeNull()
    expect(await sessionOf(db.sql, secret, later(14 * 24 * 60 + 1))).toBeNull()
    const other = await begin()
    expect(await sessionOf(db.sql, other, later(12 * 60 + 1))).toBeNull()
    await forgetSessions(db.sql, later(15 * 24 * 60))
    expect(await db.sql`select from installation.session`).toHaveLength(0)
  })

  test('is ended from another browser, and all of them by a new password', async () => {
    const [one, other] = [await begin('one'), await begin('other')]
    const [newest, oldest] = await sessionsOf(db.sql, account.accountId, at())
    expect([newest?.agent, oldest?.agent]).toEqual(['other', 'one'])
    expect(await db.sql.begin((tx) => endSession(tx, account.accountId, oldest?.sessionId ?? 0))).toBe(true)
    expect(await db.sql.begin((tx) => endSession(tx, account.accountId + 1, newest?.sessionId ?? 0))).toBe(false)
    expect(await sessionOf(db.sql, one, at())).toBeNull()
    expect(await sessionOf(db.sql, other, at())).not.toBeNull()
    const ready = await readyPassword(account, 'viisi sinistä ämpäriä')
    await db.sql.begin((tx) => setPassword(tx, ready, at()))
    expect(await sessionOf(db.sql, other, at())).toBeNull()
    const third = await begin()
    await db.sql.begin((tx) => endSessions(tx, account.accountId))
    expect(await sessionOf(db.sql, third, at())).toBeNull()
  })
})

test('a link lets in once, until it is too old or another took its place', async () => {
  const make = (reason: 'first' | 'invitation' | 'way_back', accountId: number | null = account.accountId) =>
    db.sql.begin((tx) => makeLink(tx, { institutionId: 1, accountId, reason }, at()))
  const take = (linkId: number, now = at()) => db.sql.begin((tx) => takeLink(tx, { institutionId: 1, linkId }, now))
  const one = await make('way_back')
  expect(await linkBy(db.sql, { institutionId: 1, linkId: one }, at())).toMatchObject({ reason: 'way_back' })
  await expect(linkBy(db.sql, { institutionId: 2, linkId: one }, at())).rejects.toMatchObject({ key: 'link.unknown' })
  const both = await Promise.allSettled([take(one), take(one)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [former, newer] = [await make('way_back'), await make('way_back')]
  await expect(take(former)).rejects.toMatchObject({ key: 'link.unknown' })
  await expect(take(newer, later(31))).rejects.toMatchObject({ key: 'link.unknown' })
  const [first, invitation] = [await make('first', null), await make('invitation')]
  expect(await take(first, later(23 * 60))).toMatchObject({ accountId: null })
  expect(await take(invitation, later(6 * 24 * 60))).toMatchObject({ accountId: account.accountId })
})
