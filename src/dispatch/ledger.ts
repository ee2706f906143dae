// Hand it over, remember how: the ledger of deliveries. One statement settles the outcomes that came in, takes the
// next rows, asks once more whether they may be written to, and commits `sending` before a body is written.
import { moveCampaign } from '../campaigns/campaigns.ts'
import { suppressBounced } from '../contacts/suppressions.ts'
import type { Recipient } from '../content/message.ts'
import type { Database, Sql } from '../db.ts'
import type { Language } from '../i18n/languages.ts'
import { type Lane, openLanes } from './lanes.ts'
import { notBefore, type Outcome } from './outcome.ts'
import type { Pace, Turn } from './pace.ts'
import { returnUnknown } from './workers.ts'

/** A delivery that passed the gate and is ours to send now. */
export interface Delivery extends Recipient {
  contactId: number
  language: Language
  attempts: number
  /** Whose claim it is: only that worker's word on it counts. */
  workerId: number
}

export interface Ledger {
  /** Deliveries, as there is room for them, until `stop`; ends when all of them are settled. */
  claimed: () => AsyncGenerator<Delivery, void, void>
  /** What became of a delivery; kept with the next commit. */
  settle: (delivery: Delivery, outcome: Outcome) => void
  /** There may be something to claim: do not wait for the next look. */
  wake: () => void
  /** No new deliveries. */
  stop: () => void
  /** Deliveries in `sending` that are ours; at most this many are uncertain if we are killed now. */
  inDoubt: () => number
}

interface LedgerOptions {
  /** The worker that claims; a new one after others gave the old one up for dead. */
  workerId: () => number
  /** Rows that may stand in `sending` at once. */
  room: number
  /** How many more the relay bears now. */
  allowance: () => number
  /** How many more of whom the limits allow. */
  pace: Pace
  now: () => Date
  /** How long to wait for work before looking again, in ms. */
  lookAgainMs: number
}

/** Commits under way at once: while one waits for the disk the other gathers. */
const turnsMost = 2
/** A commit whose answer was lost may still be under way over there: looked for again after so many ms. */
const mendAgainMs = [5_000, 30_000, 120_000]

