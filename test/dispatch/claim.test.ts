// The ledger's statements one by one, with a worker and a commit of somebody else beside them.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Campaign, campaignById } from '../../src/campaigns/campaigns.ts'
import { type Settled, settleAndClaim } from '../../src/dispatch/claim.ts'
import { type Carries, openCursors } from '../../src/dispatch/cursors.ts'
import { outcomeOf } from '../../src/dispatch/outcome.ts'
import type { Turn } from '../../src/dispatch/pace.ts'
import { compareRows, heartbeat, moveOn, recoverDead, registerWorker } from '../../src/dispatch/recovery.ts'
import { mailingKinds } from '../../src/engine.ts'
import { report } from '../../src/feedback/campaign-report.ts'
import { dueCampaign, fillOutboxes } from '../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { cancelCampaign, pauseCampaign } from '../support/in-transaction.ts'
import { at, importing, register } from '../support/people.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
})
afterEach(() => db.drop())

const leaseMs = 15_000

/** A campaign whose outbox holds `people` queued rows, and a worker. */
async function filled(people = 4) {
  await importing(db, register(people))
  const campaign = await dueCampaign(db)
  await fillOutboxes(db)
  return { campaign, workerId: await registerWorker(db.sql, 'a machine') }
}

/** Claims up to `room` rows for a worker; those that passed the gate. */
const claim = (
  { mailingId }: Campaign,
  workerId: number,
  {
    room = 10,
    now = at(),
    settled = [],
    carries = { except: [] },
  }: { room?: number; now?: Date; settled?: Settled[]; carries?: Carries } = {},
) =>
  settleAndClaim(db.sql, {
    workerId,
    settled,
    cursor: { institutionId: 1, mailingId, kind: 'campaign', room, after: 0 },
    turn: { room, only: null, except: [] },
    now,
    kinds: mailingKinds,
    carries,
  })

const accepted = outcomeOf({ ended: 'accepted', reply: '250 2.0.0 ok' })
const states = async () =>
  (await db.sql`select state from delivery order by delivery_id`).map(({ state }) => state as string)
const idsOf = (rows: { deliveryId: number }[]) => rows.map(({ deliveryId }) => deliveryId)

test('a worker that was given up for dead claims nothing more, and what it knows of its rows still counts', async () => {
  const { campaign, workerId } = await filled()
  const [first, second] = await claim(campaign, workerId, { room: 2 })
  if (!first || !second) throw new Error('nothing was claimed')
  await db.sql`update installation.worker set heartbeat_at = heartbeat_at - interval '1 minute'`
  await recoverDead(db.sql, leaseMs, at())
  expect(await states()).toEqual(['uncertain', 'uncertain', 'queued', 'queued'])
  expect(await claim(campaign, workerId, { settled: [{ delivery: first, outcome: accepted, pause: null }] })).toEqual(
    [],
  )
  expect(await states()).toEqual(['accepted', 'uncertain', 'queued', 'queued'])
})

test('whoever carries for another relay than the one that is kept now claims nothing, whatever it read before', async () => {
  const { campaign, workerId } = await filled()
  const keptAt = at('2026-10-01T10:00:00Z')
  const own = { only: [1], keptAt }
  expect(await claim(campaign, workerId, { room: 1, carries: own })).toEqual([])
  expect(await claim(campaign, workerId, { room: 1 })).toHaveLength(1)
  await db.sql`insert into relay (institution_id, url, sealed, kept_at) values (1, 'smtp://own.example', '', ${keptAt})`
  expect(await claim(campaign, workerId, { room: 1 })).toEqual([])
  expect(await claim(campaign, workerId, { room: 1, carries: own })).toHaveLength(1)
  await db.sql`update relay set kept_at = ${at('2026-10-01T11:00:00Z')}`
  expect(await claim(campaign, workerId, { room: 1, carries: own })).toEqual([])
})

test('the rows of a worker that lives are left to it by whoever looks for the dead', async () => {
  const { campaign, workerId } = await filled()
  await claim(campaign, workerId, { room: 2 })
  await recoverDead(db.sql, leaseMs, at())
  expect(await states()).toEqual(['sending', 'sending', 'queued', 'queued'])
})

