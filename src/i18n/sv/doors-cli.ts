import type { doorsCli as en } from '../en/doors-cli.ts'

export const doorsCli: Record<keyof typeof en, string> = {
  'cli.bad_choice': '{name} kan inte vara "{given}": välj något av {known}.',
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
  'cli.usage': `Kutsu: inbjudningar för alumnarbete

  kutsu demo [--once]                       hela förloppet med påhittade uppgifter; inget lämnar datorn
  kutsu start | serve | work                allt | webbsidorna | bara utskicken
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
  kutsu campaign schedule ID --at 2026-10-20T09:00 [--until 2026-11-19T17:00] [--pace N]
  kutsu institution [--set key=value]… [--dkim-selector NAME --dkim-key FILE | --no-dkim]
                                            vem som är avsändare
  kutsu institution list | create SLUG
  kutsu institution relay [set smtp://USER@HOST:PORT --password-file FILE | remove]
  kutsu institution relay consent microsoft365|google --user USER --client-id ID [--client-secret-file FILE] [--tenant T]
                                            egen e-postserver
  kutsu migrate                             uppdatera databasen
  kutsu doctor                              inställningar, fel och vad du kan göra åt dem

Alla kommandon godtar --json, och --institution NAMN där det finns flera skolor. Returvärden: 0 lyckades, 1 misslyckades, 2 felaktigt kommando.`,
  'cli.bad_arguments': 'Kommandot går inte att tolka ({why}): se "kutsu help".',
  'cli.missing_option': 'Flaggan {name} saknas: se "kutsu help".',
  'cli.missing_file': 'Ange minst en CSV-fil att importera.',
  'cli.one_file_with_out':
    'Importera en fil åt gången när du använder --out: raderna att rätta hör till en och samma fil.',
  'cli.mapping_how':
    'Så ändrar du kolumnvalen: skriv dem till en fil med --out MAP.json, redigera filen och ange den med --map MAP.json. Kutsu minns dem sedan för filer med samma rubriker. Fälten är {fields}.',
  'cli.mapping_kept': 'Kutsu minns detta för filer med samma rubriker.',
  'cli.missing_id': '"{id}" är inget kampanjnummer: ange det nummer som "campaign create" gav.',
  'cli.bad_pair': '"{pair}" har inte formen nyckel=värde: skriv till exempel --set place=Festsalen.',
  'cli.unknown_action': '"kutsu {command}" känner inte till {action}: välj något av {known}.',
  'cli.doors': 'Mottagarna når {public}; koordinatorerna öppnar {admin} på den här datorn.',
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
  'cli.word': '  {column}: "{word}" → {read} ({count, number})',
  'cli.word_doubtful':
    '  {column}: "{word}" ({count, number}; {count, plural, one {rad} other {rader}} {lines}): {why}',
  'cli.word_nothing': 'inget',
  'cli.stays_unsubscribed': 'har lämnat listan tidigare och läggs inte till igen',
  'cli.change': 'kontakt {contact}: {column} "{before}" blir "{after}"',
  'cli.imported': 'Detta var import {id}; "kutsu import undo {id}" ångrar den.',
  'cli.imported_with_problems':
    'Detta var import {id}; "kutsu import problems {id} --out FILE" ger raderna att rätta, "kutsu import undo {id}" ångrar importen.',
  'cli.import_line':
    '{id}  {at}  {file} → {list}: {created, plural, one {# ny} other {# nya}}, {updated, plural, one {# uppdaterad} other {# uppdaterade}}',
  'cli.import_line_undone': '{id}  {at}  {file} → {list}: ångrad',
  'cli.undone':
    'Import {importId} har ångrats: {deleted, plural, one {# kontakt} other {# kontakter}} togs bort, {restored, number} återställdes och {kept, number} finns kvar, eftersom personen själv har gjort något eller finns i en annan import.',
  'cli.undo_review':
    'På granskningslistan finns {toReview, plural, one {# person} other {# personer}}: "kutsu import review {importId}".',
  'cli.problems_written':
    '{rows, plural, one {# rad finns i {file}: rätta den} other {# rader finns i {file}: rätta dem}} där och importera sedan den filen.',
  'cli.segment_count':
    '{people, plural, one {# person, varav} other {# personer, av vilka}} {mailable, number} kan få meddelanden nu.',
  'cli.found': 'Antal träffar: {people, number}.',
  'cli.list_exported': '{people, plural, one {# person} other {# personer}} finns i {file}.',
  'cli.corrected': 'Kontakt {contact} är rättad; ingen import skriver längre över den.',
  'cli.erase_dry_run': 'Provkörning: inget raderades.',
  'cli.erased': 'Raderad: intyg {id}, {at}. Personen fanns på raderna ovan; statistiken ändras inte.',
  'cli.missing_import': '"{id}" är inget importnummer: "kutsu import list" visar dem som finns.',
  'cli.cannot_write': 'Filen {file} kan inte skrivas ({why}): välj en annan plats.',
  'cli.contacts': 'kontakter',
  'cli.with_address': 'med adress',
  'cli.suppressed': 'spärrade',
  'cli.mailable': 'kan få meddelanden',
  'cli.recipients': 'mottagare',
  'cli.campaign_created': 'Kampanj {id} har skapats. Kontrollera den innan den skickas: kutsu campaign preflight {id}',
  'cli.test_sent': 'E-postservern tog emot testmeddelandet ({language}).',
  'cli.scheduled': 'Kampanj {id} skickas {at} ({zone}), om Kutsu är i gång då ("kutsu start").',
  'cli.detached': 'Kampanj {id} står nu på tur och skickas när Kutsu är i gång.',
  'demo.real_relay':
    'Demonstrationen skriver till påhittade personer och använder därför ingen riktig e-postserver: ta bort SMTP_URL eller låt den peka på den här datorn.',
  'demo.emptied':
    '{count, plural, one {# tidigare uppfångat meddelande} other {# tidigare uppfångade meddelanden}} raderades.',
  'demo.sending': 'Skickar inbjudan till alla som kan få meddelanden.',
  'demo.http':
    'Via webben: {opens, plural, one {# öppning} other {# öppningar}}, {clicks, number} klick, {unsubscribes, plural, one {# avslutad prenumeration} other {# avslutade prenumerationer}}; ett säkerhetsprogram hämtade {scanned, plural, one {# länk} other {# länkar}} och ändrade inget.',
  'demo.look': 'Meddelanden: {mail}. Sidor: {admin}. Lista: {list}. Kampanj: {id}.',
  'demo.start_again': 'Titta på sidorna i webbläsaren med "npm start".',
  'demo.not_finished': 'Demonstrationens kampanj stannade i läget "{state}": se "kutsu doctor".',
}
