// What the words of a file were taken for: once per column and word, with their count, so that a person can read it all.
import type { Field } from './headers.ts'
import type { RowCode } from './hints.ts'

/**
 * One word of one column and what it was taken for. It is a cell of the file and may name somebody: it is shown and not
 * kept.
 */
export interface WordRead {
  /** The column's header. */
  column: string
  /** What the column was taken for; `attribute`: one of the school's own that was read for a refusal in it. */
  field: Field
  /** The cell without its wrappings, cut after 80 characters; of a date or time every digit is shown as 0. */
  word: string
  /**
   * What it was taken for: `granted`, `refused`, `unknown` or `deceased` where it is about permission, a language's code
   * or a year elsewhere; null where it says nothing or was not understood.
   */
  read: string | null
  /** Why it is in doubt or was not understood; null: it was understood. The message takes `cell` and `column`. */
  doubt: RowCode | null
  count: number
  /** The first lines of the file in which it occurs, at most three. */
  lines: number[]
}

/** At most so many different words of a column are reported, since an import uses a fixed amount of memory. */
const wordsOfAColumn = 10_000
const wordLength = 80
/** Stands for all further words that were read in one way. */
const furtherWords = '…'

/** What `understand` makes of a word: its meaning for the reader, and how that is reported. */
export interface Understood<Read> extends Pick<WordRead, 'doubt'> {
  read: Read
  told: string | null
}

/** A reader of one column, which understands every word once and counts it. */
export function wordReader<Read>(
  { column, field }: Pick<WordRead, 'column' | 'field'>,
  understand: (cell: string) => Understood<Read>,
) {
  const known = new Map<string, { read: Read; kept: WordRead }>()
  const words = new Map<string, WordRead>()
  const keep = (word: string, told: string | null, doubt: RowCode | null): WordRead => {
    const key = `${doubt ?? ''}\0${told ?? ''}\0${word}`
    const before = words.get(key)
    if (before) return before
    if (words.size >= wordsOfAColumn && word !== furtherWords) return keep(furtherWords, told, doubt)
    const kept = { column, field, word, read: told, doubt, count: 0, lines: [] }
    words.set(key, kept)
    return kept
  }
  const meaningOf = (cell: string) => {
    const { read, told, doubt } = understand(cell)
    const meaning = { read, kept: keep(wordOf(cell), told, doubt) }
    if (known.size >= wordsOfAColumn) known.clear()
    known.set(cell, meaning)
    return meaning
  }
  return {
    /** What a cell means; it is counted. */
    read(cell: string, line: number): Read {
      const { read, kept } = known.get(cell) ?? meaningOf(cell)
      kept.count += 1
      if (kept.lines.length < 3) kept.lines.push(line)
      return read
    },
    /** In the order in which the file has them. */
    words: (): WordRead[] => [...words.values()],
  }
}

/** Dates of one shape are one word, or a column of them would tell as many words as it has rows. */
export function wordOf(cell: string): string {
  const word = [...cell.slice(0, 2 * wordLength)].slice(0, wordLength).join('')
  return /^\d[\d\s.,:/TZ+-]{4,}$/.test(word) ? word.replace(/\d/g, '0') : word
}