test('what a worker does not know of goes back, also where others had marked it uncertain meanwhile', async () => {
  const { campaign, workerId } = await filled()
  const [known] = await claim(campaign, workerId, { room: 3 })
  if (!known) throw new Error('nothing was claimed')
  await db.sql`update installation.worker set stopped_at = clock_timestamp() where worker_id = ${workerId}`
  await recoverDead(db.sql, leaseMs, at())
  const anew = await registerWorker(db.sql, 'a machine')
  const [theirs] = await claim(campaign, anew, { room: 1 })
  // Left as uncertain by a person's word: no commit of ours.
  await compareRows(db.sql, { workerIds: [workerId], held: [known], told: [] }, at())
  expect(await states()).toEqual(['uncertain', 'queued', 'queued', 'sending'])
  expect(theirs?.workerId).toBe(anew)
  expect(await db.sql`select distinct attempts from delivery where state = 'queued'`).toEqual([{ attempts: 0 }])
})

test('what a standby that took over never heard of is told again, and nobody else gets it', async () => {
  const { campaign, workerId } = await filled()
  const [first, second, third, fourth] = await claim(campaign, workerId, { room: 4 })
  if (!first || !second || !third || !fourth) throw new Error('too few were claimed')
  // Accepted, and the standby has them in `sending`, or as if nobody had claimed them; held, as if nobody had; nobody's.
  await db.sql`update delivery set state = 'queued', worker_id = null, attempts = 0
    where delivery_id = any(${[second.deliveryId, third.deliveryId]}::bigint[])`
  const known = { workerIds: [workerId], held: [third], told: [first, second] }
  const again = await compareRows(db.sql, known, at())
  expect(again).toEqual([first, second].map(({ deliveryId }) => ({ deliveryId, workerId })))
  expect(await states()).toEqual(['sending', 'sending', 'sending', 'queued'])
  const told = [first, second, third].map((delivery) => ({ delivery, outcome: accepted, pause: null }))
  await claim(campaign, workerId, { room: 0, settled: told })
  expect(await states()).toEqual(['accepted', 'accepted', 'accepted', 'queued'])
  expect(await db.sql`select distinct attempts from delivery where state = 'accepted'`).toEqual([{ attempts: 1 }])
  // What was told and kept stays as it is, and so does what became of a row afterwards.
  await db.sql`update delivery set state = 'rejected', reason = 'address' where delivery_id = ${second.deliveryId}`
  expect(await compareRows(db.sql, { ...known, held: [], told: [first, second, third] }, at())).toEqual([])
  expect(await states()).toEqual(['accepted', 'rejected', 'accepted', 'queued'])
})

test('on a server that took over nobody claims before all workers that live have compared their rows', async () => {
  const { campaign, workerId } = await filled()
  const other = await registerWorker(db.sql, 'another machine')
  const [held] = await claim(campaign, workerId, { room: 1 })
  if (!held) throw new Error('nothing was claimed')
  // A standby that never heard of the claim has taken over.
  await db.sql`update delivery set state = 'queued', worker_id = null, attempts = 0`
  await db.sql`update installation.worker set server_began_at = server_began_at - interval '1 hour'`
  expect(await heartbeat(db.sql, other)).toBe('unsure')
  await compareRows(db.sql, { workerIds: [other], held: [], told: [] }, at())
  expect(await heartbeat(db.sql, other)).toBe('alive')
  expect(await claim(campaign, other)).toEqual([])
  await compareRows(db.sql, { workerIds: [workerId], held: [held], told: [] }, at())
  expect(idsOf(await claim(campaign, other))).not.toContain(held.deliveryId)
  expect(await states()).toEqual(['sending', 'sending', 'sending', 'sending'])
})

test('on a server that took over, whoever is silent is waited for: a lease from when the first one came', async () => {
  const { campaign, workerId } = await filled()
  const other = await registerWorker(db.sql, 'another machine')
  // The standby was long in taking over.
  await db.sql`update installation.worker set server_began_at = null, heartbeat_at = heartbeat_at - interval '1 minute'
    where worker_id = ${workerId}`
  await recoverDead(db.sql, leaseMs, at())
  expect(await claim(campaign, other)).toEqual([])
  await db.sql`update installation.worker set compared_at = compared_at - interval '1 minute' where worker_id = ${other}`
  // Comparing once more on the same server begins no new lease.
  await compareRows(db.sql, { workerIds: [other], held: [], told: [] }, at())
  await recoverDead(db.sql, leaseMs, at())
  expect(await claim(campaign, other)).toHaveLength(4)
})

