// Signs of life that happen in other rooms: contacts are told of them, and ask nobody.
import type { Sql } from '../../platform/db.ts'

/** The person did something of their own accord: an answer. Opens and clicks are no signs, machines make them. */
export const noteLifeSign = (sql: Sql, institutionId: number, contactId: number, at: Date) => sql`
  insert into life_sign as known (institution_id, contact_id, at) values (${institutionId}, ${contactId}, ${at})
  on conflict (institution_id, contact_id) do update set at = excluded.at where known.at < excluded.at`
