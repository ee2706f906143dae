// Rows on their way from the file into the database: chunk by chunk through COPY, each chunk merged while the next is read.
import type { Transaction } from '../../platform/db.ts'
import { addressHash, type Keys } from '../../platform/token.ts'
import { whoWithoutAddress } from '../people/names.ts'
import { masked } from './cells.ts'
import { copyInto, copyText, linesOfText, nullable } from './copy.ts'
import type { Hint } from './hints.ts'
import type { RowReading } from './row.ts'

/** Rows in a chunk: small enough for flat memory, large enough that twenty statements do not count. */
const chunkRows = 10_000
/** A chunk of long rows ends earlier. */
const chunkBytes = 8 << 20

/**
 * The temporary tables of an import; they live as long as its transaction. `who`: rows of one person share it, and the
 * first of them leads. Every row comes with the number that its contact gets if it is a new one.
 */
export async function createStage(tx: Transaction): Promise<void> {
  await tx`create temp table import_stage (
    line int not null, who text collate "C", leader_line int,
    address text, address_key text, address_hash bytea, former_hash bytea,
    first_name text, last_name text, former_name text, name_key text, phone text, phone_typed text,
    graduation_year smallint, programme text, language text, permission text, deceased boolean, kind text, non_disclosure boolean,
    attributes jsonb, cells text, doubts jsonb, outcome text, reason text, reason_values jsonb,
    contact_id bigint default nextval('contact_contact_id_seq'),
    is_known boolean default false, known_name text, is_changed boolean default false, touched_line int
  ) on commit drop`
  // Rows without an address wait until all rows with one are done. `import_touched` keeps which contacts this import
  // matched, and in which line.
  await tx`create temp table import_nameless (like import_stage including defaults) on commit drop`
  await tx`create temp table import_touched (contact_id bigint primary key, line int not null) on commit drop`
  // What the later rows of a person can fill in for the first, within a chunk.
  await tx`create temp table import_fill (
    who text collate "C", phone text, phone_typed text, graduation_year smallint, programme text, language text,
    attributes jsonb, former_name text, non_disclosure boolean, first_name text, last_name text, name_key text
  ) on commit drop`
  // People who had refused before; each is removed once the file says yes and that has been counted.
  await tx`create temp table import_refusal (contact_id bigint primary key) on commit drop`
}

const columns = [
  'line',
  'who',
  'leader_line',
  'address',
  'address_key',
  'address_hash',
  'former_hash',
  'first_name',
  'last_name',
  'former_name',
  'name_key',
  'phone',
  'phone_typed',
  'graduation_year',
  'programme',
  'language',
  'permission',
  'deceased',
  'kind',
  'non_disclosure',
  'attributes',
  'cells',
  'doubts',
  'outcome',
  'reason',
  'reason_values',
]

type Rejected = Extract<RowReading, { rejected: unknown }>
type Person = Exclude<RowReading, 'blank' | Rejected>

/** What is known of a chunk before the database is asked. */
export interface Chunk {
  /** Rows about somebody whom an earlier row of the chunk is about. */
  followers: number
  /** Rows about somebody who has died. */
  deceased: number
}

export interface StageRules {
  keys: Keys
  /** By which other key earlier builds would have known a row; null where nobody is known by a key alone. */
  formerKey: ((cells: string[], row: Person) => string | null) | null
  /** Carries out the rows in the stage and empties it. */
  merge: (chunk: Chunk) => Promise<void>
}

