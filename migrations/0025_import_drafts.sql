-- A file that somebody brings in, with what was decided about it step by step: whoever goes on, on whatever day, begins where it was left.
create table import_draft (
  institution_id  int not null references institution,
  draft_id        bigint not null,
  file_name       text not null,
  content_hash    bytea not null,                 -- the file given again is known by it
  file_id         uuid,                           -- kept_file: gone after a day, and then it is asked for again
  header_line     int,                            -- as a person said; null: as it is found
  map             jsonb not null default '{}',    -- header → field, as a person said
  meanings        jsonb not null default '{}',    -- header → word → what it means, as a person said
  list            text,
  purpose         text,
  source          text,
  check_job       bigint,                         -- the dry run
  import_job      bigint,
  import_id       bigint,                         -- what became of it; null: not yet
  begun_by        text not null,
  begun_at        timestamptz not null,
  primary key (institution_id, draft_id)
);
create index import_draft_file on import_draft (institution_id, content_hash) where import_id is null;

-- What was read of a file, for whoever decides about it: it goes with the file.
alter table kept_file add column about jsonb;

-- What words mean is remembered as columns are.
alter table import_mapping add column meanings jsonb not null default '{}';

alter table counter drop constraint counter_kind_check;
alter table counter add constraint counter_kind_check
  check (kind in ('import', 'mailing', 'test', 'member', 'job', 'merge', 'erasure', 'notice', 'link', 'draft'));
