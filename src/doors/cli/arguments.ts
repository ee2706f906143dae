// What was typed, read as the command declares it: the one place that knows arguments.
import { parseArgs } from 'node:util'
import leven from 'leven'
import { Refusal } from '../../platform/refusal.ts'
import type { Call, CliCommand, Options } from './command.ts'

/** Every command knows these. */
const common = {
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} satisfies Options

/** A command's arguments. */
export type Read = Pick<Call, 'words' | 'options' | 'dryRun'>

/**
 * Finds the command in the words typed: the longest name that they begin with.
 * @throws Refusal `cli.unknown_command`, `cli.unknown_action` (exit 2), with what may have been meant
 */
export function commandIn(commands: readonly CliCommand[], typed: string[]): CliCommand {
  const words = leadingWords(typed)
  const fits = commands.filter(({ name }) => name.split(' ').every((part, at) => words[at] === part))
  const [found] = fits.sort((one, other) => other.name.length - one.name.length)
  if (found) return found
  const [first = '', second] = words
  const actions = commands.flatMap(({ name }) => (name.startsWith(`${first} `) ? [name.slice(first.length + 1)] : []))
  if (!actions.length) {
    const known = [...new Set(commands.map(({ name }) => name.split(' ')[0] ?? ''))]
    throw nearMiss(first, known, { one: 'cli.unknown_command', meant: 'cli.unknown_command_meant', values: {} })
  }
  throw nearMiss(second ?? '–', actions, {
    one: 'cli.unknown_action',
    meant: 'cli.unknown_action_meant',
    values: { command: first, known: actions.join(', ') },
  })
}

/** What stands before any option that has a value: behind it, a word may be that value. */
function leadingWords(typed: string[]): string[] {
  const before = typed.filter((word) => word !== '--json' && word !== '--help')
  const end = before.findIndex((word) => word.startsWith('-'))
  return end < 0 ? before : before.slice(0, end)
}

/** The first word, which says what kind of command it is. */
export const firstIn = (typed: string[]): string => leadingWords(typed)[0] ?? ''

/** What was typed behind a command's own words. */
export function behind({ name }: CliCommand, typed: string[]): string[] {
  const parts = name.split(' ')
  return typed.filter((word) => {
    if (word !== parts[0]) return true
    parts.shift()
    return false
  })
}

interface Sentences {
  one: 'cli.unknown_command' | 'cli.unknown_action' | 'cli.unknown_option'
  meant: 'cli.unknown_command_meant' | 'cli.unknown_action_meant' | 'cli.unknown_option_meant'
  values: Record<string, string>
}

/** Two letters may differ, of a short word one. */
function nearMiss(given: string, known: readonly string[], { one, meant, values }: Sentences): Refusal {
  const [near] = known
    .map((word) => ({ word, distance: leven(given, word) }))
    .filter(({ word, distance }) => distance <= Math.min(2, Math.floor(Math.min(word.length, given.length) / 3)))
    .sort((a, b) => a.distance - b.distance)
  return near
    ? new Refusal(meant, { ...values, given, meant: near.word }, 2)
    : new Refusal(one, { ...values, given }, 2)
}

/**
 * Reads a command's arguments.
 * @param typed without the command's own words
 * @throws Refusal `cli.unknown_option`, `cli.no_value`, `cli.missing_option`, `cli.too_many_words` (exit 2)
 */
export function readArguments({ name, takes, options, mayDryRun }: CliCommand, typed: string[]): Read {
  const known: Options = { ...common, ...options, ...(mayDryRun ? { 'dry-run': { type: 'boolean' } } : {}) }
  const { tokens } = parseArgs({
    args: typed,
    options: Object.fromEntries(Object.entries(known).map(([option, { type }]) => [option, { type }])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const words: string[] = []
  const given: Record<string, string | true | string[]> = {}
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const { rawName, value } = token
    const declared = Object.hasOwn(known, token.name) ? known[token.name] : undefined
    if (!declared) throw unknownOption(rawName, Object.keys(known))
    if ((declared.type === 'string') !== (value !== undefined))
      throw new Refusal('cli.no_value', { option: rawName }, 2)
    if (declared.multiple) given[token.name] = [...((given[token.name] as string[] | undefined) ?? []), value ?? '']
    else given[token.name] = value ?? true
  }
  const extra = words[takes.length]
  if (extra !== undefined && !takes.at(-1)?.endsWith('…'))
    throw new Refusal('cli.too_many_words', { word: extra, command: name }, 2)
  const missing = takes.find((word, at) => !word.startsWith('[') && words[at] === undefined)
  if (missing) throw new Refusal('cli.missing_option', { name: missing.replace('…', '') }, 2)
  return { words, options: withDefaults(options, given), dryRun: given['dry-run'] === true }
}

const unknownOption = (given: string, known: string[]): Refusal =>
  nearMiss(
    given,
    known.map((option) => `--${option}`),
    { one: 'cli.unknown_option', meant: 'cli.unknown_option_meant', values: {} },
  )

/** @throws Refusal `cli.missing_option` (exit 2) */
function withDefaults(options: Options, given: Record<string, string | true | string[]>): Call['options'] {
  return Object.fromEntries(
    Object.entries(options).map(([name, { type, required, multiple, default: byDefault }]) => {
      const value = given[name]
      if (required && value === undefined) throw new Refusal('cli.missing_option', { name: `--${name}` }, 2)
      if (type === 'boolean') return [name, value === true]
      return [name, value ?? (multiple ? [] : byDefault)]
    }),
  )
}

/**
 * Takes `--institution SLUG` out of what was typed: every command knows it.
 * @throws Refusal `cli.missing_option` (exit 2)
 */
export function institutionIn(typed: string[]): { slug: string | undefined; words: string[] } {
  const at = typed.findIndex((word) => word === '--institution' || word.startsWith('--institution='))
  if (at < 0) return { slug: undefined, words: typed }
  const word = typed[at] ?? ''
  const isApart = word === '--institution'
  const slug = required(isApart ? typed[at + 1] : word.slice('--institution='.length), '--institution')
  return { slug, words: typed.toSpliced(at, isApart ? 2 : 1) }
}

/** What a command cannot do without. @throws Refusal `cli.missing_option` (exit 2) */
export function required(value: string | undefined, name: string): string {
  if (value) return value
  throw new Refusal('cli.missing_option', { name }, 2)
}

/** A number as commands tell it: digits, so that no other writing means another row than the one that was meant. */
export const numberIn = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null

/** A campaign's number. @throws Refusal `cli.missing_id` (exit 2) */
export function campaignIn(text: string | undefined): number {
  const id = numberIn(text)
  if (id !== null) return id
  throw new Refusal('cli.missing_id', { id: text ?? '–' }, 2)
}

/** An import's number. @throws Refusal `cli.missing_import` (exit 2) */
export function importIn(text: string | undefined): number {
  const id = numberIn(text)
  if (id !== null) return id
  throw new Refusal('cli.missing_import', { id: text ?? '–' }, 2)
}

/** `--set key=value` given any number of times. @throws Refusal `cli.bad_pair` (exit 2) */
export function pairs(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((pair) => {
      const at = pair.indexOf('=')
      if (at < 1) throw new Refusal('cli.bad_pair', { pair }, 2)
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}

/** One of the words that an option knows. @throws Refusal `cli.bad_choice` (exit 2) */
export function oneOf<T extends string>(known: readonly T[], given: string, name: string): T {
  const word = known.find((one) => one === given)
  if (word === undefined) throw new Refusal('cli.bad_choice', { name, given, known: known.join(', ') }, 2)
  return word
}
