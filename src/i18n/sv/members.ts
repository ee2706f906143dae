// Who may come in.
export const members = {
  'password.short': 'Lösenordet måste ha minst {least, number} tecken. Några ord i rad är lätta att minnas.',
  'password.long': 'Lösenordet får ha högst {most, number} tecken.',
  'password.common': 'Många använder det här lösenordet, eller ett liknande, så det provas först: välj ett annat.',
  'password.known': 'Lösenordet är gjort av namnet eller adressen: välj ett annat.',
  'entry.wrong': 'Adressen eller lösenordet är fel.',
  'entry.wrong_code': 'Koden är fel eller redan använd. Vänta på nästa kod, eller använd en återställningskod.',
  'entry.too_often':
    'Det har gjorts för många försök härifrån. Försök igen om {minutes, plural, one {# minut} other {# minuter}}, eller från ett annat nätverk.',
  'entry.begin_again': 'Det tog för lång tid, eller koden var fel för många gånger: börja inloggningen från början.',
  'entry.provider_unknown': 'Det inloggningssättet är inte i bruk här.',
  'entry.provider_down': '{title} svarar inte just nu. Försök igen om en stund, eller logga in med ditt lösenord.',
  'entry.not_vouched': 'Du blev inte inloggad där. Försök igen, eller logga in på ett annat sätt.',
  'entry.identity_taken': 'Det {title}-kontot tillhör en annan medlem här.',
  'entry.identity_unknown':
    'Det {title}-kontot är inte kopplat till någon medlem här. Öppna länken i din inbjudan, eller logga in med lösenord och koppla {title} i ditt konto.',
  'entry.has_account': 'Du har redan ett konto: logga in med det. Den nya skolan finns där.',
  'account.wrong_password': 'Det här är inte ditt nuvarande lösenord.',
  'account.sign_in_again': 'För detta måste du ha loggat in under de senaste tio minuterna: logga ut och in igen.',
  'account.wrong_code': 'Koden stämmer inte. Skriv de sex siffror som appen visar nu.',
  'account.no_session': 'Den webbläsaren är redan utloggad.',
  'account.last_way': 'Du skulle inte ha något sätt kvar att logga in: välj först ett lösenord.',
  'member.invited':
    '{name} är nu medlem {member}, som {role}. En inloggningslänk har skickats till {address}; den gäller i sju dagar.',
  'member.link':
    'Den här länken släpper in {name} en gång, inom 30 minuter. Den som har länken släpps in: ge den vidare så att ingen annan ser den.',
  'first.link':
    'Ingen kan logga in än. Den här länken skapar den första administratören; den fungerar en gång, inom 24 timmar:',
  'password.differs': 'Lösenorden stämmer inte överens. Skriv båda på nytt.',
  'account.codes_made':
    'Dina återställningskoder är redan skapade och har visats en gång. Om du inte sparade dem kan du skapa nya här.',
} as const
