// Excel's workbooks, and those of other programs that write .xlsx (ECMA-376, part 1, 18).
import { numberText } from './cell-text.ts'
import { readMarkup } from './markup.ts'
import type { Parts } from './parts.ts'
import { richText, unescaped } from './rich-text.ts'
import {
  columnsMost,
  noFacts,
  type RowTaker,
  rowBuilder,
  type SheetFacts,
  type SheetNamed,
  type Sheets,
  textCollector,
} from './sheet.ts'
import { Unreadable } from './unreadable.ts'
import { type Book, bookOf, folder, type Style } from './xlsx-book.ts'

const plain: Style = { format: { kind: 'plain' }, isStruck: false }
const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'
/** @throws Unreadable */
export async function openXlsx(parts: Parts): Promise<Sheets> {
  const found: (SheetNamed & { relation: string })[] = []
  let is1904 = false
  await readMarkup(parts.read(`${folder}workbook.xml`), {
    open(name, attribute) {
      if (name === 'workbookPr') is1904 = isOn(attribute('date1904'))
      if (name !== 'sheet') return
      const isHidden = (attribute('state') ?? 'visible') !== 'visible'
      found.push({ name: attribute('name') ?? '', isHidden, relation: attribute('r:id') ?? attribute('id') ?? '' })
    },
  })
  const targets = await targetsIn(parts)
  const sheets = found.flatMap(({ relation, ...sheet }) => {
    const part = targets.get(relation)
    return part && parts.has(part) ? [{ ...sheet, part }] : []
  })
  let book: Promise<Book> | undefined
  const partOf = (at: number): string => sheets[at]?.part ?? ''
  return {
    named: sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    sizeOf: (at) => parts.sizeOf(partOf(at)),
    async read(at, taker) {
      book ??= bookOf(parts, is1904)
      return readSheet(await book, partOf(at), taker)
    },
  }
}

/** Where relations of the workbook lead; diagrams among them, which have no rows. */
async function targetsIn(parts: Parts): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  await readMarkup(parts.read(`${folder}_rels/workbook.xml.rels`), {
    open(name, attribute) {
      const target = attribute('Target')
      if (name !== 'Relationship' || !target || !/\/worksheet$/.test(attribute('Type') ?? '')) return
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `${folder}${target}`)
    },
  })
  return targets
}

/** `BC12` as its column from 0 and its row from 1. */
function placeOf(reference: string): { column: number; line: number } | null {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? []
  if (!letters) return null
  return {
    column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
    line: Number(digits),
  }
}

/** A cell that reaches over rows below it. */
interface Reaching {
  column: number
  from: number
  to: number
}

const reachingMost = 10_000

/** Cells that reach down; they stand at the end of a sheet, so it is gone through for them first, where there are any. */
async function reachingIn(parts: Parts, part: string): Promise<Reaching[]> {
  let before = ''
  let hasAny = false
  for await (const piece of parts.read(part)) {
    const text = before + piece.toString('latin1')
    hasAny = /mergeCell\s/.test(text)
    if (hasAny) break
    before = text.slice(-16)
  }
  if (!hasAny) return []
  const found: Reaching[] = []
  await readMarkup(parts.read(part), {
    open(name, attribute) {
      if (name !== 'mergeCell') return
      const [first = '', last = ''] = (attribute('ref') ?? '').split(':')
      const [from, to] = [placeOf(first), placeOf(last)]
      if (!from || !to || to.line <= from.line || from.column >= columnsMost) return
      if (found.length >= reachingMost) throw new Unreadable('heavy')
      found.push({ column: from.column, from: from.line, to: to.line })
    },
  })
  return found
}

/** What the rows of a reaching cell say: set by its own cell, said again below. */
function reachingCells(all: Reaching[]) {
  const below = new Map<number, { to: number; text: string; isStruck: boolean }>()
  const first = new Map(all.map((one) => [`${one.column} ${one.from}`, one]))
  return {
    saw(column: number, line: number, said: { text: string; isStruck: boolean }): void {
      const reaching = first.get(`${column} ${line}`)
      if (reaching) below.set(column, { to: reaching.to, ...said })
    },
    /** What stands above reaches so far down. */
    at(line: number) {
      for (const [column, { to }] of below) if (line > to) below.delete(column)
      return below
    },
  }
}

