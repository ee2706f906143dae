// Links are numbered and led over our own door, so that a click can be counted; the pixel counts image loads.
import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import { escapeHtml, hideBraces, showBraces } from './escape.ts'
import { hasMark, marked, unmarked } from './marks.ts'
import type { Problem } from './template.ts'
import { isWebAddress, showsAddress } from './web-address.ts'

interface Tracked {
  html: string
  /** The same with every link as it was meant: what the text part is made of. */
  plain: string
  /** What stands for the target of a link: `{{click.nN}}`, or the target itself. */
  led: (href: string) => string
  /** Where `{{click.nN}}` leads, N counting from `firstNumber`. */
  urls: string[]
  /** Where links lead, ours not counted. */
  targets: string[]
  problems: Problem[]
}

interface Link {
  /** Where the attribute stands. */
  from: number
  to: number
  url: string
  words: string
}

/**
 * Replaces the targets of links by `{{click.nN}}` and adds the pixel; with `track` false only checks them and writes them
 * as `new URL` does. Our own links (`{{links.…}}`) and mailto and tel stay as they are. Every other character is kept.
 * A link that shows an address leads there itself: filters take it for deceit where the two differ.
 */
export function trackLinks(html: string, track: boolean, firstNumber: number, where: Problem['values']): Tracked {
  const problems: Problem[] = []
  const { text, mustaches } = marked(html)
  const links = linksIn(text).flatMap(({ href, ...place }): Link[] => {
    const target = showBraces(href)
    if (hasMark(href) || /^\s*(mailto|tel):/i.test(href)) return []
    if (isWebAddress(target)) return [{ ...place, url: new URL(target).href }]
    problems.push({ key: 'content.bad_link', values: { ...where, link: target.slice(0, 200) } })
    return []
  })
  const urls: string[] = []
  const numbers = new Map<string, number>()
  if (track)
    for (const { url, words } of links)
      if (!showsAddress(words) && !numbers.has(url)) numbers.set(url, firstNumber + urls.push(url) - 1)
  const written = (url: string) => ` href="${hideBraces(escapeHtml(url))}"`
  const edited = (target: (link: Link) => string, end: string) => {
    const edits = links.map((link) => ({ from: link.from, to: link.to, text: target(link) }))
    const at = text.lastIndexOf('</body>')
    if (at >= 0) edits.push({ from: at, to: at, text: end })
    return unmarked({ text: applied(text, edits), mustaches })
  }
  const pixel = '<img src="{{pixel}}" alt="" width="1" height="1" style="display:block;border:0">'
  const clicked = ({ url, words }: Link) =>
    numbers.has(url) && !showsAddress(words) ? ` href="{{click.n${numbers.get(url)}}}"` : written(url)
  return {
    html: edited(clicked, track ? pixel.repeat(isOdd(text) ? 1 : 2) : ''),
    plain: edited(({ url }) => written(url), ''),
    led: (href) => {
      const n = numbers.get(showBraces(href))
      return n === undefined ? href : `{{click.n${n}}}`
    },
    urls,
    targets: [...new Set(links.map(({ url }) => url))],
    problems,
  }
}

/**
 * Whether an odd number of addresses stands in a message before the pixel is there. To rspamd (URI_COUNT_ODD) an odd one in
 * the end means that the text part says something else; the same pixel twice is loaded once.
 */
function isOdd(html: string): boolean {
  const addresses = html.replace(/<!--[\s\S]*?-->/g, '').match(/ (?:href|src)="(?!mailto:|tel:)[^"]/g) ?? []
  return addresses.length % 2 === 1
}

/** The links of a marked text as a browser finds them, whatever stands around `=` and with or without quotes. */
function linksIn(html: string): { from: number; to: number; href: string; words: string }[] {
  const found: { from: number; to: number; href: string; words: string }[] = []
  let open: { words: string } | null = null
  const words = ({ chars }: Token.CharacterToken) => {
    if (open) open.words += chars
  }
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName, attrs, location }) {
        if (tagName === 'style') tokenizer.state = TokenizerMode.RAWTEXT
        if (tagName === 'title') tokenizer.state = TokenizerMode.RCDATA
        tokenizer.lastStartTagName = tagName
        if (tagName !== 'a') return
        const href = attrs.find(({ name }) => name === 'href')?.value
        const at = location?.attrs?.href
        if (href === undefined || !at) return
        // The space before it goes, too: ours brings its own.
        const link = { from: at.startOffset - 1, to: at.endOffset, href, words: '' }
        found.push(link)
        open = link
      },
      onEndTag({ tagName }) {
        if (tagName === 'a') open = null
      },
      onCharacter: words,
      onWhitespaceCharacter: words,
      onNullCharacter: words,
      onComment: () => {},
      onDoctype: () => {},
      onEof: () => {},
    },
  )
  tokenizer.write(html, true)
  return found
}

function applied(text: string, edits: { from: number; to: number; text: string }[]): string {
  let done = 0
  let out = ''
  for (const edit of edits) {
    out += text.slice(done, edit.from) + edit.text
    done = edit.to
  }
  return out + text.slice(done)
}
