// How fast: limits that all workers on a relay share, kept as token buckets in the database. A worker takes tokens in
// advance, a second's worth at most, so that a limit costs a query now and then, not one for each claim.
import type { Database, Sql, Transaction } from '../platform/db.ts'
import { type Bucket, isSpent, refilled, slowed } from './bucket.ts'
import { providerOf } from './providers.ts'

/** How many rows one claim may take: of these domains only, or of all but these. */
export interface Turn {
  room: number
  only: string | null
  except: string[]
}

export interface Pace {
  /**
   * Reads the buckets, slows down those with a complaint, and takes as many tokens as this worker could use now.
   * @param hasWork false: takes no tokens, so that other workers can have them
   */
  refresh: (hasWork: boolean) => Promise<void>
  /**
   * What the next claim may take, with so much room and while claims under way may take `claiming`; null: nothing now.
   */
  turn: (room: number, claiming: number) => Turn | null
  /** Records how many rows a claim found. */
  took: (turn: Turn, found: number, cursors: number) => void
  /** A message to this address was accepted. */
  accepted: (address: string) => void
  /** Somebody asked us to go slower: the relay itself, or the provider of this address. */
  slow: (address: string | null) => void
}

export interface Limits {
  perSecond: number | undefined
  perDay: number | undefined
}

/** The name of the bucket for everything that is sent to the relay. */
const all = '*'
const countedMs = 10_000

/** The tokens of a limited provider that this worker holds. */
interface Channel {
  tokens: number
  /** Claims in a row that found nobody of this provider; after one for each cursor it rests until the next refresh. */
  misses: number
  resting: boolean
}

/** @param relay whose limits: a relay's account, or a mailing @param most tokens worth holding */
export async function openPace(
  sql: Database,
  relay: string,
  { perSecond, perDay }: Limits,
  most: number,
  stopwatch: () => number,
): Promise<Pace> {
  await configure(sql, relay, perSecond ?? null, perDay ?? null)
  // Until the first look nothing of what is limited may go.
  const isLimited = perSecond !== undefined || perDay !== undefined
  let channels = new Map<string, Channel>(isLimited ? [[all, { tokens: 0, misses: 0, resting: false }]] : [])
  let others: Channel = { tokens: 0, misses: 0, resting: false }
  const complaints = new Set<string>()
  let counts = new Map<string, number>()
  let countedAt = stopwatch()
  let turnOf = 0

  const limited = () => [...channels.keys()].filter((provider) => provider !== all)
  const whole = () => Math.floor(channels.get(all)?.tokens ?? Number.POSITIVE_INFINITY)

  return {
    async refresh(hasWork) {
      const told = [...complaints]
      const seconds = Math.max(1, (stopwatch() - countedAt) / 1000)
      const seen = (provider: string) => {
        const count = provider === all ? [...counts.values()].reduce((sum, n) => sum + n, 0) : counts.get(provider)
        return count ? count / seconds : null
      }
      const known = channels
      // After a complaint at most one of the tokens that this worker holds remains.
      const held = (provider: string) => Math.min(known.get(provider)?.tokens ?? 0, told.includes(provider) ? 1 : most)
      const wanted = ({ provider, rate }: Bucket) =>
        hasWork ? Math.min(most, rate === null ? most : Math.max(1, rate)) - held(provider) : 0
      const taken = await takeTokens(sql, relay, told, seen, wanted)
      for (const provider of told) complaints.delete(provider)
      channels = new Map(
        [...taken].map(([provider, tokens]) => [
          provider,
          { tokens: held(provider) + tokens, misses: 0, resting: false },
        ]),
      )
      others = { tokens: 0, misses: 0, resting: false }
      if (stopwatch() - countedAt > countedMs) {
        counts = new Map()
        countedAt = stopwatch()
      }
    },
    turn(room, claiming) {
      const left = Math.min(room, whole() - claiming)
      if (left < 1) return null
      const slow = limited()
      if (slow.length === 0) return { room: left, only: null, except: [] }
      // First the recipients without a limit, then each limited provider in turn.
      for (let i = 0; i <= slow.length; i++) {
        const provider = slow[(turnOf + i) % (slow.length + 1)]
        const channel = provider === undefined ? others : (channels.get(provider) as Channel)
        const share = provider === undefined ? left : Math.min(left, Math.floor(channel.tokens) - claiming)
        if (channel.resting || share < 1) continue
        turnOf = (turnOf + i + 1) % (slow.length + 1)
        if (provider === undefined) return { room: left, only: null, except: slow }
        return { room: share, only: provider, except: [] }
      }
      return null
    },
    took(turn, found, cursors) {
      const everything = channels.get(all)
      if (everything) everything.tokens -= found
      if (turn.only === null && turn.except.length === 0) return
      const channel = turn.only === null ? others : channels.get(turn.only)
      if (!channel) return
      channel.tokens -= turn.only === null ? 0 : found
      channel.misses = found === 0 ? channel.misses + 1 : 0
      channel.resting = channel.misses >= Math.max(1, cursors)
    },
    accepted(address) {
      const provider = providerOf(address)
      counts.set(provider, (counts.get(provider) ?? 0) + 1)
    },
    slow(address) {
      complaints.add(address === null ? all : providerOf(address))
    },
  }
}

