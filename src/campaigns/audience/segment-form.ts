// A condition as a form shows it: groups of lines, each line one sentence. What does not fit into that is shown in words alone.
import { purposes } from '../../contacts/permission/purposes.ts'
import { languages } from '../../i18n/languages.ts'
import { type Problem, Refusal } from '../../platform/refusal.ts'
import type { Comparison, Condition } from './condition.ts'

export const lineKinds = [
  'list',
  'not_list',
  'consent',
  'year',
  'ago',
  'language',
  'field',
  'attribute',
  'silent',
  'campaign',
] as const
export type LineKind = (typeof lineKinds)[number]

/** What a line's inputs hold, by their names, as typed. */
export interface Line {
  kind: LineKind
  values: Record<string, string>
}

export const joins = ['all', 'any'] as const
export type Join = (typeof joins)[number]

export interface Group {
  join: Join
  lines: Line[]
}

export interface SegmentForm {
  /** How groups are joined. */
  join: Join
  groups: Group[]
}

/** Fields that are looked into as text. */
export const textFields = ['last_name', 'first_name', 'former_name', 'programme', 'address', 'phone'] as const
export const textHows = ['contains', 'is', 'known', 'not_known'] as const
export const attributeHows = [...textHows, 'at_least', 'at_most'] as const
export const fates = ['written_to', 'answered', 'not_answered', 'bounced'] as const
export const states = ['granted', 'refused', 'unknown'] as const

/** What is wrong with a line, and in which input. */
class BadLine extends Error {
  readonly input: string
  constructor(input: string) {
    super(input)
    this.input = input
  }
}

const one = <Value extends string>(values: Record<string, string>, input: string, of: readonly Value[]): Value => {
  const found = of.find((each) => each === values[input])
  if (found === undefined) throw new BadLine(input)
  return found
}
const text = (values: Record<string, string>, input: string): string => {
  const typed = values[input]?.trim() ?? ''
  if (!typed) throw new BadLine(input)
  return typed
}
const number = (typed: string, input: string, [least, most]: [number, number]): number => {
  const n = /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : Number.NaN
  if (!(n >= least && n <= most)) throw new BadLine(input)
  return n
}
const numberIn = (values: Record<string, string>, input: string, bounds: [number, number]): number =>
  number(values[input] ?? '', input, bounds)

const yearBounds: [number, number] = [1900, 2100]

function yearsOf(values: Record<string, string>): Condition {
  const at = (input: string) => (values[input]?.trim() ? numberIn(values, input, yearBounds) : undefined)
  const [from, to] = [at('from'), at('to')]
  if (from === undefined && to === undefined) throw new BadLine('from')
  return {
    field: 'graduation_year',
    ...(from === undefined ? {} : { at_least: from }),
    ...(to === undefined ? {} : { at_most: to }),
  }
}

const comparedAs = (how: (typeof attributeHows)[number], values: Record<string, string>) =>
  how === 'known' || how === 'not_known' ? { known: how === 'known' } : { [how]: text(values, 'text') }

/** What a line says. @throws BadLine */
const conditions: Record<LineKind, (values: Record<string, string>) => Condition> = {
  list: (values) => ({ list: text(values, 'list') }),
  not_list: (values) => ({ not: { list: text(values, 'list') } }),
  consent: (values) => ({ consent: one(values, 'purpose', purposes), state: one(values, 'state', states) }),
  year: yearsOf,
  ago: (values) => {
    const years = text(values, 'years')
      .split(/[\s,;]+/)
      .filter(Boolean)
    return { graduated_years_ago: years.map((each) => number(each, 'years', [0, 120])) }
  },
  language: (values) => ({ field: 'language', is: one(values, 'language', languages) }),
  field: (values) => ({
    field: one(values, 'field', textFields),
    ...comparedAs(one(values, 'how', textHows), values),
  }),
  attribute: (values) => ({
    attribute: text(values, 'attribute'),
    ...comparedAs(one(values, 'how', attributeHows), values),
  }),
  silent: (values) => ({ silent_months: numberIn(values, 'months', [1, 1200]) }),
  campaign: (values) => ({
    campaign: numberIn(values, 'campaign', [1, 999_999_999]),
    was: one(values, 'was', fates),
  }),
}

/** The name of a line's input in a form. */
export const inputName = (group: number, line: number, input: string): string => `g${group}-${line}-${input}`

const joined = (join: Join, parts: Condition[]): Condition => {
  const [first] = parts
  return parts.length === 1 && first ? first : join === 'all' ? { all: parts } : { any: parts }
}

