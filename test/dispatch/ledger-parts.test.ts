// The parts of ledger and dispatcher, rule by rule.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Delivery } from '../../src/dispatch/claim.ts'
import { openClaimsHeld } from '../../src/dispatch/claims-held.ts'
import { openCommitRecheck } from '../../src/dispatch/commit-recheck.ts'
import { withoutMessage } from '../../src/dispatch/composing.ts'
import { outcomeOf, type Verdict } from '../../src/dispatch/outcome.ts'
import { policyBreaker } from '../../src/dispatch/policy-breaker.ts'
import { relayHealth } from '../../src/dispatch/relay-health.ts'
import { openSendingCount } from '../../src/dispatch/sending-count.ts'
import { openToldLately } from '../../src/dispatch/told-lately.ts'
import { Refusal } from '../../src/platform/refusal.ts'

const delivery = (deliveryId: number, workerId = 1) => ({ deliveryId, workerId }) as Delivery
const accepted = outcomeOf({ ended: 'accepted', reply: '250 ok' })
const settled = (one: Delivery) => ({ delivery: one, outcome: accepted, pause: null })

describe('the claims held', () => {
  test('a row that was claimed anew meanwhile stays held when its earlier claim is settled', () => {
    const claims = openClaimsHeld()
    const [first, anew] = [delivery(7), delivery(7)]
    claims.claimed([first])
    claims.settle(settled(first))
    const under = claims.take()
    claims.claimed([anew])
    claims.kept(under)
    expect(claims.all()).toEqual([anew])
    claims.settle(settled(anew))
    claims.kept(claims.take())
    expect(claims.all()).toEqual([])
  })

  test('outcomes of a commit that failed wait again, before those that came in since', () => {
    const claims = openClaimsHeld()
    const rows = [delivery(1), delivery(2)]
    claims.claimed(rows)
    claims.settle(settled(rows[0] as Delivery))
    const failed = claims.take()
    claims.settle(settled(rows[1] as Delivery))
    claims.putBack(failed)
    expect(claims.take().map((one) => one.delivery.deliveryId)).toEqual([1, 2])
  })

  test('outcomes of claims that are settled are dropped and counted', () => {
    const claims = openClaimsHeld()
    const [mine, others] = [delivery(1), delivery(2)]
    claims.claimed([mine])
    claims.settle(settled(mine))
    claims.settle(settled(others))
    expect(claims.dropOutdated()).toBe(1)
    expect(claims.take().map((one) => one.delivery)).toEqual([mine])
  })
})

describe('what was told lately', () => {
  test('is kept two seconds beyond the next commit, however long the database was away', () => {
    let now = 0
    const lately = openToldLately(() => now)
    lately.kept([settled(delivery(1))])
    now = 1_000
    lately.kept([settled(delivery(2))])
    now = 60_000
    expect([...lately.all().keys()]).toEqual([1, 2])
    lately.kept([settled(delivery(3))])
    expect([...lately.all().keys()]).toEqual([3])
  })

  test('is what is over, and no more of a person than settling it needs', () => {
    const lately = openToldLately(() => 0)
    const later = outcomeOf({ ended: 'refused', stage: 'rcpt', code: 451, reply: '451 4.2.0 later' })
    const unknown = outcomeOf({ ended: 'refused', stage: 'rcpt', code: 550, reply: '550 5.1.1 no such user' })
    const person = { ...delivery(1), address: 'elli@x.example', fields: { first_name: 'Elli' } }
    lately.kept([{ ...settled(person), outcome: later }])
    expect(lately.all().size).toBe(0)
    lately.kept([settled(person)])
    expect(JSON.stringify([...lately.all()])).not.toMatch(/elli/i)
    lately.kept([{ ...settled(person), outcome: unknown }])
    expect(JSON.stringify([...lately.all()])).toMatch(/elli@x/)
  })
})

describe('the sending count', () => {
  test('rows count from the beginning of a commit, until the next one settles them', () => {
    const count = openSendingCount()
    count.begin(4, 0)
    expect([count.rows(), count.claiming(), count.turns()]).toEqual([4, 4, 1])
    count.kept(4, 3)
    count.end(4)
    expect([count.rows(), count.claiming(), count.turns()]).toEqual([3, 0, 0])
    count.begin(2, 3)
    expect(count.rows()).toBe(2)
    count.failed(2, 3)
    count.end(2)
    expect([count.rows(), count.turns()]).toEqual([3, 0])
    count.drop(1)
    expect(count.rows()).toBe(2)
  })

  test('the first commit begins at once, the second when enough has gathered, a third never', () => {
    const count = openSendingCount()
    expect([count.isWorthACommit(0, 8), count.isWorthACommit(1, 8)]).toEqual([false, true])
    count.begin(1, 0)
    expect([count.isWorthACommit(1, 8), count.isWorthACommit(2, 8)]).toEqual([false, true])
    count.begin(1, 0)
    expect(count.isWorthACommit(8, 8)).toBe(false)
  })
})

