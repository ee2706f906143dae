-- Whoever keeps a recipient's mailbox is called a provider, as everywhere else.
alter table installation.rate_bucket rename column family to provider;
-- Why somebody is not mailable is called an exclusion.
-- Comes with views/mailability.sql e8d2bff752f5
