// What opens and clicks say of people, and how they stop saying it.
import type { Sql, Transaction } from '../platform/db.ts'

const ofThem = (sql: Sql, institutionId: number, contactIds: number[]) => sql`
  h.institution_id = ${institutionId} and exists (select from delivery d where d.institution_id = h.institution_id
    and d.delivery_id = h.delivery_id and d.contact_id = any(${contactIds}))`

/** Opens and clicks are counted on, for nobody in particular. */
export async function forgetHits(tx: Transaction, institutionId: number, contactIds: number[]): Promise<number> {
  const { count } = await tx`update hit h set delivery_id = null where ${ofThem(tx, institutionId, contactIds)}`
  return count
}

/** Every open and click of these contacts that names them, the oldest first. */
export const hitsOf = async (sql: Sql, institutionId: number, contactIds: number[]) => [
  ...(await sql<{ campaignId: number; kind: string; at: Date }[]>`
    select h.campaign_id as "campaignId", h.kind, h.hit_at as at from hit h
    where ${ofThem(sql, institutionId, contactIds)} order by h.hit_id`),
]
