// What was asked for does not fit: which field, and why, as codes and values that a door says in the reader's language.
import type { z } from 'zod'
import { isMessageKey } from '../i18n/translate.ts'
import { type Problem, Refusal } from '../platform/refusal.ts'

type Issue = z.core.$ZodIssue

/** What was given, as the ask takes it. @throws Refusal `input.*`, or a sentence of the ask's own */
export function readInput<Input extends z.ZodType>(schema: Input, given: z.input<Input>): z.output<Input> {
  const read = schema.safeParse(given)
  if (!read.success) throw refusalOfInput(read.error, given)
  const nul = fieldWithNul(given, [])
  if (nul === null) return read.data
  const name = nul.join('.') || '–'
  const problem: Problem = { field: name, key: 'input.bad', values: { name, value: '␀' } }
  throw new Refusal(problem.key, problem.values, 2, [problem])
}

/** Where a character stands that no database keeps (NUL); null: nowhere. */
function fieldWithNul(given: unknown, path: string[]): string[] | null {
  if (typeof given === 'string') return given.includes('\0') ? path : null
  if (typeof given !== 'object' || given === null) return null
  for (const [key, value] of Object.entries(given)) {
    const found = key.includes('\0') ? path : fieldWithNul(value, [...path, key])
    if (found) return found
  }
  return null
}

/** A refusal that names every field that does not fit, the first one as its own. */
function refusalOfInput(error: z.ZodError, given: unknown): Refusal {
  const problems = error.issues.map((issue) => problemOf(issue, given))
  const [first = { field: null, key: 'input.bad', values: {} } satisfies Problem] = problems
  return new Refusal(first.key, first.values, 2, problems)
}

function problemOf(issue: Issue, given: unknown): Problem {
  const field = issue.path.join('.') || (issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? null) : null)
  const value = shown(issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], given))
  const named = { field, name: field ?? '–', value }
  // An ask's own sentence stands in the issue's message, as a key.
  if (isMessageKey(issue.message)) {
    const values = issue.code === 'custom' ? (issue.params ?? {}) : {}
    return { field, key: issue.message, values: { ...named, ...values } }
  }
  switch (issue.code) {
    case 'invalid_type':
      return { field, key: value === '' ? 'input.missing' : 'input.bad', values: named }
    case 'invalid_value':
      return { field, key: 'input.not_one_of', values: { ...named, known: issue.values.map(String).join(', ') } }
    case 'too_small':
      return { field, key: value === '' ? 'input.missing' : 'input.bad', values: named }
    case 'too_big':
      return { field, key: 'input.too_much', values: { ...named, most: Number(issue.maximum) } }
    case 'unrecognized_keys':
      return { field, key: 'input.unknown_field', values: named }
    default:
      return { field, key: 'input.bad', values: named }
  }
}

/** A value as a sentence may quote it. */
const shown = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
