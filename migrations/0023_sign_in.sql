-- How the owner of an account shows that it is them, and what they are let in by. Accounts are the installation's: one person may be
-- a member of several institutions.
create table installation.credential (
  account_id  bigint primary key references installation.account,
  password    text,         -- argon2id with its salt and parameters; null: they come in by a link or another's word
  password_at timestamptz,
  totp        text,         -- the secret of the second step, sealed (platform/sealing.ts); null: none
  totp_step   bigint        -- the step of the last code that was taken: none serves twice
);

create table installation.recovery_code (
  account_id bigint not null references installation.account,
  code       bytea not null,   -- SHA-256
  used_at    timestamptz,
  primary key (account_id, code)
);

-- One browser that somebody has signed in with.
create table installation.session (
  session_id bigint generated always as identity primary key,
  secret     bytea not null unique,   -- SHA-256 of what the cookie holds
  account_id bigint not null references installation.account,
  way        text not null check (way in ('password', 'link', 'oidc')),
  agent      text not null,           -- what the browser said of itself, cut to size
  begun_at   timestamptz not null,
  seen_at    timestamptz not null
);
create index on installation.session (account_id);

-- A link that lets somebody in once: the first administrator's, an invitation's, the way back of whoever forgot.
create table sign_in_link (
  institution_id int not null references institution,
  link_id        bigint not null,
  account_id     bigint references installation.account,   -- null: the first administrator, who is nobody yet
  reason         text not null check (reason in ('first', 'invitation', 'way_back')),
  made_at        timestamptz not null,
  ends_at        timestamptz not null,
  used_at        timestamptz,
  primary key (institution_id, link_id)
);
create index on sign_in_link (account_id);

alter table counter drop constraint counter_kind_check;
alter table counter add constraint counter_kind_check
  check (kind in ('import', 'mailing', 'test', 'member', 'job', 'merge', 'erasure', 'notice', 'link'));
