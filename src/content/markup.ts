// What a compiled template may consist of. The result is looked at, not the source: what two parsers read differently
// cannot hide in it. Neither can it in the comments that only Outlook reads.
import { Parser } from 'htmlparser2'
import { isWebAddress } from './links.ts'
import type { Problem } from './template.ts'

const tags = new Set(
  (
    'html head title meta style body div p span br hr h1 h2 h3 h4 a img table tbody thead tfoot tr td th ul ol li ' +
    'strong em b i u s small sup sub blockquote center font abbr code pre ' +
    // What Outlook draws with, and its settings.
    'v:rect v:fill v:textbox v:roundrect v:image w:anchorlock o:officedocumentsettings o:allowpng o:pixelsperinch noscript xml'
  ).split(' '),
)
/** A merge field within an attribute could make markup or a link of a value; ours are links, whole. */
const ownLink = /^\{\{links\.[a-z]+\}\}$/
const addresses = new Set([
  'src',
  'background',
  'poster',
  'srcset',
  'xlink:href',
  'action',
  'formaction',
  'data',
  'cite',
])
const hostileCss = /@import|expression\s*\(|javascript:|behavior\s*:|-moz-binding|\{\{/i

/**
 * Problems of a compiled text: an element, attribute or style that runs something, fetches something, or lets a value
 * be more than text. Each names what it is, and its line in `source` where it can be found there.
 */
export function forbiddenMarkup(html: string, source: string, where: Problem['values']): Problem[] {
  const found = new Map<string, Problem>()
  const refuse = (what: string, looked: string) => {
    const at = source.toLowerCase().indexOf(looked.toLowerCase())
    const line = at < 0 ? '?' : source.slice(0, at).split('\n').length
    if (!found.has(what)) found.set(what, { key: 'content.forbidden', values: { ...where, line, what } })
  }
  // MJML leaves it out silently; whoever wrote it is to know.
  if (/<\s*mj-include/i.test(source)) refuse('mj-include', 'mj-include')
  // Two parsers would end it at different places.
  if (html.includes('<![CDATA[')) refuse('<![CDATA[', '<![CDATA[')
  read(html, refuse, 0)
  return [...found.values()]
}

type Refuse = (what: string, looked: string) => void

function read(html: string, refuse: Refuse, depth: number): void {
  let inStyle = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        inStyle = name === 'style'
        if (!tags.has(name)) refuse(`<${name}>`, `<${name}`)
        if (name === 'meta' && /refresh/i.test(attributes['http-equiv'] ?? '')) refuse('<meta refresh>', 'refresh')
        for (const [attribute, value] of Object.entries(attributes)) checkAttribute(attribute, value, refuse)
      },
      onclosetag() {
        inStyle = false
      },
      ontext(text) {
        if (inStyle) checkCss(text, refuse)
      },
      oncomment(comment) {
        // Conditional comments hold markup for Outlook, and are within one another never.
        const inner = /^\[if[^\]]*\]>([\s\S]*?)(<!\[endif\])?$/.exec(comment)?.[1]
        if (inner?.includes('<') && inner !== '<!' && depth === 0) read(inner, refuse, depth + 1)
      },
      onprocessinginstruction(name, data) {
        if (!/^!doctype html$/i.test(data.trim()) && !name.startsWith('![')) refuse(`<${data.slice(0, 40)}>`, data)
      },
    },
    { lowerCaseTags: true, recognizeSelfClosing: true },
  )
  parser.write(html)
  parser.end()
}

function checkAttribute(attribute: string, value: string, refuse: Refuse): void {
  if (/^on/.test(attribute) || attribute === 'srcdoc') refuse(attribute, `${attribute}=`)
  if (value.includes('{{') && !(attribute === 'href' && ownLink.test(value)))
    refuse(`${attribute}="${value.slice(0, 60)}"`, value)
  else if (attribute === 'style') checkCss(value, refuse)
  else if (addresses.has(attribute) && !isWebAddress(value)) refuse(`${attribute}="${value.slice(0, 60)}"`, value)
}

function checkCss(css: string, refuse: Refuse): void {
  const hostile = hostileCss.exec(css)
  if (hostile) refuse(hostile[0], hostile[0])
  for (const [whole, , target = ''] of css.matchAll(/url\(\s*(["']?)([^"')]*)\1\s*\)/gi))
    if (!isWebAddress(target)) refuse(whole.slice(0, 60), whole)
}
