// Sheets of LibreOffice and of other programs that write .ods (OpenDocument 1.3, part 3).
import { readMarkup } from './markup.ts'
import type { Parts } from './parts.ts'
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

const part = 'content.xml'

type Attribute = (name: string) => string | undefined

/** Styles by name, as far as they change what a cell says or whether it is seen. */
interface Looks {
  struck: Set<string>
  /** Sheets that are not shown. */
  hidden: Set<string>
}

/** Takes note of a style's own properties. */
function looksReader() {
  const looks: Looks = { struck: new Set(), hidden: new Set() }
  let style = ''
  return {
    looks,
    open(name: string, attribute: Attribute): void {
      if (name === 'style') style = attribute('name') ?? ''
      if (name === 'text-properties' && (attribute('text-line-through-style') ?? 'none') !== 'none')
        looks.struck.add(style)
      if (name === 'table-properties' && attribute('display') === 'false') looks.hidden.add(style)
    },
  }
}

/** @throws Unreadable */
export async function openOds(parts: Parts): Promise<Sheets> {
  const named: SheetNamed[] = []
  const { looks, open } = looksReader()
  let depth = 0
  await readMarkup(parts.read(part), {
    open(name, attribute) {
      open(name, attribute)
      if (name !== 'table') return
      depth += 1
      // A table within a cell is no sheet.
      if (depth === 1)
        named.push({ name: attribute('name') ?? '', isHidden: looks.hidden.has(attribute('style-name') ?? '') })
    },
    close(name) {
      if (name === 'table') depth -= 1
    },
  })
  return {
    named,
    sizeOf: () => parts.sizeOf(part),
    read: (at, taker) => readSheet(parts, { looks, wanted: at }, taker),
  }
}

/** A cell of these kinds says what its value says, whatever is shown; of all others what is shown counts. */
function kindValue(attribute: Attribute): string | null {
  const kind = attribute('value-type')
  if (kind === 'date') return (attribute('date-value') ?? '').replace('T', ' ').replace(/ 00:00(:00)?$/, '') || null
  if (kind === 'boolean') return attribute('boolean-value') === 'true' ? 'TRUE' : 'FALSE'
  return null
}

/** What a cell says: its text as it is shown, unless that is a number that was too wide for its column. */
function cellsOf(looks: Looks, facts: SheetFacts) {
  const text = textCollector()
  let attributes: { value: string | null; number: string | null; isStruck: boolean; isFormula: boolean }
  let paragraphs = 0
  let within = 0
  let aside = 0
  let isStruck = false
  return {
    begin(attribute: Attribute): void {
      text.begin()
      paragraphs = 0
      isStruck = false
      attributes = {
        value: kindValue(attribute),
        number: attribute('value-type') === 'float' ? (attribute('value') ?? null) : null,
        isStruck: looks.struck.has(attribute('style-name') ?? ''),
        isFormula: attribute('formula') !== undefined,
      }
    },
    open(name: string, attribute: Attribute): void {
      // What somebody remarked on a cell is not what the cell says.
      if (name === 'annotation') aside += 1
      if (aside) return
      if (name === 'p') {
        if (paragraphs++) text.add(' ')
        within += 1
      }
      if (name === 's') text.add(' '.repeat(Math.min(Number(attribute('c') ?? 1) || 1, 100)))
      if (name === 'tab' || name === 'line-break') text.add(' ')
      if (name === 'span' && looks.struck.has(attribute('style-name') ?? '')) isStruck = true
    },
    text(piece: string): void {
      if (within && !aside) text.add(piece)
    },
    close(name: string): void {
      if (name === 'annotation') aside -= 1
      if (name === 'p' && !aside) within -= 1
    },
    said(): { text: string; isStruck: boolean } {
      const shown = text.said()
      const { value, number, isFormula } = attributes
      if (isFormula && !shown && value === null && number === null) facts.unworked += 1
      // A format may show words for numbers, or zeros before them: what is seen counts, unless that is a number made short.
      const isSeen = number === null || /^\d+$/.test(shown) || /\p{L}/u.test(shown.replace(/\dE[+-]?\d/i, ''))
      return {
        text: value ?? (isSeen ? shown : number),
        isStruck: isStruck || attributes.isStruck,
      }
    },
  }
}

