// The one place that says text to a terminal. What comes from files, relays and people may hold characters that a terminal
// obeys: they are shown, never sent.

/** C0, DEL and C1 (ECMA-48), what turns the reading direction (UAX 9), and what ends a line beside its end (UAX 14). */
const obeyed = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu

/** The text as one line that does nothing but stand there: a line feed is shown as ␊, U+202E as ⟨U+202E⟩. */
export const visible = (text: string): string => text.toWellFormed().replace(obeyed, picture)

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (character === '\t') return ' '
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  return code === 0x7f ? '␡' : `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
}

/** The same JSON with everything escaped that a terminal obeys. @param json one value, or a line of a log */
export const visibleJson = (json: string): string =>
  json.replace(obeyed, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

type Stream = 'out' | 'err'

const streamOf = (stream: Stream) => (stream === 'out' ? process.stdout : process.stderr)
let isBarOpen = false
let lostTo: string | null = null

/**
 * From now on a stream that takes nothing any more ends no command: whoever reads along may leave (`| head`), and what a
 * full disk did not take is told at the end.
 */
export function openTerminal(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') lostTo = code ?? 'unknown'
  })
  process.stderr.on('error', () => {
    // There is nobody left to tell.
  })
}

/** Why the answer could not be written, or null. */
export const answerLostTo = (): string | null => lostTo

/** Says lines, each made visible. */
export function sayLines(stream: Stream, lines: readonly string[]): void {
  put(stream, `${lines.map(visible).join('\n')}\n`)
}

/** One JSON value on standard output. */
export const sayJson = (value: unknown): void => put('out', `${visibleJson(JSON.stringify(value))}\n`)

/** A line of the log, which is JSON, on standard error. */
export const sayLog = (line: string): void => put('err', visibleJson(line))

/** Draws a bar where the last one stands; nothing where standard error is no terminal. */
export function drawBar(bar: string, isFull: boolean): void {
  if (!process.stderr.isTTY) return
  process.stderr.write(`\r${visible(bar)}${isFull ? '\n' : ''}`)
  isBarOpen = !isFull
}

function put(stream: Stream, text: string): void {
  // Else the line would stand behind the bar.
  if (isBarOpen) process.stderr.write('\n')
  isBarOpen = false
  streamOf(stream).write(text)
}
