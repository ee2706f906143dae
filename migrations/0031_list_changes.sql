-- People whom somebody put on a list or took off it, many at once: what was before stays, so that it can be taken back, and so that whoever left
-- by their own word is told from whom we took off.
create table list_change (
  institution_id  int not null references institution,
  change_id       bigint not null,
  kind            text not null check (kind in ('put', 'taken_off')),
  list_id         bigint not null,
  made_at         timestamptz not null,
  made_by         text not null,
  undone_at       timestamptz,
  primary key (institution_id, change_id),
  foreign key (institution_id, list_id) references list
);

create table list_change_row (
  institution_id  int not null,
  change_id       bigint not null,
  contact_id      bigint not null,
  before          text,                           -- the subscription's state; null: they were not on the list
  since           timestamptz,
  primary key (institution_id, change_id, contact_id),
  foreign key (institution_id, change_id) references list_change,
  foreign key (institution_id, contact_id) references contact on delete cascade
);
create index list_change_row_contact on list_change_row (institution_id, contact_id);

alter table counter drop constraint counter_kind_check;
alter table counter add constraint counter_kind_check
  check (kind in ('import', 'mailing', 'test', 'member', 'job', 'merge', 'erasure', 'notice', 'link', 'draft', 'change'));
