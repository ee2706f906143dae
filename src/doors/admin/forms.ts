// What forms bring, and what was wrong with it.
import type { Request, Response } from 'express'
import { type Problem, Refusal } from '../../platform/refusal.ts'
import type { Wrong } from './design/fields.tsx'

/** A field of a form, as text. */
export const typed = (request: Request, name: string): string => {
  const value = (request.body as Record<string, unknown> | undefined)?.[name]
  return typeof value === 'string' ? value : ''
}

/** What a refusal says of a form. @throws what is none */
export function wrongOf(error: unknown, response: Response): Wrong {
  if (!(error instanceof Refusal)) throw error
  const isTooOften = error.key === 'entry.too_often'
  response.status(isTooOften ? 429 : 422)
  if (isTooOften) response.setHeader('Retry-After', String(Number(error.values.minutes) * 60))
  return error.problems.map((problem) => ({ ...problem, field: problem.field ?? fieldOf(problem) }))
}

/** Which field a sentence of the password's rules is about. */
const fieldOf = ({ key }: Problem): string | null =>
  key.startsWith('password.') ? 'password' : key.startsWith('address.') ? 'address' : null

/** @throws Refusal naming every one of these fields that is empty */
export function assertFilled(
  request: Request,
  fields: ('address' | 'password' | 'name' | 'newName' | 'source')[],
): void {
  const problems = fields
    .filter((field) => !typed(request, field).trim())
    .map((field) => ({ field, key: `form.missing_${field}` as const, values: {} }))
  const [first] = problems
  if (first) throw new Refusal(first.key, {}, 2, problems)
}

/** What a page was led to after something was done. */
export const toldIn = ({ query }: Request): string | null => (typeof query.told === 'string' ? query.told : null)

/** A number that a page or row can have; 0, which none has, for everything else. */
export const numberIn = (text: unknown): number => (/^\d{1,15}$/.test(String(text)) ? Number(text) : 0)

/** The number in a path of imports. @throws Refusal `import.unknown` of what is no number */
export function idIn(request: Request, name: string): number {
  const id = numberIn(request.params[name])
  if (!id) throw new Refusal('import.unknown', { id: '–' })
  return id
}

/** The word that stands in commands and addresses for a list of that name. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'list'
