import { convert, type HtmlToTextOptions } from 'html-to-text'

const options: HtmlToTextOptions = {
  wordwrap: false,
  formatters: {
    // "What happens: where" on one line, so that every mail program can make a link of it.
    labelled: (element, walk, builder) => {
      walk(element.children, builder)
      const href: string = element.attribs.href ?? ''
      if (href) builder.addInline(`: ${href.replace(/^mailto:/, '')}`, { noWordTransform: true })
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
}

/** The text part for people and programs that show no HTML. Mustaches pass through untouched. */
export const textPart = (html: string): string =>
  `${convert(html, options)
    .replace(/[ \t\u00a0\u200a]+$/gm, '')
    .replace(/ +: (?=\{\{|https?:)/g, ': ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
