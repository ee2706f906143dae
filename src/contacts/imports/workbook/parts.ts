// The parts of a workbook, which is a zip file: inflated as they are read, and never without an end.
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { Unreadable } from './unreadable.ts'

/** Of all parts together, inflated: ten times what a million rows of a register take. */
const inflatedMost = 1 << 30
/** Text and markup shrink to a twentieth, hardly anything of a workbook to less than a hundredth. */
const [ratioMost, ratioFrom] = [200, 16 << 20]
/** A workbook has some dozens. */
const partsMost = 10_000

export interface Parts {
  has: (name: string) => boolean
  /** Whether any part's name begins so. */
  hasIn: (folder: string) => boolean
  /** In bytes, as the file says. */
  sizeOf: (name: string) => number
  /** A part in pieces. @throws Unreadable `broken`, `heavy` */
  read: (name: string) => AsyncGenerator<Buffer>
  close: () => void
}

/** @throws Unreadable `broken` */
export async function openParts(file: string): Promise<Parts> {
  const entries = new Map<string, Entry>()
  let zip: ZipFile
  try {
    zip = await openPromise(file, { autoClose: false })
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= partsMost) throw new Unreadable('heavy')
      entries.set(entry.fileName.replace(/^\//, ''), entry)
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('broken')
  }
  let inflated = 0

  /** Counts what comes out, not what the file says would. */
  function count(bytes: number, compressed: number, ofPart: number): void {
    inflated += bytes
    if (inflated > inflatedMost || (ofPart > ratioFrom && ofPart > ratioMost * compressed))
      throw new Unreadable('heavy')
  }

  async function* read(name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(name)
    if (!entry?.canDecodeFileData() || entry.isEncrypted()) throw new Unreadable('broken')
    let stream: Readable | undefined
    let ofPart = 0
    try {
      stream = await zip.openReadStreamPromise(entry)
      for await (const piece of stream as AsyncIterable<Buffer>) {
        ofPart += piece.length
        count(piece.length, entry.compressedSize, ofPart)
        yield piece
      }
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable('broken')
    } finally {
      if (stream && !stream.closed) {
        stream.destroy()
        await once(stream, 'close').catch(() => {})
      }
    }
  }
  return {
    has: (name) => entries.has(name),
    hasIn: (folder) => [...entries.keys()].some((name) => name.startsWith(folder)),
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
    read,
    close: () => zip.close(),
  }
}