/** How often something is said to stand there. @throws Unreadable `broken` of what is no number */
function times(attribute: Attribute, name: string): number {
  const said = attribute(name) ?? '1'
  if (!/^\d{1,7}$/.test(said)) throw new Unreadable('broken')
  return Math.max(1, Number(said))
}
/** Rows that are said to repeat something: more is nobody's register. */
const repeatedMost = 10_000

async function readSheet(
  parts: Parts,
  { looks, wanted }: { looks: Looks; wanted: number },
  { take, rest }: RowTaker,
): Promise<SheetFacts> {
  const facts = noFacts()
  const cell = cellsOf(looks, facts)
  const row = rowsOf(facts, { take })
  let [sheet, depth] = [-1, 0]
  let isCell = false
  const isHere = () => sheet === wanted && depth === 1
  await readMarkup(
    parts.read(part),
    {
      open(name, attribute) {
        if (name === 'table' && ++depth === 1) sheet += 1
        if (!isHere()) return
        if (name === 'table-column' && (attribute('visibility') ?? 'visible') !== 'visible') {
          const columns = times(attribute, 'number-columns-repeated')
          if (columns < 100) facts.hiddenColumns += columns
        }
        if (name === 'table-row') row.begin(attribute)
        else if (name === 'table-cell' || name === 'covered-table-cell') {
          isCell = true
          cell.begin(attribute)
          row.cell(name === 'covered-table-cell', attribute)
        } else if (isCell) cell.open(name, attribute)
      },
      text(piece) {
        if (isCell && isHere()) cell.text(piece)
      },
      close(name) {
        if (name === 'table') depth -= 1
        if (!isHere()) return
        if (name === 'table-cell' || name === 'covered-table-cell') {
          isCell = false
          row.said(cell.said())
        } else if (isCell) cell.close(name)
        if (name === 'table-row') row.end()
      },
    },
    async (bytes) => (sheet > wanted ? 'enough' : rest(bytes)),
  )
  return facts
}

/** Rows and cells that are kept once and stand several times, and cells that reach down. */
function rowsOf(facts: SheetFacts, taker: Pick<RowTaker, 'take'>) {
  const builder = rowBuilder(taker, facts)
  const reaching = new Map<number, { rows: number; text: string; isStruck: boolean }>()
  let cells: { column: number; text: string; isStruck: boolean }[] = []
  let next = 1
  let [column, width, down] = [0, 1, 1]
  let isCovered = false
  let isHidden = false
  let rows = 1
  return {
    begin(attribute: Attribute): void {
      rows = times(attribute, 'number-rows-repeated')
      isHidden = (attribute('visibility') ?? 'visible') !== 'visible'
      cells = []
      column = 0
      width = 0
    },
    cell(covered: boolean, attribute: Attribute): void {
      column += width
      width = times(attribute, 'number-columns-repeated')
      down = times(attribute, 'number-rows-spanned')
      isCovered = covered
    },
    said({ text, isStruck }: { text: string; isStruck: boolean }): void {
      for (let at = column; at < Math.min(column + width, columnsMost); at++) {
        const above = isCovered ? reaching.get(at) : undefined
        // Whatever stands in a column by itself ends what reached into it from above.
        if (!isCovered) reaching.delete(at)
        if (above) above.rows -= rows
        if (above && above.rows <= 0) reaching.delete(at)
        if (!isCovered && down > 1 && text) reaching.set(at, { rows: down - 1, text, isStruck })
        const told = above ?? { text, isStruck }
        // What is hidden below another cell's text may say something else: nobody sees it, so the row is in doubt.
        const isOdd = above !== undefined && text !== '' && text !== above.text
        if (told.text) cells.push({ column: at, text: told.text, isStruck: told.isStruck || isOdd })
      }
    },
    end(): void {
      if (!cells.length) {
        next += rows
        return
      }
      if (rows > repeatedMost) throw new Unreadable('heavy')
      for (let n = 0; n < rows; n++) {
        builder.begin(next++)
        for (const one of cells) builder.put(one.column, one.text, one.isStruck)
        builder.end(isHidden)
      }
    },
  }
}
