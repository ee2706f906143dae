-- When we last knew that a person is there and agrees to be known: they came to us, answered, decided or confirmed.
-- Opens and clicks are no signs: machines make them.
create or replace view sign_of_life as
select c.institution_id, coalesce(c.merged_into, c.contact_id) as contact_id,
  max(greatest(c.created_at, c.confirmed_at, e.at, l.at)) as at
from contact c
left join (select institution_id, contact_id, max(recorded_at) as at from consent_entry where by_person group by 1, 2) e
  on e.institution_id = c.institution_id and e.contact_id = c.contact_id
left join life_sign l on l.institution_id = c.institution_id and l.contact_id = c.contact_id
group by 1, 2;
