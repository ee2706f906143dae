// A condition as a form shows it, and back: what the form says is what is kept, and what it cannot show is shown in words alone.
import { expect, test } from 'vitest'
import { type Condition, readCondition } from '../../src/campaigns/audience/condition.ts'
import { conditionOf, formOf, type Line, type SegmentForm } from '../../src/campaigns/audience/segment-form.ts'
import { Refusal } from '../../src/platform/refusal.ts'

const shown: Condition[] = [
  { list: 'alumni' },
  { not: { list: 'alumni' } },
  { consent: 'invitations', state: 'granted' },
  { graduated_years_ago: [10, 25, 50] },
  { silent_months: 24 },
  { campaign: 3, was: 'not_answered' },
  { field: 'language', is: 'sv' },
  { field: 'graduation_year', at_least: 1990, at_most: 1999 },
  { field: 'graduation_year', at_least: 1990 },
  { field: 'programme', contains: 'merkonomi' },
  { field: 'former_name', known: true },
  { attribute: 'Kotikunta', is: 'Espoo' },
  { attribute: 'Jäsennumero', at_least: '100' },
  { all: [{ list: 'alumni' }, { field: 'language', is: 'fi' }, { silent_months: 6 }] },
  { any: [{ list: 'alumni' }, { list: 'choir' }] },
  {
    all: [
      { list: 'alumni' },
      {
        any: [
          { field: 'language', is: 'fi' },
          { field: 'language', is: 'sv' },
        ],
      },
    ],
  },
  { any: [{ all: [{ list: 'a' }, { list: 'b' }] }, { all: [{ list: 'c' }, { silent_months: 2 }] }] },
]
test.each(shown.map((one) => [JSON.stringify(one), one] as const))(
  '%s goes into a form and comes back',
  (_, condition) => {
    const form = formOf(condition)
    expect(form).not.toBeNull()
    const back = conditionOf(form as SegmentForm)
    expect(back).toEqual(condition)
    expect(readCondition(back)).toEqual(back)
  },
)

test.each<Condition>([
  { not: { silent_months: 3 } },
  { all: [{ any: [{ all: [{ list: 'a' }, { list: 'b' }] }, { list: 'c' }] }, { list: 'd' }] },
  { field: 'programme', is: ['a', 'b'] },
  { field: 'programme', contains: 'a', known: true },
  { field: 'kind', is: 'person' },
  { field: 'graduation_year', known: false },
  // More than a form holds: shown in part it would be kept in part.
  { all: Array.from({ length: 25 }, (_, n) => ({ not: { list: `list-${n}` } })) },
  { graduated_years_ago: Array.from({ length: 50 }, (_, n) => n + 70) },
])('%j is more than a form shows', (condition) => {
  expect(formOf(condition)).toBeNull()
})

const formWith = (...lines: Line[]): SegmentForm => ({ join: 'all', groups: [{ join: 'all', lines }] })
const problemsOf = (form: SegmentForm): string[] => {
  try {
    conditionOf(form)
  } catch (error) {
    if (error instanceof Refusal) return error.problems.map(({ field, key }) => field ?? key)
    throw error
  }
  return []
}

test('what a line does not say is told at its input, all at once, and no line means nobody is kept', () => {
  expect(
    problemsOf(
      formWith(
        { kind: 'list', values: { list: '' } },
        { kind: 'year', values: { from: '', to: '' } },
        { kind: 'year', values: { from: '19x0', to: '' } },
        { kind: 'ago', values: { years: '10, tuhat' } },
        { kind: 'consent', values: { purpose: 'invitations', state: 'perhaps' } },
        { kind: 'field', values: { field: 'programme', how: 'contains', text: ' ' } },
        { kind: 'silent', values: { months: '-3' } },
        { kind: 'language', values: { language: 'fi' } },
      ),
    ),
  ).toEqual(['g0-0-list', 'g0-1-from', 'g0-2-from', 'g0-3-years', 'g0-4-state', 'g0-5-text', 'g0-6-months'])
  expect(() => conditionOf(formWith())).toThrow('would mean everybody')
})

test('an unfilled group is no group, and a lone line needs no join', () => {
  const form: SegmentForm = {
    join: 'any',
    groups: [
      { join: 'all', lines: [] },
      { join: 'any', lines: [{ kind: 'silent', values: { months: '12' } }] },
    ],
  }
  expect(conditionOf(form)).toEqual({ silent_months: 12 })
})