/** The configured limit of the whole relay; a slower pace that was found stays. */
async function configure(sql: Database, relay: string, rate: number | null, dayLimit: number | null): Promise<void> {
  if (rate === null && dayLimit === null) {
    // A bucket with a limit of its own was configured before and no longer is; one without came from a complaint.
    await sql`delete from installation.rate_bucket
      where relay = ${relay} and provider = ${all} and (ceiling is not null or day_limit is not null)`
    return
  }
  await sql`insert into installation.rate_bucket (relay, provider, rate, ceiling, day_limit, tokens, refilled_at)
    values (${relay}, ${all}, ${rate}, ${rate}, ${dayLimit}, 1, clock_timestamp())
    on conflict (relay, provider) do update set ceiling = excluded.ceiling, day_limit = excluded.day_limit,
      rate = case when rate_bucket.slowed_at is null then excluded.rate else least(rate_bucket.rate, excluded.rate) end`
}

/** Refills the buckets, slows down those with a complaint, and takes up to `wanted` tokens of each. */
async function takeTokens(
  sql: Database,
  relay: string,
  complaints: string[],
  seen: (provider: string) => number | null,
  wanted: (bucket: Bucket) => number,
): Promise<Map<string, number>> {
  // Most relays have no limit: then this is one small query.
  if (complaints.length === 0) {
    const [any] = await sql`select from installation.rate_bucket where relay = ${relay} limit 1`
    if (!any) return new Map()
  }
  return sql.begin(async (tx) => {
    for (const provider of complaints)
      await tx`insert into installation.rate_bucket (relay, provider, tokens, refilled_at)
        values (${relay}, ${provider}, 0, clock_timestamp()) on conflict do nothing`
    const rows = await tx<(Bucket & { now: Date })[]>`
      select provider, rate, ceiling, day_limit as "dayLimit", tokens, refilled_at as "refilledAt",
        slowed_at as "slowedAt", clock_timestamp() as now
      from installation.rate_bucket where relay = ${relay} order by provider for update`
    const taken = new Map<string, number>()
    for (const { now, ...row } of rows) {
      let bucket = refilled(row, now)
      if (complaints.includes(bucket.provider)) bucket = slowed(bucket, seen(bucket.provider), now)
      if (isSpent(bucket)) {
        await tx`delete from installation.rate_bucket where relay = ${relay} and provider = ${bucket.provider}`
        continue
      }
      const available = bucket.rate === null ? Number.POSITIVE_INFINITY : Math.floor(bucket.tokens)
      const most = Math.max(0, Math.floor(Math.min(wanted(bucket), available)))
      const tokens = bucket.dayLimit === null ? most : await ofTheDay(tx, relay, most, bucket.dayLimit, now)
      taken.set(bucket.provider, tokens)
      await tx`update installation.rate_bucket set rate = ${bucket.rate}, refilled_at = ${bucket.refilledAt},
          tokens = ${bucket.rate === null ? 0 : bucket.tokens - tokens}, slowed_at = ${bucket.slowedAt}
        where relay = ${relay} and provider = ${bucket.provider}`
    }
    return taken
  })
}

/** Takes as many of `most` as the limit leaves for the last 24 hours; they are counted as handed over. */
async function ofTheDay(tx: Transaction, relay: string, most: number, dayLimit: number, now: Date): Promise<number> {
  const since = new Date(now.getTime() - 25 * 3_600_000)
  const [used] = await tx<{ messages: number }[]>`
    select coalesce(sum(messages), 0)::int as messages from installation.relay_hour
    where relay = ${relay} and hour > ${since}`
  const tokens = Math.max(0, Math.min(most, dayLimit - (used?.messages ?? 0)))
  if (tokens === 0) return 0
  const [{ isNew }] = await tx<[{ isNew: boolean }]>`insert into installation.relay_hour (relay, hour, messages)
    values (${relay}, date_trunc('hour', ${now}::timestamptz), ${tokens})
    on conflict (relay, hour) do update set messages = relay_hour.messages + excluded.messages
    returning messages = ${tokens} as "isNew"`
  // Once an hour: deletes the hours that no longer count, also those of relays that are no longer used.
  if (isNew) await tx`delete from installation.relay_hour where hour <= ${since}`
  return tokens
}

/** The bucket of a mailing of its own pace (cursors.ts) is kept for so long after its last message. */
const keptDays = 30

/** Forgets the paces of mailings that ended long ago. */
export const forgetPaces = (sql: Sql) => sql`
  delete from installation.rate_bucket
  where relay like 'mailing %' and refilled_at < clock_timestamp() - ${keptDays} * interval '1 day'`
