import { domainToASCII } from 'node:url'

/** As it is written to, and the canonical form in which two addresses are one: local part and domain folded. */
export interface Address {
  address: string
  key: string
}

/**
 * What a cell of addresses says. `others`: further addresses that stood in the same cell, perhaps somebody else's.
 * `isMended`: it was written in a way that cannot be meant otherwise, and a person should look. `proposed`: what may have
 * been meant.
 */
type AddressReading =
  | (Address & { others: string[]; isMended: boolean })
  | { problem: 'empty' | 'no_address'; proposed?: string }

/** A cell with more than this in it is a text, and not looked through for addresses. */
const cellLength = 4096

/** Characters that nobody sees and that mean nothing in an address (controls, directions, joiners, selectors, tags). */
const invisible = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu

/** Nothing about it that would have to be taken off first. */
const plainAddress = /^[a-z0-9][a-z0-9._+-]*@[a-z0-9.-]+[a-z]$/i

/** Reads one cell. The syntax is RFC 5321's Mailbox without quoted strings, literals and comments. */
export function readAddress(cell: string): AddressReading {
  if (!cell) return { problem: 'empty' }
  if (cell.length > cellLength) return { problem: 'no_address' }
  const plain = plainAddress.test(cell) ? simpleAddress(cell) : null
  if (plain) return { ...plain, others: [], isMended: false }
  const seen = visible(cell)
  if (!seen.text) return { problem: 'empty' }
  const { parts, isMended } = partsOf(seen.text)
  if (!parts.length) return { problem: 'empty' }
  const read = parts.map(unwrapped)
  const found = read.map(({ text }) => oneAddress(text))
  const [first] = found
  if (!first || found.includes(null)) return { problem: 'no_address', ...proposal(seen.text) }
  const others = new Map(found.flatMap((one) => (one ? [[one.key, one.address]] : [])))
  others.delete(first.key)
  return {
    ...first,
    others: [...others.values()],
    isMended: isMended || seen.isMended || read.some((part) => part.isMended),
  }
}

interface Seen {
  text: string
  /** Something was taken away or put in another's place that may have meant something. */
  isMended: boolean
}

/** The cell as one sees it; what was invisible within it, and not around it, may have stood for something. */
function visible(cell: string): Seen {
  const characters = [
    ...cell
      .normalize('NFC')
      .replace(/[\u00a0\s]+/g, ' ')
      .trim(),
  ]
  const isNothing = (character = '') => character === ' ' || character.replace(invisible, '') === ''
  let from = 0
  while (from < characters.length && isNothing(characters[from])) from++
  let to = characters.length
  while (to > from && isNothing(characters[to - 1])) to--
  const core = characters.slice(from, to).join('')
  const text = core
    .replace(invisible, '')
    .replace(/ ?::: ?/g, '; ')
    .replace(/＠/g, '@')
    .replace(/ ?[([{] ?(?:at|ät|@|snabel-a|miuku|miukumauku) ?[)\]}] ?/gi, '@')
    .replace(/ ?[([{] ?(?:dot|piste|punkt|\.) ?[)\]}] ?/gi, '.')
  return { text, isMended: text !== core }
}

