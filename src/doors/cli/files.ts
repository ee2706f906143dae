// Files that commands are given and write. What they write is personal data: readable by its owner alone.
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { Refusal } from '../../platform/refusal.ts'
import { reasonInWords } from './failures.ts'

/** A stream into a new file. @throws Refusal `cli.cannot_write` */
export async function opened(file: string): Promise<Writable> {
  const handle = await forOwnerAlone(file).catch(cannotWrite(file))
  return handle.createWriteStream()
}

/** @throws Refusal `cli.cannot_write` */
export async function written(file: string, text: string | Uint8Array): Promise<void> {
  const handle = await forOwnerAlone(file).catch(cannotWrite(file))
  await handle
    .writeFile(text)
    .finally(() => handle.close())
    .catch(cannotWrite(file))
}

/** A file that was there keeps its mode when it is opened: it is emptied and locked before anything personal is in it. */
async function forOwnerAlone(file: string): Promise<FileHandle> {
  const handle = await open(file, 'w', 0o600)
  // What is no file (a terminal, a pipe) is nobody's to lock.
  if ((await handle.stat()).isFile()) await handle.chmod(0o600)
  return handle
}

/** Makes a folder, and those it stands in, for their owner alone. @throws Refusal `cli.cannot_write` */
export const madeFolder = async (folder: string): Promise<void> =>
  void (await mkdir(folder, { recursive: true, mode: 0o700 }).catch(cannotWrite(folder)))

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
