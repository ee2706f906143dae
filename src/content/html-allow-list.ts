// What a compiled template may consist of. The result is looked at, not the source: as a browser reads it and as each
// Outlook does, word by word, against lists of what may stand there.
import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import type { Refuse, StyleRule, Styles } from './css.ts'
import { oneLine } from './escape.ts'
import { hasMark, type Marked, mark, mustacheOf, unmarked } from './marks.ts'
import { type Comment, kindOf } from './outlook.ts'
import { isFetched, isWebAddress } from './web-address.ts'

const tags = new Set(
  (
    'html head title meta style body div p span br hr h1 h2 h3 h4 a img table thead tbody tfoot tr td th colgroup col ' +
    'caption ul ol li dl dt dd strong em b i u s small sup sub blockquote q cite center font abbr code pre wbr'
  ).split(' '),
)
/** What Outlook draws with, and its settings: they stand in conditional comments only. */
const outlookTags = new Set(
  'v:rect v:fill v:textbox v:roundrect v:image v:stroke w:anchorlock o:officedocumentsettings o:allowpng o:pixelsperinch noscript xml'.split(
    ' ',
  ),
)
const empty = new Set('meta br hr img col wbr'.split(' '))
const attributes = new Set(
  (
    'abbr align alt bgcolor border cellpadding cellspacing charset class color colspan content dir face height href hreflang ' +
    'http-equiv id lang media name nowrap rel role rowspan scope size sizes src srcset start style summary target title type ' +
    'valign value width xmlns xmlns:v xmlns:o xmlns:w xml:lang background aria-label aria-hidden aria-roledescription ' +
    'aria-labelledby aria-describedby ' +
    'fill fillcolor filled stroke stroked strokecolor strokeweight arcsize inset origin position aspect'
  ).split(' '),
)
const metas = new Set(
  'viewport format-detection color-scheme supported-color-schemes x-apple-disable-message-reformatting'.split(' '),
)
/** Links of ours, whole; a merge field within an attribute could make markup or a link of a value. */
const ownLink = /^\{\{(links\.[a-z]+|click\.n\d+)\}\}$/
/** Where two parsers may go different ways, or one sees what another does not. */
const unclear =
  /comment|cdata|duplicate-attribute|eof-in|attribute-name|attribute-value|between-attributes|null|question-mark|solidus-in-tag|doctype|surrogate/

/** What was read of one view. */
export interface Read {
  /** In the order they stand there. */
  comments: Comment[]
  rules: StyleRule[]
}

/**
 * Reads one view of a marked text (marks.ts) and refuses what may not stand there.
 * @param isOutlook the conditional comments are open
 */
export function readAllowedHtml(
  { text: html, mustaches }: Marked,
  isOutlook: boolean,
  styles: Styles,
  told: Refuse,
): Read {
  const refuse: Refuse = (what, looked) => told(oneLine(what), looked)
  const read: Read = { comments: [], rules: [] }
  const nesting = nestingOf(mustaches, refuse)
  const shown = (text: string) => unmarked({ text, mustaches })
  let style: { media: string | null; text: string } | null = null
  const roots = new Set<string>()

  const start = (token: Token.TagToken) => {
    const { tagName: name } = token
    if (name === 'style') style = { media: attributeOf(token, 'media'), text: '' }
    if (hasMark(name)) refuse(`{{…}} in <${shown(name)}>`, `<${shown(name)}`)
    else if (!tags.has(name) && !(isOutlook && outlookTags.has(name))) refuse(`<${name}>`, `<${name}`)
    // A second one would add to the first, for some.
    if (/^(html|head|body)$/.test(name) && (roots.has(name) || !roots.add(name)))
      refuse(`a second <${name}>`, `<${name}`)
    if (name === 'meta') checkMeta(token, refuse)
    for (const { name: attribute, value } of token.attrs)
      checkAttribute(name, { name: attribute, value }, { shown, styles, isOutlook, refuse })
    nesting.start(name, token.selfClosing && (empty.has(name) || name.includes(':')))
  }
  const text = (token: Token.CharacterToken) => {
    if (style) {
      style.text += token.chars
      return
    }
    const { startOffset = 0, endOffset = 0 } = token.location ?? {}
    const written = html.slice(startOffset, endOffset)
    // With one of its branches it would be a tag.
    const half = /<[/!?]?\ue200\d+\ue201/.exec(written)
    if (half) refuse(`{{…}} in ${shown(half[0])}`, shown(half[0]))
    if (inTitle && written.includes('<')) refuse('< in <title>', '<title')
    for (const [, n] of written.matchAll(mark)) nesting.mustache(Number(n))
  }
  let inTitle = false
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        start(token)
        inTitle = token.tagName === 'title'
        const modes: Record<string, Tokenizer['state']> = {
          title: TokenizerMode.RCDATA,
          textarea: TokenizerMode.RCDATA,
          plaintext: TokenizerMode.PLAINTEXT,
          script: TokenizerMode.SCRIPT_DATA,
        }
        for (const raw of ['style', 'xmp', 'iframe', 'noembed', 'noframes']) modes[raw] = TokenizerMode.RAWTEXT
        tokenizer.state = modes[token.tagName] ?? TokenizerMode.DATA
        tokenizer.lastStartTagName = token.tagName
      },
      onEndTag({ tagName }) {
        if (tagName === 'style' && style) {
          if (nesting.depth()) refuse('<style> within {{#if}}', '<style')
          read.rules.push(...styles.sheet(style.text, style.media))
          style = null
        }
        inTitle = false
        nesting.end(tagName)
      },
      onComment(token) {
        const { startOffset: from = 0, endOffset: to = 0 } = token.location ?? {}
        const comment = { from, to, data: token.data }
        const { kind } = kindOf(html, comment)
        if (kind === 'unclear' || (kind === 'plain' && hasMark(token.data)))
          refuse(shown(html.slice(from, from + 40)), shown(html.slice(from, from + 20)))
        if (kind === 'hidden') nesting.within(token.data)
        if (kind !== 'plain' && kind !== 'hidden' && nesting.depth()) refuse('<!--[if within {{#if}}', '<!--[if')
        read.comments.push(comment)
      },
      onDoctype({ name }) {
        if (name !== 'html' || roots.size) refuse('<!doctype>', '<!doctype')
      },
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: () => refuse('U+0000', '\0'),
      onEof: () => nesting.eof(),
      onParseError({ code, startOffset }) {
        if (unclear.test(code) && !(isOutlook && code === 'missing-doctype'))
          refuse(
            shown(html.slice(startOffset, startOffset + 40)) || code,
            shown(html.slice(startOffset, startOffset + 20)),
          )
      },
    },
  )
  tokenizer.write(html, true)
  return read
}

