// A campaign that asks people whether they want to go on: whom it reached has been asked.
import { beginAsking } from '../contacts/permission/retention.ts'
import type { Sql } from '../platform/db.ts'

/** Whoever the campaign reached has 60 days from then to answer. @returns how many */
export const markAsked = (sql: Sql, institutionId: number, campaignId: number): Promise<number> =>
  beginAsking(
    sql,
    institutionId,
    sql`select contact_id, state_at as at from delivery
      where institution_id = ${institutionId} and campaign_id = ${campaignId} and state = 'accepted'`,
  )
