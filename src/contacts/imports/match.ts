// Finds whom a row is about: somebody in the register, somebody in an earlier row, somebody new, or it is in conflict.
import type { Transaction } from '../../platform/db.ts'
import type { MatchContext } from './context.ts'

/**
 * Finds the contact of each row's address; of two that were merged, the one that was kept. A subquery looks each row up
 * in the index, since the planner's figures are out of date while the tables grow: a join with the register took
 * seconds, or minutes in a large one.
 */
export const matchByAddress = (tx: Transaction, { institutionId, importId }: MatchContext) => tx`
  update import_stage s set (contact_id, known_name, is_known, touched_line) = (
    select coalesce(c.merged_into, c.contact_id), c.name_key, true,
      coalesce((select t.line from import_touched t where t.contact_id = coalesce(c.merged_into, c.contact_id)),
        case when c.import_id = ${importId} then c.import_line end)
    from contact c where c.institution_id = ${institutionId} and c.address_key = s.address_key)
  where s.outcome is null and exists (
    select from contact c where c.institution_id = ${institutionId} and c.address_key = s.address_key offset 0)`

/** The same of rows whose address nobody has any more, by whose it was before it was corrected. */
export const matchByFormerAddress = (tx: Transaction, { institutionId, importId }: MatchContext) => tx`
  update import_stage s set (contact_id, known_name, is_known, touched_line) = (
    select coalesce(c.merged_into, c.contact_id), c.name_key, true,
      coalesce((select t.line from import_touched t where t.contact_id = coalesce(c.merged_into, c.contact_id)),
        case when c.import_id = ${importId} then c.import_line end)
    from former_address f join contact c on c.institution_id = f.institution_id and c.contact_id = f.contact_id
    where f.institution_id = ${institutionId} and f.address_hash = s.address_hash)
  where s.outcome is null and not s.is_known and exists (
    select from former_address f where f.institution_id = ${institutionId} and f.address_hash = s.address_hash offset 0)`

/**
 * Marks rows whose name fits neither the register's name for their address nor the names of the rows before them. Only
 * addresses with more than one spelling of the name are compared.
 */
export const findConflicts = (tx: Transaction) => tx`
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
    reason = case when first_line = 0 then 'conflict_register' else 'conflict_line' end,
    reason_values = jsonb_build_object('line', first_line)
  from compared c
  where s.line = c.line and c.known is not null and not (c.parts <@ c.known or c.known <@ c.parts)`

/** SQL: whether row `s`, which has no address, may be about contact `c`. */
export const isByName = (tx: Transaction, institutionId: number) => tx`
  c.institution_id = ${institutionId} and c.name_key = s.name_key and c.merged_into is null
    and case
      when s.phone_typed is not null then coalesce(c.phone, c.phone_typed) = coalesce(s.phone, s.phone_typed)
      when s.graduation_year is not null then c.graduation_year = s.graduation_year
      else c.address is null and c.phone_typed is null and c.graduation_year is null end`

/**
 * A row without an address is found by name and phone where it has a phone, else by name and graduation year, else by
 * a name about which nothing more is known on either side. Two people who fit are a conflict.
 */
export const matchByName = (tx: Transaction, { institutionId, importId }: MatchContext) => tx`
  with matches as (
    select s.line, count(*) as people, min(c.contact_id) as contact_id
    from import_stage s join contact c on ${isByName(tx, institutionId)}
    group by s.line)
  update import_stage s set
    contact_id = case when m.people = 1 then m.contact_id end,
    is_known = m.people = 1,
    leader_line = case when m.people = 1 then s.leader_line end,
    outcome = case when m.people > 1 then 'conflict' end,
    reason = case when m.people > 1 then 'conflict_people' end,
    reason_values = case when m.people > 1 then jsonb_build_object('people', m.people) end,
    touched_line = case when m.people = 1 then coalesce(
      (select t.line from import_touched t where t.contact_id = m.contact_id),
      (select c.import_line from contact c where c.institution_id = ${institutionId}
        and c.contact_id = m.contact_id and c.import_id = ${importId})) end
  from matches m where s.line = m.line`

/** Names the other side of conflicts within the chunk: the contact that has the address now. */
export const nameOthers = (tx: Transaction, { institutionId, importId }: MatchContext) => tx`
  update import_row r set contact_id = c.contact_id
  from import_stage s join contact c on c.institution_id = ${institutionId} and c.address_key = s.address_key
  where r.institution_id = ${institutionId} and r.import_id = ${importId} and r.line = s.line
    and s.outcome = 'conflict' and r.contact_id is null`

/** The same where the address was theirs before. */
export const nameFormerOwners = (tx: Transaction, { institutionId, importId }: MatchContext) => tx`
  update import_row r set contact_id = f.contact_id
  from import_stage s join former_address f on f.institution_id = ${institutionId} and f.address_hash = s.address_hash
  where r.institution_id = ${institutionId} and r.import_id = ${importId} and r.line = s.line
    and s.outcome = 'conflict' and r.contact_id is null`
