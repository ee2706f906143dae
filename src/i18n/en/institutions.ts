// The school.
export const institutions = {
  'institution.unknown_key':
    'The institution has no setting called {key}: the settings are {known}. Add a language to name and from_name, as in name.fi.',
  'institution.bad_line': '{key} cannot be "{value}": write one line of at most 200 characters.',
  'institution.bad_address': '{key} cannot be "{value}": write one e-mail address, such as alumni@school.example.',
  'institution.not_ascii':
    '{key} cannot be "{value}": many mail servers and mailboxes do not accept letters beyond a–z in an address. Use an address without them.',
  'institution.bad_zone': '{key} cannot be "{value}": write the name of a time zone, such as Europe/Helsinki.',
  'institution.bad_country': '{key} cannot be "{value}": write a two-letter country code, such as FI.',
  'institution.bad_language': '{key} cannot be "{value}": the languages are fi, sv and en.',
  'institution.bad_colour': '{key} cannot be "{value}": write a colour code such as #0b4a56.',
  'institution.bad_picture':
    '{key} cannot be "{value}": write the full web address of a picture, beginning with https://.',
  'institution.bad_method': '{key} cannot be "{value}": write publish or request.',
  'institution.not_set':
    'Nobody has filled in {unset} yet, and nothing is sent in the name of the example school. Say who the sender is: kutsu institution {options}',
  'institution.unnamed':
    'The school has no name yet, and nobody can give permission to the example school. Name it first: kutsu institution --set name.{language}=…',
  'domain.offline': 'DNS could not be checked for {domain}: try again when you are online.',
  'domain.spf_well': 'SPF: {domain} says who may send mail for it.',
  'domain.spf_missing':
    'SPF: {domain} has no SPF record, so its mail looks forged. Ask whoever manages the DNS to add one that names your mail server.',
  'domain.spf_many': 'SPF: {domain} has several SPF records, which counts as having none: combine them into one.',
  'domain.spf_all': 'SPF: {domain} lets anyone send mail for it (+all): end the record with ~all or -all.',
  'domain.dkim_relay':
    'DKIM: Kutsu has no key for {domain}. Make sure that the mail server signs messages, or give a key with kutsu institution --dkim-key.',
  'domain.dkim_well': 'DKIM: {domain} has the key we sign with.',
  'domain.dkim_missing': 'DKIM: there is no key at {domain}: publish the one we sign with.',
  'domain.dkim_other': 'DKIM: the key at {domain} is not the one we sign with: publish ours.',
  'domain.dmarc_well': 'DMARC: {domain} says what to do with forged mail.',
  'domain.dmarc_missing':
    'DMARC: there is nothing at {domain}. Google, Yahoo and Microsoft require it from anyone who sends a lot of mail: publish at least v=DMARC1; p=none.',
  'domain.dmarc_many': 'DMARC: {domain} has several DMARC records, which counts as having none: keep one.',
  'institution.contrast':
    '{key} cannot be used: {one} on {other} has a contrast of {ratio}:1, but needs {min}:1 to be readable. Choose a darker or lighter colour.',
  'institution.no_organiser':
    'With calendar_method=request, calendars answer by e-mail: give the address where you read the answers with --set organiser=…',
  'dkim.bad_key': 'The DKIM key cannot sign ({why}): give an RSA key of at least 1024 bits as a PEM file.',
  'dkim.bad_selector': 'This cannot be a DKIM selector: give the part before "._domainkey", for example kutsu1.',
  'dkim.other_domain':
    'The DKIM domain {domain} is not the domain of the sender’s address: give --dkim-domain or change from_address.',
  'language.self': 'In English',
  'language.fi': 'Finnish',
  'language.sv': 'Swedish',
  'language.en': 'English',
  'institution.unknown': 'There is no school called {slug}: the schools are {known}.',
  'institution.which':
    'This installation has several schools: say which with --institution SLUG or KUTSU_INSTITUTION. They are {known}.',
  'institution.there': 'There is a school called {slug} already.',
  'institution.created':
    'School {slug} was created. Say who it is: kutsu institution --institution {slug} --set name.fi=…',
  'member.unknown': 'No member of this school is called {word}: "kutsu member list" shows them.',
  'member.there': '{address} is a member already: "kutsu member role" changes what they may do.',
  'member.last_admin': '{address} is the only administrator: make somebody else one first.',
  'member.added': '{name} is member {member} now, as {role}.',
  'member.no_notices': 'no notices',
  'member.none': 'There are no members yet: "kutsu member add" adds one.',
  'member.has_role': '{name} is {role} now.',
  'member.gets_notices': 'Kutsu writes to {name} when a campaign needs somebody.',
  'member.gets_none': 'Kutsu does not write to {name}.',
  'member.removed': '{address} is no member any more.',
  'role.admin': 'administrator',
  'role.coordinator': 'coordinator',
  'role.organiser': 'organiser',
  'role.doorkeeper': 'doorkeeper',
  'role.caller': 'caller',
  'role.viewer': 'viewer',
} as const
