// The relay and what it says.
export const dispatch = {
  'relay.credentials':
    'The mail server {host} rejected the user name or password ({why}): correct SMTP_URL, or the school’s own login with "kutsu institution relay set". Nothing was sent.',
  'relay.library':
    'The mail library is not the version that Kutsu was built with ({missing} is missing): run npm ci. Nothing was sent.',
  'relay.refuses':
    'The mail server {host} does not take our mail ({why}): ask whoever runs it, or set SMTP_URL to another. Nothing was sent.',
  'relay.down':
    'The mail server {host} cannot be reached ({why}): check SMTP_URL and that the server is running. Nothing was sent.',
  'relay.bad_url':
    'This is not the address of a mail server: "{value}". Write it as smtp://user@mail.school.example:587 (or smtps:// for port 465).',
  'relay.password_shown':
    'The address of {host} has a password in it, which others on this machine can see. Leave the password out, write it into a file, and give that with --password-file FILE. Nothing was kept.',
  'relay.no_password': '{user} needs a password: write it into a file and give that with --password-file FILE.',
  'relay.no_user':
    'A password needs a user: write the user into the address, as in smtp://user@mail.school.example:587.',
  'relay.bad_key':
    '{file} is not a sealing key: put the right one back, or take the file away and give the schools’ logins again.',
  'relay.none': 'The school has no mail server of its own: there is nothing to remove.',
  'relay.common': 'The school has no mail server of its own: its messages go over that of the installation (SMTP_URL).',
  'relay.sealed':
    'The login for {host} cannot be opened on this machine: it was sealed under another key. Set KUTSU_KEY to the key of the machine where it was given, or give the login again with kutsu institution relay set. Nothing was sent.',
  'relay.consent': 'Open this page, sign in as {user}, and allow Kutsu to send:\n{link}',
  'relay.issuer':
    '{issuer} does not say how it issues tokens ({why}): the issuers that Kutsu knows are microsoft365 and google; of another, give the address that its documentation calls the issuer.',
  'relay.no_consent':
    'Kutsu was not allowed to send ({why}): run the command again and say yes on the page that it names. Nothing was kept.',
  'pause.credentials':
    'Paused: the mail server rejected the user name or password. Correct SMTP_URL, or the school’s own login with "kutsu institution relay set", then resume.',
  'pause.sender':
    'Paused: the mail server does not accept the sender’s address. Ask whoever runs it to allow the address, then resume; or correct the address and send a new campaign.',
  'pause.quota':
    'Paused: the mail server’s sending limit has been reached. Resume when it is lifted, usually the next day.',
  'pause.policy':
    'Paused: the recipients’ mail servers refuse most messages because of their rules. Their replies are in the database (table attempt): ask the operator for them, correct the cause, then resume.',
  'pause.addresses':
    'Paused: most of the latest addresses were rejected as unknown. Check whether the list is out of date or the mail server is refusing us (ask the operator for its replies: they are in the database, table attempt), then resume.',
  'pause.person': 'The campaign is paused: continue with "kutsu campaign resume".',
  'pause.size':
    'Paused: the messages are larger than the mail server allows. Shorten the content and send it as a new campaign.',
  'pause.content':
    'Paused: this content breaks the current rules for templates and can no longer be sent. Look at it with "kutsu campaign preview", cancel the campaign and send it as a new one.',
  'pause.dkim':
    'Paused: the DKIM key cannot sign for this sender. Give a new one with "kutsu institution --dkim-key", then resume.',
  'pause.compose':
    'Paused: a message could not be put together, which is an error in Kutsu. Nobody was skipped. Update Kutsu, or cancel the campaign and send it as a new one.',
  'hold.audience':
    'Waiting: the recipients cannot be worked out. Look at the segment with "kutsu segment list", correct it with "kutsu segment set", then use "kutsu campaign resume".',
  'hold.changed':
    'Waiting: people or their details have changed since the campaign was scheduled, and somebody would now get a message with a gap, or one in a language the template lacks. Look with "kutsu campaign preflight", correct their details, then use "kutsu campaign resume".',
  'hold.example':
    'Waiting: the campaign was scheduled while the school’s name or address was still that of the example school. Cancel it ("kutsu campaign cancel"), then create and schedule it again.',
  'hold.localhost':
    'Waiting: the links point to recipients’ own computers, because PUBLIC_URL was not set when the campaign was scheduled. Cancel it ("kutsu campaign cancel"), then create and schedule it again.',
  'hold.restored':
    'Waiting: the database was restored from a backup, and people may have had their message since then. Check, then use "kutsu campaign resume".',
  'hold.other_database':
    'Waiting: the data folder was last used with another database. Check that this is the right one, then use "kutsu campaign resume".',
  'hold.environment':
    'Waiting: KUTSU_FINGERPRINT names another database. Correct it or DATABASE_URL, then use "kutsu campaign resume".',
  'hold.content':
    'Waiting: this content breaks the current rules for templates and can no longer be sent. Look at it with "kutsu campaign preview", cancel the campaign and send it as a new one.',
  'hold.overdue':
    'Waiting: the campaign should have started more than a day ago. Check that it still makes sense, then use "kutsu campaign resume".',
  'service.waiting': 'The message is queued: no running Kutsu has handed it over yet. It goes out by itself.',
  'service.not_written': 'No message was sent: {why}.',
  'outcome.created': 'New',
  'outcome.updated': 'Updated',
  'outcome.unchanged': 'Unchanged',
  'outcome.duplicate': 'Duplicate',
  'outcome.conflict': 'Conflict',
  'outcome.rejected': 'Rejected',
  'service.unknown': 'There is no message {id}.',
} as const
