// Takes rows from the stage into the register: set by set, in one transaction. README.md beside this file has the
// rules.
import type { Transaction } from '../../platform/db.ts'
import { deriveDeceased } from '../people/deceased.ts'
import type { MatchContext, Work } from './context.ts'
import { disputeAddresses, disputePeople } from './dispute.ts'
import {
  findConflicts,
  matchByAddress,
  matchByFormerAddress,
  matchByName,
  nameFormerOwners,
  nameOthers,
} from './match.ts'
import type { Chunk } from './stage.ts'
import { writePeople } from './write.ts'

export type Outcome = 'created' | 'updated' | 'unchanged' | 'duplicate' | 'conflict' | 'rejected'

export interface Merged {
  outcomes: Record<Outcome, number>
  /** People whose earlier refusal remains although the file says yes. */
  refusalsKept: number
  /** Conflicting rows whose no holds for an address until somebody decides about them. */
  disputed: number
}

/**
 * Carries out staged rows chunk by chunk, as if the file were one: `import_touched` keeps whom earlier chunks matched.
 * Rows without an address come last, since they may be about somebody with one.
 */
export async function openMatchAndWrite(tx: Transaction, context: MatchContext) {
  const merged: Merged = {
    outcomes: { created: 0, updated: 0, unchanged: 0, duplicate: 0, conflict: 0, rejected: 0 },
    refusalsKept: 0,
    disputed: 0,
  }
  const [before] = await tx<[{ refusals: number; erasures: boolean; hasFormer: boolean }]>`
    with refused as (
      insert into import_refusal (contact_id)
      select contact_id from consent where institution_id = ${context.institutionId} and purpose = ${context.purpose}
        and state = 'refused' returning contact_id)
    select (select count(*) from refused) as refusals,
      exists (select from suppression where institution_id = ${context.institutionId} and reason = 'erasure') as erasures,
      exists (select from former_address where institution_id = ${context.institutionId}) as "hasFormer"`
  const carryOut = async (work: Work) => {
    await writePeople(tx, context, work)
    await subscribe(tx, context, work)
    await recordConsents(tx, context, work)
    if (work.deceased) await recordDeceased(tx, context)
    if (before.refusals && work.known) merged.refusalsKept += (await keptRefusals(tx)).count
    await remember(tx, context, work, merged)
  }
  return {
    /** Some people were erased and are known only by a hash of their keys. */
    hasErasures: before.erasures,
    /** Carries out the rows in the stage and empties it. */
    async chunk({ followers, deceased }: Chunk): Promise<void> {
      const erased = before.erasures ? (await rejectErased(tx, context)).count : 0
      const former = async () => (before.hasFormer ? (await matchByFormerAddress(tx, context)).count : 0)
      const known = (await matchByAddress(tx, context)).count + (await former())
      if (known || followers) await analyze(tx)
      const conflicts = known || followers ? (await findConflicts(tx)).count : 0
      if (erased || conflicts) await lead(tx)
      await carryOut({ followers, known, deceased })
      if (conflicts) {
        await nameOthers(tx, context)
        if (before.hasFormer) await nameFormerOwners(tx, context)
        merged.disputed += await disputeAddresses(tx, context)
      }
      await tx`truncate import_stage, import_fill`
    },
    /** Carries out the rows without an address. @returns the result of the whole import */
    async end(): Promise<Merged> {
      await tx`insert into import_stage select * from import_nameless`
      await analyze(tx)
      const known = (await matchByName(tx, context)).count
      if (before.erasures) await rejectErased(tx, context)
      await lead(tx)
      const [work] = await tx<[{ followers: number; deceased: number; conflicts: number }]>`
        select count(*) filter (where line > leader_line) as followers, count(*) filter (where deceased) as deceased,
          count(*) filter (where outcome = 'conflict') as conflicts
        from import_stage`
      await carryOut({ ...work, known })
      if (work.conflicts) merged.disputed += await disputePeople(tx, context)
      return merged
    },
  }
}

