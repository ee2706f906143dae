// How often somebody may try to come in. Who guesses is slowed down by where they guess from, so that nobody can keep an account's owner
// out: the owner comes from elsewhere, or with a browser that was let in before (OWASP: device cookies).
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { readAddress } from '../platform/addresses.ts'
import type { Sql } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { digestOf } from '../platform/token.ts'

interface Limit {
  name: string
  /** So many tries in so many seconds. */
  points: number
  duration: number
}

const quarter = 900
const hour = 3600
const limits = {
  /** Wrong passwords of one network, whatever account. */
  network: { name: 'network', points: 20, duration: quarter },
  /** Wrong passwords for one account from one network. */
  account: { name: 'account', points: 10, duration: quarter },
  /** Wrong passwords in browsers that its owner has come in with. */
  known: { name: 'known', points: 10, duration: quarter },
  /** Wrong codes of a second step, after a right password. */
  code: { name: 'code', points: 20, duration: hour },
  /** Wrong passwords of somebody who is in, before something that needs it. */
  proof: { name: 'proof', points: 10, duration: quarter },
  /** Links by mail: to one address for one network, to one address, and for one network. */
  mail: { name: 'mail', points: 3, duration: hour },
  mailsOfAddress: { name: 'address', points: 10, duration: hour },
  mailsOfNetwork: { name: 'mails', points: 20, duration: hour },
} satisfies Record<string, Limit>

/** Who tries, as rows of limits know them. */
interface Trying {
  /** networkOf the address that asks. */
  network: string
  /** The account's address as it was typed: of an unknown one as of a known. */
  address: string
  /** The account whose owner came in with this browser before; null: nobody did. */
  knownAccount: number | null
}

/** A try that was counted; taken back where it was right. */
interface Counted {
  takeBack: () => Promise<void>
}

/** The same for all that is typed for one address. */
function keyOf(address: string): string {
  const read = readAddress(address)
  return 'key' in read ? read.key : address.trim().toLowerCase()
}

export type Limits = ReturnType<typeof openLimits>

/** Opens the limits; they stand in the database, for all doors together. */
export function openLimits(sql: Sql) {
  // The library asks as node-postgres is asked.
  const client = {
    query: async ({ text, values }: { text: string; values?: unknown[] }) => {
      const rows = await sql.unsafe(text, values as never[])
      return { rows, rowCount: rows.count }
    },
  }
  const opened = Object.fromEntries(
    Object.entries(limits).map(([key, { name, points, duration }]) => [
      key,
      new RateLimiterPostgres({
        ...{ storeClient: client, storeType: 'client', schemaName: 'installation', tableName: 'entry_limit' },
        ...{ tableCreated: true, keyPrefix: name, points, duration },
      }),
    ]),
  ) as Record<keyof typeof limits, RateLimiterPostgres>

  /** Counts a try against all of these. @throws Refusal `entry.too_often` where one is used up */
  const count = async (against: [keyof typeof limits, string][]): Promise<Counted> => {
    const keyed = against.map(([limit, key]) => ({ limiter: opened[limit], key: digestOf(key).toString('base64url') }))
    // One after the other, the widest first: who is too often there leaves no rows of the narrower ones.
    for (const { limiter, key } of keyed)
      await limiter.consume(key).catch((reason: unknown) => {
        if (!(reason instanceof RateLimiterRes)) throw reason
        throw new Refusal('entry.too_often', { minutes: Math.max(1, Math.ceil(reason.msBeforeNext / 60_000)) })
      })
    return {
      takeBack: async () => void (await Promise.all(keyed.map(({ limiter, key }) => limiter.reward(key)))),
    }
  }

  return {
    /** A password. */
    password: ({ network, address, knownAccount }: Trying) =>
      knownAccount === null
        ? count([
            ['network', network],
            ['account', `${network} ${keyOf(address)}`],
          ])
        : count([['known', String(knownAccount)]]),
    /** A code of the second step. */
    code: (accountId: number, { network, knownAccount }: Pick<Trying, 'network' | 'knownAccount'>) =>
      count([['code', `${accountId} ${knownAccount === accountId ? 'known' : network}`]]),
    /** A password of somebody who is in. */
    proof: (accountId: number) => count([['proof', String(accountId)]]),
    /** A link by mail. */
    mail: (address: string, network: string) =>
      count([
        ['mailsOfNetwork', network],
        ['mail', `${network} ${keyOf(address)}`],
        ['mailsOfAddress', keyOf(address)],
      ]),
    /** Coming from a provider, which costs a row and a question to it. */
    away: (network: string) => count([['mailsOfNetwork', `away ${network}`]]),
  }
}
