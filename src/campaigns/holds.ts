// Campaigns that wait for a person instead of starting by themselves: after a restored backup, when they are long
// overdue, or when their content must not be sent.

import { isMessageKey, type MessageKey } from '../i18n/translate.ts'
import type { Institution } from '../institutions/institutions.ts'
import { isThisMachine } from '../platform/config.ts'
import type { Sql } from '../platform/db.ts'
import type { Campaign } from './campaigns.ts'

/** A campaign that is later than this may be out of date. */
const overdueMs = 24 * 3_600_000

interface Held {
  campaignId: number
  why: HoldReason
}

/** Why a campaign waits for a person, or was paused: a code, so that texts can change while it is stored. */
type HoldReason = 'example' | 'localhost' | 'restored' | 'other_database' | 'environment' | 'content' | 'overdue'

/** The message that says why a campaign waits for a person; null when it does not wait. */
export function whyItWaits({
  hold,
  pauseReason,
  state,
}: Pick<Campaign, 'hold' | 'pauseReason' | 'state'>): MessageKey | null {
  if (hold === null && state !== 'paused') return null
  // A campaign that was sending is paused where others are held, so its pause reason may be a hold's.
  const keys = hold === null ? [`pause.${pauseReason ?? 'person'}`, `hold.${pauseReason}`] : [`hold.${hold}`]
  return keys.find(isMessageKey) ?? 'pause.person'
}

/** Holds campaigns that should have started more than a day ago. @returns those held now */
export const holdOverdue = (sql: Sql, now: Date): Promise<Held[]> => sql<Held[]>`
  update campaign set hold = 'overdue'
  where state = 'scheduled' and hold is null and due_at < ${new Date(now.getTime() - overdueMs)}
  returning campaign_id as "campaignId", hold as why`

/** Holds one campaign whose frozen content must not be sent any more. */
export const holdContent = (sql: Sql, { institutionId, campaignId }: Campaign) => sql`
  update campaign set hold = 'content'
  where institution_id = ${institutionId} and campaign_id = ${campaignId} and state in ('scheduled', 'preparing')`

/** Holds campaigns that would start by themselves, and pauses those that are sending. @returns those held now */
export const holdAll = (sql: Sql, why: HoldReason): Promise<Held[]> => sql<Held[]>`
  update campaign set hold = case when state = 'sending' then hold else ${why} end,
    pause_reason = case when state = 'sending' then ${why} else pause_reason end,
    state = case when state = 'sending' then 'paused' else state end
  where state in ('scheduled', 'preparing', 'sending')
  returning campaign_id as "campaignId", ${why} as why`

/** Why content may be sent to a catcher only: it uses the example's name, or its links lead to this machine. */
export const staysHere = ({ isExample }: Institution, baseUrl: string): 'example' | 'localhost' | null => {
  if (isExample) return 'example'
  return isThisMachine(new URL(baseUrl).hostname) ? 'localhost' : null
}

/**
 * SQL: the campaigns whose content was frozen to stay on this machine, whatever process and relay it was frozen for.
 */
const staying = (sql: Sql) => sql`
  select institution_id, campaign_id, min(stays_here) as why from revision where stays_here is not null
  group by institution_id, campaign_id`

/** Why a campaign's messages may not leave this machine; null when they may. */
export async function staysBecause(
  sql: Sql,
  { institutionId, campaignId }: Pick<Campaign, 'institutionId' | 'campaignId'>,
): Promise<HoldReason | null> {
  const [row] = await sql<{ why: HoldReason }[]>`select why from (${staying(sql)}) s
    where institution_id = ${institutionId} and campaign_id = ${campaignId}`
  return row?.why ?? null
}

/**
 * Used where mail leaves the machine: holds campaigns whose content may not, and pauses those that are sending.
 * @returns those held now
 */
export const holdStaying = (sql: Sql): Promise<Held[]> => sql<Held[]>`
  update campaign c set hold = case when state = 'sending' then hold else s.why end,
    pause_reason = case when state = 'sending' then s.why else pause_reason end,
    state = case when state = 'sending' then 'paused' else state end
  from (${staying(sql)}) s
  where c.state in ('scheduled', 'preparing', 'sending') and c.hold is distinct from s.why
    and s.institution_id = c.institution_id and s.campaign_id = c.campaign_id
  returning c.campaign_id as "campaignId", s.why`
