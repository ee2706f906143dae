// The table in a file: its dialect, and what each of its columns is.
import type { Sql } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Attribute } from '../people/attributes.ts'
import { type Column, mapColumns } from './columns.ts'
import { type Dialect, dialectOf } from './dialect.ts'
import { forgetMapping, type Mapping, mappedHeaders, remember, remembered } from './mapping.ts'
import { type Meanings, withMeanings } from './meanings.ts'
import type { ImportReport } from './report.ts'
import { openTableFile, type TableFile } from './table-file.ts'

export interface Table {
  dialect: Dialect
  columns: Column[]
}

interface Given {
  file: string
  /** Header → field; overrides what is remembered and what we recognise. */
  map: Mapping
  /** The sheet of a workbook, where somebody said it. */
  sheet?: string | undefined
  /** The header's line, from 1, where somebody said it. */
  headerLine?: number | undefined
  /** What words mean, by header; overrides what is remembered and what we understand. */
  meanings?: Meanings
}

/** The table as it is found. @throws Refusal `import.many_columns`, `import.bad_header_line` */
export async function lookAt(
  sql: Sql,
  institutionId: number,
  given: Given,
  { attempts }: Pick<TableFile, 'attempts'>,
): Promise<Table> {
  const { file, map, headerLine, meanings = {} } = given
  const all = { ...(await mappedHeaders(sql, institutionId)), ...map }
  const dialect = withUnnamed(dialectOf(file, attempts, { known: all, headerLine }))
  const before = await remembered(sql, institutionId, dialect.header)
  const filled = new Set(dialect.header.flatMap((title, at) => (title || !isFilled(dialect, at) ? [] : [at])))
  const columns = mapColumns(dialect.header, { ...before.map, ...map }, filled)
  return { dialect, columns: understood(columns, withMeanings(before.meanings, meanings)) }
}

/** Columns with what their words mean, where somebody said it. */
const understood = (columns: Column[], meanings: Meanings): Column[] =>
  columns.map((column) => {
    const said = Object.hasOwn(meanings, column.header) ? meanings[column.header] : undefined
    return said ? { ...column, meanings: said } : column
  })

const isFilled = ({ rows }: Dialect, at: number): boolean => rows.some((row) => row[at]?.trim())

/** At most so many columns without a header may follow the last one that has one. */
const unnamedMost = 10

/** Cells behind the headers may say something, too. */
function withUnnamed(dialect: Dialect): Dialect {
  const header = [...dialect.header]
  const most = Math.min(dialect.width, header.length + unnamedMost)
  for (let at = most - 1; at >= dialect.header.length; at--)
    if (isFilled(dialect, at)) {
      while (header.length <= at) header.push('')
      break
    }
  return { ...dialect, header }
}

/** A table whose header is known already, as that of a file with it would be read. */
export async function tableOf(sql: Sql, institutionId: number, header: string[]): Promise<Table> {
  const filled = new Set(header.flatMap((title, at) => (title ? [] : [at])))
  const { map, meanings } = await remembered(sql, institutionId, header)
  const columns = understood(mapColumns(header, map, filled), meanings)
  return {
    dialect: { delimiter: ';', headerLine: 1, header, titles: [], width: header.length, rows: [], first: [] },
    columns,
  }
}

/**
 * Finds the header and what its columns are.
 * @throws Refusal `import.no_address_column` naming the columns found
 */
export async function readTable(
  sql: Sql,
  institutionId: number,
  given: Given,
  from: Pick<TableFile, 'attempts'>,
): Promise<Table> {
  const table = await lookAt(sql, institutionId, given, from)
  if (!table.columns.some(({ field }) => field === 'address')) {
    // A first row that holds somebody's address is no header, and is not shown.
    const { header } = table.dialect
    const found = header.some((cell) => cell.includes('@')) ? '' : header.filter(Boolean).join(', ').slice(0, 300)
    throw new Refusal('import.no_address_column', { file: given.file, found: found || '–' })
  }
  return table
}

/** What became of the columns, in the words of `--map`. */
export const columnsOf = ({ columns }: Table, attributes: Attribute[] = []): ImportReport['columns'] =>
  columns.map(({ header, field, attribute, hint }) => {
    const type = attributes.find(({ name }) => name === attribute)?.type
    return {
      header: field ? header : (attribute ?? header),
      field: field ?? 'attribute',
      ...(type ? { type } : {}),
      ...(hint ? { hint } : {}),
    }
  })

/** What each column of a file would be taken for. Nothing is imported. @throws Refusal `import.*` */
export async function mappingOf(
  sql: Sql,
  institutionId: number,
  { file, sheet }: Pick<Given, 'file' | 'sheet'>,
): Promise<ImportReport['columns']> {
  return columnsOf(await lookAt(sql, institutionId, { file, map: {} }, await openTableFile(file, sheet)))
}

/**
 * Remembers a mapping for files with these headers instead of what was remembered before; an empty one forgets it.
 * @throws Refusal `import.*`, `import.bad_map_header` naming a header that the file does not have
 */
export async function setMapping(
  sql: Sql,
  institutionId: number,
  { file, map, meanings = {}, sheet }: Given,
  now: Date,
): Promise<ImportReport['columns']> {
  const table = await lookAt(sql, institutionId, { file, map }, await openTableFile(file, sheet))
  const { header } = table.dialect
  const strange = Object.keys(map).find((title) => !header.includes(title))
  if (strange !== undefined)
    throw new Refusal('import.bad_map_header', { header: strange, found: header.filter(Boolean).join(', ') }, 2)
  await forgetMapping(sql, institutionId, header)
  if (Object.keys(map).length) await remember(sql, institutionId, { header, map, meanings }, now)
  return mappingOf(sql, institutionId, { file, sheet })
}
