import type { Language } from '../../i18n/languages.ts'
import { type MessageKey, translate, type Values } from '../../i18n/translate.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { drawBar, sayJson, sayLines, visible } from '../../platform/terminal.ts'

export interface Output {
  language: Language
  /** One JSON value on standard output and nothing else there. */
  json: boolean
  say: (key: MessageKey, values?: Values) => void
  /** A line of text for people; with --json it goes to standard error. Line ends within it are shown, not obeyed. */
  line: (text: string) => void
  /** Several of them. */
  lines: (texts: readonly string[]) => void
  /** The command's answer as JSON; for people `text` is printed instead. */
  answer: (value: unknown, text: () => void) => void
  /** With --json, a refusal in the place of the answer; what was answered before stays the only value. */
  fail: (refusal: Refusal) => void
  /** A bar on a terminal; nothing elsewhere. */
  progress: (done: number, of: number) => void
}

const barWidth = 32

/** How commands answer: lines for people, or one JSON value. */
export function openOutput(language: Language, json: boolean): Output {
  let drawn = ''
  let hasAnswered = false
  const lines = (texts: readonly string[]) => sayLines(json ? 'err' : 'out', texts)
  return {
    language,
    json,
    lines,
    line: (text) => lines([text]),
    say: (key, values) => lines(saying(language, key, values)),
    answer(value, text) {
      hasAnswered = true
      if (json) sayJson(value)
      else text()
    },
    fail({ key, values, problems }) {
      if (!json || hasAnswered) return
      const said = (one: MessageKey, with_: Values) => saying(language, one, with_).join('\n')
      const told = problems.map((one) => ({ code: one.key, field: one.field, message: said(one.key, one.values) }))
      sayJson({ error: { code: key, field: problems[0]?.field ?? null, message: said(key, values), problems: told } })
    },
    progress(done, of) {
      const share = of ? Math.min(done / of, 1) : 1
      const filled = Math.round(share * barWidth)
      const bar = `[${'█'.repeat(filled)}${'·'.repeat(barWidth - filled)}] ${Math.floor(share * 100)} %`
      // A big file is read in a hundred thousand pieces; a terminal needs a hundred pictures.
      if (bar === drawn) return
      drawn = bar
      drawBar(bar, share >= 1)
    },
  }
}

/** A message's lines: those of the message itself, none of its values'. */
export const saying = (language: Language, key: MessageKey, values: Values = {}): string[] => {
  const shown = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? visible(cut(value)) : value,
  ])
  return translate(language, key, Object.fromEntries(shown)).split('\n')
}

/** Longer, a value hides the sentence it stands in. */
const valueMost = 500
const cut = (value: string): string => (value.length > valueMost ? `${value.slice(0, valueMost)}…` : value)

/** Two columns, the second flush right, as lines. */
export function table(rows: readonly (readonly [string, string | number])[]): string[] {
  const cells = rows.map(([name, value]) => [visible(name), visible(String(value))] as const)
  const wide = Math.max(0, ...cells.map(([name]) => name.length))
  return cells.map(([name, value]) => `  ${name.padEnd(wide)}  ${value.padStart(9)}`)
}
