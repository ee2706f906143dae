-- The dead are never written to; a no that nobody could place holds until somebody decides; rows in doubt wait to be mended.

-- Derived from decease_entry by derive_deceased alone. A column of the contact, so that the gate asks no further table.
alter table contact add column deceased boolean not null default false;

-- Who is said to have died, by whom: only appended to. The newest word taken down by hand holds; after it any file or
-- merge that says so makes deceased, and only a hand takes it back, with a reason.
create table decease_entry (
  institution_id  int not null references institution,
  entry_id        bigint generated always as identity,
  contact_id      bigint not null,
  is_deceased     boolean not null,
  source          text not null check (source in ('import', 'hand', 'merge')),
  source_detail   text,                             -- import: file and line; merge: the other contact
  because         text,
  import_id       bigint,
  merge_id        bigint,
  recorded_by     text not null,
  recorded_at     timestamptz not null,
  primary key (institution_id, entry_id),
  check (is_deceased or (source = 'hand' and because is not null))
);
create index decease_entry_contact on decease_entry (institution_id, contact_id);

-- The state of some contacts as the entries tell it without imports and merges that were undone since.
create function derive_deceased(institution int, contacts bigint[]) returns void language sql as $$
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

-- A no in a row that conflicts: it holds for the address of everybody it may be about, until the row is decided.
create table disputed_refusal (
  institution_id  int not null references institution,
  address_hash    bytea not null,
  purpose         text not null,
  import_id       bigint not null,
  line            int not null,
  decided         boolean not null default false,
  merge_id        bigint,                           -- came along in a merge
  primary key (institution_id, address_hash, purpose, import_id, line)
);
create index disputed_refusal_row on disputed_refusal (institution_id, import_id, line);

alter table import_row
  add column doubts jsonb,                          -- [{hint, values}]: imported, and to be mended all the same
  add column decision_id bigint;                    -- conflict: the import that carried the decision out
create index import_row_decision on import_row (institution_id, decision_id) where decision_id is not null;

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
  end as hindrance
from subscription s
join contact c on c.institution_id = s.institution_id and c.contact_id = s.contact_id and c.merged_into is null
join purpose p on p.institution_id = s.institution_id
left join consent k on k.institution_id = s.institution_id and k.contact_id = s.contact_id and k.purpose = p.purpose;
