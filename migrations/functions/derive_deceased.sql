-- The state of some contacts as the entries tell it without imports and merges that were undone since.
create or replace function derive_deceased(institution int, contacts bigint[]) returns void language sql as $$
  with live as (
    select e.contact_id, e.entry_id, e.is_deceased, e.source = 'hand' as by_hand from decease_entry e
    where e.institution_id = institution and e.contact_id = any(contacts)
      and not exists (select from import i where i.institution_id = institution and i.import_id = e.import_id
                      and i.undone_at is not null)
      and not exists (select from contact_merge m where m.institution_id = institution and m.merge_id = e.merge_id
                      and m.undone_at is not null)),
  told as (
    select c.contact_id, exists (select from live l where l.contact_id = c.contact_id and l.is_deceased
        and l.entry_id >= coalesce((select max(h.entry_id) from live h where h.contact_id = c.contact_id and h.by_hand), 0))
      as deceased
    from contact c where c.institution_id = institution and c.contact_id = any(contacts))
  update contact c set deceased = t.deceased from told t
  where c.institution_id = institution and c.contact_id = t.contact_id and c.deceased <> t.deceased
$$;
