-- Members are written to when a campaign needs one of them.
alter table mailing add column told text;    -- the trouble that members were told of last (dispatch/troubles.ts); null: none
-- Whoever runs the installation knows what troubled mailings before: nobody is written to about those.
update mailing m set told = case
    when state in ('scheduled', 'preparing', 'paused') then hold
    when state = 'finished' and exists (select from delivery d where d.institution_id = m.institution_id
      and d.mailing_id = m.mailing_id and d.state = 'uncertain') then 'uncertain' end
where kind = 'campaign';

-- What a member was told: the row that causes the message.
create table notice (
  institution_id int not null,
  notice_id      bigint not null,
  member_id      bigint not null,
  mailing_id     bigint not null,  -- the one in trouble
  trouble        text not null,
  told_at        timestamptz not null,
  primary key (institution_id, notice_id),
  foreign key (institution_id, member_id) references member,
  foreign key (institution_id, mailing_id) references mailing
);
create index on notice (institution_id, mailing_id);

alter table counter drop constraint counter_kind_check;
alter table counter add constraint counter_kind_check
  check (kind in ('import', 'mailing', 'test', 'member', 'job', 'merge', 'erasure', 'notice'));
