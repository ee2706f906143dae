// What styles may say, read by a tokenizer as browsers have it (css-tree): properties, values and at-rules by name. What is
// not known here is refused, since style can cover, move or fetch in more ways than anybody lists.
import { type CssNode, generate, parse, walk } from 'css-tree'
import { hasMark } from './marks.ts'
import { isFetched } from './web-address.ts'

/** One rule of a style sheet as far as it is asked for later. */
export interface StyleRule {
  /** Each selector of the rule as text. */
  selectors: string[]
  /** The condition of its `@media`; null: always. */
  media: string | null
  declarations: Declaration[]
}

export interface Declaration {
  property: string
  value: string
  important: boolean
}

/** Told what is wrong, and the text to look for in the source. */
export type Refuse = (what: string, looked: string) => void

const properties = new Set(
  (
    'background background-color background-image background-position background-position-x background-position-y ' +
    'background-repeat background-size border-collapse border-spacing box-shadow box-sizing caption-side clear color ' +
    'color-scheme supported-color-schemes cursor direction display empty-cells float font font-family font-size ' +
    'font-style font-variant font-weight height hyphens letter-spacing line-height max-height max-width min-height ' +
    'min-width object-fit opacity outline overflow overflow-wrap table-layout text-align text-decoration ' +
    'text-decoration-color text-decoration-line text-decoration-style text-decoration-thickness text-transform ' +
    'text-underline-offset text-size-adjust vertical-align visibility white-space width word-break word-spacing word-wrap ' +
    '-webkit-text-size-adjust -ms-text-size-adjust -moz-text-size-adjust -ms-interpolation-mode -webkit-font-smoothing ' +
    '-moz-osx-font-smoothing mso-hide mso-line-height-rule mso-table-lspace mso-table-rspace mso-padding-alt mso-border-alt ' +
    'mso-width-percent mso-height-percent mso-position-horizontal mso-fit-shape-to-text mso-color-alt mso-style-priority'
  ).split(' '),
)
const families =
  /^(border|padding|margin|list-style|mso-padding|mso-margin)(-(top|right|bottom|left|block|inline|start|end|width|style|color|radius|type|position|alt))*$/
/** Only the shapes that Outlook draws a background with stand behind the text. */
const placed = new Set([
  'position',
  'top',
  'left',
  'z-index',
  'mso-position-horizontal-relative',
  'mso-position-vertical-relative',
])
const functions = new Set('rgb rgba hsl hsla linear-gradient radial-gradient'.split(' '))
const sums = new Set('calc min max clamp'.split(' '))
const sized = /^(min-|max-)?(width|height)$/
/** In px; the footer's first words stand further down. */
const shadowMax = 20

/** Reads styles; the same text is read once, and MJML writes the same few hundreds of times. */
export interface Styles {
  /** Of a `style` element. @param media of the element itself */
  sheet: (css: string, media: string | null) => StyleRule[]
  /** Of a `style` attribute. @param isShape of an element that Outlook draws */
  attribute: (css: string, isShape: boolean) => Declaration[]
}

/** Reads styles and judges them; what may not stand there is told to `refuse`. */
export function openStyles(refuse: Refuse): Styles {
  const sheets = new Map<string, StyleRule[]>()
  const known = new Map<string, Declaration[]>()
  const once = <T>(read: Map<string, T>, key: string, make: () => T): T => {
    const value = read.get(key) ?? make()
    read.set(key, value)
    return value
  }
  return {
    sheet: (css, media) => once(sheets, `${media} ${css}`, () => readSheet(css, media, refuse)),
    attribute: (css, isShape) => once(known, `${isShape} ${css}`, () => readStyle(css, isShape, refuse)),
  }
}

function readSheet(css: string, media: string | null, refuse: Refuse): StyleRule[] {
  const tree = parsed(css, 'stylesheet', refuse)
  if (tree?.type !== 'StyleSheet') return []
  const rules: StyleRule[] = []
  const read = (node: CssNode, within: string | null): void => {
    if (node.type === 'Rule' && node.prelude.type === 'SelectorList') {
      const selectors = node.prelude.children.toArray().map((one) => generate(one))
      rules.push({ selectors, media: within, declarations: declarationsOf(node.block, css, refuse, false, false) })
    } else if (node.type === 'Atrule' && node.name.toLowerCase() === 'media' && node.block && node.prelude && !within) {
      for (const one of node.block.children) read(one, generate(node.prelude))
    } else if (node.type !== 'Comment' && node.type !== 'WhiteSpace') {
      const text = sourceOf(node, css)
      refuse(node.type === 'Atrule' ? `@${node.name}` : text, text)
    }
  }
  for (const node of tree.children) read(node, media)
  return rules
}

function readStyle(css: string, isShape: boolean, refuse: Refuse): Declaration[] {
  const tree = parsed(css, 'declarationList', refuse)
  return tree ? declarationsOf(tree, css, refuse, true, isShape) : []
}

function parsed(css: string, context: 'stylesheet' | 'declarationList', refuse: Refuse): CssNode | null {
  if (hasMark(css)) refuse('{{…}} in a style', css)
  // An escape only ever hides a word that is looked for here; nothing in a letter needs one.
  else if (css.includes('\\')) refuse(css.slice(Math.max(0, css.indexOf('\\') - 10)).slice(0, 30), '\\')
  else if (/<!--|-->|<\//.test(css)) refuse('<!-- in a style', '<!--')
  else return parse(css, { context, positions: true, parseCustomProperty: true })
  return null
}

const sourceOf = (node: CssNode, css: string): string =>
  node.loc ? css.slice(node.loc.start.offset, node.loc.end.offset).slice(0, 60) : node.type

function declarationsOf(
  block: CssNode,
  css: string,
  refuse: Refuse,
  mayFetch: boolean,
  isShape: boolean,
): Declaration[] {
  if (block.type !== 'Block' && block.type !== 'DeclarationList') return []
  const found: Declaration[] = []
  for (const node of block.children) {
    if (node.type !== 'Declaration') {
      refuse(sourceOf(node, css), sourceOf(node, css))
      continue
    }
    const property = node.property.toLowerCase()
    const text = sourceOf(node, css)
    const known = properties.has(property) || families.test(property) || (isShape && placed.has(property))
    if (!known || !allowedValue(property, node.value, mayFetch)) refuse(text, text)
    found.push({ property, value: generate(node.value).toLowerCase(), important: Boolean(node.important) })
  }
  const layer = found.find(({ property }) => property === 'z-index')
  const isPlaced = found.some(({ property }) => property === 'position')
  if (isPlaced && !(Number(layer?.value) < 0)) refuse('position', 'position')
  return found
}

function allowedValue(property: string, value: CssNode, mayFetch: boolean): boolean {
  if (value.type !== 'Value') return false
  let isAllowed = true
  walk(value, (node) => {
    if (node.type === 'Raw') isAllowed = false
    if (node.type === 'Url') isAllowed &&= mayFetch && property.startsWith('background') && isFetched(node.value)
    if (node.type === 'Function') {
      const name = node.name.toLowerCase()
      isAllowed &&= functions.has(name) || (sums.has(name) && sized.test(property))
    }
    // What has a negative margin covers what stands before it.
    if (node.type === 'Dimension' || node.type === 'Number' || node.type === 'Percentage') {
      if (property.includes('margin') && Number(node.value) < 0) isAllowed = false
      if (property === 'box-shadow' && Math.abs(Number(node.value)) > shadowMax) isAllowed = false
      // An outline is painted over everything.
      if (property === 'outline' && Number(node.value) > 5) isAllowed = false
    }
  })
  return isAllowed
}
