-- What a mailing came to, kept when nothing changes it any more: a page of 200 campaigns does not count 20,000,000 rows.
alter table mailing add column figures jsonb;   -- {sums, course} (dispatch/figures.ts); null: counted from the rows
create index mailing_uncounted on mailing (ended_at) where figures is null and state in ('finished', 'cancelled');
