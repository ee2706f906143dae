-- Many workers, one pace; what waits for a person; until when an invitation makes sense.

alter table campaign
  add column deadline_at timestamptz,   -- nobody is written to after this moment: what is left becomes expired
  add column hold text;                 -- a message key: why it does not start by itself; null: it does

-- The key that signs an institution's messages (DKIM, RFC 6376); without a row they go unsigned.
create table signing_key (
  institution_id  int primary key references institution,
  domain          text not null,
  selector        text not null,
  private_key     text not null,        -- PEM
  kept_at         timestamptz not null
);

-- How fast a relay may be given messages, all workers together. '*' is everything, other families are those of
-- recipients' providers that asked us to slow down; a family without a row has no limit.
create table installation.rate_bucket (
  relay           text not null,        -- host:port
  family          text not null,
  rate            float8,               -- messages per second now; null: no limit but the day's
  ceiling         float8,               -- where growing ends: the configured rate, or null: then the row goes away
  day_limit       int,                  -- messages in any 24 hours
  tokens          float8 not null,
  refilled_at     timestamptz not null,
  slowed_at       timestamptz,
  primary key (relay, family)
);
-- What was handed to a relay with a limit per day.
create table installation.relay_hour (
  relay           text not null,
  hour            timestamptz not null,
  messages        int not null,
  primary key (relay, hour)
);

-- Which database this is. A backup that is restored elsewhere lives on another server or under another oid.
create table installation.identity (
  one             boolean primary key default true check (one),
  fingerprint     text not null,
  home            text not null
);
-- What each data folder last saw: a backup restored in place does not know the newest mark.
create table installation.witness (
  folder          text primary key,
  mark            text not null,
  former_mark     text,
  marked_at       timestamptz not null
);
