// From the stage into the register: set by set, in one transaction. The rules are design.md's "What becomes of a row".
import type { Transaction } from '../../db.ts'
import type { MergeContext, Work } from './context.ts'
import { settle } from './settle.ts'
import type { Chunk } from './stage.ts'

export type Outcome = 'created' | 'updated' | 'unchanged' | 'duplicate' | 'conflict' | 'rejected'

export interface Merged {
  outcomes: Record<Outcome, number>
  /** People whose earlier refusal stands although the file says yes. */
  refusalsKept: number
}

/**
 * Carries out staged rows chunk by chunk, as if the file were one: whom an earlier chunk met is known by
 * `import_touched`. Rows without an address come last, since somebody with one may be meant.
 */
export async function openMerge(tx: Transaction, context: MergeContext) {
  const merged: Merged = {
    outcomes: { created: 0, updated: 0, unchanged: 0, duplicate: 0, conflict: 0, rejected: 0 },
    refusalsKept: 0,
  }
  const [before] = await tx<[{ refusals: number; erasures: boolean }]>`
    with refused as (
      insert into import_refusal (contact_id)
      select contact_id from consent where institution_id = ${context.institutionId} and purpose = ${context.purpose}
        and state = 'refused' returning contact_id)
    select (select count(*) from refused) as refusals,
      exists (select from suppression where institution_id = ${context.institutionId} and reason = 'erasure') as erasures`
  const carryOut = async (work: Work) => {
    await settle(tx, context, work)
    await subscribe(tx, context, work)
    await recordConsents(tx, context, work)
    if (before.refusals && work.known) merged.refusalsKept += (await keptRefusals(tx)).count
    await remember(tx, context, work, merged)
  }
  return {
    /** Merges what stands in the stage. */
    async chunk({ followers }: Chunk): Promise<void> {
      const erased = before.erasures ? (await rejectErased(tx, context)).count : 0
      const known = (await matchByAddress(tx, context)).count
      if (known || followers) await analyze(tx)
      const conflicts = known || followers ? (await findConflicts(tx)).count : 0
      if (erased || conflicts) await lead(tx)
      await carryOut({ followers, known })
      if (conflicts) await nameOthers(tx, context)
      await tx`truncate import_stage, import_fill`
    },
    /** Merges the rows without an address, and says what came of all. */
    async end(): Promise<Merged> {
      await tx`insert into import_stage select * from import_nameless`
      await analyze(tx)
      const known = (await matchByName(tx, context)).count
      if (before.erasures) await rejectErased(tx, context)
      await lead(tx)
      const [work] = await tx<[{ followers: number }]>`
        select count(*) as followers from import_stage where line > leader_line`
      await carryOut({ ...work, known })
      return merged
    },
  }
}

/**
 * Temporary tables are not analyzed by themselves; the planner would join 20,000 rows with 20,000 rows one by one.
 */
const analyze = (tx: Transaction) =>
  tx`analyze import_stage (line, who, leader_line, address_key, contact_id, name_key)`

/** The first row of a person leads, unless it came to nothing: then the next one does. */
const lead = (tx: Transaction) => tx`
  with leaders as (select who, min(line) as line from import_stage where outcome is null group by who)
  update import_stage s set leader_line = l.line
  from leaders l where l.who = s.who and s.outcome is null and s.leader_line <> l.line`

/**
 * Whoever was erased does not come back through an old file, known by the address or, without one, by name and phone or
 * year; nor does such a row stand among the problem rows.
 */
const rejectErased = (tx: Transaction, { institutionId }: MergeContext) => tx`
  update import_stage s set outcome = 'rejected', cells = null, leader_line = null, reason_values = null,
    reason = case when s.address is null then 'import.erased_name' else 'import.erased' end
  from suppression x
  where x.institution_id = ${institutionId} and x.address_hash = s.address_hash and x.reason = 'erasure'
    and not s.is_known and not exists (select from contact c where c.institution_id = ${institutionId} and c.address_key = s.address_key)`

/**
 * One address is one contact; of two that were merged, the one that goes on. Looked up row by row in the index, whatever
 * the planner believes of tables that grow under its hands: a join with the register took seconds, or minutes in a large one.
 */
const matchByAddress = (tx: Transaction, { institutionId, importId }: MergeContext) => tx`
  update import_stage s set (contact_id, known_name, is_known, touched_line) = (
    select coalesce(c.merged_into, c.contact_id), c.name_key, true,
      coalesce((select t.line from import_touched t where t.contact_id = coalesce(c.merged_into, c.contact_id)),
        case when c.import_id = ${importId} then c.import_line end)
    from contact c where c.institution_id = ${institutionId} and c.address_key = s.address_key)
  where s.outcome is null and exists (
    select from contact c where c.institution_id = ${institutionId} and c.address_key = s.address_key offset 0)`

/**
 * A row whose name fits neither the register's name for its address nor the names of the rows before it. Only
 * addresses under which more than one spelling stands are looked at.
 */
