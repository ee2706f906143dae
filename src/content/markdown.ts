import MarkdownIt from 'markdown-it'
import { prose, shown } from './prose.ts'

// A letter: no HTML, no images (a slot of their own asks for the words beside them), no tables, no footnotes. And nothing
// that people write without meaning it: a line of dashes below a greeting is no heading, `[1]:` hides no line, `&amp;` and
// `` ` `` are themselves.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true }).disable([
  'image',
  'table',
  'code',
  'fence',
  'lheading',
  'reference',
  'entity',
  'backticks',
  'strikethrough',
])

/** Emphasis is `*so*` around words; an underscore, and a star within a word or a number, is itself. */
markdown.inline.ruler.at('emphasis', (state, silent) => {
  const sign = state.src.charCodeAt(state.pos)
  if (silent || sign !== 0x2a) return false
  // As of underscores in CommonMark: not within a word.
  const { can_open: open, can_close: close, length } = state.scanDelims(state.pos, false)
  for (let i = 0; i < length; i++) {
    state.push('text', '', 0).content = '*'
    state.delimiters.push({ marker: sign, length, token: state.tokens.length - 1, end: -1, open, close })
  }
  state.pos += length
  return true
})

/** Mail programs drop or change style sheets; what has to look right says so itself. */
const styles: Record<string, string> = {
  paragraph_open: 'margin:0 0 14px',
  bullet_list_open: 'margin:0 0 14px;padding-left:24px',
  ordered_list_open: 'margin:0 0 14px;padding-left:24px',
  list_item_open: 'margin:0 0 4px',
  heading_open: 'margin:6px 0 10px',
  blockquote_open: 'margin:0 0 14px;padding-left:16px;border-left:3px solid #c9c2b3',
  hr: 'border:0;border-top:1px solid #c9c2b3;margin:6px 0 18px',
}

/**
 * A text in Markdown as HTML, with whatever is ordinary prose in it left as it was typed (prose.ts). Headings begin below
 * the message's own h1. Links are checked with the whole message.
 */
export function htmlOfMarkdown(text: string): string {
  const tokens = markdown.parse(prose(text), {})
  for (const token of tokens) {
    const style = styles[token.type]
    if (style) token.attrSet('style', style)
    if (token.type.startsWith('heading_')) token.tag = token.tag === 'h1' ? 'h2' : 'h3'
    for (const inner of token.children ?? []) {
      const href = inner.type === 'link_open' ? inner.attrGet('href') : null
      if (typeof href === 'string') inner.attrSet('href', decodedSigns(href))
    }
  }
  return shown(markdown.renderer.render(tokens, markdown.options, {}).trim())
}

/** Our own signs within a link were written as bytes; nobody else's are. */
const decodedSigns = (href: string): string => href.replace(/%EE%84%A[0-7]/gi, (bytes) => decodeURIComponent(bytes))
