// From the stage into the register: set by set, in one transaction. The rules are design.md's "What becomes of a row".
import type { Fragment, Transaction } from '../../db.ts'

/** What an import is merged as. */
export interface MergeContext {
  institutionId: number
  importId: number
  listId: number
  purpose: string
  fileName: string
  recordedBy: string
  now: Date
  /** This very content was imported before: its facts are no news and only fill what is empty. */
  isKnownContent: boolean
}

/** Gives every staged row its outcome and carries it out. */
export async function merge(tx: Transaction, context: MergeContext): Promise<void> {
  await analyze(tx)
  await rejectErased(tx, context)
  await matchByAddress(tx, context)
  await findConflicts(tx)
  await settle(tx, context, true)
  await analyze(tx)
  await matchByName(tx, context)
  await settle(tx, context, false)
  await analyze(tx)
  await subscribe(tx, context)
  await recordConsents(tx, context)
  await nameOutcomes(tx)
  await keepRows(tx, context)
}

/**
 * Temporary tables are not analyzed by themselves. Columns that were empty at the last look count as empty, and the
 * planner then joins 100,000 rows with 100,000 rows one by one (minutes instead of a second).
 */
const analyze = (tx: Transaction) => tx`analyze import_stage`

/** Whoever was erased does not come back through an old file. */
const rejectErased = (tx: Transaction, { institutionId }: MergeContext) => tx`
  update import_stage s set outcome = 'rejected', reason = 'import.erased'
  from suppression x
  where x.institution_id = ${institutionId} and x.address_hash = s.address_hash and x.reason = 'erasure'
    and not exists (select from contact c where c.institution_id = ${institutionId} and c.address_key = s.address_key)`

