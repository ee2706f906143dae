// What the outbox keeps of people, and how it forgets them: the counts stay, who it was does not.
import type { Sql, Transaction } from '../platform/db.ts'

/** Empties deliveries of everything that names the person; what is not handed over yet is cancelled at once. */
export async function forgetDeliveries(
  tx: Transaction,
  institutionId: number,
  contactIds: number[],
  now: Date,
): Promise<{ delivery: number; attempt: number; cancelled: number }> {
  // An outbox that is being filled just now would bring the address back: it waits, or is waited for.
  await tx`select from campaign where institution_id = ${institutionId} and state in ('scheduled', 'preparing') for update`
  const attempts = await tx`update attempt a set reply = null from delivery d
    where d.institution_id = ${institutionId} and d.contact_id = any(${contactIds})
      and a.institution_id = d.institution_id and a.delivery_id = d.delivery_id`
  const cancelled =
    await tx`update delivery set state = 'cancelled', reason = 'erased', state_at = ${now}, not_before = null
    where institution_id = ${institutionId} and contact_id = any(${contactIds}) and state in ('queued', 'deferred')`
  const deliveries = await tx`update delivery set address = '', fields = '{}', reply = null
    where institution_id = ${institutionId} and contact_id = any(${contactIds})`
  return { delivery: deliveries.count, attempt: attempts.count, cancelled: cancelled.count }
}

interface HeldDelivery {
  campaignId: number
  state: string
  address: string
  fields: Record<string, string>
  queuedAt: Date
  stateAt: Date
  reply: string | null
}

/** Everything that was or will be sent to these contacts. */
export const deliveriesOf = async (sql: Sql, institutionId: number, contactIds: number[]): Promise<HeldDelivery[]> => [
  ...(await sql<HeldDelivery[]>`
    select d.campaign_id as "campaignId", d.state, d.address, d.fields, d.queued_at as "queuedAt", d.state_at as "stateAt", d.reply
    from delivery d where d.institution_id = ${institutionId} and d.contact_id = any(${contactIds}) order by d.delivery_id`),
]
