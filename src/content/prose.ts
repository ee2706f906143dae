// What people write in letters, in three languages, and Markdown takes for something else: dates at the beginning of a line
// become numbered lists, a line below a list becomes part of its last item, stars in an address disappear.
import { Info } from 'luxon'
import { languages } from '../i18n/languages.ts'

/** Signs that Markdown would read, as private characters; and back. */
const signs: [string, string][] = [
  ['*', '\ue120'],
  ['.', '\ue121'],
  [')', '\ue122'],
  ['+', '\ue123'],
  ['>', '\ue124'],
  ['#', '\ue125'],
  ['_', '\ue126'],
  ['-', '\ue127'],
]
const escapes: Record<string, string> = { '>': '&gt;' }

/** The text with the signs that Markdown would read hidden. */
export const hidden = (text: string): string => signs.reduce((all, [sign, stand]) => all.replaceAll(sign, stand), text)
/** HTML with hidden signs shown. */
export const shown = (html: string): string =>
  signs.reduce((all, [sign, stand]) => all.replaceAll(stand, escapes[sign] ?? sign), html)

const months = languages.flatMap((locale) =>
  Info.months('long', { locale }).map((month) => month.slice(0, 4).toLowerCase()),
)
/** A mail address is looked for from the beginning of a word alone: from every letter it would take the square of the text. */
const address = /(?<!\]\()(?<![<\w])(?:https?:\/\/|www\.)[^\s<>]+|(?<![^\s<>()[\]])[^\s<>()[\]]+@[^\s<>()[\]]+/gi
const number = /^( {0,3})(\d{1,9})([.)])(?=\s|$)(.*)$/
const bullet = /^( {0,3})([-*])(?=\s)/

/** A text with ordinary prose kept from Markdown. */
export function prose(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map(plainLine)
  const listed = numberedLines(lines)
  const out: string[] = []
  for (const [i, line] of lines.entries()) {
    const kept =
      number.test(line) && !listed.has(i)
        ? line.replace(number, (_, lead, n, sign, rest) => lead + n + hidden(sign) + rest)
        : line
    // A line that is not indented and belongs to no list begins a paragraph of its own, also right below a list or quotation.
    const before = out.at(-1) ?? ''
    const isItem = (one: string) => bullet.test(one) || number.test(one)
    const follows = (isItem(before) || /^\s+\S/.test(before)) && inList(out) && kept.trim() !== ''
    const isOwn = !isItem(kept) && !/^\s/.test(kept)
    if ((follows && isOwn) || (before.startsWith('>') && kept.trim() && !kept.startsWith('>'))) out.push('')
    out.push(kept)
  }
  return out.join('\n')
}

/** Whether the last lines belong to a list. */
function inList(lines: string[]): boolean {
  for (const line of lines.toReversed()) {
    if (bullet.test(line) || number.test(line)) return true
    if (!/^\s/.test(line)) return false
  }
  return false
}

/** One line, with what is no Markdown by itself hidden. */
const plainLine = (line: string): string =>
  line
    .replace(address, (found) => found.replace(/[*]/g, hidden))
    // "+ kahvi", ">18 v.", "> 18 v.", "___": a sum, an age, a place to write on.
    .replace(/^( {0,3})\+(?=\s)/, (_, lead: string) => lead + hidden('+'))
    .replace(/^( {0,3})>(?=\S|\s*\d)/, (_, lead: string) => lead + hidden('>'))
    .replace(/^ {0,3}_[_\s]*$/, hidden)
    // "-- ", with which mail programs begin a signature, and "- - -".
    .replace(/^ {0,3}(-- ?|-( +-)+ *)$/, hidden)

/** Lines that are a numbered list as it will be shown: 1, 2, 3, two at least, and none of them a date. */
function numberedLines(lines: string[]): Set<number> {
  const listed = new Set<number>()
  let run: number[] = []
  const end = () => {
    if (run.length > 1) for (const i of run) listed.add(i)
    run = []
  }
  for (const [i, line] of lines.entries()) {
    const [, , n, sign, rest = ''] = number.exec(line) ?? []
    if (n === undefined) {
      // A blank line or an indented one may stand between two items.
      if (line.trim() && !/^\s/.test(line)) end()
      continue
    }
    const isProse = sign !== '.' || months.some((month) => rest.trim().toLowerCase().startsWith(month)) || !rest.trim()
    if (isProse || Number(n) !== run.length + 1) end()
    if (!isProse && Number(n) === run.length + 1) run.push(i)
  }
  end()
  return listed
}
