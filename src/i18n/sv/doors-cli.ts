import type { doorsCli as en } from '../en/doors-cli.ts'

export const doorsCli: Record<keyof typeof en, string> = {
  'cli.bad_choice': '{name} kan inte vara ”{given}”: välj något av {known}.',
  'cli.archived': 'Alla som har den här länken kan läsa kampanjen när den har skickats: {link}',
  'cli.unarchived': 'Kampanjen kan inte längre läsas på {link}.',
  'cli.bad_slots':
    '{file} går inte att använda ({why}): filen ska vara JSON med en text per fält eller en text per fält och språk.',
  'cli.uncertain_again': '{count, plural, one {# meddelande} other {# meddelanden}} skickas på nytt.',
  'cli.uncertain_left': '{count, plural, one {# meddelande lämnas som det är} other {# meddelanden lämnas som de är}}.',
  'cli.cannot_read': '{file} kan inte läsas: {why}.',
  'cli.file_too_large': '{file} är större än {megabytes} MB: kontrollera att du angav rätt fil.',
  'cli.no_text': '{file} är ingen textfil i UTF-8: spara den med den kodningen.',
  'cli.answer_lost': 'Svaret kunde inte skrivas ut i sin helhet: {why}. Det som gjordes är ändå gjort.',
  'cli.missing_option': 'Flaggan {name} saknas: se ”kutsu help”.',
  'cli.one_file_with_out':
    'Importera en fil åt gången när du använder --out: raderna att rätta hör till en och samma fil.',
  'cli.mapping_how':
    'Så ändrar du kolumnvalen: skriv dem till en fil med --out MAP.json, redigera filen och ange den med --map MAP.json. Kutsu minns dem sedan för filer med samma rubriker. Fälten är {fields}.',
  'cli.mapping_kept': 'Kutsu minns detta för filer med samma rubriker.',
  'cli.missing_id': '”{id}” är inget kampanjnummer: ange det nummer som ”campaign create” gav.',
  'cli.bad_pair': '”{pair}” har inte formen nyckel=värde: skriv till exempel --set place=Festsalen.',
  'cli.doors': 'Mottagarna når {public}; medlemmarna öppnar {admin}.',
  'cli.catcher': 'SMTP_URL är inte angiven: meddelandena stannar i {folder} och skickas inte.',
  'cli.until_stop': 'Är i gång tills du trycker på Ctrl-C.',
  'cli.stopping': 'Avslutar: inget nytt påbörjas, och det som är på gång görs klart.',
  'cli.migrated': 'Databasen är uppdaterad.',
  'cli.import_head': '{file}: {encoding}, avgränsningstecken {delimiter}, rubriker på rad {line}',
  'cli.rows': 'rader',
  'cli.refusals_kept': 'nekanden som gäller trots att filen säger ja',
  'cli.import_consent':
    'Samtycke för dem med adress: {granted, number} har gett, {refused, number} har nekat, {unknown, number} okänt. {seconds} s.',
  'cli.dry_run':
    'Provkörning: inget sparades. För att göra exakt detta: samma kommando med --plan {plan} i stället för --dry-run.',
  'cli.problem': '  rad {line}: {reason}',
  'cli.more_problems': '  … och {more, number} till; --json listar alla.',
  'cli.more_hints': '… och {more, number} till av samma slag.',
  'cli.disputed': 'nej på rader i konflikt, som gäller tills du har avgjort raden',
  'cli.deceased': 'avlidna',
  'cli.words_understood': 'Så förstods orden:',
  'cli.words_doubtful': 'Oklart eller inte förstått:',
  'cli.word': '  {column}: ”{word}” → {read} ({count, number})',
  'cli.word_doubtful':
    '  {column}: ”{word}” ({count, number}; {count, plural, one {rad} other {rader}} {lines}): {why}',
  'cli.word_nothing': 'inget',
  'cli.stays_unsubscribed': 'har lämnat listan tidigare och läggs inte till igen',
  'cli.change': 'kontakt {contact}: {column} ”{before}” blir ”{after}”',
  'cli.imported': 'Detta var import {id}; ”kutsu import undo {id}” ångrar den.',
  'cli.imported_with_problems':
    'Detta var import {id}; ”kutsu import problems {id} --out FILE” ger raderna att rätta, ”kutsu import undo {id}” ångrar importen.',
  'cli.import_line':
    '{id}  {at}  {file} → {list}: {created, plural, one {# ny} other {# nya}}, {updated, plural, one {# uppdaterad} other {# uppdaterade}}',
  'cli.import_line_undone': '{id}  {at}  {file} → {list}: ångrad',
  'cli.undone':
    'Import {importId} har ångrats: {deleted, plural, one {# kontakt} other {# kontakter}} togs bort, {restored, number} återställdes och {kept, plural, one {# finns kvar, eftersom personen själv har gjort något eller finns i en annan import} other {# finns kvar, eftersom de själva har gjort något eller finns i en annan import}}.',
  'cli.undo_review':
    'På granskningslistan finns {toReview, plural, one {# person} other {# personer}}: ”kutsu import review {importId}”.',
  'cli.problems_written':
    '{rows, plural, one {# rad finns i {file}: rätta den} other {# rader finns i {file}: rätta dem}} där och importera sedan den filen.',
  'cli.segment_count':
    '{people, plural, one {# person, varav} other {# personer, av vilka}} {mailable, number} kan få meddelanden nu.',
  'cli.found': 'Antal träffar: {people, number}.',
  'cli.list_exported': '{people, plural, one {# person} other {# personer}} finns i {file}.',
  'cli.corrected': 'Kontakt {contact} är rättad; ingen import skriver längre över den.',
  'cli.missing_import': '”{id}” är inget importnummer: ”kutsu import list” visar dem som finns.',
  'cli.cannot_write': 'Filen {file} kan inte skrivas ({why}): välj en annan plats.',
  'cli.contacts': 'kontakter',
  'cli.with_address': 'med adress',
  'cli.suppressed': 'spärrade',
  'cli.mailable': 'kan få meddelanden',
  'cli.recipients': 'mottagare',
  'cli.campaign_created': 'Kampanj {id} har skapats. Kontrollera den innan den skickas: kutsu campaign preflight {id}',
  'cli.test_sent': 'E-postservern tog emot testmeddelandet ({language}).',
  'cli.scheduled': 'Kampanj {id} skickas {at} ({zone}), om Kutsu är i gång då (”kutsu start”).',
  'cli.detached': 'Kampanj {id} står nu på tur och skickas så snart Kutsu är i gång (”kutsu start”).',
  'demo.real_relay':
    'Demonstrationen skriver till påhittade personer och använder därför ingen riktig e-postserver: ta bort SMTP_URL eller låt den peka på den här datorn.',
  'demo.emptied':
    '{count, plural, one {# tidigare uppfångat meddelande} other {# tidigare uppfångade meddelanden}} raderades.',
  'demo.sending': 'Skickar inbjudan till alla som kan få meddelanden.',
  'demo.http':
    'Via webben: {opens, plural, one {# öppning} other {# öppningar}}, {clicks, number} klick, {unsubscribes, plural, one {# avslutad prenumeration} other {# avslutade prenumerationer}}; ett säkerhetsprogram hämtade {scanned, plural, one {# länk} other {# länkar}} och ändrade inget.',
  'demo.look': 'Meddelanden: {mail}. Sidor: {admin}. Lista: {list}. Kampanj: {id}.',
  'demo.start_again': 'Titta på sidorna i webbläsaren med ”npm start”.',
  'demo.not_finished': 'Demonstrationens kampanj stannade i läget ”{state}”: se ”kutsu doctor”.',
  'cli.erased': 'Raderad: intyg {id}, {at} ({zone}). Personen fanns på raderna ovan; statistiken ändras inte.',
  'cli.would': 'Provkörning: inget ändras. Så här skulle det stå:',
  'cli.times_in': 'Tiderna är i tidszonen {zone}.',
  'cli.help_head': 'Kutsu: inbjudningar för alumniarbete',
  'cli.help_foot':
    '”kutsu KOMMANDO --help” visar hur ett kommando används. Alla kommandon tar --json, och --institution NAMN när det finns flera skolor. Slutkoder: 0 klart, 1 misslyckades, 2 fel användning.',
  'cli.unknown_command': 'Det finns inget kommando ”kutsu {given}”: ”kutsu help” visar alla.',
  'cli.unknown_command_meant': 'Det finns inget kommando ”kutsu {given}”: menade du ”kutsu {meant}”?',
  'cli.unknown_action': '”kutsu {command}” känner inte till {given}: välj något av {known}.',
  'cli.unknown_action_meant':
    '”kutsu {command}” känner inte till {given}: menade du ”kutsu {command} {meant}”? Det finns {known}.',
  'cli.unknown_option': 'Flaggan {given} går inte att tolka: ”kutsu KOMMANDO --help” visar flaggorna.',
  'cli.unknown_option_meant': 'Flaggan {given} går inte att tolka: menade du {meant}?',
  'cli.no_value':
    'Flaggan {option} går inte att tolka: vissa flaggor behöver ett värde efter sig, andra tar inget. Se ”kutsu KOMMANDO --help”.',
  'cli.too_many_words':
    '”{word}” går inte att tolka: ”kutsu {command} --help” visar vad som hör till kommandot. Sätt texter med mellanslag inom citattecken.',
  'cli.campaign_line':
    '{id}  {at}  {name} · {state}: {accepted, number} av {audience, number} skickade, {answered, number} har svarat',
  'cli.no_campaigns': 'Det finns inga kampanjer än: ”kutsu campaign create” skapar en.',
  'cli.campaign_edited':
    'Kampanj {id} har ändrats. Kontrollera den innan du skickar den: kutsu campaign preflight {id}',
  'cli.campaign_removed': 'Utkastet {id} har tagits bort.',
  'cli.import_left':
    'Filen är sparad: jobb {id} importerar den. ”kutsu jobs show {id}” visar hur långt det har kommit.',
  'cli.no_answers': 'Ingen har svarat än.',
  'cli.import_head_sheet': '{file}: bladet ”{sheet}”, rubriker på rad {line}',
  'cli.import_other_sheets': 'Inte lästa: bladen {sheets} (--sheet NAMN läser ett annat).',
  'cli.import_hidden':
    'Lästa fast de är dolda: {rows, plural, one {# rad} other {# rader}} och {columns, plural, one {# kolumn} other {# kolumner}}.',
  'cli.import_unworked':
    '{cells, plural, one {# cell har en formel som} other {# celler har formler som}} aldrig har räknats ut och lästes som tomma: öppna filen i ett kalkylprogram och spara den.',
}
