// Some people, as a door says whom: one by one, or all that are found.
import { z } from 'zod'
import type { Institution } from '../../institutions/institutions.ts'
import type { Fragment, Sql } from '../../platform/db.ts'
import { word } from '../../platform/inputs.ts'
import { listBySlug } from '../lists/lists.ts'
import { everybody, filterInput } from './listing.ts'
import { personOf } from './people.ts'

/** By address or number; or by what they are found by. */
export const selectionInput = z.union([
  z.strictObject({ people: z.array(word).min(1).max(1000) }),
  z.strictObject({ found: filterInput }),
])

/** Them as `who`, a SELECT of contact_id. @throws Refusal `contact.unknown`, `list.unknown` */
export async function selected(
  sql: Sql,
  institution: Institution,
  selection: z.output<typeof selectionInput>,
): Promise<{ who: Fragment }> {
  const { institutionId } = institution
  if ('found' in selection) {
    const { list, ...filter } = selection.found
    const of = list === undefined ? {} : { listId: (await listBySlug(sql, institutionId, list)).listId }
    return { who: everybody(sql, institution, { ...filter, ...of }) }
  }
  const ids: number[] = []
  for (const one of selection.people) ids.push((await personOf(sql, institutionId, one)).contactId)
  // Whoever turned out to be somebody else is meant as that one.
  const who = sql`select distinct coalesce(merged_into, contact_id) as contact_id from contact
    where institution_id = ${institutionId} and contact_id = any(${ids}::bigint[])`
  return { who }
}
