// Relays of institutions that have one of their own. Their credentials are sealed; whoever has none sends over SMTP_URL.
import { z } from 'zod'
import type { Sql } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { type SealingKey, seal, unseal } from '../platform/sealing.ts'

/** Access tokens instead of a password, as Microsoft 365 and Google want them. */
const oauth = z.object({
  clientId: z.string(),
  clientSecret: z.string(),
  refreshToken: z.string(),
  /** The token endpoint. */
  accessUrl: z.string(),
})
export type OAuth = z.infer<typeof oauth>

export const credentials = z.discriminatedUnion('login', [
  z.object({ login: z.literal('none') }),
  z.object({ login: z.literal('password'), user: z.string(), password: z.string() }),
  z.object({ login: z.literal('oauth'), user: z.string(), oauth }),
])
export type Credentials = z.infer<typeof credentials>

/**
 * Reads a relay's URL as people type it, in which a user may stand and a password must not: commands are kept and shown.
 * @throws Refusal `relay.bad_url`, `relay.password_shown`
 */
export function readRelayUrl(text: string): { url: string; user: string | null } {
  const read = URL.canParse(text) ? new URL(text) : null
  const isRelay = read && ['smtp:', 'smtps:'].includes(read.protocol) && read.hostname && /^\/?$/.test(read.pathname)
  if (!isRelay || /%(?![0-9a-f]{2})/i.test(text))
    throw new Refusal('relay.bad_url', { value: withoutPassword(text) }, 2)
  if (read.password) throw new Refusal('relay.password_shown', { host: read.host }, 2)
  const user = read.username ? decodeURIComponent(read.username) : null
  read.username = ''
  return { url: read.href.replace(/\/$/, ''), user }
}

/** Whatever may be a password is not repeated. */
const withoutPassword = (text: string): string => text.replace(/^([a-z]+:\/\/)?.*@/is, '$1…@').slice(0, 200)

/** The same login with another refresh token. */
export const renewedWith = (given: Credentials, refreshToken: string): Credentials =>
  given.login === 'oauth' ? { ...given, oauth: { ...given.oauth, refreshToken } } : given

/** A relay as its row has it. */
export interface KeptRelay {
  institutionId: number
  /** Without user and password. */
  url: string
  sealed: string
  keptAt: Date
}

/** Sealed for one school and one server it opens for no other: whoever can write to the database cannot lead the login elsewhere. */
const about = ({ institutionId, url }: { institutionId: number; url: string }): string =>
  `relay ${institutionId} ${url}`

/** Keeps an institution's relay; the former one is forgotten. */
export async function keepRelay(
  sql: Sql,
  key: SealingKey,
  {
    institutionId,
    url,
    credentials: given,
    now,
  }: { institutionId: number; url: string; credentials: Credentials; now: Date },
): Promise<void> {
  const sealed = seal(key, JSON.stringify(given), about({ institutionId, url }))
  await sql`insert into relay (institution_id, url, sealed, kept_at) values (${institutionId}, ${url}, ${sealed}, ${now})
    on conflict (institution_id) do update set url = excluded.url, sealed = excluded.sealed, kept_at = excluded.kept_at`
}

/** The refresh token as it is kept now; null where the relay has changed since. */
export async function refreshTokenNow(sql: Sql, key: SealingKey, { institutionId, keptAt }: KeptRelay) {
  const now = await relayOf(sql, institutionId)
  const given = now?.keptAt.getTime() === keptAt.getTime() ? credentialsOf(key, now) : null
  return given?.login === 'oauth' ? given.oauth.refreshToken : null
}

/**
 * Keeps the refresh token that an issuer gave in place of another, unless the relay has changed since. It is the same relay: carriers
 * that have it open go on.
 */
export async function keepRefreshToken(
  sql: Sql,
  key: SealingKey,
  { relay, refreshToken }: { relay: KeptRelay; refreshToken: string },
): Promise<void> {
  const given = credentialsOf(key, relay)
  if (!given) return
  const renewed = JSON.stringify(renewedWith(given, refreshToken))
  await sql`update relay set sealed = ${seal(key, renewed, about(relay))}
    where institution_id = ${relay.institutionId} and kept_at = ${relay.keptAt}`
}

/** Takes an institution's relay away: it sends over the installation's. @returns whether it had one */
export async function forgetRelay(sql: Sql, institutionId: number): Promise<boolean> {
  return (await sql`delete from relay where institution_id = ${institutionId}`).count === 1
}

/** The relays of all institutions that have one. */
export const relaysOf = (sql: Sql): Promise<KeptRelay[]> => sql<KeptRelay[]>`
  select institution_id as "institutionId", url, sealed, kept_at as "keptAt" from relay order by institution_id`

/** An institution's own relay, if it has one. */
export async function relayOf(sql: Sql, institutionId: number): Promise<KeptRelay | null> {
  const [row] = await sql<KeptRelay[]>`
    select institution_id as "institutionId", url, sealed, kept_at as "keptAt" from relay
    where institution_id = ${institutionId}`
  return row ?? null
}

/** @returns null when they were sealed under another key */
export function credentialsOf(key: SealingKey | null, relay: KeptRelay): Credentials | null {
  const text = key && unseal(key, relay.sealed, about(relay))
  return text === null ? null : credentials.parse(JSON.parse(text))
}
