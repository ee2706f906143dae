-- Contacts keep themselves what they must know of the rooms above them.

-- A sign of life that another room told us of: an answer. Beside the contact, not in it, since a long import holds the
-- contact's row and nobody shall wait for it to answer.
create table life_sign (
  institution_id  int not null references institution,
  contact_id      bigint not null,
  at              timestamptz not null,
  primary key (institution_id, contact_id)
);
insert into life_sign (institution_id, contact_id, at)
select a.institution_id, a.contact_id, max(a.answered_at)
from answer a join contact c on c.institution_id = a.institution_id and c.contact_id = a.contact_id
group by 1, 2;

create or replace view sign_of_life as
select c.institution_id, coalesce(c.merged_into, c.contact_id) as contact_id,
  max(greatest(c.created_at, c.confirmed_at, e.at, l.at)) as at
from contact c
left join (select institution_id, contact_id, max(recorded_at) as at from consent_entry where by_person group by 1, 2) e
  on e.institution_id = c.institution_id and e.contact_id = c.contact_id
left join life_sign l on l.institution_id = c.institution_id and l.contact_id = c.contact_id
group by 1, 2;

-- Whoever was asked to confirm goes with their contact: said where it stands, above contacts.
alter table opt_in add foreign key (institution_id, contact_id) references contact on delete cascade;

create or replace function contact_takes_along() returns trigger language plpgsql as $$
begin
  delete from subscription s using gone g where s.institution_id = g.institution_id and s.contact_id = g.contact_id;
  delete from consent_entry e using gone g where e.institution_id = g.institution_id and e.contact_id = g.contact_id;
  delete from consent k using gone g where k.institution_id = g.institution_id and k.contact_id = g.contact_id;
  delete from life_sign l using gone g where l.institution_id = g.institution_id and l.contact_id = g.contact_id;
  return null;
end $$;
