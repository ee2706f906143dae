-- What contacts are found and listed by. The index of the parts of words costs as much as an import does, so the people of an import come
-- into it a moment later (import.directory_at); whoever is found meanwhile is looked for among them one by one.
create extension if not exists pg_trgm;

create table contact_directory (
  institution_id  int not null,
  contact_id      bigint not null,
  words           text not null,                  -- what somebody may be looked for by, each word behind a space
  sort_name       text not null collate "C",      -- surname, then first name, in the order of our alphabet
  primary key (institution_id, contact_id),
  foreign key (institution_id, contact_id) references contact on delete cascade
);
create index contact_directory_words on contact_directory using gin (words gin_trgm_ops);
create index contact_directory_name on contact_directory (institution_id, sort_name, contact_id);

alter table import
  add column directory_at timestamptz,                    -- when its people were all in the directory; null: not yet
  add column directory_upto bigint not null default 0,    -- so far: everybody up to this contact
  add column known_upto bigint not null default 0;        -- whom it made has a higher number than whoever was there
create index import_unlisted on import (institution_id, import_id) where directory_at is null;

-- Those whom no import brought; of imports whoever carries out jobs takes care.
insert into contact_directory (institution_id, contact_id, words, sort_name)
  select institution_id, contact_id,
    ' ' || searchable(concat_ws(' ', first_name, last_name, former_name, address, graduation_year,
      case when not non_disclosure then concat_ws(' ', phone, phone_typed) end)),
    translate(lower(concat_ws(' ', last_name, first_name)), 'åäöéèüšžæø', '{|}eeysz|}')
  from contact where import_id is null and merged_into is null;

-- Somebody was erased while it was under way: what it says may name them, and is not kept.
alter table job add column is_output_unwanted boolean not null default false;
