// Tables that come in.
export const imports = {
  'import.missing': 'The file {file} cannot be read ({why}): check its name and that you have permission to read it.',
  'import.no_file': '{file} is not a file but a pipe or a device: save the table as a file, then import it.',
  'import.empty': 'The file {file} is empty: save the table again, then import it.',
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
  'import.conflict_people':
    '{people, plural, one {# person in the register matches} other {# people in the register match}} this row, which has no address: add the address.',
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
    'This row has {cells, plural, one {# cell} other {# cells}} but the header has {columns, number}: put quotation marks around any cell that contains a separator, or remove the extra cells.',
  'import.long_cell':
    'The cell in the column "{column}" has {letters, plural, one {# character} other {# characters}}, which is too long for a register: shorten it.',
  'import.long_row':
    'The file {file} has a row of more than a million characters on line {line}, so it cannot be a table of people. Nothing was imported.',
  'import.many_columns': 'The file {file} has more than {most, number} columns: remove the ones you do not need.',
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
  'import.hint_nothing':
    '"{cell}" in the column "{column}" means that there is no value, so it was read as an empty cell.',
  'import.hint_suspect':
    'A cell contains line breaks together with separators or an address: check whether a stray quotation mark has swallowed some rows.',
  'import.hint_strange_byte':
    'One character was saved in a different encoding and was read as in "{cell}" (column "{column}"): check it.',
  'import.column_departed':
    'The column "{column}" may be about leaving the school: every filled cell in it is in doubt. Map it to "refusal" if people there do not want to be written to, and otherwise to "attribute".',
  'import.column_unclear':
    'The column "{column}" speaks of a permission but may mean something else: every filled cell in it is in doubt, and permits nothing. Map it to "permission", "refusal" or "attribute".',
  'import.section':
    '"{cell}" is a heading, not a person. The rows below it are in doubt: no permission was recorded for anybody there.',
  'import.second_header': 'This row is a second header, not a person. Save the second table as a file of its own.',
  'import.hint_section': '"{cell}" stands above this row and may mean that nobody below it is to be written to.',
  'import.hint_second_header':
    'A second header with other columns stands above this row: its cells may mean something else.',
  'import.hint_unclear': '"{cell}" in the column "{column}" is neither a permission nor a refusal.',
  'import.column_elsewhere':
    'The column "{column}" is about another channel or use: it is kept as a column of your own, and counts as neither permission nor refusal.',
  'import.column_processing':
    'The column "{column}" is about handling data: a yes there does not permit us to write, and a no makes the permission unknown.',
  'import.column_turned':
    'The column "{column}" asks about refusal the other way round: a yes there is not a permission, and a no makes the permission unknown.',
  'import.column_second_person':
    'The column "{column}" is about a second person in the row: nothing in it is taken for the first. Import second people from a table of their own.',
  'import.column_other_address':
    'The addresses in "{column}" are old ones or somebody else’s, so no messages go to them. Map the column to "address" if they are the person’s own.',
  'import.column_invalid_address': 'The addresses in "{column}" do not work, so no messages go to them.',
  'import.column_second':
    'The column "{column}" is used where a better column of the same kind is empty; otherwise it is kept as a column of your own.',
  'import.sent_since':
    'Import {id} was not undone, because people in it have been written to since then. They are on a review list instead.',
  'import.no_draft': 'There is no such file any more: it was removed, or imported.',
  'import.draft_over': 'This file has been imported meanwhile.',
  'import.not_decided': 'Say first onto which list the people go, for what, and where the file comes from.',
  'import.bad_header_line':
    'The names of the columns cannot be on line {line}: choose one of the first lines that are shown.',
  'import.pdf':
    'The file {file} is a PDF document, from which no table can be read safely: ask for the table itself, and save it as CSV.',
  'import.vcard': 'The file {file} holds contact cards (vCard): export the contacts as CSV instead.',
  'import.workbook_broken':
    'The file {file} is damaged: open it in your spreadsheet program, save it again and import that.',
  'import.workbook_heavy':
    'The file {file} unfolds into more than a register of people holds: delete sheets and rows that are not needed, or save the table as CSV.',
  'import.workbook_old':
    'The file {file} is an old Excel workbook (.xls), a binary one (.xlsb) or has a password: save it as .xlsx without a password, then import that.',
  'import.workbook_numbers':
    'The file {file} was made with Numbers: choose File, Export To, Excel there, then import the .xlsx file.',
  'import.workbook_other': 'The file {file} is no spreadsheet: import a table that is saved as .xlsx, .ods or CSV.',
  'import.workbook_blank': 'No sheet of {file} has anything in it: check that it is the right file.',
  'import.workbook_sheet': 'The file {file} has no sheet "{sheet}" with anything in it: its sheets are {found}.',
  'import.hint_struck':
    'Something on this row is struck through, or hidden below another cell: that may mean that the person is not to be written to.',
} as const
