-- By which rules an institution's keys (name_key, address_key and the hashes made of it) were made. Rules 1: those before
-- invisible characters were taken off. Whoever is there already has keys of rules 1, and contacts/key-rules.ts makes them
-- anew when the installation starts; a new institution's are made by the newest rules from the start.
alter table institution add column key_rules smallint not null default 1;
alter table institution alter column key_rules set default 2;
