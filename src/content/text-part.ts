import { convert, type HtmlToTextOptions } from 'html-to-text'

const options = (led: (href: string) => string): HtmlToTextOptions => ({
  wordwrap: false,
  formatters: {
    // "What happens: where" on one line, so that every mail program can make a link of it.
    labelled: (element, walk, builder) => {
      walk(element.children, builder)
      const href: string = element.attribs.href ?? ''
      if (href) builder.addInline(`: ${led(href.replace(/^mailto:/, ''))}`, { noWordTransform: true })
    },
  },
  selectors: [
    { selector: 'div[style*="display:none"]', format: 'skip' },
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
 * The text part for people and programs that show no HTML. Mustaches pass through untouched.
 * @param html with the links as they were written
 * @param led where each of them leads
 */
export const textPart = (html: string, led: (href: string) => string): string =>
  `${convert(html, options(led))
    .replace(/[ \t\u00a0\u200a]+$/gm, '')
    .replace(/ +: (?=\{\{|https?:)/g, ': ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
