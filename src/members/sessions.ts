// Browsers that somebody has signed in with. A session is a row: it ends when it rests too long, when it is too old, and when its owner
// or an administrator says so.
import type { Sql, Transaction } from '../platform/db.ts'
import { digestOf, randomSecret } from '../platform/token.ts'

/** After so long without a request, and after so long in any case. */
const restHours = 12
const mostDays = 14
/** So often at most a request is written down. */
const seenEveryMs = 60_000
/** So much of what a browser says of itself. */
const agentMost = 300

type Way = 'password' | 'link' | 'oidc'

/** A session that lasts. */
interface Session {
  sessionId: number
  accountId: number
  way: Way
  agent: string
  begunAt: Date
  seenAt: Date
}

/** A new one, whatever the browser held before: what somebody else planted there is worth nothing. @returns what its cookie holds */
export async function beginSession(
  tx: Transaction,
  { accountId, way, agent, now }: { accountId: number; way: Way; agent: string; now: Date },
): Promise<string> {
  const secret = randomSecret()
  await tx`insert into installation.session (secret, account_id, way, agent, begun_at, seen_at)
    values (${digestOf(secret)}, ${accountId}, ${way}, ${agent.slice(0, agentMost)}, ${now}, ${now})`
  return secret
}

const lasts = (sql: Sql, now: Date) => sql`seen_at > ${new Date(now.getTime() - restHours * 3_600_000)}
  and begun_at > ${new Date(now.getTime() - mostDays * 86_400_000)}`

const columns = (
  sql: Sql,
) => sql`session_id as "sessionId", account_id as "accountId", way, agent, begun_at as "begunAt",
  seen_at as "seenAt"`

/** The session of a cookie; null: it is none, or over. */
export async function sessionOf(sql: Sql, secret: string, now: Date): Promise<Session | null> {
  const [session] = await sql<Session[]>`select ${columns(sql)} from installation.session
    where secret = ${digestOf(secret)} and ${lasts(sql, now)}`
  if (!session) return null
  if (now.getTime() - session.seenAt.getTime() > seenEveryMs)
    await sql`update installation.session set seen_at = ${now} where session_id = ${session.sessionId}`
  return session
}

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

/** Ends all of an account's: its password or a role of it has changed. */
export const endSessions = (tx: Transaction, accountId: number) => tx`
  delete from installation.session where account_id = ${accountId}`

/** Forgets those that are over. */
export const forgetSessions = (sql: Sql, now: Date) =>
  sql`delete from installation.session where not (${lasts(sql, now)})`
