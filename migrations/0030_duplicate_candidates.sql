-- Who may be one person is kept as people come in: joining a register of a million people with itself took half a minute each time somebody
-- looked. The job process looks for whom imports brought (contacts/people/alike.ts).
-- Comes with functions/likeness.sql 6f5af562adcc
-- What a contact is called, and was called before, as `likeness` says it, and what else tells them. Apart from the contact: indexes there
-- would cost each import.
create table contact_likeness (
  institution_id   int not null,
  contact_id       bigint not null,
  name             text not null collate "C",
  former           text collate "C",
  graduation_year  int,
  phone            text,
  primary key (institution_id, contact_id),
  foreign key (institution_id, contact_id) references contact on delete cascade
);
create index contact_likeness_year on contact_likeness (institution_id, name, graduation_year, contact_id) where graduation_year is not null;
create index contact_likeness_phone on contact_likeness (institution_id, name, phone, contact_id) where phone is not null;
create index contact_likeness_former on contact_likeness (institution_id, former) where former is not null;

create table duplicate_candidate (
  institution_id  int not null,
  contact_id      bigint not null,
  other_id        bigint not null check (other_id > contact_id),
  primary key (institution_id, contact_id, other_id),
  foreign key (institution_id, contact_id) references contact on delete cascade,
  foreign key (institution_id, other_id) references contact on delete cascade
);
create index duplicate_candidate_other on duplicate_candidate (institution_id, other_id);

-- As functions/likeness.sql says it, which comes after this.
insert into contact_likeness (institution_id, contact_id, name, former, graduation_year, phone)
  select institution_id, contact_id, bears.name, bore.name, graduation_year, phone
  from contact c
  cross join lateral (select left(string_agg(part, ' ' order by part), 200) as name from (select distinct part from
    regexp_split_to_table(searchable(concat_ws(' ', split_part(btrim(first_name), ' ', 1), last_name)), '[\s,.;-]+') part
    where part <> '') p) bears
  left join lateral (select left(string_agg(part, ' ' order by part), 200) as name from (select distinct part from
    regexp_split_to_table(searchable(concat_ws(' ', split_part(btrim(first_name), ' ', 1), former_name)), '[\s,.;-]+') part
    where part <> '') p) bore on btrim(coalesce(former_name, '')) <> ''
  where merged_into is null and btrim(coalesce(first_name, '')) <> '' and btrim(coalesce(last_name, '')) <> '';
analyze contact_likeness;

-- Of many that look alike each is kept with the next ones alone.
insert into duplicate_candidate (institution_id, contact_id, other_id)
  select x.institution_id, least(x.contact_id, y.contact_id), greatest(x.contact_id, y.contact_id)
  from contact_likeness x cross join lateral (
    (select contact_id from contact_likeness y where y.institution_id = x.institution_id and y.name = x.name
      and y.graduation_year = x.graduation_year and y.contact_id > x.contact_id order by contact_id limit 5)
    union (select contact_id from contact_likeness y where y.institution_id = x.institution_id and y.name = x.name
      and y.phone = x.phone and y.contact_id > x.contact_id order by contact_id limit 5)
    union (select contact_id from contact_likeness y where y.institution_id = x.institution_id and y.name = x.former
      and (y.graduation_year = x.graduation_year or y.phone = x.phone) and y.contact_id <> x.contact_id
      order by contact_id limit 5)) y
  on conflict do nothing;
