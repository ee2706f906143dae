// One way to the database: a pool of `postgres` connections.
import { Socket } from 'node:net'
import postgres from 'postgres'
import { databaseAddress } from './config.ts'
import { type Host, urlOf, writableHost } from './hosts.ts'
import { Refusal } from './refusal.ts'

/** Ids are bigint in SQL and plain numbers here (they stay far below 2^53). */
const types = {
  bigint: { to: 20, from: [20], parse: Number, serialize: String },
}
type Types = { bigint: number }

export type Database = postgres.Sql<Types>
export type Transaction = postgres.TransactionSql<Types>
/** A database or a transaction in it. */
export type Sql = postgres.ISql<Types>
/** A piece of SQL to be put into a query. */
export type Fragment = postgres.PendingQuery<postgres.Row[]>

/** A value for a jsonb column. */
export const json = (sql: Sql, value: object) => sql.json(value as postgres.JSONValue)

/**
 * A line to the server that breaks in one step. The driver (postgres 3.4) hears of an error first and of the end later; what it is asked to
 * say in between waits for ever, and so does that connection in its next life. After the server has spoken it hears of the end alone, and
 * refuses what was asked.
 */
class Line extends Socket {
  override emit(event: string | symbol, ...told: unknown[]): boolean {
    const hasSpoken = this.bytesRead > 0
    if (hasSpoken && event === 'error') return true
    return super.emit(event, ...(hasSpoken && event === 'close' ? [false] : told))
  }
}

/**
 * Small messages do not wait for others: after a COPY a statement came 40 ms late each time (measured), held back until the server
 * acknowledged the end of the data. The driver waits for the connection and meets the errors of opening it.
 */
function lineTo(where: Host | { path: string }): Socket {
  const line = new Line()
  // `connect` of a socket that is there already knows no such option (Node 20, measured: an import took a fifth longer).
  line.setNoDelay(true)
  line.connect(where)
  // The driver names host and port in what it says of errors and to TLS.
  return Object.assign(line, where)
}

const promptLine = ({ host, port, path }: { host: string[]; port: number[]; path: string | false }): Socket =>
  lineTo(path ? { path } : { host: host[0] ?? 'localhost', port: port[0] ?? 5432 })

/**
 * Of several hosts we choose, and the driver knows of one: where it knows of more, postgres 3.4 takes every error of a
 * connection's first query for a host to be passed over, and that query waits for ever (porsager/postgres#1174). One failover in
 * fifty left a worker so (measured).
 */
function oneOfSeveral(url: string, isEnded: () => boolean) {
  const { hosts } = databaseAddress(url)
  if (hosts.length < 2) return { url, socket: promptLine }
  const find = writableHost(url)
  const socket = async (): Promise<Socket> => {
    const line = lineTo(await find())
    // The pool was ended while we asked: the driver would keep the line open, and with it the process.
    if (isEnded()) setImmediate(() => line.destroy())
    return line
  }
  return { url: urlOf(url, hosts[0] as string), socket }
}

/**
 * What the driver (postgres 3.4) has to say while a line is closing it never says, and neither anything on the next life of that
 * connection: the timer that should write it is stopped and not forgotten. It writes at once, and forgets the timer, when there is more
 * than a kilobyte to say: so the first thing that a line is told is that long, of which the server keeps 63 characters. Sixty cuts of four
 * lines left one of them dumb for tens of seconds, each time (measured), and a worker with it.
 */
const firstWord = 'kutsu'.padEnd(1100)

type CarryOut = (tx: Transaction) => unknown

interface Pool {
  /** Settings of PostgreSQL for each connection. */
  settings?: Record<string, string>
  /** A pooler stands between, which gives each transaction another connection: statements cannot be prepared on one. */
  isPooled?: boolean
  /** Called when a connection ends, whoever ended it. */
  onLost?: () => void
}

