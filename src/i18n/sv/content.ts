import type { content as en } from '../en/content.ts'

export const content: Record<keyof typeof en, string> = {
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
    '{variable} är ”{value}”, som inte är något datum (mallen {template} ({language}), rad {line}): skriv till exempel 2026-11-19.',
  'content.bad_time':
    '{variable} är ”{value}”, som inte är något klockslag (mallen {template} ({language}), rad {line}): skriv till exempel 17:00.',
  'content.forbidden': 'Mallen {template} ({language}), rad {line}: {what} får inte användas i mallar. Ta bort det.',
  'content.bad_link':
    'Mallen {template} ({language}) länkar till ”{link}”, som inte är någon webbadress: börja med https://.',
  'content.mjml': 'Mallen {template} ({language}), rad {line}: {message}. Rätta MJML-koden.',
  'content.no_subject': 'Mallen {template} ({language}) saknar ämnesrad: skriv den i mj-title.',
  'content.too_slow': 'Mallen {template} ({language}) tar för lång tid att bearbeta: gör den kortare och enklare.',
  'content.too_heavy': 'Mallen {template} ({language}) kräver för mycket minne: gör den kortare och enklare.',
  'content.half_condition':
    'Mallen {template} ({language}), rad {line}: villkoret {what} börjar och slutar i olika element: sätt det kring hela element eller inuti ett enda.',
  'content.condition_place':
    'Mallen {template} ({language}), rad {line}: ett villkor kan inte stå här ({what}): sätt det kring hela sektioner, kring innehållet i en kolumn eller inuti en text.',
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
}