/** A writer of rows. At most one chunk is under way while the next one is gathered. */
export function stageWriter(tx: Transaction, { keys, formerKey, merge }: StageRules) {
  let gathered = emptyChunk(linesOfText(), linesOfText())
  // While one chunk is under way the other is gathered: two pieces of memory for a file of any length.
  let other = emptyChunk(linesOfText(), linesOfText())
  let underWay: Promise<void> = Promise.resolve()
  const carry = async ({ rows, nameless, followers, deceased }: Gathered) => {
    if (nameless.length()) await copyInto(tx, 'import_nameless', columns, nameless.bytes())
    if (!rows.length()) return
    await copyInto(tx, 'import_stage', columns, rows.bytes())
    await merge({ followers, deceased })
  }
  const hand = async () => {
    await underWay
    underWay = carry(gathered)
    // The next `write` or `end` throws the error; until then it must not count as unhandled.
    underWay.catch(() => {})
    const { rows, nameless } = other
    other = gathered
    rows.clear()
    nameless.clear()
    gathered = emptyChunk(rows, nameless)
  }
  return {
    /** Undefined unless the caller has to wait. */
    write(line: number, row: Exclude<RowReading, 'blank'>, cells: string[]): Promise<void> | undefined {
      gathered.count += 1
      if (!('rejected' in row) && row.isDeceased && row.addressKey !== null) gathered.deceased += 1
      if ('rejected' in row) gathered.rows.write(rejectedLine(line, row, cells, keys))
      else {
        const former = formerKey?.(cells, row) ?? null
        const leader = (row.addressKey !== null && gathered.leaders.get(row.addressKey)) || line
        const written = personLine({ line, leader, former }, row, cells, keys)
        if (row.addressKey === null) gathered.nameless.write(written)
        else {
          if (leader === line) gathered.leaders.set(row.addressKey, line)
          else gathered.followers += 1
          gathered.rows.write(written)
        }
      }
      const { count, rows, nameless } = gathered
      return count >= chunkRows || rows.length() + nameless.length() >= chunkBytes ? hand() : undefined
    },
    async end() {
      await hand()
      await underWay
    },
    /** Waits until nothing is under way, so that the transaction can be taken back. */
    settled: () => underWay.catch(() => {}),
  }
}

interface Gathered extends Chunk {
  count: number
  rows: Lines
  nameless: Lines
  /** Address key → line of the first row about it. */
  leaders: Map<string, number>
}

const emptyChunk = (rows: Lines, nameless: Lines): Gathered => ({
  count: 0,
  rows,
  nameless,
  followers: 0,
  deceased: 0,
  leaders: new Map(),
})

type Lines = ReturnType<typeof linesOfText>

const hashText = (keys: Keys, known: string): string => `\\\\x${addressHash(keys, known).toString('hex')}`

const rejectedLine = (line: number, { rejected, values, who }: Rejected, cells: string[], keys: Keys): string =>
  `${line}${'\t\\N'.repeat(4)}\t${who ? hashText(keys, who) : '\\N'}${'\t\\N'.repeat(15)}\t${cellsText(cells)}\t\\N\trejected\t${copyText(rejected)}\t${jsonText(values)}\n`

function personLine(
  { line, leader, former }: { line: number; leader: number; former: string | null },
  row: Person,
  cells: string[],
  keys: Keys,
): string {
  const isKnown = row.addressKey !== null && row.address !== null
  const address = isKnown ? copyText(row.address as string) : '\\N'
  const who = isKnown ? (row.addressKey as string) : withoutAddress(row)
  const key = copyText(who)
  return (
    `${line}\t${key}\t${leader}\t${address}\t${isKnown ? key : '\\N'}\t${hashText(keys, who)}\t${former ? hashText(keys, former) : '\\N'}\t${nullable(row.firstName)}\t` +
    `${nullable(row.lastName)}\t${nullable(row.formerName)}\t${nullable(row.nameKey)}\t${nullable(row.phone)}\t` +
    `${nullable(row.phoneTyped)}\t${row.graduationYear ?? '\\N'}\t${nullable(row.programme)}\t` +
    `${row.language ?? '\\N'}\t${row.permission}\t${row.isDeceased}\t${row.kind}\t${row.nonDisclosure}\t` +
    `${attributesText(row.attributes)}\t${cellsText(cells)}\t${doubtsText(row.doubts)}\t\\N\t\\N\t\\N\n`
  )
}

const withoutAddress = ({ nameKey, phone, phoneTyped, graduationYear }: Person): string =>
  whoWithoutAddress(nameKey, phone ?? phoneTyped, graduationYear)

const attributesText = (attributes: Record<string, string>): string => {
  for (const _ in attributes) return copyText(JSON.stringify(attributes))
  return '{}'
}

const doubtsText = (doubts: Hint[]): string => (doubts.length ? jsonText(doubts) : '\\N')

/** A row's hints or reasons as JSON, without what jsonb cannot hold. */
const jsonText = (said: object): string =>
  copyText(masked(JSON.stringify(said, (_, value) => (typeof value === 'string' ? keepable(value) : value))))

/**
 * The row as it was in the file, for those who correct it, without identity codes and without what jsonb cannot hold
 * (NUL, halves of characters).
 */
function cellsText(cells: string[]): string {
  const text = JSON.stringify(cells)
  // JSON writes as an escape what jsonb cannot hold.
  return copyText(masked(text.includes('\\u') ? JSON.stringify(cells.map(keepable)) : text))
}

const keepable = (cell: string): string => (cell.includes('\0') ? cell.replaceAll('\0', '') : cell).toWellFormed()