test('what was claimed under an id of before goes back to it, and what becomes of it is told under it', async () => {
  const { campaign, workerId } = await filled()
  const [held] = await claim(campaign, workerId, { room: 1 })
  if (!held) throw new Error('nothing was claimed')
  await db.sql`update installation.worker set stopped_at = clock_timestamp() where worker_id = ${workerId}`
  const anew = await registerWorker(db.sql, 'a machine')
  // It told that nothing was handed over, and never heard that this was kept.
  const unsaid = { stage: null, code: null, reply: null, slow: null }
  const outcome = { ...unsaid, state: 'queued', reason: 'database', pause: null } as const
  const told = [{ delivery: held, outcome, pause: null }]
  await claim(campaign, anew, { room: 0, settled: told })
  expect(await states()).toEqual(['queued', 'queued', 'queued', 'queued'])
  await compareRows(db.sql, { workerIds: [workerId, anew], held: [held], told: [] }, at())
  await claim(campaign, anew, { room: 0, settled: told })
  expect(await states()).toEqual(['queued', 'queued', 'queued', 'queued'])
})

test('after the deadline nothing is claimed, and what was put off ends with what is queued', async () => {
  const { campaign, workerId } = await filled()
  await db.sql`update mailing set deadline_at = ${at('2026-10-20T10:00:00Z')}`
  const [first] = await claim(campaign, workerId, { room: 1 })
  if (!first) throw new Error('nothing was claimed')
  const later = outcomeOf({ ended: 'refused', stage: 'rcpt', code: 451, reply: '451 4.2.0 try again in 2 hours' })
  await claim(campaign, workerId, { room: 0, settled: [{ delivery: first, outcome: later, pause: null }] })
  const past = at('2026-10-20T10:00:01Z')
  expect(await claim(campaign, workerId, { now: past })).toEqual([])
  expect(await states()).toEqual(['deferred', 'queued', 'queued', 'queued'])
  await moveOn(db.sql, past)
  expect(await states()).toEqual(['expired', 'expired', 'expired', 'expired'])
})

test('what comes back to a campaign that was cancelled meanwhile ends with it; what the relay took is taken', async () => {
  const { campaign, workerId } = await filled(3)
  const rows = await claim(campaign, workerId)
  await cancelCampaign(db.sql, campaign, at())
  const outcomes = [
    accepted,
    outcomeOf({ ended: 'refused', stage: 'rcpt', code: 451, reply: '451 4.2.0 later' }),
    outcomeOf({ ended: 'lost', bodyHanded: false, reply: 'ECONNRESET' }),
  ]
  const settled = rows.map((delivery, n) => ({ delivery, outcome: outcomes[n] ?? accepted, pause: null }))
  await claim(campaign, workerId, { room: 0, settled })
  expect(await states()).toEqual(['accepted', 'cancelled', 'cancelled'])
})

test('a pause that is under way is waited for: nothing is claimed behind its back', async () => {
  const { campaign, workerId } = await filled()
  let claiming: Promise<unknown[]> | undefined
  await db.sql.begin(async (tx) => {
    await tx`update mailing set state = 'paused'`
    claiming = claim(campaign, workerId)
    await expect
      .poll(async () => (await db.sql`select from pg_stat_activity where wait_event_type = 'Lock'`).length)
      .toBeGreaterThan(0)
  })
  expect(await claiming).toEqual([])
  expect(await states()).toEqual(['queued', 'queued', 'queued', 'queued'])
  expect((await campaignById(db.sql, 1, campaign.campaignId)).state).toBe('paused')
  await expect(pauseCampaign(db.sql, campaign)).rejects.toThrow()
})

test('rows that another worker is claiming are stepped over, not waited for', async () => {
  const { campaign, workerId } = await filled()
  await db.sql.begin(async (tx) => {
    const theirs = await tx<{ deliveryId: number }[]>`
      select delivery_id as "deliveryId" from delivery order by delivery_id limit 2 for update`
    const ours = await Promise.race([
      claim(campaign, workerId),
      new Promise<null>((resolve) => setTimeout(resolve, 5_000, null)),
    ])
    expect(ours).toHaveLength(2)
    expect(idsOf(ours ?? []).some((id) => idsOf(theirs).includes(id))).toBe(false)
  })
})

