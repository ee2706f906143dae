import { convert, type HtmlToTextOptions } from 'html-to-text'
import { showsAddress } from './web-address.ts'

// Around an address while the text is made.
const open = '\ue10c'
const close = '\ue10d'

interface Inner {
  data?: string
  children?: unknown[]
}
const wordsOf = ({ data = '', children = [] }: Inner): string =>
  data + (children as Inner[]).map((child) => wordsOf(child)).join('')

const options = (led: (href: string) => string): HtmlToTextOptions => ({
  wordwrap: false,
  formatters: {
    // "What happens: where" on one line, so that every mail program can make a link of it. An address that shows itself
    // is written once.
    labelled: (element, walk, builder) => {
      const href: string = element.attribs.href ?? ''
      const words = wordsOf(element).trim()
      const target = href.replace(/^mailto:/, '')
      const isSame = words === target || words === target.replace(/^https?:\/\//, '').replace(/\/$/, '')
      if (!href || !isSame) walk(element.children, builder)
      if (!href) return
      const address = `${open}${showsAddress(words) ? target : led(target)}${close}`
      builder.addInline(isSame ? address : `: ${address}`, { noWordTransform: true })
    },
  },
  selectors: [
    { selector: 'div[aria-hidden="true"]', format: 'skip' },
    { selector: 'img', format: 'skip' },
    { selector: 'a', format: 'labelled' },
    { selector: 'h1', options: { uppercase: false } },
    { selector: 'h2', options: { uppercase: false } },
    { selector: 'h3', options: { uppercase: false } },
    { selector: 'table', format: 'block' },
    { selector: 'tr', format: 'block' },
    { selector: 'td', format: 'block' },
    { selector: 'ul', options: { itemPrefix: '– ' } },
  ],
})

/**
 * The text part for people and programs that show no HTML. Mustaches pass through untouched. An address that something
 * follows stands in angle brackets (RFC 3986, appendix C): a full stop is not part of it.
 * @param html with the links as they were written
 * @param led where each of them leads
 */
export const textPart = (html: string, led: (href: string) => string): string =>
  `${convert(html, options(led))
    .replace(/\ue10c([^\ue10d]*)\ue10d(?=(?:\{\{(?:[#/]|else)[^}]*\}\})*(?:[^\s{]|\{(?!\{(?:[#/]|else))))/g, '<$1>')
    .replace(/[\ue10c\ue10d]/g, '')
    .replace(/[ \t\u00a0\u200a]+$/gm, '')
    .replace(/ +: (?=<?(\{\{|https?:))/g, ': ')
    .replace(/\n{3,}/g, '\n\n')
    // A paragraph of some people leaves no blank lines with the others.
    .replace(/(\{\{(?:#[^}]+|else)\}\})\n+/g, '$1')
    .replace(/(\n\n(?:\{\{(?:else|\/\w+)\}\})+)\n+/g, '$1')
    .trim()}\n`
