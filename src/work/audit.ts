// The audit log: who asked what, on which, how many, and when. Nothing personal stands in it.

import type { Institution } from '../institutions/institutions.ts'
import type { Subject } from '../platform/asks.ts'
import { json, type Sql } from '../platform/db.ts'

interface NewEntry {
  institution: Institution
  /** A code (`actorCode`). */
  by: string
  now: Date
  /** The ask's name. */
  ask: string
  subject: Subject | null
  figures?: Record<string, number> | undefined
}

/** Writes a line, in the transaction of what was done. */
export const keepEntry = (sql: Sql, { institution, by, now, ask, subject, figures = {} }: NewEntry) => sql`
  insert into audit_entry (institution_id, at, actor, ask, subject_kind, subject_id, figures)
  values (${institution.institutionId}, ${now}, ${by}, ${ask}, ${subject?.kind ?? null}, ${subject?.id ?? null},
    ${json(sql, figures)})`

interface AuditEntry {
  entryId: number
  at: Date
  actor: string
  ask: string
  subject: Subject | null
  figures: Record<string, number>
}

/** What is looked for: whatever is given must fit. */
interface Sought {
  actor?: string | undefined
  ask?: string | undefined
  subject?: Subject | undefined
  from?: Date | undefined
  until?: Date | undefined
  /** Entries before this one: the next page. */
  before?: number | undefined
  most: number
}

/** Entries that fit, the newest first. @param sought.ask a name, or the beginning of one that ends with a full stop */
export async function entriesOf(sql: Sql, institutionId: number, sought: Sought): Promise<AuditEntry[]> {
  const { actor = null, ask = null, subject = null, from = null, until = null, before = null, most } = sought
  return [
    ...(await sql<AuditEntry[]>`
      select entry_id as "entryId", at, actor, ask, figures,
        case when subject_kind is not null then jsonb_build_object('kind', subject_kind, 'id', subject_id) end as subject
      from audit_entry
      where institution_id = ${institutionId}
        and (${actor}::text is null or actor = ${actor})
        and (${ask}::text is null or ask = ${ask} or (${ask} like '%.' and starts_with(ask, ${ask})))
        and (${subject?.kind ?? null}::text is null or (subject_kind = ${subject?.kind ?? null} and subject_id = ${subject?.id ?? null}))
        and (${from}::timestamptz is null or at >= ${from}) and (${until}::timestamptz is null or at < ${until})
        and (${before}::bigint is null or entry_id < ${before})
      order by entry_id desc limit ${most}`),
  ]
}