test('somebody without an address who left is counted, and has no row', async () => {
  await importing(db, `${register(2)}\r\nVirta;Aino;;suomi;kyllä`)
  await db.sql`update subscription set state = 'unsubscribed'
    where contact_id = (select contact_id from contact where address is null)`
  const campaign = await dueCampaign(db)
  await fillOutboxes(db)
  expect(await states()).toEqual(['queued', 'queued'])
  expect((await report(db.sql, 1, campaign.campaignId)).leftOut).toEqual({ unsubscribed: 1 })
})

test('measured are those alone who permit it, where the campaign follows persons', async () => {
  await importing(db, register(3))
  const contacts = await db.sql`select contact_id from contact order by contact_id`
  for (const [n, state] of ['granted', 'refused'].entries())
    await db.sql`insert into consent_entry (institution_id, contact_id, purpose, state, wording_version, source, by_person, recorded_by, recorded_at)
      values (1, ${contacts[n]?.contact_id}, 'measurement', ${state}, 1, 'phone', true, 'a test', ${at()})`
  await dueCampaign(db)
  await db.sql`update campaign set tracking = 'individual'`
  await fillOutboxes(db)
  expect((await db.sql`select measured from delivery order by contact_id`).map(({ measured }) => measured)).toEqual([
    true,
    false,
    false,
  ])
})

const order = {
  kinds: { campaign: mailingKinds.campaign },
  carries: () => ({ except: [] }),
  stopwatch: () => performance.now(),
}

test('a cursor ends where a claim from the first row found less than was asked for, and not before', async () => {
  const { campaign } = await filled()
  const cursors = openCursors(db.sql, order)
  await cursors.refresh()
  const all = { room: 2, only: null, except: [] }
  const claims = (turn: Turn, found: number, last: number) => {
    const cursor = cursors.next(turn)
    if (!cursor) throw new Error('no cursor')
    cursors.looked(cursor, turn, { found, last })
    return cursor.after
  }
  expect(cursors.next(all)).toMatchObject({ mailingId: campaign.mailingId, kind: 'campaign', after: 0 })
  expect([claims(all, 2, 12), claims(all, 2, 20)]).toEqual([0, 12])
  // Short, but further on: rows that were queued again may be before.
  expect([claims(all, 1, 21), cursors.count()]).toEqual([20, 1])
  expect([claims(all, 0, 0), cursors.count()]).toEqual([0, 0])
})

test('two commits under way may end in either order, and nothing is looked at twice', async () => {
  await filled()
  const cursors = openCursors(db.sql, order)
  await cursors.refresh()
  const all = { room: 2, only: null, except: [] }
  const [one, other] = [cursors.next(all), cursors.next(all)]
  if (!one || !other) throw new Error('no cursor')
  cursors.looked(other, all, { found: 2, last: 30 })
  cursors.looked(one, all, { found: 2, last: 20 })
  expect(cursors.next(all)?.after).toBe(30)
})

test('a limited provider has a place of its own, and all others theirs', async () => {
  await filled()
  const cursors = openCursors(db.sql, order)
  await cursors.refresh()
  const claims = (turn: Omit<Turn, 'room'>, found: number, last: number) => {
    const cursor = cursors.next({ ...turn, room: 2 })
    if (!cursor) throw new Error('no cursor')
    cursors.looked(cursor, { ...turn, room: 2 }, { found, last })
    return cursor.after
  }
  const all = { only: null, except: [] }
  const google = { only: 'google', except: [] }
  const others = { only: null, except: ['google'] }
  expect([claims(all, 2, 12), claims(all, 2, 20)]).toEqual([0, 12])
  // What everybody's claims passed is done: the others go on there, the limited one looks from the first row, once.
  expect([claims(google, 2, 31), claims(others, 2, 25), claims(google, 1, 40), claims(others, 2, 27)]).toEqual([
    0, 20, 31, 25,
  ])
  // Neither ends the mailing; one that ended begins anew.
  expect([claims(google, 0, 0), claims(google, 0, 0), cursors.count()]).toEqual([0, 0, 1])
  // Another provider is limited, too: nothing is passed over that the two did not pass.
  expect(claims({ only: null, except: ['google', 'yahoo'] }, 2, 30)).toBe(20)
  // Nobody is limited any more: those that were passed over are found.
  expect(claims(all, 2, 21)).toBe(0)
})
