// For a campaign that asks people whether they want to go on: records whom it has asked.
import { beginAsking } from '../contacts/permission/retention.ts'
import type { Sql } from '../platform/db.ts'

/** Records that everybody whose message the relay accepted was asked; they have 60 days to answer. @returns how many */
export const markAsked = (sql: Sql, institutionId: number, campaignId: number): Promise<number> =>
  beginAsking(
    sql,
    institutionId,
    sql`select contact_id, state_at as at from delivery
      where institution_id = ${institutionId} and mailing_id = ${campaignId} and state = 'accepted'`,
  )
