// What goes to whom, and when.
export const campaigns = {
  'preflight.cancelled': 'The pre-flight was stopped: nothing was changed.',
  'preflight.borrowed_name':
    'The school has no name in {language}: messages in that language use "{name}". To change that: kutsu institution --set name.{language}=…',
  'preflight.no_variant':
    '{people, plural, one {# recipient reads} other {# recipients read}} {language}, but the template has no version in it: add {language}.mjml, or correct their language.',
  'preflight.missing':
    '{people, plural, one {# recipient has} other {# recipients have}} no {field}, which leaves a gap in the text ({language}): add words for them in quotes after the field, or use a condition (if).',
  'preflight.greeting':
    '{people, plural, one {# recipient} other {# recipients}} would be greeted with "{found}" ({language}): add words for people without a name.',
  'preflight.too_large':
    '{people, plural, one {# recipient} other {# recipients}} would get a message over 90 kB ({language}), which Gmail cuts off: shorten the text.',
  'preflight.odd_capitals': '{field} is all in capitals for {people, plural, one {# recipient} other {# recipients}}:',
  'preflight.odd_test':
    '{field} looks like a test or filler text for {people, plural, one {# recipient} other {# recipients}}:',
  'preflight.odd_address': '{field} contains an address for {people, plural, one {# recipient} other {# recipients}}:',
  'preflight.odd_signs': '{field} contains code symbols for {people, plural, one {# recipient} other {# recipients}}:',
  'preflight.odd_digits': '{field} contains digits for {people, plural, one {# recipient} other {# recipients}}:',
  'preflight.weekday': 'The text ({language}) says "{found}", but that day is a {weekday}.',
  'preflight.no_such_time':
    '{found} does not exist in {zone}, because the clocks go forward then: choose another time.',
  'preflight.no_length': 'The event ends at the moment it begins ({found}): correct event_end, or leave it out.',
  'preflight.past_date': 'The text ({language}) mentions "{found}", which is in the past.',
  'preflight.last_year': 'The text ({language}) still mentions {year}: "{found}".',
  'preflight.last_year_link': 'A link ({language}) still mentions {year}: {found}',
  'preflight.shared':
    '{address} belongs to {name} here, but somebody else gave the same address: {others}. See kutsu duplicates.',
  'preflight.disputed':
    '{address} ({name}) will get no message: a conflicting row ({others}) says no. This holds until you decide about the row with kutsu duplicates same|apart.',
  'preflight.longest': 'Longest names: {names}.',
  'preflight.no_rate': 'No rate is set (KUTSU_RATE): the mail server decides how long sending takes.',
  'preflight.takes': 'Sending will take about {minutes, number} min, over {days, plural, one {# day} other {# days}}.',
  'preflight.stops':
    '{count, plural, one {# of these findings prevents} other {# of these findings prevent}} campaign {id} from being scheduled: {count, plural, one {it is} other {they are}} marked ✗.',
  'preflight.looked': 'Checked {count, plural, one {# message} other {# messages}} in {seconds} s.',
  'preview.own':
    'This is the person’s own message and its links are theirs: do not press any buttons on the pages they open.',
  'preview.size': '{html} kB of HTML, {message} kB in total.',
  'preview.written': 'Saved in {folder}.',
  'preview.nobody': 'Nobody with an address matches {who}: give an address or a contact’s number.',
  'campaign.bad_pace':
    'The pace cannot be "{value}": write how many messages may go out in an hour, a whole number from 1 to {most}.',
  'preflight.too_slow':
    'At {pace} messages an hour, {people, plural, one {# person} other {# people}} would not be written to before the campaign ends: raise --pace, send earlier, or move --until.',
  'campaign.unknown': 'There is no campaign {id}: see the list of campaigns for the numbers.',
  'campaign.unused_field': 'The template {template} has no field called {key}: its fields are {known}.',
  'campaign.bad_tracking': 'Tracking cannot be {tracking}: choose off, aggregate or individual.',
  'campaign.wrong_state': 'Campaign {id} has the state "{state}", so this cannot be done now.',
  'campaign.needs_about':
    'The template {template} refers to an answer: use --about ID to name the campaign that people answered. The message goes only to those people.',
  'campaign.nobody':
    'Campaign {id} would reach nobody: nobody on its list has both an address and permission for {purpose}. See "kutsu campaign preflight {id}".',
  'campaign.bad_test_address': 'The address given with --to is not an e-mail address: correct it.',
  'campaign.no_language': 'The campaign has no version in {language}: choose one of {known}.',
  'campaign.test_refused': 'The mail server did not take the test message ({why}): correct the problem and try again.',
  'campaign.bad_time': '"{at}" is not a date and time: write it like 2026-10-20T09:00, in the institution’s time zone.',
  'campaign.past': '{at} is in the past: choose a later time, or use "kutsu campaign send".',
  'campaign.deadline_first': 'The deadline given with --until is not after the start: choose a later one.',
  'campaign.deadline_past': 'The deadline of campaign {id} has passed: nobody else will be written to.',
  'campaign.nobody_uncertain':
    'Campaign {id} has no uncertain messages to decide about: you do not need to do anything.',
  'why.invitations':
    'You are receiving this message because you have given {institution} permission to invite you to alumni events.',
  'why.surveys': 'You are receiving this message because you have given {institution} permission to send you surveys.',
  'why.news': 'You are receiving this message because you have given {institution} permission to send you news.',
  'why.members':
    'You are receiving this message because you look after campaigns in Kutsu. An administrator can turn such messages off with kutsu member notices.',
  'notice.uncertain':
    'The campaign is over, but it is not known whether the mail server took {count, plural, one {# of the campaign’s messages} other {# of the campaign’s messages}}. See whom this is about with "kutsu campaign uncertain {id}", then decide: "kutsu campaign resend-uncertain {id}" sends to them once more, "kutsu campaign leave-uncertain {id}" leaves them.',
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
  'segment.unknown': 'There is no segment called {slug}: the segments are {known}.',
  'segment.bad_json':
    'The condition is not valid JSON ({why}): write for example "field": "programme", "is": "Lukio" in braces.',
  'segment.bad': 'The condition is not understood at {at}: {part}. README.md lists the conditions you can use.',
  'segment.bad_value': 'The condition holds a value that nothing can be compared with ({why}): correct it.',
  'segment.too_deep': 'The condition is nested more than {most, number} levels deep: make it simpler.',
  'segment.and': 'and',
  'segment.or': 'or',
  'segment.not': 'not ({what})',
  'segment.on_list': 'is on the list {list}',
  'segment.years_ago': 'graduated {years} {n, plural, one {year} other {years}} ago ({which})',
  'segment.written_to': 'got campaign {campaign}',
  'segment.answered': 'answered campaign {campaign}',
  'segment.not_answered': 'got campaign {campaign} and did not answer',
  'segment.bounced': 'has an address that was rejected in campaign {campaign}',
  'segment.silent': 'has given no sign of life for {months, plural, one {# month} other {# months}}',
  'segment.is': '{what} is {value}',
  'segment.one_of': '{what} is one of {value}',
  'segment.contains': '{what} contains "{value}"',
  'segment.at_least': '{what} is at least {value}',
  'segment.at_most': '{what} is at most {value}',
  'segment.known': '{what} is known{value}',
  'segment.not_known': '{what} is not known{value}',
  'segment.kind': 'person or organisation',
  'campaign.changed': 'Campaign {id} was changed by somebody else meanwhile: look at it again, then repeat this.',
  'table.name': 'Name',
  'table.answer': 'Answer',
  'table.answered': 'Answered ({zone})',
  'why.account':
    'You are receiving this message because you have an account in Kutsu, with which {institution} keeps in touch with its alumni.',
  'segment.bad_line': 'This condition is not complete: fill in what is missing or wrong.',
  'segment.no_line': 'A segment without conditions would mean everybody: add a condition.',
} as const