/** Opens a pool. Nothing connects before the first query. */
export function openDatabase(
  url: string,
  connections = 10,
  { settings = {}, isPooled = false, onLost }: Pool = {},
): Database {
  let isEnded = false
  const one = oneOfSeveral(url, () => isEnded)
  const sql: Database = postgres(one.url, {
    max: connections,
    types,
    onnotice: () => {},
    connect_timeout: 10,
    // A database that was restarted is back within seconds; the driver's own pauses grow to 20.
    backoff: (tries: number) => Math.min(0.05 * 2 ** tries, 1),
    ...({ socket: one.socket } as object),
    prepare: !isPooled,
    ...(onLost && { onclose: onLost }),
    connection: { application_name: firstWord, TimeZone: 'UTC', ...settings },
  })
  const end = sql.end.bind(sql)
  const begin = sql.begin.bind(sql) as (options: string, carryOut: CarryOut) => Promise<unknown>
  return Object.assign(sql, {
    end: (options?: { timeout?: number }) =>
      end(options).finally(() => {
        isEnded = true
      }),
    begin: ((...given: [CarryOut] | [string, CarryOut]) => {
      const [options, carryOut] = given.length === 1 ? ['', given[0]] : given
      let isOver = false
      return begin(
        options,
        untilClosed(carryOut, () => isOver),
      ).finally(() => {
        isOver = true
      })
    }) as Database['begin'],
  })
}

/**
 * When the connection is lost in a transaction the driver (postgres 3.4) sends its rollback, or its commit, into a socket that is gone or
 * about to go, or into the next life of that connection, where it ends somebody else's transaction. That ends the process one
 * time in three (measured), or leaves a connection whose next life sends nothing, since a pending write is cancelled and not
 * forgotten. There is nothing to roll back then: what the transaction comes to is left open, and the driver's own word that the
 * connection closed ends it.
 * @param isOver whether that word has come
 */
const untilClosed = (carryOut: CarryOut, isOver: () => boolean) => async (tx: Transaction) => {
  const leftOpen = new Promise<never>(() => {})
  try {
    const result = await carryOut(silentOnceOver(tx, isOver))
    return isOver() ? await leftOpen : result
  } catch (error) {
    // Of a socket's errors the driver's are those that name a query. After a FATAL the server closes the line.
    const { code, query, severity } = error as { code?: unknown; query?: unknown; severity?: unknown }
    const isGone =
      code === 'CONNECTION_CLOSED' ||
      severity === 'FATAL' ||
      (query !== undefined && /^(ECONNRESET|EPIPE)$/.test(String(code)))
    if (!isGone && !isOver()) throw error
    return leftOpen
  }
}

/**
 * A transaction that says nothing more once it is over. The driver would carry out what comes late (something else was waited for, and the
 * line was lost meanwhile) on the next life of the connection, as a statement of its own: kept, though the rest is not.
 */
const silentOnceOver = (tx: Transaction, isOver: () => boolean): Transaction =>
  new Proxy(tx, {
    apply(target, self, given) {
      if (isOver()) throw Object.assign(new Error('the transaction is over'), { code: 'CONNECTION_CLOSED' })
      return Reflect.apply(target, self, given)
    },
  })

/** A server that says nothing for so long is none of PostgreSQL's. */
const answerMs = 15_000

/** @throws Refusal `db.unreachable` when the server cannot be reached or does not let us in */
export async function assertReachable(sql: Database, url: string): Promise<void> {
  try {
    const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), answerMs).unref())
    await Promise.race([sql`select 1`, late])
  } catch (error) {
    const { authority, database } = databaseAddress(url)
    throw new Refusal('db.unreachable', { host: authority, database, why: reasonOf(error) })
  }
}

/** What a driver or socket said went wrong; hosts and codes, never a password. */
export const reasonOf = (error: unknown): string => {
  const { code, message } = error as { code?: string; message?: string }
  return message || code || 'unknown'
}

/** The database is away for the moment (line lost, restarting, out of room): asking again later may do. */
export const isAway = (error: unknown): boolean =>
  /^(CONNECT|ECONN|EPIPE|ETIMEDOUT|08|53|57P)/.test(String((error as { code?: unknown }).code ?? ''))

/**
 * What the driver (postgres 3.4) asks on each new connection, about arrays, and whose failure nobody hears: a line that is lost just
 * then, or twice while it is opened, would end the process. Whoever waits for the connection is told.
 */
export const isUnheard = (error: unknown): boolean =>
  isAway(error) && /from pg_catalog\.pg_type/.test(String((error as { query?: unknown }).query))

/** A value that no column can hold: a number too large, a NUL, half a character, a date that is none (SQLSTATE class 22). */
export const cannotBeHeld = (error: unknown): boolean => /^22/.test(String((error as { code?: unknown }).code ?? ''))

/** A number or a date that nothing of its type is as large as (numeric out of range, datetime overflow, invalid text). */
export const cannotBeCompared = (error: unknown): boolean =>
  ['22003', '22007', '22008', '22P02'].includes(String((error as { code?: unknown }).code ?? ''))
