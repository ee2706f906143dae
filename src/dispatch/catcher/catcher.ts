// A relay that keeps what it is given: the default when SMTP_URL is not set. Nothing leaves this machine.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { Clock } from '../../platform/clock.ts'
import { lockDataFolder } from '../../platform/data-folder.ts'

export interface Catcher {
  url: string
  close: () => Promise<void>
}

const messageBytesMax = 25 * 1024 * 1024

/** Where the catcher keeps the messages of a data folder. */
export const mailFolder = (dataFolder: string): string => path.join(dataFolder, 'mail')

/** Starts an SMTP server on a free loopback port. A message is on disk before the sender hears 250. */
export async function startCatcher(dataFolder: string, clock: Clock): Promise<Catcher> {
  const folder = mailFolder(dataFolder)
  await lockDataFolder(dataFolder)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  let count = 0
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: messageBytesMax,
    logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const moment = clock().toISOString().replace(/[-:.]/g, '')
        const name = `${moment}-${process.pid}-${String(++count).padStart(6, '0')}`
        keep(folder, name, Buffer.concat(chunks)).then(() => done(null), done)
      })
    },
  })
  server.on('error', () => {
    // A client that hangs up in the middle is the dispatcher's business, and it knows.
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  return { url: `smtp://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

/** Under its own name only when it is whole. */
async function keep(folder: string, name: string, bytes: Buffer): Promise<void> {
  const making = path.join(folder, `${name}.part`)
  await writeFile(making, bytes, { mode: 0o600 })
  await rename(making, path.join(folder, `${name}.eml`))
}

export interface CaughtMail {
  id: string
  bytes: Buffer
  email: Email
}

/** Ids of caught messages, newest first. */
export async function caughtIds(dataFolder: string): Promise<string[]> {
  const names = await readdir(mailFolder(dataFolder)).catch(() => [])
  return names
    .filter((name) => name.endsWith('.eml'))
    .map((name) => name.slice(0, -'.eml'.length))
    .sort()
    .reverse()
}

/** One caught message, or null if there is none of that id. */
export async function caughtMail(dataFolder: string, id: string): Promise<CaughtMail | null> {
  if (!/^[\w-]+$/.test(id)) return null
  const bytes = await readFile(path.join(mailFolder(dataFolder), `${id}.eml`)).catch(() => null)
  return bytes && { id, bytes, email: await PostalMime.parse(bytes) }
}

/** Throws all caught messages away. */
export async function emptyCatcher(dataFolder: string): Promise<number> {
  const ids = await caughtIds(dataFolder)
  await Promise.all(ids.map((id) => rm(path.join(mailFolder(dataFolder), `${id}.eml`), { force: true })))
  return ids.length
}