const matchByAddress = (tx: Transaction, { institutionId }: MergeContext) => tx`
  update import_stage s set contact_id = c.contact_id, known_name = c.name_key
  from contact c
  where s.outcome is null and c.institution_id = ${institutionId} and c.address_key = s.address_key`

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
    select distinct who, 0, string_to_array(known_name, ' ')
    from import_stage join doubtful using (who) where known_name is not null),
  compared as (
    select who, line, parts, name_so_far(parts) over earlier as known,
      min(line) over (partition by who) as first_line
    from names
    window earlier as (partition by who order by line rows between unbounded preceding and 1 preceding))
  update import_stage s set outcome = 'conflict', contact_id = null,
    reason = case when first_line = 0 then 'import.conflict_register' else 'import.conflict_line' end,
    reason_values = jsonb_build_object('line', first_line)
  from compared c
  where s.line = c.line and c.known is not null and not (c.parts <@ c.known or c.known <@ c.parts)`

/**
 * A row without an address is found by name and phone where it has a phone, else by name and graduation year, else by
 * a name about which nothing more is known on either side. Two people who fit are a conflict.
 */
const matchByName = (tx: Transaction, { institutionId }: MergeContext) => tx`
  with matches as (
    select s.line, count(*) as people, min(c.contact_id) as contact_id
    from import_stage s
    join contact c on c.institution_id = ${institutionId} and c.name_key = s.name_key
      and case
        when s.phone_typed is not null then coalesce(c.phone, c.phone_typed) = coalesce(s.phone, s.phone_typed)
        when s.graduation_year is not null then c.graduation_year = s.graduation_year
        else c.address is null and c.phone_typed is null and c.graduation_year is null end
    where s.outcome is null and s.address_key is null
    group by s.line)
  update import_stage s set
    contact_id = case when m.people = 1 then m.contact_id end,
    outcome = case when m.people > 1 then 'conflict' end,
    reason = case when m.people > 1 then 'import.conflict_people' end,
    reason_values = case when m.people > 1 then jsonb_build_object('people', m.people) end,
    touched_line = (select min(t.line) from import_stage t
      where t.contact_id = m.contact_id and t.leader_line = t.line and m.people = 1)
  from matches m where s.line = m.line`

/** Within the rows of a person the first leads, the others are duplicates; then the person is written. */
async function settle(tx: Transaction, context: MergeContext, addressed: boolean): Promise<void> {
  const these = addressed ? tx`s.address_key is not null` : tx`s.address_key is null`
  await tx`with leaders as (
      select who, min(line) as line from import_stage s where outcome is null and ${these} group by who)
    update import_stage s set leader_line = l.line,
      outcome = case when s.line > l.line then 'duplicate' end,
      reason = case when s.line > l.line then 'import.duplicate' end,
      reason_values = case when s.line > l.line then jsonb_build_object('line', l.line) end
    from leaders l where l.who = s.who and s.outcome is null`
  await tx`update import_stage s set is_new = true,
      contact_id = nextval(pg_get_serial_sequence('contact', 'contact_id'))
    where outcome is null and contact_id is null and ${these}`
  await gatherFills(tx, these)
  await insertContacts(tx, context, these)
  await updateContacts(tx, context, these)
  await tx`update import_stage s set contact_id = l.contact_id
    from import_stage l where ${these} and s.outcome = 'duplicate' and l.line = s.leader_line`
}

/** What the duplicates of a person can fill in: of each column the first value that is not empty. */
async function gatherFills(tx: Transaction, these: Fragment): Promise<void> {
  const first = (column: string) =>
    tx`(array_agg(${tx(column)} order by line) filter (where ${tx(column)} is not null))[1] as ${tx(column)}`
  await tx`drop table if exists import_fill`
  await tx`create temp table import_fill on commit drop as
    select who, ${first('phone')}, ${first('phone_typed')}, ${first('graduation_year')}, ${first('programme')},
      ${first('language')}, ${first('attributes')},
      (array_agg(first_name order by cardinality(string_to_array(name_key, ' ')) desc nulls last, line))[1] as first_name,
      (array_agg(last_name order by cardinality(string_to_array(name_key, ' ')) desc nulls last, line))[1] as last_name,
      (array_agg(name_key order by cardinality(string_to_array(name_key, ' ')) desc nulls last, line))[1] as name_key
    from import_stage s where ${these} and outcome = 'duplicate' group by who`
}

const insertContacts = (tx: Transaction, { institutionId, now }: MergeContext, these: Fragment) => tx`
  insert into contact (institution_id, contact_id, address, address_key, address_hash, first_name, last_name, name_key,
    phone, phone_typed, graduation_year, programme, language, attributes, created_at, updated_at)
  select ${institutionId}, s.contact_id, s.address, s.address_key, s.address_hash,
    case when fuller then f.first_name else s.first_name end,
    case when fuller then f.last_name else s.last_name end,
    coalesce(case when fuller then f.name_key else s.name_key end, ''),
    coalesce(s.phone, f.phone), coalesce(s.phone_typed, f.phone_typed),
    coalesce(s.graduation_year, f.graduation_year), coalesce(s.programme, f.programme),
    coalesce(s.language, f.language), coalesce(f.attributes, '{}') || s.attributes, ${now}, ${now}
  from import_stage s left join import_fill f using (who)
  cross join lateral (select coalesce(length(f.name_key) > length(coalesce(s.name_key, '')), false) as fuller) n
  where s.outcome is null and s.is_new and ${these}`

/**
 * The newest word counts for facts, a blank erases nothing, what the person wrote stays, and a name is only replaced
 * by one that says more.
 */
async function updateContacts(tx: Transaction, context: MergeContext, these: Fragment): Promise<void> {
  const { institutionId, now, isKnownContent } = context
  const newest = (column: string) => tx`case
    when ${column} = any(c.self_written) then c.${tx(column)}
    when fills_only then coalesce(c.${tx(column)}, s.${tx(column)}, f.${tx(column)})
    else coalesce(s.${tx(column)}, c.${tx(column)}, f.${tx(column)}) end as ${tx(column)}`
  const name = (column: string) =>
    tx`case when ${column} = any(c.self_written) then c.${tx(column)} when says_more then n.${tx(column)}
       else c.${tx(column)} end as ${tx(column)}`
  await tx`with said as (
      select c.contact_id, s.line, ${name('first_name')}, ${name('last_name')}, ${name('name_key')},
        ${newest('phone')}, ${newest('phone_typed')}, ${newest('graduation_year')}, ${newest('programme')},
        ${newest('language')},
        case when fills_only then coalesce(f.attributes, '{}') || s.attributes || c.attributes
          else coalesce(f.attributes, '{}') || c.attributes || s.attributes end as attributes
      from import_stage s
      join contact c on c.institution_id = ${institutionId} and c.contact_id = s.contact_id
      left join import_fill f using (who)
      cross join lateral (select ${isKnownContent} or s.touched_line is not null as fills_only) k
      cross join lateral (
        select first_name, last_name, name_key from (values (s.first_name, s.last_name, s.name_key),
          (f.first_name, f.last_name, f.name_key)) as names (first_name, last_name, name_key)
        where name_key is not null order by length(name_key) desc limit 1) n
      cross join lateral (select string_to_array(n.name_key, ' ') @> string_to_array(c.name_key, ' ')
        and length(n.name_key) > length(c.name_key) as says_more) m
      where s.outcome is null and s.is_new is not true and ${these}),
    written as (
      update contact c set first_name = d.first_name, last_name = d.last_name, name_key = d.name_key,
        phone = d.phone, phone_typed = d.phone_typed, graduation_year = d.graduation_year, programme = d.programme,
        language = d.language, attributes = d.attributes, updated_at = ${now}
      from said d
      where c.institution_id = ${institutionId} and c.contact_id = d.contact_id
        and (c.first_name, c.last_name, c.name_key, c.phone, c.phone_typed, c.graduation_year, c.programme,
             c.language, c.attributes)
          is distinct from (d.first_name, d.last_name, d.name_key, d.phone, d.phone_typed, d.graduation_year,
             d.programme, d.language, d.attributes)
      returning d.line)
    update import_stage s set is_changed = true from written w where w.line = s.line`
}

/** Everybody in the file is on the list, but whoever left it stays away. */
const subscribe = (tx: Transaction, { institutionId, listId, now }: MergeContext) => tx`
  with joined as (
    insert into subscription (institution_id, list_id, contact_id, state, since)
    select distinct ${institutionId}::int, ${listId}::bigint, contact_id, 'confirmed', ${now}::timestamptz
    from import_stage s where leader_line = line on conflict do nothing returning contact_id)
  update import_stage s set is_changed = true from joined j where j.contact_id = s.contact_id and s.leader_line = s.line`

/** Permission only gets stricter, or goes from unknown to granted. A blank says nothing. */
const recordConsents = (tx: Transaction, context: MergeContext) => tx`
  with said as (
    select contact_id, bool_or(permission = 'refused') as refused, bool_or(permission = 'granted') as granted,
      min(line) filter (where permission = 'refused') as refused_line,
      min(line) filter (where permission = 'granted') as granted_line
    from import_stage where contact_id is not null and leader_line is not null group by contact_id),
  moved as (
    select d.*, case when d.refused then 'refused' else 'granted' end as state
    from said d
    left join consent k on k.institution_id = ${context.institutionId} and k.contact_id = d.contact_id
      and k.purpose = ${context.purpose}
    where (d.refused and k.state is distinct from 'refused')
      or (not d.refused and d.granted and coalesce(k.state, 'unknown') = 'unknown')),
  entered as (
    insert into consent_entry (institution_id, contact_id, purpose, state, wording_version, source, source_detail,
      by_person, recorded_by, recorded_at)
    select ${context.institutionId}, m.contact_id, p.purpose, m.state, p.wording_version, 'import',
      ${context.fileName}::text || ':' || case when m.refused then m.refused_line else m.granted_line end,
      false, ${context.recordedBy}, ${context.now}
    from moved m join purpose p on p.institution_id = ${context.institutionId} and p.purpose = ${context.purpose}
    returning contact_id)
  update import_stage s set is_changed = true
  from entered e where e.contact_id = s.contact_id and s.leader_line = s.line`

/** A row about somebody whom an earlier row of this file brought is a duplicate, however it was recognised. */
const nameOutcomes = (tx: Transaction) => tx`
  update import_stage set
    outcome = case when is_new then 'created' when touched_line is not null then 'duplicate'
      when is_changed then 'updated' else 'unchanged' end,
    reason = case when touched_line is not null then 'import.duplicate' end,
    reason_values = case when touched_line is not null then jsonb_build_object('line', touched_line) end
  where outcome is null`

const keepRows = (tx: Transaction, { institutionId, importId }: MergeContext) => tx`
  insert into import_row (institution_id, import_id, line, outcome, reason, reason_values, contact_id)
  select ${institutionId}, ${importId}, line, outcome, reason, reason_values, contact_id from import_stage`
