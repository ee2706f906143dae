import type { Sql } from '../db.ts'

/** The server said in our own conversation that there is no such address: never write to it again. */
export async function suppressBounced(
  sql: Sql,
  contacts: { institutionId: number; contactId: number }[],
  now: Date,
): Promise<void> {
  for (const { institutionId, contactId } of contacts)
    await sql`insert into suppression (institution_id, address_hash, reason, since, recorded_by)
      select institution_id, address_hash, 'hard_bounce', ${now}, 'the relay' from contact
      where institution_id = ${institutionId} and contact_id = ${contactId} and address is not null
      on conflict do nothing`
}
