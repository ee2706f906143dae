// Conditional comments: what stands in them only some mail programs read. A message is looked at as each of them sees it.

/** A mail program as far as conditional comments ask: Word's version, or Internet Explorer's; a browser is neither. */
export interface Reader {
  name: string
  mso: number | null
  ie: number | null
}

export const readers: Reader[] = [
  { name: 'browser', mso: null, ie: null },
  ...[11, 12, 14, 15, 16].map((mso) => ({ name: `Outlook ${mso}`, mso, ie: null })),
  { name: 'Internet Explorer', mso: null, ie: 9 },
]

/** One comment as a tokenizer found it. */
export interface Comment {
  from: number
  to: number
  data: string
}

/** What a comment is: words that nobody reads, markup for some, or the beginning or end of markup that some leave out. */
type CommentKind =
  | { kind: 'plain' }
  | { kind: 'hidden'; asks: string; inner: string }
  | { kind: 'shown'; asks: string }
  | { kind: 'shown end' }
  | { kind: 'unclear' }

/** Reads a comment. What two mail programs could end at different places is `unclear`. */
export function kindOf(html: string, { from, to, data }: Comment): CommentKind {
  if (html.slice(from, to) !== `<!--${data}-->`) return { kind: 'unclear' }
  const [, shown] = /^\[if ([^\]<>]+)\]><!$/.exec(data) ?? []
  if (shown) return holds(shown, readers[0] as Reader) === null ? { kind: 'unclear' } : { kind: 'shown', asks: shown }
  if (data === '<![endif]') return { kind: 'shown end' }
  const [, asks, inner] = /^\[if ([^\]<>]+)\]>([\s\S]*)<!\[endif\]$/.exec(data) ?? []
  if (asks && inner !== undefined) {
    const isClear = holds(asks, readers[0] as Reader) !== null && !/<!|\[endif/i.test(inner)
    return isClear ? { kind: 'hidden', asks, inner } : { kind: 'unclear' }
  }
  return /[<>[\]{}]|--/.test(data) ? { kind: 'unclear' } : { kind: 'plain' }
}

/**
 * The text as one reader sees it. @param comments in order, none of them unclear
 * @returns null when regions that some leave out overlap
 */
export function seenBy(reader: Reader, html: string, comments: Comment[]): string | null {
  let [out, at] = ['', 0]
  let region: { asks: string; from: number } | null = null
  for (const comment of comments) {
    const kind = kindOf(html, comment)
    if (kind.kind === 'plain') continue
    if ((kind.kind === 'shown end') !== (region !== null)) return null
    // A browser knows nothing of all this.
    if (kind.kind === 'shown') region = { asks: kind.asks, from: comment.from }
    if (reader.mso === null && reader.ie === null) {
      if (kind.kind === 'shown end') region = null
      continue
    }
    if (kind.kind === 'hidden') {
      out += html.slice(at, comment.from) + (holds(kind.asks, reader) ? kind.inner : '')
      at = comment.to
    } else if (kind.kind === 'shown') {
      out += html.slice(at, comment.from)
      at = comment.to
    } else if (region) {
      if (holds(region.asks, reader)) out += html.slice(at, comment.from)
      at = comment.to
      region = null
    }
  }
  return region ? null : out + html.slice(at)
}

/** Whether what a conditional comment asks is so for a reader: `mso`, `!mso`, `gte mso 9`, `(mso)|(IE)`. Null: no such question. */
export function holds(asks: string, reader: Reader): boolean | null {
  const words = asks.match(/[!&|()]|[a-z]+|\d+(\.\d+)?|[^\s]/gi) ?? []
  let at = 0
  const next = () => words[at++]
  const term = (): boolean | null => {
    const word = next()?.toLowerCase()
    if (word === '!') {
      const inner = term()
      return inner === null ? null : !inner
    }
    if (word === '(') {
      const inner = either()
      return next() === ')' ? inner : null
    }
    const compares = word === 'lt' || word === 'lte' || word === 'gt' || word === 'gte' ? word : null
    const feature = compares ? next()?.toLowerCase() : word
    if (feature !== 'mso' && feature !== 'ie') return null
    const version = feature === 'mso' ? reader.mso : reader.ie
    const asked = /^\d/.test(words[at] ?? '') ? Number(next()) : null
    if (compares && asked === null) return null
    if (version === null) return false
    if (asked === null) return true
    if (!compares) return version === asked
    return { lt: version < asked, lte: version <= asked, gt: version > asked, gte: version >= asked }[compares]
  }
  const joined = (sign: string, operand: () => boolean | null, join: (a: boolean, b: boolean) => boolean) => () => {
    let value = operand()
    while (words[at] === sign) {
      at += 1
      const other = operand()
      value = value === null || other === null ? null : join(value, other)
    }
    return value
  }
  const both = joined('&', term, (a, b) => a && b)
  const either: () => boolean | null = joined('|', both, (a, b) => a || b)
  const value = either()
  return at === words.length ? value : null
}
