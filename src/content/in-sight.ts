// Is something in sight? A small part of what a browser does with styles, and always the worse of two possibilities: what
// cannot be told is not in sight.
import { compile } from 'css-select'
import { parse as readColour, wcagContrast } from 'culori'
import { parse } from 'parse5'
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter'
import type { Declaration, StyleRule, Styles } from './css.ts'

type Element = Htmlparser2TreeAdapterMap['element']
type Node = Htmlparser2TreeAdapterMap['node']

/** What must be seen: a link with words in it, and words. */
interface Wanted {
  link: string | null
  words: string[]
}

/** Letters on their ground; large ones may have less than text should have, and this is about seeing, not about taste. */
const contrastMin = 3
const fontPxMin = 9
/** Each condition of `@media` that touches what is looked for doubles the ways to look. */
const mediaMax = 5

/** Which of the wanted are not in sight, in one view of a document (outlook.ts) as one person gets it. */
export function outOfSight(html: string, rules: StyleRule[], { link, words }: Wanted, styles: Styles): string[] {
  const document = parse(html, { treeAdapter: adapter, scriptingEnabled: false })
  const texts = textsIn(document, [])
  const isSeen = sightOf(rules, styles)
  const linked = texts.filter(({ chain }) => chain.some((one) => one.name === 'a' && one.attribs.href === link))
  const letters = linked.filter(isSeen).map(({ text }) => text)
  const missing = link !== null && (letters.join('').match(/[\p{L}\p{N}]/gu) ?? []).length < 3 ? [link] : []
  return [...missing, ...words.filter((word) => !wordsSeen(texts, word, isSeen))]
}

interface Text {
  text: string
  /** From the root to the element that it stands in. */
  chain: Element[]
}

