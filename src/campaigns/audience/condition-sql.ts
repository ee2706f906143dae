// A condition as SQL: every value in it is a parameter.

import type { AttributeType } from '../../contacts/people/attributes.ts'
import { readAddress } from '../../platform/addresses.ts'
import type { Fragment, Sql } from '../../platform/db.ts'
import type { Comparison, Condition } from './condition.ts'

/** When a condition is asked. */
export interface Moment {
  now: Date
  /** The year that "10 years ago" counts from: the institution's. */
  year: number
}

interface SegmentScope extends Moment {
  institutionId: number
  /** The institution's own columns; one that is not there holds for nobody. */
  attributes: Map<string, AttributeType>
}

/** The condition on `contact c`. */
export function conditionSql(sql: Sql, condition: Condition, scope: SegmentScope): Fragment {
  const { institutionId } = scope
  const all = (parts: Condition[], word: Fragment): Fragment =>
    sql`(${parts.map((part) => conditionSql(sql, part, scope)).reduce((left, right) => sql`${left} ${word} ${right}`)})`
  if ('all' in condition) return all(condition.all, sql`and`)
  if ('any' in condition) return all(condition.any, sql`or`)
  if ('not' in condition) return sql`not coalesce(${conditionSql(sql, condition.not, scope)}, false)`
  if ('list' in condition)
    return sql`exists (select from subscription s
      where s.institution_id = c.institution_id and s.contact_id = c.contact_id and s.state = 'confirmed'
        and s.list_id = (select list_id from list where institution_id = ${institutionId} and slug = ${condition.list}))`
  if ('consent' in condition) {
    const known = sql`exists (select from consent k where k.institution_id = c.institution_id
      and k.contact_id = c.contact_id and k.purpose = ${condition.consent}`
    return condition.state === 'unknown'
      ? sql`not ${known} and k.state <> 'unknown')`
      : sql`${known} and k.state = ${condition.state})`
  }
  if ('graduated_years_ago' in condition) {
    const years = [condition.graduated_years_ago].flat().map((ago) => scope.year - ago)
    return sql`c.graduation_year = any(${years}::smallint[])`
  }
  if ('silent_months' in condition)
    return sql`exists (select from sign_of_life l where l.institution_id = c.institution_id
      and l.contact_id = c.contact_id and l.at <= ${scope.now} - make_interval(months => ${condition.silent_months}))`
  if ('campaign' in condition) {
    const of = (states: string[]) => sql`exists (select from delivery d where d.institution_id = ${institutionId}
      and d.mailing_id = ${condition.campaign} and d.contact_id = c.contact_id and d.state = any(${states}))`
    const answered = sql`exists (select from answer a where a.institution_id = ${institutionId}
      and a.campaign_id = ${condition.campaign} and a.contact_id = c.contact_id)`
    if (condition.was === 'answered') return answered
    // An uncertain message counts as sent, since the relay may have it: a reminder needs an earlier message.
    if (condition.was === 'not_answered') return sql`(${of(['accepted', 'uncertain'])} and not ${answered})`
    return condition.was === 'bounced' ? of(['rejected']) : of(['accepted', 'uncertain'])
  }
  return comparisonSql(sql, condition, scope)
}

/** An address as the register finds it. */
function addressKey(given: string | number): string {
  const read = readAddress(String(given))
  return 'key' in read ? read.key : text(given)
}

const text = (value: string | number): string => String(value).toLowerCase()

function comparisonSql(sql: Sql, condition: Comparison, { attributes }: SegmentScope): Fragment {
  const isYear = 'field' in condition && condition.field === 'graduation_year'
  const type = 'field' in condition ? (isYear ? 'number' : 'text') : attributes.get(condition.attribute)
  if (!type) return sql`false`
  const typed = 'field' in condition ? sql`c.${sql(condition.field)}` : sql`(c.attributes ->> ${condition.attribute})`
  const parts: Fragment[] = []
  if (condition.known !== undefined) parts.push(sql`(coalesce(${typed}::text, '') <> '') = ${condition.known}`)
  if (condition.contains !== undefined)
    parts.push(sql`position(searchable(${condition.contains}) in searchable(${typed}::text)) > 0`)
  if (condition.is !== undefined) {
    const wanted = [condition.is].flat()
    if (isYear) parts.push(sql`${typed} = any(${wanted.map(Number).filter(Number.isInteger)}::int[])`)
    else if ('field' in condition && condition.field === 'address')
      parts.push(sql`c.address_key = any(${wanted.map(addressKey)}::text[])`)
    else if (type === 'number')
      parts.push(
        sql`as_number(${typed}) = any(select as_number(w) from unnest(${wanted.map(String)}::text[]) as t (w))`,
      )
    else if (type === 'date')
      parts.push(sql`as_date(${typed}) = any(select as_date(w) from unnest(${wanted.map(String)}::text[]) as t (w))`)
    else parts.push(sql`lower(${typed}) = any(${wanted.map(text)}::text[])`)
  }
  for (const [bound, sign] of [
    [condition.at_least, sql`>=`],
    [condition.at_most, sql`<=`],
  ] as const) {
    if (bound === undefined) continue
    if (isYear) parts.push(sql`${typed} ${sign} as_number(${String(bound)})::int`)
    else if (type === 'number') parts.push(sql`as_number(${typed}) ${sign} as_number(${String(bound)})`)
    else if (type === 'date') parts.push(sql`as_date(${typed}) ${sign} as_date(${String(bound)})`)
    else parts.push(sql`lower(${typed}) ${sign} ${text(bound)}`)
  }
  return sql`(${parts.reduce((left, right) => sql`${left} and ${right}`)})`
}
