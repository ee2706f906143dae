-- What goes to whom, when?  Campaigns, their frozen revisions, and the outbox that remembers every handing over.

create table campaign (
  institution_id  int not null references institution,
  campaign_id     bigint generated always as identity,
  name            text not null,
  list_id         bigint not null,
  purpose         text not null,
  template        text not null,
  fields          jsonb not null default '{}',  -- what --set gave: the values all recipients share
  tracking        text not null default 'aggregate' check (tracking in ('off', 'aggregate', 'individual')),
  state           text not null default 'draft'
                  check (state in ('draft', 'scheduled', 'preparing', 'sending', 'paused', 'finished', 'cancelled')),
  due_at          timestamptz,
  pause_reason    text,                         -- a message key; null: a person paused it
  left_out        jsonb not null default '{}',  -- hindrance → people who were not frozen into the audience
  created_at      timestamptz not null,
  started_at      timestamptz,
  ended_at        timestamptz,
  primary key (institution_id, campaign_id),
  foreign key (institution_id, list_id) references list,
  foreign key (institution_id, purpose) references purpose
);
create index campaign_open on campaign (state, due_at)
  where state in ('scheduled', 'preparing', 'sending');

-- The compiled content, frozen per language: later edits of template or institution do not reach it.
create table revision (
  institution_id  int not null,
  campaign_id     bigint not null,
  language        text not null check (language in ('fi', 'sv', 'en')),
  content         jsonb not null,
  content_hash    bytea not null,
  frozen_at       timestamptz not null,
  primary key (institution_id, campaign_id, language),
  foreign key (institution_id, campaign_id) references campaign
);

-- Where a click leads: looked up here, never taken from the request.
create table campaign_link (
  institution_id  int not null,
  campaign_id     bigint not null,
  n               int not null,
  language        text not null,
  url             text not null,
  primary key (institution_id, campaign_id, n),
  foreign key (institution_id, campaign_id) references campaign
);

-- The outbox: one row per person and campaign, kept for good.
create table delivery (
  institution_id  int not null,
  delivery_id     bigint generated always as identity,
  campaign_id     bigint not null,
  contact_id      bigint not null,
  state           text not null check (state in
                  ('queued', 'sending', 'deferred', 'accepted', 'rejected', 'uncertain', 'skipped', 'cancelled', 'expired')),
  language        text not null,
  address         text not null,               -- frozen
  fields          jsonb not null,              -- the merge fields this campaign uses, frozen
  measured        boolean not null,            -- opens and clicks may be linked to this person
  queued_at       timestamptz not null,        -- the message's Date
  state_at        timestamptz not null,
  not_before      timestamptz,                 -- deferred: when to try again
  attempts        smallint not null default 0,
  worker_id       bigint,                      -- who holds or held it; also the fence against a worker given up for dead
  reason          text,                        -- skipped: the hindrance; rejected and deferred: what kind
  stage           text,
  code            smallint,
  reply           text,                        -- the server's words, without addresses
  primary key (institution_id, delivery_id),
  unique (institution_id, campaign_id, contact_id),
  foreign key (institution_id, campaign_id) references campaign
);
-- Serves the claim, the end of a campaign, due retries and recovery alike; finished rows are not in it.
create index delivery_open on delivery (institution_id, campaign_id, state, delivery_id)
  where state in ('queued', 'sending', 'deferred');

-- One row per SMTP transaction that did not end in accepted; the accepted one is told by the delivery itself.
create table attempt (
  institution_id  int not null,
  delivery_id     bigint not null,
  attempt         smallint not null,
  worker_id       bigint not null,
  ended_at        timestamptz not null,
  state           text not null,
  reason          text,
  stage           text,
  code            smallint,
  reply           text,
  primary key (institution_id, delivery_id, attempt)
);
