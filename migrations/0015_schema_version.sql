-- Which schema a worker was built for; deliveries in doubt are found without looking at all others.

-- Null: built before workers said it.
alter table installation.worker add column schema_version int;

create index delivery_uncertain on delivery (institution_id, campaign_id) where state = 'uncertain';

-- Views and functions have files of their own from here on. Whoever changes one adds a numbered migration that names it with
-- its checksum, so that builds have an order: an older one must not put its own definition back.
-- Comes with functions/as_date.sql e16fed78078f
-- Comes with functions/as_number.sql e46ad3410d64
-- Comes with functions/consent_entry_is_append_only.sql b74b774411f5
-- Comes with functions/contact_takes_along.sql d42aa9566c8a
-- Comes with functions/derive_consent.sql b4c354d24a4c
-- Comes with functions/derive_consent_again.sql 0f3aae8cabf3
-- Comes with functions/derive_deceased.sql 9ad2d6336519
-- Comes with functions/name_joined.sql 9f555843efae
-- Comes with functions/name_so_far.sql 572dfc28da79
-- Comes with functions/of_known_contacts.sql 51cf2ff6c2c0
-- Comes with functions/searchable.sql cda8c1f3335e
-- Comes with views/mailability.sql f001534da83b
-- Comes with views/sign_of_life.sql f150f5fc8657
