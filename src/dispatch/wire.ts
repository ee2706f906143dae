// SMTP connections that stay open, one message at a time on each. TLS, authentication, pipelining and the protocol are
// nodemailer's SMTPConnection; the body is handed over in one piece, and it is known whether that has happened.
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import XOAuth2 from 'nodemailer/lib/xoauth2'
import type { Message } from '../content/message.ts'
import { Refusal } from '../refusal.ts'
import type { Stage, Verdict } from './outcome.ts'

export interface Wire {
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

/** RFC 5321 4.5.3.2.6: after the final dot the answer may take ten minutes; hanging up earlier makes duplicates. */
const answerTimeoutMs = 600_000
const connectTimeoutMs = 15_000
/** Relays close old sessions; Postfix limits the reuse of a connection to the same time. */
const connectionAgeMaxMs = 300_000

interface Line {
  connection: SMTPConnection
  openedMs: number
  alive: boolean
  /** The message's first byte went to the socket: from here on the relay may have it. */
  bodyHanded: boolean
  /** The socket took the last byte: the message's bytes are not read any more. */
  bodyGone: boolean
  mayHand: () => boolean
  /** Tells whoever waits for the relay's word on this line that none will come. */
  ended: () => void
}

/** What of SMTPConnection the body's way depends on, besides its public methods. */
interface Innards {
  _socket: { cork(): void; uncork(): void; write(bytes: Buffer | string, taken?: () => void): void; destroy(): void }
  _responseActions: ((reply: string) => void)[]
  _actionSMTPStream(reply: string, callback: (error: Error | null, reply?: string) => void): void
  _createSendStream(callback: (error: Error | null, reply?: string) => void): {
    outByteCount: number
    write(bytes: Buffer): void
    end(): void
  }
}

type SmtpError = Error & { responseCode?: number; response?: string; command?: string; code?: string }

const always = () => true

/** @param url `smtp://user:password@host:port`, `smtps:` for TLS from the first byte */
export function openWire(url: string, connections: number, stopwatch: () => number, oauth?: OAuth): Wire {
  const { host, options, auth } = relayOptions(url, oauth)
  const idle: Line[] = []
  const waiting: (() => void)[] = []
  const busy = new Set<Promise<Verdict>>()
  const lines = new Set<Line>()
  let free = connections
  let dropped = false

  const open = (): Promise<Line> =>
    new Promise((resolve, reject) => {
      const connection = new SMTPConnection(options)
      const line: Line = {
        connection,
        openedMs: stopwatch(),
        alive: true,
        bodyHanded: false,
        bodyGone: false,
        mayHand: always,
        ended: () => {},
      }
      handOverWhole(line)
      lines.add(line)
      const fail = (error: Error) => {
        line.alive = false
        reject(error)
        connection.close()
      }
      connection.on('error', fail)
      connection.on('end', () => {
        line.alive = false
        lines.delete(line)
        // In a task of its own: an error that the relay's last word made comes first.
        setImmediate(() => line.ended())
        // Greeted by a closing door: without this the promise would never settle.
        reject(new Error('closed'))
      })
      connection.connect((error?: Error | null) => {
        if (error) return fail(error)
        if (!auth) return resolve(line)
        connection.login(auth, (refused: Error | null) => (refused ? fail(refused) : resolve(line)))
      })
    })

  const lineFor = async (): Promise<Line> => {
    if (dropped) throw new Error('dropped')
    for (let line = idle.pop(); line; line = idle.pop()) {
      if (line.alive && stopwatch() - line.openedMs < connectionAgeMaxMs) return line
      line.connection.quit()
    }
    return open()
  }

  const transact = async (message: Message, mayHand: () => boolean): Promise<Verdict> => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free--
    let line: Line | undefined
    try {
      line = await lineFor()
      line.mayHand = mayHand
      const reply = await handOver(line, message)
      idle.push(line)
      return { ended: 'accepted', reply }
    } catch (error) {
      const verdict = verdictOf(error as SmtpError, line?.bodyHanded ?? false)
      if (line?.alive && verdict.ended === 'refused' && ![421, 503].includes(verdict.code) && (await reset(line)))
        idle.push(line)
      else line?.connection.close()
      return verdict
    } finally {
      if (!line?.bodyHanded || line.bodyGone) message.free()
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }

  return {
    relay: host,
    send(message, mayHand = always) {
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
        throw new Refusal(key, { host, why: response ?? message })
      }
    },
    async close() {
      await Promise.all(busy)
      for (const line of idle.splice(0)) line.connection.quit()
    },
    drop() {
      dropped = true
      for (const line of lines) {
        line.connection.close()
        // Closing waits for the other side; who hangs up does not.
        ;(line.connection as unknown as Partial<Innards>)._socket?.destroy()
        setImmediate(() => line.ended())
      }
    },
  }
}