/**
 * Temporary tables are not analyzed by themselves; the planner would join 20,000 rows with 20,000 rows one by one.
 */
const analyze = (tx: Transaction) =>
  tx`analyze import_stage (line, who, leader_line, address_key, contact_id, name_key)`

/** The first row of a person leads, unless it was rejected or is in conflict; then the next one leads. */
const lead = (tx: Transaction) => tx`
  with leaders as (select who, min(line) as line from import_stage where outcome is null group by who)
  update import_stage s set leader_line = l.line
  from leaders l where l.who = s.who and s.outcome is null and s.leader_line <> l.line`

const isErased = (tx: Transaction, institutionId: number, hash: 'address_hash' | 'former_hash') => tx`exists (
  select from suppression x where x.institution_id = ${institutionId} and x.address_hash = s.${tx(hash)}
    and x.reason = 'erasure')`

/**
 * Rejects rows about erased people, so that an old file does not bring them back. They are recognised by the address
 * or, without one, by name and phone or year, with the keys of this build or of earlier ones. The cells of such rows
 * are not kept.
 */
const rejectErased = (tx: Transaction, { institutionId }: MatchContext) => tx`
  update import_stage s set outcome = 'rejected', cells = null, doubts = null, leader_line = null, reason_values = null,
    reason = case when s.address is null then 'erased_name' else 'erased' end
  where (${isErased(tx, institutionId, 'address_hash')} or ${isErased(tx, institutionId, 'former_hash')})
    and not s.is_known and not exists (select from contact c where c.institution_id = ${institutionId} and c.address_key = s.address_key)`

/** Puts everybody in the file on the list, except those who left it. */
async function subscribe(tx: Transaction, context: MatchContext, { known }: Work): Promise<void> {
  const { institutionId, importId, listId, now } = context
  const leaders = (areKnown: boolean) => tx`
    insert into subscription (institution_id, list_id, contact_id, state, since, import_id)
    select ${areKnown ? tx`distinct` : tx``} ${institutionId}::int, ${listId}::bigint, contact_id, 'confirmed', ${now}::timestamptz,
      ${importId}::bigint
    from import_stage where leader_line = line and is_known = ${areKnown}`
  await leaders(false)
  if (known)
    await tx`with joined as (${leaders(true)} on conflict do nothing returning contact_id)
      update import_stage s set is_changed = true
      from joined j where j.contact_id = s.contact_id and s.leader_line = s.line and s.is_known`
}

/**
 * Enters the permissions of the file even where they change nothing: the log is the proof, and another import may be
 * undone. The same file again enters nothing new and does not revive a lapsed permission. The flag only gets stricter,
 * or changes from unknown to granted. An empty cell enters nothing.
 */
const recordConsents = (tx: Transaction, context: MatchContext, { known }: Work) => tx`
  with said as (
    select contact_id, bool_or(permission = 'refused') as refused,
      min(line) filter (where permission = 'refused') as refused_line,
      min(line) filter (where permission = 'granted') as granted_line
    from import_stage where leader_line is not null and permission <> 'unknown' group by contact_id),
  entered as (
    insert into consent_entry (institution_id, contact_id, purpose, state, wording_version, source, source_detail,
      by_person, recorded_by, recorded_at, import_id)
    select ${context.institutionId}, d.contact_id, p.purpose, case when d.refused then 'refused' else 'granted' end,
      null, 'import',
      ${context.fileName}::text || ':' || case when d.refused then d.refused_line else d.granted_line end,
      false, ${context.recordedBy}, ${context.now}, ${context.importId}
    from said d join purpose p on p.institution_id = ${context.institutionId} and p.purpose = ${context.purpose}
    left join consent k on k.institution_id = ${context.institutionId} and k.contact_id = d.contact_id
      and k.purpose = ${context.purpose}
    where not ${context.isKnownWord}
      or case when d.refused then k.state is distinct from 'refused'
        else coalesce(k.state, 'unknown') = 'unknown' and not exists (select from consent_entry e
          where e.institution_id = k.institution_id and e.contact_id = k.contact_id and e.purpose = k.purpose
            and e.source = 'retention') end)
  update import_stage s set is_changed = true
  from said d left join consent k on k.institution_id = ${context.institutionId} and k.contact_id = d.contact_id
    and k.purpose = ${context.purpose}
  where ${known > 0} and s.contact_id = d.contact_id and s.leader_line = s.line and s.is_known
    and case when d.refused then k.state is distinct from 'refused' else coalesce(k.state, 'unknown') = 'unknown' end`

