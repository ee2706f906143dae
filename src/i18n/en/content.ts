// Texts of messages, and what stands against them.
export const content = {
  'content.unknown_partial':
    'Template {template} ({language}) uses the shared part {name}, which does not exist: correct the name.',
  'content.deep_partial': 'Template {template} ({language}): the shared part {name} contains itself. Take it out.',
  'content.no_body': 'Template {template} ({language}) has no mj-body: every template needs one.',
  'content.too_long':
    'Template {template} ({language}) is too long: mail programs cut off messages over 90 kB. Shorten it.',
  'content.syntax':
    'Template {template} ({language}) has an error in its merge fields on line {line}: check that every block is closed.',
  'content.unset': 'Template {template} ({language}), line {line}: the field {variable} has no value. Give it one.',
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
    'Template {template} ({language}), line {line}: "{what}" is between elements, where nobody would see it. Put it in an mj-text.',
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
} as const
