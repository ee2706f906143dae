// A real SMTP server on loopback that takes notes and misbehaves on purpose.
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface Relay {
  url: string
  /** What was accepted, in order. */
  messages: { to: string; text: string }[]
  close: () => Promise<void>
}

type Refuse = (to: string) => { code: number; text: string } | null

export interface Manners {
  onRcpt?: Refuse
  onMail?: Refuse
  /** After the body: a reply, or 'hang up' without one. */
  onBody?: (to: string) => { code: number; text: string } | 'hang up' | null
  /** Milliseconds before the final answer. */
  slowMs?: number
  password?: string
  /** The largest message, as SIZE tells. */
  size?: number
  /** Does not offer SMTPUTF8. */
  noUtf8?: boolean
  /** Every body that came, whatever became of it. */
  onBytes?: (to: string, text: string) => void
}

const failure = ({ code, text }: { code: number; text: string }) =>
  Object.assign(new Error(text), { responseCode: code })

export async function openRelay(manners: Manners = {}): Promise<Relay> {
  const messages: Relay['messages'] = []
  const options: SMTPServerOptions = {
    authOptional: manners.password === undefined,
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    disabledCommands: manners.password === undefined ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
    logger: false,
    closeTimeout: 200,
    hideSMTPUTF8: manners.noUtf8 ?? false,
    ...(manners.size ? { size: manners.size } : {}),
    onAuth: ({ password }, _session, done) =>
      password === manners.password
        ? done(null, { user: 'x' })
        : done(failure({ code: 535, text: '5.7.8 wrong password' })),
    onMailFrom: ({ address }, _session, done) => {
      const refused = manners.onMail?.(address)
      done(refused ? failure(refused) : null)
    },
    onRcptTo: ({ address }, _session, done) => {
      const refused = manners.onRcpt?.(address)
      done(refused ? failure(refused) : null)
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? ''
        manners.onBytes?.(to, Buffer.concat(chunks).toString())
        const verdict = manners.onBody?.(to)
        const answer = () => {
          if (verdict === 'hang up') {
            for (const connection of server.connections) connection.close()
            return
          }
          if (verdict) return done(failure(verdict))
          messages.push({ to, text: Buffer.concat(chunks).toString() })
          done(null)
        }
        if (manners.slowMs) setTimeout(answer, manners.slowMs)
        else answer()
      })
    },
  }
  const server = new SMTPServer(options)
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  const login = manners.password === undefined ? '' : 'user:secret@'
  return {
    url: `smtp://${login}127.0.0.1:${port}`,
    messages,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