export function openLedger(sql: Database, options: LedgerOptions): Ledger {
  const outcomes: { delivery: Delivery; outcome: Outcome }[] = []
  const ready: Delivery[] = []
  /** What we claimed and have not settled for good, by id. */
  const inHand = new Map<number, Delivery>()
  /** A commit failed: whether the database has it is not known. */
  let isBroken = false
  let mending: NodeJS.Timeout[] = []
  const mistrust = () => {
    isBroken = true
  }
  /** Rows that stand in `sending` or may when the commits under way are through. */
  let inDoubt = 0
  let turns = 0
  /** Room that the commits under way may fill. */
  let claiming = 0
  const lanes = openLanes(sql)
  /** There may be campaigns that we do not know of, and tokens to take. */
  let isStale = true
  let looking = false
  let stopping = false
  let failed: unknown = null
  let wake = () => {}

  /** Waits for an outcome, a commit, a wake-up or the next look. */
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        isStale = true
        resolve()
      }, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  /** Looks for campaigns and tokens while commits go on. */
  async function look(): Promise<void> {
    isStale = false
    looking = true
    try {
      await lanes.refresh()
      await options.pace.refresh(lanes.count() > 0)
    } catch (error) {
      failed = error
    }
    looking = false
    wake()
  }

  /** One commit: settles what came in and claims what there is room for; the settled make room in the same moment. */
  async function takeTurn(turn: Turn | null): Promise<void> {
    const room = turn?.room ?? 0
    const settled = outcomes.splice(0)
    turns++
    claiming += room
    inDoubt += room - settled.length
    try {
      const lane = turn && lanes.next()
      // A claim of some recipients only cannot tell how far the lane is done.
      const isOfAll = !turn?.only && !turn?.except.length
      const from = lane && (isOfAll ? lane : { ...lane, after: 0 })
      const taken = await settleAndClaim(sql, options.workerId(), settled, from, turn, options.now())
      const rows = taken.filter(({ passed }) => passed)
      if (lane && isOfAll) lanes.looked(lane, room, taken.length, taken.at(-1)?.deliveryId ?? 0)
      if (turn) options.pace.took(turn, rows.length, lanes.count())
      inDoubt += rows.length - room
      // By the row, not its number: it may have been claimed anew since.
      for (const { delivery } of settled)
        if (inHand.get(delivery.deliveryId) === delivery) inHand.delete(delivery.deliveryId)
      for (const row of rows) inHand.set(row.deliveryId, row)
      ready.push(...rows)
    } catch (error) {
      // The outcomes are told again when the database answers.
      inDoubt += settled.length - room
      outcomes.unshift(...settled)
      mistrust()
      for (const timer of mending) clearTimeout(timer)
      mending = mendAgainMs.map((ms) => setTimeout(mistrust, ms).unref())
      failed = error
    }
    turns--
    claiming -= room
    wake()
  }

  /**
   * After failed commits, when none is under way: claims that the database kept although its answer was lost go back into
   * the queue, nobody has begun with them. Outcomes of a claim that has been settled since are no longer told.
   */
  async function mend(): Promise<void> {
    turns++
    try {
      await returnUnknown(sql, options.workerId(), [...inHand.keys()], options.now())
      const current = outcomes.filter(({ delivery }) => inHand.get(delivery.deliveryId) === delivery)
      inDoubt -= outcomes.length - current.length
      outcomes.splice(0, outcomes.length, ...current)
      isBroken = false
    } catch (error) {
      failed = error
    }
    turns--
    wake()
  }

  /** Starts a commit where one is worth it: at once if none is under way, else when enough has gathered. */
  function pump(): void {
    if (isBroken) {
      if (turns === 0) mend()
      return
    }
    if (isStale && !looking && !stopping) look()
    const allowed = stopping || lanes.count() === 0 ? 0 : options.allowance() - claiming
    const turn = options.pace.turn(Math.min(options.room - inDoubt + outcomes.length, allowed), claiming)
    const enough = turns === 0 ? 1 : options.room / 4
    if (turns < turnsMost && Math.max(outcomes.length, turn?.room ?? 0) >= enough) takeTurn(turn)
  }

  return {
    async *claimed() {
      while (!stopping || inDoubt > 0 || turns > 0) {
        for (let next = ready.shift(); next; next = ready.shift()) {
          pump()
          yield next
        }
        pump()
        if (failed) {
          const error = failed
          failed = null
          throw error
        }
        if (ready.length) continue
        await rest(options.lookAgainMs)
      }
    },
    settle(delivery, outcome) {
      outcomes.push({ delivery, outcome })
      wake()
    },
    wake() {
      isStale = true
      wake()
    },
    stop() {
      stopping = true
      wake()
    },
    inDoubt: () => inDoubt,
  }
}

/**
 * The one statement. A worker that was given up for dead claims nothing more, but what it knows of its own rows still
 * counts: it is better than "uncertain".
 */
