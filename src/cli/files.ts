// Files that commands write: personal data, readable by their owner alone.
import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { reasonOf } from '../db.ts'
import { Refusal } from '../refusal.ts'

/** A stream into a new file. @throws Refusal `cli.cannot_write` */
export async function opened(file: string): Promise<Writable> {
  const stream = createWriteStream(file, { mode: 0o600 })
  await new Promise<void>((resolve, reject) => stream.once('open', () => resolve()).once('error', reject)).catch(
    cannotWrite(file),
  )
  return stream
}

export const written = (file: string, text: string): Promise<void> =>
  writeFile(file, text, { mode: 0o600 }).catch(cannotWrite(file))

const cannotWrite = (file: string) => (error: unknown) => {
  throw new Refusal('cli.cannot_write', { file, why: reasonOf(error) })
}
