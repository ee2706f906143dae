-- Whoever keeps a recipient's mailbox is called a provider, as everywhere else.
alter table installation.rate_bucket rename column family to provider;
