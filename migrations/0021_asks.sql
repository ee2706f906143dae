-- Who may ask: an account is a person, a member is that person in one institution, with a role there.
create table installation.account (
  account_id  bigint generated always as identity primary key,
  address     text not null,
  address_key text not null unique,
  name        text not null,
  language    text not null check (language in ('fi', 'sv', 'en')),
  made_at     timestamptz not null
);

create table member (
  institution_id int not null references institution,
  member_id      bigint not null,
  account_id     bigint not null references installation.account,
  role           text not null check (role in ('admin', 'coordinator', 'organiser', 'doorkeeper', 'caller', 'viewer')),
  wants_notices  boolean not null default true,
  added_at       timestamptz not null,
  added_by       text not null,
  removed_at     timestamptz,
  primary key (institution_id, member_id),
  unique (institution_id, account_id)
);

-- Who asked what, on which, how many: nothing personal.
create table audit_entry (
  institution_id int not null references institution,
  entry_id       bigint generated always as identity,
  at             timestamptz not null,
  actor          text not null,   -- operator, member:N, person, scheduler
  ask            text not null,
  subject_kind   text,
  subject_id     bigint,
  figures        jsonb not null default '{}',
  primary key (institution_id, entry_id)
);
create index on audit_entry (institution_id, subject_kind, subject_id, entry_id) where subject_kind is not null;
create index on audit_entry (institution_id, actor, entry_id);
create index on audit_entry (institution_id, ask, entry_id);

alter table list add column closed_at timestamptz;   -- nobody joins it any more; null: open

-- Numbers that people type are counted in rows: a dry run uses none up.
alter table counter drop constraint counter_kind_check;
alter table counter add constraint counter_kind_check check (kind in ('import', 'mailing', 'test', 'member', 'job', 'merge', 'erasure'));
insert into counter (institution_id, kind, last)
select institution_id, 'merge', max(merge_id) from contact_merge group by institution_id
union all select institution_id, 'erasure', max(erasure_id) from erasure group by institution_id;
alter table contact_merge alter column merge_id drop identity;
alter table erasure alter column erasure_id drop identity;

-- What takes its time: asked for by one process, done by one that has the lease, from the beginning where another one died.
create table job (
  institution_id int not null references institution,
  job_id         bigint not null,
  ask            text not null,
  input          jsonb,              -- null once it is over
  actor          jsonb not null,     -- who asked; what they may is asked again when it begins
  state          text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  is_here        boolean not null,   -- carried out by the process that asked, which has its files: nobody takes it up
  holder         text,               -- of the lease: a secret of the process that has it
  seen_at        timestamptz,        -- the holder's last sign of life
  tries          int not null default 0,
  done           bigint not null default 0,
  total          bigint not null default 0,
  cancel_asked   boolean not null default false,
  output         jsonb,
  refusal        jsonb,              -- key and values
  asked_at       timestamptz not null,
  begun_at       timestamptz,
  ended_at       timestamptz,
  primary key (institution_id, job_id)
);
create index on job (asked_at) where state in ('queued', 'running');

-- A file that a door was given, or that a job made, in pieces: whichever machine works has it. It is about people: it goes with its
-- job, after a day at the latest, and whenever somebody is erased.
create table kept_file (
  institution_id int not null references institution,
  file_id        uuid not null default gen_random_uuid(),
  name           text not null,
  bytes          bigint not null,
  kept_at        timestamptz not null,
  primary key (institution_id, file_id)
);
create table kept_piece (
  institution_id int not null,
  file_id        uuid not null,
  n              int not null,
  content        bytea not null,
  primary key (institution_id, file_id, n),
  foreign key (institution_id, file_id) references kept_file on delete cascade
);
