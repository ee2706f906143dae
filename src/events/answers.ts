// Who is coming?  The answers that people give by their own link.
import type { Sql } from '../platform/db.ts'

export const choices = ['yes', 'maybe', 'no'] as const
export type Choice = (typeof choices)[number]

/** Keeps an answer. Each change is kept; the newest is valid; the same answer again changes nothing. */
export async function answer(
  sql: Sql,
  { institutionId, campaignId, contactId }: { institutionId: number; campaignId: number; contactId: number },
  choice: Choice,
  now: Date,
): Promise<void> {
  await sql`insert into answer (institution_id, campaign_id, contact_id, choice, answered_at)
    select ${institutionId}::int, ${campaignId}::bigint, ${contactId}::bigint, ${choice}::text, ${now}::timestamptz
    where ${choice} is distinct from (select choice from answer where institution_id = ${institutionId}
      and campaign_id = ${campaignId} and contact_id = ${contactId} order by answer_id desc limit 1)`
}

/** The valid answer of a contact, or null. */
export async function answerOf(
  sql: Sql,
  institutionId: number,
  campaignId: number,
  contactId: number,
): Promise<Choice | null> {
  const [row] = await sql<{ choice: Choice }[]>`select choice from answer where institution_id = ${institutionId}
    and campaign_id = ${campaignId} and contact_id = ${contactId} order by answer_id desc limit 1`
  return row?.choice ?? null
}

/** Everything that these contacts answered, the oldest first. */
export const answersOf = async (sql: Sql, institutionId: number, contactIds: number[]) => [
  ...(await sql<{ campaign: string; choice: Choice; answeredAt: Date }[]>`
    select c.name as campaign, a.choice, a.answered_at as "answeredAt"
    from answer a join campaign c using (institution_id, campaign_id)
    where a.institution_id = ${institutionId} and a.contact_id = any(${contactIds}) order by a.answer_id`),
]
