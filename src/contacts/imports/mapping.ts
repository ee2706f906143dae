// Which column is what, remembered for files with the same headers.
import { createHash } from 'node:crypto'
import { json, type Sql } from '../../platform/db.ts'
import { isReason } from './columns.ts'
import { type Field, folded } from './headers.ts'
import { type Meanings, withMeanings } from './meanings.ts'

export type Mapping = Record<string, Field>

/** What a person decided of a file. */
export interface Decided {
  map: Mapping
  meanings: Meanings
}

/** Our own file of problem rows has one column more, which says why; it is the same table all the same. */
const withoutReason = (header: string[]): string[] =>
  header.length > 1 && isReason(header.at(-1) ?? '') ? header.slice(0, -1) : header

/** Files whose headers fold to the same words in the same order have one mapping. */
const headersHash = (header: string[]): Buffer =>
  createHash('sha256').update(withoutReason(header).map(folded).join('\n')).digest()

/** All headers that somebody ever mapped: they help to find the header row. */
export async function mappedHeaders(sql: Sql, institutionId: number): Promise<Mapping> {
  const rows = await sql<{ fields: Mapping }[]>`
    select fields from import_mapping where institution_id = ${institutionId} order by remembered_at`
  return Object.fromEntries(rows.flatMap(({ fields }) => Object.entries(fields)))
}

/** What was decided for these headers before: what the columns are, and what their words mean. */
export async function remembered(sql: Sql, institutionId: number, header: string[]): Promise<Decided> {
  const [row] = await sql<Decided[]>`select fields as map, meanings from import_mapping
    where institution_id = ${institutionId} and headers_hash = ${headersHash(header)}`
  return row ?? { map: {}, meanings: {} }
}

/** Keeps what was decided, for files with the same headers; what was decided before of other columns and words stays. */
export async function remember(
  tx: Sql,
  institutionId: number,
  { header, map, meanings }: Decided & { header: string[] },
  now: Date,
): Promise<void> {
  const before = await remembered(tx, institutionId, header)
  const all = { map: { ...before.map, ...map }, meanings: withMeanings(before.meanings, meanings) }
  await tx`insert into import_mapping (institution_id, headers_hash, fields, meanings, remembered_at)
    values (${institutionId}, ${headersHash(header)}, ${json(tx, all.map)}, ${json(tx, all.meanings)}, ${now})
    on conflict (institution_id, headers_hash) do update
      set fields = excluded.fields, meanings = excluded.meanings, remembered_at = excluded.remembered_at`
}

/** Forgets the mapping of files with these headers. */
export const forgetMapping = (sql: Sql, institutionId: number, header: string[]) => sql`
  delete from import_mapping where institution_id = ${institutionId} and headers_hash = ${headersHash(header)}`
