// The operator's door: what one types. It reads the command line, lets the rooms do the work, and says what came of it.
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { Refusal } from '../../platform/refusal.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** Every command knows this one. */
const common = { json: { type: 'boolean', default: false } } as const

/**
 * Reads a command's arguments, of which at most `words` are no options.
 * @throws Refusal `cli.bad_arguments` (exit 2) naming what is not understood
 */
export function readArguments<T extends Options>(args: string[], options: T, words = 0) {
  try {
    const read = parseArgs({ args, options: { ...common, ...options }, allowPositionals: true, strict: true })
    const [extra] = read.positionals.slice(words)
    if (extra !== undefined) throw new Error(`"${extra}"`)
    return read
  } catch (error) {
    throw new Refusal('cli.bad_arguments', { why: (error as Error).message.split('. ')[0] ?? '' }, 2)
  }
}

/**
 * Takes `--institution SLUG` out of a command's words: every command knows it.
 * @throws Refusal `cli.missing_option` (exit 2)
 */
export function institutionIn(words: string[]): { slug: string | undefined; words: string[] } {
  const at = words.findIndex((word) => word === '--institution' || word.startsWith('--institution='))
  if (at < 0) return { slug: undefined, words }
  const word = words[at] ?? ''
  const isApart = word === '--institution'
  const slug = required(isApart ? words[at + 1] : word.slice('--institution='.length), '--institution')
  return { slug, words: words.toSpliced(at, isApart ? 2 : 1) }
}

/** @throws Refusal `cli.missing_option` (exit 2) */
export function required(value: string | undefined, name: string): string {
  if (value) return value
  throw new Refusal('cli.missing_option', { name }, 2)
}

/** A number as commands tell it: digits, so that no other writing means another row than the one that was meant. */
export const numberIn = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null

/** `--set key=value` given any number of times. @throws Refusal `cli.bad_pair` (exit 2) */
export function pairs(given: string[] | undefined): Record<string, string> {
  return Object.fromEntries(
    (given ?? []).map((pair) => {
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
