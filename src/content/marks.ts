// Mustaches as signs of their own: a parser of HTML or CSS then sees one unbroken word where a mustache stands, and what
// stands within it cannot be mistaken for markup. The signs are private characters, which no text of people holds.
import { reserved } from './escape.ts'

const open = '\ue200'
const close = '\ue201'

/** A text whose mustaches are signs, and what they stand for. */
export interface Marked {
  text: string
  mustaches: string[]
}

/** One sign within a text. */
export const mark = /\ue200(\d+)\ue201/g
/** Whether a mustache stands in the text, as its sign. */
export const hasMark = (text: string): boolean => text.includes(open)

/** Takes the mustaches out of a folded or compiled text. */
export function marked(text: string): Marked {
  const mustaches: string[] = []
  return {
    text: text.replace(/\{\{[^{}]*\}\}/g, (mustache) => `${open}${mustaches.push(mustache) - 1}${close}`),
    mustaches,
  }
}

/** Puts the mustaches back, all or as `shown` says. */
export const unmarked = (
  { text, mustaches }: Marked,
  shown: (mustache: string) => string = (mustache) => mustache,
): string => text.replace(mark, (_, n: string) => shown(mustaches[Number(n)] ?? ''))

/** What a mustache does in a folded text. */
type Mustache =
  | { kind: 'field'; path: string }
  | { kind: 'open'; question: string; path: string }
  | { kind: 'else' }
  | { kind: 'close' }

/** Reads a mustache that constant-folding.ts wrote. */
export function mustacheOf(text: string): Mustache {
  const inner = text.slice(2, -2).trim()
  if (inner === 'else' || inner === '^') return { kind: 'else' }
  if (inner.startsWith('/')) return { kind: 'close' }
  const [, question, path = ''] = /^#(\w+)\s+([\s\S]+)$/.exec(inner) ?? []
  return question ? { kind: 'open', question, path } : { kind: 'field', path: inner }
}

/** A text of somebody else's, without the characters that mean something to us. */
export const withoutSigns = (text: string): string => text.replace(reserved, '')