/** What it takes to get access tokens for XOAUTH2, as Microsoft 365 and Google want it instead of a password. */
export interface OAuth {
  clientId: string
  clientSecret: string
  refreshToken: string
  /** The token endpoint. */
  accessUrl: string
}

function relayOptions(url: string, oauth: OAuth | undefined) {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url)
  const secure = protocol === 'smtps:'
  const user = decodeURIComponent(username)
  const credentials = { user, pass: decodeURIComponent(password) }
  const auth = oauth ? { user, oauth2: new XOAuth2({ user, ...oauth }) } : user ? { user, credentials } : null
  const options = {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    // A password never travels in the clear, except on this machine.
    requireTLS: Boolean(auth) && !secure && !isLoopback(hostname),
    tls: searchParams.get('insecure') === 'true' ? { rejectUnauthorized: false } : {},
    connectionTimeout: connectTimeoutMs,
    greetingTimeout: connectTimeoutMs,
    socketTimeout: answerTimeoutMs,
    logger: false as const,
  }
  return { host: `${options.host}:${options.port}`, options, auth }
}

export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host)

/**
 * SMTPConnection sends a body through a stream that looks at every byte for dots and line ends. Ours is prepared
 * (content/quoted-printable.ts), so it goes to the socket as it is, with the final dot in the same write.
 */
function handOverWhole(line: Line): void {
  const innards = line.connection as unknown as Innards
  innards._createSendStream = (callback) => {
    innards._responseActions.push((reply) => innards._actionSMTPStream(reply, callback))
    const stream = {
      outByteCount: 0,
      write(bytes: Buffer) {
        if (!line.mayHand()) return innards._socket.destroy()
        line.bodyHanded = true
        stream.outByteCount = bytes.length
        innards._socket.cork()
        innards._socket.write(bytes)
        innards._socket.write('.\r\n', () => {
          line.bodyGone = true
        })
        innards._socket.uncork()
      },
      end() {},
    }
    return stream
  }
}

const handOver = (line: Line, { from, to, bytes }: Message): Promise<string> =>
  new Promise((resolve, reject) => {
    line.bodyHanded = false
    line.bodyGone = false
    line.ended = () => reject(new Error('closed'))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is meant
    const needsUtf8 = !/^[\x00-\x7f]*$/.test(to)
    const offers = line.connection as unknown as { _supportedExtensions?: string[] }
    if (needsUtf8 && !offers._supportedExtensions?.includes('SMTPUTF8'))
      return reject(
        Object.assign(new Error('needs SMTPUTF8'), {
          responseCode: 553,
          response: '553 5.6.7 address needs SMTPUTF8',
          command: 'RCPT TO',
        }),
      )
    const envelope = { from, to: [to], size: bytes.length, use8BitMime: false }
    line.connection.send(envelope, bytes, (error: Error | null, info?: { response?: string }) =>
      error ? reject(error) : resolve(info?.response ?? ''),
    )
  })

/** Ends a refused transaction so that the connection serves the next. */
const reset = (line: Line): Promise<boolean> =>
  new Promise((resolve) => {
    // SMTPConnection forgets whoever waits for an answer to RSET when the relay hangs up instead.
    line.ended = () => resolve(false)
    line.connection.reset((error?: Error | null) => resolve(!error && line.alive))
  })

function verdictOf(error: SmtpError, bodyHanded: boolean): Verdict {
  const { responseCode: code, response, message } = error
  // Our own envelope is not one: nothing was said to the relay, and trying again would not help.
  if (!code && error.code === 'EENVELOPE') return { ended: 'refused', stage: 'mail', code: 553, reply: message }
  if (!code && error.code === 'EMESSAGE' && error.command?.startsWith('MAIL'))
    return { ended: 'refused', stage: 'mail', code: 552, reply: '552 5.3.4 larger than the relay takes' }
  // The issuer of tokens refused us for good, or could not be asked just now.
  if (!code && (error.code === 'EAUTH' || error.code === 'EOAUTH2')) {
    const forGood = /invalid_(grant|client|scope|request)|unauthorized_client|access_denied/i.test(message)
    return { ended: 'refused', stage: 'auth', code: forGood ? 535 : 454, reply: message }
  }
  if (!code) return { ended: 'lost', bodyHanded, reply: error.code ?? message }
  return { ended: 'refused', stage: stageOf(error, bodyHanded), code, reply: response ?? message }
}

function stageOf({ code, command = '' }: SmtpError, bodyHanded: boolean): Stage {
  if (bodyHanded) return 'body'
  if (code === 'EAUTH') return 'auth'
  if (command.startsWith('MAIL')) return 'mail'
  if (command.startsWith('RCPT')) return 'rcpt'
  return command.startsWith('DATA') ? 'data' : 'connect'
}
