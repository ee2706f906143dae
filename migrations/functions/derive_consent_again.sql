-- The flags of some contacts as the log tells them without the imports and merges that were undone since: the last
-- act of the person (or lapse) holds; after it a refusal makes refused, and a permission makes granted out of unknown.
create or replace function derive_consent_again(institution int, contacts bigint[]) returns void language sql as $$
  delete from consent where institution_id = institution and contact_id = any(contacts);
  with live as (
    select e.*, e.by_person or e.source = 'retention' as decides from consent_entry e
    where e.institution_id = institution and e.contact_id = any(contacts)
      and not exists (select from import i where i.institution_id = institution and i.import_id = e.import_id
                      and i.undone_at is not null)
      and not exists (select from contact_merge m where m.institution_id = institution and m.merge_id = e.merge_id
                      and m.undone_at is not null)),
  base as (
    select distinct on (contact_id, purpose) contact_id, purpose, entry_id, state, recorded_at
    from live where decides order by contact_id, purpose, entry_id desc),
  told as (
    select l.contact_id, l.purpose, b.state as base, min(b.recorded_at) as base_at,
      min(l.recorded_at) filter (where l.state = 'refused' and l.entry_id > coalesce(b.entry_id, 0)) as refused_at,
      min(l.recorded_at) filter (where l.state = 'granted' and l.entry_id > coalesce(b.entry_id, 0)) as granted_at
    from live l left join base b using (contact_id, purpose)
    group by l.contact_id, l.purpose, b.state)
  insert into consent (institution_id, contact_id, purpose, state, since)
  select institution, contact_id, purpose,
    case when base = 'refused' or refused_at is not null then 'refused'
      when base = 'granted' or granted_at is not null then 'granted' else 'unknown' end,
    case when base = 'refused' then base_at when refused_at is not null then refused_at
      when base = 'granted' then base_at else coalesce(granted_at, base_at) end
  from told where base is not null or refused_at is not null or granted_at is not null
$$;
