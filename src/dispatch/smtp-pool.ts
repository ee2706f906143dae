// SMTP connections that stay open, each used for one message at a time.

import type { Message } from '../content/message.ts'
import type { OAuth } from '../institutions/relays.ts'
import { isThisMachine } from '../platform/config.ts'
import { Refusal } from '../platform/refusal.ts'
import { TokenIssuer, type TokenStore } from './oauth.ts'
import type { Verdict } from './outcome.ts'
import { secretsPattern, toldOf } from './reply-limits.ts'
import {
  answerTimeoutMs,
  assertInnards,
  type Connection,
  handOver,
  hangUp,
  openConnection,
  reset,
} from './smtp-connection.ts'
import { type SmtpError, verdictOf } from './verdict.ts'

export interface SmtpPool {
  /**
   * Hands a message over; waits for a free connection. Never rejects: every failure is a verdict.
   * @param mayHand asked when the relay waits for the body; if it says no, the connection is dropped before the first
   * byte
   */
  send: (message: Message, mayHand?: () => boolean) => Promise<Verdict>
  /** host:port */
  relay: string
  /** Opens a connection to see whether the relay takes us. @throws Refusal `relay.*` */
  probe: () => Promise<void>
  /** Ends all connections; a message under way gets its answer first. */
  close: () => Promise<void>
  /** Hangs up on all connections at once. */
  drop: () => void
}

/** How to get access tokens, and where the refresh token lies. */
interface Tokens {
  oauth: OAuth
  store?: TokenStore | undefined
}

const connectTimeoutMs = 15_000
/** Relays close old sessions; Postfix, too, uses a connection for no longer than this. */
const connectionAgeMaxMs = 300_000

/**
 * Opens a pool; connections are opened as messages need them.
 * @param url `smtp://user:password@host:port`, `smtps:` for TLS from the first byte
 * @throws Refusal `relay.library` when the library lacks a method that we override
 */
export function openSmtpPool(url: string, connections: number, stopwatch: () => number, tokens?: Tokens): SmtpPool {
  assertInnards()
  const { host, options, auth, secrets } = relayOptions(url, tokens)
  const idle: Connection[] = []
  const waiting: (() => void)[] = []
  const busy = new Set<Promise<Verdict>>()
  const opened = new Set<Connection>()
  let free = connections
  let dropped = false

  const open = (): Promise<Connection> => {
    if (dropped) throw new Error('dropped')
    return openConnection({ options, auth, stopwatch, opened })
  }

  const idleOrNew = async (): Promise<Connection> => {
    for (let connection = idle.pop(); connection; connection = idle.pop()) {
      if (connection.alive && stopwatch() - connection.openedMs < connectionAgeMaxMs) return connection
      connection.smtp.quit()
    }
    return open()
  }

  const attempt = async (connection: Connection, message: Message, mayHand: () => boolean): Promise<Verdict> => {
    try {
      connection.mayHand = mayHand
      const reply = await handOver(connection, message)
      connection.served++
      idle.push(connection)
      return { ended: 'accepted', reply: toldOf(reply, secrets()) }
    } catch (error) {
      const verdict = verdictOf(error as SmtpError, connection.bodyHanded, secrets())
      if (
        connection.alive &&
        verdict.ended === 'refused' &&
        ![421, 503].includes(verdict.code) &&
        (await reset(connection))
      )
        idle.push(connection)
      else connection.smtp.close()
      return verdict
    }
  }

  const transact = async (message: Message, mayHand: () => boolean): Promise<Verdict> => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free--
    let connection: Connection | undefined
    try {
      connection = await idleOrNew()
      if (connection.served > 0) {
        const verdict = await attempt(connection, message, mayHand)
        if (!isSpent(verdict) || !mayHand() || (connection.bodyHanded && !connection.bodyGone)) return verdict
        // Relays take a limited number of messages on one connection, then say 421 or hang up: a new one is opened at
        // once.
        connection = await open()
      }
      return await attempt(connection, message, mayHand)
    } catch (error) {
      return verdictOf(error as SmtpError, false, secrets())
    } finally {
      if (!connection?.bodyHanded || connection.bodyGone) message.free()
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }

  return {
    relay: host,
    send(message, mayHand = () => true) {
      const under = transact(message, mayHand)
      busy.add(under)
      under.then(() => busy.delete(under))
      return under
    },
    async probe() {
      try {
        idle.push(await idleOrNew())
      } catch (error) {
        const { responseCode, code, message, response } = error as SmtpError
        const key =
          code === 'EAUTH' || code === 'EOAUTH2' ? 'relay.credentials' : responseCode ? 'relay.refuses' : 'relay.down'
        throw new Refusal(key, { host, why: toldOf(response ?? message, secrets()) })
      }
    },
    async close() {
      await Promise.all(busy)
      for (const connection of idle.splice(0)) connection.smtp.quit()
    },
    drop() {
      dropped = true
      for (const connection of opened) hangUp(connection)
    },
  }
}

function relayOptions(url: string, tokens: Tokens | undefined) {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url)
  const secure = protocol === 'smtps:'
  const user = decodeURIComponent(username)
  const credentials = { user, pass: decodeURIComponent(password) }
  const issuer = tokens ? new TokenIssuer(user, tokens.oauth, tokens.store) : null
  const auth = issuer ? { user, oauth2: issuer } : user ? { user, credentials } : null
  const options = {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    // A password never travels in the clear, except on this machine.
    requireTLS: Boolean(auth) && !secure && !isThisMachine(hostname),
    tls: searchParams.get('insecure') === 'true' ? { rejectUnauthorized: false } : {},
    connectionTimeout: connectTimeoutMs,
    greetingTimeout: connectTimeoutMs,
    socketTimeout: answerTimeoutMs,
    logger: false as const,
    // A second limit behind our own (reply-limits.ts).
    maxResponseSize: 65_536,
  }
  const ofPassword = secretsPattern({ user, password: credentials.pass })
  const secrets = () => issuer?.secrets() ?? ofPassword
  return { host: `${options.host}:${options.port}`, options, auth, secrets }
}

/** Whether the relay ended the connection and took nothing of the message: this says nothing about message or pace. */
const isSpent = (verdict: Verdict): boolean =>
  verdict.ended === 'lost' ? !verdict.bodyHanded : verdict.ended === 'refused' && verdict.code === 421
