-- One place decides how the log becomes the flag: the newest entry wins, but only the person's own act turns a
-- refusal into a permission, and nothing turns a known state back into unknown except that same person; and retention, the
-- one act that is not the person's and lets a permission lapse. It never touches a refusal. Only what changes is written: a
-- conflict that changes nothing would still lock the flag until a long import ends, and the person's own unsubscribe would
-- wait for it.
create or replace function derive_consent() returns trigger language plpgsql as $$
begin
  insert into consent as known (institution_id, contact_id, purpose, state, since)
  select e.* from (
    select distinct on (institution_id, contact_id, purpose) institution_id, contact_id, purpose, state, recorded_at
    from entered order by institution_id, contact_id, purpose, entry_id desc) e
  left join consent k on k.institution_id = e.institution_id and k.contact_id = e.contact_id and k.purpose = e.purpose
  where k.state is distinct from e.state
  on conflict (institution_id, contact_id, purpose) do update set state = excluded.state, since = excluded.since
  where known.state <> excluded.state
    and (excluded.state = 'refused'
      or (excluded.state = 'granted' and known.state = 'unknown')
      or exists (select from entered e where e.institution_id = excluded.institution_id
                 and e.contact_id = excluded.contact_id and e.purpose = excluded.purpose
                 and (e.by_person or (e.source = 'retention' and known.state = 'granted'))));
  return null;
end $$;
create or replace trigger consent_entry_derives after insert on consent_entry
  referencing new table as entered for each statement execute function derive_consent();
