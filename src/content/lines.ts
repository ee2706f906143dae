// A problem names the line of the school's own file. So a text keeps its lines on its way to MJML: what is put in has none,
// what is left out leaves them behind.

/** A line's end that shows nothing. */
const lost = '\ue10b'

/** White space to every parser, and no line's end to us. */
export const onOneLine = (text: string): string => text.replace(/\r\n?|\n/g, '\f')

/** The text with as many line ends as stood in the source for it. */
export function withLines(text: string, lines: number): string {
  let seen = 0
  const within = text.replace(/[\n\ue10b]/g, (end) => (++seen <= lines ? end : end === '\n' ? '\f' : ''))
  return within + lost.repeat(Math.max(0, lines - seen))
}

interface Lined {
  text: string
  /** The line of the source in which a place of the text stands, from 1. */
  lineAt: (offset: number) => number
}

/** Takes the line ends that show nothing out of a text, and remembers where they were. */
export function lined(text: string): Lined {
  const ends: number[] = []
  let clean = ''
  for (const [i, part] of text.split(lost).entries()) {
    if (i > 0) ends.push(clean.length)
    for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) ends.push(clean.length + at + 1)
    clean += part
  }
  return { text: clean, lineAt: (offset) => 1 + ends.filter((end) => end <= offset).length }
}
