-- When somebody took an invitation: until then they are on the list and see nothing. Whoever invites an address learns nothing of, and
-- opens nothing at, other institutions of its owner.
alter table member add column joined_at timestamptz;
update member set joined_at = added_at;

-- What a browser is let in by, step by step.
alter table installation.session
  -- Its password was right, and its owner's second step is still to come: it lets nobody in.
  add column is_half boolean not null default false,
  add column wrong_codes int not null default 0,
  -- Where it looked last.
  add column institution_id int references institution;

-- Who somebody is at a provider that says so (OpenID Connect): only what its owner linked, or an address that the provider proved.
create table installation.oidc_identity (
  issuer     text not null,
  subject    text not null,
  account_id bigint not null references installation.account,
  linked_at  timestamptz not null,
  primary key (issuer, subject)
);
create index on installation.oidc_identity (account_id);

-- A browser that is away at a provider and has not come back.
create table installation.oidc_request (
  secret         bytea primary key,   -- SHA-256 of what the cookie holds
  provider       text not null,
  verifier       text not null,       -- RFC 7636
  nonce          text not null,
  state          text not null,
  back_to        text not null,       -- a path of ours
  account_id     bigint references installation.account,   -- whose it will be; null: whoever it is known as
  institution_id int references institution,
  link_id        bigint,              -- the invitation that it takes
  begun_at       timestamptz not null,
  foreign key (institution_id, link_id) references sign_in_link
);

-- How often somebody tried, by network and account, as digests; rows that are over are taken away.
create table installation.entry_limit (
  key    varchar(255) primary key,
  points int not null default 0,
  expire bigint
);
