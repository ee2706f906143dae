// Mailings that need a person: held, paused for a reason, or over with messages of which nobody knows. Each trouble is told once.
import type { Fragment, Sql, Transaction } from '../platform/db.ts'
import type { MailingKey, MailingState } from './mailings.ts'

export interface Trouble extends MailingKey {
  state: MailingState
  /** The hold of a mailing that waits, or `uncertain`: a code. */
  trouble: string
  /** Messages of which nobody knows whether the relay has them. */
  uncertain: number
}

/** A worker that was given up for dead may say for so long what became of its messages (dispatch/mailings.ts). */
const openForMs = 48 * 3_600_000

/** SQL: the trouble of mailing m, a code; null: it has none. What a person paused has none. */
export const troubleOf = (sql: Sql): Fragment => sql`case
    when m.state in ('scheduled', 'preparing', 'paused') then m.hold
    when m.state = 'finished' and exists (select from delivery d where d.institution_id = m.institution_id
      and d.mailing_id = m.mailing_id and d.state = 'uncertain' and d.reason is distinct from 'left') then 'uncertain' end`

/** SQL: those of a kind that may have a trouble, or had one. */
const looked = (sql: Sql, kind: string, now: Date) => sql`m.kind = ${kind}
  and (m.told is not null or m.ended_at is null or m.ended_at > ${new Date(now.getTime() - openForMs)})`

/** Troubles that nobody was told of, of all institutions, and forgets those that are over. @param kind of the mailings */
export async function untoldTroubles(sql: Sql, kind: string, now: Date): Promise<Trouble[]> {
  await sql`update mailing m set told = null where m.kind = ${kind} and m.told is not null and ${troubleOf(sql)} is null`
  return sql<Trouble[]>`
    select t.*, (select count(*) from delivery d where d.institution_id = t."institutionId"
      and d.mailing_id = t."mailingId" and d.state = 'uncertain' and d.reason is distinct from 'left') as uncertain
    from (select m.institution_id as "institutionId", m.mailing_id as "mailingId", m.state, m.told, ${troubleOf(sql)} as trouble
      from mailing m where ${looked(sql, kind, now)}) t
    where t.trouble is distinct from t.told and t.trouble is not null`
}

/** Marks a trouble as told. @returns whether it is still the mailing's, and no other process tells it */
export async function markTold(tx: Transaction, { institutionId, mailingId, trouble }: Trouble): Promise<boolean> {
  const [mine] =
    await tx`select from mailing m where m.institution_id = ${institutionId} and m.mailing_id = ${mailingId}
    and m.told is distinct from ${trouble} for update skip locked`
  if (!mine) return false
  const told = await tx`update mailing m set told = ${trouble}
    where m.institution_id = ${institutionId} and m.mailing_id = ${mailingId} and ${troubleOf(tx)} = ${trouble}`
  return told.count === 1
}
