// A file that holds a table: text, or a workbook. Whoever reads it need not know which.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Refusal } from '../../platform/refusal.ts'
import { fileNature, type TextNature, textDecoder } from './encoding.ts'
import { recordLength, recordReader, type TableRecord } from './records.ts'
import type { SheetTold } from './workbook/thread.ts'
import { lookAtWorkbook, readWorkbook } from './workbook/workbook.ts'

/** How the beginning of a file reads with one separator. */
export interface Attempt {
  /** Empty: cells need none. */
  delimiter: string
  rows: TableRecord[]
  /** The file itself names this separator. */
  isNamed: boolean
}

/** Where the table stands in its file. */
interface Layout {
  delimiter: string
  headerLine: number
  /** Cells of the header row. */
  width: number
}

export interface Watching {
  /** Told now and then how much of the file has been read, in bytes. */
  onProgress?: ((done: number, of: number) => void) | undefined
  /** Whoever wants it to stop. */
  signal?: AbortSignal | undefined
}

export interface TableFile {
  /** As iconv-lite knows it; of a workbook its kind. */
  encoding: string
  /** SHA-256 of what is read: the bytes, and which sheet of them. */
  contentHash: Buffer
  /** In bytes. */
  size: number
  /** What there is to know of the sheet; null: the file is text. */
  sheet: SheetTold | null
  /** The first rows, with each separator that there may be. */
  attempts: Attempt[]
  /** All rows in flat memory. @throws Refusal `import.broken_table`, `import.long_row`, `job.stopped` */
  records: (layout: Layout, watching?: Watching) => AsyncGenerator<TableRecord>
}

const rowsShown = 30

/**
 * Looks at a file: its nature, and its beginning. @param sheet the one that is wanted of a workbook; null: the first that people are on
 * @throws Refusal `import.*` where it is no table
 */
export async function openTableFile(file: string, sheet: string | null = null): Promise<TableFile> {
  const nature = await fileNature(file)
  return nature.encoding === 'zip' ? openWorkbook(file, sheet, nature) : openText(file, nature)
}

const delimiters = [';', ',', '\t', '|'] as const
const sampleBytes = 1 << 16

async function openText(file: string, nature: TextNature): Promise<TableFile> {
  const { encoding, contentHash, size } = nature
  const text = await sample(file, nature)
  const named = /^sep=(.)/i.exec(text)?.[1]
  return {
    ...{ encoding, contentHash, size, sheet: null },
    attempts: delimiters.map((delimiter) => ({
      delimiter,
      rows: firstRows(text, delimiter),
      isNamed: named === delimiter,
    })),
    async *records({ delimiter, headerLine, width }, { onProgress, signal } = {}) {
      const records = recordReader(file, delimiter)
      const decoder = textDecoder(nature)
      const told = function* (piece: string, isEnd: boolean) {
        for (const record of records.read(piece, isEnd)) {
          if (record.line === headerLine) records.setWidth(width)
          yield record
        }
      }
      const bytes = createReadStream(file, { highWaterMark: 1 << 14 })
      for await (const chunk of bytes as AsyncIterable<Buffer>) {
        yield* told(decoder.write(chunk), false)
        onProgress?.(bytes.bytesRead, size)
        if (signal?.aborted) throw new Refusal('job.stopped')
      }
      yield* told(decoder.end(), true)
    },
  }
}

/** The beginning of the file: more of it where it has no line that is whole. */
async function sample(file: string, nature: TextNature): Promise<string> {
  const handle = await open(file)
  try {
    for (const size of [sampleBytes, 2 * recordLength]) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0, size, 0)
      const text = textDecoder(nature).write(buffer.subarray(0, bytesRead))
      if (bytesRead < size || size > sampleBytes || /[\r\n][^\r\n]/.test(text)) return text
    }
    return ''
  } finally {
    await handle.close()
  }
}

/** The first rows; the sample may end within one, and reading the whole file will tell what is wrong. */
function firstRows(text: string, delimiter: string): TableRecord[] {
  const rows: TableRecord[] = []
  try {
    for (const record of recordReader('', delimiter).read(text, true)) {
      rows.push(record)
      if (rows.length === rowsShown) break
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
  return rows
}

async function openWorkbook(
  file: string,
  wanted: string | null,
  { contentHash, size }: { contentHash: Buffer; size: number },
): Promise<TableFile> {
  const { first, told } = await lookAtWorkbook({ file, sheet: wanted }, rowsShown)
  const { kind, name } = told
  return {
    ...{ encoding: kind, size, sheet: told },
    contentHash: createHash('sha256').update(contentHash).update(name).digest(),
    attempts: [{ delimiter: '', rows: first, isNamed: false }],
    async *records(_, { onProgress, signal } = {}) {
      for await (const said of readWorkbook({ file, sheet: name, signal })) {
        if ('told' in said) return
        yield* said.rows
        // Of the part that the rows are in; the file is smaller.
        if (said.of) onProgress?.(Math.min(size, Math.round((said.bytes / said.of) * size)), size)
      }
    },
  }
}
