// Whom do we mean? A condition over contacts, in a small language of JSON that people and pages can write.
import { z } from 'zod'
import { purposes } from '../../contacts/permission/purposes.ts'
import { Refusal } from '../../platform/refusal.ts'

const segmentFields = [
  'first_name',
  'last_name',
  'former_name',
  'address',
  'phone',
  'programme',
  'language',
  'kind',
  'graduation_year',
] as const

const value = z.union([z.string().max(200), z.number()])
/** How a field or a column of the school's own is compared; a text is compared without regard to case. */
const comparison = {
  /** One of these. */
  is: z.union([value, z.array(value).min(1).max(500)]).optional(),
  contains: z.string().min(1).max(200).optional(),
  /** Years, numbers, or dates as in `2004-06-05`. */
  at_least: value.optional(),
  at_most: value.optional(),
  known: z.boolean().optional(),
}
const years = z.number().int().min(0).max(120)

const one = z.union([
  z.strictObject({ field: z.enum(segmentFields), ...comparison }),
  z.strictObject({ attribute: z.string().min(1).max(200), ...comparison }),
  /** Stands on the list of that slug. */
  z.strictObject({ list: z.string().min(1).max(63) }),
  z.strictObject({ consent: z.enum(purposes), state: z.enum(['granted', 'refused', 'unknown']) }),
  /** Graduated so many years before this year: 10, 25 and 50 are reunions. */
  z.strictObject({ graduated_years_ago: z.union([years, z.array(years).min(1).max(50)]) }),
  /** No sign of life (answer, own word, confirmation) for so many months. */
  z.strictObject({ silent_months: z.number().int().min(1).max(1200) }),
  /** What became of an earlier campaign. */
  z.strictObject({
    campaign: z.number().int().positive(),
    was: z.enum(['written_to', 'answered', 'not_answered', 'bounced']),
  }),
])
type OneCondition = z.infer<typeof one>
export type Comparison = Extract<OneCondition, { field: string }> | Extract<OneCondition, { attribute: string }>
export type Condition = OneCondition | { all: Condition[] } | { any: Condition[] } | { not: Condition }

const partsMost = 50
const depthMost = 6

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    one,
    z.strictObject({ all: z.array(condition).min(1).max(partsMost) }),
    z.strictObject({ any: z.array(condition).min(1).max(partsMost) }),
    z.strictObject({ not: condition }),
  ]),
)

/**
 * Reads a condition. @throws Refusal `segment.bad_json`, `segment.bad` naming the part that is not understood,
 * `segment.too_deep`
 */
export function readCondition(given: unknown): Condition {
  // Before zod: what nests without end must not be walked without end.
  assertDepth(given, 0)
  const wrong = firstWrong(given, '')
  if (wrong !== null) throw new Refusal('segment.bad', { at: wrong.at || '.', part: wrong.part }, 2)
  return condition.parse(given)
}

/** @throws Refusal `segment.bad_json` */
export function conditionFromText(text: string): Condition {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (error) {
    throw new Refusal('segment.bad_json', { why: (error as Error).message.slice(0, 100) }, 2)
  }
  return readCondition(given)
}

function assertDepth(given: unknown, depth: number): void {
  if (depth > depthMost * 2) throw new Refusal('segment.too_deep', { most: depthMost }, 2)
  if (given && typeof given === 'object') for (const part of Object.values(given)) assertDepth(part, depth + 1)
}

/** The innermost part that is no condition: its path and how it begins. */
function firstWrong(given: unknown, at: string): { at: string; part: string } | null {
  const here = { at, part: (JSON.stringify(given) ?? '').slice(0, 120) }
  if (!given || typeof given !== 'object') return here
  const keys = Object.keys(given)
  const [key] = keys
  if (keys.length === 1 && (key === 'all' || key === 'any')) {
    const parts: unknown = (given as Record<string, unknown>)[key]
    if (!Array.isArray(parts) || !parts.length || parts.length > partsMost) return here
    for (const [i, part] of parts.entries()) {
      const wrong = firstWrong(part, `${at}.${key}[${i}]`)
      if (wrong) return wrong
    }
    return null
  }
  if (keys.length === 1 && key === 'not') return firstWrong((given as { not: unknown }).not, `${at}.not`)
  const read = one.safeParse(given)
  if (!read.success) return here
  return ('field' in read.data || 'attribute' in read.data) && keys.length < 2 ? here : null
}
