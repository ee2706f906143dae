// The rows of a table as it is written: the law is RFC 4180, and a quotation mark that does not keep it swallows nothing.
import { Refusal } from '../../platform/refusal.ts'

/** One row of a table. */
export interface TableRecord {
  cells: string[]
  /** Line of the file on which it begins, from 1, as an editor counts them. */
  line: number
  /** A cell holds line breaks together with what separates cells: perhaps rows that a quotation mark swallowed. */
  isSuspect?: true
  /** Something in it is struck through, as people do with who is not to be written to. */
  isStruck?: true
}

/** In characters, a row of several lines included. What is longer is no row of a register. */
export const recordLength = 1 << 20

/**
 * Takes a file's text in pieces and gives its rows. `width`: cells of the header; while it is null, rows are held against
 * the row before.
 */
export function recordReader(file: string, delimiter: string, width: number | null = null) {
  let rest = ''
  let line = 1
  let before = width
  /** Lines of a row whose quotation mark is not closed so far, and what they say. */
  let open: string[] = []
  let openLength = 0
  let reading = newReading()

  const record = (cells: string[], lines: number, isSuspect = false): TableRecord => {
    const at = line
    line += lines
    if (width === null && cells.length > 1) before = cells.length
    return isSuspect ? { cells, line: at, isSuspect } : { cells, line: at }
  }
  /** The first of the open lines as a row of its own; what follows it is read anew. */
  const alone = (): { record: TableRecord; again: string[] } => {
    const [first = '', ...again] = open
    const cells = cellsAlone(first, delimiter, before)
    if (before !== null && cells.length !== before && again.length)
      throw new Refusal('import.broken_table', { file, line })
    open = []
    openLength = 0
    reading = newReading()
    return { record: record(cells, 1), again }
  }
  const whole = (): { record: TableRecord; again: string[] } => {
    const { cells } = reading
    const isSuspect = cells.some((cell) => /[\r\n]/.test(cell) && (cell.includes(delimiter) || cell.includes('@')))
    const width = before ?? 0
    const hasRows =
      isSuspect && open.slice(1).some((text) => width > 1 && cellsAlone(text, delimiter, null).length === width)
    const isFirstRow = hasRows && cellsAlone(open[0] ?? '', delimiter, before).length === width
    if (isFirstRow) return alone()
    if (hasRows && (cells.length !== width || cells.some((cell) => /[\r\n]/.test(cell) && cell.includes('@'))))
      throw new Refusal('import.broken_table', { file, line })
    const found = record(cells, open.length, isSuspect)
    open = []
    openLength = 0
    reading = newReading()
    return { record: found, again: [] }
  }
  /** Reads one more line; lines that were taken for a part of a row and are none come after it. */
  function* take(first: { text: string; end: string }, isLast: boolean): Generator<TableRecord> {
    const waiting = [first]
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { text, end } = next
      if (!open.length && !text.includes('"')) {
        yield record(text.split(delimiter), 1)
        continue
      }
      open.push(text)
      openLength += text.length
      readLine(reading, text, delimiter)
      let done: { record: TableRecord; again: string[] } | null = null
      if (reading.isBroken) done = alone()
      else if (reading.quoted === null) done = whole()
      else if (openLength > recordLength || (isLast && !waiting.length)) {
        if (before !== null && cellsAlone(open[0] ?? '', delimiter, before).length !== before)
          throw new Refusal('import.broken_table', { file, line })
        done = alone()
      } else reading.quoted += end || '\n'
      if (!done) continue
      yield done.record
      waiting.unshift(...done.again.map((again) => ({ text: again, end: '\n' })))
    }
  }

  return {
    /** From now on rows are held against this many cells. */
    setWidth(cells: number): void {
      width = cells
      before = cells
    },
    /** @throws Refusal `import.broken_table`, `import.long_row` naming the line */
    *read(text: string, isEnd = false): Generator<TableRecord> {
      rest += text
      let from = 0
      const lineEnd = lineEnds(rest, isEnd)
      for (let at = lineEnd(from); at; at = lineEnd(from)) {
        if (at.from - from > recordLength) throw new Refusal('import.long_row', { file, line: line + open.length })
        const text = rest.slice(from, at.from)
        const end = at.from
        from = at.to
        // Nearly all rows are one line without a mark.
        if (!open.length && !text.includes('"')) yield record(text.split(delimiter), 1)
        else yield* take({ text, end: rest.slice(end, at.to) }, isEnd && from >= rest.length)
      }
      rest = rest.slice(from)
      if (rest.length > recordLength) throw new Refusal('import.long_row', { file, line: line + open.length })
      if (isEnd && open.length) yield* take({ text: '', end: '' }, true)
    },
  }
}

