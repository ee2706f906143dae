// Files that doors were given and that jobs make, in pieces in the database: whichever machine works has them.
import { createWriteStream } from 'node:fs'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Sql } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'

interface FileKey {
  institutionId: number
  fileId: string
}

/** A row for each so many bytes. */
const pieceBytes = 256 * 1024

/** Keeps a file. @returns its id */
export async function keepFile(
  sql: Sql,
  { institutionId, name, now }: { institutionId: number; name: string; now: Date },
  source: AsyncIterable<Buffer>,
): Promise<string> {
  const [{ fileId }] = await sql<[{ fileId: string }]>`
    insert into kept_file (institution_id, name, bytes, kept_at) values (${institutionId}, ${name}, 0, ${now})
    returning file_id as "fileId"`
  await pipeline(source, piecesOf(sql, { institutionId, fileId }))
  return fileId
}

/** A stream into a file that is kept: each piece is written as it is full. */
function piecesOf(sql: Sql, { institutionId, fileId }: FileKey): Writable {
  let held: Buffer[] = []
  let bytes = 0
  let n = 0
  const flush = async () => {
    const content = Buffer.concat(held)
    held = []
    bytes = 0
    if (!content.length) return
    await sql`insert into kept_piece (institution_id, file_id, n, content)
      values (${institutionId}, ${fileId}, ${n++}, ${content})`
    await sql`update kept_file set bytes = bytes + ${content.length}
      where institution_id = ${institutionId} and file_id = ${fileId}`
  }
  return new Writable({
    write(chunk: Buffer, _, done) {
      held.push(chunk)
      bytes += chunk.length
      if (bytes < pieceBytes) return done()
      flush().then(() => done(), done)
    },
    final: (done) => void flush().then(() => done(), done),
  })
}

/** Writes a kept file to a place for its owner alone. @throws Refusal `job.file_gone` */
export async function writeKept(sql: Sql, { institutionId, fileId }: FileKey, place: string): Promise<void> {
  const [known] = await sql`select from kept_file where institution_id = ${institutionId} and file_id = ${fileId}`
  if (!known) throw new Refusal('job.file_gone')
  async function* pieces() {
    const found = sql<{ content: Buffer }[]>`select content from kept_piece
      where institution_id = ${institutionId} and file_id = ${fileId} order by n`
    for await (const rows of found.cursor(4)) for (const { content } of rows) yield content
  }
  await pipeline(pieces(), createWriteStream(place, { mode: 0o600 }))
}

/** The file goes. */
export const forgetFile = (sql: Sql, { institutionId, fileId }: FileKey) => sql`
  delete from kept_file where institution_id = ${institutionId} and file_id = ${fileId}`

/** Somebody was erased, who may stand in them: all files of an institution go. @returns how many */
export async function forgetFiles(sql: Sql, institutionId: number): Promise<number> {
  const { count } = await sql`delete from kept_file where institution_id = ${institutionId}`
  return count
}

/** What nobody has used for a day goes. */
export const forgetOldFiles = (sql: Sql, now: Date) => sql`
  delete from kept_file where kept_at < ${now}::timestamptz - interval '1 day'`
