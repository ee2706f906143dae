-- Templates of an institution's own, its colours, what its calendar files ask, and what a look at the whole audience found.

create table template (
  institution_id  int not null references institution,
  name            text not null,
  declaration     jsonb not null,              -- title, slots: what template.json says
  variants        jsonb not null,              -- {fi, sv, en}: MJML
  kept_at         timestamptz not null,
  primary key (institution_id, name)
);

alter table institution
  add column colour text not null default '#0b4a56',   -- behind white letters, and of links on light paper
  add column accent text not null default '#f4cf9b',   -- small letters on the colour
  add column logo_url text,
  -- publish: a note for one's own calendar. request: the calendar answers to organiser, and can be told of a cancellation.
  add column calendar_method text not null default 'publish' check (calendar_method in ('publish', 'request')),
  add column organiser text,
  add check (calendar_method = 'publish' or organiser is not null);

alter table campaign
  add column about_campaign_id bigint,         -- the campaign that invited to the same event
  add column is_archived boolean not null default false,   -- anybody with the link may read it
  add foreign key (institution_id, about_campaign_id) references campaign;

create table preflight (
  institution_id  int not null,
  campaign_id     bigint not null,
  content_hash    bytea not null,              -- of the content and the audience that were looked at
  findings        jsonb not null,
  checked_at      timestamptz not null,
  primary key (institution_id, campaign_id),
  foreign key (institution_id, campaign_id) references campaign
);