describe('the recheck', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('after a failed commit the rows are checked at once, and after 5, 30 and 120 seconds', () => {
    const recheck = openCommitRecheck()
    expect(recheck.isDue()).toBe(false)
    recheck.failed()
    expect(recheck.isDue()).toBe(true)
    recheck.done()
    for (const ms of [5_000, 25_000, 90_000]) {
      vi.advanceTimersByTime(ms - 1)
      expect(recheck.isDue()).toBe(false)
      vi.advanceTimersByTime(1)
      expect(recheck.isDue()).toBe(true)
      recheck.done()
    }
    vi.advanceTimersByTime(1_000_000)
    expect(recheck.isDue()).toBe(false)
  })

  test('another failure counts anew', () => {
    const recheck = openCommitRecheck()
    recheck.failed()
    vi.advanceTimersByTime(4_000)
    recheck.failed()
    recheck.done()
    vi.advanceTimersByTime(4_999)
    expect(recheck.isDue()).toBe(false)
    vi.advanceTimersByTime(1)
    expect(recheck.isDue()).toBe(true)
  })
})

const refused = (code: number, reply: string): Verdict => ({ ended: 'refused', stage: 'rcpt', code, reply })

describe('the breaker', () => {
  const policy = outcomeOf(refused(550, '550 5.7.1 spam'))
  const unknown = outcomeOf(refused(550, '550 5.1.1 unknown'))

  test('fifteen refusals of one kind among the latest twenty stop that mailing, and no other', () => {
    const breaker = policyBreaker()
    for (let n = 0; n < 5; n++) expect(breaker({ institutionId: 1, mailingId: 1 }, accepted)).toBeNull()
    for (let n = 0; n < 14; n++) expect(breaker({ institutionId: 1, mailingId: 1 }, policy)).toBeNull()
    expect(breaker({ institutionId: 1, mailingId: 2 }, policy)).toBeNull()
    expect(breaker({ institutionId: 1, mailingId: 1 }, policy)).toBe('policy')
    // Told once: whoever goes on is given twenty more.
    expect(breaker({ institutionId: 1, mailingId: 1 }, policy)).toBeNull()
  })

  test('addresses that are mostly dead stop it for another reason; what is put off says nothing', () => {
    const breaker = policyBreaker()
    for (let n = 0; n < 14; n++) expect(breaker({ institutionId: 1, mailingId: 1 }, unknown)).toBeNull()
    for (let n = 0; n < 30; n++)
      expect(breaker({ institutionId: 1, mailingId: 1 }, outcomeOf(refused(451, '451 later')))).toBeNull()
    expect(breaker({ institutionId: 1, mailingId: 1 }, unknown)).toBe('addresses')
  })
})

test('while the relay is away nothing is claimed; after each rest, which grows, one delivery tries', () => {
  let now = 0
  const relay = relayHealth(() => now)
  const lost = outcomeOf({ ended: 'lost', bodyHanded: false, reply: 'ECONNREFUSED' })
  expect(relay.allowance()).toBe(Number.POSITIVE_INFINITY)
  relay.saw(lost)
  expect(relay.allowance()).toBe(0)
  now = 250
  expect(relay.allowance()).toBe(1)
  relay.saw(lost)
  now = 500
  expect(relay.allowance()).toBe(0)
  now = 750
  relay.saw(accepted)
  expect(relay.allowance()).toBe(Number.POSITIVE_INFINITY)
})

test.each([
  ['a template that fails', new TypeError('x is not a function'), { state: 'queued', pause: 'compose' }],
  ['content that must not go', new Refusal('hold.content'), { state: 'queued', pause: 'content' }],
  ['a key that cannot sign', new Refusal('pause.dkim'), { state: 'queued', pause: 'dkim' }],
  ['a database that is away', Object.assign(new Error('x'), { code: 'ECONNRESET' }), { state: 'queued', pause: null }],
])('%s: what becomes of the delivery', (_, error, expected) => {
  expect(withoutMessage(error)).toMatchObject(expected)
})
