-- An institution's own relay. Whoever reads this table, or a backup of it, cannot log in with it: the credentials are sealed under a
-- key that is not in the database.
create table relay (
  institution_id int primary key references institution,
  url            text not null,   -- smtp://host:port?…, without user and password
  sealed         text not null,   -- user and password, or user and OAuth client (institutions/relays.ts)
  kept_at        timestamptz not null
);

alter table mailing add column pace int check (pace > 0);   -- messages an hour at most; null: as fast as the relay takes them
