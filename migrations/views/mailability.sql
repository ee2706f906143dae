-- The one condition. A contact on a list is mailable for a purpose where exclusion is null; else it says why not.
create or replace view mailability as
select s.institution_id, s.list_id, p.purpose, s.contact_id,
  case
    when c.deceased then 'deceased'
    when exists (select from suppression x
                 where x.institution_id = c.institution_id and x.address_hash = c.address_hash
                   and (x.list_id is null or x.list_id = s.list_id)
                   and (x.purpose is null or x.purpose = p.purpose)) then 'suppressed'
    when s.state = 'unsubscribed' then 'unsubscribed'
    when s.state = 'pending' then 'pending'
    when k.state = 'refused' then 'refused'
    when exists (select from disputed_refusal d
                 where d.institution_id = c.institution_id and d.address_hash = c.address_hash
                   and d.purpose = p.purpose and not d.decided) then 'disputed'
    when k.state is distinct from 'granted' then 'unknown'
    when c.address is null then 'no_address'
  end as exclusion
from subscription s
join contact c on c.institution_id = s.institution_id and c.contact_id = s.contact_id and c.merged_into is null
join purpose p on p.institution_id = s.institution_id
left join consent k on k.institution_id = s.institution_id and k.contact_id = s.contact_id and k.purpose = p.purpose;
