// What every kind of workbook gives: its sheets, and a sheet's rows one after the other.
import { z } from 'zod'
import { cellLength } from '../cells.ts'
import { recordLength, type TableRecord } from '../records.ts'
import { Unreadable } from './unreadable.ts'

/** As programs allow it, and twice as long. */
export const sheetName = z.string().min(1).max(200)

export interface SheetNamed {
  name: string
  /** It is not shown in the program: it is read only where somebody says so. */
  isHidden: boolean
}

/** What people do not see in a table of text, and have to know of a sheet. */
export interface SheetFacts {
  /** Rows that are hidden or filtered away, and hold something: they are read as all others. */
  hiddenRows: number
  hiddenColumns: number
  /** Cells whose formula was never worked out: what they would say nobody knows. */
  unworked: number
}

export interface Sheets {
  named: SheetNamed[]
  /** So many bytes a sheet has, about. */
  sizeOf: (at: number) => number
  /** Reads a sheet's rows. @throws Unreadable `broken`, `heavy`, `long_row` */
  read: (at: number, taker: RowTaker) => Promise<SheetFacts>
}

export interface RowTaker {
  /** A row that holds something. */
  take: (row: TableRecord) => void
  /** Called after each piece of markup, with the bytes that were read. */
  rest: (bytes: number) => Promise<'go on' | 'enough'>
}

/** One more than a table of people has: the reader of headers says that there are too many. */
export const columnsMost = 1001
/** Letters of all rows together: a million people take a tenth of it. */
const lettersMost = 1 << 30
/** As many as programs have. */
const rowsMost = 1 << 20

/** Nothing seen yet. */
export const noFacts = (): SheetFacts => ({ hiddenRows: 0, hiddenColumns: 0, unworked: 0 })

/** Puts a row's cells together. What stands in a cell that reaches over rows below is said in each of them. */
export function rowBuilder({ take }: Pick<RowTaker, 'take'>, facts: SheetFacts) {
  let cells: string[] = []
  let length = 0
  let isStruck = false
  let line = 0
  let whole = 0
  return {
    begin(at: number): void {
      if (at > rowsMost) throw new Unreadable('heavy')
      // Rows that stand twice, or out of order, are nobody's table.
      if (!Number.isInteger(at) || at <= line) throw new Unreadable('broken')
      line = at
      cells = []
      length = 0
      isStruck = false
    },
    /** @param column from 0 */
    put(column: number, text: string, struck: boolean): void {
      if (!text || column >= columnsMost) return
      length += text.length
      if (length > recordLength) throw new Unreadable('long_row', { line })
      while (cells.length < column) cells.push('')
      cells[column] = text
      isStruck ||= struck
    },
    end(isHidden: boolean): void {
      if (!cells.some((cell) => cell.trim())) return
      if (isHidden) facts.hiddenRows += 1
      // Texts that many cells share cost little here and much where rows are handed on.
      whole += length
      if (whole > lettersMost) throw new Unreadable('heavy')
      take(isStruck ? { line, cells, isStruck } : { line, cells })
    },
  }
}

/** Collects a cell's text; what is longer than any cell of a register is cut where that is plain. */
export function textCollector() {
  let text = ''
  return {
    begin(): void {
      text = ''
    },
    add(more: string): void {
      if (text.length <= cellLength) text += more.slice(0, cellLength + 1).replaceAll('\0', '')
    },
    /** What was collected, on one line. */
    said: (): string => text.toWellFormed(),
  }
}
