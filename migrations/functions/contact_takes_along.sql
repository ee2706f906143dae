-- What goes with a contact that is deleted.
create or replace function contact_takes_along() returns trigger language plpgsql as $$
begin
  delete from subscription s using gone g where s.institution_id = g.institution_id and s.contact_id = g.contact_id;
  delete from consent_entry e using gone g where e.institution_id = g.institution_id and e.contact_id = g.contact_id;
  delete from consent k using gone g where k.institution_id = g.institution_id and k.contact_id = g.contact_id;
  delete from life_sign l using gone g where l.institution_id = g.institution_id and l.contact_id = g.contact_id;
  return null;
end $$;
create or replace trigger contact_deleted after delete on contact
  referencing old table as gone for each statement execute function contact_takes_along();
