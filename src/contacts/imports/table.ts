// The table in a file: its shape, and what each of its columns is.
import type { Sql } from '../../db.ts'
import { Refusal } from '../../refusal.ts'
import type { Attribute } from '../attributes.ts'
import { type Encoding, fileNature } from './encoding.ts'
import { type Column, mapColumns } from './headers.ts'
import { forgetMapping, type Mapping, mappedHeaders, rememberedMapping, rememberMapping } from './mapping.ts'
import type { ImportReport } from './report.ts'
import { fileShape, type Shape } from './shape.ts'

export interface Table {
  shape: Shape
  columns: Column[]
}

interface Given {
  file: string
  /** Header → field; goes before what is remembered and what we recognise. */
  map: Mapping
}

async function lookAt(sql: Sql, institutionId: number, { file, map }: Given, encoding: Encoding): Promise<Table> {
  const shape = await fileShape(file, encoding, { ...(await mappedHeaders(sql, institutionId)), ...map })
  const known = { ...(await rememberedMapping(sql, institutionId, shape.header)), ...map }
  return { shape, columns: mapColumns(shape.header, known) }
}

/** A table whose header is known already, as that of a file with it would be read. */
export async function tableOf(sql: Sql, institutionId: number, header: string[]): Promise<Table> {
  const columns = mapColumns(header, await rememberedMapping(sql, institutionId, header))
  return { shape: { delimiter: ';', headerLine: 1, header, rows: [] }, columns }
}

/**
 * Finds the header and what its columns are.
 * @throws Refusal `import.no_address_column` naming the columns found
 */
export async function readTable(sql: Sql, institutionId: number, given: Given, encoding: Encoding): Promise<Table> {
  const table = await lookAt(sql, institutionId, given, encoding)
  if (!table.columns.some((column) => 'field' in column && column.field === 'address')) {
    const found = table.shape.header.filter(Boolean).join(', ').slice(0, 300)
    throw new Refusal('import.no_address_column', { file: given.file, found: found || '–' })
  }
  return table
}

/** What became of the columns, in the words of `--map`. */
export const columnsOf = ({ shape, columns }: Table, attributes: Attribute[] = []): ImportReport['columns'] =>
  columns.map((column) => {
    const header = shape.header[column.index] ?? ''
    const hint = column.hint ? { hint: column.hint } : {}
    if ('field' in column) return { header, field: column.field, ...hint }
    const type = attributes.find(({ name }) => name === column.attribute)?.type
    return { header: column.attribute, field: 'attribute' as const, ...(type ? { type } : {}), ...hint }
  })

/** What each column of a file would be taken for. Nothing is imported. @throws Refusal `import.*` */
export async function mappingOf(sql: Sql, institutionId: number, file: string): Promise<ImportReport['columns']> {
  const { encoding } = await fileNature(file)
  return columnsOf(await lookAt(sql, institutionId, { file, map: {} }, encoding))
}

/**
 * Remembers a mapping for files with these headers instead of what was remembered before; an empty one forgets it.
 * @throws Refusal `import.*`, `import.bad_map_header` naming a header that the file does not have
 */
export async function setMapping(
  sql: Sql,
  institutionId: number,
  { file, map }: Given,
  now: Date,
): Promise<ImportReport['columns']> {
  const { encoding } = await fileNature(file)
  const table = await lookAt(sql, institutionId, { file, map }, encoding)
  const { header } = table.shape
  const strange = Object.keys(map).find((title) => !header.includes(title))
  if (strange !== undefined)
    throw new Refusal('import.bad_map_header', { header: strange, found: header.filter(Boolean).join(', ') }, 2)
  await forgetMapping(sql, institutionId, header)
  if (Object.keys(map).length) await rememberMapping(sql, institutionId, header, map, now)
  return mappingOf(sql, institutionId, file)
}
