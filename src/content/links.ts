// Links are numbered and led over our own door, so that a click can be counted; the pixel counts image loads.
import { Parser } from 'htmlparser2'
import { escapeHtml, showBraces } from './escape.ts'
import type { Problem } from './template.ts'

export interface Tracked {
  html: string
  /** What stands for the target of a link: `{{click.nN}}`, or the target itself. */
  led: (href: string) => string
  /** Where `{{click.nN}}` leads, N counting from `firstNumber`. */
  urls: string[]
  /** Where links lead, ours not counted. */
  targets: string[]
  problems: Problem[]
}

/**
 * Replaces the targets of links by `{{click.nN}}` and adds the pixel; with `track` false only checks them.
 * Our own links (`{{links.…}}`) and mailto and tel stay as they are. Every other character is kept.
 */
export function trackLinks(html: string, track: boolean, firstNumber: number, where: Problem['values']): Tracked {
  const urls: string[] = []
  const targets = new Set<string>()
  const problems: Problem[] = []
  const edits: { from: number; to: number; text: string }[] = []
  const parser = new Parser({
    onopentag(name, { href }) {
      if (name !== 'a' || href === undefined || href.startsWith('{{links.') || /^(mailto|tel):/.test(href)) return
      if (!isWebAddress(href)) {
        problems.push({ key: 'content.bad_link', values: { ...where, link: href.slice(0, 200) } })
        return
      }
      targets.add(showBraces(href))
      if (!track) return
      const tag = html.slice(parser.startIndex, parser.endIndex + 1)
      const found = /\shref=("[^"]*"|'[^']*')/i.exec(tag)
      if (!found) return
      const known = urls.indexOf(showBraces(href))
      const n = firstNumber + (known < 0 ? urls.push(showBraces(href)) - 1 : known)
      const from = parser.startIndex + found.index
      edits.push({ from, to: from + found[0].length, text: ` href="{{click.n${n}}}"` })
    },
  })
  parser.write(html)
  parser.end()
  const end = html.lastIndexOf('</body>')
  const pixel = '<img src="{{pixel}}" alt="" width="1" height="1" style="display:block;border:0">'
  if (track && end >= 0) edits.push({ from: end, to: end, text: pixel })
  const led = (href: string) => {
    const n = urls.indexOf(showBraces(href))
    return n < 0 ? href : `{{click.n${firstNumber + n}}}`
  }
  return { html: applied(html, edits), led, urls, targets: [...targets], problems }
}

/** Only what a browser may be led to: http or https, no user name or password in front of the host. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return (protocol === 'http:' || protocol === 'https:') && !username && !password && escapeHtml(text).length < 2000
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
