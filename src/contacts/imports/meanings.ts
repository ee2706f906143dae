// What the words of a column mean, as a person said: a school has words of its own.
import { z } from 'zod'
import { languages } from '../../i18n/languages.ts'
import { wordOf } from './words.ts'

/** Of a column of permission or refusal, or of one of languages. `nothing`: it says neither. */
const meanings = ['granted', 'refused', 'unknown', 'nothing', ...languages] as const
export type Meaning = (typeof meanings)[number]

/** Word → meaning, by header. Words are as the dry run tells them. */
export type Meanings = Record<string, Record<string, Meaning>>

export const meaningsInput = z.record(z.string().max(1000), z.record(z.string().max(200), z.enum(meanings)))

/** What can be said of the words of a column. */
export const meaningsOf = (field: string | null): readonly Meaning[] =>
  field === 'permission'
    ? ['granted', 'refused', 'unknown']
    : field === 'refusal'
      ? ['refused', 'nothing']
      : field === 'language'
        ? languages
        : []

/** Says what a cell of a column means, where a person has said it; a word counts whatever its capitals. */
export function meaningReader(given: Record<string, Meaning> | undefined, field: string | null) {
  const may = meaningsOf(field)
  const said = new Map(
    Object.entries(given ?? {}).flatMap(([word, meaning]) =>
      may.includes(meaning) ? [[wordOf(word).toLowerCase(), meaning] as const] : [],
    ),
  )
  return (cell: string): Meaning | undefined => (said.size ? said.get(wordOf(cell).toLowerCase()) : undefined)
}

/** Both, the later of which wins, word by word. */
export const withMeanings = (before: Meanings, later: Meanings): Meanings =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(later)])].map((header) => [
      header,
      { ...before[header], ...later[header] },
    ]),
  )
