-- Imports that can be taken back, permission that can be proved, people who are found, merged and forgotten.

alter table contact
  add column kind text not null default 'person' check (kind in ('person', 'organisation')),
  add column former_name text,                      -- surnames borne before, as written
  add column non_disclosure boolean not null default false,  -- turvakielto: phone and place are for admins only
  add column import_id bigint,                      -- the import and line that brought this contact
  add column import_line int,
  add column merged_into bigint,                    -- the contact that goes on for this one
  add column asked_at timestamptz;                  -- when we asked whether they still want to hear from us
create index contact_year on contact (institution_id, graduation_year) where graduation_year is not null;
create index contact_merged on contact (institution_id, merged_into) where merged_into is not null;

-- What a column of the school's own holds; the values stay as they were typed.
create table attribute (
  institution_id  int not null references institution,
  name            text not null,
  type            text not null check (type in ('text', 'number', 'date', 'yes_no')),
  primary key (institution_id, name)
);

-- Notice texts, version by version: a consent entry names the one that was shown.
create table purpose_wording (
  institution_id  int not null,
  purpose         text not null,
  version         int not null,
  wording         jsonb not null,                   -- {fi, sv, en}
  since           timestamptz not null,
  primary key (institution_id, purpose, version),
  foreign key (institution_id, purpose) references purpose
);
insert into purpose_wording (institution_id, purpose, version, wording, since)
select institution_id, purpose, wording_version, wording, now() from purpose;
alter table purpose
  drop column wording,
  add column retention_months int default 36 check (retention_months > 0),  -- null: as long as the list is kept
  add column assessment text;                       -- the school's own words on why this basis fits

alter table import
  add column undone_at timestamptz,
  add column undone_by text;
alter table import_row
  add column cells jsonb,                           -- rejected and conflict: the row as it stood in the file
  add column decided text check (decided in ('same', 'apart')),  -- conflict: what a person made of it
  add column decided_by text,
  add column decided_at timestamptz;
create index import_row_contact on import_row (institution_id, contact_id) where contact_id is not null;

-- What an import changed in contacts that were there before: what it needs to be taken back.
create table import_change (
  institution_id  int not null,
  import_id       bigint not null,
  contact_id      bigint not null,
  before          jsonb not null,
  after           jsonb not null,
  primary key (institution_id, import_id, contact_id)
);

-- People whom an import brought or changed and who were written to before somebody wanted it undone.
create table import_review (
  institution_id  int not null,
  import_id       bigint not null,
  contact_id      bigint not null,
  primary key (institution_id, import_id, contact_id)
);

-- Which column is what, remembered for files with the same headers.
create table import_mapping (
  institution_id  int not null references institution,
  headers_hash    bytea not null,
  fields          jsonb not null,                   -- header → field
  remembered_at   timestamptz not null,
  primary key (institution_id, headers_hash)
);

-- Two contacts that turned out to be one person: gone goes on as kept, until somebody takes it back.
create table contact_merge (
  institution_id  int not null references institution,
  merge_id        bigint generated always as identity,
  kept_id         bigint not null,
  gone_id         bigint not null,
  before          jsonb not null,                   -- what of kept was changed: columns and subscriptions
  merged_at       timestamptz not null,
  merged_by       text not null,
  undone_at       timestamptz,
  undone_by       text,
  primary key (institution_id, merge_id)
);
-- Two contacts who look alike and are two people: decided once.
create table kept_apart (
  institution_id  int not null references institution,
  contact_id      bigint not null,
  other_id        bigint not null check (other_id > contact_id),
  decided_at      timestamptz not null,
  decided_by      text not null,
  primary key (institution_id, contact_id, other_id)
);

-- That somebody was erased, when and what of; nothing about who.
create table erasure (
  institution_id  int not null references institution,
  erasure_id      bigint generated always as identity,
  erased_at       timestamptz not null,
  erased_by       text not null,
  counts          jsonb not null,                   -- table → rows
  primary key (institution_id, erasure_id)
);

create table segment (
  institution_id  int not null references institution,
  segment_id      bigint generated always as identity,
  slug            text not null,
  condition       jsonb not null,
  changed_at      timestamptz not null,
  primary key (institution_id, segment_id),
  unique (institution_id, slug)
);
alter table campaign add column segment_id bigint;

-- A row-wise foreign key asks 100,000 times where one question does (half a second each time, measured). These
-- triggers ask once per statement, and lock the contact that is written about, as a foreign key would. Whoever holds the
-- institution's register lock (src/contacts/register.ts: imports, undoing, merging, erasing) is not asked: contacts are
-- deleted under that lock alone, and its holder has just looked up or made those it writes about.
alter table subscription
  drop constraint subscription_institution_id_contact_id_fkey,
  drop constraint subscription_institution_id_list_id_fkey,
  add column import_id bigint;                      -- the import that put them on the list
alter table consent drop constraint consent_institution_id_contact_id_fkey;
alter table consent_entry
  drop constraint consent_entry_institution_id_contact_id_fkey,
  drop constraint consent_entry_institution_id_purpose_fkey,
  drop constraint consent_entry_source_check,
  add constraint consent_entry_source_check check (source in
    ('import', 'form', 'unsubscribe', 'confirmation', 'paper', 'phone', 'reply', 'merge', 'retention')),
  add column import_id bigint,
  add column merge_id bigint;
alter table import_row drop constraint import_row_institution_id_import_id_fkey;
alter table contact drop constraint contact_institution_id_fkey;

