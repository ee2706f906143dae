-- When the server began on which a worker last compared its rows, and when it did. A server that began at another time may be a standby that
-- took over, and may have forgotten what the one before had promised: nobody claims there before all who live have compared.
alter table installation.worker add column server_began_at timestamptz, add column compared_at timestamptz;
create index worker_running on installation.worker (worker_id) where stopped_at is null;
