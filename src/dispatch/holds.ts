// What does not start, or go on, by itself but asks a person: after a restored backup, when it is long overdue, when its content
// must not leave this machine.
import { isMessageKey, type MessageKey } from '../i18n/translate.ts'
import type { Institution } from '../institutions/institutions.ts'
import { isThisMachine } from '../platform/config.ts'
import type { Sql } from '../platform/db.ts'
import { type Carries, carriedBy } from './cursors.ts'
import type { MailingKey, MailingState } from './mailings.ts'

/** After so long the world may have moved on. */
const overdueMs = 24 * 3_600_000

/** Why a mailing waits for a person: a code, as rows keep it. */
export type HoldReason =
  | 'example'
  | 'localhost'
  | 'restored'
  | 'other_database'
  | 'environment'
  | 'content'
  | 'overdue'
  | 'audience'
  | 'changed'

export interface Held extends MailingKey {
  why: string
}

/** The message that says why a mailing waits for a person; null: it does not. */
export function whyItWaits({ hold, state }: { hold: string | null; state: MailingState | 'draft' }): MessageKey | null {
  if (hold === null && state !== 'paused') return null
  // What keeps a mailing from starting pauses one that is sending.
  const keys = state === 'paused' ? [`pause.${hold ?? 'person'}`, `hold.${hold}`] : [`hold.${hold}`]
  return keys.find(isMessageKey) ?? 'pause.person'
}

const returned = (sql: Sql) =>
  sql`returning m.institution_id as "institutionId", m.mailing_id as "mailingId", m.hold as why`

/** Holds mailings that should have started more than a day ago. @returns those held now */
export const holdOverdue = (sql: Sql, now: Date): Promise<Held[]> => sql<Held[]>`
  update mailing m set hold = 'overdue'
  where state = 'scheduled' and hold is null and due_at < ${new Date(now.getTime() - overdueMs)} ${returned(sql)}`

/** Holds one mailing that has not started yet. */
export const holdMailing = (sql: Sql, { institutionId, mailingId }: MailingKey, why: HoldReason) => sql`
  update mailing set hold = ${why}
  where institution_id = ${institutionId} and mailing_id = ${mailingId} and state in ('scheduled', 'preparing')`

/** Holds whatever would start by itself, and pauses what is sending. @returns those held now */
export const holdAll = (sql: Sql, why: HoldReason): Promise<Held[]> => sql<Held[]>`
  update mailing m set hold = ${why}, state = case when state = 'sending' then 'paused' else state end
  where state in ('scheduled', 'preparing', 'sending') ${returned(sql)}`

/** Why content may go to a catcher only: it speaks in the example's name, or its links lead to this machine. */
export const staysHere = ({ isExample }: Institution, baseUrl: string): 'example' | 'localhost' | null => {
  if (isExample) return 'example'
  return isThisMachine(new URL(baseUrl).hostname) ? 'localhost' : null
}

/** Content that was frozen to stay here, by mailing; whatever process froze it, and whatever relay that one had. */
const staying = (sql: Sql) => sql`
  select institution_id, mailing_id, min(stays_here) as why from revision where stays_here is not null
  group by institution_id, mailing_id`

/** Why a mailing may not leave this machine; null: it may. */
export async function staysBecause(
  sql: Sql,
  { institutionId, mailingId }: MailingKey,
): Promise<'example' | 'localhost' | null> {
  const [row] = await sql<{ why: 'example' | 'localhost' }[]>`select why from (${staying(sql)}) s
    where institution_id = ${institutionId} and mailing_id = ${mailingId}`
  return row?.why ?? null
}

/**
 * Where mail leaves the machine: holds mailings whose content may not, and pauses those that are sending.
 * @param leaving the institutions whose mail does @returns those held now
 */
export const holdStaying = (sql: Sql, leaving: Carries): Promise<Held[]> => sql<Held[]>`
  update mailing m set hold = s.why, state = case when state in ('sending', 'open') then 'paused' else state end
  from (${staying(sql)}) s
  where m.state in ('scheduled', 'preparing', 'sending', 'open') and m.hold is distinct from s.why
    and ${carriedBy(sql, leaving, sql`m.institution_id`)}
    and s.institution_id = m.institution_id and s.mailing_id = m.mailing_id ${returned(sql)}`
