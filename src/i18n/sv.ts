import type { MessageKey } from './en.ts'

export const sv: Record<MessageKey, string> = {
  'config.invalid': 'Värdet på {variable} duger inte: det borde vara till exempel {expected}. Rätta eller ta bort det.',
  'config.port_denied':
    'Den här användaren får inte öppna port {port}: välj en över 1023 med {variable}, eller sätt en proxy framför.',
  'config.port_taken':
    'Port {port} används av ett annat program: ställ {variable} på en ledig port eller stoppa programmet.',
  'db.unreachable':
    'Databasen {database} på {host} kan inte användas ({why}): kontrollera DATABASE_URL och att servern är i gång, eller ta bort variabeln för att använda den inbyggda databasen.',
  'db.migration_changed':
    'Migrationen {name} har ändrats efter att den kördes: återställ texten och gör ändringen i en ny fil.',
  'embedded.not_started':
    'Den inbyggda databasen i {folder} startade inte ({why}): se slutet av {folder}.log eller ställ DATABASE_URL på en egen server.',
  'embedded.no_port':
    'Ingen port mellan 15000 och 30000 är ledig för den inbyggda PostgreSQL: avsluta program som använder dem eller ange DATABASE_URL.',
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
  'purpose.bad_setting': '"{value}" duger inte som {key} för ett ändamål: det har {known}.',
  'purpose.line': '{purpose}: {basis}; {retention}; ordalydelsens version {version}',
  'purpose.retention': 'frågas efter {months} månader utan livstecken',
  'purpose.no_retention': 'gäller så länge listan finns',
  'basis.consent': 'samtycke',
  'basis.legitimate_interest': 'berättigat intresse',
  'basis.public_task': 'allmänt intresse',
  'basis.contract': 'avtal',
  'retention.line':
    '{purpose}: {permitted} har gett tillstånd; {toAsk} att fråga, {waiting} tillfrågade för mindre än 60 dagar sedan, {toLapse} förfaller ({months} månader utan livstecken)',
  'retention.how':
    'Inget ändrades. Fråga med en kampanj till segmentet {"silent_months": N}, ange den med --asked KAMPANJ, och 60 dagar senare låter --apply tillstånden förfalla.',
  'retention.asked': '{asked} personer tillfrågades: deras 60 dagar räknas därifrån.',
  'retention.lapsed': '{lapsed} tillstånd förföll.',
  'retention.to_erase':
    'Av {people} personer finns varken tillstånd eller nekande kvar. Radera dem som inte behövs: kutsu contacts erase NUMMER',
  'address.bad': '"{address}" är inte en e-postadress.',
  'suppression.none': 'För {address} finns ingen sådan spärr: "kutsu suppression show" visar dem som finns.',
  'suppression.found': '{count} spärrar.',
  'suppression.lifted': 'Hävda: {lifted}. Det personen själv nekat eller lämnat förblir så.',
  'suppression.added': 'Spärrad från och med nu, även för det som står i kö.',
  'consent.link': 'Väntar tills personen bekräftar, inom sju dagar: {link}',
  'consent.asked': 'Meddelandet med bekräftelselänken är på väg till {address}.',
  'cli.bad_choice': '{name} kan inte vara "{given}": det är något av {known}.',
  'page.confirm.title': 'Bekräfta att du vill ha våra meddelanden',
  'page.confirm.text':
    'Du, eller någon för din räkning, har bett om meddelanden från {institution}: {purpose}. Inget skickas innan du bekräftar.',
  'page.confirm.button': 'Ja, jag vill ha dessa meddelanden',
  'page.confirmed.title': 'Tack',
  'page.confirmed.text':
    'Du får dessa meddelanden från {institution}: {purpose}. Varje meddelande har en länk för att sluta.',
  'purpose_name.invitations': 'inbjudningar',
  'purpose_name.surveys': 'enkäter',
  'purpose_name.news': 'nyheter',
  'purpose_name.mentoring': 'mentorskap',
  'purpose_name.measurement': 'mätning',
  'institution.unknown_key':
    'Läroanstalten har ingen inställning {key}: inställningarna är {known}; name och from_name tar ett språk, som name.fi.',
  'institution.bad_line': '{key} kan inte vara ”{value}”: skriv en rad på högst 200 tecken.',
  'institution.bad_address': '{key} kan inte vara ”{value}”: skriv en e-postadress, t.ex. alumni@school.example.',
  'institution.not_ascii':
    '{key} kan inte vara ”{value}”: många e-postservrar tar inte emot å, ä, ö och andra sådana bokstäver i en adress. Använd en adress utan dem.',
  'institution.bad_zone': '{key} kan inte vara ”{value}”: skriv tidszonens namn, t.ex. Europe/Helsinki.',
  'institution.bad_country': '{key} kan inte vara ”{value}”: skriv landets två bokstäver, t.ex. FI.',
  'institution.bad_language': '{key} kan inte vara ”{value}”: språken är fi, sv och en.',
  'institution.bad_colour': '{key} kan inte vara ”{value}”: skriv en färg, t.ex. #0b4a56.',
  'institution.bad_picture': '{key} kan inte vara ”{value}”: skriv bildens hela adress, som börjar med https://.',
  'institution.bad_method': '{key} kan inte vara ”{value}”: skriv publish eller request.',
  'institution.not_set':
    'Ingen har ännu fyllt i {unset}, och ingenting skickas i exempelskolans namn. Ange vem som skickar: kutsu institution {options}',
  'institution.unnamed':
    'Skolan har ännu inget namn, och ingen kan ge sitt samtycke åt exempelskolan. Ge den ett namn först: kutsu institution --set name.{language}=…',
  'config.no_public_url':
    'PUBLIC_URL är {url}: varje länk, också den för att avsluta prenumerationen, skulle leda mottagarna till deras egna datorer. Sätt PUBLIC_URL till den adress där de når den här tjänsten, t.ex. https://kutsu.school.example.',
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
  'import.bad_map_header': 'Mappningen nämner kolumnen "{header}", som inte finns i filen: kolumnerna är {found}.',
  'import.no_address': '"{cell}" är ingen e-postadress: rätta den eller töm cellen.',
  'import.nobody': 'Raden har varken e-postadress eller namn: lägg till endera.',
  'import.erased': 'Den här personen har raderats tidigare och tas inte tillbaka.',
  'import.erased_name':
    'En person med det här namnet har raderats tidigare och tas inte tillbaka: är detta någon annan, lägg till e-postadressen.',
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
  'import.no_address_proposed': '"{cell}" är ingen e-postadress: är {proposed} rätt? Rätta den eller töm cellen.',
  'import.sum_row': 'Raden innehåller summor och gäller ingen: inget importerades från den.',
  'import.ragged':
    'Raden har {cells} celler och rubrikraden {columns}: sätt citattecken kring cellen som innehåller ett avgränsningstecken eller ta bort det som är för mycket.',
  'import.long_cell':
    'Cellen i kolumnen "{column}" har {letters} tecken, vilket inte är en registeruppgift: förkorta den.',
  'import.long_row':
    'Filen {file} har på rad {line} en rad med över en miljon tecken: det är ingen tabell över personer. Inget importerades.',
  'import.many_columns': 'Filen {file} har fler än {most} kolumner: ta bort dem som inte behövs.',
  'import.hint_mended_address': '"{cell}" lästes som {address}: kontrollera den.',
  'import.hint_other_addresses':
    'Flera adresser stod i samma cell: {address} togs med, men {others} sparades inte, eftersom den kan tillhöra någon annan.',
  'import.hint_refusal':
    '"{cell}" i kolumnen "{column}" kan betyda ett förbud: tillståndet är okänt tills cellen har ett tydligt ord.',
  'import.hint_deceased': '"{cell}" i kolumnen "{column}" lämnar öppet om personen lever: tillståndet är okänt.',
  'import.hint_weak':
    '"{cell}" i kolumnen "{column}" är ett nej som också kan gälla våra meddelanden: tillståndet är okänt.',
  'import.hint_note':
    '"{cell}" i kolumnen "{column}" kan betyda att personen inte ska kontaktas: tillståndet är okänt.',
  'import.hint_permission_blank': 'En kolumn säger ja, men "{column}" är tom: tillståndet är okänt.',
  'import.hint_non_disclosure': '"{cell}" i kolumnen "{column}" är oklart: personen behandlas som skyddad.',
  'import.hint_language_doubt':
    '"{cell}" kan vara flera språk: skriv finska, svenska eller engelska. Inget språk sparades.',
  'import.hint_language_other': '"{cell}" är inget av språken vi skriver på: inget språk sparades.',
  'import.hint_year': '"{cell}" är inget möjligt examensår: inget år sparades.',
  'import.hint_nothing': '"{cell}" i kolumnen "{column}" står för ingenting och lästes som en tom cell.',
  'import.hint_suspect':
    'En cell innehåller radbrytningar och avgränsningstecken eller en adress: se efter om ett citattecken har slukat rader.',
  'import.hint_strange_byte':
    'Ett tecken var sparat i en annan kodning och lästes så här: "{cell}" (kolumnen "{column}"). Kontrollera det.',
  'import.column_elsewhere':
    'Kolumnen "{column}" gäller en annan kanal eller användning: den sparas som egen kolumn och är varken tillstånd eller förbud att skriva.',
  'import.column_processing':
    'Kolumnen "{column}" gäller behandling av uppgifter: ett ja är inget tillstånd att skriva, ett nej gör tillståndet okänt.',
  'import.column_turned':
    'Kolumnen "{column}" vänder på ett förbud: ett ja är inget tillstånd, ett nej gör tillståndet okänt.',
  'import.column_other_address':
    'Adresserna i "{column}" är någon annans eller tidigare: dit skrivs inget. Mappa kolumnen till "address" om de är personens egna.',
  'import.column_invalid_address': 'Adresserna i "{column}" fungerar inte: dit skrivs inget.',
  'import.column_second':
    'Kolumnen "{column}" används när en bättre kolumn av samma slag är tom; annars sparas den som egen kolumn.',
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
  'content.too_slow': 'Mallen {template} ({language}) tar för länge att kompilera: gör den kortare och enklare.',
  'content.too_heavy':
    'Mallen {template} ({language}) kräver för mycket minne för att kompileras: gör den kortare och enklare.',
  'content.half_condition':
    'Mallen {template} ({language}), rad {line}: villkoret {what} börjar och slutar i olika element: sätt det kring hela element eller inuti ett enda.',
  'content.condition_place':
    'Mallen {template} ({language}), rad {line}: ett villkor kan inte stå där ({what}): sätt det kring hela sektioner, kring det som står i en kolumn eller i en text.',
  'content.between_elements':
    'Mallen {template} ({language}), rad {line}: ”{what}” står mellan element, där ingen skulle se det: flytta det till ett mj-text.',
  'content.no_footer':
    'Mallen {template} ({language}): det som ska vara synligt i slutet av varje meddelande skulle inte synas för alla ({what}): ta bort det som döljer det.',
  'content.unknown_attribute':
    'Innehållet använder attributes.{name}, men ingen kontakt har en sådan kolumn. Kolumnerna är {known}.',
  'content.slot_braces':
    'Fältet {slot} ({language}) innehåller ”{value}”, som inte är något kopplingsfält: skriv ett fält, till exempel first_name, inom dubbla klamrar och efter det inom citattecken orden för dem som saknar det, eller lämna bort klamrarna.',
  'content.slot_language':
    'Fältet {slot} är ifyllt för {others} men inte för {language}: ge det med --set {slot}.{language}=… eller för alla språk med --set {slot}=…',
  'content.slot_text': 'Fältet {slot} ({language}) är för långt: högst 300 tecken.',
  'content.slot_markdown': 'Fältet {slot} ({language}) är för långt: högst 10 000 tecken.',
  'content.slot_date': 'Fältet {slot} ({language}) är ”{value}”, som inte är något datum: skriv det som 2026-11-19.',
  'content.slot_time': 'Fältet {slot} ({language}) är ”{value}”, som inte är något klockslag: skriv det som 17:00.',
  'content.slot_link':
    'Fältet {slot} ({language}) är ”{value}”, som inte är någon webbadress: börja med https:// och skriv länkens ord efter den.',
  'content.slot_image':
    'Fältet {slot} ({language}) är ”{value}”: ge bildens adress, som börjar med https://, och efter den vad bilden visar, eller - om den bara är dekoration.',
  'content.slot_programme':
    'Fältet {slot} ({language}) är inget program: skriv en rad per punkt, ett klockslag och vad som händer, till exempel 17.00 Välkomna; högst 60 rader.',
  'template.service': 'Mallen {name} skickas av systemet självt: välj en annan för en kampanj.',
  'template.no_folder':
    'Filen {file} finns inte: en mall är en mapp med template.json och en fil per språk, fi.mjml, sv.mjml, en.mjml.',
  'template.bad_declaration': '{file}: {field} passar inte: {what}. templates/README.md säger vad som får stå där.',
  'template.slot_name':
    'Mallen {name}: {field} är namnet på ett kopplingsfält, vars värde växlar från person till person, eller ett av programmets egna ord: ge fältet ett annat namn.',
  'template.not_own': '{name} är ingen egen mall: era egna är {known}.',
  'template.kept': 'Mallen {name} ({languages}) är sparad, med fälten {slots}.',
  'template.fits': 'Mallen {name} ({languages}) är i ordning.',
  'template.removed': 'Mallen {name} togs bort.',
  'preflight.cancelled': 'Genomgången av mottagarna avbröts: inget ändrades.',
  'preflight.borrowed_name':
    'Skolan har inget namn på språket {language}: meddelandena på det språket bär namnet ”{name}”. Ändra det så här: kutsu institution --set name.{language}=…',
  'preflight.no_variant':
    '{people} mottagare läser {language}, och mallen har ingen sådan variant: lägg till {language}.mjml eller rätta deras språk.',
  'preflight.missing':
    '{people} mottagare saknar {field}, och texten ({language}) får en lucka: ge ord för dem inom citattecken efter fältet, eller fråga med if.',
  'preflight.greeting': '{people} mottagare skulle hälsas med ”{found}” ({language}): ge ord för dem som saknar namn.',
  'preflight.too_large':
    '{people} mottagare skulle få ett meddelande över 90 kB ({language}), som Gmail kapar: korta texten.',
  'preflight.odd_capitals': '{field} är skrivet med versaler för {people} mottagare:',
  'preflight.odd_test': '{field} ser ut som ett test eller utfyllnad för {people} mottagare:',
  'preflight.odd_address': '{field} innehåller en adress för {people} mottagare:',
  'preflight.odd_signs': '{field} innehåller kodtecken för {people} mottagare:',
  'preflight.odd_digits': '{field} innehåller siffror för {people} mottagare:',
  'preflight.weekday': 'Texten ({language}) säger ”{found}”, men den dagen är en {weekday}.',
  'preflight.no_such_time':
    'Tidpunkten {found} finns inte i {zone}, eftersom klockan ställs fram då: välj en annan tid.',
  'preflight.no_length': 'Evenemanget slutar när det börjar ({found}): rätta event_end eller lämna bort det.',
  'preflight.past_date': 'Texten ({language}) nämner ”{found}”, som redan har varit.',
  'preflight.last_year': 'Texten ({language}) nämner fortfarande {year}: ”{found}”.',
  'preflight.last_year_link': 'En länk ({language}) nämner fortfarande {year}: {found}',
  'preflight.shared':
    'Till {address} skrivs som {name}, men den angavs också av någon annan: {others}. Se kutsu duplicates.',
  'preflight.disputed':
    'Till {address} ({name}) skrivs inte: en rad i konflikt ({others}) säger nej, tills du avgör raden med kutsu duplicates same|apart.',
  'preflight.longest': 'Längsta namnen: {names}.',
  'preflight.no_rate': 'Ingen takt är inställd (KUTSU_RATE): reläet avgör hur länge utskicket tar.',
  'preflight.takes': 'Utskicket tar ungefär {minutes} min, under {days} dag(ar).',
  'preflight.stops': '{count} av dessa iakttagelser hindrar att kampanj {id} schemaläggs: de är märkta med ✗.',
  'preflight.looked': 'Gick igenom {count} meddelanden på {seconds} s.',
  'preview.own':
    'Det här är personens eget meddelande: länkarna är personens egna, så tryck inte på knapparna bakom dem.',
  'preview.size': '{html} kB HTML, {message} kB totalt.',
  'preview.written': 'Skrevs till {folder}.',
  'preview.nobody': 'Ingen med adress är {who}: ge en adress eller en kontakts nummer.',
  'template.bad_name': '{name} kan inte vara namnet på en mall: använd små bokstäver a–z, siffror och bindestreck.',
  'cli.archived': 'Vem som helst med den här länken får läsa kampanjen när den har skickats: {link}',
  'cli.unarchived': 'Ingen får längre läsa kampanjen på {link}.',
  'cli.bad_slots':
    '{file} går inte att använda ({why}): den ska vara JSON med en text per fält, eller en text per språk.',
  'admin.other_site': 'En annan webbplats bad om den här sidan. Skriv själv {address} i webbläsarens adressfält.',
  'admin.preview_link': 'Förhandsgranska meddelandet',
  'admin.preview_of': 'Förhandsgranskning av {name}',
  'admin.preview_language': 'Den påhittade personens språk',
  'admin.preview_contact': 'Eller som någon i registret (adress eller nummer)',
  'admin.preview_show': 'Visa',
  'admin.preview_desktop': 'På en dator',
  'admin.preview_phone': 'På en telefon',
  'admin.preview_dark': 'I mörkt tema',
  'admin.calendar': 'Kalenderfil',
  'domain.offline': 'DNS kunde inte tillfrågas om {domain}: försök igen med nätverk.',
  'domain.spf_well': 'SPF: {domain} säger vem som får skicka i dess namn.',
  'domain.spf_missing':
    'SPF: {domain} saknar SPF-post, så att posten ser förfalskad ut: be den som sköter DNS om en som nämner ert relä.',
  'domain.spf_many': 'SPF: {domain} har flera SPF-poster, vilket räknas som ingen: slå ihop dem till en.',
  'domain.spf_all': 'SPF: {domain} låter vem som helst skicka (+all): avsluta posten med ~all eller -all.',
  'domain.dkim_relay':
    'DKIM: Kutsu har ingen nyckel för {domain}; se till att reläet signerar, eller ge en nyckel med kutsu institution --dkim-key.',
  'domain.dkim_well': 'DKIM: {domain} har nyckeln som vi signerar med.',
  'domain.dkim_missing': 'DKIM: det finns ingen nyckel vid {domain}: publicera den som Kutsu signerar med.',
  'domain.dkim_other': 'DKIM: nyckeln vid {domain} är inte den som vi signerar med: publicera vår.',
  'domain.dmarc_well': 'DMARC: {domain} säger vad som görs med förfalskad post.',
  'domain.dmarc_missing':
    'DMARC: det finns inget vid {domain}; Google, Yahoo och Microsoft kräver det av den som skickar mycket: publicera åtminstone v=DMARC1; p=none.',
  'domain.dmarc_many': 'DMARC: {domain} har flera DMARC-poster, vilket räknas som ingen: behåll en.',
  'institution.contrast':
    '{key} går inte att använda: {one} mot {other} har kontrasten {ratio}:1 och behöver {min}:1 för att gå att läsa. Välj en mörkare eller ljusare färg.',
  'institution.no_organiser':
    'calendar_method=request får kalendrar att svara per e-post: ge adressen som läser svaren med --set organiser=…',
  'template.unknown': 'Det finns ingen mall {name}: mallarna är {known}.',
  'template.no_default':
    'Mallen {name} saknar en variant på {language}, läroanstaltens standardspråk: skriv den eller ändra default_language.',
  'campaign.unknown': 'Det finns ingen kampanj {id}: se numren i kampanjlistan.',
  'campaign.unused_field': 'Mallen {template} har inget fält {key}: fälten är {known}.',
  'campaign.bad_tracking': '{tracking} är inget spårningssätt: välj off, aggregate eller individual.',
  'campaign.wrong_state': 'Kampanjen {id} är {state}, så detta kan inte göras nu.',
  'campaign.needs_about':
    'Mallen {template} talar om ett svar: ange kampanjen med inbjudan med --about ID. Endast de som har svarat på den får meddelandet.',
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
  'relay.library':
    'E-postbiblioteket är inte den version som programmet är byggt för ({missing} saknas): kör npm ci. Inget skickades.',
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
  'pause.content':
    'Pausad: det frysta innehållet får inte längre skickas, eftersom det bryter mot reglerna för mallar. Se på det med "kutsu campaign preview", avbryt kampanjen och skicka den som en ny.',
  'pause.dkim':
    'Pausad: DKIM-nyckeln kan inte signera för den här avsändaren. Ge en ny med "kutsu institution --dkim-key" och fortsätt sedan.',
  'hold.example':
    'Väntar: innehållet låstes medan skolans namn eller adress ännu var exempelskolans. Ställ in kampanjen (”kutsu campaign cancel”), skapa den på nytt och schemalägg den.',
  'hold.localhost':
    'Väntar: länkarna leder till mottagarnas egna datorer, eftersom PUBLIC_URL inte var angiven när kampanjen schemalades. Ställ in kampanjen (”kutsu campaign cancel”), skapa den på nytt och schemalägg den.',
  'hold.restored':
    'Den väntar: databasen har återställts från en säkerhetskopia, och folk kan redan ha fått sitt meddelande. Kontrollera, sedan "kutsu campaign resume".',
  'hold.other_database':
    'Den väntar: datamappen har använts med en annan databas. Kontrollera att den här är rätt, sedan "kutsu campaign resume".',
  'hold.environment':
    'Den väntar: KUTSU_FINGERPRINT anger en annan databas. Rätta den eller DATABASE_URL, sedan "kutsu campaign resume".',
  'hold.content':
    'Den väntar: det frysta innehållet får inte längre skickas, eftersom det bryter mot reglerna för mallar. Se på det med "kutsu campaign preview", avbryt kampanjen och skicka den som en ny.',
  'hold.overdue':
    'Den väntar: den borde ha startat för mer än ett dygn sedan. Kontrollera att den ännu är aktuell, sedan "kutsu campaign resume".',
  'campaign.deadline_first': 'Tidsgränsen (--until) är inte efter starten: välj en senare.',
  'campaign.deadline_past': 'Tidsgränsen för kampanj {id} har gått ut: ingen får längre något meddelande.',
  'campaign.nobody_uncertain': 'I kampanj {id} finns inga osäkra som saknar beslut: inget behöver göras.',
  'dkim.bad_key': 'DKIM-nyckeln kan inte signera ({why}): ge en RSA-nyckel på minst 1024 bitar som PEM-fil.',
  'dkim.bad_selector': 'DKIM-väljaren är inget namn: ge delen före "._domainkey", till exempel kutsu1.',
  'dkim.other_domain': 'DKIM-domänen {domain} är inte avsändaradressens: ge --dkim-domain eller ändra from_address.',
  'doctor.template': 'En egen mall duger inte längre. {why}',
  'doctor.dkim':
    'DKIM-nyckeln för läroanstalt {institution} kan inte signera: ge en ny med "kutsu institution --dkim-key".',
  'cli.uncertain_again': '{count} meddelanden skickas på nytt.',
  'cli.uncertain_left': '{count} meddelanden lämnas som de är.',
  'mail.when_and_where': 'När och var',
  'mail.hello': 'Hej',
  'mail.hello_sign': '!',
  'mail.programme': 'Program',
  'mail.calendar_remove':
    'Om du lade in evenemanget i din kalender, ta bort det där; den bifogade filen säger att det är inställt.',
  'mail.calendar_told': 'Den bifogade filen berättar för din kalender att evenemanget är inställt.',
  'mail.when': 'Tid',
  'mail.where': 'Plats',
  'mail.sent_by': 'Avsändare:',
  'mail.answer_here': 'Ändra ditt svar',
  'mail.unsubscribe': 'Avsluta prenumerationen på dessa meddelanden',
  'mail.change_data': 'Ändra dina uppgifter och tillstånd',
  'mail.view': 'Visa meddelandet i webbläsaren',
  'why.invitations':
    'Du får detta meddelande eftersom du har gett lov att bjuda in dig till alumnevenemang. Tillståndet gäller {institution}.',
  'why.surveys':
    'Du får detta meddelande eftersom du har gett lov att skicka enkäter till dig. Tillståndet gäller {institution}.',
  'why.news':
    'Du får detta meddelande eftersom du har gett lov att skicka nyheter till dig. Tillståndet gäller {institution}.',
  'why.service':
    'Du får detta meddelande på grund av något du gjort eller något som begärts för den här adressen. Det hör inte till någon lista.',
  'why.mentoring':
    'Du får detta meddelande eftersom du har gett lov att be dig vara mentor eller hålla föredrag. Tillståndet gäller {institution}.',
  'why.measurement': 'Du får detta meddelande eftersom du finns i alumnregistret. Registret förs av {institution}.',
  'why.legitimate_interest':
    'Du får detta meddelande eftersom du finns i alumnregistret. Registret förs av {institution}, och grunden är ett berättigat intresse. Du kan när som helst invända mot meddelandena med länken nedan.',
  'why.public_task':
    'Du får detta meddelande eftersom {institution} skriver till sina alumner som en del av sitt uppdrag i allmänhetens intresse. Du kan när som helst invända mot meddelandena med länken nedan.',
  'why.contract': 'Du får detta meddelande eftersom det hör till det som du har avtalat med {institution}.',
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
  'page.preferences.unnamed':
    'Skolan har ännu inte uppgett sitt namn, så du kan inte ge samtycken här. Kom gärna tillbaka senare.',
  'page.wording_changed': 'Texten nedan har ändrats sedan du öppnade sidan. Läs den en gång till och välj sedan.',
  'page.rsvp.title': 'Svara på inbjudan',
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
  'hindrance.deceased': 'avliden',
  'hindrance.disputed': 'nej på en rad i konflikt, oavgjort',
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
  'cli.cannot_read': '{file} kan inte läsas: {why}.',
  'cli.file_too_large': '{file} är större än {megabytes} MB: ange den fil som avsågs.',
  'cli.no_text': '{file} är ingen textfil i UTF-8: spara den som en sådan.',
  'cli.answer_lost': 'Svaret kunde inte skrivas till slut: {why}. Det som gjordes är gjort.',
  'failure.file': '{file}: {why}.',
  'failure.system': 'Den här datorn tillåter det inte: {why}.',
  'failure.unknown':
    'Det här är ett fel i Kutsu, inte hos dig: {why}. Inget mer gjordes; med LOG_LEVEL=debug säger loggen var.',
  'failure.db_full': 'Databasens disk är full: skapa utrymme och försök igen. Inget sparades till hälften.',
  'failure.db_read_only':
    'Databasen tar inte emot ändringar (en reserv eller skrivskyddad): låt DATABASE_URL peka på den som gör det.',
  'failure.db_no_right':
    'Databasanvändaren får inte göra detta: {why}. Ge den rätten, eller ange en annan i DATABASE_URL.',
  'failure.db_away':
    'Förbindelsen till databasen bröts: {why}. Försök igen när den är tillbaka; inget sparades till hälften.',
  'failure.cannot_be_held': 'Ett angivet värde kan inte sparas: {why}. Rätta det och försök igen.',
  'failure.ENOSPC': 'disken är full',
  'failure.EDQUOT': 'din del av disken är full',
  'failure.EACCES': 'den här användaren har inte rätt till det',
  'failure.EPERM': 'den här användaren har inte rätt till det',
  'failure.EROFS': 'där går det inte att skriva',
  'failure.ENOENT': 'det finns ingen sådan fil eller mapp',
  'failure.EISDIR': 'det är en mapp',
  'failure.ENOTDIR': 'en del av sökvägen är en fil, inte en mapp',
  'failure.EEXIST': 'det finns redan',
  'failure.ENAMETOOLONG': 'namnet är för långt',
  'failure.ELOOP': 'länkarna går i cirkel',
  'failure.EMFILE': 'för många filer är öppna',
  'failure.ENFILE': 'för många filer är öppna',
  'failure.22021': 'det innehåller ett tecken som ingen text får ha',
  'failure.22P05': 'det innehåller ett tecken som ingen text får ha',
  'failure.22P02': 'det är inte skrivet i rätt form',
  'failure.22003': 'talet är för stort',
  'failure.22007': 'det är inget datum',
  'failure.22008': 'datumet ligger utanför det tillåtna',
  'failure.ECONNREFUSED': 'ingenting svarar där',
  'failure.ECONNRESET': 'förbindelsen bröts',
  'failure.ENOTFOUND': 'ingen server med det namnet är känd',
  'failure.EAI_AGAIN': 'namnet kunde inte slås upp',
  'failure.ETIMEDOUT': 'inget svar kom i tid',
  'failure.EHOSTUNREACH': 'ingen väg leder dit',
  'failure.EIO': 'disken rapporterar ett fel',
  'cli.usage': `Kutsu: inbjudningar för alumnarbete

  kutsu demo [--once]                       hela jobbet med påhittade data, inget lämnar datorn
  kutsu start | serve | work                allt | dörrarna | bara en avsändare
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
                                            vem som skickar
  kutsu migrate                             uppdatera databasen
  kutsu doctor                              inställningar, fel och vad man gör

Alla kommandon tar --json. Returvärden: 0 gjort, 1 misslyckades, 2 fel användning.`,
  'cli.bad_arguments': 'Kommandoraden förstås inte ({why}): se "kutsu help".',
  'cli.missing_option': 'Flaggan {name} saknas: se "kutsu help".',
  'cli.missing_file': 'Ange minst en CSV-fil att importera.',
  'cli.one_file_with_out': 'Importera en fil åt gången med --out: raderna att rätta hör till en fil.',
  'cli.mapping_how':
    'Så ändrar du: --out MAP.json skriver mappningen till en fil, redigera den, och --map MAP.json minns den för filer med dessa rubriker. Fälten är {fields}.',
  'cli.mapping_kept': 'Detta minns Kutsu för filer med dessa rubriker.',
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
  'cli.disputed': 'nej på rader i konflikt, som gäller tills raden avgörs',
  'cli.deceased': 'avlidna',
  'cli.words_understood': 'Så förstods orden:',
  'cli.words_doubtful': 'Detta förstods inte eller är oklart:',
  'cli.word': '  {column}: "{word}" → {read} ({count})',
  'cli.word_doubtful': '  {column}: "{word}" ({count}; rader {lines}): {why}',
  'cli.word_nothing': 'ingenting',
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
  'contact.unknown': 'Ingen har "{word}": sök med "kutsu contacts find".',
  'contact.bad_field': 'Fältet {field} kan inte rättas: det som kan är {known}.',
  'contact.bad_value': '"{value}" passar inte i {field}: inget ändrades.',
  'contact.address_taken': '{address} hör till en annan kontakt: se om de är samma person.',
  'contact.deceased':
    'Kontakt {contact} är avliden: ingen skriver dit. Om uppgiften är fel: kutsu contacts living {contact} --because "…"',
  'contact.not_deceased': 'Kontakt {contact} är inte angiven som avliden: inget ändrades.',
  'contact.is_deceased': 'Kontakt {contact} är angiven som avliden: ingen skriver dit mer.',
  'contact.is_living': 'Kontakt {contact} är inte längre angiven som avliden; tillståndet är vad det var.',
  'contact.dead': '† avliden',
  'segment.unknown': 'Segmentet {slug} finns inte: det finns {known}.',
  'segment.bad_json':
    'Villkoret är inte JSON ({why}): skriv till exempel "field": "programme", "is": "Lukio" inom klamrar.',
  'segment.bad': 'Villkoret förstås inte vid {at}: {part}. README.md räknar upp vad som kan sägas.',
  'segment.too_deep': 'Villkoret är kapslat djupare än {most} nivåer: förenkla det.',
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
  'segment.known': '{what} är känt{value}',
  'segment.not_known': '{what} är inte känt{value}',
  'segment.kind': 'person eller organisation',
  'duplicates.same': '{contact} två gånger: nämn två kontakter.',
  'duplicates.merged':
    'Kontakten {contact} fortsätter redan som {into}: nämn den eller ångra den sammanslagningen först ("kutsu duplicates merges").',
  'duplicates.unknown_merge': 'Det finns ingen gällande sammanslagning {merge}: "kutsu duplicates merges" visar dem.',
  'duplicates.unknown_row': 'Det finns ingen oavgjord rad {row}: "kutsu duplicates list" visar dem som IMPORT:RAD.',
  'duplicates.decided':
    'Rad {row} är redan avgjord: "kutsu import undo" tar tillbaka avgörandets import, och raden kan avgöras på nytt.',
  'duplicates.unreadable':
    'Rad {row} kan inte importeras så, eftersom den inte säger vem det gäller: inget avgjordes. Rätta raden i filen och importera den.',
  'duplicates.which':
    'Rad {row} passar flera personer: säg vem, med en adress eller numret på en kontakt som har en adress.',
  'duplicates.is_merged':
    'Sammanslaget ({mergeId}): kontakten {keptId} fortsätter även för {goneId}, med det strängare samtycket. Ångra: kutsu duplicates undo {mergeId}',
  'duplicates.is_undone': 'Kontakterna {keptId} och {goneId} är två igen.',
  'duplicates.merge_line': '{merge}: {kept} fortsätter för {gone}, sedan {at}',
  'duplicates.merge_line_undone': '{merge}: {kept} fortsatte för {gone}, från {at}; ångrad',
  'duplicates.are_apart': 'Två personer: frågan ställs inte igen.',
  'duplicates.nothing_imported':
    'Noterat. En rad utan adress som passar flera och inte är någon av dem kan inte skiljas från dem: lägg till en adress.',
  'duplicates.queue': '{pairs} kontaktpar (merge, apart) och {rows} importrader (same, apart) väntar på beslut.',
  'cli.segment_count': '{people} personer, av vilka {mailable} kan få meddelanden nu.',
  'cli.found': '{people} hittades.',
  'cli.list_exported': '{people} personer finns i {file}.',
  'cli.corrected': 'Kontakt {contact} är rättad; ingen import skriver över den längre.',
  'cli.erase_dry_run': 'Provkörning: inget raderades.',
  'cli.erased': 'Raderad: intyg {id}, {at}. Personen fanns på raderna ovan; antalen förblir desamma.',
  'table.address': 'E-post',
  'table.last_name': 'Efternamn',
  'table.first_name': 'Förnamn',
  'table.former_name': 'Tidigare efternamn',
  'table.phone': 'Telefon',
  'table.graduation_year': 'Examensår',
  'table.programme': 'Program',
  'table.language': 'Språk',
  'table.permission': 'Tillstånd',
  'table.non_disclosure': 'Spärrmarkering',
  'table.deceased': 'Avliden',
  'table.yes': 'ja',
  'table.no': 'nej',
  'held.title': 'Vad vi har sparat om dig',
  'held.shown_otherwise': '(Den tidens sida visade personen en annan mening om samma ändamål, inte dessa ord.)',
  'held.nothing': 'inget',
  'held.contact': 'Kontaktuppgifter',
  'held.lists': 'Listor',
  'held.permissions': 'Tillstånd och var de kommer ifrån',
  'held.suppressions': 'Skrivs inte till',
  'held.messages': 'Meddelanden',
  'held.answers': 'Svar',
  'held.hits': 'Öppningar och klick',
  'held.imports': 'Filer som uppgifterna kom från',
  'held.phone_typed': 'Telefon som skriven',
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
  'suppression.complaint': 'klagade på vårt meddelande',
  'suppression.objection': 'har invänt',
  'suppression.erasure': 'har raderats',
  'suppression.manual': 'infört för hand',
  'source.import': 'import',
  'source.form': 'formulär',
  'source.unsubscribe': 'avanmälningslänk',
  'source.confirmation': 'bekräftelse',
  'source.paper': 'papper',
  'source.phone': 'telefonsamtal',
  'source.reply': 'svar',
  'source.merge': 'sammanslagning',
  'source.retention': 'lagringstid',
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
    'Ingen har ännu fyllt i {unset}: där står exempelskolans uppgifter. Ange avsändaren med "kutsu institution --set …" innan du använder ett riktigt relä.',
  'doctor.uncertain': '{uncertain} meddelanden är osäkra: reläet kan ha dem. Se kampanjernas rapporter.',
  'doctor.paused': 'Kampanj {id} väntar: {why}',
  'doctor.stops': 'Av detta måste {count} rättas innan posten går ut som den ska.',
  'doctor.well': 'Allt är i sin ordning.',
}
