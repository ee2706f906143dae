-- Whose an address was before it was corrected, known by its keyed hash alone: a file of then is about the same person, and what they
-- said since holds.
create table former_address (
  institution_id  int not null,
  address_hash    bytea not null,
  contact_id      bigint not null,
  since           timestamptz not null,
  primary key (institution_id, address_hash),
  foreign key (institution_id, contact_id) references contact on delete cascade
);
create index former_address_contact on former_address (institution_id, contact_id);
