// `kutsu help`: what there is to type, in the reader's language, of the declarations themselves.
import type { Language } from '../../i18n/languages.ts'
import { type MessageKey, translate } from '../../i18n/translate.ts'
import { type CliCommand, synopsisOf } from './command.ts'
import { type Output, saying } from './output.ts'

/** What a command is for, in a sentence. */
const purposeOf = (language: Language, { name }: CliCommand): string =>
  translate(language, `help.${name.replaceAll(/[ -]/g, '_')}` as MessageKey)

/** All commands, each with its sentence. */
export const overview = (language: Language, commands: readonly CliCommand[]): string[] => {
  const wide = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map((command) => `  kutsu ${command.name.padEnd(wide)}  ${purposeOf(language, command)}`)
  return [...saying(language, 'cli.help_head'), '', ...lines, '', ...saying(language, 'cli.help_foot')]
}

/** Tells the commands whose names begin with these words, all where there are none. @returns whether there is any */
export function tellHelp(output: Output, commands: readonly CliCommand[], words: readonly string[]): boolean {
  const asked = words.join(' ')
  const found = commands.filter(({ name }) => !asked || name === asked || name.startsWith(`${asked} `))
  if (!found.length) return false
  const { language } = output
  output.answer(
    found.map((command) => ({
      name: command.name,
      usage: synopsisOf(command),
      does: purposeOf(language, command),
      takes: command.takes,
      options: Object.keys(command.options),
      asks: command.asks,
    })),
    () => {
      if (!asked) return output.lines(overview(language, commands))
      for (const command of found) output.lines([synopsisOf(command), `    ${purposeOf(language, command)}`])
      output.lines(['', ...saying(language, 'cli.help_foot')])
    },
  )
  return true
}
