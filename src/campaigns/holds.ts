// What does not start by itself but asks: after a restored backup, and when it is long overdue.
import type { Sql } from '../db.ts'
import type { MessageKey } from '../i18n/translate.ts'

/** After so long the world may have moved on. */
const overdueMs = 24 * 3_600_000

interface Held {
  campaignId: number
}

/** Holds campaigns that should have started more than a day ago. @returns those held now */
export const holdOverdue = (sql: Sql, now: Date): Promise<Held[]> => sql<Held[]>`
  update campaign set hold = 'hold.overdue'
  where state = 'scheduled' and hold is null and due_at < ${new Date(now.getTime() - overdueMs)}
  returning campaign_id as "campaignId"`

/** Holds whatever would start by itself, and pauses what is sending. @returns those held now */
export const holdAll = (sql: Sql, why: MessageKey): Promise<Held[]> => sql<Held[]>`
  update campaign set hold = case when state = 'sending' then hold else ${why} end,
    pause_reason = case when state = 'sending' then ${why} else pause_reason end,
    state = case when state = 'sending' then 'paused' else state end
  where state in ('scheduled', 'preparing', 'sending')
  returning campaign_id as "campaignId"`
