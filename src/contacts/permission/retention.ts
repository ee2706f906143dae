// How long a permission is trusted: after months without a sign of life people are asked, and who is silent lapses.

import type { Fragment, Sql, Transaction } from '../../platform/db.ts'
import { lockContacts } from '../people/contact-lock.ts'
import type { Purpose } from './purposes.ts'

/** What retention comes to for one purpose, in people who permitted it. */
interface RetentionStep {
  purpose: Purpose
  /** Null: as long as the list is kept. */
  months: number | null
  permitted: number
  /** No sign of life for those months, and not asked since. */
  toAsk: number
  /** Asked, and not silent for 60 days since. */
  waiting: number
  /** Asked more than 60 days ago, and silent: their permission lapses. */
  toLapse: number
}

/** How long somebody who was asked has to answer. */
const answerWithinMs = 60 * 86_400_000

const judged = (sql: Sql, institutionId: number, now: Date) => sql`
  select k.purpose, k.contact_id, p.retention_months as months,
    case when p.retention_months is null or l.at > ${now}::timestamptz - make_interval(months => p.retention_months)
        then 'alive'
      when c.asked_at is null or c.asked_at < l.at then 'to_ask'
      when c.asked_at > ${new Date(now.getTime() - answerWithinMs)} then 'waiting' else 'to_lapse' end as step
  from consent k
  join purpose p on p.institution_id = k.institution_id and p.purpose = k.purpose
  join contact c on c.institution_id = k.institution_id and c.contact_id = k.contact_id and c.merged_into is null
    and not c.deceased
  join sign_of_life l on l.institution_id = k.institution_id and l.contact_id = k.contact_id
  where k.institution_id = ${institutionId} and k.state = 'granted'`

/** What stands to be done, purpose by purpose; changes nothing. */
export const retentionOf = async (sql: Sql, institutionId: number, now: Date): Promise<RetentionStep[]> => [
  ...(await sql<RetentionStep[]>`
    select p.purpose, p.retention_months as months, count(j.contact_id) as permitted,
      count(*) filter (where j.step = 'to_ask') as "toAsk", count(*) filter (where j.step = 'waiting') as waiting,
      count(*) filter (where j.step = 'to_lapse') as "toLapse"
    from purpose p left join (${judged(sql, institutionId, now)}) j using (purpose)
    where p.institution_id = ${institutionId} group by p.purpose, p.retention_months order by p.purpose`),
]

/**
 * People were asked whether they want to go on: their 60 days begin.
 * @param asked a SELECT of contact_id and at
 * @returns how many
 */
export async function beginAsking(sql: Sql, institutionId: number, asked: Fragment): Promise<number> {
  const { count } = await sql`update contact c set asked_at = a.at from (${asked}) a
    where c.institution_id = ${institutionId} and c.contact_id = a.contact_id
      and (c.asked_at is null or c.asked_at < a.at)`
  return count
}

/** People of whom no permission, list or answer is left that still counts: somebody decides about erasing them. */
interface Lapsed {
  contactId: number
  name: string
}

/**
 * Lets the permissions lapse that are due: entries of the log, source `retention`, back to unknown. Refusals stay. An
 * old file does not bring them back; a new word of the person does.
 */
export async function lapse(
  tx: Transaction,
  institutionId: number,
  { by, now }: { by: string; now: Date },
): Promise<{ lapsed: number; toErase: Lapsed[] }> {
  await lockContacts(tx, institutionId)
  const lapsed = await tx<{ contactId: number }[]>`
      insert into consent_entry (institution_id, contact_id, purpose, state, wording_version, source, by_person,
        recorded_by, recorded_at)
      select ${institutionId}, j.contact_id, j.purpose, 'unknown', null, 'retention', false, ${by}, ${now}
      from (${judged(tx, institutionId, now)}) j
      join purpose p on p.institution_id = ${institutionId} and p.purpose = j.purpose
      where j.step = 'to_lapse' returning contact_id as "contactId"`
  const ids = lapsed.map(({ contactId }) => contactId)
  const toErase = await tx<Lapsed[]>`
      select c.contact_id as "contactId", concat_ws(' ', c.first_name, c.last_name) as name from contact c
      where c.institution_id = ${institutionId} and c.contact_id = any(${ids})
        and not exists (select from consent k where k.institution_id = c.institution_id
          and k.contact_id = c.contact_id and k.state <> 'unknown')
      order by c.contact_id`
  return { lapsed: lapsed.length, toErase: [...toErase] }
}