/** As Markdown and as Access write a link. */
const link = /^(?:\[[^\][]*\]\(([^()]*)\)|[^#]*#(mailto:[^#]*)#?)$/i
const label = /^\p{L}[\p{L} -]{0,30}: ?/u
const between = /^(tai|ja|or|and|eller|och|sekä|samt|[/&|])$/i

/** The parts of a cell that ought to be addresses: between angle brackets where there are any, else word by word. */
function partsOf(text: string): { parts: string[]; isMended: boolean } {
  const [, shown, target = shown] = link.exec(text) ?? []
  if (target !== undefined) return { parts: [target], isMended: true }
  const named = within(text, '<', '>')
  if (named.inside.some((part) => part.includes('@')))
    return { parts: named.inside.filter((part) => part.includes('@')), isMended: !named.isClosed }
  let plain = /^mailto:/i.test(text) ? text : text.replace(label, '')
  const noted = within(plain, '(', ')')
  if (noted.inside.length) {
    const addresses = noted.inside.filter((part) => part.includes('@'))
    plain = noted.outside.includes('@') ? noted.outside : addresses.join(' ')
  }
  if (/^[[{].*[\]}]$/.test(plain)) plain = plain.slice(1, -1)
  const words = plain.split(/[;,\s]+/).flatMap((word) => (word.split('@').length > 2 ? word.split(/[/|&]/) : [word]))
  return { parts: words.filter((word) => /[^"'<>.]/.test(word) && !between.test(word)), isMended: plain !== text }
}

/** What stands within and without a pair of brackets; one that is not closed goes to the end. */
function within(text: string, open: string, close: string) {
  const inside: string[] = []
  let outside = ''
  let at = 0
  let isClosed = true
  for (;;) {
    const from = text.indexOf(open, at)
    if (from < 0) break
    outside += text.slice(at, from)
    const to = text.indexOf(close, from)
    isClosed = to >= 0
    inside.push(text.slice(from + 1, isClosed ? to : undefined))
    at = isClosed ? to + 1 : text.length
    if (!isClosed) break
  }
  return { inside, outside: (outside + text.slice(at)).trim(), isClosed }
}

/** An address without what mail programs put around it. */
function unwrapped(part: string): Seen {
  let text = part.trim()
  let isMended = false
  if (/^mailto:/i.test(text)) {
    const [address = '', query] = text.slice(7).split('?')
    text = address
    isMended = query !== undefined
  }
  let from = 0
  while (from < text.length && `<"' `.includes(text[from] as string)) from++
  let to = text.length
  while (to > from && `>"';, .`.includes(text[to - 1] as string)) {
    to--
    isMended ||= text[to] === '.'
  }
  return { text: text.slice(from, to), isMended }
}

/**
 * What may have been meant by a text in which one address stands, or by a slip in the domain; nothing is written there
 * before a person says so.
 */
function proposal(text: string): { proposed?: string } {
  const found = text.split(/[\s;,<>()[\]]+/).flatMap((word) => oneAddress(word) ?? [])
  if (found.length === 1 && found[0]) return { proposed: found[0].address }
  const [local, domain, more] = text.split('@')
  if (!local || !domain || more !== undefined) return {}
  const meant = oneAddress(
    `${local.trim()}@${domain
      .trim()
      .replace(/[,;]/g, '.')
      .replace(/\.{2,}/g, '.')}`,
  )
  return meant ? { proposed: meant.address } : {}
}

/** An address of letters, digits and `._+-`, of which only the dots have to be looked at. */
function simpleAddress(text: string): Address | null {
  const at = text.indexOf('@')
  const domain = at <= 64 && text.length < 254 && text[at - 1] !== '.' ? canonicalDomain(text.slice(at + 1)) : null
  if (domain === null || at + domain.length >= 254) return null
  const local = text.slice(0, at)
  if (local.includes('..')) return null
  return { address: `${local}@${domain}`, key: `${local.toLowerCase()}@${domain}` }
}

const atom = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+$/u
const domainLabel = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

function oneAddress(text: string): Address | null {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  // Longer than any address is long: nothing that costs more than looking.
  if (at < 1 || local.length > 64 || text.length > 320) return null
  const domain = canonicalDomain(text.slice(at + 1))
  const fits =
    domain !== null &&
    Buffer.byteLength(local) <= 64 &&
    Buffer.byteLength(local) + domain.length < 254 &&
    local.split('.').every((part) => atom.test(part))
  return fits ? { address: `${local}@${domain}`, key: `${local.toLowerCase()}@${domain}` } : null
}

/** Domains repeat; reading one costs ten times more than looking it up. */
const domains = new Map<string, string | null>()
const domainsMost = 10_000

function canonicalDomain(typed: string): string | null {
  let domain = domains.get(typed)
  if (domain !== undefined) return domain
  const ascii = domainToASCII(typed)
  const labels = ascii.split('.')
  const fits =
    labels.length >= 2 && labels.every((part) => domainLabel.test(part)) && !/^\d+$/.test(labels.at(-1) ?? '')
  domain = fits ? ascii : null
  if (domains.size > domainsMost) domains.clear()
  domains.set(typed, domain)
  return domain
}
