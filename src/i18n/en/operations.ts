// Whether all is well.
export const operations = {
  'doctor.template': 'One of your own templates no longer works. {why}',
  'doctor.dkim':
    'The DKIM key of institution {institution} cannot sign: give a new one with "kutsu institution --dkim-key".',
  'doctor.configured_database': 'Database',
  'doctor.configured_fingerprint': 'Database fingerprint',
  'doctor.configured_relay': 'Mail server',
  'doctor.configured_publicUrl': 'Public address',
  'doctor.configured_connections': 'Connections',
  'doctor.configured_rate': 'Messages per second',
  'doctor.configured_perDay': 'Messages per day',
  'doctor.example':
    'Nobody has filled in {unset} yet, so the example school’s details are used. Say who the sender is with "kutsu institution --set …" before you use a real mail server.',
  'doctor.uncertain':
    'Uncertain messages: {uncertain, number}. The mail server may have {uncertain, plural, one {it} other {them}}. See the campaign reports.',
  'doctor.paused': 'Campaign {id}: {why}',
  'doctor.notices':
    '{count, plural, one {# notice to members waits} other {# notices to members wait}} because the school’s own mail server is the trouble and the installation has no other: correct it with "kutsu institution relay set", or set SMTP_URL.',
  'doctor.stops': 'Problems to put right before mail can go out as it should: {count, number}.',
  'doctor.well': 'Everything is in order.',
} as const
