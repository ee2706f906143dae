// The first row of a person leads and the others fill its gaps; then the person is written.
import type { Transaction } from '../../platform/db.ts'
import type { MatchContext, Work } from './context.ts'

/** Makes every further row of a person a duplicate of the first, and writes the contacts. */
export async function writePeople(tx: Transaction, context: MatchContext, { followers, known }: Work): Promise<void> {
  if (followers) {
    await tx`update import_stage s set outcome = 'duplicate', reason = 'duplicate',
        reason_values = jsonb_build_object('line', coalesce(s.touched_line, l.line)),
        contact_id = l.contact_id, is_known = l.is_known
      from import_stage l where s.line > s.leader_line and l.line = s.leader_line`
    await gatherFills(tx)
  }
  await insertContacts(tx, context)
  if (known) await updateContacts(tx, context)
}

/** Gathers what the duplicates of a person can fill in: of each column the first value that is not empty. */
async function gatherFills(tx: Transaction): Promise<void> {
  const first = (column: string) =>
    tx`(array_agg(${tx(column)} order by line) filter (where ${tx(column)} is not null))[1]`
  const fullest = (column: string) =>
    tx`(array_agg(${tx(column)} order by cardinality(string_to_array(name_key, ' ')) desc nulls last, line))[1]`
  await tx`insert into import_fill (who, phone, phone_typed, graduation_year, programme, language, attributes,
      former_name, non_disclosure, first_name, last_name, name_key)
    select who, ${first('phone')}, ${first('phone_typed')}, ${first('graduation_year')}, ${first('programme')},
      ${first('language')}, ${first('attributes')}, ${first('former_name')}, bool_or(non_disclosure),
      ${fullest('first_name')}, ${fullest('last_name')}, ${fullest('name_key')}
    from import_stage where line > leader_line group by who`
}

const insertContacts = (tx: Transaction, { institutionId, importId, now }: MatchContext) => tx`
  insert into contact (institution_id, contact_id, address, address_key, address_hash, first_name, last_name,
    former_name, name_key, phone, phone_typed, graduation_year, programme, language, kind, non_disclosure, attributes,
    import_id, import_line, created_at, updated_at)
  select ${institutionId}, s.contact_id, s.address, s.address_key, case when s.address is not null then s.address_hash end,
    case when fuller then f.first_name else s.first_name end,
    case when fuller then f.last_name else s.last_name end,
    coalesce(s.former_name, f.former_name),
    coalesce(case when fuller then f.name_key else s.name_key end, ''),
    coalesce(s.phone, f.phone), coalesce(s.phone_typed, f.phone_typed),
    coalesce(s.graduation_year, f.graduation_year), coalesce(s.programme, f.programme),
    coalesce(s.language, f.language), s.kind, s.non_disclosure or coalesce(f.non_disclosure, false),
    coalesce(f.attributes, '{}') || s.attributes, ${importId}, s.line, ${now}, ${now}
  from import_stage s left join import_fill f using (who)
  cross join lateral (select coalesce(length(f.name_key) > length(coalesce(s.name_key, '')), false) as fuller) n
  where s.leader_line = s.line and not s.is_known`

/** The columns of a contact that an import may change. */
export const importedColumns = [
  'first_name',
  'last_name',
  'former_name',
  'name_key',
  'phone',
  'phone_typed',
  'graduation_year',
  'programme',
  'language',
  'kind',
  'non_disclosure',
  'attributes',
] as const

/**
 * Updates the contacts that the rows are about. A new value replaces an old one; an empty cell erases nothing; what the
 * person wrote stays; a name is replaced only by a longer one that contains it. A file that was imported before fills
 * gaps only. The earlier values are kept, so that the import can be undone.
 */
async function updateContacts(tx: Transaction, context: MatchContext): Promise<void> {
  const { institutionId, importId, now, isKnownContent } = context
  const newest = (column: string) => tx`case
    when ${column} = any(c.self_written) then c.${tx(column)}
    when fills_only then coalesce(c.${tx(column)}, s.${tx(column)}, f.${tx(column)})
    else coalesce(s.${tx(column)}, c.${tx(column)}, f.${tx(column)}) end`
  // The same number typed in another way changes nothing.
  const typed = tx`case when c.phone = s.phone then c.phone_typed else ${newest('phone_typed')} end`
  const name = (column: string) =>
    tx`case when ${column} = any(c.self_written) then c.${tx(column)} when says_more then n.${tx(column)}
       else c.${tx(column)} end as ${tx(column)}`
  const listed = (row: string) =>
    importedColumns.map((column) => tx`${tx(row)}.${tx(column)}`).reduce((all, one) => tx`${all}, ${one}`)
  const image = (row: string) => {
    const pairs = importedColumns.map((column) => tx`${column}::text, ${tx(row)}.${tx(column)}`)
    return tx`jsonb_build_object(${pairs.reduce((all, pair) => tx`${all}, ${pair}`)})`
  }
  const written = importedColumns.map((column) => tx`${tx(column)} = d.${tx(column)}`)
  await tx`with said as (
      select c.contact_id, s.line, ${name('first_name')}, ${name('last_name')}, ${name('name_key')},
        ${newest('former_name')} as former_name, ${newest('phone')} as phone, ${typed} as phone_typed, ${newest('graduation_year')} as graduation_year,
        ${newest('programme')} as programme, ${newest('language')} as language, c.kind,
        c.non_disclosure or s.non_disclosure or coalesce(f.non_disclosure, false) as non_disclosure,
        case when fills_only then coalesce(f.attributes, '{}') || s.attributes || c.attributes
          else coalesce(f.attributes, '{}') || c.attributes || s.attributes end as attributes,
        case when c.import_id is distinct from ${importId} then ${image('c')} end as before
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
      where s.leader_line = s.line and s.is_known),
    written as (
      update contact c set ${written.reduce((all, one) => tx`${all}, ${one}`)}, updated_at = ${now}
      from said d
      where c.institution_id = ${institutionId} and c.contact_id = d.contact_id
        and (${listed('c')}) is distinct from (${listed('d')})
      returning d.line),
    remembered as (
      insert into import_change as kept (institution_id, import_id, contact_id, before, after)
      select ${institutionId}, ${importId}, contact_id, before, ${image('said')}
      from said join written using (line) where before is not null
      on conflict (institution_id, import_id, contact_id) do update set after = excluded.after)
    update import_stage s set is_changed = true from written w where w.line = s.line`
}
