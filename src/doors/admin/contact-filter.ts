// Which people a link or a form means.
import type { z } from 'zod'
import type { filterInput } from '../../contacts/people/listing.ts'
import { numberIn } from './forms.ts'

/** What the form above the list says; empty: nothing. */
export interface Asked {
  words: string
  list: string
  permission: string
  language: string
  from: string
  to: string
}

/** What the form above the list says, and what links and other forms say after it. @param said a query, or a form's fields */
export function askedIn(said: Record<string, unknown>): Asked {
  const text = (name: string, most = 500): string => {
    const value = said[name]
    return typeof value === 'string' ? value.trim().slice(0, most) : ''
  }
  return {
    words: text('words'),
    list: text('list'),
    permission: text('permission'),
    language: text('language'),
    from: text('from', 4),
    to: text('to', 4),
  }
}

export type Filter = Partial<z.input<typeof filterInput>>

/** What is no filter, by a link of yesterday or a slip, filters nothing. */
export function filterOf({ words, list, permission, language, from, to }: Asked, known: { slug: string }[]): Filter {
  const year = (text: string): number | undefined => {
    const n = numberIn(text)
    return n >= 1900 && n <= 2100 ? n : undefined
  }
  const one = <Value extends string>(value: string, of: readonly Value[]) => of.find((each) => each === value)
  const filter = {
    words: words || undefined,
    list: known.find(({ slug }) => slug === list)?.slug,
    permission: one(permission, ['granted', 'refused', 'unknown'] as const),
    language: one(language, ['fi', 'sv', 'en'] as const),
    yearFrom: year(from),
    yearTo: year(to),
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}
