import type { MessageKey } from './en.ts'

export const sv: Record<MessageKey, string> = {
  'config.invalid': 'Värdet på {variable} duger inte: skriv något i stil med {expected} eller ta bort variabeln.',
  'config.port_denied':
    'Den här användaren får inte öppna port {port}: välj en port över 1023 med {variable} eller lägg en proxy framför.',
  'config.port_taken':
    'Port {port} används av ett annat program: ge {variable} en ledig port eller stäng det andra programmet.',
  'db.unreachable':
    'Det går inte att använda databasen {database} på {host} ({why}): kontrollera DATABASE_URL och att servern är i gång, eller ta bort variabeln så används den inbyggda databasen.',
  'db.migration_changed':
    'Databasändringen {name} har redigerats efter att den kördes: återställ filen och gör din ändring i en ny fil.',
  'embedded.not_started':
    'Den inbyggda databasen i {folder} startade inte ({why}): se slutet av {folder}.log eller ange en egen server i DATABASE_URL.',
  'embedded.no_port':
    'Ingen port mellan 15000 och 30000 är ledig för den inbyggda databasen (PostgreSQL): stäng de program som använder portarna eller ange en egen server i DATABASE_URL.',
  'embedded.no_binaries':
    'Det finns ingen PostgreSQL för den här datorn (paketet {name}): kör npm ci på nytt eller ange en egen server i DATABASE_URL.',
  'embedded.root_without_user':
    'PostgreSQL kan inte köras som root, och datorn har varken användaren postgres eller nobody: kör Kutsu som en annan användare eller ange en egen server i DATABASE_URL.',
  'embedded.no_access':
    'Den här användaren kommer inte åt datamappen {folder} ({why}): kör Kutsu som den användare som skapade mappen eller ange en annan mapp i KUTSU_DATA.',
  'purpose.invitations': '{institution} får bjuda in mig till alumnevenemang per e-post.',
  'purpose.surveys': '{institution} får skicka enkäter till mig per e-post.',
  'purpose.news': '{institution} får skicka nyheter till mig per e-post.',
  'purpose.mentoring': '{institution} får be mig att vara mentor, hålla föredrag eller ta emot praktikanter.',
  'purpose.measurement': '{institution} får mäta om jag öppnar dess meddelanden och följer deras länkar.',
  'purpose.unknown': 'Det finns inget ändamål som heter {purpose}: ändamålen är {known}.',
  'purpose.bad_setting': '"{value}" duger inte som {key} för ett ändamål: det som kan anges är {known}.',
  'purpose.line': '{purpose}: {basis}; {retention}; version {version} av texten',
  'purpose.retention': 'personen tillfrågas på nytt efter {months} månader utan livstecken',
  'purpose.no_retention': 'gäller så länge listan finns',
  'basis.consent': 'samtycke',
  'basis.legitimate_interest': 'berättigat intresse',
  'basis.public_task': 'uppgift av allmänt intresse',
  'basis.contract': 'avtal',
  'retention.line':
    '{purpose}: {permitted} har gett sitt samtycke; {toAsk} ska tillfrågas, {waiting} har tillfrågats för mindre än 60 dagar sedan, för {toLapse} upphör samtycket ({months} månader utan livstecken)',
  'retention.line_kept': '{purpose}: {permitted} har gett sitt samtycke, som gäller så länge listan finns',
  'retention.how':
    'Inget ändrades. Fråga med en kampanj till segmentet {"silent_months": N} och ange kampanjen med --asked KAMPANJ. Efter 60 dagar låter --apply de obekräftade samtyckena upphöra.',
  'retention.asked': '{asked} personer har tillfrågats: deras 60 dagar räknas från den dagen.',
  'retention.lapsed': '{lapsed} samtycken har upphört.',
  'retention.to_erase':
    'För {people} personer finns varken samtycke eller nekande kvar. Radera dem som inte längre behövs: kutsu contacts erase NUMMER',
  'address.bad': '"{address}" är ingen e-postadress: skriv en enda adress.',
  'suppression.none': 'För {address} finns ingen sådan spärr: "kutsu suppression show" visar de spärrar som finns.',
  'suppression.found': 'Antal spärrar: {count}.',
  'suppression.lifted':
    'Borttagna spärrar: {lifted}. Det som personen själv har nekat eller lämnat gäller fortfarande.',
  'suppression.added': 'Adressen är spärrad från och med nu. Det gäller också det som redan står i kö.',
  'consent.link': 'Väntar på att personen bekräftar, inom sju dagar: {link}',
  'consent.asked': 'Meddelandet med bekräftelselänken är på väg till {address}.',
  'cli.bad_choice': '{name} kan inte vara "{given}": välj något av {known}.',
  'page.confirm.title': 'Bekräfta att du vill ha våra meddelanden',
  'page.confirm.text':
    'Du eller någon annan har bett om dessa meddelanden från {institution}: {purpose}. Inget skickas förrän du har bekräftat.',
  'page.confirm.button': 'Ja, jag vill ha dessa meddelanden',
  'page.confirmed.title': 'Tack',
  'page.confirmed.text':
    'I fortsättningen får du dessa meddelanden från {institution}: {purpose}. I varje meddelande finns en länk för att avsluta prenumerationen.',
  'purpose_name.invitations': 'inbjudningar',
  'purpose_name.surveys': 'enkäter',
  'purpose_name.news': 'nyheter',
  'purpose_name.mentoring': 'mentorskap',
  'purpose_name.measurement': 'mätning av öppningar och klick',
  'institution.unknown_key':
    'Skolan har ingen inställning {key}: inställningarna är {known}; name och from_name anges per språk, till exempel name.fi.',
  'institution.bad_line': '{key} kan inte vara ”{value}”: skriv en enda rad på högst 200 tecken.',
  'institution.bad_address': '{key} kan inte vara ”{value}”: skriv en e-postadress, t.ex. alumni@school.example.',
  'institution.not_ascii':
    '{key} kan inte vara ”{value}”: många e-postservrar tar inte emot adresser med å, ä, ö och andra sådana bokstäver. Använd en adress utan dem.',
  'institution.bad_zone': '{key} kan inte vara ”{value}”: skriv tidszonens namn, t.ex. Europe/Helsinki.',
  'institution.bad_country': '{key} kan inte vara ”{value}”: skriv landets två bokstäver, t.ex. FI.',
  'institution.bad_language': '{key} kan inte vara ”{value}”: språken är fi, sv och en.',
  'institution.bad_colour': '{key} kan inte vara ”{value}”: skriv en färg, t.ex. #0b4a56.',
  'institution.bad_picture': '{key} kan inte vara ”{value}”: skriv bildens hela adress, som börjar med https://.',
  'institution.bad_method': '{key} kan inte vara ”{value}”: skriv publish eller request.',
  'institution.not_set':
    'Ingen har fyllt i {unset} ännu, och inget skickas i exempelskolans namn. Ange vem som är avsändare: kutsu institution {options}',
  'institution.unnamed':
    'Skolan har inget namn ännu, och ingen kan ge sitt samtycke till exempelskolan. Ge skolan ett namn först: kutsu institution --set name.{language}=…',
  'config.no_public_url':
    'PUBLIC_URL är {url}: alla länkar, också den för att avsluta prenumerationen, skulle leda till mottagarnas egna datorer. Ange i PUBLIC_URL den adress där mottagarna når den här tjänsten, t.ex. https://kutsu.school.example.',
  'list.unknown':
    'Det finns ingen lista som heter {slug}: listorna är {known}; en import skapar en ny med --create-list.',
  'list.bad_slug': '{slug} duger inte som listnamn: använd små bokstäver a–z, siffror och bindestreck.',
  'import.missing':
    'Filen {file} kan inte läsas ({why}): kontrollera att namnet stämmer och att du har rätt att läsa den.',
  'import.no_file': '{file} är ingen fil utan ett rör eller en enhet: spara tabellen som en fil och importera den.',
  'import.empty': 'Filen {file} är tom: spara tabellen på nytt och importera den sedan.',
  'import.workbook': 'Filen {file} är en Excel-arbetsbok: öppna den, spara den som CSV och importera CSV-filen.',
  'import.binary': 'Filen {file} är ingen textfil: spara tabellen som CSV och importera CSV-filen.',
  'import.no_address_column':
    'Filen {file} har ingen kolumn för e-postadresser (kolumner som hittades: {found}): ge kolumnen rubriken "E-post" eller ange den med --map.',
  'import.broken_table':
    'Filen {file} kan inte läsas som tabell från och med rad {line}: leta efter ett citattecken som saknar sitt par. Inget importerades.',
  'import.bad_map':
    'Filen {file} med kolumnval kan inte läsas ({why}): den ska vara ett JSON-objekt, till exempel "Kontakt": "address" inom klamrar.',
  'import.bad_map_field': 'Kolumnvalet för {header} anger ett fält som inte finns: fälten är {known}.',
  'import.bad_map_header':
    'Kolumnvalen nämner kolumnen "{header}", som inte finns i filen: filens kolumner är {found}.',
  'import.no_address': '"{cell}" är ingen e-postadress: rätta adressen eller töm cellen.',
  'import.nobody': 'Raden har varken e-postadress eller namn: fyll i någotdera.',
  'import.erased': 'Den här personen har raderats tidigare och läggs inte till igen.',
  'import.erased_name':
    'En person med det här namnet har raderats tidigare och läggs inte till igen: om det här är någon annan, fyll i e-postadressen.',
  'import.conflict_register': 'Adressen hör till ett annat namn i registret: avgör själv vilket som är rätt.',
  'import.conflict_line': 'Adressen hör till ett annat namn på rad {line}: avgör själv vilket som är rätt.',
  'import.conflict_people': '{people} personer i registret passar in på raden, som saknar adress: fyll i adressen.',
  'import.duplicate': 'Samma person finns redan på rad {line}.',
  'import.unknown': 'Det finns ingen import {id}: "kutsu import list" visar dem som finns.',
  'import.undone_before': 'Import {id} har redan ångrats.',
  'import.plan_changed':
    'Importen av {file} skulle inte längre ge samma resultat som provkörningen: inget importerades. Gör provkörningen på nytt.',
  'import.reason_column': 'Orsak',
  'import.refused_column': 'Kolumnen "{column}" innehåller personbeteckningar: den lästes inte och sparas inte.',
  'import.hint_typo': '{address} ser ut som ett skrivfel: ska det vara {proposed}? Adressen importerades som den står.',
  'import.hint_school_address':
    '{address} ser ut som en skoladress som upphör efter examen: be personen om en annan adress.',
  'import.hint_letters': '{address} har bokstäver som många e-postservrar inte tar emot: kontrollera adressen.',
  'import.hint_lost_letters': 'Bokstäver har försvunnit i "{cell}": spara tabellen på nytt från originalet.',
  'import.hint_broken_text':
    '"{cell}" ser ut att ha blivit förvanskat: troligen ska det vara "{proposed}". Importera med --repair så rättas hela filen.',
  'import.hint_permission': '"{cell}" är varken ja eller nej: samtycket är okänt. Skriv ja eller nej.',
  'import.hint_identity_code': 'Kolumnen "{column}" innehöll en personbeteckning: den cellen sparas inte.',
  'import.hint_phone_lost':
    'Numret "{cell}" har avrundats av ett kalkylprogram och gått förlorat: ta reda på det rätta numret.',
  'import.hint_phone_zero': '"{cell}" saknar nollan i början: numret tolkades som {proposed}.',
  'import.no_address_proposed':
    '"{cell}" är ingen e-postadress: ska det vara {proposed}? Rätta adressen eller töm cellen.',
  'import.sum_row': 'Raden innehåller summor och gäller ingen person: inget importerades från den.',
  'import.ragged':
    'Raden har {cells} celler men rubrikraden {columns}: sätt citattecken kring den cell som innehåller ett avgränsningstecken eller ta bort det som är för mycket.',
  'import.long_cell':
    'Cellen i kolumnen "{column}" har {letters} tecken, vilket är för mycket för ett register: förkorta den.',
  'import.long_row':
    'Rad {line} i filen {file} har över en miljon tecken: det är ingen tabell över personer. Inget importerades.',
  'import.many_columns': 'Filen {file} har fler än {most} kolumner: ta bort de kolumner som inte behövs.',
  'import.hint_mended_address': '"{cell}" lästes som {address}: kontrollera adressen.',
  'import.hint_other_addresses':
    'I samma cell fanns flera adresser: {address} togs med, men {others} sparades inte, eftersom det kan vara någon annans adress.',
  'import.hint_refusal':
    '"{cell}" i kolumnen "{column}" kan vara ett nekande: samtycket är okänt tills det står ett tydligt ord i cellen.',
  'import.hint_deceased': '"{cell}" i kolumnen "{column}" lämnar öppet om personen lever: samtycket är okänt.',
  'import.hint_weak':
    '"{cell}" i kolumnen "{column}" är ett nej som också kan gälla våra meddelanden: samtycket är okänt.',
  'import.hint_note':
    '"{cell}" i kolumnen "{column}" kan betyda att personen inte vill bli kontaktad: samtycket är okänt.',
  'import.hint_permission_blank': 'En kolumn säger ja, men "{column}" är tom: samtycket är okänt.',
  'import.hint_non_disclosure':
    '"{cell}" i kolumnen "{column}" är oklart: vi utgår från att personen har spärrmarkering.',
  'import.hint_language_doubt':
    '"{cell}" kan betyda flera språk: skriv finska, svenska eller engelska. Inget språk sparades.',
  'import.hint_language_other': '"{cell}" är inget av de språk vi skriver på: inget språk sparades.',
  'import.hint_year': '"{cell}" kan inte vara ett examensår: inget år sparades.',
  'import.hint_nothing': '"{cell}" i kolumnen "{column}" betyder att uppgiften saknas och lästes som en tom cell.',
  'import.hint_suspect':
    'En cell innehåller radbrytningar och dessutom avgränsningstecken eller en adress: kontrollera om ett citattecken har slukat rader.',
  'import.hint_strange_byte':
    'Ett tecken var sparat i en annan teckenkodning och lästes så här: "{cell}" (kolumnen "{column}"). Kontrollera det.',
  'import.column_departed':
    'Kolumnen {column} kan berätta om att någon slutat i skolan: en ifylld cell är oklar. Koppla kolumnen till "refusal" om de som står där inte vill ha utskick, annars till "attribute".',
  'import.column_unclear':
    'Kolumnen {column} talar om tillstånd men kan betyda något annat: en ifylld cell är oklar och ger inget tillstånd. Koppla kolumnen till "permission", "refusal" eller "attribute".',
  'import.section':
    '"{cell}" är en rubrik, ingen person. De som står under den är oklara: ingen av dem fick tillstånd.',
  'import.second_header': 'Raden är en andra rubrikrad, ingen person. Spara den andra tabellen som en egen fil.',
  'import.hint_section': 'Ovanför raden står "{cell}": det kan betyda att ingen under den vill ha utskick.',
  'import.hint_second_header':
    'Ovanför raden finns en andra rubrikrad med andra kolumner: cellerna kan betyda något annat.',
  'import.hint_unclear': '"{cell}" i kolumnen {column} är varken ett tillstånd eller ett förbud.',
  'import.column_elsewhere':
    'Kolumnen "{column}" gäller en annan kanal eller ett annat syfte: den sparas som en egen kolumn och räknas varken som samtycke eller som nekande.',
  'import.column_processing':
    'Kolumnen "{column}" gäller behandling av uppgifter: ett ja räknas inte som samtycke till meddelanden, ett nej gör samtycket okänt.',
  'import.column_turned':
    'Kolumnen "{column}" vänder på ett nekande: ett ja räknas inte som samtycke, ett nej gör samtycket okänt.',
  'import.column_other_address':
    'Adresserna i "{column}" är någon annans eller föråldrade: inget skickas dit. Välj "address" för kolumnen om de är personens egna.',
  'import.column_invalid_address': 'Adresserna i "{column}" fungerar inte: inget skickas dit.',
  'import.column_second':
    'Kolumnen "{column}" används när en bättre kolumn av samma slag är tom; annars sparas den som en egen kolumn.',
  'content.unknown_partial':
    'Mallen {template} ({language}) använder den gemensamma delen {name}, som inte finns: rätta namnet.',
  'content.deep_partial':
    'Mallen {template} ({language}): den gemensamma delen {name} innehåller sig själv: ta bort den därifrån.',
  'content.no_body': 'Mallen {template} ({language}) saknar mj-body: varje mall behöver en.',
  'content.too_long':
    'Mallen {template} ({language}) är för lång: e-postprogram kapar meddelanden över 90 kB. Förkorta den.',
  'content.syntax':
    'Mallen {template} ({language}) har ett fel i sina kopplingsfält på rad {line}: kontrollera att varje block avslutas.',
  'content.unset': 'Mallen {template} ({language}), rad {line}: fältet {variable} saknar värde. Ge det ett värde.',
  'content.unset_fields': 'Mallen {template} använder fält som saknar värde: {variables}. Ange dem med {options}.',
  'content.bad_date':
    '{variable} är "{value}", som inte är något datum (mallen {template} ({language}), rad {line}): skriv till exempel 2026-11-19.',
  'content.bad_time':
    '{variable} är "{value}", som inte är något klockslag (mallen {template} ({language}), rad {line}): skriv till exempel 17:00.',
  'content.forbidden': 'Mallen {template} ({language}), rad {line}: {what} får inte användas i mallar. Ta bort det.',
  'content.bad_link':
    'Mallen {template} ({language}) länkar till "{link}", som inte är någon webbadress: börja med https://.',
  'content.mjml': 'Mallen {template} ({language}), rad {line}: {message}. Rätta MJML-koden.',
  'content.no_subject': 'Mallen {template} ({language}) saknar ämnesrad: skriv den i mj-title.',
  'content.too_slow': 'Mallen {template} ({language}) tar för lång tid att bearbeta: gör den kortare och enklare.',
  'content.too_heavy': 'Mallen {template} ({language}) kräver för mycket minne: gör den kortare och enklare.',
  'content.half_condition':
    'Mallen {template} ({language}), rad {line}: villkoret {what} börjar och slutar i olika element: sätt det kring hela element eller inuti ett enda.',
  'content.condition_place':
    'Mallen {template} ({language}), rad {line}: ett villkor kan inte stå där ({what}): sätt det kring hela sektioner, kring det som står i en kolumn eller i en text.',
  'content.between_elements':
    'Mallen {template} ({language}), rad {line}: ”{what}” står mellan två element, där ingen skulle se det: flytta det till ett mj-text.',
  'content.no_footer':
    'Mallen {template} ({language}): sidfoten, som avslutar varje meddelande, skulle inte synas för alla ({what}): ta bort det som döljer den.',
  'content.unknown_attribute':
    'Innehållet använder attributes.{name}, men kontakterna har ingen sådan kolumn. Kolumnerna är {known}.',
  'content.slot_braces':
    'Fältet {slot} ({language}) innehåller ”{value}”, som inte är något kopplingsfält: skriv ett fält, till exempel first_name, inom dubbla klamrar och efter det inom citattecken vad som ska stå för dem som saknar uppgiften, eller ta bort klamrarna.',
  'content.slot_language':
    'Fältet {slot} är ifyllt för {others} men inte för {language}: ange det med --set {slot}.{language}=… eller för alla språk med --set {slot}=…',
  'content.slot_text': 'Texten i fältet {slot} ({language}) är för lång: högst 300 tecken.',
  'content.slot_markdown': 'Texten i fältet {slot} ({language}) är för lång: högst 10 000 tecken.',
  'content.slot_date':
    'Fältet {slot} ({language}) är ”{value}”, som inte är något datum: skriv till exempel 2026-11-19.',
  'content.slot_time':
    'Fältet {slot} ({language}) är ”{value}”, som inte är något klockslag: skriv till exempel 17:00.',
  'content.slot_link':
    'Fältet {slot} ({language}) är ”{value}”, som inte är någon webbadress: börja med https:// och skriv länktexten efter adressen.',
  'content.slot_image':
    'Fältet {slot} ({language}) är ”{value}”: ange bildens adress, som börjar med https://, och efter den vad bilden visar, eller - om den bara är dekoration.',
  'content.slot_programme':
    'Fältet {slot} ({language}) är inget program: skriv varje punkt på en egen rad, först klockslaget och sedan vad som händer, till exempel 17.00 Välkomna; högst 60 rader.',
  'template.service': 'Mallen {name} skickas automatiskt av Kutsu: välj en annan mall för kampanjen.',
  'template.no_folder':
    'Filen {file} finns inte: en mall är en mapp med template.json och en fil per språk: fi.mjml, sv.mjml, en.mjml.',
  'template.bad_declaration': '{file}: {field} duger inte: {what}. I templates/README.md står vad som är tillåtet.',
  'template.slot_name':
    'Mallen {name}: {field} är namnet på ett kopplingsfält, vars värde varierar från person till person, eller ett ord som Kutsu själv använder: ge fältet ett annat namn.',
  'template.not_own': '{name} är ingen av skolans egna mallar: de är {known}.',
  'template.kept': 'Mallen {name} ({languages}) har sparats med fälten {slots}.',
  'template.fits': 'Mallen {name} ({languages}) är i ordning.',
  'template.removed': 'Mallen {name} har tagits bort.',
  'preflight.cancelled': 'Förhandskontrollen avbröts: inget ändrades.',
  'preflight.borrowed_name':
    'Skolan har inget namn på språket {language}: meddelandena på det språket får namnet ”{name}”. Ändra det så här: kutsu institution --set name.{language}=…',
  'preflight.no_variant':
    '{people} mottagare har språket {language}, men mallen saknar den språkversionen: lägg till {language}.mjml eller rätta mottagarnas språk.',
  'preflight.missing':
    '{people} mottagare saknar {field}, och i texten ({language}) blir det en lucka: skriv efter fältet inom citattecken vad som ska stå i stället, eller använd ett if-villkor.',
  'preflight.greeting':
    '{people} mottagare skulle hälsas med ”{found}” ({language}): ange vad som ska stå för dem som saknar namn.',
  'preflight.too_large':
    '{people} mottagare skulle få ett meddelande över 90 kB ({language}), som Gmail kapar: förkorta texten.',
  'preflight.odd_capitals': '{field} är skrivet med versaler hos {people} mottagare:',
  'preflight.odd_test': '{field} ser ut som ett test eller utfyllnad hos {people} mottagare:',
  'preflight.odd_address': '{field} innehåller en adress hos {people} mottagare:',
  'preflight.odd_signs': '{field} innehåller kodtecken hos {people} mottagare:',
  'preflight.odd_digits': '{field} innehåller siffror hos {people} mottagare:',
  'preflight.weekday': 'Texten ({language}) säger ”{found}”, men den dagen är en {weekday}.',
  'preflight.no_such_time':
    'Tidpunkten {found} finns inte i {zone}, eftersom klockan ställs fram just då: välj en annan tid.',
  'preflight.no_length': 'Evenemanget slutar samtidigt som det börjar ({found}): rätta event_end eller ta bort det.',
  'preflight.past_date': 'Texten ({language}) nämner ”{found}”, som redan har varit.',
  'preflight.last_year': 'Texten ({language}) nämner fortfarande {year}: ”{found}”.',
  'preflight.last_year_link': 'En länk ({language}) nämner fortfarande {year}: {found}',
  'preflight.shared':
    'Meddelandet till {address} går till {name}, men också någon annan har uppgett adressen: {others}. Se kutsu duplicates.',
  'preflight.disputed':
    'Inget skickas till {address} ({name}), eftersom en rad i konflikt ({others}) säger nej. Det gäller tills du avgör raden med kutsu duplicates same|apart.',
  'preflight.longest': 'De längsta namnen: {names}.',
  'preflight.no_rate': 'Ingen sändningstakt är inställd (KUTSU_RATE): e-postservern avgör hur länge utskicket tar.',
  'preflight.takes': 'Utskicket tar ungefär {minutes} min, fördelat på {days} dygn.',
  'preflight.stops': '{count} av dessa anmärkningar hindrar att kampanj {id} schemaläggs: de är märkta med ✗.',
  'preflight.looked': '{count} meddelanden kontrollerades på {seconds} s.',
  'preview.own':
    'Det här är personens eget meddelande med personens egna länkar: tryck inte på knapparna på de sidor som öppnas.',
  'preview.size': '{html} kB HTML, totalt {message} kB.',
  'preview.written': 'Sparat i {folder}.',
  'preview.nobody': 'Ingen kontakt med adress motsvarar {who}: ange en adress eller numret på en kontakt.',
  'template.bad_name': '{name} duger inte som mallnamn: använd små bokstäver a–z, siffror och bindestreck.',
  'cli.archived': 'Alla som har den här länken kan läsa kampanjen när den har skickats: {link}',
  'cli.unarchived': 'Kampanjen kan inte längre läsas på {link}.',
  'cli.bad_slots':
    '{file} går inte att använda ({why}): filen ska vara JSON med en text per fält eller en text per fält och språk.',
  'admin.other_site':
    'En annan webbplats försökte öppna den här sidan. Skriv själv {address} i webbläsarens adressfält.',
  'admin.preview_link': 'Förhandsgranska meddelandet',
  'admin.preview_of': 'Förhandsgranskning av {name}',
  'admin.preview_language': 'Språk för en påhittad person',
  'admin.preview_contact': 'Eller så som någon i registret får det (adress eller nummer)',
  'admin.preview_show': 'Visa',
  'admin.preview_desktop': 'På en dator',
  'admin.preview_phone': 'På en telefon',
  'admin.preview_dark': 'I mörkt läge',
  'admin.calendar': 'Kalenderfil',
  'domain.offline': 'Det gick inte att fråga DNS om {domain}: försök igen när datorn har nätförbindelse.',
  'domain.spf_well': 'SPF: {domain} anger vem som får skicka i domänens namn.',
  'domain.spf_missing':
    'SPF: {domain} saknar SPF-post, så skolans meddelanden ser förfalskade ut: be den som sköter DNS lägga till en post som nämner er e-postserver.',
  'domain.spf_many': 'SPF: {domain} har flera SPF-poster, vilket räknas som att ingen finns: slå ihop dem till en.',
  'domain.spf_all': 'SPF: {domain} låter vem som helst skicka (+all): låt posten sluta på ~all eller -all.',
  'domain.dkim_relay':
    'DKIM: Kutsu har ingen nyckel för {domain}: se till att e-postservern signerar eller ange en nyckel med kutsu institution --dkim-key.',
  'domain.dkim_well': 'DKIM: {domain} har den nyckel som vi signerar med.',
  'domain.dkim_missing': 'DKIM: {domain} har ingen nyckel: publicera den som vi signerar med.',
  'domain.dkim_other': 'DKIM: nyckeln för {domain} är en annan än den som vi signerar med: publicera vår.',
  'domain.dmarc_well': 'DMARC: {domain} anger vad som ska göras med förfalskade meddelanden.',
  'domain.dmarc_missing':
    'DMARC: {domain} saknar DMARC-post. Google, Yahoo och Microsoft kräver en av den som skickar mycket: publicera åtminstone v=DMARC1; p=none.',
  'domain.dmarc_many': 'DMARC: {domain} har flera DMARC-poster, vilket räknas som att ingen finns: behåll en.',
  'institution.contrast':
    '{key} går inte att använda: {one} mot {other} har kontrasten {ratio}:1, men det behövs {min}:1 för att texten ska gå att läsa. Välj en mörkare eller ljusare färg.',
  'institution.no_organiser':
    'Med calendar_method=request svarar kalendrarna per e-post: ange adressen till den som läser svaren med --set organiser=…',
  'template.unknown': 'Det finns ingen mall som heter {name}: mallarna är {known}.',
  'template.no_default':
    'Mallen {name} saknar språkversionen {language}, som är skolans standardspråk: skriv den eller ändra default_language.',
  'campaign.unknown': 'Det finns ingen kampanj {id}: se numren i kampanjlistan.',
  'campaign.unused_field': 'Mallen {template} har inget fält {key}: fälten är {known}.',
  'campaign.bad_tracking': '{tracking} är inget mätsätt: välj off, aggregate eller individual.',
  'campaign.wrong_state': 'Kampanj {id} har läget "{state}", så det här går inte att göra nu.',
  'campaign.needs_about':
    'Mallen {template} handlar om ett svar: ange med --about ID vilken kampanj inbjudan skickades i. Bara de som har svarat på den får meddelandet.',
  'campaign.nobody':
    'Kampanj {id} skulle inte nå någon: ingen på listan har både en adress och samtycke till ändamålet {purpose}. Se "kutsu campaign preflight {id}".',
  'campaign.bad_test_address': 'Adressen efter --to är ingen e-postadress: rätta den.',
  'campaign.no_language': 'Kampanjen saknar språkversionen {language}: välj någon av {known}.',
  'campaign.test_refused': 'E-postservern tog inte emot testmeddelandet ({why}): åtgärda orsaken och försök på nytt.',
  'campaign.bad_time': '"{at}" är inget datum med klockslag: skriv till exempel 2026-10-20T09:00, i skolans tidszon.',
  'campaign.past': '{at} har redan varit: välj en senare tid eller använd "kutsu campaign send".',
  'db.migration_failed':
    'Databasen kunde inte uppdateras ({why}): ge databasanvändaren rätt att skapa tabeller och använd en tom databas eller en som Kutsu har skapat.',
  'relay.credentials':
    'E-postservern {host} godkänner inte användarnamnet eller lösenordet ({why}): rätta SMTP_URL. Inget skickades.',
  'relay.library': 'E-postbiblioteket har fel version för Kutsu ({missing} saknas): kör npm ci. Inget skickades.',
  'relay.refuses':
    'E-postservern {host} tar inte emot oss ({why}): fråga den som sköter servern eller ange en annan i SMTP_URL. Inget skickades.',
  'relay.down':
    'E-postservern {host} går inte att nå ({why}): kontrollera SMTP_URL och att servern är i gång. Inget skickades.',
  'pause.credentials':
    'Pausad: e-postservern godkänner inte användarnamnet eller lösenordet. Rätta SMTP_URL och fortsätt sedan.',
  'pause.sender':
    'Pausad: e-postservern godkänner inte avsändaradressen. Be den som sköter servern tillåta den och fortsätt sedan, eller rätta adressen och skicka som en ny kampanj.',
  'pause.quota':
    'Pausad: e-postserverns sändningsgräns är nådd. Fortsätt när gränsen inte längre gäller, vanligen nästa dag.',
  'pause.policy':
    'Pausad: mottagarnas e-postservrar avvisar de flesta meddelanden enligt sina regler. Läs svaren, som sparas i databasen för varje försök, åtgärda orsaken och fortsätt sedan.',
  'pause.addresses':
    'Pausad: de flesta av de senaste adresserna avvisas som okända. Kontrollera om listan är gammal eller om det är oss e-postservern avvisar (svaren sparas i databasen för varje försök), och fortsätt sedan.',
  'pause.person': 'Kampanjen är pausad: fortsätt med "kutsu campaign resume".',
  'pause.size':
    'Pausad: meddelandena är större än vad e-postservern tar emot. Förkorta innehållet och skicka det som en ny kampanj.',
  'pause.content':
    'Pausad: det låsta innehållet får inte längre skickas, eftersom det bryter mot reglerna för mallar. Titta på det med "kutsu campaign preview", avbryt kampanjen och skicka den som en ny.',
  'pause.dkim':
    'Pausad: DKIM-nyckeln kan inte signera för den här avsändaren. Ange en ny med "kutsu institution --dkim-key" och fortsätt sedan.',
  'hold.example':
    'Väntar: innehållet låstes medan skolans namn eller adress fortfarande var exempelskolans. Avbryt kampanjen ("kutsu campaign cancel"), skapa den på nytt och schemalägg den.',
  'hold.localhost':
    'Väntar: länkarna leder till mottagarnas egna datorer, eftersom PUBLIC_URL inte var angiven när kampanjen schemalades. Avbryt kampanjen ("kutsu campaign cancel"), skapa den på nytt och schemalägg den.',
  'hold.restored':
    'Väntar: databasen har återställts från en säkerhetskopia, och en del kan redan ha fått sitt meddelande. Kontrollera det och fortsätt sedan med "kutsu campaign resume".',
  'hold.other_database':
    'Väntar: datamappen har använts med en annan databas. Kontrollera att databasen är den rätta och fortsätt sedan med "kutsu campaign resume".',
  'hold.environment':
    'Väntar: KUTSU_FINGERPRINT anger en annan databas. Rätta den eller DATABASE_URL och fortsätt sedan med "kutsu campaign resume".',
  'hold.content':
    'Väntar: det låsta innehållet får inte längre skickas, eftersom det bryter mot reglerna för mallar. Titta på det med "kutsu campaign preview", avbryt kampanjen och skicka den som en ny.',
  'hold.overdue':
    'Väntar: kampanjen borde ha startat för mer än ett dygn sedan. Kontrollera att den fortfarande är aktuell och fortsätt sedan med "kutsu campaign resume".',
  'campaign.deadline_first': 'Tidsgränsen (--until) infaller inte efter starten: välj en senare tid.',
  'campaign.deadline_past': 'Tidsgränsen för kampanj {id} har gått ut: ingen får längre något meddelande.',
  'campaign.nobody_uncertain': 'I kampanj {id} väntar inga osäkra meddelanden på beslut: inget behöver göras.',
  'dkim.bad_key': 'DKIM-nyckeln kan inte signera ({why}): ange en RSA-nyckel på minst 1024 bitar som PEM-fil.',
  'dkim.bad_selector': 'DKIM-selektorn är inget giltigt namn: ange delen före "._domainkey", till exempel kutsu1.',
  'dkim.other_domain':
    'DKIM-domänen {domain} är inte samma som i avsändaradressen: ange --dkim-domain eller ändra from_address.',
  'doctor.template': 'En av skolans egna mallar duger inte längre. {why}',
  'doctor.dkim':
    'DKIM-nyckeln för skolan {institution} kan inte signera: ange en ny med "kutsu institution --dkim-key".',
  'cli.uncertain_again': '{count} meddelanden skickas på nytt.',
  'cli.uncertain_left': '{count} meddelanden lämnas som de är.',
  'erased.hit': 'Öppningar och klick',
  'erased.delivery': 'Skickade meddelanden',
  'erased.attempt': 'E-postservrarnas svar',
  'erased.cancelled': 'Avbrutna utskick',
  'erased.import_row': 'Rader i importerade filer',
  'erased.import_change': 'Ändringar genom importer',
  'erased.import_review': 'Avgjorda konflikter',
  'erased.contact_merge': 'Sammanslagningar',
  'erased.kept_apart': 'Par som hålls isär',
  'erased.suppression': 'Anteckningar om spärrar',
  'erased.suppression_lift': 'Motiveringar till borttagna spärrar',
  'erased.decease_entry': 'Uppgifter om dödsfall',
  'erased.subscription': 'Listor som personen fanns på',
  'erased.consent_entry': 'Loggen över samtycken',
  'erased.consent': 'Samtycken och nekanden',
  'erased.contact': 'Personuppgifter',
  'doctor.configured_database': 'Databas',
  'doctor.configured_fingerprint': 'Databasens kännetecken',
  'doctor.configured_relay': 'E-postserver',
  'doctor.configured_publicUrl': 'Publik adress',
  'doctor.configured_connections': 'Anslutningar',
  'doctor.configured_rate': 'Meddelanden per sekund',
  'doctor.configured_perDay': 'Meddelanden per dag',
  'mail.when_and_where': 'När och var',
  'mail.hello': 'Hej',
  'mail.hello_sign': '!',
  'mail.programme': 'Program',
  'mail.calendar_remove':
    'Om du har lagt in evenemanget i din kalender, ta gärna bort det därifrån. Också i den bifogade filen står att evenemanget är inställt.',
  'mail.calendar_told': 'Den bifogade filen meddelar din kalender att evenemanget är inställt.',
  'mail.when': 'Tid',
  'mail.where': 'Plats',
  'mail.sent_by': 'Avsändare:',
  'mail.answer_here': 'Ändra ditt svar',
  'mail.unsubscribe': 'Avsluta prenumerationen på dessa meddelanden',
  'mail.change_data': 'Ändra dina uppgifter och samtycken',
  'mail.view': 'Visa meddelandet i webbläsaren',
  'why.invitations':
    'Du får detta meddelande eftersom du har samtyckt till att {institution} bjuder in dig till alumnevenemang.',
  'why.surveys': 'Du får detta meddelande eftersom du har samtyckt till att {institution} skickar enkäter till dig.',
  'why.news': 'Du får detta meddelande eftersom du har samtyckt till att {institution} skickar nyheter till dig.',
  'why.service':
    'Du får detta meddelande eftersom någon har bett om våra meddelanden till den här adressen. Det har skickats bara till dig.',
  'why.mentoring':
    'Du får detta meddelande eftersom du har samtyckt till att {institution} ber dig vara mentor eller hålla föredrag.',
  'why.measurement': 'Du får detta meddelande eftersom du finns i alumnregistret hos {institution}.',
  'why.legitimate_interest':
    'Du får detta meddelande eftersom du finns i alumnregistret hos {institution}. Grunden för utskicket är ett berättigat intresse. Du kan när som helst tacka nej till meddelandena via länken nedan.',
  'why.public_task':
    'Du får detta meddelande eftersom {institution} skriver till sina alumner som en del av sitt uppdrag i allmänhetens intresse. Du kan när som helst tacka nej till meddelandena via länken nedan.',
  'why.contract': 'Du får detta meddelande eftersom det hör till det som du har avtalat om med {institution}.',
  'topic.invitations': 'inbjudningar till alumnevenemang',
  'topic.surveys': 'enkäter',
  'topic.news': 'nyheter',
  'topic.mentoring': 'mentorskap och föredrag',
  'topic.measurement': 'mätning av öppningar och klick',
  'page.unknown.title': 'Den här länken fungerar inte',
  'page.unknown.text':
    'Länken kan vara ofullständig eller för gammal. Svara på meddelandet du fick eller kontakta skolan som skickade det.',
  'page.unsubscribe.title': 'Avsluta prenumerationen',
  'page.unsubscribe.text': 'Här kan du avsluta prenumerationen på dessa meddelanden från {institution}: {purpose}.',
  'page.unsubscribe.button': 'Avsluta prenumerationen',
  'page.unsubscribe.all_title': 'Eller tacka nej till allt',
  'page.unsubscribe.all_button': 'Jag vill inte ha några fler meddelanden',
  'page.unsubscribed.title': 'Prenumerationen är avslutad',
  'page.unsubscribed.text': 'Du får inte längre dessa meddelanden från {institution}: {purpose}.',
  'page.unsubscribed.all': '{institution} skriver inte längre till dig.',
  'page.unsubscribed.back': 'Ångrade du dig? Välj vilka meddelanden du vill ha',
  'page.preferences.title': 'Dina uppgifter och samtycken',
  'page.preferences.purposes': 'Vad samtycker du till?',
  'page.preferences.button': 'Spara dina val',
  'page.preferences.saved': 'Dina val har sparats.',
  'page.preferences.unnamed':
    'Skolan har inte uppgett sitt namn ännu, så du kan inte ge något samtycke här. Kom gärna tillbaka senare.',
  'page.wording_changed':
    'Texten nedan har ändrats sedan du öppnade sidan. Läs den en gång till och gör sedan ditt val.',
  'page.rsvp.title': 'Svara på inbjudan',
  'page.rsvp.text': 'Inget sparas förrän du trycker på knappen. Du kan senare ändra ditt svar via samma länk.',
  'page.rsvp.question': 'Kommer du?',
  'page.rsvp.button': 'Skicka svaret',
  'page.rsvp.saved': 'Tack, ditt svar har sparats.',
  'answer.yes': 'Jag kommer',
  'answer.maybe': 'Kanske',
  'answer.no': 'Jag kan inte komma',
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
  'state.finished': 'klar',
  'state.cancelled': 'avbruten',
  'state.queued': 'i kö',
  'state.deferred': 'uppskjuten',
  'state.accepted': 'mottagen av e-postservern',
  'state.rejected': 'avvisad',
  'state.uncertain': 'osäker',
  'state.skipped': 'överhoppad',
  'state.expired': 'inte skickad i tid',
  'hindrance.suppressed': 'adressen är spärrad',
  'hindrance.unsubscribed': 'har lämnat listan',
  'hindrance.pending': 'har inte bekräftat',
  'hindrance.refused': 'har nekat samtycke',
  'hindrance.unknown': 'samtycket är okänt',
  'hindrance.no_address': 'ingen e-postadress',
  'hindrance.erased': 'raderad',
  'hindrance.deceased': 'avliden',
  'hindrance.disputed': 'nej på en rad i konflikt som väntar på beslut',
  'hindrance.late': 'kom med för sent',
  'outcome.created': 'nya',
  'outcome.updated': 'uppdaterade',
  'outcome.unchanged': 'oförändrade',
  'outcome.duplicate': 'dubbletter',
  'outcome.conflict': 'konflikter',
  'outcome.rejected': 'avvisade',
  'consent.granted': 'har gett samtycke',
  'consent.refused': 'har nekat samtycke',
  'consent.unknown': 'samtycket är okänt',
  'admin.campaigns': 'Kampanjer',
  'admin.mail': 'Uppfångade meddelanden',
  'admin.pages': 'Sidor',
  'admin.language': 'Språk',
  'admin.campaigns_lead': 'Vad som har skickats, vad som är på väg och hur långt det har kommit.',
  'admin.name': 'Namn',
  'admin.state': 'Läge',
  'admin.time': 'Tid',
  'admin.audience': 'Målgrupp',
  'admin.answers': 'Svar',
  'admin.no_campaigns':
    'Det finns inga kampanjer ännu. Skapa en med "kutsu campaign create" eller titta på demonstrationen med "kutsu demo".',
  'admin.progress': 'Så långt har utskicket kommit',
  'admin.unsubscribes': 'Avslutade prenumerationer',
  'admin.sum': 'Läget för mottagarna',
  'admin.sum_caption': 'Varje person räknas en gång; lägena blir tillsammans hela målgruppen.',
  'admin.left_out': 'Får inget meddelande',
  'admin.left_out_caption': 'Personer på listan som inte hör till målgruppen.',
  'admin.together': 'Sammanlagt',
  'admin.languages': 'Språk',
  'admin.came_back': 'Svar och reaktioner',
  'admin.estimates':
    'Öppningar och klick är uppskattningar: också program laddar bilder och följer länkar, och inget kopplas till någon enskild person.',
  'admin.answer': 'Svar: {choice}',
  'admin.opens': 'Öppningar (uppskattning)',
  'admin.clicks': 'Klick (uppskattning)',
  'admin.machine_hits': 'Hämtningar av program',
  'admin.bounces': 'Brevlådor som saknas eller är fulla',
  'admin.uncertain_note':
    '{people} meddelanden är osäkra: förbindelsen bröts efter att meddelandet hade lämnats över, så e-postservern kan ha fått det. De skickas inte på nytt automatiskt.',
  'admin.uncertain_what_to_do':
    'Skicka igen med "kutsu campaign resend-uncertain {id}": en del kan då få meddelandet två gånger. Lämna som det är med "kutsu campaign leave-uncertain {id}": en del kan då bli helt utan.',
  'admin.uncertain_left': 'lämnat som det är',
  'admin.course': 'Utskickets förlopp',
  'admin.course_label':
    'Meddelanden som e-postservern har tagit emot över tid, {people} till slut; siffrorna finns i tabellen nedan.',
  'admin.course_table': 'Visa som tabell',
  'admin.until': 'Fram till',
  'admin.mail_note': 'Dessa meddelanden stannar på den här datorn: de sparas i stället för att skickas.',
  'admin.mail_count': 'Meddelande {from}–{until} av {total}, nyaste först',
  'admin.older': 'Äldre meddelanden',
  'admin.newer': 'Nyare meddelanden',
  'admin.to': 'Mottagare',
  'admin.subject': 'Ämne',
  'admin.html': 'Så här ser meddelandet ut',
  'admin.text': 'Textversion',
  'admin.headers': 'Brevhuvud',
  'cli.cannot_read': '{file} kan inte läsas: {why}.',
  'cli.file_too_large': '{file} är större än {megabytes} MB: kontrollera att du angav rätt fil.',
  'cli.no_text': '{file} är ingen textfil i UTF-8: spara den med den kodningen.',
  'cli.answer_lost': 'Svaret kunde inte skrivas ut i sin helhet: {why}. Det som gjordes är ändå gjort.',
  'failure.file': '{file}: {why}.',
  'failure.system': 'Datorn tillåter det inte: {why}.',
  'failure.unknown':
    'Det här är ett fel i Kutsu, inget som du har gjort fel: {why}. Inget mer gjordes; med LOG_LEVEL=debug står det i loggen var felet finns.',
  'failure.db_full': 'Databasens disk är full: frigör utrymme och försök igen. Inget blev halvt sparat.',
  'failure.db_read_only':
    'Databasen tar inte emot ändringar (den är en reservdatabas eller skrivskyddad): ange i DATABASE_URL den som gör det.',
  'failure.db_no_right':
    'Databasanvändaren har inte rätt att göra det här: {why}. Ge användaren rätten eller ange en annan i DATABASE_URL.',
  'failure.db_away': 'Förbindelsen till databasen bröts: {why}. Försök igen när den fungerar; inget blev halvt sparat.',
  'failure.cannot_be_held': 'Ett värde som du angav kan inte sparas: {why}. Rätta det och försök igen.',
  'failure.ENOSPC': 'disken är full',
  'failure.EDQUOT': 'din del av disken är full',
  'failure.EACCES': 'den här användaren har inte rätt till det',
  'failure.EPERM': 'den här användaren har inte rätt till det',
  'failure.EROFS': 'det går inte att skriva där',
  'failure.ENOENT': 'det finns ingen sådan fil eller mapp',
  'failure.EISDIR': 'det är en mapp',
  'failure.ENOTDIR': 'en del av sökvägen är en fil, inte en mapp',
  'failure.EEXIST': 'namnet finns redan',
  'failure.ENAMETOOLONG': 'namnet är för långt',
  'failure.ELOOP': 'länkarna går runt i en cirkel',
  'failure.EMFILE': 'för många filer är öppna',
  'failure.ENFILE': 'för många filer är öppna',
  'failure.22021': 'det innehåller ett tecken som inte får finnas i text',
  'failure.22P05': 'det innehåller ett tecken som inte får finnas i text',
  'failure.22P02': 'det är skrivet i fel form',
  'failure.22003': 'talet är för stort',
  'failure.22007': 'det är inget datum',
  'failure.22008': 'datumet ligger utanför det tillåtna',
  'failure.ECONNREFUSED': 'ingenting svarar där',
  'failure.ECONNRESET': 'förbindelsen bröts',
  'failure.ENOTFOUND': 'ingen server med det namnet hittades',
  'failure.EAI_AGAIN': 'namnet kunde inte slås upp',
  'failure.ETIMEDOUT': 'svaret dröjde för länge',
  'failure.EHOSTUNREACH': 'servern går inte att nå',
  'failure.EIO': 'disken rapporterar ett fel',
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
  kutsu campaign schedule ID --at 2026-10-20T09:00 [--until 2026-11-19T17:00]
  kutsu institution [--set key=value]… [--dkim-selector NAME --dkim-key FILE | --no-dkim]
                                            vem som är avsändare
  kutsu migrate                             uppdatera databasen
  kutsu doctor                              inställningar, fel och vad du kan göra åt dem

Alla kommandon godtar --json. Returvärden: 0 lyckades, 1 misslyckades, 2 felaktigt kommando.`,
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
    'Samtycke för dem med adress: {granted} har gett, {refused} har nekat, {unknown} okänt. {seconds} s.',
  'cli.dry_run':
    'Provkörning: inget sparades. För att göra exakt detta: samma kommando med --plan {plan} i stället för --dry-run.',
  'cli.problem': '  rad {line}: {reason}',
  'cli.more_problems': '  … och {more} till; --json listar alla.',
  'cli.more_hints': '… och {more} till av samma slag.',
  'cli.disputed': 'nej på rader i konflikt, som gäller tills du har avgjort raden',
  'cli.deceased': 'avlidna',
  'cli.words_understood': 'Så förstods orden:',
  'cli.words_doubtful': 'Oklart eller inte förstått:',
  'cli.word': '  {column}: "{word}" → {read} ({count})',
  'cli.word_doubtful': '  {column}: "{word}" ({count}; rader {lines}): {why}',
  'cli.word_nothing': 'inget',
  'cli.stays_unsubscribed': 'har lämnat listan tidigare och läggs inte till igen',
  'cli.change': 'kontakt {contact}: {column} "{before}" blir "{after}"',
  'cli.imported': 'Detta var import {id}; "kutsu import undo {id}" ångrar den.',
  'cli.imported_with_problems':
    'Detta var import {id}; "kutsu import problems {id} --out FILE" ger raderna att rätta, "kutsu import undo {id}" ångrar importen.',
  'cli.import_line': '{id}  {at}  {file} → {list}: {created} nya, {updated} uppdaterade',
  'cli.import_line_undone': '{id}  {at}  {file} → {list}: ångrad',
  'cli.undone':
    'Import {importId} har ångrats: {deleted} kontakter togs bort, {restored} återställdes och {kept} finns kvar, eftersom personen själv har gjort något eller finns i en annan import.',
  'cli.undo_review': 'På granskningslistan finns {toReview} personer: "kutsu import review {importId}".',
  'cli.problems_written': '{rows} rader finns i {file}: rätta dem där och importera sedan den filen.',
  'contact.unknown': 'Ingen kontakt motsvarar "{word}": sök med "kutsu contacts find".',
  'contact.bad_field': 'Fältet {field} kan inte rättas: de fält som kan rättas är {known}.',
  'contact.bad_value': '"{value}" passar inte i fältet {field}: inget ändrades.',
  'contact.address_taken': '{address} hör till en annan kontakt: kontrollera om det är samma person.',
  'contact.deceased':
    'Kontakt {contact} är avliden: inget skickas dit. Om uppgiften är fel: kutsu contacts living {contact} --because "…"',
  'contact.not_deceased': 'Kontakt {contact} är inte antecknad som avliden: inget ändrades.',
  'contact.is_deceased': 'Kontakt {contact} är antecknad som avliden: inget skickas dit längre.',
  'contact.is_living': 'Kontakt {contact} är inte längre antecknad som avliden; samtycket är detsamma som förut.',
  'contact.dead': '† avliden',
  'segment.unknown': 'Det finns inget segment som heter {slug}: segmenten är {known}.',
  'segment.bad_json':
    'Villkoret är inte giltig JSON ({why}): skriv till exempel "field": "programme", "is": "Lukio" inom klamrar.',
  'segment.bad': 'Villkoret går inte att tolka vid {at}: {part}. I README.md står vad som kan användas.',
  'segment.too_deep': 'Villkoret har fler än {most} nivåer inuti varandra: förenkla det.',
  'segment.and': 'och',
  'segment.or': 'eller',
  'segment.not': 'inte ({what})',
  'segment.on_list': 'finns på listan {list}',
  'segment.years_ago': 'tog examen för {years} år sedan ({which})',
  'segment.written_to': 'fick kampanj {campaign}',
  'segment.answered': 'svarade på kampanj {campaign}',
  'segment.not_answered': 'fick kampanj {campaign} och svarade inte',
  'segment.bounced': 'avvisades i kampanj {campaign}',
  'segment.silent': 'har inte gett något livstecken på {months} månader',
  'segment.is': '{what} är {value}',
  'segment.one_of': '{what} är något av {value}',
  'segment.contains': '{what} innehåller "{value}"',
  'segment.at_least': '{what} är minst {value}',
  'segment.at_most': '{what} är högst {value}',
  'segment.known': 'uppgiften {what} finns{value}',
  'segment.not_known': 'uppgiften {what} saknas{value}',
  'segment.kind': 'person eller organisation',
  'duplicates.same': 'Kontakt {contact} nämns två gånger: ange två olika kontakter.',
  'duplicates.merged':
    'Kontakt {contact} har redan slagits ihop med {into}: ange den i stället eller ångra sammanslagningen först ("kutsu duplicates merges").',
  'duplicates.unknown_merge':
    'Det finns ingen gällande sammanslagning {merge}: "kutsu duplicates merges" visar dem som finns.',
  'duplicates.unknown_row':
    'Ingen rad {row} väntar på beslut: "kutsu duplicates list" visar dem som gör det, i formen IMPORT:RAD.',
  'duplicates.decided':
    'Rad {row} är redan avgjord: ångra beslutets import med "kutsu import undo", så kan du avgöra raden på nytt.',
  'duplicates.unreadable':
    'Rad {row} kan inte importeras så, eftersom det inte framgår vem den gäller: inget avgjordes. Rätta raden i filen och importera filen.',
  'duplicates.which':
    'Rad {row} passar in på flera personer: ange vem det gäller med en adress eller med numret på en kontakt som har en adress.',
  'duplicates.is_merged':
    'Sammanslaget ({mergeId}): kontakt {keptId} gäller nu också för {goneId}, med det strängare samtycket av de två. Ångra: kutsu duplicates undo {mergeId}',
  'duplicates.is_undone': 'Kontakterna {keptId} och {goneId} är två olika igen.',
  'duplicates.merge_line': '{merge}: {kept} gäller också för {gone}, sedan {at}',
  'duplicates.merge_line_undone': '{merge}: {kept} gällde också för {gone}, från {at}; ångrad',
  'duplicates.are_apart': 'Två olika personer: frågan ställs inte igen.',
  'duplicates.nothing_imported':
    'Noterat. En rad utan adress som passar in på flera men inte gäller någon av dem går inte att skilja från dem: fyll i en adress på raden.',
  'duplicates.queue': '{pairs} kontaktpar (merge, apart) och {rows} importrader (same, apart) väntar på beslut.',
  'cli.segment_count': '{people} personer, av vilka {mailable} kan få meddelanden nu.',
  'cli.found': 'Antal träffar: {people}.',
  'cli.list_exported': '{people} personer finns i {file}.',
  'cli.corrected': 'Kontakt {contact} är rättad; ingen import skriver längre över den.',
  'cli.erase_dry_run': 'Provkörning: inget raderades.',
  'cli.erased': 'Raderad: intyg {id}, {at}. Personen fanns på raderna ovan; statistiken ändras inte.',
  'table.address': 'E-post',
  'table.last_name': 'Efternamn',
  'table.first_name': 'Förnamn',
  'table.former_name': 'Tidigare efternamn',
  'table.phone': 'Telefon',
  'table.graduation_year': 'Examensår',
  'table.programme': 'Utbildning',
  'table.language': 'Språk',
  'table.permission': 'Samtycke',
  'table.non_disclosure': 'Spärrmarkering',
  'table.deceased': 'Avliden',
  'table.yes': 'ja',
  'table.no': 'nej',
  'held.title': 'Vad vi har sparat om dig',
  'held.shown_otherwise':
    '(På den sida som fanns då såg personen en annan mening om samma ändamål, inte den här texten.)',
  'held.nothing': 'inget',
  'held.contact': 'Kontaktuppgifter',
  'held.lists': 'Listor',
  'held.permissions': 'Samtycken och var de kommer ifrån',
  'held.suppressions': 'Spärrar',
  'held.messages': 'Meddelanden',
  'held.answers': 'Svar',
  'held.hits': 'Öppningar och klick',
  'held.imports': 'Filer som uppgifterna kom från',
  'held.phone_typed': 'Telefonnummer som det skrevs',
  'held.created': 'Sparad sedan',
  'held.updated': 'Senast ändrad',
  'held.imported_from': 'Kom från filen',
  'held.open': 'öppnat',
  'held.click': 'följt en länk',
  'held.choice_yes': 'kommer',
  'held.choice_maybe': 'kanske',
  'held.choice_no': 'kommer inte',
  'subscription.pending': 'väntar på bekräftelse',
  'subscription.confirmed': 'på listan',
  'subscription.unsubscribed': 'har lämnat listan',
  'suppression.unsubscribed_all': 'vill inte ha några meddelanden',
  'suppression.hard_bounce': 'adressen finns inte',
  'suppression.complaint': 'har klagat på vårt meddelande',
  'suppression.objection': 'har invänt mot meddelandena',
  'suppression.erasure': 'har raderats',
  'suppression.manual': 'spärrad för hand',
  'source.import': 'import',
  'source.form': 'formulär',
  'source.unsubscribe': 'länk för att avsluta prenumerationen',
  'source.confirmation': 'bekräftelse',
  'source.paper': 'papper',
  'source.phone': 'telefonsamtal',
  'source.reply': 'svar',
  'source.merge': 'sammanslagning',
  'source.retention': 'lagringstid',
  'cli.missing_import': '"{id}" är inget importnummer: "kutsu import list" visar dem som finns.',
  'cli.cannot_write': 'Filen {file} kan inte skrivas ({why}): välj en annan plats.',
  'import.sent_since':
    'Import {id} ångrades inte: personer i den har fått meddelanden sedan dess. De finns på en granskningslista i stället.',
  'field.address': 'e-postadress',
  'field.name': 'förnamn och efternamn',
  'field.name_reversed': 'efternamn och förnamn',
  'field.former_name': 'tidigare efternamn',
  'field.phone': 'telefon',
  'field.graduation_year': 'examensår',
  'field.programme': 'utbildning',
  'field.permission': 'samtycke',
  'field.refusal': 'nekande',
  'field.non_disclosure': 'spärrmarkering',
  'field.deceased': 'avliden',
  'field.attribute': 'en egen kolumn',
  'field.ignored': 'sparas inte',
  'type.text': 'text',
  'type.number': 'tal',
  'type.date': 'datum',
  'type.yes_no': 'ja eller nej',
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
  'demo.emptied': '{count} tidigare uppfångade meddelanden raderades.',
  'demo.sending': 'Skickar inbjudan till alla som kan få meddelanden.',
  'demo.http':
    'Via webben: {opens} öppning, {clicks} klick, {unsubscribes} avslutad prenumeration; ett säkerhetsprogram hämtade {scanned} länkar och ändrade inget.',
  'demo.look': 'Meddelanden: {mail}. Sidor: {admin}. Lista: {list}. Kampanj: {id}.',
  'demo.start_again': 'Titta på sidorna i webbläsaren med "npm start".',
  'demo.not_finished': 'Demonstrationens kampanj stannade i läget "{state}": se "kutsu doctor".',
  'doctor.example':
    'Ingen har fyllt i {unset} ännu: där står exempelskolans uppgifter. Ange avsändaren med "kutsu institution --set …" innan du använder en riktig e-postserver.',
  'doctor.uncertain': '{uncertain} meddelanden är osäkra: e-postservern kan ha fått dem. Se kampanjernas rapporter.',
  'doctor.paused': 'Kampanj {id}: {why}',
  'doctor.stops': 'Av detta måste {count} rättas innan meddelandena kan skickas som de ska.',
  'doctor.well': 'Allt är i sin ordning.',
  'db.migration_locked':
    'Databasen kunde inte uppdateras, eftersom något annat använder det som {name} ändrar. Inget av den ändringen gjordes. Vänta tills importer och andra program som använder databasen är klara, eller stoppa dem, och kör sedan "kutsu migrate" igen.',
  'db.schema_ahead':
    'En nyare version av Kutsu har uppdaterat den här databasen ({name}): använd samma version även här, eller ange en annan databas i DATABASE_URL.',
  'db.schema_behind':
    'Den här databasen är gjord av en äldre version av Kutsu: säkerhetskopiera den och uppdatera den sedan med "kutsu migrate".',
  'db.older_workers':
    'En äldre version av Kutsu använder fortfarande databasen, dator (process): {workers}. Stoppa den där och försök sedan igen. Om den kraschade räknas den som stoppad efter {seconds} sekunder.',
}