/**
 * Enters the deaths that the file reports, whatever other files say. The same file again does not overrule an entry
 * that was made by hand.
 */
async function recordDeceased(tx: Transaction, context: MatchContext): Promise<void> {
  const { institutionId, importId, isKnownContent } = context
  const said = await tx<{ contactId: number }[]>`
    insert into decease_entry (institution_id, contact_id, is_deceased, source, source_detail, import_id, recorded_by,
      recorded_at)
    select ${institutionId}, s.contact_id, true, 'import', ${context.fileName}::text || ':' || min(s.line), ${importId},
      ${context.recordedBy}, ${context.now}
    from import_stage s
    where s.deceased and s.leader_line is not null
      and not (${isKnownContent} and exists (select from decease_entry e where e.institution_id = ${institutionId}
        and e.contact_id = s.contact_id and e.source = 'hand'))
    group by s.contact_id returning contact_id as "contactId"`
  const contactIds = said.map(({ contactId }) => contactId)
  await tx`update import_stage s set is_changed = true from contact c
    where c.institution_id = ${institutionId} and c.contact_id = any(${contactIds}) and not c.deceased
      and s.contact_id = c.contact_id and s.leader_line = s.line and s.is_known`
  await deriveDeceased(tx, institutionId, contactIds)
}

/** Counts each person once: a refusal that was counted is removed. */
const keptRefusals = (tx: Transaction) => tx`
  delete from import_refusal r
  where exists (select from import_stage s where s.contact_id = r.contact_id and s.permission = 'granted'
    and s.leader_line is not null)`

/**
 * Sets the outcomes and keeps all rows but those that created a contact (a contact knows its own import and line). A
 * row about somebody whom an earlier row of this file created or matched is a duplicate, however it was recognised.
 */
async function remember(
  tx: Transaction,
  { institutionId, importId }: MatchContext,
  { known }: Work,
  merged: Merged,
): Promise<void> {
  if (known)
    await tx`insert into import_touched (contact_id, line)
      select s.contact_id, min(s.line) from import_stage s
      join contact c on c.institution_id = ${institutionId} and c.contact_id = s.contact_id
        and c.import_id is distinct from ${importId}
      where s.leader_line = s.line and s.is_known group by s.contact_id on conflict do nothing`
  const counts = await tx<{ outcome: Outcome; rows: number }[]>`
    with told as (
      select line, contact_id, cells, doubts, case when outcome is not null then outcome when not is_known then 'created'
          when touched_line is not null then 'duplicate' when is_changed then 'updated' else 'unchanged' end as outcome,
        case when outcome is null and touched_line is not null then 'duplicate' else reason end as reason,
        case when outcome is null and touched_line is not null then jsonb_build_object('line', touched_line)
          else reason_values end as reason_values, is_known or leader_line is not null as is_about
      from import_stage),
    kept as (
      insert into import_row (institution_id, import_id, line, outcome, reason, reason_values, contact_id, cells, doubts)
      select ${institutionId}, ${importId}, line, outcome, reason, reason_values, case when is_about then contact_id end,
        case when outcome in ('rejected', 'conflict') or doubts is not null then cells::jsonb end, doubts
      from told where outcome <> 'created' or doubts is not null)
    select outcome, count(*) as rows from told group by outcome`
  for (const { outcome, rows } of counts) merged.outcomes[outcome] += rows
}
