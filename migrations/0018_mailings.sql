-- What the outbox sends is a mailing: content, an audience, a time. A campaign's mailing has the campaign's number, so no
-- row of the outbox is rewritten.
create table mailing (
  institution_id    int not null references institution,
  mailing_id        bigint not null,
  kind              text not null,               -- who lets a row pass and who fills (dispatch/mailings.ts); wired in engine.ts
  state             text not null check (state in
                    ('scheduled', 'preparing', 'sending', 'paused', 'finished', 'cancelled', 'open')),
  hold              text,                        -- a code: why it waits for a person, or why it was paused; null and paused: by a person
  due_at            timestamptz,
  deadline_at       timestamptz,                 -- nobody is written to after this moment: what is left becomes expired
  fallback_language text,                        -- of those who read none of the content's languages
  audience          int not null default 0,      -- rows that filling made
  audience_hash     text,                        -- whom the pre-flight looked at; others are looked at before they are written to
  left_out          jsonb not null default '{}', -- exclusion → people who have no row
  created_at        timestamptz not null,
  started_at        timestamptz,
  ended_at          timestamptz,
  primary key (institution_id, mailing_id)
);
create index mailing_open on mailing (state, due_at) where state in ('scheduled', 'preparing', 'sending', 'open');

insert into mailing (institution_id, mailing_id, kind, state, hold, due_at, deadline_at, fallback_language, audience,
  left_out, created_at, started_at, ended_at)
select institution_id, campaign_id, 'campaign', state, coalesce(hold, pause_reason), due_at, deadline_at,
  fallback_language, (select count(*) from delivery d where d.institution_id = c.institution_id and d.campaign_id = c.campaign_id),
  left_out, created_at, started_at, ended_at
from campaign c where state <> 'draft' and (state <> 'cancelled' or due_at is not null
  or exists (select from delivery d where d.institution_id = c.institution_id and d.campaign_id = c.campaign_id));

-- Mailings and campaigns are counted together, each institution for itself.
alter table counter drop constraint counter_kind_check;
alter table counter add check (kind in ('import', 'mailing', 'test'));
insert into counter (institution_id, kind, last)
select institution_id, 'mailing', max(campaign_id) from campaign group by institution_id
on conflict (institution_id, kind) do update set last = greatest(counter.last, excluded.last);
alter table campaign alter column campaign_id drop identity;

alter table campaign drop constraint campaign_state_check;
update campaign set state = 'active' where state not in ('draft', 'cancelled');
alter table campaign
  add check (state in ('draft', 'active', 'cancelled')),
  drop column due_at, drop column pause_reason, drop column left_out, drop column started_at, drop column ended_at,
  drop column deadline_at, drop column hold, drop column fallback_language;

alter table revision drop constraint revision_institution_id_campaign_id_fkey;
alter table revision rename column campaign_id to mailing_id;
alter table campaign_link drop constraint campaign_link_institution_id_campaign_id_fkey;
alter table campaign_link rename column campaign_id to mailing_id;
alter table campaign_link rename to link;

alter table delivery drop constraint delivery_institution_id_campaign_id_fkey;
alter table delivery rename column campaign_id to mailing_id;
alter table delivery
  add foreign key (institution_id, mailing_id) references mailing not valid,
  alter column contact_id drop not null,
  add column member_id bigint,       -- a recipient who is a member and no contact
  add column occasion bigint,        -- the row that caused a service message; null: the mailing's audience
  add column stands_for jsonb,       -- a test message: whose message it is; the envelope leads to `address`
  add column provider text;          -- who keeps the mailbox; null in rows of before, which are not open any more
alter table delivery validate constraint delivery_institution_id_mailing_id_fkey;
update delivery set provider = case
    when domain in ('gmail.com', 'googlemail.com') then 'google'
    when domain in ('outlook.com', 'hotmail.com', 'hotmail.fi', 'hotmail.se', 'live.com', 'live.fi', 'live.se', 'msn.com',
      'outlook.fi') then 'microsoft'
    when domain in ('yahoo.com', 'ymail.com', 'rocketmail.com', 'aol.com', 'yahoo.se', 'yahoo.co.uk') then 'yahoo'
    when domain in ('icloud.com', 'me.com', 'mac.com') then 'apple'
    else domain end
from (select institution_id as i, delivery_id as d, lower(split_part(address, '@', 2)) as domain from delivery
  where state in ('queued', 'sending', 'deferred')) open
where institution_id = i and delivery_id = d;
create unique index delivery_once on delivery (institution_id, mailing_id, contact_id) where occasion is null;
create unique index delivery_occasion on delivery (institution_id, mailing_id, occasion) where occasion is not null;
alter table delivery drop constraint delivery_institution_id_campaign_id_contact_id_key;
-- Service messages go first: their queued rows are found without looking at any other.
create index delivery_urgent on delivery (institution_id, mailing_id, delivery_id)
  where state = 'queued' and occasion is not null;
create index delivery_stands_for on delivery (institution_id, ((stands_for ->> 'contactId')::bigint))
  where stands_for is not null;
create index delivery_contact on delivery (institution_id, contact_id);
create index hit_delivery on hit (institution_id, delivery_id) where delivery_id is not null;
create index contact_merge_kept on contact_merge (institution_id, kept_id);
create index contact_merge_gone on contact_merge (institution_id, gone_id);