function textsIn(node: Node, chain: Element[], found: Text[] = []): Text[] {
  if (adapter.isTextNode(node)) {
    if (node.data.trim()) found.push({ text: node.data, chain })
  } else if ('children' in node) {
    const isElement = adapter.isElementNode(node)
    if (isElement && /^(title|style|head)$/.test(node.name)) return found
    const inner = isElement ? [...chain, node] : chain
    for (const child of node.children as Node[]) textsIn(child, inner, found)
  }
  return found
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Whether one element holds the words, and all of its text is seen. */
function wordsSeen(texts: Text[], words: string, isSeen: (text: Text) => boolean): boolean {
  const wanted = spaced(words)
  const holds = (within: Text[]) => spaced(within.map(({ text }) => text).join('')).includes(wanted)
  /** The innermost elements that hold them, by what stands in each. */
  const holders = (within: Text[], depth: number): Text[][] => {
    const inner = new Map<Element | undefined, Text[]>()
    for (const text of within) {
      const element = text.chain[depth]
      const known = inner.get(element)
      if (known) known.push(text)
      else inner.set(element, [text])
    }
    const holding = [...inner].filter(([element, some]) => element && holds(some))
    return holding.length ? holding.flatMap(([, some]) => holders(some, depth + 1)) : [within]
  }
  return holds(texts) && holders(texts, 0).some((within) => within.every(isSeen))
}

/** What is asked below; sizes only where something is cut off at them. */
const asked = new Set(
  (
    'display mso-hide visibility opacity overflow font font-size line-height letter-spacing word-spacing color ' +
    'background-color background background-image'
  ).split(' '),
)
const sizes = ['height', 'max-height', 'width', 'max-width']

/** Declarations of an element by what goes first: its own style before sheets, what is important before both. */
type Levels = Declaration[][]

/** What is said of an element: by itself, and by rules that may hold or not. */
interface Said {
  own: [Declaration[], Declaration[]]
  rules: StyleRule[]
  attributes: Declaration[]
}

const byImportance = (some: Declaration[]): [Declaration[], Declaration[]] => [
  some.filter((one) => one.important),
  some.filter((one) => !one.important),
]

function sightOf(rules: StyleRule[], styles: Styles): (text: Text) => boolean {
  const known = new Map<Element, Said>()
  const isAsked = ({ property }: Declaration) => asked.has(property) || sizes.includes(property)
  const cuts = (some: Declaration[]) => some.some(({ property }) => property === 'overflow')
  const saidOf = (element: Element): Said => {
    const before = known.get(element)
    if (before) return before
    const own = byImportance(styles.attribute(element.attribs.style ?? '', false).filter(isAsked))
    const made = { own, rules: rules.filter((rule) => matcherOf(rule)(element)), attributes: attributesOf(element) }
    known.set(element, made)
    return made
  }
  return ({ chain }) => {
    const all = chain.map(saidOf)
    const isCut = all.some(({ own, rules: some }) => own.some(cuts) || some.some((rule) => cuts(rule.declarations)))
    const matters = ({ declarations }: StyleRule) =>
      declarations.some(({ property }) => asked.has(property) || (isCut && sizes.includes(property)))
    const touching = all.map((one) => one.rules.filter(matters))
    const media = [...new Set(touching.flatMap((some) => some.flatMap((rule) => rule.media ?? [])))]
    if (media.length > mediaMax) return false
    return subsetsOf(media).every((now) => {
      const levels = all.map(({ own, attributes }, i): Levels => {
        const holding = touching[i]?.filter((rule) => rule.media === null || now.includes(rule.media)) ?? []
        const [first, then] = byImportance(holding.flatMap(({ declarations }) => declarations))
        return [own[0], first, own[1], then, attributes]
      })
      return isSeenWith(levels, chain)
    })
  }
}

function subsetsOf<T>(all: T[]): T[][] {
  const subsets: T[][] = [[]]
  for (const one of all) subsets.push(...subsets.map((some) => [...some, one]))
  return subsets
}

/** States of an element and parts of it count as if they were always so; a selector that is not understood, as everything. */
function matcherOf(rule: StyleRule): (element: Element) => boolean {
  const known = compiledRules.get(rule)
  if (known) return known
  const made = compiledRule(rule)
  compiledRules.set(rule, made)
  return made
}

const compiledRules = new WeakMap<StyleRule, (element: Element) => boolean>()

function compiledRule({ selectors }: StyleRule): (element: Element) => boolean {
  const matchers = selectors.map((selector) => {
    const still = selector.replace(
      /::?(?!(?:not|is|where|root|first-child|last-child|only-child|nth-)\b)[\w-]+(\([^()]*\))?/g,
      '',
    )
    try {
      return compile<Node, Element>(still)
    } catch {
      return () => true
    }
  })
  return (element) => matchers.some((matches) => matches(element))
}

/** What attributes say that styles say, too. */
function attributesOf({ attribs }: Element): Declaration[] {
  const said = (property: string, value: string | undefined): Declaration[] =>
    value ? [{ property, value: value.toLowerCase(), important: false }] : []
  return [
    ...said('background-color', attribs.bgcolor),
    ...said('background-image', attribs.background && 'url'),
    ...said('color', attribs.color),
  ]
}

/** What may hold of a property on one element: all that its highest level says, of which the last need not be what wins. */
function said(levels: Levels, ...names: string[]): string[] {
  for (const [i, level] of levels.entries()) {
    const found = level.filter(({ property }) => names.includes(property)).map(({ value }) => value)
    // In one list of declarations the last one holds; between rules it depends on more than is looked at here.
    if (found.length) return i === 0 || i === 2 ? found.slice(-1) : found
  }
  return []
}

function isSeenWith(chain: Levels[], elements: Element[]): boolean {
  // Those who listen have to come by it, too; nor does it stand in the text part then.
  if (elements.some(({ attribs }) => /^\s*true\s*$/i.test(attribs['aria-hidden'] ?? ''))) return false
  for (const levels of chain) {
    if (said(levels, 'display').includes('none') || said(levels, 'mso-hide').length) return false
    if (said(levels, 'visibility').some((value) => value !== 'visible' && value !== 'inherit')) return false
    if (said(levels, 'opacity').some((value) => !(Number(value) >= 0.9))) return false
    const clips = said(levels, 'overflow').some((value) => value !== 'visible')
    const cutAt = clips ? sizes.flatMap((size) => said(levels, size)) : []
    if (cutAt.some((size) => !/^(auto|none|100%|[5-9]\d\dpx)$/.test(size))) return false
    if (said(levels, 'font').length) return false
  }
  const fontPx = fontPxOf(chain)
  return fontPx >= fontPxMin && isSpaced(chain, fontPx) && isReadable(chain, elements)
}

/** The smallest size that the innermost element may have; NaN where it cannot be told. */
function fontPxOf(chain: Levels[]): number {
  const units: Record<string, number> = { px: 1, pt: 4 / 3, rem: 16 }
  let size = 16
  for (const levels of chain) {
    const sizes = said(levels, 'font-size').map((value) => {
      const [, number = '', unit = ''] = /^([\d.]+)(px|pt|rem|em|%)?$/.exec(value) ?? []
      if (number === '0') return 0
      if (unit === 'em') return size * Number(number)
      if (unit === '%') return (size * Number(number)) / 100
      return number ? Number(number) * (units[unit] ?? Number.NaN) : value === 'inherit' ? size : Number.NaN
    })
    if (sizes.length) size = Math.min(...sizes)
  }
  return size
}

/** Lines and letters are not laid over one another. */
function isSpaced(chain: Levels[], fontPx: number): boolean {
  const nearest = (property: string) =>
    chain.map((levels) => said(levels, property)).findLast((values) => values.length)
  const height = (value: string) => {
    const [, number, unit] = /^([\d.]+)(px|em|%)?$/.exec(value) ?? []
    if (!number) return value === 'normal' ? 1.2 : Number.NaN
    return unit === 'px' ? Number(number) / fontPx : unit === '%' ? Number(number) / 100 : Number(number)
  }
  const isTight = (value: string) => !/^(normal|inherit|0|-?(0?\.\d+|1)px|\+?[\d.]+(px|em)?)$/.test(value)
  return (
    (nearest('line-height') ?? ['normal']).every((value) => height(value) >= 0.8) &&
    !(nearest('letter-spacing') ?? []).some(isTight) &&
    !(nearest('word-spacing') ?? []).some(isTight)
  )
}

/** Each colour that the letters may have differs from each ground that they may stand on. */
function isReadable(chain: Levels[], elements: Element[]): boolean {
  const link = elements.some(({ name }) => name === 'a')
  const colours =
    chain
      .map((levels) => said(levels, 'color').filter((value) => value !== 'inherit'))
      .findLast((values) => values.length) ?? (link ? ['#0000ee'] : ['#000000'])
  let grounds = ['#ffffff']
  for (const levels of chain.toReversed()) {
    const found = said(levels, 'background-color', 'background').filter(
      (value) => !/^(transparent|none|initial)$/.test(value),
    )
    if (said(levels, 'background-image').some((value) => value !== 'none')) return false
    if (!found.length) continue
    grounds = found
    break
  }
  const isOpaque = (colour: string) => {
    const read = readColour(colour)
    return read !== undefined && (read.alpha ?? 1) === 1
  }
  return (
    [...colours, ...grounds].every(isOpaque) &&
    colours.every((colour) => grounds.every((ground) => wcagContrast(colour, ground) >= contrastMin))
  )
}
