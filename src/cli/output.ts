import type { Language } from '../i18n/languages.ts'
import { type MessageKey, translate, type Values } from '../i18n/translate.ts'

export interface Output {
  language: Language
  /** One JSON value on standard output and nothing else there. */
  json: boolean
  say: (key: MessageKey, values?: Values) => void
  /** A line of text for people; with --json it goes to standard error. */
  line: (text: string) => void
  /** The command's answer as JSON; for people `text` is printed instead. */
  answer: (value: unknown, text: () => void) => void
  /** A bar on a terminal; nothing elsewhere. */
  progress: (done: number, of: number) => void
}

const barWidth = 32

export function openOutput(language: Language, json: boolean): Output {
  let drawn = ''
  const stream = json ? process.stderr : process.stdout
  const line = (text: string) => void stream.write(`${text}\n`)
  return {
    language,
    json,
    line,
    say: (key, values) => line(translate(language, key, values)),
    answer(value, text) {
      if (json) process.stdout.write(`${JSON.stringify(value)}\n`)
      else text()
    },
    progress(done, of) {
      if (!process.stderr.isTTY) return
      const share = of ? Math.min(done / of, 1) : 1
      const filled = Math.round(share * barWidth)
      const bar = `[${'█'.repeat(filled)}${'·'.repeat(barWidth - filled)}] ${Math.floor(share * 100)} %`
      // A big file is read in a hundred thousand pieces; a terminal needs a hundred pictures.
      if (bar === drawn) return
      drawn = bar
      process.stderr.write(`\r${bar}${share >= 1 ? '\n' : ''}`)
    },
  }
}

/** Two columns, the second flush right. */
export function table(rows: [string, string | number][]): string {
  const wide = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `  ${name.padEnd(wide)}  ${String(value).padStart(9)}`).join('\n')
}
