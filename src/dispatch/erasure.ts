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
  await tx`select from mailing where institution_id = ${institutionId} and state in ('scheduled', 'preparing') for update`
  const attempts = await tx`update attempt a set reply = null from delivery d
    where d.institution_id = ${institutionId} and d.contact_id = any(${contactIds})
      and a.institution_id = d.institution_id and a.delivery_id = d.delivery_id`
  const cancelled =
    await tx`update delivery set state = 'cancelled', reason = 'erased', state_at = ${now}, not_before = null
    where institution_id = ${institutionId} and contact_id = any(${contactIds}) and state in ('queued', 'deferred')`
  await tx`update delivery set state = case when state in ('queued', 'deferred') then 'cancelled' else state end,
      address = '', fields = '{}', stands_for = null, reply = null
    where institution_id = ${institutionId} and stands_for is not null
      and (stands_for ->> 'contactId')::bigint = any(${contactIds})`
  const deliveries = await tx`update delivery set address = '', fields = '{}', reply = null
    where institution_id = ${institutionId} and contact_id = any(${contactIds})`
  return { delivery: deliveries.count, attempt: attempts.count, cancelled: cancelled.count }
}

interface HeldDelivery {
  mailingId: number
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
    select d.mailing_id as "mailingId", d.state, d.address, d.fields, d.queued_at as "queuedAt", d.state_at as "stateAt", d.reply
    from delivery d where d.institution_id = ${institutionId} and d.contact_id = any(${contactIds}) order by d.delivery_id`),
  // Their message as somebody else was shown it: to whom it went is not theirs to know.
  ...(await sql<HeldDelivery[]>`
    select (d.stands_for ->> 'mailingId')::bigint as "mailingId", d.state, d.stands_for ->> 'address' as address, d.fields, d.queued_at as "queuedAt",
      d.state_at as "stateAt", null as reply
    from delivery d where d.institution_id = ${institutionId} and d.stands_for is not null
      and (d.stands_for ->> 'contactId')::bigint = any(${contactIds}) order by d.delivery_id`),
]

/** So long somebody may ask what became of a test message: 30 days. */
const testsKeptMs = 30 * 24 * 3_600_000

/** Forgets to whom test messages of long ago went, and whose message they showed; that there was one stays. */
export const forgetTests = (sql: Sql, now: Date) => sql`
  update delivery set address = '', fields = '{}', stands_for = null, reply = null
  where stands_for is not null and state not in ('queued', 'sending', 'deferred')
    and state_at < ${new Date(now.getTime() - testsKeptMs)}`
