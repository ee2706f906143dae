// Files that doors were given and that jobs make, in pieces in the database: whichever machine works has them.
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { json, type Sql, type Transaction } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'

export interface FileKey {
  institutionId: number
  fileId: string
}

/** A row for each so many bytes. */
const pieceBytes = 256 * 1024

/** Keeps a file; one that does not come whole is not kept. @returns its id */
export async function keepFile(
  sql: Sql,
  { institutionId, name, now }: { institutionId: number; name: string; now: Date },
  source: AsyncIterable<Buffer>,
): Promise<string> {
  const [{ fileId }] = await sql<[{ fileId: string }]>`
    insert into kept_file (institution_id, name, bytes, kept_at) values (${institutionId}, ${name}, 0, ${now})
    returning file_id as "fileId"`
  try {
    await pipeline(source, piecesOf(sql, { institutionId, fileId }))
  } catch (error) {
    await forgetFile(sql, { institutionId, fileId })
    throw error
  }
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

/** What was read of a kept file; it goes with it. @throws Refusal `job.file_gone` */
export async function noteOnFile(tx: Transaction, { institutionId, fileId }: FileKey, about: object): Promise<void> {
  const { count } = await tx`update kept_file set about = ${json(tx, about)}
    where institution_id = ${institutionId} and file_id = ${fileId}`
  if (!count) throw new Refusal('job.file_gone')
}

/** What was read of a kept file; null: it is gone. */
export async function noteOf<About>(sql: Sql, { institutionId, fileId }: FileKey): Promise<About | null> {
  const [kept] = await sql<{ about: About }[]>`select about from kept_file
    where institution_id = ${institutionId} and file_id = ${fileId}`
  return kept?.about ?? null
}

/** A kept file as one on this machine, for as long as `use` takes. @throws Refusal `job.file_gone` */
export async function withKept<Result>(
  { sql, dataFolder }: { sql: Sql; dataFolder: string },
  key: FileKey,
  use: (place: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(dataFolder, 'file-'))
  try {
    const place = path.join(folder, key.fileId)
    await writeKept(sql, key, place)
    return await use(place)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
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
