// Who is coming?  The answers that people give by their own link.
import { noteLifeSign } from '../contacts/people/life-signs.ts'
import type { Sql, Transaction } from '../platform/db.ts'

export const choices = ['yes', 'maybe', 'no'] as const
export type Choice = (typeof choices)[number]

/** Keeps an answer, and that the person is there. Each change is kept; the newest is valid; the same answer again is no change. */
export async function answer(
  tx: Transaction,
  { institutionId, campaignId, contactId }: { institutionId: number; campaignId: number; contactId: number },
  choice: Choice,
  now: Date,
): Promise<void> {
  await tx`insert into answer (institution_id, campaign_id, contact_id, choice, answered_at)
    select ${institutionId}::int, ${campaignId}::bigint, ${contactId}::bigint, ${choice}::text, ${now}::timestamptz
    where ${choice} is distinct from (select choice from answer where institution_id = ${institutionId}
      and campaign_id = ${campaignId} and contact_id = ${contactId} order by answer_id desc limit 1)`
  await noteLifeSign(tx, institutionId, contactId, now)
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
  ...(await sql<{ campaignId: number; choice: Choice; answeredAt: Date }[]>`
    select a.campaign_id as "campaignId", a.choice, a.answered_at as "answeredAt"
    from answer a where a.institution_id = ${institutionId} and a.contact_id = any(${contactIds}) order by a.answer_id`),
]

/** Somebody's valid answer. */
interface NamedAnswer {
  contactId: number
  name: string
  address: string | null
  choice: Choice
  answeredAt: Date
}

/** Who answered what, by name; the newest answer of each. */
export const answersByName = async (sql: Sql, institutionId: number, campaignId: number): Promise<NamedAnswer[]> => [
  ...(await sql<NamedAnswer[]>`
    with newest as (select distinct on (contact_id) contact_id, choice, answered_at from answer
      where institution_id = ${institutionId} and campaign_id = ${campaignId} order by contact_id, answer_id desc)
    select c.contact_id as "contactId", concat_ws(' ', c.first_name, c.last_name) as name, c.address, n.choice,
      n.answered_at as "answeredAt"
    from newest n join contact c on c.institution_id = ${institutionId} and c.contact_id = n.contact_id
    order by c.last_name, c.first_name, c.contact_id`),
]
