// The command line.
export const doorsCli = {
  'cli.bad_choice': '{name} cannot be "{given}": choose one of {known}.',
  'cli.archived': 'Anyone with this link can read the campaign once it has been sent: {link}',
  'cli.unarchived': 'Nobody can read the campaign at {link} any more.',
  'cli.bad_slots':
    '{file} cannot be used ({why}): it must be JSON with one text per field, or one text per language, such as "message": fi and sv in braces.',
  'cli.uncertain_again': 'Messages being sent again: {count, number}.',
  'cli.uncertain_left': 'Messages left as they are: {count, number}.',
  'cli.cannot_read': '{file} cannot be read: {why}.',
  'cli.file_too_large': '{file} is larger than {megabytes} MB: check that it is the right file.',
  'cli.no_text': '{file} is not a text file in UTF-8: save it as UTF-8 text.',
  'cli.answer_lost': 'The output could not be written in full: {why}. The work itself was done.',
  'cli.missing_option': 'The option {name} is missing: see "kutsu help".',
  'cli.one_file_with_out': 'With --out, import one file at a time, because the rows to mend belong to that file.',
  'cli.mapping_how':
    'To change this, write it to a file with --out MAP.json, edit the file, then use --map MAP.json: it is remembered for files with these headers. The fields are {fields}.',
  'cli.mapping_kept': 'This will be remembered for files with these headers.',
  'cli.missing_id': '"{id}" is not a campaign number: give the number that "campaign create" showed.',
  'cli.bad_pair': '"{pair}" is not in the form key=value: write for example --set place=Juhlasali.',
  'cli.doors': 'Recipients reach {public}; members open {admin}.',
  'cli.catcher': 'SMTP_URL is not set: messages are kept in {folder} and do not leave this machine.',
  'cli.until_stop': 'Running. Press Ctrl-C to stop.',
  'cli.stopping': 'Stopping: nothing new is started, and work under way is finished first.',
  'cli.migrated': 'The database is up to date.',
  'cli.import_head': '{file}: {encoding}, separator {delimiter}, header on line {line}',
  'cli.rows': 'Rows',
  'cli.refusals_kept': 'Refusals kept although the file says yes',
  'cli.import_consent':
    'Permissions of people with an address: {granted, number} granted, {refused, number} refused, {unknown, number} unknown. Took {seconds} s.',
  'cli.dry_run':
    'Dry run: nothing was changed. To do exactly this, run the same command with --plan {plan} instead of --dry-run.',
  'cli.problem': '  line {line}: {reason}',
  'cli.more_problems': '  … and {more, number} more; --json lists them all.',
  'cli.more_hints': '… and {more, number} more of this kind.',
  'cli.disputed': 'Refusals in conflicting rows, which hold until you decide about the row',
  'cli.deceased': 'Deceased',
  'cli.words_understood': 'How words were understood:',
  'cli.words_doubtful': 'Not understood, or in doubt:',
  'cli.word': '  {column}: "{word}" → {read} ({count, number})',
  'cli.word_doubtful':
    '  {column}: "{word}" ({count, number}; {count, plural, one {line} other {lines}} {lines}): {why}',
  'cli.word_nothing': 'nothing',
  'cli.stays_unsubscribed': 'Had left this list and stay off it',
  'cli.change': 'contact {contact}: {column} "{before}" becomes "{after}"',
  'cli.imported': 'This was import {id}; "kutsu import undo {id}" undoes it.',
  'cli.imported_with_problems':
    'This was import {id}; "kutsu import problems {id} --out FILE" saves the rows to mend, "kutsu import undo {id}" undoes it.',
  'cli.import_line': '{id}  {at}  {file} → {list}: {created, number} created, {updated, number} updated',
  'cli.import_line_undone': '{id}  {at}  {file} → {list}: undone',
  'cli.undone':
    'Import {importId} is undone: {deleted, plural, one {# contact was} other {# contacts were}} removed, {restored, plural, one {# was} other {# were}} restored, and {kept, plural, one {# stays because this person did something themselves or is in another import} other {# stay because they did something themselves or are in another import}}.',
  'cli.undo_review':
    '{toReview, plural, one {# person is} other {# people are}} on the review list: "kutsu import review {importId}".',
  'cli.problems_written':
    '{rows, plural, one {# row was saved in {file}: mend it} other {# rows were saved in {file}: mend them}} there, then import that file.',
  'cli.segment_count':
    '{people, plural, one {# person} other {# people}}, of whom {mailable, number} can be written to now.',
  'cli.found': 'Found: {people, number}.',
  'cli.list_exported': '{people, plural, one {# person was} other {# people were}} saved in {file}.',
  'cli.corrected': 'Contact {contact} has been corrected; imports will not overwrite this.',
  'cli.missing_import': '"{id}" is not an import number: "kutsu import list" shows them.',
  'cli.cannot_write': 'The file {file} cannot be written ({why}): choose another place.',
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
  'demo.emptied': 'Messages from earlier runs deleted: {count, number}.',
  'demo.sending': 'Sending the invitation to everybody who can be written to.',
  'demo.http':
    'Over HTTP: opens {opens, number}, clicks {clicks, number}, unsubscribes {unsubscribes, number}. A scanner followed {scanned, plural, one {# link} other {# links}} and changed nothing.',
  'demo.look': 'Messages: {mail}. Pages: {admin}. List: {list}. Campaign: {id}.',
  'demo.start_again': 'Look at it in the browser with "npm start".',
  'demo.not_finished': 'The demo campaign did not finish (its state is {state}): see "kutsu doctor".',
  'cli.erased':
    'Erased: certificate {id}, {at} ({zone}). The rows listed above were about this person; counts stay as they were.',
  'cli.would': 'Dry run: nothing is changed. This is what would be said:',
  'cli.times_in': 'Times are in {zone}.',
  'cli.help_head': 'Kutsu: invitations for alumni work',
  'cli.help_foot':
    '"kutsu COMMAND --help" shows how a command is used. Every command takes --json, and --institution SLUG where there are several schools. Exit codes: 0 done, 1 failed, 2 wrong usage.',
  'cli.unknown_command': 'There is no command "kutsu {given}": "kutsu help" lists them all.',
  'cli.unknown_command_meant': 'There is no command "kutsu {given}": did you mean "kutsu {meant}"?',
  'cli.unknown_action': '"kutsu {command}" does not know {given}: choose one of {known}.',
  'cli.unknown_action_meant':
    '"kutsu {command}" does not know {given}: did you mean "kutsu {command} {meant}"? The others are {known}.',
  'cli.unknown_option': 'The option {given} was not understood: "kutsu COMMAND --help" lists the options.',
  'cli.unknown_option_meant': 'The option {given} was not understood: did you mean {meant}?',
  'cli.no_value':
    'The option {option} was not understood: some options need a value after them, others take none. See "kutsu COMMAND --help".',
  'cli.too_many_words':
    '"{word}" was not understood: "kutsu {command} --help" shows what belongs behind the command. Put texts with spaces in quotes.',
  'cli.campaign_line':
    '{id}  {at}  {name} · {state}: {accepted, number} of {audience, number} sent, {answered, number} answered',
  'cli.no_campaigns': 'There are no campaigns yet: "kutsu campaign create" makes one.',
  'cli.campaign_edited': 'Campaign {id} has been changed. Check it before you send it: kutsu campaign preflight {id}',
  'cli.campaign_removed': 'The draft {id} has been removed.',
  'cli.import_left': 'The file is kept: job {id} imports it. "kutsu jobs show {id}" tells how far it is.',
  'cli.no_answers': 'Nobody has answered yet.',
  'cli.import_head_sheet': '{file}: sheet "{sheet}", header on line {line}',
  'cli.import_other_sheets': 'Not read: the sheets {sheets} (--sheet NAME reads another one).',
  'cli.import_hidden':
    'Read although they are hidden: {rows, plural, one {# row} other {# rows}} and {columns, plural, one {# column} other {# columns}}.',
  'cli.import_unworked':
    '{cells, plural, one {# cell holds a formula that was} other {# cells hold formulas that were}} never worked out, and were read as empty: open the file in a spreadsheet program and save it.',
} as const