/** Reads the cells of a sheet one after the other. */
function cellsOf(book: Book, facts: SheetFacts) {
  const value = textCollector()
  const rich = richText()
  let type = 'n'
  let style = plain
  let hasFormula = false
  let hasValue = false
  let isValue = false
  return {
    begin(attribute: (name: string) => string | undefined): void {
      type = attribute('t') ?? 'n'
      style = book.styles[Number(attribute('s') ?? 0)] ?? plain
      hasFormula = false
      hasValue = false
      value.begin()
      rich.begin()
    },
    open(name: string, attribute: (name: string) => string | undefined): void {
      if (name === 'f') hasFormula = true
      isValue = name === 'v'
      if (isValue) hasValue = true
      rich.open(name, attribute)
    },
    text(piece: string): void {
      if (isValue) value.add(piece)
      else rich.text(piece)
    },
    close(name: string): void {
      isValue = false
      rich.close(name)
    },
    said(): { text: string; isStruck: boolean } {
      const { isStruck } = style
      if (type === 'inlineStr') {
        const inline = rich.said()
        return { text: inline.text, isStruck: isStruck || inline.isStruck }
      }
      const kept = value.said()
      if (!hasValue || (kept === '' && type === 'n')) {
        if (hasFormula) facts.unworked += 1
        return { text: '', isStruck }
      }
      if (type === 's') {
        const shared = /^\d+$/.test(kept) ? book.shared[Number(kept)] : undefined
        // What a cell says is not there: an empty cell would be a guess.
        if (shared === undefined) throw new Unreadable('broken')
        return typeof shared === 'string' ? { text: shared, isStruck } : shared
      }
      if (type === 'b') return { text: kept.trim() === '1' ? 'TRUE' : 'FALSE', isStruck }
      return { text: type === 'n' ? numberText(kept.trim(), style.format, book) : unescaped(kept), isStruck }
    },
  }
}

/** Columns that are hidden; a program that hides all to the right of a table hides nothing that anybody typed. */
const hiddenIn = (attribute: (name: string) => string | undefined): number => {
  const columns = Number(attribute('max')) - Number(attribute('min')) + 1
  return isOn(attribute('hidden')) && columns < 100 ? columns : 0
}

async function readSheet(book: Book, part: string, { take, rest }: RowTaker): Promise<SheetFacts> {
  const facts = noFacts()
  const row = rowBuilder({ take }, facts)
  const reaching = reachingCells(await reachingIn(book.parts, part))
  const cell = cellsOf(book, facts)
  let line = 0
  let column = -1
  let isHidden = false
  let isCell = false
  await readMarkup(
    book.parts.read(part),
    {
      open(name, attribute) {
        if (name === 'col') facts.hiddenColumns += hiddenIn(attribute)
        if (name === 'row') {
          line = Number(attribute('r') ?? line + 1)
          isHidden = isOn(attribute('hidden'))
          column = -1
          row.begin(line)
          for (const [at, { text, isStruck }] of reaching.at(line)) row.put(at, text, isStruck)
        }
        if (name === 'c') {
          column = placeOf(attribute('r') ?? '')?.column ?? column + 1
          isCell = true
          cell.begin(attribute)
        } else if (isCell) cell.open(name, attribute)
      },
      text(piece) {
        if (isCell) cell.text(piece)
      },
      close(name) {
        if (isCell) cell.close(name)
        if (name === 'c') {
          const said = cell.said()
          const over = reaching.at(line).get(column)
          // What is hidden below another cell's text may say something else: nobody sees it, so the row is in doubt.
          const isOdd = over !== undefined && said.text !== '' && said.text !== over.text
          const { text, isStruck } = over ?? said
          row.put(column, text, isStruck || isOdd)
          reaching.saw(column, line, said)
          isCell = false
        }
        if (name === 'row') row.end(isHidden)
      },
    },
    rest,
  )
  return facts
}
