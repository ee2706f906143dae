// Which relay an institution's messages go over: its own where it has one, else that of the installation.
import {
  type Credentials,
  credentialsOf,
  type KeptRelay,
  keepRefreshToken,
  type OAuth,
  refreshTokenNow,
  relaysOf,
} from '../institutions/relays.ts'
import { isThisMachine } from '../platform/config.ts'
import type { Database, Sql } from '../platform/db.ts'
import { type Log, whatFailed } from '../platform/log.ts'
import type { SealingKey } from '../platform/sealing.ts'
import type { Relay } from './carrier.ts'
import type { OwnRelay } from './carriers.ts'
import type { TokenStore } from './oauth.ts'
import type { Limits } from './pace.ts'
import { presetOf } from './presets.ts'
import { openSmtpPool } from './smtp-pool.ts'

/** How to reach a relay, and how to log in. */
export interface Access {
  /** With user and password, if it wants them. */
  url: string
  oauth: OAuth | undefined
  store?: TokenStore
}

/** What is configured for all relays; each may bear less. */
interface Configured {
  connections: number
  /** Messages per second; undefined: no limit. */
  rate: number | undefined
}

/** What is configured, but no more than the relay is known to bear. @param url undefined: the catcher */
export function bearable(
  url: string | undefined,
  { connections, rate }: Configured,
): { connections: number; limits: Limits } {
  const preset = url ? presetOf(url) : null
  const rates = [rate, preset?.perSecond].filter((one) => one !== undefined)
  return {
    connections: Math.min(connections, preset?.connections ?? connections),
    limits: { perSecond: rates.length ? Math.min(...rates) : undefined, perDay: preset?.perDay },
  }
}

/** Whether mail leaves this machine. @param url undefined: the catcher */
export const leavesMachine = (url: string | undefined): boolean =>
  url !== undefined && !isThisMachine(new URL(url).hostname) && !presetOf(url)?.deliversNowhere

/** Opens a relay; nothing connects before the first message. @param configured for all relays */
export function openRelay({ url, oauth, store }: Access, configured: Configured, stopwatch: () => number): Relay {
  const { connections, limits } = bearable(url, configured)
  const smtp = openSmtpPool(url, connections, stopwatch, oauth && { oauth, store })
  return { smtp, connections, limits, leaves: leavesMachine(url), account: smtp.relay }
}

/** How an institution logs in at its own relay; null: this machine has not the key under which that was sealed. */
export function accessTo(sql: Sql, key: SealingKey | null, kept: KeptRelay): Access | null {
  const credentials = credentialsOf(key, kept)
  if (!key || !credentials) return null
  const store: TokenStore = {
    read: () => refreshTokenNow(sql, key, kept),
    write: (refreshToken) => keepRefreshToken(sql, key, { relay: kept, refreshToken }),
  }
  return { ...accessWith(kept.url, credentials), store }
}

/** How to reach a relay with these credentials. @param bare its URL without any */
export function accessWith(bare: string, credentials: Credentials): Access {
  const url = new URL(bare)
  if (credentials.login !== 'none') url.username = encodeURIComponent(credentials.user)
  if (credentials.login === 'password') url.password = encodeURIComponent(credentials.password)
  return { url: url.href, oauth: credentials.login === 'oauth' ? credentials.oauth : undefined }
}

interface OwnRelays {
  sql: Database
  /** Asked with each look, since a command may make it. */
  sealingKey: () => Promise<SealingKey | null>
  configured: Configured
  stopwatch: () => number
  log: Log
}

/**
 * Looks for the institutions that have their own relay.
 * @returns the same object for a relay as long as it is the same; null where it cannot be opened here
 */
export function openOwnRelays({ sql, sealingKey, configured, stopwatch, log }: OwnRelays) {
  let known = new Map<number, { keptAt: number; relay: OwnRelay | null }>()
  return async (): Promise<Map<number, OwnRelay | null>> => {
    const kept = await relaysOf(sql)
    const key = kept.length ? await sealingKey() : null
    known = new Map(
      kept.map((one) => {
        const before = known.get(one.institutionId)
        const keptAt = one.keptAt.getTime()
        if (before?.relay && before.keptAt === keptAt) return [one.institutionId, before]
        const relay = openOwn(one, key)
        if (!relay && before?.keptAt !== keptAt)
          log.error({ institution: one.institutionId }, 'the credentials of its relay were sealed under another key')
        return [one.institutionId, { keptAt, relay }]
      }),
    )
    return new Map([...known].map(([institutionId, { relay }]) => [institutionId, relay]))
  }

  function openOwn(kept: KeptRelay, key: SealingKey | null): OwnRelay | null {
    try {
      const access = accessTo(sql, key, kept)
      if (!access) return null
      const relay = openRelay(access, configured, stopwatch)
      // What a relay allows it allows an account.
      return { ...relay, account: `${relay.account} (${kept.institutionId})`, keptAt: kept.keptAt }
    } catch (error) {
      // A later build may have kept what this one cannot read: that school waits, and nobody else.
      log.error({ institution: kept.institutionId, why: whatFailed(error) }, 'its relay cannot be opened')
      return null
    }
  }
}
