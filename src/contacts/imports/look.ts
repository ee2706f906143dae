// What a person is shown of a file before anything of it is imported.
import type { Database, Sql } from '../../platform/db.ts'
import { type FileKey, withKept } from '../../work/files.ts'
import { cellsShown } from '../people/disclosure.ts'
import type { Mapping } from './mapping.ts'
import { namedAs } from './named.ts'
import type { TableRecord } from './records.ts'
import type { ImportReport } from './report.ts'
import { columnsOf, lookAt } from './table.ts'
import { openTableFile } from './table-file.ts'
import type { SheetTold } from './workbook/thread.ts'

export interface Look {
  /** Of a workbook its kind. */
  encoding: string
  /** Empty of a workbook. */
  delimiter: string
  /** What there is to know of a workbook's sheet; null: the file is text. */
  sheet: SheetTold | null
  /** From 1. */
  headerLine: number
  /** In bytes. */
  size: number
  /** What each column is taken for, with what stands in it. */
  columns: (ImportReport['columns'][number] & { examples: string[] })[]
  /** The first rows of people, each as wide as the header. */
  rows: TableRecord[]
  /** The first lines: one of them is the header. */
  first: TableRecord[]
}

const rowsShown = 5
const linesShown = 12
const examplesShown = 2
/** Whoever has to tell columns apart needs no letters; a page is no place for a megabyte. */
const cellLength = 80
const cellsMost = 60
/** What is longer is told by its beginning, and mapped by nobody. */
const headerLength = 200

const cut = (cell: string): string => (cell.length > cellLength ? `${cell.slice(0, cellLength)}…` : cell)
const shown = ({ cells, line }: TableRecord): TableRecord => ({ line, cells: cells.slice(0, cellsMost).map(cut) })

/** Looks at a file that is kept. @param name what people call it @throws Refusal as lookOf, `job.file_gone` */
export const lookAtKept = (
  from: { sql: Database; dataFolder: string },
  { institutionId, fileId, name }: FileKey & { name: string },
  given: Omit<Looking, 'file'>,
): Promise<Looked> =>
  withKept(from, { institutionId, fileId }, (file) =>
    lookOf(from.sql, institutionId, { ...given, file }).catch(namedAs(name, file)),
  )

interface Looking {
  file: string
  /** Header → field, beside what is remembered and what we recognise. */
  map: Mapping
  /** The header's line, from 1, where somebody said it. */
  headerLine?: number | undefined
  /** The sheet of a workbook, where somebody said it. */
  sheet?: string | undefined
}

interface Looked {
  look: Look
  contentHash: Buffer
}

/**
 * Looks at a file as it would be read. What must not be kept (personal identity codes) and what rows say of somebody under non-disclosure is not shown.
 * @throws Refusal `import.*`, but for a missing column of addresses: a person may say which it is
 */
async function lookOf(sql: Sql, institutionId: number, given: Looking): Promise<Looked> {
  const file = await openTableFile(given.file, given.sheet)
  const { columns, dialect } = await lookAt(sql, institutionId, given, file)
  const hidden = new Set(columns.flatMap(({ field, index }) => (field === 'refused' ? [index] : [])))
  const told = (record: TableRecord): TableRecord => {
    const cells = cellsShown(dialect.header, record.cells, { isProtected: false, whole: false })
    return shown({ ...record, cells: cells.map((cell, at) => (hidden.has(at) ? '' : (cell ?? ''))) })
  }
  const below = dialect.first.filter(({ line }) => line > dialect.headerLine).map(told)
  const examplesOf = (index: number): string[] => {
    const cells = hidden.has(index) ? [] : below.map(({ cells }) => (cells[index] ?? '').trim()).filter(Boolean)
    return [...new Set(cells)].slice(0, examplesShown).map(cut)
  }
  const { encoding, size, contentHash, sheet } = file
  const { delimiter, headerLine } = dialect
  return {
    contentHash,
    look: {
      ...{ encoding, delimiter, headerLine, size, sheet },
      columns: columnsOf({ columns, dialect }).map((column, i) => ({
        ...column,
        header: column.header.slice(0, headerLength),
        examples: examplesOf(columns[i]?.index ?? -1),
      })),
      rows: below.slice(0, rowsShown),
      first: dialect.first.slice(0, linesShown).map(told),
    },
  }
}