/** The condition that a form says. @throws Refusal `segment.no_line`, `segment.bad_line` at each input that says nothing we know */
export function conditionOf({ join, groups }: SegmentForm): Condition {
  const problems: Problem[] = []
  const read = ({ kind, values }: Line, field: (input: string) => string): Condition[] => {
    try {
      return [conditions[kind](values)]
    } catch (error) {
      if (!(error instanceof BadLine)) throw error
      problems.push({ field: field(error.input), key: 'segment.bad_line', values: {} })
      return []
    }
  }
  const parts = groups.flatMap(({ join: inner, lines }, group) => {
    const said = lines.flatMap((line, at) => read(line, (input) => inputName(group, at, input)))
    return said.length ? [joined(inner, said)] : []
  })
  if (problems.length) throw new Refusal('segment.bad_line', {}, 2, problems)
  if (!parts.length) throw new Refusal('segment.no_line', {}, 2)
  return joined(join, parts)
}

const known = (how: string, values: Record<string, string>): Record<string, string> => ({ how, text: '', ...values })

/** How a comparison with one thing is said in a line; null: it is more than one. */
function compared(condition: Comparison): { how: string; text: string } | null {
  const { known: isKnown, is, contains, at_least, at_most } = condition
  const said = Object.entries({ is, contains, at_least, at_most }).filter(([, value]) => value !== undefined)
  if (isKnown !== undefined) return said.length ? null : { how: isKnown ? 'known' : 'not_known', text: '' }
  const [[how, value] = ['', undefined], ...more] = said
  return more.length || Array.isArray(value) || value === undefined ? null : { how, text: String(value) }
}

function fieldLine(condition: Extract<Comparison, { field: string }>): Line | null {
  const { field } = condition
  if (field === 'graduation_year') {
    const { known: isKnown, is, contains, at_least, at_most } = condition
    if (isKnown !== undefined || contains !== undefined || Array.isArray(is)) return null
    if (is !== undefined && (at_least !== undefined || at_most !== undefined)) return null
    const [from, to] = is === undefined ? [at_least ?? '', at_most ?? ''] : [is, is]
    return { kind: 'year', values: { from: String(from), to: String(to) } }
  }
  const said = compared(condition)
  if (!said) return null
  if (field === 'language')
    return said.how === 'is' && languages.some((each) => each === said.text)
      ? { kind: 'language', values: { language: said.text } }
      : null
  if (!textFields.some((each) => each === field) || !textHows.some((each) => each === said.how)) return null
  return { kind: 'field', values: known(said.how, { field, text: said.text }) }
}

/** The line that says it; null: none does. */
function lineOf(condition: Condition): Line | null {
  if ('all' in condition || 'any' in condition) return null
  if ('not' in condition)
    return 'list' in condition.not ? { kind: 'not_list', values: { list: condition.not.list } } : null
  if ('list' in condition) return { kind: 'list', values: { list: condition.list } }
  if ('consent' in condition) return { kind: 'consent', values: { purpose: condition.consent, state: condition.state } }
  if ('graduated_years_ago' in condition)
    return { kind: 'ago', values: { years: [condition.graduated_years_ago].flat().join(', ') } }
  if ('silent_months' in condition) return { kind: 'silent', values: { months: String(condition.silent_months) } }
  if ('campaign' in condition)
    return { kind: 'campaign', values: { campaign: String(condition.campaign), was: condition.was } }
  if ('field' in condition) return fieldLine(condition)
  const said = compared(condition)
  return said && { kind: 'attribute', values: known(said.how, { attribute: condition.attribute, text: said.text }) }
}

/** What a form holds; whatever is more is not shown in part. */
export const formMost = { groups: 6, lines: 20, letters: 200 }

const fits = (groups: Group[]): boolean =>
  groups.length <= formMost.groups &&
  groups.every(
    ({ lines }) =>
      lines.length <= formMost.lines &&
      lines.every(({ values }) => Object.values(values).every((value) => value.length <= formMost.letters)),
  )

const partsOf = (condition: Condition): { join: Join; parts: Condition[] } =>
  'all' in condition
    ? { join: 'all', parts: condition.all }
    : 'any' in condition
      ? { join: 'any', parts: condition.any }
      : { join: 'all', parts: [condition] }

/** The form that says a condition; null: it is more than a form shows. */
export function formOf(condition: Condition): SegmentForm | null {
  const { join, parts } = partsOf(condition)
  const groups: Group[] = []
  let isOpen = false
  for (const part of parts) {
    const line = lineOf(part)
    const last = groups.at(-1)
    if (line && isOpen && last) last.lines.push(line)
    else if (line) groups.push({ join, lines: [line] })
    else {
      const inner = partsOf(part)
      const lines = inner.parts.map(lineOf)
      if (!('all' in part || 'any' in part) || lines.includes(null)) return null
      groups.push({ join: inner.join, lines: lines as Line[] })
    }
    isOpen = line !== null
  }
  return fits(groups) ? { join, groups } : null
}
