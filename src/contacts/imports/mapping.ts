// Which column is what, remembered for files with the same headers.
import { createHash } from 'node:crypto'
import { json, type Sql } from '../../platform/db.ts'
import { type Field, folded } from './headers.ts'

export type Mapping = Record<string, Field>

/** Files whose headers fold to the same words in the same order have one mapping. */
const headersHash = (header: string[]): Buffer => createHash('sha256').update(header.map(folded).join('\n')).digest()

/** All headers that somebody ever mapped: they help to find the header row. */
export async function mappedHeaders(sql: Sql, institutionId: number): Promise<Mapping> {
  const rows = await sql<{ fields: Mapping }[]>`
    select fields from import_mapping where institution_id = ${institutionId} order by remembered_at`
  return Object.fromEntries(rows.flatMap(({ fields }) => Object.entries(fields)))
}

/** What was decided for these headers before. */
export async function rememberedMapping(sql: Sql, institutionId: number, header: string[]): Promise<Mapping> {
  const [row] = await sql<{ fields: Mapping }[]>`select fields from import_mapping
    where institution_id = ${institutionId} and headers_hash = ${headersHash(header)}`
  return row?.fields ?? {}
}

/** Keeps what columns were mapped to, for files with the same headers. */
export const rememberMapping = (sql: Sql, institutionId: number, header: string[], fields: Mapping, now: Date) => sql`
  insert into import_mapping as known (institution_id, headers_hash, fields, remembered_at)
  values (${institutionId}, ${headersHash(header)}, ${json(sql, fields)}, ${now})
  on conflict (institution_id, headers_hash) do update
    set fields = known.fields || excluded.fields, remembered_at = excluded.remembered_at`

/** Forgets the mapping of files with these headers. */
export const forgetMapping = (sql: Sql, institutionId: number, header: string[]) => sql`
  delete from import_mapping where institution_id = ${institutionId} and headers_hash = ${headersHash(header)}`
