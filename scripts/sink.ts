// An SMTP server that takes everything, remembers what it took, and misbehaves where it is told to. Benches and the crash
// harness send to it; it sees what no ledger can lie about.
import { createHash } from 'node:crypto'
import { createServer, type Socket } from 'node:net'

export type Stage = 'connect' | 'ehlo' | 'mail' | 'rcpt' | 'data' | 'mid-body' | 'after-dot'
/** What becomes of a stage: an answer, hanging up, or waiting so many ms before the answer. */
export type Manner = { reply: string } | 'hang up' | { waitMs: number } | null

export interface Taken {
  id: string
  to: string
  /** SHA-256 of the bytes, dot-stuffing included; only where it was asked for. */
  hash: string
  /** When the last byte was there, in ms of the caller's stopwatch. */
  atMs: number
}

export interface Sink {
  port: number
  /** Every message that was answered with 250, or would have been if the line had held. */
  taken: Taken[]
  /** Connections that were dropped in or after a body. */
  dropped: number
  close: () => Promise<void>
}

const end = Buffer.from('\r\n.\r\n')
const idField = Buffer.from('Message-ID: ')

/** @param manners asked at every stage; @param options.keep remember recipients and hashes too */
export async function openSink(
  manners: (stage: Stage, to: string) => Manner,
  stopwatch: () => number,
  onTaken: (id: string) => void = () => {},
  keep = true,
): Promise<Sink> {
  const sockets = new Set<Socket>()
  const sink: Sink = { port: 0, taken: [], dropped: 0, close: async () => {} }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.setNoDelay(true)
    let rest: Buffer = Buffer.alloc(0)
    let body: Buffer[] | null = null
    let to = ''
    let mayData = false
    let waiting = false

    /**
     * Answers as the manners want it. `then` happens unless it is refused; after the dot also where the line breaks.
     * @returns false when the line is gone or the answer waits
     */
    const answer = (stage: Stage, good: string, then: () => void = () => {}): boolean => {
      const manner = manners(stage, to)
      if (stage === 'after-dot' && (manner === null || manner === 'hang up' || 'waitMs' in manner)) then()
      if (manner === 'hang up') {
        if (stage === 'mid-body' || stage === 'after-dot') sink.dropped++
        socket.destroy()
        return false
      }
      if (manner && 'reply' in manner) {
        socket.write(`${manner.reply}\r\n`)
        if (manner.reply.startsWith('421')) socket.end()
        return !manner.reply.startsWith('421')
      }
      const say = () => {
        if (stage !== 'after-dot') then()
        socket.write(good)
      }
      if (!manner) {
        say()
        return true
      }
      waiting = true
      setTimeout(() => {
        waiting = false
        if (socket.destroyed) return
        say()
        read()
      }, manner.waitMs)
      return false
    }

    const command = (line: string): boolean => {
      switch (line.slice(0, 4).toUpperCase()) {
        case 'EHLO':
          return answer('ehlo', '250-sink\r\n250-PIPELINING\r\n250-SIZE 50000000\r\n250 8BITMIME\r\n')
        case 'MAIL':
          to = ''
          mayData = false
          return answer('mail', '250 2.1.0 Ok\r\n')
        case 'RCPT':
          to = /<([^>]*)>/.exec(line)?.[1] ?? ''
          return answer('rcpt', '250 2.1.5 Ok\r\n', () => {
            mayData = true
          })
        case 'DATA':
          // Pipelined after a refused recipient (RFC 2920 3.1).
          if (!mayData) {
            socket.write('554 5.5.1 no valid recipients\r\n')
            return true
          }
          return answer('data', '354 go\r\n', () => {
            body = []
          })
        case 'QUIT':
          socket.end('221 bye\r\n')
          return false
        default:
          socket.write('250 2.0.0 Ok\r\n')
          return true
      }
    }

    const take = (whole: Buffer) => {
      const at = whole.indexOf(idField) + idField.length
      const id = whole.toString('latin1', at, whole.indexOf('\r\n', at))
      onTaken(id)
      if (!keep) return
      const hash = createHash('sha256').update(whole).digest('hex')
      sink.taken.push({ id, to, hash, atMs: stopwatch() })
    }

    const read = () => {
      while (!waiting && !socket.destroyed && rest.length) {
        if (body) {
          const begun = body.length > 0
          // The end may lie across two chunks.
          const last = body.at(-1)?.subarray(-4) ?? Buffer.alloc(0)
          const at = (begun ? Buffer.concat([last, rest]) : rest).indexOf(end) - last.length
          const isEnd = at >= -last.length && at + end.length > 0
          body.push(isEnd ? rest.subarray(0, at + end.length) : rest)
          rest = isEnd ? rest.subarray(at + end.length) : Buffer.alloc(0)
          if (!begun && !answer('mid-body', '')) return
          if (!isEnd) return
          const whole = body.length === 1 ? (body[0] as Buffer) : Buffer.concat(body)
          body = null
          // Hung up after the dot, a real relay may have the message.
          if (!answer('after-dot', '250 2.0.0 Ok\r\n', () => take(whole))) return
        } else {
          const at = rest.indexOf('\r\n')
          if (at < 0) return
          const line = rest.toString('latin1', 0, at)
          rest = rest.subarray(at + 2)
          if (!command(line)) return
        }
      }
    }

    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (chunk: Buffer) => {
      rest = rest.length ? Buffer.concat([rest, chunk]) : chunk
      // Answers to pipelined commands travel together (RFC 2920 3.2).
      socket.cork()
      read()
      socket.uncork()
    })
    answer('connect', '220 sink\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  sink.port = (server.address() as { port: number }).port
  sink.close = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  return sink
}
