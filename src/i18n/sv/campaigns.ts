import type { campaigns as en } from '../en/campaigns.ts'

export const campaigns: Record<keyof typeof en, string> = {
  'preflight.cancelled': 'Förhandskontrollen avbröts: inget ändrades.',
  'preflight.borrowed_name':
    'Skolan har inget namn på språket {language}: meddelandena på det språket får namnet ”{name}”. Ändra det så här: kutsu institution --set name.{language}=…',
  'preflight.no_variant':
    '{people, number} mottagare har språket {language}, men mallen saknar den språkversionen: lägg till {language}.mjml eller rätta {people, plural, one {mottagarens} other {mottagarnas}} språk.',
  'preflight.missing':
    '{people, number} mottagare saknar {field}, och i texten ({language}) blir det en lucka: skriv efter fältet inom citattecken vad som ska stå i stället, eller använd ett if-villkor.',
  'preflight.greeting':
    '{people, number} mottagare skulle hälsas med ”{found}” ({language}): ange vad som ska stå för dem som saknar namn.',
  'preflight.too_large':
    '{people, number} mottagare skulle få ett meddelande över 90 kB ({language}), som Gmail kapar: förkorta texten.',
  'preflight.odd_capitals': '{field} är skrivet med versaler hos {people, number} mottagare:',
  'preflight.odd_test': '{field} ser ut som ett test eller utfyllnad hos {people, number} mottagare:',
  'preflight.odd_address': '{field} innehåller en adress hos {people, number} mottagare:',
  'preflight.odd_signs': '{field} innehåller kodtecken hos {people, number} mottagare:',
  'preflight.odd_digits': '{field} innehåller siffror hos {people, number} mottagare:',
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
  'preflight.takes': 'Utskicket tar ungefär {minutes, number} min, fördelat på {days, number} dygn.',
  'preflight.stops':
    '{count, number} av dessa anmärkningar hindrar att kampanj {id} schemaläggs: {count, plural, one {den är märkt} other {de är märkta}} med ✗.',
  'preflight.looked': '{count, plural, one {# meddelande} other {# meddelanden}} kontrollerades på {seconds} s.',
  'preview.own':
    'Det här är personens eget meddelande med personens egna länkar: tryck inte på knapparna på de sidor som öppnas.',
  'preview.size': '{html} kB HTML, totalt {message} kB.',
  'preview.written': 'Sparat i {folder}.',
  'preview.nobody': 'Ingen kontakt med adress motsvarar {who}: ange en adress eller numret på en kontakt.',
  'campaign.bad_pace':
    'Takten kan inte vara ”{value}”: skriv hur många meddelanden som får gå ut på en timme, ett heltal från 1 till {most}.',
  'preflight.too_slow':
    'Med {pace} meddelanden i timmen skulle {people, plural, one {# person} other {# personer}} bli utan innan kampanjen tar slut: höj takten (--pace), skicka tidigare eller flytta slutet (--until).',
  'campaign.unknown': 'Det finns ingen kampanj {id}: se numren i kampanjlistan.',
  'campaign.unused_field': 'Mallen {template} har inget fält {key}: fälten är {known}.',
  'campaign.bad_tracking': '{tracking} är inget mätsätt: välj off, aggregate eller individual.',
  'campaign.wrong_state': 'Kampanj {id} har läget ”{state}”, så det här går inte att göra nu.',
  'campaign.needs_about':
    'Mallen {template} handlar om ett svar: ange med --about ID vilken kampanj inbjudan skickades i. Bara de som har svarat på den får meddelandet.',
  'campaign.nobody':
    'Kampanj {id} skulle inte nå någon: ingen på listan har både en adress och samtycke till ändamålet {purpose}. Se ”kutsu campaign preflight {id}”.',
  'campaign.bad_test_address': 'Adressen efter --to är ingen e-postadress: rätta den.',
  'campaign.no_language': 'Kampanjen saknar språkversionen {language}: välj någon av {known}.',
  'campaign.test_refused': 'E-postservern tog inte emot testmeddelandet ({why}): åtgärda orsaken och försök på nytt.',
  'campaign.bad_time': '”{at}” är inget datum med klockslag: skriv till exempel 2026-10-20T09:00, i skolans tidszon.',
  'campaign.past': '{at} har redan varit: välj en senare tid eller använd ”kutsu campaign send”.',
  'campaign.deadline_first': 'Tidsgränsen (--until) infaller inte efter starten: välj en senare tid.',
  'campaign.deadline_past': 'Tidsgränsen för kampanj {id} har gått ut: ingen får längre något meddelande.',
  'campaign.nobody_uncertain': 'I kampanj {id} väntar inga osäkra meddelanden på beslut: inget behöver göras.',
  'why.invitations':
    'Du får detta meddelande eftersom du har samtyckt till att {institution} bjuder in dig till alumnevenemang.',
  'why.surveys': 'Du får detta meddelande eftersom du har samtyckt till att {institution} skickar enkäter till dig.',
  'why.news': 'Du får detta meddelande eftersom du har samtyckt till att {institution} skickar nyheter till dig.',
  'why.members':
    'Du får detta meddelande eftersom du sköter kampanjer i Kutsu. En administratör kan stänga av sådana meddelanden med kutsu member notices.',
  'notice.uncertain':
    'Kampanjen är slut, men det är inte känt om e-postservern fick {count, plural, one {# meddelande} other {# meddelanden}}. Se vilka det gäller med ”kutsu campaign uncertain {id}” och bestäm sedan: ”kutsu campaign resend-uncertain {id}” skickar till dem en gång till, ”kutsu campaign leave-uncertain {id}” låter dem vara.',
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
  'segment.unknown': 'Det finns inget segment som heter {slug}: segmenten är {known}.',
  'segment.bad_json':
    'Villkoret är inte giltig JSON ({why}): skriv till exempel "field": "programme", "is": "Lukio" inom klamrar.',
  'segment.bad': 'Villkoret går inte att tolka vid {at}: {part}. I README.md står vad som kan användas.',
  'segment.bad_value': 'Villkoret innehåller ett värde som inget kan jämföras med ({why}): rätta det.',
  'segment.too_deep': 'Villkoret har fler än {most, number} nivåer inuti varandra: förenkla det.',
  'segment.and': 'och',
  'segment.or': 'eller',
  'segment.not': 'inte ({what})',
  'segment.on_list': 'finns på listan {list}',
  'segment.years_ago': 'tog examen för {years} {n, plural, other {år}} sedan ({which})',
  'segment.written_to': 'fick kampanj {campaign}',
  'segment.answered': 'svarade på kampanj {campaign}',
  'segment.not_answered': 'fick kampanj {campaign} och svarade inte',
  'segment.bounced': 'avvisades i kampanj {campaign}',
  'segment.silent': 'har inte gett något livstecken på {months, plural, one {# månad} other {# månader}}',
  'segment.is': '{what} är {value}',
  'segment.one_of': '{what} är något av {value}',
  'segment.contains': '{what} innehåller ”{value}”',
  'segment.at_least': '{what} är minst {value}',
  'segment.at_most': '{what} är högst {value}',
  'segment.known': 'uppgiften {what} finns{value}',
  'segment.not_known': 'uppgiften {what} saknas{value}',
  'segment.kind': 'person eller organisation',
  'campaign.changed': 'Någon annan ändrade kampanj {id} under tiden: titta på den igen och gör sedan om detta.',
  'table.name': 'Namn',
  'table.answer': 'Svar',
  'table.answered': 'Svarat ({zone})',
  'why.account':
    'Du får detta meddelande eftersom du har ett konto i Kutsu, där {institution} håller kontakten med sina alumner.',
  'segment.bad_line': 'Villkoret är inte färdigt: fyll i det som saknas eller är fel.',
  'segment.no_line': 'Ett segment utan villkor skulle mena alla: lägg till ett villkor.',
}
