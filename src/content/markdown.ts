import MarkdownIt from 'markdown-it'

// No HTML, no images (a slot of their own asks for the words beside them), no tables, no footnotes: a letter.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true }).disable([
  'image',
  'table',
  'code',
  'fence',
])

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

/** A text in Markdown as HTML. Headings begin below the message's own h1. Links are checked with the whole message. */
export function htmlOfMarkdown(text: string): string {
  const tokens = markdown.parse(text, {})
  for (const token of tokens) {
    const style = styles[token.type]
    if (style) token.attrSet('style', style)
    if (token.type.startsWith('heading_')) token.tag = token.tag === 'h1' ? 'h2' : 'h3'
  }
  return markdown.renderer.render(tokens, markdown.options, {}).trim()
}