async function settleAndClaim(
  sql: Database,
  workerId: number,
  settled: { delivery: Delivery; outcome: Outcome }[],
  lane: Lane | null,
  turn: Turn | null,
  now: Date,
): Promise<(Delivery & { passed: boolean })[]> {
  const { institutionId, campaignId, after } = lane ?? { institutionId: 0, campaignId: 0, after: 0 }
  const { room, only, except } = turn ?? { room: 0, only: null, except: [] }
  const rows = await sql<(Delivery & { passed: boolean })[]>`
    with told as (
      select * from unnest(${settled.map(({ delivery }) => delivery.institutionId)}::int[],
        ${settled.map(({ delivery }) => delivery.deliveryId)}::bigint[],
        ${settled.map(({ delivery }) => delivery.workerId)}::bigint[],
        ${settled.map(({ outcome }) => outcome.state)}::text[],
        ${settled.map(({ outcome }) => outcome.reason)}::text[],
        ${settled.map(({ outcome }) => outcome.stage)}::text[],
        ${settled.map(({ outcome }) => outcome.code)}::smallint[],
        ${settled.map(({ outcome }) => outcome.reply)}::text[],
        ${settled.map(({ delivery, outcome }) => notBefore(outcome, delivery, now))}::timestamptz[])
        as t (institution_id, delivery_id, worker_id, state, reason, stage, code, reply, not_before)),
    settled as (
      update delivery d set state = case when t.state in ('queued', 'deferred') and exists (select from campaign c
          where c.institution_id = d.institution_id and c.campaign_id = d.campaign_id and c.state = 'cancelled')
          then 'cancelled' else t.state end, reason = t.reason, stage = t.stage, code = t.code, reply = t.reply,
        not_before = t.not_before, state_at = ${now}, attempts = d.attempts - (t.state = 'queued')::int
      from told t
      where d.institution_id = t.institution_id and d.delivery_id = t.delivery_id and d.worker_id = t.worker_id
        and d.state in ('sending', 'uncertain')
      returning d.institution_id, d.delivery_id, d.attempts, d.worker_id, t.state, t.reason, t.stage, t.code, t.reply),
    logged as (
      insert into attempt (institution_id, delivery_id, attempt, worker_id, ended_at, state, reason, stage, code, reply)
      select institution_id, delivery_id, attempts, worker_id, ${now}, state, reason, stage, code, reply
      from settled where state not in ('accepted', 'queued') on conflict do nothing),
    open as (
      select c.institution_id, c.list_id, c.purpose from campaign c
      where c.institution_id = ${institutionId} and c.campaign_id = ${campaignId} and c.state = 'sending'
        and (c.deadline_at is null or c.deadline_at > ${now})
        and exists (select from installation.worker w where w.worker_id = ${workerId} and w.stopped_at is null)
      for share of c),
    next as (
      select o.*, q.delivery_id, q.contact_id from open o cross join lateral (
        select d.delivery_id, d.contact_id from delivery d
        where d.institution_id = ${institutionId} and d.campaign_id = ${campaignId} and d.state = 'queued'
          and d.delivery_id > ${after}
          and (${only}::text[] is null or lower(split_part(d.address, '@', 2)) = any(${only}))
          and (cardinality(${except}::text[]) = 0 or lower(split_part(d.address, '@', 2)) <> all(${except}))
        order by d.delivery_id limit ${room} for update skip locked) q),
    gate as (
      select n.institution_id, n.delivery_id,
        case when m.contact_id is null then 'erased' else m.hindrance end as hindrance
      from next n left join mailability m on m.institution_id = n.institution_id and m.list_id = n.list_id
        and m.purpose = n.purpose and m.contact_id = n.contact_id),
    claimed as (
      update delivery d set state = case when g.hindrance is null then 'sending' else 'skipped' end,
        reason = g.hindrance, state_at = ${now}, worker_id = ${workerId}, not_before = null,
        attempts = d.attempts + (g.hindrance is null)::int
      from gate g where d.institution_id = g.institution_id and d.delivery_id = g.delivery_id and d.state = 'queued'
      returning d.*)
    select institution_id as "institutionId", delivery_id as "deliveryId", campaign_id as "campaignId",
      contact_id as "contactId", address, language, fields, measured, queued_at as "queuedAt", attempts, worker_id as "workerId", state = 'sending' as passed
    from claimed order by delivery_id`
  await suppressBounced(
    sql,
    settled.filter(({ outcome }) => outcome.reason === 'address').map(({ delivery }) => delivery),
    now,
  )
  await pauseWhatMustStop(sql, settled)
  return [...rows]
}

/** Credentials, the sender and quotas concern everybody: the campaign waits for a person, and nobody is suppressed. */
async function pauseWhatMustStop(sql: Sql, settled: { delivery: Delivery; outcome: Outcome }[]): Promise<void> {
  for (const { delivery, outcome } of settled)
    if (outcome.pause) await moveCampaign(sql, delivery, ['sending'], 'paused', { pauseReason: outcome.pause })
}
