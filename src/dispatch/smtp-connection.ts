// One SMTP connection. TLS, authentication, pipelining and the protocol are nodemailer's SMTPConnection. We cut replies
// before it reads them, write the body in one piece, and know whether the body was written.
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import type { Message } from '../content/message.ts'
import { Refusal } from '../platform/refusal.ts'
import { openCutter } from './reply-limits.ts'

/** RFC 5321 4.5.3.2.6: after the final dot the answer may take ten minutes; hanging up earlier makes duplicates. */
export const answerTimeoutMs = 600_000

export interface Connection {
  smtp: SMTPConnection
  openedMs: number
  alive: boolean
  /** Messages that the relay took on it. */
  served: number
  /** The message's first byte was written to the socket: from here on the relay may have it. */
  bodyHanded: boolean
  /** The socket took the last byte: the message's bytes are not read any more. */
  bodyGone: boolean
  mayHand: () => boolean
  /** Ends the wait for the relay's reply on this connection, since none will come. */
  ended: () => void
}

/** The private members of SMTPConnection that we override or use; a later version may change them. */
interface Innards {
  _socket: { cork(): void; uncork(): void; write(bytes: Buffer | string, taken?: () => void): void; destroy(): void }
  _responseActions: ((reply: string) => void)[]
  _onData(chunk: Buffer): void
  _actionSMTPStream(reply: string, callback: (error: Error | null, reply?: string) => void): void
  _createSendStream(callback: (error: Error | null, reply?: string) => void): {
    outByteCount: number
    write(bytes: Buffer): void
    end(): void
  }
}

interface Opening {
  options: SMTPConnectionOptions
  auth: Parameters<SMTPConnection['login']>[0] | null
  stopwatch: () => number
  opened: Set<Connection>
}

/** Opens a connection and logs in. @param opened holds the connection while it is open */
export const openConnection = ({ options, auth, stopwatch, opened }: Opening): Promise<Connection> =>
  new Promise((resolve, reject) => {
    const smtp = new SMTPConnection(options)
    const connection: Connection = {
      smtp,
      openedMs: stopwatch(),
      alive: true,
      served: 0,
      bodyHanded: false,
      bodyGone: false,
      mayHand: () => true,
      ended: () => {},
    }
    cutReplies(smtp, stopwatch)
    handOverWhole(connection)
    opened.add(connection)
    const fail = (error: Error) => {
      connection.alive = false
      reject(error)
      smtp.close()
    }
    smtp.on('error', fail)
    smtp.on('end', () => {
      connection.alive = false
      opened.delete(connection)
      // In a later task: an error in the relay's last reply must be reported first.
      setImmediate(() => connection.ended())
      // The relay may hang up before we are logged in: without this the promise would never settle.
      reject(new Error('closed'))
    })
    smtp.connect((error?: Error | null) => {
      if (error) return fail(error)
      if (!auth) return resolve(connection)
      smtp.login(auth, (refused: Error | null) => (refused ? fail(refused) : resolve(connection)))
    })
  })

/**
 * Refuses to send when the library lacks a method that we override, since we could not know whether a body was written.
 * @throws Refusal `relay.library`
 */
export function assertInnards(prototype: object = SMTPConnection.prototype): void {
  const missing = ['_onData', '_actionSMTPStream', '_createSendStream'].find(
    (name) => typeof (prototype as Record<string, unknown>)[name] !== 'function',
  )
  if (missing) throw new Refusal('relay.library', { missing })
}

/** Cuts every reply before the library reads it. Hangs up on a relay whose reply does not end. */
function cutReplies(smtp: SMTPConnection, stopwatch: () => number): void {
  const innards = smtp as unknown as Innards
  const read = innards._onData.bind(smtp)
  let socket: unknown
  let cut = openCutter(stopwatch, answerTimeoutMs)
  innards._onData = (chunk) => {
    // RFC 3207 6: what came in the clear must not be read as part of what comes under TLS.
    if (socket !== innards._socket) cut = openCutter(stopwatch, answerTimeoutMs)
    socket = innards._socket
    const kept = cut(chunk)
    if (kept) read(kept)
    else innards._socket.destroy()
  }
}

/**
 * SMTPConnection sends a body through a stream that looks at every byte for dots and line ends. Ours is prepared
 * (content/quoted-printable.ts), so it is written to the socket as it is, together with the final dot.
 */
function handOverWhole(connection: Connection): void {
  const innards = connection.smtp as unknown as Innards
  innards._createSendStream = (callback) => {
    innards._responseActions.push((reply) => innards._actionSMTPStream(reply, callback))
    const stream = {
      outByteCount: 0,
      write(bytes: Buffer) {
        if (!connection.mayHand()) return innards._socket.destroy()
        connection.bodyHanded = true
        stream.outByteCount = bytes.length
        innards._socket.cork()
        innards._socket.write(bytes)
        innards._socket.write('.\r\n', () => {
          connection.bodyGone = true
        })
        innards._socket.uncork()
      },
      end() {},
    }
    return stream
  }
}

/** Hands a message over. @returns the relay's reply @throws SmtpError */
export const handOver = (connection: Connection, { from, to, bytes }: Message): Promise<string> =>
  new Promise((resolve, reject) => {
    connection.bodyHanded = false
    connection.bodyGone = false
    connection.ended = () => reject(new Error('closed'))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is meant
    const needsUtf8 = !/^[\x00-\x7f]*$/.test(to)
    const offers = connection.smtp as unknown as { _supportedExtensions?: string[] }
    if (needsUtf8 && !offers._supportedExtensions?.includes('SMTPUTF8'))
      return reject(
        Object.assign(new Error('needs SMTPUTF8'), {
          responseCode: 553,
          response: '553 5.6.7 address needs SMTPUTF8',
          command: 'RCPT TO',
        }),
      )
    const envelope = { from, to: [to], size: bytes.length, use8BitMime: false }
    connection.smtp.send(envelope, bytes, (error: Error | null, info?: { response?: string }) => {
      if (error) return reject(error)
      if (connection.bodyHanded) return resolve(info?.response ?? '')
      // The library sent the body without our stream: the relay may have it.
      connection.bodyHanded = true
      reject(new Error('the body left by another way'))
    })
  })

/** Ends a refused transaction so that the connection can be used for the next. @returns whether it can */
export const reset = (connection: Connection): Promise<boolean> =>
  new Promise((resolve) => {
    // SMTPConnection never calls back when the relay hangs up instead of answering RSET.
    connection.ended = () => resolve(false)
    connection.smtp.reset((error?: Error | null) => resolve(!error && connection.alive))
  })

/** Hangs up without waiting for the relay, which `close` alone would do. */
export function hangUp(connection: Connection): void {
  connection.smtp.close()
  ;(connection.smtp as unknown as Partial<Innards>)._socket?.destroy()
  setImmediate(() => connection.ended())
}
