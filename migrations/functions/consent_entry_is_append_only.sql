-- The log that proves every permission is only appended to.
create or replace function consent_entry_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'consent_entry is append-only';
end $$;
create or replace trigger consent_entry_append_only before update on consent_entry
  for each row execute function consent_entry_is_append_only();
-- Only the erasure of the whole contact takes its entries along (the cascade runs inside a trigger, depth 1).
create or replace trigger consent_entry_not_deleted before delete on consent_entry
  for each row when (pg_trigger_depth() = 0) execute function consent_entry_is_append_only();
