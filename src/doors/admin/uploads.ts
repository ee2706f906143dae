// Files that a form brings: fields first, so that nothing is read of a file before it is known who sends it.
import type { IncomingMessage } from 'node:http'
import { Busboy, type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy'
import { Refusal } from '../../platform/refusal.ts'

/** Bytes of all files of a form together. */
export const uploadMost = 256 * 1024 * 1024
const filesMost = 20
/** Of fields: their number, and the bytes of each. */
const limits = { fields: 50, fieldSize: 10_000, fieldNameSize: 100, files: filesMost, headerPairs: 50 }

interface Arriving {
  /** As its sender called it, without folders. */
  name: string
  content: BusboyFileStream
}

export interface Upload {
  fields: Record<string, string>
  /** One after the other: each has to be read before the next one comes. @throws Refusal `upload.*` */
  files: AsyncIterable<Arriving>
}

/** Where forms bring files to. */
export const isUpload = ({ method, url = '', headers }: IncomingMessage): boolean =>
  method === 'POST' &&
  /^\/at\/[^/?]+\/imports(?:\?|$)/.test(url) &&
  /^multipart\/form-data\b/i.test(headers['content-type'] ?? '')

/** Reads what a form brings as far as its first file. @throws Refusal `upload.broken` */
export async function openUpload(request: IncomingMessage): Promise<Upload> {
  const fields: Record<string, string> = {}
  const arrived: Arriving[] = []
  let over: 'whole' | Refusal | null = null
  let wake = () => {}
  const open = new Set<BusboyFileStream>()
  const end = (how: 'whole' | Refusal) => {
    over ??= how
    // Whoever reads one of them would wait for ever.
    if (how !== 'whole') for (const content of open) content.destroy(how)
    wake()
  }
  const broken = () => end(new Refusal('upload.broken'))
  let parser: InstanceType<typeof Busboy>
  try {
    parser = new Busboy({ headers: request.headers as BusboyHeaders, limits })
  } catch {
    throw new Refusal('upload.broken')
  }
  parser.on('field', (name, value) => {
    fields[name] = value
  })
  parser.on('file', (_field, content, name) => {
    open.add(content)
    // It may end in the middle before anybody reads it.
    content.on('error', broken)
    content.on('close', () => open.delete(content))
    arrived.push({ name: (name ?? '').replace(/^.*[\\/]/, ''), content })
    wake()
  })
  parser.on('filesLimit', () => end(new Refusal('upload.many', { most: filesMost })))
  parser.on('finish', () => end('whole'))
  parser.on('error', broken)
  request.on('aborted', broken)
  let bytes = 0
  request.on('data', (piece: Buffer) => {
    bytes += piece.length
    if (bytes <= uploadMost || over) return
    end(new Refusal('upload.big', { most: uploadMost / 1024 / 1024 }))
    request.unpipe(parser)
    parser.destroy()
  })
  request.pipe(parser)
  const next = async (): Promise<Arriving | null> => {
    while (!arrived.length && !over)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    if (over instanceof Refusal) throw over
    return arrived.shift() ?? null
  }
  const first = await next()
  async function* files(): AsyncGenerator<Arriving> {
    for (let one = first; one; one = await next()) yield one
  }
  return { fields, files: files() }
}

/** So much is read and thrown away, and for so long, so that a browser hears why: it reads what is answered only once it has said all. */
const [drainedMost, drainMs] = [uploadMost, 60_000]

/** Nothing more of it is wanted. Whoever has much more to say is hung up on (door.ts). */
export async function drain(request: IncomingMessage): Promise<void> {
  if (request.complete) return
  request.unpipe()
  let bytes = 0
  await new Promise<void>((resolve) => {
    const waited = setTimeout(resolve, drainMs)
    const over = () => {
      clearTimeout(waited)
      resolve()
    }
    request.on('data', (piece: Buffer) => {
      bytes += piece.length
      if (bytes <= drainedMost) return
      request.pause()
      over()
    })
    request.once('end', over)
    request.once('close', over)
    request.resume()
  })
}