create function of_known_contacts() returns trigger language plpgsql as $$
begin
  perform from contact c join fresh f using (institution_id, contact_id) for key share of c;
  if exists (select from fresh f left join contact c using (institution_id, contact_id) where c.contact_id is null) then
    raise foreign_key_violation using message = format('%s names a contact that is not there', tg_table_name);
  end if;
  return null;
end $$;
create trigger subscription_of_known after insert on subscription
  referencing new table as fresh for each statement
  when (current_setting('kutsu.register', true) is distinct from 'held') execute function of_known_contacts();
create trigger consent_entry_of_known after insert on consent_entry
  referencing new table as fresh for each statement
  when (current_setting('kutsu.register', true) is distinct from 'held') execute function of_known_contacts();

create function contact_takes_along() returns trigger language plpgsql as $$
begin
  delete from subscription s using gone g where s.institution_id = g.institution_id and s.contact_id = g.contact_id;
  delete from consent_entry e using gone g where e.institution_id = g.institution_id and e.contact_id = g.contact_id;
  delete from consent k using gone g where k.institution_id = g.institution_id and k.contact_id = g.contact_id;
  return null;
end $$;
create trigger contact_deleted after delete on contact
  referencing old table as gone for each statement execute function contact_takes_along();

-- Retention is the one act that is not the person's and lets a permission lapse; it never touches a refusal.
create or replace function derive_consent() returns trigger language plpgsql as $$
begin
  insert into consent as known (institution_id, contact_id, purpose, state, since)
  select distinct on (institution_id, contact_id, purpose) institution_id, contact_id, purpose, state, recorded_at
  from entered order by institution_id, contact_id, purpose, entry_id desc
  on conflict (institution_id, contact_id, purpose) do update set state = excluded.state, since = excluded.since
  where known.state <> excluded.state
    and (excluded.state = 'refused'
      or (excluded.state = 'granted' and known.state = 'unknown')
      or exists (select from entered e where e.institution_id = excluded.institution_id
                 and e.contact_id = excluded.contact_id and e.purpose = excluded.purpose
                 and (e.by_person or (e.source = 'retention' and known.state = 'granted'))));
  return null;
end $$;

-- The flags of some contacts as the log tells them without the imports and merges that were undone since: the last
-- act of the person (or lapse) holds; after it a refusal makes refused, and a permission makes granted out of unknown.
create function derive_consent_again(institution int, contacts bigint[]) returns void language sql as $$
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

-- A suppression may hold for one list or one purpose; without either, for everything the institution writes.
alter table suppression
  drop constraint suppression_pkey,
  add column suppression_id bigint generated always as identity,
  add column list_id bigint,
  add column purpose text,
  add column note text,
  add column merge_id bigint,
  add primary key (institution_id, suppression_id);
create unique index suppression_once on suppression
  (institution_id, address_hash, reason, coalesce(list_id, 0), coalesce(purpose, ''));
-- A suppression that a person took back, and why.
create table suppression_lift (
  institution_id  int not null references institution,
  lift_id         bigint generated always as identity,
  address_hash    bytea not null,
  reason          text not null,
  list_id         bigint,
  purpose         text,
  since           timestamptz not null,
  because         text not null,
  lifted_by       text not null,
  lifted_at       timestamptz not null,
  primary key (institution_id, lift_id)
);

create or replace view mailability as
select s.institution_id, s.list_id, p.purpose, s.contact_id,
  case
    when exists (select from suppression x
                 where x.institution_id = c.institution_id and x.address_hash = c.address_hash
                   and (x.list_id is null or x.list_id = s.list_id)
                   and (x.purpose is null or x.purpose = p.purpose)) then 'suppressed'
    when s.state = 'unsubscribed' then 'unsubscribed'
    when s.state = 'pending' then 'pending'
    when k.state = 'refused' then 'refused'
    when k.state is distinct from 'granted' then 'unknown'
    when c.address is null then 'no_address'
  end as hindrance
from subscription s
join contact c on c.institution_id = s.institution_id and c.contact_id = s.contact_id and c.merged_into is null
join purpose p on p.institution_id = s.institution_id
left join consent k on k.institution_id = s.institution_id and k.contact_id = s.contact_id and k.purpose = p.purpose;

-- Letters without their marks, in lower case: "makinen" finds Mäkinen. For searching only; nothing is merged by it.
create function searchable(words text) returns text language sql immutable parallel safe as
  $$ select lower(translate(words, 'ÅÄÖÉÈÜÕŠŽÆØåäöéèüõšžæø', 'AAOEEUOSZAOaaoeeuoszao')) $$;

-- What an attribute's text means, or null where it means nothing of the kind.
create function as_number(words text) returns numeric language sql immutable parallel safe as
  $$ select case when replace(words, ' ', '') ~ '^[+-]?\d{1,15}([.,]\d{1,6})?$'
       then replace(replace(words, ' ', ''), ',', '.')::numeric end $$;
create function as_date(words text) returns date language plpgsql immutable parallel safe as $$
begin
  if words ~ '^\d{4}-\d{2}-\d{2}$' then return make_date(substr(words, 1, 4)::int, substr(words, 6, 2)::int, substr(words, 9)::int); end if;
  if words ~ '^\d{1,2}\.\d{1,2}\.\d{4}$' then
    return make_date(split_part(words, '.', 3)::int, split_part(words, '.', 2)::int, split_part(words, '.', 1)::int);
  end if;
  return null;
exception when others then return null;
end $$;
