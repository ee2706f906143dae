-- The person's own word: asked for, given, confirmed; and how long it is trusted without a sign of life.

alter table contact add column confirmed_at timestamptz;  -- when the person last looked over what we hold and saved it

-- Somebody was asked to confirm that they want to be on a list (double opt-in).
create table opt_in (
  institution_id  int not null references institution,
  opt_in_id       bigint generated always as identity,
  contact_id      bigint not null,
  list_id         bigint not null,
  purpose         text not null,
  language        text not null check (language in ('fi', 'sv', 'en')),
  asked_at        timestamptz not null,
  asked_by        text not null,
  confirmed_at    timestamptz,
  primary key (institution_id, opt_in_id),
  foreign key (institution_id, list_id) references list,
  foreign key (institution_id, purpose) references purpose
);
create index opt_in_contact on opt_in (institution_id, contact_id);

create or replace function contact_takes_along() returns trigger language plpgsql as $$
begin
  delete from subscription s using gone g where s.institution_id = g.institution_id and s.contact_id = g.contact_id;
  delete from consent_entry e using gone g where e.institution_id = g.institution_id and e.contact_id = g.contact_id;
  delete from consent k using gone g where k.institution_id = g.institution_id and k.contact_id = g.contact_id;
  delete from opt_in o using gone g where o.institution_id = g.institution_id and o.contact_id = g.contact_id;
  return null;
end $$;

-- When we last knew that a person is there and agrees to be known: they came to us, answered, decided or confirmed.
-- Opens and clicks are no signs: machines make them.
create view sign_of_life as
select c.institution_id, coalesce(c.merged_into, c.contact_id) as contact_id,
  max(greatest(c.created_at, c.confirmed_at, e.at, a.at)) as at
from contact c
left join (select institution_id, contact_id, max(recorded_at) as at from consent_entry where by_person group by 1, 2) e
  on e.institution_id = c.institution_id and e.contact_id = c.contact_id
left join (select institution_id, contact_id, max(answered_at) as at from answer group by 1, 2) a
  on a.institution_id = c.institution_id and a.contact_id = c.contact_id
group by 1, 2;

-- Only what changes is written: a conflict that changes nothing would still lock the flag until a long import ends, and
-- the person's own unsubscribe would wait for it.
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
