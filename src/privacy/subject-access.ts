// What do we hold on a person, and how do we forget them? Every room tells and forgets its own; here they are asked.

import { campaignNames } from '../campaigns/campaigns.ts'
import { sameAs } from '../contacts/people/people.ts'
import { heldOn } from '../contacts/people/subject-access.ts'
import { deliveriesOf } from '../dispatch/erasure.ts'
import { answersOf } from '../events/answers.ts'
import { hitsOf } from '../feedback/erasure.ts'
import type { Sql } from '../platform/db.ts'

/** Everything held on a contact and on whoever turned out to be the same person. */
export async function everythingOn(sql: Sql, institutionId: number, contactId: number) {
  const contactIds = await sameAs(sql, institutionId, contactId)
  const names = await campaignNames(sql, institutionId)
  const withName = <Row extends { campaignId: number }>({ campaignId, ...row }: Row) => ({
    campaign: names.get(campaignId) ?? String(campaignId),
    ...row,
  })
  return {
    ...(await heldOn(sql, institutionId, contactIds)),
    deliveries: (await deliveriesOf(sql, institutionId, contactIds)).map(({ mailingId, ...row }) =>
      withName({ ...row, campaignId: mailingId }),
    ),
    answers: (await answersOf(sql, institutionId, contactIds)).map(withName),
    hits: await hitsOf(sql, institutionId, contactIds),
  }
}