/**
 * Finds the end of the line that begins at a place, or null where it has not come yet; a carriage return at the end of a
 * piece may be half of one. Each kind of end is looked for once.
 */
function lineEnds(text: string, isEnd: boolean): (from: number) => { from: number; to: number } | null {
  const places = { '\n': -2, '\r': -2 }
  const next = (sign: '\n' | '\r', from: number): number => {
    if (places[sign] !== -1 && places[sign] < from) places[sign] = text.indexOf(sign, from)
    return places[sign]
  }
  return (from) => {
    const feed = next('\n', from)
    const back = next('\r', from)
    if (back >= 0 && (feed < 0 || back < feed)) {
      if (back + 1 < text.length) return { from: back, to: text[back + 1] === '\n' ? back + 2 : back + 1 }
      return isEnd ? { from: back, to: back + 1 } : null
    }
    if (feed >= 0) return { from: feed, to: feed + 1 }
    return isEnd && from < text.length ? { from: text.length, to: text.length } : null
  }
}

/** A row as far as it was read. `quoted`: the text so far of the quoted cell that is open. */
interface Reading {
  cells: string[]
  quoted: string | null
  isBroken: boolean
}

const newReading = (): Reading => ({ cells: [], quoted: null, isBroken: false })

/** Reads a line on. Broken is what has a mark within a quoted cell that neither ends it nor is doubled. */
function readLine(reading: Reading, text: string, delimiter: string): void {
  let at = 0
  for (;;) {
    if (reading.quoted === null) {
      if (text[at] !== '"') {
        const to = text.indexOf(delimiter, at)
        reading.cells.push(text.slice(at, to < 0 ? undefined : to))
        if (to < 0) return
        at = to + 1
        continue
      }
      reading.quoted = ''
      at += 1
    }
    const mark = text.indexOf('"', at)
    if (mark < 0) {
      reading.quoted += text.slice(at)
      return
    }
    if (text[mark + 1] === '"') {
      reading.quoted += text.slice(at, mark + 1)
      at = mark + 2
      continue
    }
    let after = mark + 1
    while (text[after] === ' ') after++
    if (after < text.length && text[after] !== delimiter) {
      reading.isBroken = true
      return
    }
    reading.cells.push(reading.quoted + text.slice(at, mark))
    reading.quoted = null
    if (after >= text.length) return
    at = after + 1
  }
}

/** The cells of a line read by itself: a mark that closes nothing is a letter, unless the row only fits without it. */
function cellsAlone(text: string, delimiter: string, width: number | null): string[] {
  const cells = cellsWith(text, delimiter, (from) => closing(text, from, delimiter, false))
  if (width === null || cells.length === width) return cells
  const lenient = cellsWith(text, delimiter, (from) => closing(text, from, delimiter, true))
  return lenient.length === width ? lenient : cells
}

/** @param closedAt where the quoted cell that begins at a place ends, or -1 */
function cellsWith(text: string, delimiter: string, closedAt: (from: number) => number): string[] {
  const cells: string[] = []
  let at = 0
  for (;;) {
    const mark = text[at] === '"' ? closedAt(at + 1) : -1
    const to = text.indexOf(delimiter, mark < 0 ? at : mark)
    const cell = mark < 0 ? text.slice(at, to < 0 ? undefined : to) : text.slice(at + 1, mark).replaceAll('""', '"')
    cells.push(cell)
    if (to < 0) return cells
    at = to + 1
  }
}

/** The mark that ends a quoted cell on its line. Lenient: marks within it need not be doubled. */
function closing(text: string, from: number, delimiter: string, isLenient: boolean): number {
  for (let mark = text.indexOf('"', from); mark >= 0; mark = text.indexOf('"', mark + 1)) {
    if (text[mark + 1] === '"' && !isLenient) {
      mark += 1
      continue
    }
    let after = mark + 1
    while (text[after] === ' ') after++
    if (after >= text.length || text[after] === delimiter) return mark
    if (!isLenient) return -1
  }
  return -1
}
