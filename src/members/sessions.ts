// Browsers that somebody has signed in with. A session is a row: it ends when it rests too long, when it is too old, and when its owner
// or an administrator says so.
import type { Sql, Transaction } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { digestOf, randomSecret } from '../platform/token.ts'

/** After so long without a request, and after so long in any case. */
const restHours = 12
const mostDays = 14
/** So often at most a request is written down. */
const seenEveryMs = 60_000
/** Browsers of one account at once; the oldest goes. */
const sessionsMost = 30
/** So much of what a browser says of itself. */
const agentMost = 300

/** How long the second step may take. */
const halfMinutes = 10
/** Wrong codes after which it begins anew, with the password. */
const wrongCodesMost = 5

export type Way = 'password' | 'link' | 'oidc'

/** A session that lasts. */
export interface Session {
  sessionId: number
  accountId: number
  way: Way
  agent: string
  begunAt: Date
  seenAt: Date
  /** Where it looked last. */
  institutionId: number | null
}

interface NewSession {
  accountId: number
  way: Way
  agent: string
  /** Its second step is still to come. */
  isHalf?: boolean
  now: Date
}

/** The browser that asks. */
export interface Browser {
  /** What it says of itself. */
  agent: string
  /** networkOf the address that it asks from. */
  network: string
  /** What it was given when somebody came in with it. */
  known: string
}

/** What a browser is given. */
export interface LetIn {
  /** For its session's cookie. */
  secret: string
  /** The second step is still to come. */
  isHalf: boolean
  /** For the cookie by which it is known as its owner's. */
  known: string
}

/** A new one, whatever the browser held before: what somebody else planted there is worth nothing. @returns what its cookie holds */
export async function beginSession(
  tx: Transaction,
  { accountId, way, agent, isHalf = false, now }: NewSession,
): Promise<string> {
  const secret = randomSecret()
  await tx`insert into installation.session (secret, account_id, way, agent, is_half, begun_at, seen_at)
    values (${digestOf(secret)}, ${accountId}, ${way}, ${agent.slice(0, agentMost)}, ${isHalf}, ${now}, ${now})`
  await tx`delete from installation.session where session_id in (
    select session_id from installation.session where account_id = ${accountId} order by session_id desc offset ${sessionsMost})`
  return secret
}

const lasts = (sql: Sql, now: Date) => sql`not is_half and seen_at > ${new Date(now.getTime() - restHours * 3_600_000)}
  and begun_at > ${new Date(now.getTime() - mostDays * 86_400_000)}`

const columns = (
  sql: Sql,
) => sql`session_id as "sessionId", account_id as "accountId", way, agent, begun_at as "begunAt",
  seen_at as "seenAt", institution_id as "institutionId"`

/** The session of a cookie; null: it is none, or over. */
export async function sessionOf(sql: Sql, secret: string, now: Date): Promise<Session | null> {
  const [session] = await sql<Session[]>`select ${columns(sql)} from installation.session
    where secret = ${digestOf(secret)} and ${lasts(sql, now)}`
  if (!session) return null
  if (now.getTime() - session.seenAt.getTime() > seenEveryMs)
    await sql`update installation.session set seen_at = ${now} where session_id = ${session.sessionId}`
  return session
}

const halfLasts = (sql: Sql, now: Date) => sql`is_half and wrong_codes < ${wrongCodesMost}
  and begun_at > ${new Date(now.getTime() - halfMinutes * 60_000)}`

/** A session whose second step is still to come. @throws Refusal `entry.begin_again` where it took too long, or too many codes were wrong */
export async function halfSessionOf(sql: Sql, secret: string, now: Date): Promise<Session> {
  const [session] = await sql<Session[]>`select ${columns(sql)} from installation.session
    where secret = ${digestOf(secret)} and ${halfLasts(sql, now)}`
  if (!session) throw new Refusal('entry.begin_again')
  return session
}

/** Whether it may be asked for one more code; who asks for several at once waits here. */
export async function mayTryCode(tx: Transaction, sessionId: number): Promise<boolean> {
  const [session] = await tx<{ may: boolean }[]>`select wrong_codes < ${wrongCodesMost} as may from installation.session
    where session_id = ${sessionId} for update`
  return session?.may === true
}

/** One more code of its second step was wrong. */
export const countWrongCode = (tx: Transaction, sessionId: number) => tx`
  update installation.session set wrong_codes = wrong_codes + 1 where session_id = ${sessionId}`

/** Remembers where a session looks. */
export const setPlace = (sql: Sql, sessionId: number, institutionId: number) => sql`
  update installation.session set institution_id = ${institutionId} where session_id = ${sessionId}`

/** Ends the one of a cookie. */
export const endSessionOf = (sql: Sql, secret: string) => sql`
  delete from installation.session where secret = ${digestOf(secret)}`

/** Those of an account that last, the newest first. */
export const sessionsOf = async (sql: Sql, accountId: number, now: Date): Promise<Session[]> => [
  ...(await sql<Session[]>`select ${columns(sql)} from installation.session
    where account_id = ${accountId} and ${lasts(sql, now)} order by session_id desc`),
]

/** Ends one of an account's. @returns whether there was one */
export async function endSession(tx: Transaction, accountId: number, sessionId: number): Promise<boolean> {
  const ended = await tx`delete from installation.session where account_id = ${accountId} and session_id = ${sessionId}`
  return ended.count === 1
}

/** Ends all of an account's but one: its password or a role of it has changed. */
export async function endSessions(tx: Transaction, accountId: number, but: number | null = null) {
  // Whoever is away at a provider to link it was sent there by one of them.
  await tx`delete from installation.oidc_request where account_id = ${accountId}`
  return tx`delete from installation.session where account_id = ${accountId} and session_id is distinct from ${but}`
}

/** What somebody may do has changed: their browsers must sign in anew. */
export const endSessionsOf = async (tx: Transaction, { accountId }: { accountId: number }): Promise<void> =>
  void (await endSessions(tx, accountId))

/** Forgets those that are over. */
export const forgetSessions = (sql: Sql, now: Date) =>
  sql`delete from installation.session where not (${lasts(sql, now)}) and not (${halfLasts(sql, now)})`
