import type { MessageKey } from './en.ts'

export const sv: Record<MessageKey, string> = {
  'config.invalid': 'Värdet på {variable} duger inte: det borde vara till exempel {expected}. Rätta eller ta bort det.',
  'config.port_taken':
    'Port {port} används av ett annat program: ställ {variable} på en ledig port eller stoppa programmet.',
  'db.unreachable':
    'Databasen {database} på {host} kan inte användas ({why}): kontrollera DATABASE_URL och att servern är i gång, eller ta bort variabeln för att använda den inbyggda databasen.',
  'db.migration_changed':
    'Migrationen {name} har ändrats efter att den kördes: återställ texten och gör ändringen i en ny fil.',
  'embedded.not_started':
    'Den inbyggda databasen i {folder} startade inte ({why}): se slutet av {folder}.log eller ställ DATABASE_URL på en egen server.',
  'embedded.no_binaries':
    'Det finns ingen PostgreSQL för den här datorn (paketet {name}): kör npm ci på nytt eller ställ DATABASE_URL på en egen server.',
  'embedded.root_without_user':
    'PostgreSQL körs inte som root och systemet har varken användaren postgres eller nobody: kör Kutsu som en annan användare eller ställ in DATABASE_URL.',
  'embedded.no_access':
    'Datamappen {folder} kan inte användas av den här användaren {why}: använd den som gjorde den eller ställ KUTSU_DATA på en annan mapp.',
  'purpose.invitations': '{institution} får bjuda in mig till alumnevenemang per e-post.',
  'purpose.surveys': '{institution} får skicka enkäter till mig per e-post.',
  'purpose.news': '{institution} får skicka nyheter till mig per e-post.',
  'purpose.mentoring': '{institution} får be mig att vara mentor, hålla föredrag eller ta emot praktikanter.',
  'purpose.measurement': '{institution} får mäta om jag öppnar dess meddelanden och följer deras länkar.',
  'purpose.unknown': 'Det finns inget ändamål {purpose}: ändamålen är {known}.',
  'institution.unknown_key':
    'Läroanstalten har ingen inställning {key}: inställningarna är {known}; name och from_name tar ett språk, som name.fi.',
  'institution.bad_value': '{value} duger inte som värde för {key}: rätta det och försök på nytt.',
  'institution.not_set':
    'Avsändaren är ännu exempelskolan: ange avsändaren med "kutsu institution --set name.fi=… --set from_name.fi=… --set from_address=… --set postal_address=…".',
  'list.unknown': 'Det finns ingen lista {slug}: listorna är {known}; en import gör en ny med --create-list.',
  'list.bad_slug': '{slug} duger inte som listnamn: använd små bokstäver a–z, siffror och bindestreck.',
  'import.missing': 'Filen {file} kan inte läsas ({why}): kontrollera namnet och att du får läsa den.',
  'import.empty': 'Filen {file} är tom: spara tabellen på nytt och importera den.',
  'import.workbook': 'Filen {file} är en Excel-arbetsbok: öppna den, spara den som CSV och importera den.',
  'import.binary': 'Filen {file} är ingen textfil: spara tabellen som CSV och importera den.',
  'import.no_address_column':
    'Filen {file} har ingen kolumn för e-postadresser (kolumner som hittades: {found}): kalla den till exempel "E-post" eller ange den med --map.',
  'import.broken_table':
    'Filen {file} kan inte läsas som tabell från rad {line}: leta efter ett citattecken som inte stängs. Inget importerades.',
  'import.bad_map':
    'Mappningsfilen {file} kan inte läsas ({why}): den måste vara ett JSON-objekt som "Kontakti": "address".',
  'import.bad_map_field': 'Mappningen av {header} är inget fält: fälten är {known}.',
  'import.no_address': '"{cell}" är ingen e-postadress: rätta den eller töm cellen.',
  'import.nobody': 'Raden har varken e-postadress eller namn: lägg till endera.',
  'import.erased': 'Den här personen har raderats tidigare och tas inte tillbaka.',
  'import.conflict_register': 'Adressen hör till ett annat namn i registret: avgör för hand vilket som är rätt.',
  'import.conflict_line': 'Adressen hör till ett annat namn på rad {line}: avgör för hand vilket som är rätt.',
  'import.conflict_people': '{people} personer i registret passar in på raden, som saknar adress: lägg till adressen.',
  'import.duplicate': 'Samma person fanns redan på rad {line}.',
  'import.unknown': 'Importen {id} finns inte: "kutsu import list" räknar upp dem.',
  'import.undone_before': 'Importen {id} har redan tagits tillbaka.',
  'import.plan_changed':
    'Importen av {file} skulle inte längre göra det som provkörningen sade: inget importerades. Gör provkörningen på nytt.',
  'import.reason_column': 'Orsak',
  'import.refused_column': 'Kolumnen "{column}" innehåller personbeteckningar: den lästes inte och sparas inte.',
  'import.hint_typo': '{address} ser ut som ett skrivfel: är {proposed} rätt? Adressen importerades som den står.',
  'import.hint_school_address': '{address} ser ut som en skoladress som upphör vid examen: be om en annan adress.',
  'import.hint_letters': '{address} har bokstäver som många servrar inte tar emot: kontrollera den.',
  'import.hint_lost_letters': 'Bokstäver har försvunnit i "{cell}": spara tabellen på nytt från originalet.',
  'import.hint_broken_text': '"{cell}" ser trasig ut: troligen "{proposed}". Med --repair lagas hela filen.',
  'import.hint_permission': '"{cell}" är varken ja eller nej: tillståndet är okänt. Skriv ja eller nej.',
  'import.hint_identity_code': 'Kolumnen "{column}" innehöll en personbeteckning: cellen sparas inte.',
  'import.hint_phone_lost': 'Kalkylprogrammet avrundade numret "{cell}" och det är förlorat: ta reda på det.',
  'import.hint_phone_zero': '"{cell}" saknar sin första nolla: tolkades som {proposed}.',
  'content.unknown_partial': 'Mallen {template} ({language}) använder delen {name}, som inte finns: rätta namnet.',
  'content.deep_partial': 'Mallen {template} ({language}): delen {name} innehåller sig själv: ta bort den.',
  'content.no_body': 'Mallen {template} ({language}) saknar mj-body: varje mall behöver en.',
  'content.too_long':
    'Mallen {template} ({language}) är för lång: e-postprogram klipper meddelanden över 90 kB; förkorta den.',
  'content.syntax':
    'Mallen {template} ({language}) har ett fel i sina fält på rad {line}: kontrollera att varje block stängs.',
  'content.unset': 'Mallen {template} ({language}) använder på rad {line} fältet {variable}, som saknar värde.',
  'content.unset_fields': 'Mallen {template} använder fält som saknar värde: {variables}. Ge dem med {options}.',
  'content.bad_date':
    '{variable} är "{value}", som inte är ett datum (mallen {template} ({language}), rad {line}): skriv det som 2026-11-19.',
  'content.bad_time':
    '{variable} är "{value}", som inte är ett klockslag (mallen {template} ({language}), rad {line}): skriv det som 17:00.',
  'content.forbidden':
    'Mallen {template} ({language}) använder på rad {line} {what}, som inte tillåts i mallar: ta bort det.',
  'content.bad_link':
    'Mallen {template} ({language}) länkar till "{link}", som inte är en webbadress: skriv den med https://.',
  'content.mjml': 'Mallen {template} ({language}) rad {line}: {message}. Rätta MJML.',
  'content.no_subject': 'Mallen {template} ({language}) har ingen ämnesrad: skriv den i mj-title.',
  'template.unknown': 'Det finns ingen mall {name}: mallarna är {known}.',
  'template.no_default':
    'Mallen {name} saknar en variant på {language}, läroanstaltens standardspråk: skriv den eller ändra default_language.',
  'campaign.unknown': 'Det finns ingen kampanj {id}: se numren i kampanjlistan.',
  'campaign.unused_field': 'Mallen {template} har inget fält {key}: kontrollera stavningen av --set.',
  'campaign.bad_url': 'Värdet på {key} är ingen webbadress: skriv den med https:// och utan lösenord.',
  'campaign.bad_tracking': '{tracking} är inget spårningssätt: välj off, aggregate eller individual.',
  'campaign.wrong_state': 'Kampanjen {id} är {state}, så detta kan inte göras nu.',
  'campaign.nobody':
    'Kampanjen {id} skulle inte nå någon: ingen på listan har gett lov till ändamålet {purpose}. Se "kutsu campaign preflight {id}".',
  'campaign.bad_test_address': 'Adressen som gavs med --to är ingen e-postadress: rätta den.',
  'campaign.no_language': 'Kampanjen saknar variant på {language}: välj någon av {known}.',
  'campaign.test_refused': 'Reläet tog inte emot testmeddelandet ({why}): rätta det som det nämner och försök på nytt.',
  'campaign.bad_time': '"{at}" är inget datum och klockslag: skriv det som 2026-10-20T09:00, i läroanstaltens tid.',
  'campaign.past': '{at} har redan varit: välj en kommande tid eller använd "kutsu campaign send".',
  'db.migration_failed':
    'Databasen kunde inte uppdateras ({why}): ge dess användare rätt att skapa tabeller och använd en tom databas eller en av Kutsu.',
  'relay.credentials':
    'Reläet {host} godkänner inte användarnamnet eller lösenordet ({why}): rätta SMTP_URL. Inget skickades.',
  'relay.refuses': 'Reläet {host} tar inte emot oss ({why}): fråga dess skötare eller byt SMTP_URL. Inget skickades.',
  'relay.down': 'Reläet {host} kan inte nås ({why}): kontrollera SMTP_URL och att servern är i gång. Inget skickades.',
  'pause.credentials':
    'Pausad: reläet godkänner inte användarnamnet eller lösenordet. Rätta SMTP_URL och fortsätt sedan.',
  'pause.sender':
    'Pausad: reläet godkänner inte avsändaradressen. Be dess skötare tillåta den och fortsätt, eller rätta adressen och skicka som en ny kampanj.',
  'pause.quota': 'Pausad: reläets sändgräns är nådd. Fortsätt när den har gått ut, vanligen nästa dag.',
  'pause.policy':
    'Pausad: de mottagande servrarna avvisar de flesta meddelanden av policyskäl. Se svaren i tabellen över försök, åtgärda orsaken och fortsätt sedan.',
  'pause.addresses':
    'Pausad: de flesta av de senaste adresserna avvisas som okända. Se om listan är gammal eller om reläet menar oss (svaren finns i tabellen över försök), och fortsätt sedan.',
  'pause.person': 'Kampanjen är pausad: fortsätt med "kutsu campaign resume".',
  'pause.size':
    'Pausad: meddelandena är större än reläet tar emot. Förkorta innehållet och skicka det som en ny kampanj.',
  'pause.dkim':
    'Pausad: DKIM-nyckeln kan inte signera för den här avsändaren. Ge en ny med "kutsu institution --dkim-key" och fortsätt sedan.',
  'hold.restored':
    'Den väntar: databasen har återställts från en säkerhetskopia, och folk kan redan ha fått sitt meddelande. Kontrollera, sedan "kutsu campaign resume".',
  'hold.other_database':
    'Den väntar: datamappen har använts med en annan databas. Kontrollera att den här är rätt, sedan "kutsu campaign resume".',
  'hold.environment':
    'Den väntar: KUTSU_FINGERPRINT anger en annan databas. Rätta den eller DATABASE_URL, sedan "kutsu campaign resume".',
  'hold.overdue':
    'Den väntar: den borde ha startat för mer än ett dygn sedan. Kontrollera att den ännu är aktuell, sedan "kutsu campaign resume".',
  'campaign.deadline_first': 'Tidsgränsen (--until) är inte efter starten: välj en senare.',
  'campaign.deadline_past': 'Tidsgränsen för kampanj {id} har gått ut: ingen får längre något meddelande.',
  'campaign.nobody_uncertain': 'I kampanj {id} finns inga osäkra som saknar beslut: inget behöver göras.',
  'dkim.bad_key': 'DKIM-nyckeln kan inte signera ({why}): ge en RSA-nyckel på minst 1024 bitar som PEM-fil.',
  'dkim.bad_selector': 'DKIM-väljaren är inget namn: ge delen före "._domainkey", till exempel kutsu1.',
  'dkim.other_domain': 'DKIM-domänen {domain} är inte avsändaradressens: ge --dkim-domain eller ändra from_address.',
  'dkim.no_file': 'Filen {file} kan inte läsas: kontrollera namnet.',
  'doctor.dkim':
    'DKIM-nyckeln för läroanstalt {institution} kan inte signera: ge en ny med "kutsu institution --dkim-key".',
  'cli.uncertain_again': '{count} meddelanden skickas på nytt.',
  'cli.uncertain_left': '{count} meddelanden lämnas som de är.',
  'mail.alumni_evening': 'Alumnkväll',
  'mail.when_and_where': 'När och var',
  'mail.when': 'Tid',
  'mail.where': 'Plats',
  'mail.sent_by': 'Avsändare:',
  'mail.unsubscribe': 'Avsluta prenumerationen på dessa meddelanden',
  'mail.change_data': 'Ändra dina uppgifter och tillstånd',
  'mail.view': 'Visa meddelandet i webbläsaren',
  'why.invitations':
    'Du får detta meddelande eftersom du har gett lov att bjuda in dig till alumnevenemang. Tillståndet gäller {institution}.',
  'why.surveys':
    'Du får detta meddelande eftersom du har gett lov att skicka enkäter till dig. Tillståndet gäller {institution}.',
  'why.news':
    'Du får detta meddelande eftersom du har gett lov att skicka nyheter till dig. Tillståndet gäller {institution}.',
  'why.mentoring':
    'Du får detta meddelande eftersom du har gett lov att be dig vara mentor eller hålla föredrag. Tillståndet gäller {institution}.',
  'why.measurement': 'Du får detta meddelande eftersom du finns i alumnregistret. Registret förs av {institution}.',
  'topic.invitations': 'inbjudningar till alumnevenemang',
  'topic.surveys': 'enkäter',
  'topic.news': 'nyheter',
  'topic.mentoring': 'mentorskap och föredrag',
  'topic.measurement': 'mätning',
  'page.unknown.title': 'Den här länken leder ingenstans',
  'page.unknown.text':
    'Länken kan vara ofullständig eller föråldrad. Svara på meddelandet du fick eller kontakta skolan som skickade det.',
  'page.unsubscribe.title': 'Avsluta prenumerationen',
  'page.unsubscribe.text': 'Du kan avsluta dessa meddelanden: {purpose}. Avsändare: {institution}.',
  'page.unsubscribe.button': 'Avsluta prenumerationen',
  'page.unsubscribe.all_title': 'Eller avsluta allt',
  'page.unsubscribe.all_button': 'Jag vill inte ha några meddelanden',
  'page.unsubscribed.title': 'Prenumerationen är avslutad',
  'page.unsubscribed.text': 'Du får inte längre dessa meddelanden: {purpose}. Avsändare: {institution}.',
  'page.unsubscribed.all': '{institution} skriver inte längre till dig.',
  'page.unsubscribed.back': 'Ändra dig eller välj noggrannare',
  'page.preferences.title': 'Dina uppgifter och tillstånd',
  'page.preferences.purposes': 'Vad får vi skriva till dig om?',
  'page.preferences.button': 'Spara',
  'page.preferences.saved': 'Dina val har sparats.',
  'page.rsvp.text': 'Inget sparas innan du trycker på knappen. Du kan ändra ditt svar med samma länk.',
  'page.rsvp.question': 'Kommer du?',
  'page.rsvp.button': 'Skicka svar',
  'page.rsvp.saved': 'Tack, ditt svar har sparats.',
  'answer.yes': 'Jag kommer',
  'answer.maybe': 'Kanske',
  'answer.no': 'Jag kan inte',
  'field.first_name': 'förnamn',
  'field.last_name': 'efternamn',
  'field.language': 'språk',
  'language.self': 'På svenska',
  'language.fi': 'finska',
  'language.sv': 'svenska',
  'language.en': 'engelska',
  'state.draft': 'utkast',
  'state.scheduled': 'schemalagd',
  'state.preparing': 'förbereds',
  'state.sending': 'skickas',
  'state.paused': 'pausad',
  'state.finished': 'färdig',
  'state.cancelled': 'inställd',
  'state.queued': 'i kö',
  'state.deferred': 'uppskjuten',
  'state.accepted': 'godtagen av reläet',
  'state.rejected': 'avvisad',
  'state.uncertain': 'osäker',
  'state.skipped': 'överhoppad',
  'state.expired': 'utgången',
  'hindrance.suppressed': 'adressen är spärrad',
  'hindrance.unsubscribed': 'har avslutat',
  'hindrance.pending': 'har inte bekräftat',
  'hindrance.refused': 'tillstånd nekat',
  'hindrance.unknown': 'tillstånd okänt',
  'hindrance.no_address': 'ingen e-postadress',
  'hindrance.erased': 'raderad',
  'hindrance.late': 'anslöt sig för sent',
  'outcome.created': 'nya',
  'outcome.updated': 'uppdaterade',
  'outcome.unchanged': 'oförändrade',
  'outcome.duplicate': 'dubbletter',
  'outcome.conflict': 'konflikter',
  'outcome.rejected': 'avvisade',
  'consent.granted': 'tillstånd gett',
  'consent.refused': 'tillstånd nekat',
  'consent.unknown': 'tillstånd okänt',
  'admin.campaigns': 'Kampanjer',
  'admin.mail': 'Fångad post',
  'admin.pages': 'Sidor',
  'admin.language': 'Språk',
  'admin.campaigns_lead': 'Vad som har skickats, vad som är på väg och hur långt det har kommit.',
  'admin.name': 'Namn',
  'admin.state': 'Läge',
  'admin.time': 'Tid',
  'admin.audience': 'Målgrupp',
  'admin.answers': 'Svar',
  'admin.no_campaigns':
    'Det finns inga kampanjer ännu. Gör en med "kutsu campaign create" eller se demonstrationen med "kutsu demo".',
  'admin.progress': 'Framsteg',
  'admin.unsubscribes': 'Avslutade',
  'admin.sum': 'Var varje mottagare står',
  'admin.sum_caption': 'En rad per person; lägena summerar till målgruppen.',
  'admin.left_out': 'Inte skrivit till',
  'admin.left_out_caption': 'Personer på listan som inte hör till målgruppen.',
  'admin.together': 'Sammanlagt',
  'admin.languages': 'Språk',
  'admin.came_back': 'Vad som kom tillbaka',
  'admin.estimates':
    'Öppningar och klick är uppskattningar: även program laddar bilder och följer länkar, och ingen person kopplas till dem.',
  'admin.answer': 'Svar: {choice}',
  'admin.opens': 'Öppningar (uppskattning)',
  'admin.clicks': 'Klick (uppskattning)',
  'admin.machine_hits': 'Hämtat av program',
  'admin.bounces': 'Döda eller fulla brevlådor',
  'admin.uncertain_note':
    '{people} meddelanden är osäkra: förbindelsen bröts efter överlämnandet, så reläet kan ha dem. De skickas inte på nytt av sig själva.',
  'admin.uncertain_what_to_do':
    'Skicka igen med "kutsu campaign resend-uncertain {id}": några kan då få det två gånger. Lämna med "kutsu campaign leave-uncertain {id}": några kan då bli utan.',
  'admin.uncertain_left': 'lämnad så',
  'admin.course': 'Sändningens förlopp',
  'admin.course_label': 'Godtagna meddelanden över tiden, {people} till slut; siffrorna finns i tabellen nedan.',
  'admin.course_table': 'Samma som tabell',
  'admin.until': 'Till',
  'admin.mail_note': 'Dessa meddelanden stannar på den här datorn: fångaren sparar dem i stället för att skicka dem.',
  'admin.mail_count': 'Meddelanden {from}–{until} av {total}, nyaste först',
  'admin.older': 'Äldre meddelanden',
  'admin.newer': 'Nyare meddelanden',
  'admin.to': 'Mottagare',
  'admin.subject': 'Ämne',
  'admin.html': 'Som läsaren ser det',
  'admin.text': 'Textdel',
  'admin.headers': 'Brevhuvud',
  'cli.usage': `Kutsu: inbjudningar för alumnarbete

  kutsu demo [--once]                       hela jobbet med påhittade data, inget lämnar datorn
  kutsu start | serve | work                allt | dörrarna | bara en avsändare
  kutsu import FILE… --list SLUG --source TEXT [--purpose P] [--create-list] [--dry-run] [--map FILE]
        [--repair] [--plan PLAN]
  kutsu import list | undo ID | problems ID --out FILE | review ID
  kutsu contacts count --list SLUG [--purpose P]
  kutsu campaign create --name TEXT --list SLUG --template NAME [--purpose P] [--tracking MODE] [--set key=value]…
  kutsu campaign preflight|send|pause|resume|cancel|uncertain|resend-uncertain|leave-uncertain|report ID
  kutsu campaign test ID --to ADDRESS [--language fi|sv|en]
  kutsu campaign schedule ID --at 2026-10-20T09:00 [--until 2026-11-19T17:00]
  kutsu institution [--set key=value]… [--dkim-selector NAME --dkim-key FILE | --no-dkim]
                                            vem som skickar
  kutsu migrate                             uppdatera databasen
  kutsu doctor                              inställningar, fel och vad man gör

Alla kommandon tar --json. Returvärden: 0 gjort, 1 misslyckades, 2 fel användning.`,
  'cli.bad_arguments': 'Kommandoraden förstås inte ({why}): se "kutsu help".',
  'cli.missing_option': 'Flaggan {name} saknas: se "kutsu help".',
  'cli.missing_file': 'Ange minst en CSV-fil att importera.',
  'cli.missing_id': '"{id}" är inget kampanjnummer: ge numret som "campaign create" angav.',
  'cli.bad_pair': '"{pair}" är inte nyckel=värde: skriv till exempel --set place=Festsalen.',
  'cli.unknown_action': '"kutsu {command}" känner inte till {action}: det känner {known}.',
  'cli.doors': 'Mottagare når {public}; koordinatorer öppnar {admin} på den här datorn.',
  'cli.catcher': 'Ingen SMTP_URL: meddelandena stannar i {folder} och går ingenstans.',
  'cli.until_stop': 'Körs tills du trycker Ctrl-C.',
  'cli.stopping': 'Stannar: inget nytt tas, det som är på väg avslutas.',
  'cli.migrated': 'Databasen är uppdaterad.',
  'cli.import_head': '{file}: {encoding}, avgränsare {delimiter}, rubrikrad {line}',
  'cli.rows': 'rader',
  'cli.refusals_kept': 'nekanden som står fast fast filen säger ja',
  'cli.import_consent': 'Tillstånd för dem med adress: {granted} gett, {refused} nekat, {unknown} okänt. {seconds} s.',
  'cli.dry_run':
    'Provkörning: inget sparades. Exakt detta görs med samma kommando och --plan {plan} i stället för --dry-run.',
  'cli.problem': '  rad {line}: {reason}',
  'cli.more_problems': '  … och {more} till; --json listar alla.',
  'cli.more_hints': '… och {more} till av samma slag.',
  'cli.stays_unsubscribed': 'har lämnat listan tidigare och förblir borta',
  'cli.change': 'kontakt {contact}: {column} "{before}" blir "{after}"',
  'cli.imported': 'Detta var import {id}; "kutsu import undo {id}" tar tillbaka den.',
  'cli.imported_with_problems':
    'Detta var import {id}; "kutsu import problems {id} --out FILE" ger raderna att rätta, "kutsu import undo {id}" tar tillbaka den.',
  'cli.import_line': '{id}  {at}  {file} → {list}: {created} nya, {updated} uppdaterade',
  'cli.import_line_undone': '{id}  {at}  {file} → {list}: återtagen',
  'cli.undone':
    'Import {importId} är återtagen: {deleted} kontakter togs bort, {restored} blev som de var, {kept} blir kvar eftersom de själva handlat eller en annan import känner dem.',
  'cli.undo_review': 'På granskningslistan finns {toReview} personer: "kutsu import review {importId}".',
  'cli.problems_written': '{rows} rader finns i {file}: rätta dem där och importera den filen.',
  'cli.missing_import': '"{id}" är inget importnummer: "kutsu import list" visar dem.',
  'cli.cannot_write': 'Filen {file} kan inte skrivas ({why}): välj en annan plats.',
  'import.sent_since':
    'Import {id} togs inte tillbaka: personer i den har fått meddelanden sedan dess. De står på en granskningslista i stället.',
  'field.address': 'e-postadress',
  'field.name': 'förnamn och efternamn',
  'field.name_reversed': 'efternamn och förnamn',
  'field.former_name': 'tidigare efternamn',
  'field.phone': 'telefon',
  'field.graduation_year': 'examensår',
  'field.programme': 'program',
  'field.permission': 'tillstånd',
  'field.refusal': 'förbud',
  'field.non_disclosure': 'spärrmarkering',
  'field.attribute': 'en egen kolumn',
  'field.ignored': 'sparas inte',
  'type.text': 'text',
  'type.number': 'tal',
  'type.date': 'datum',
  'type.yes_no': 'ja eller nej',
  'cli.contacts': 'kontakter',
  'cli.with_address': 'med adress',
  'cli.suppressed': 'spärrade',
  'cli.mailable': 'nåbara',
  'cli.recipients': 'mottagare',
  'cli.campaign_created': 'Kampanj {id} skapad. Kontrollera före sändning: kutsu campaign preflight {id}',
  'cli.test_sent': 'Reläet godtog testmeddelandet ({language}).',
  'cli.scheduled': 'Kampanj {id} går ut {at} ({zone}) när en avsändare är i gång ("kutsu start").',
  'cli.detached': 'Kampanj {id} står nu på tur; en avsändare som är i gång skickar den.',
  'demo.real_relay':
    'Demon skriver till påhittade personer och använder därför inget riktigt relä: ta bort SMTP_URL eller rikta den mot den här datorn.',
  'demo.emptied': '{count} tidigare fångade meddelanden kastades.',
  'demo.sending': 'Skickar inbjudan till alla nåbara.',
  'demo.http':
    'Över HTTP: {opens} öppning, {clicks} klick, {unsubscribes} avslutning; en skanner hämtade {scanned} länkar och ändrade inget.',
  'demo.look': 'Meddelanden: {mail}. Sidor: {admin}. Lista: {list}. Kampanj: {id}.',
  'demo.start_again': 'Se i webbläsaren med "npm start".',
  'demo.not_finished': 'Demokampanjen slutade som {state}: se "kutsu doctor".',
  'doctor.example':
    'Avsändaren är exempelskolan; ange avsändaren med "kutsu institution --set …" innan du använder ett riktigt relä.',
  'doctor.uncertain': '{uncertain} meddelanden är osäkra: reläet kan ha dem. Se kampanjernas rapporter.',
  'doctor.paused': 'Kampanj {id} väntar: {why}',
  'doctor.well': 'Allt är i sin ordning.',
}
