// Rows on their way from the file into the database: a temporary table filled by COPY.
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Transaction } from '../../db.ts'
import { addressHash, type Keys } from '../../token.ts'
import type { RowReading } from './row.ts'

/** The temporary table lives as long as the import's transaction. `who`: rows of one person share it. */
export const createStage = (tx: Transaction) => tx`
  create temp table import_stage (
    line int not null, who text, address text, address_key text, address_hash bytea,
    first_name text, last_name text, name_key text, phone text, phone_typed text, graduation_year smallint,
    programme text, language text, permission text, attributes jsonb,
    outcome text, reason text, reason_values jsonb,
    contact_id bigint, known_name text, leader_line int, is_new boolean, is_changed boolean, touched_line int
  ) on commit drop`

/** Opens the COPY; rows are written as lines of its text format. */
export const openStage = (tx: Transaction): Promise<Writable> =>
  tx`
  copy import_stage (line, who, address, address_key, address_hash, first_name, last_name, name_key, phone,
    phone_typed, graduation_year, programme, language, permission, attributes, outcome, reason, reason_values)
  from stdin`.writable()

/** How much text is gathered before it goes to the socket. */
const chunkLength = 1 << 16

/** A writer of rows that waits where the database is slower than the file. */
export function stageWriter(stage: Writable, keys: Keys) {
  let gathered = ''
  const flush = async () => {
    const chunk = gathered
    gathered = ''
    if (!stage.write(chunk)) await once(stage, 'drain')
  }
  return {
    /** Undefined unless the caller has to wait. */
    write(line: number, row: Exclude<RowReading, 'blank'>): Promise<void> | undefined {
      gathered += 'rejected' in row ? rejectedLine(line, row) : personLine(line, row, keys)
      return gathered.length > chunkLength ? flush() : undefined
    },
    /** Ends the COPY without its rows, so that the transaction can be taken back. */
    abort(error: Error) {
      stage.on('error', () => {})
      stage.destroy(error)
    },
    async end() {
      await flush()
      stage.end()
      await once(stage, 'finish')
    },
  }
}

type Rejected = Extract<RowReading, { rejected: unknown }>
type Person = Exclude<RowReading, 'blank' | Rejected>

const rejectedLine = (line: number, { rejected, values }: Rejected): string =>
  `${line}${'\t\\N'.repeat(14)}\trejected\t${copyText(rejected)}\t${copyText(JSON.stringify(values))}\n`

function personLine(line: number, row: Person, keys: Keys): string {
  const cells = [
    String(line),
    copyText(row.addressKey ?? withoutAddress(row)),
    row.address === null ? '\\N' : copyText(row.address),
    row.addressKey === null ? '\\N' : copyText(row.addressKey),
    row.addressKey === null ? '\\N' : `\\\\x${addressHash(keys, row.addressKey).toString('hex')}`,
    ...[row.firstName, row.lastName, row.nameKey, row.phone, row.phoneTyped].map(nullable),
    row.graduationYear === null ? '\\N' : String(row.graduationYear),
    ...[row.programme, row.language, row.permission].map(nullable),
    copyText(JSON.stringify(row.attributes)),
  ]
  return `${cells.join('\t')}\t\\N\t\\N\t\\N\n`
}

/** Who a row without an address is about: the name with the phone, else with the year. The space keeps it apart. */
const withoutAddress = ({ nameKey, phone, phoneTyped, graduationYear }: Person): string =>
  ` ${nameKey} ${phone ?? phoneTyped ?? graduationYear ?? ''}`

const nullable = (value: string | null): string => (value === null || value === '' ? '\\N' : copyText(value))

const special: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const copyText = (text: string): string =>
  /[\\\t\n\r\0]/.test(text) ? text.replace(/[\\\t\n\r\0]/g, (character) => special[character] ?? '') : text
