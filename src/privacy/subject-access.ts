// What do we hold on a person, and how do we forget them? Every room tells and forgets its own; here they are asked.

import { sameAs } from '../contacts/people/people.ts'
import { heldOn } from '../contacts/people/subject-access.ts'
import { deliveriesOf } from '../dispatch/erasure.ts'
import { answersOf } from '../events/answers.ts'
import { hitsOf } from '../feedback/erasure.ts'
import type { Sql } from '../platform/db.ts'

/** Everything held on a contact and on whoever turned out to be the same person. */
export async function everythingOn(sql: Sql, institutionId: number, contactId: number) {
  const contactIds = await sameAs(sql, institutionId, contactId)
  return {
    ...(await heldOn(sql, institutionId, contactIds)),
    deliveries: await deliveriesOf(sql, institutionId, contactIds),
    answers: await answersOf(sql, institutionId, contactIds),
    hits: await hitsOf(sql, institutionId, contactIds),
  }
}