const attributeOf = ({ attrs }: Token.TagToken, wanted: string): string | null =>
  attrs.find(({ name }) => name === wanted)?.value ?? null

function checkMeta(token: Token.TagToken, refuse: Refuse): void {
  const equivalent = attributeOf(token, 'http-equiv')?.toLowerCase()
  const name = attributeOf(token, 'name')?.toLowerCase()
  if (equivalent && !['content-type', 'x-ua-compatible'].includes(equivalent))
    refuse(`<meta ${equivalent}>`, equivalent)
  if (name && !metas.has(name)) refuse(`<meta ${name}>`, name)
}

interface Looking {
  shown: (text: string) => string
  styles: Styles
  isOutlook: boolean
  refuse: Refuse
}

function checkAttribute(
  tag: string,
  { name: attribute, value }: Token.Attribute,
  { shown, styles, isOutlook, refuse }: Looking,
): void {
  const whole = `${attribute}="${shown(value).slice(0, 60)}"`
  const no = () => refuse(whole, shown(value) || `${attribute}=`)
  if (hasMark(attribute)) refuse(`{{…}} in <${tag}>`, shown(attribute))
  else if (!attributes.has(attribute)) refuse(attribute, `${attribute}=`)
  else if (hasMark(value)) {
    const isPixel = tag === 'img' && attribute === 'src' && shown(value) === '{{pixel}}'
    if (!(attribute === 'href' && tag === 'a' && ownLink.test(shown(value))) && !isPixel) no()
  } else if (attribute === 'style') void styles.attribute(value, tag.startsWith('v:'))
  else if (attribute === 'href') {
    // Outlook's shapes are links, too, and a file there gives away a login.
    // What is no link in a browser's view is told with the links (links.ts).
    const isLink = isWebAddress(value) || (tag === 'a' && /^(mailto|tel):/i.test(value.trim()))
    if (!isLink && (tag !== 'a' || isOutlook)) no()
  } else if (attribute === 'src' || attribute === 'background') {
    if (!isFetched(value)) no()
  } else if (attribute === 'srcset') {
    if (!value.split(/,\s+/).every((one) => isFetched(one.trim().split(/\s+/)[0] ?? ''))) no()
  } else if (/^(fill|stroke|type|name|id|class|content|title|alt|value)$/.test(attribute)) {
    // Words: nothing is fetched of them.
  } else if (/[\\]|:\/\//.test(value) && !attribute.startsWith('xmlns') && !attribute.startsWith('aria')) no()
}

/**
 * Conditions hold whole elements: then what stands outside is the same whatever they choose, and each branch can be looked
 * at on its own.
 */
function nestingOf(mustaches: string[], refuse: Refuse) {
  const stack: string[] = []
  const conditions: { depth: number; mustache: string }[] = []
  const halved = (mustache: string) => refuse(`${mustache} around half an element`, mustache)
  const mustache = (n: number): void => {
    const text = mustaches[n] ?? ''
    const { kind } = mustacheOf(text)
    if (kind === 'open') conditions.push({ depth: stack.length, mustache: text })
    const last = conditions.at(-1)
    if (kind === 'else' && last?.depth !== stack.length) halved(last?.mustache ?? text)
    if (kind === 'close' && conditions.pop()?.depth !== stack.length) halved(last?.mustache ?? text)
  }
  return {
    depth: () => conditions.length,
    mustache,
    start(name: string, isClosed: boolean): void {
      if (!empty.has(name) && !isClosed) stack.push(name)
    },
    end(name: string): void {
      if (empty.has(name)) return
      const last = conditions.at(-1)
      const at = stack.lastIndexOf(name)
      if (last && (at !== stack.length - 1 || at < last.depth)) halved(last.mustache)
      if (at >= 0) stack.length = at
    },
    /** A comment holds whole conditions; its elements are looked at when it is open. */
    within(comment: string): void {
      let depth = 0
      for (const [, n] of comment.matchAll(mark)) {
        const text = mustaches[Number(n)] ?? ''
        const { kind } = mustacheOf(text)
        depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0
        if (depth < 0 || (kind === 'else' && depth === 0)) halved(text)
      }
      if (depth !== 0) halved('{{#if}}')
    },
    eof(): void {
      if (conditions.length) halved(conditions.at(-1)?.mustache ?? '')
    },
  }
}