const findConflicts = (tx: Transaction) => tx`
  with doubtful as (
    select who from import_stage where outcome is null and address_key is not null group by who
    having min(coalesce(name_key, '')) <> max(coalesce(name_key, ''))
      or max(known_name) <> max(coalesce(name_key, ''))),
  names as (
    select who, line, string_to_array(coalesce(name_key, ''), ' ') as parts
    from import_stage join doubtful using (who) where outcome is null
    union all
    select distinct who, coalesce(touched_line, 0), string_to_array(known_name, ' ')
    from import_stage join doubtful using (who) where known_name is not null),
  compared as (
    select who, line, parts, name_so_far(parts) over earlier as known,
      min(line) over (partition by who) as first_line
    from names
    window earlier as (partition by who order by line rows between unbounded preceding and 1 preceding))
  update import_stage s set outcome = 'conflict', leader_line = null,
    reason = case when first_line = 0 then 'import.conflict_register' else 'import.conflict_line' end,
    reason_values = jsonb_build_object('line', first_line)
  from compared c
  where s.line = c.line and c.known is not null and not (c.parts <@ c.known or c.known <@ c.parts)`

/**
 * A row without an address is found by name and phone where it has a phone, else by name and graduation year, else by
 * a name about which nothing more is known on either side. Two people who fit are a conflict.
 */
const matchByName = (tx: Transaction, { institutionId, importId }: MergeContext) => tx`
  with matches as (
    select s.line, count(*) as people, min(c.contact_id) as contact_id
    from import_stage s
    join contact c on c.institution_id = ${institutionId} and c.name_key = s.name_key and c.merged_into is null
      and case
        when s.phone_typed is not null then coalesce(c.phone, c.phone_typed) = coalesce(s.phone, s.phone_typed)
        when s.graduation_year is not null then c.graduation_year = s.graduation_year
        else c.address is null and c.phone_typed is null and c.graduation_year is null end
    group by s.line)
  update import_stage s set
    contact_id = case when m.people = 1 then m.contact_id end,
    is_known = m.people = 1,
    leader_line = case when m.people = 1 then s.leader_line end,
    outcome = case when m.people > 1 then 'conflict' end,
    reason = case when m.people > 1 then 'import.conflict_people' end,
    reason_values = case when m.people > 1 then jsonb_build_object('people', m.people) end,
    touched_line = case when m.people = 1 then coalesce(
      (select t.line from import_touched t where t.contact_id = m.contact_id),
      (select c.import_line from contact c where c.institution_id = ${institutionId}
        and c.contact_id = m.contact_id and c.import_id = ${importId})) end
  from matches m where s.line = m.line`

/** Everybody in the file is on the list, but whoever left it stays away. */
async function subscribe(tx: Transaction, context: MergeContext, { known }: Work): Promise<void> {
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
 * What a file says is entered, also where it changes nothing (the log is the proof, and another import may be taken
 * back); the same file again says nothing new, and does not bring
 * back what lapsed. The flag only gets stricter, or goes from unknown to granted. A blank says nothing.
 */
const recordConsents = (tx: Transaction, context: MergeContext, { known }: Work) => tx`
  with said as (
    select contact_id, bool_or(permission = 'refused') as refused,
      min(line) filter (where permission = 'refused') as refused_line,
      min(line) filter (where permission = 'granted') as granted_line
    from import_stage where leader_line is not null and permission <> 'unknown' group by contact_id),
  entered as (
    insert into consent_entry (institution_id, contact_id, purpose, state, wording_version, source, source_detail,
      by_person, recorded_by, recorded_at, import_id)
    select ${context.institutionId}, d.contact_id, p.purpose, case when d.refused then 'refused' else 'granted' end,
      p.wording_version, 'import',
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

/** Each person once: whoever is counted is struck off. */
const keptRefusals = (tx: Transaction) => tx`
  delete from import_refusal r
  where exists (select from import_stage s where s.contact_id = r.contact_id and s.permission = 'granted'
    and s.leader_line is not null)`

/**
 * Names the outcomes and keeps all but the created ones (a contact knows its own import and line). A row about somebody
 * whom an earlier row of this file brought is a duplicate, however it was recognised.
 */
async function remember(
  tx: Transaction,
  { institutionId, importId }: MergeContext,
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
      select line, contact_id, cells, case when outcome is not null then outcome when not is_known then 'created'
          when touched_line is not null then 'duplicate' when is_changed then 'updated' else 'unchanged' end as outcome,
        case when outcome is null and touched_line is not null then 'import.duplicate' else reason end as reason,
        case when outcome is null and touched_line is not null then jsonb_build_object('line', touched_line)
          else reason_values end as reason_values, is_known or leader_line is not null as is_about
      from import_stage),
    kept as (
      insert into import_row (institution_id, import_id, line, outcome, reason, reason_values, contact_id, cells)
      select ${institutionId}, ${importId}, line, outcome, reason, reason_values, case when is_about then contact_id end,
        case when outcome in ('rejected', 'conflict') then cells::jsonb end
      from told where outcome <> 'created')
    select outcome, count(*) as rows from told group by outcome`
  for (const { outcome, rows } of counts) merged.outcomes[outcome] += rows
}

/** The other side of a conflict within the chunk: the contact that the address came to belong to. */
const nameOthers = (tx: Transaction, { institutionId, importId }: MergeContext) => tx`
  update import_row r set contact_id = c.contact_id
  from import_stage s join contact c on c.institution_id = ${institutionId} and c.address_key = s.address_key
  where r.institution_id = ${institutionId} and r.import_id = ${importId} and r.line = s.line
    and s.outcome = 'conflict' and r.contact_id is null`
