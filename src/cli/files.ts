// Files that commands are given and write. What they write is personal data: readable by its owner alone.
import { createWriteStream } from 'node:fs'
import { mkdir, open, writeFile } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { Refusal } from '../refusal.ts'
import { reasonInWords } from './failures.ts'

/** A stream into a new file. @throws Refusal `cli.cannot_write` */
export async function opened(file: string): Promise<Writable> {
  const stream = createWriteStream(file, { mode: 0o600 })
  await new Promise<void>((resolve, reject) => stream.once('open', () => resolve()).once('error', reject)).catch(
    cannotWrite(file),
  )
  return stream
}

export const written = (file: string, text: string | Uint8Array): Promise<void> =>
  writeFile(file, text, { mode: 0o600 }).catch(cannotWrite(file))

/** Makes a folder, and those it stands in. @throws Refusal `cli.cannot_write` */
export const madeFolder = async (folder: string): Promise<void> =>
  void (await mkdir(folder, { recursive: true }).catch(cannotWrite(folder)))

const cannotWrite = (file: string) => (error: unknown) => {
  throw new Refusal('cli.cannot_write', { file, why: reasonInWords(error) })
}

/** Mappings, slots, conditions and keys are small; what is larger is something else. */
const textBytesMax = 1024 * 1024

/**
 * The text of a small file, of which no more is read than that.
 * @throws Refusal `cli.cannot_read`, `cli.file_too_large`, `cli.no_text`
 */
export async function textOf(file: string): Promise<string> {
  const bytes = Buffer.alloc(textBytesMax + 1)
  let has = 0
  const handle = await open(file).catch(cannotRead(file))
  try {
    while (has < bytes.length) {
      const { bytesRead } = await handle.read(bytes, has, bytes.length - has).catch(cannotRead(file))
      if (bytesRead === 0) break
      has += bytesRead
    }
  } finally {
    await handle.close()
  }
  if (has > textBytesMax) throw new Refusal('cli.file_too_large', { file, megabytes: textBytesMax / 1024 / 1024 })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, has))
  } catch {
    throw new Refusal('cli.no_text', { file })
  }
}

const cannotRead = (file: string) => (error: unknown) => {
  throw new Refusal('cli.cannot_read', { file, why: reasonInWords(error) })
}
