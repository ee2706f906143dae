import type { imports as en } from '../en/imports.ts'

export const imports: Record<keyof typeof en, string> = {
  'import.missing':
    'Filen {file} kan inte läsas ({why}): kontrollera att namnet stämmer och att du har rätt att läsa den.',
  'import.no_file': '{file} är ingen fil utan ett rör eller en enhet: spara tabellen som en fil och importera den.',
  'import.empty': 'Filen {file} är tom: spara tabellen på nytt och importera den sedan.',
  'import.binary': 'Filen {file} är ingen textfil: spara tabellen som CSV och importera CSV-filen.',
  'import.no_address_column':
    'Filen {file} har ingen kolumn för e-postadresser (kolumner som hittades: {found}): ge kolumnen rubriken ”E-post” eller ange den med --map.',
  'import.broken_table':
    'Filen {file} kan inte läsas som tabell från och med rad {line}: leta efter ett citattecken som saknar sitt par. Inget importerades.',
  'import.bad_map':
    'Filen {file} med kolumnval kan inte läsas ({why}): den ska vara ett JSON-objekt, till exempel "Kontakt": "address" inom klamrar.',
  'import.bad_map_field': 'Kolumnvalet för {header} anger ett fält som inte finns: fälten är {known}.',
  'import.bad_map_header':
    'Kolumnvalen nämner kolumnen ”{header}”, som inte finns i filen: filens kolumner är {found}.',
  'import.no_address': '”{cell}” är ingen e-postadress: rätta adressen eller töm cellen.',
  'import.nobody': 'Raden har varken e-postadress eller namn: fyll i någotdera.',
  'import.erased': 'Den här personen har raderats tidigare och läggs inte till igen.',
  'import.erased_name':
    'En person med det här namnet har raderats tidigare och läggs inte till igen: om det här är någon annan, fyll i e-postadressen.',
  'import.conflict_register': 'Adressen hör till ett annat namn i registret: avgör själv vilket som är rätt.',
  'import.conflict_line': 'Adressen hör till ett annat namn på rad {line}: avgör själv vilket som är rätt.',
  'import.conflict_people':
    '{people, plural, one {# person} other {# personer}} i registret passar in på raden, som saknar adress: fyll i adressen.',
  'import.duplicate': 'Samma person finns redan på rad {line}.',
  'import.unknown': 'Det finns ingen import {id}: ”kutsu import list” visar dem som finns.',
  'import.undone_before': 'Import {id} har redan ångrats.',
  'import.plan_changed':
    'Importen av {file} skulle inte längre ge samma resultat som provkörningen: inget importerades. Gör provkörningen på nytt.',
  'import.reason_column': 'Orsak',
  'import.refused_column': 'Kolumnen ”{column}” innehåller personbeteckningar: den lästes inte och sparas inte.',
  'import.hint_typo': '{address} ser ut som ett skrivfel: ska det vara {proposed}? Adressen importerades som den står.',
  'import.hint_school_address':
    '{address} ser ut som en skoladress som upphör efter examen: be personen om en annan adress.',
  'import.hint_letters': '{address} har bokstäver som många e-postservrar inte tar emot: kontrollera adressen.',
  'import.hint_lost_letters': 'Bokstäver har försvunnit i ”{cell}”: spara tabellen på nytt från originalet.',
  'import.hint_broken_text':
    '”{cell}” ser ut att ha blivit förvanskat: troligen ska det vara ”{proposed}”. Importera med --repair så rättas hela filen.',
  'import.hint_permission': '”{cell}” är varken ja eller nej: samtycket är okänt. Skriv ja eller nej.',
  'import.hint_identity_code': 'Kolumnen ”{column}” innehöll en personbeteckning: den cellen sparas inte.',
  'import.hint_phone_lost':
    'Numret ”{cell}” har avrundats av ett kalkylprogram och gått förlorat: ta reda på det rätta numret.',
  'import.hint_phone_zero': '”{cell}” saknar nollan i början: numret tolkades som {proposed}.',
  'import.no_address_proposed':
    '”{cell}” är ingen e-postadress: ska det vara {proposed}? Rätta adressen eller töm cellen.',
  'import.sum_row': 'Raden innehåller summor och gäller ingen person: inget importerades från den.',
  'import.ragged':
    'Raden har {cells, plural, one {# cell} other {# celler}} men rubrikraden {columns, number}: sätt citattecken kring den cell som innehåller ett avgränsningstecken eller ta bort det som är för mycket.',
  'import.long_cell':
    'Cellen i kolumnen ”{column}” har {letters, number} tecken, vilket är för mycket för ett register: förkorta den.',
  'import.long_row':
    'Rad {line} i filen {file} har över en miljon tecken: det är ingen tabell över personer. Inget importerades.',
  'import.many_columns': 'Filen {file} har fler än {most, number} kolumner: ta bort de kolumner som inte behövs.',
  'import.hint_mended_address': '”{cell}” lästes som {address}: kontrollera adressen.',
  'import.hint_other_addresses':
    'I samma cell fanns flera adresser: {address} togs med, men {others} sparades inte, eftersom det kan vara någon annans adress.',
  'import.hint_refusal':
    '”{cell}” i kolumnen ”{column}” kan vara ett nekande: samtycket är okänt tills det står ett tydligt ja eller nej i cellen.',
  'import.hint_deceased': '”{cell}” i kolumnen ”{column}” lämnar öppet om personen lever: samtycket är okänt.',
  'import.hint_weak':
    '”{cell}” i kolumnen ”{column}” är ett nej som också kan gälla våra meddelanden: samtycket är okänt.',
  'import.hint_note':
    '”{cell}” i kolumnen ”{column}” kan betyda att personen inte vill bli kontaktad: samtycket är okänt.',
  'import.hint_permission_blank': 'En kolumn säger ja, men ”{column}” är tom: samtycket är okänt.',
  'import.hint_non_disclosure':
    '”{cell}” i kolumnen ”{column}” är oklart: vi utgår från att personen har spärrmarkering.',
  'import.hint_language_doubt':
    '”{cell}” kan betyda flera språk: skriv finska, svenska eller engelska. Inget språk sparades.',
  'import.hint_language_other': '”{cell}” är inget av de språk vi skriver på: inget språk sparades.',
  'import.hint_year': '”{cell}” kan inte vara ett examensår: inget år sparades.',
  'import.hint_nothing': '”{cell}” i kolumnen ”{column}” betyder att uppgiften saknas och lästes som en tom cell.',
  'import.hint_suspect':
    'En cell innehåller radbrytningar och dessutom avgränsningstecken eller en adress: kontrollera om ett citattecken har slukat rader.',
  'import.hint_strange_byte':
    'Ett tecken var sparat i en annan teckenkodning och lästes så här: ”{cell}” (kolumnen ”{column}”). Kontrollera det.',
  'import.column_departed':
    'Kolumnen ”{column}” kan handla om att någon har slutat i skolan: en ifylld cell är oklar. Välj ”refusal” för kolumnen om de som står där inte vill ha meddelanden, annars ”attribute”.',
  'import.column_unclear':
    'Kolumnen ”{column}” talar om samtycke men kan betyda något annat: en ifylld cell är oklar och räknas inte som samtycke. Välj ”permission”, ”refusal” eller ”attribute” för kolumnen.',
  'import.section':
    '”{cell}” är en rubrik, ingen person. Raderna under den är oklara: inget samtycke antecknades för någon där.',
  'import.second_header': 'Raden är en andra rubrikrad, ingen person. Spara den andra tabellen som en egen fil.',
  'import.hint_section': 'Ovanför raden står ”{cell}”: det kan betyda att ingen under den vill ha meddelanden.',
  'import.hint_second_header':
    'Ovanför raden finns en andra rubrikrad med andra kolumner: cellerna kan betyda något annat.',
  'import.hint_unclear': '”{cell}” i kolumnen ”{column}” är varken ett samtycke eller ett nekande.',
  'import.column_elsewhere':
    'Kolumnen ”{column}” gäller en annan kanal eller ett annat syfte: den sparas som en egen kolumn och räknas varken som samtycke eller som nekande.',
  'import.column_processing':
    'Kolumnen ”{column}” gäller behandling av uppgifter: ett ja räknas inte som samtycke till meddelanden, ett nej gör samtycket okänt.',
  'import.column_turned':
    'I kolumnen ”{column}” är nekandet uttryckt omvänt: ett ja räknas inte som samtycke, ett nej gör samtycket okänt.',
  'import.column_second_person':
    'Kolumnen ”{column}” handlar om en andra person på raden: inget i den räknas till den första. Importera de andra personerna från en egen tabell.',
  'import.column_other_address':
    'Adresserna i ”{column}” är någon annans eller föråldrade: inget skickas dit. Välj ”address” för kolumnen om de är personens egna.',
  'import.column_invalid_address': 'Adresserna i ”{column}” fungerar inte: inget skickas dit.',
  'import.column_second':
    'Kolumnen ”{column}” används när en bättre kolumn av samma slag är tom; annars sparas den som en egen kolumn.',
  'import.sent_since':
    'Import {id} ångrades inte: personer i den har fått meddelanden sedan dess. De finns på en granskningslista i stället.',
  'import.no_draft': 'Den filen finns inte längre: den har tagits bort eller importerats.',
  'import.draft_over': 'Filen har importerats under tiden.',
  'import.not_decided':
    'Ange först vilken lista personerna ska in på, vad tillstånden gäller och varifrån filen kommer.',
  'import.bad_header_line': 'Kolumnernas namn kan inte finnas på rad {line}: välj en av de första raderna som visas.',
  'import.pdf':
    'Filen {file} är ett PDF-dokument, som ingen tabell kan läsas säkert ur: be om själva tabellen och spara den som CSV.',
  'import.vcard': 'Filen {file} innehåller kontaktkort (vCard): exportera kontakterna som CSV i stället.',
  'import.workbook_broken':
    'Filen {file} är skadad: öppna den i kalkylprogrammet, spara den på nytt och importera den nya filen.',
  'import.workbook_heavy':
    'Filen {file} packas upp till mer än vad ett personregister rymmer: ta bort blad och rader som inte behövs eller spara tabellen som CSV.',
  'import.workbook_old':
    'Filen {file} är en gammal Excel-arbetsbok (.xls), en binär arbetsbok (.xlsb) eller skyddad med lösenord: spara den som .xlsx utan lösenord och importera den nya filen.',
  'import.workbook_numbers':
    'Filen {file} är gjord i Numbers: välj Arkiv, Exportera till, Excel där och importera .xlsx-filen.',
  'import.workbook_other':
    'Filen {file} är inget kalkylblad: importera en tabell som är sparad som .xlsx, .ods eller CSV.',
  'import.workbook_blank': 'Inget blad i {file} innehåller något: kontrollera att det är rätt fil.',
  'import.workbook_sheet': 'Filen {file} har inget blad ”{sheet}” med innehåll: bladen är {found}.',
  'import.hint_struck':
    'Något på raden är överstruket eller ligger dolt under en annan cell: det kan betyda att personen inte vill ha meddelanden.',
}
