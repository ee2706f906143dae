// One SMTP connection. TLS, authentication, pipelining and the protocol are nodemailer's SMTPConnection; replies are cut
// before it reads them, the body is handed over in one piece, and it is known whether that has happened.
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import type { Message } from '../content/message.ts'
import { Refusal } from '../platform/refusal.ts'
import { openCutter } from './reply-limits.ts'

/** RFC 5321 4.5.3.2.6: after the final dot the answer may take ten minutes; hanging up earlier makes duplicates. */
export const answerTimeoutMs = 600_000

export interface Line {
  connection: SMTPConnection
  openedMs: number
  alive: boolean
  /** Messages that the relay took on it. */
  served: number
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
  lines: Set<Line>
}

/** Opens a connection and logs in. @param lines where it stands while it is open */
export const openLine = ({ options, auth, stopwatch, lines }: Opening): Promise<Line> =>
  new Promise((resolve, reject) => {
    const connection = new SMTPConnection(options)
    const line: Line = {
      connection,
      openedMs: stopwatch(),
      alive: true,
      served: 0,
      bodyHanded: false,
      bodyGone: false,
      mayHand: () => true,
      ended: () => {},
    }
    cutReplies(connection, stopwatch)
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

/** What a later version may have changed: then nothing is sent, instead of without knowing whether a body left. */
export function assertInnards(prototype: object = SMTPConnection.prototype): void {
  const missing = ['_onData', '_actionSMTPStream', '_createSendStream'].find(
    (name) => typeof (prototype as Record<string, unknown>)[name] !== 'function',
  )
  if (missing) throw new Refusal('relay.library', { missing })
}

/** Nobody reads a reply before it was cut. A relay that does not come to an end is hung up on. */
function cutReplies(connection: SMTPConnection, stopwatch: () => number): void {
  const innards = connection as unknown as Innards
  const read = innards._onData.bind(connection)
  let socket: unknown
  let cut = openCutter(stopwatch, answerTimeoutMs)
  innards._onData = (chunk) => {
    // RFC 3207 6: nothing that came in the clear may stand before what comes under TLS.
    if (socket !== innards._socket) cut = openCutter(stopwatch, answerTimeoutMs)
    socket = innards._socket
    const kept = cut(chunk)
    if (kept) read(kept)
    else innards._socket.destroy()
  }
}

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

/** Hands a message over. @returns the relay's reply @throws SmtpError */
export const handOver = (line: Line, { from, to, bytes }: Message): Promise<string> =>
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
    line.connection.send(envelope, bytes, (error: Error | null, info?: { response?: string }) => {
      if (error) return reject(error)
      if (line.bodyHanded) return resolve(info?.response ?? '')
      // The library sent it by another way than ours: somebody may have it.
      line.bodyHanded = true
      reject(new Error('the body left by another way'))
    })
  })

/** Ends a refused transaction so that the connection serves the next. */
export const reset = (line: Line): Promise<boolean> =>
  new Promise((resolve) => {
    // SMTPConnection forgets whoever waits for an answer to RSET when the relay hangs up instead.
    line.ended = () => resolve(false)
    line.connection.reset((error?: Error | null) => resolve(!error && line.alive))
  })

/** Hangs up without waiting for the other side, as closing does. */
export function hangUp(line: Line): void {
  line.connection.close()
  ;(line.connection as unknown as Partial<Innards>)._socket?.destroy()
  setImmediate(() => line.ended())
}
