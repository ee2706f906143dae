-- What came back?  Answers to invitations, opens and clicks.

-- Every answer is kept; the newest of a contact is the valid one.
create table answer (
  institution_id  int not null,
  answer_id       bigint generated always as identity,
  campaign_id     bigint not null,
  contact_id      bigint not null,
  choice          text not null check (choice in ('yes', 'maybe', 'no')),
  answered_at     timestamptz not null,
  primary key (institution_id, answer_id),
  foreign key (institution_id, campaign_id) references campaign
);
create index answer_newest on answer (institution_id, campaign_id, contact_id, answer_id);

-- One row per image load or followed link. In aggregate tracking no person stands here.
-- No network address and no user agent is kept.
create table hit (
  institution_id  int not null,
  hit_id          bigint generated always as identity,
  campaign_id     bigint not null,
  kind            text not null check (kind in ('open', 'click')),
  n               int,                          -- click: which link
  delivery_id     bigint,                       -- individual tracking of somebody who granted measurement
  machine         text,                         -- why we believe that no person did it; null: perhaps a person
  hit_at          timestamptz not null,
  primary key (institution_id, hit_id),
  foreign key (institution_id, campaign_id) references campaign
);
create index hit_campaign on hit (institution_id, campaign_id, kind);
