// Copies rows into a temporary table by COPY, and reports every error.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Transaction } from '../../platform/db.ts'

/** Lines as bytes from the start: as strings a chunk of them would grow old in the heap. */
export function linesOfText() {
  let bytes = Buffer.allocUnsafe(0)
  let used = 0
  return {
    length: () => used,
    bytes: () => bytes.subarray(0, used),
    /** Begins anew in the same memory: what `bytes` gave before is written over. */
    clear(): void {
      used = 0
    },
    write(text: string): void {
      // A UTF-16 unit takes three bytes of UTF-8 at most.
      const needed = used + text.length * 3
      if (needed > bytes.length) {
        const larger = Buffer.allocUnsafe(Math.max(2 * bytes.length, needed, 1 << 20))
        bytes.copy(larger, 0, 0, used)
        bytes = larger
      }
      used += bytes.write(text, used)
    },
  }
}

/**
 * Copies lines in PostgreSQL's text format, in one piece: a chunk is a few megabytes, and each piece costs a round trip.
 * @throws PostgresError whatever the server says, also after it has been given everything
 */
export async function copyInto(tx: Transaction, table: string, columns: string[], lines: Buffer): Promise<void> {
  const query = tx`copy ${tx(table)} (${tx(columns)}) from stdin`
  const refused = refusalOf(query)
  const stage = await query.writable()
  await Promise.race([pipeline(Readable.from([lines]), stage), refused])
}

/**
 * The driver (postgres 3.4) fulfils a COPY's query once the server is ready for data. What the server says against the
 * data then rejects a promise that is settled: nobody hears of it, and the stream never ends. So we listen ourselves.
 */
function refusalOf(query: object): Promise<never> {
  const settling = query as { reject: (error: unknown) => void }
  const { reject } = settling
  const refused = new Promise<never>((_, refuse) => {
    settling.reject = (error) => {
      reject(error)
      refuse(error)
    }
  })
  // Before anybody awaits it, it is not unhandled.
  refused.catch(() => {})
  return refused
}

/** A text as a field of COPY; null and the empty text are no value. */
export const nullable = (value: string | null): string => (value === null || value === '' ? '\\N' : copyText(value))

const special: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** A text as a field of COPY, without what PostgreSQL cannot keep in a text: NUL. */
export const copyText = (text: string): string =>
  /[\\\t\n\r\0]/.test(text) ? text.replace(/[\\\t\n\r\0]/g, (character) => special[character] ?? '') : text
