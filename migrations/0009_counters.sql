-- Numbers that people type: one row per school and kind counts them, so that what is rolled back (a dry run) uses none up.
create table counter (
  institution_id  int not null references institution,
  kind            text not null check (kind in ('import')),
  last            bigint not null,
  primary key (institution_id, kind)
);
insert into counter (institution_id, kind, last)
select institution_id, 'import', max(import_id) from import group by institution_id;
alter table import alter column import_id drop identity;
