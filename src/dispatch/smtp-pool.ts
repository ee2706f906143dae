// SMTP connections that stay open, one message at a time on each.

import type { Message } from '../content/message.ts'
import { isThisMachine } from '../platform/config.ts'
import { Refusal } from '../platform/refusal.ts'
import { type OAuth, TokenIssuer } from './oauth.ts'
import type { Verdict } from './outcome.ts'
import { secretsPattern, toldOf } from './reply-limits.ts'
import { answerTimeoutMs, assertInnards, handOver, hangUp, type Line, openLine, reset } from './smtp-connection.ts'
import { type SmtpError, verdictOf } from './verdict.ts'

export interface SmtpPool {
  /**
   * Hands a message over; waits for a free connection. Never rejects: whatever happens is a verdict.
   * @param mayHand asked when the relay waits for the body: if not, the line is dropped before its first byte
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

const connectTimeoutMs = 15_000
/** Relays close old sessions; Postfix limits the reuse of a connection to the same time. */
const connectionAgeMaxMs = 300_000

/**
 * @param url `smtp://user:password@host:port`, `smtps:` for TLS from the first byte
 * @throws Refusal `relay.library` where the library is not the one whose insides are known
 */
export function openSmtpPool(url: string, connections: number, stopwatch: () => number, oauth?: OAuth): SmtpPool {
  assertInnards()
  const { host, options, auth, secrets } = relayOptions(url, oauth)
  const idle: Line[] = []
  const waiting: (() => void)[] = []
  const busy = new Set<Promise<Verdict>>()
  const lines = new Set<Line>()
  let free = connections
  let dropped = false

  const open = (): Promise<Line> => {
    if (dropped) throw new Error('dropped')
    return openLine({ options, auth, stopwatch, lines })
  }

  const lineFor = async (): Promise<Line> => {
    for (let line = idle.pop(); line; line = idle.pop()) {
      if (line.alive && stopwatch() - line.openedMs < connectionAgeMaxMs) return line
      line.connection.quit()
    }
    return open()
  }

  const attempt = async (line: Line, message: Message, mayHand: () => boolean): Promise<Verdict> => {
    try {
      line.mayHand = mayHand
      const reply = await handOver(line, message)
      line.served++
      idle.push(line)
      return { ended: 'accepted', reply: toldOf(reply, secrets()) }
    } catch (error) {
      const verdict = verdictOf(error as SmtpError, line.bodyHanded, secrets())
      if (line.alive && verdict.ended === 'refused' && ![421, 503].includes(verdict.code) && (await reset(line)))
        idle.push(line)
      else line.connection.close()
      return verdict
    }
  }

  const transact = async (message: Message, mayHand: () => boolean): Promise<Verdict> => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free--
    let line: Line | undefined
    try {
      line = await lineFor()
      if (line.served > 0) {
        const verdict = await attempt(line, message, mayHand)
        if (!isSpent(verdict) || !mayHand() || (line.bodyHanded && !line.bodyGone)) return verdict
        // Relays take so many messages on one connection and then say 421 or nothing: the next one is asked at once.
        line = await open()
      }
      return await attempt(line, message, mayHand)
    } catch (error) {
      return verdictOf(error as SmtpError, false, secrets())
    } finally {
      if (!line?.bodyHanded || line.bodyGone) message.free()
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
        idle.push(await lineFor())
      } catch (error) {
        const { responseCode, code, message, response } = error as SmtpError
        const key =
          code === 'EAUTH' || code === 'EOAUTH2' ? 'relay.credentials' : responseCode ? 'relay.refuses' : 'relay.down'
        throw new Refusal(key, { host, why: toldOf(response ?? message, secrets()) })
      }
    },
    async close() {
      await Promise.all(busy)
      for (const line of idle.splice(0)) line.connection.quit()
    },
    drop() {
      dropped = true
      for (const line of lines) hangUp(line)
    },
  }
}

function relayOptions(url: string, oauth: OAuth | undefined) {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url)
  const secure = protocol === 'smtps:'
  const user = decodeURIComponent(username)
  const credentials = { user, pass: decodeURIComponent(password) }
  const issuer = oauth ? new TokenIssuer(user, oauth) : null
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
    // Only a net below ours (reply-limits.ts).
    maxResponseSize: 65_536,
  }
  const ofPassword = secretsPattern({ user, password: credentials.pass })
  const secrets = () => issuer?.secrets() ?? ofPassword
  return { host: `${options.host}:${options.port}`, options, auth, secrets }
}

/** The relay is done with this connection and took nothing of the message: no word about message or pace. */
const isSpent = (verdict: Verdict): boolean =>
  verdict.ended === 'lost' ? !verdict.bodyHanded : verdict.ended === 'refused' && verdict.code === 421
