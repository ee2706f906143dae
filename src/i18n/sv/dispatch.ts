import type { dispatch as en } from '../en/dispatch.ts'

export const dispatch: Record<keyof typeof en, string> = {
  'relay.credentials':
    'E-postservern {host} godkänner inte användarnamnet eller lösenordet ({why}): rätta SMTP_URL, eller skolans egen inloggning med ”kutsu institution relay set”. Inget skickades.',
  'relay.library': 'E-postbiblioteket har fel version för Kutsu ({missing} saknas): kör npm ci. Inget skickades.',
  'relay.refuses':
    'E-postservern {host} tar inte emot oss ({why}): fråga den som sköter servern eller ange en annan i SMTP_URL. Inget skickades.',
  'relay.down':
    'E-postservern {host} går inte att nå ({why}): kontrollera SMTP_URL och att servern är i gång. Inget skickades.',
  'relay.bad_url':
    'Det här är ingen adress till en e-postserver: ”{value}”. Skriv den så här: smtp://anvandare@post.skola.example:587 (eller smtps:// för port 465).',
  'relay.password_shown':
    'I adressen till {host} finns ett lösenord, som andra på den här datorn kan se. Ta bort lösenordet, skriv det i en fil och ange filen med --password-file FIL. Inget sparades.',
  'relay.no_password': '{user} behöver ett lösenord: skriv det i en fil och ange filen med --password-file FIL.',
  'relay.no_user':
    'Ett lösenord behöver en användare: skriv användaren i adressen, till exempel smtp://anvandare@post.skola.example:587.',
  'relay.bad_key':
    '{file} är ingen krypteringsnyckel: lägg tillbaka den rätta, eller ta bort filen och ange skolornas inloggningar på nytt.',
  'relay.none': 'Skolan har ingen egen e-postserver, så det finns inget att ta bort.',
  'relay.common': 'Skolan har ingen egen e-postserver: dess meddelanden går via installationens server (SMTP_URL).',
  'relay.sealed':
    'Inloggningen till {host} går inte att öppna på den här datorn, eftersom den krypterades med en annan nyckel. Ange i KUTSU_KEY nyckeln från den dator där inloggningen angavs, eller ange inloggningen på nytt med kutsu institution relay set. Inget skickades.',
  'relay.consent': 'Öppna den här sidan, logga in som {user} och tillåt Kutsu att skicka:\n{link}',
  'relay.issuer':
    '{issuer} talar inte om hur man får tillstånd ({why}). Kutsu känner till microsoft365 och google; för en annan tjänst, ange den adress som dess anvisningar kallar utfärdare (issuer).',
  'relay.no_consent':
    'Kutsu fick inte tillstånd att skicka ({why}): kör kommandot igen och godkänn på sidan som det visar. Inget sparades.',
  'pause.credentials':
    'Pausad: e-postservern godkänner inte användarnamnet eller lösenordet. Rätta SMTP_URL, eller skolans egen inloggning med ”kutsu institution relay set”, och fortsätt sedan.',
  'pause.sender':
    'Pausad: e-postservern godkänner inte avsändaradressen. Be den som sköter servern tillåta den och fortsätt sedan, eller rätta adressen och skicka som en ny kampanj.',
  'pause.quota':
    'Pausad: e-postserverns sändningsgräns är nådd. Fortsätt när gränsen inte längre gäller, vanligen nästa dag.',
  'pause.policy':
    'Pausad: mottagarnas e-postservrar avvisar de flesta meddelanden enligt sina regler. Svaren finns i databasen: be den driftansvariga om dem, åtgärda orsaken och fortsätt sedan.',
  'pause.addresses':
    'Pausad: de flesta av de senaste adresserna avvisas som okända. Kontrollera om listan är gammal eller om det är oss e-postservern avvisar (be den driftansvariga om svaren, de finns i databasen), och fortsätt sedan.',
  'pause.person': 'Kampanjen är pausad: fortsätt med ”kutsu campaign resume”.',
  'pause.size':
    'Pausad: meddelandena är större än vad e-postservern tar emot. Förkorta innehållet och skicka det som en ny kampanj.',
  'pause.content':
    'Pausad: det låsta innehållet får inte längre skickas, eftersom det bryter mot reglerna för mallar. Titta på det med ”kutsu campaign preview”, avbryt kampanjen och skicka den som en ny.',
  'pause.dkim':
    'Pausad: DKIM-nyckeln kan inte signera för den här avsändaren. Ange en ny med ”kutsu institution --dkim-key” och fortsätt sedan.',
  'pause.compose':
    'Pausad: ett meddelande kunde inte sättas ihop, vilket är ett fel i Kutsu. Ingen hoppades över. Uppdatera Kutsu, eller avbryt kampanjen och skicka den som en ny kampanj.',
  'hold.audience':
    'Väntar: det går inte att räkna fram mottagarna. Se segmentet med ”kutsu segment list”, rätta det med ”kutsu segment set” och fortsätt sedan med ”kutsu campaign resume”.',
  'hold.changed':
    'Väntar: personer eller deras uppgifter har ändrats sedan kampanjen schemalades, och någon skulle nu få ett meddelande med en lucka eller på ett språk som saknas i mallen. Titta med ”kutsu campaign preflight”, rätta uppgifterna och fortsätt sedan med ”kutsu campaign resume”.',
  'hold.example':
    'Väntar: innehållet låstes medan skolans namn eller adress fortfarande var exempelskolans. Avbryt kampanjen (”kutsu campaign cancel”), skapa den på nytt och schemalägg den.',
  'hold.localhost':
    'Väntar: länkarna leder till mottagarnas egna datorer, eftersom PUBLIC_URL inte var angiven när kampanjen schemalades. Avbryt kampanjen (”kutsu campaign cancel”), skapa den på nytt och schemalägg den.',
  'hold.restored':
    'Väntar: databasen har återställts från en säkerhetskopia, och en del kan redan ha fått sitt meddelande. Kontrollera det och fortsätt sedan med ”kutsu campaign resume”.',
  'hold.other_database':
    'Väntar: datamappen har använts med en annan databas. Kontrollera att databasen är den rätta och fortsätt sedan med ”kutsu campaign resume”.',
  'hold.environment':
    'Väntar: KUTSU_FINGERPRINT anger en annan databas. Rätta den eller DATABASE_URL och fortsätt sedan med ”kutsu campaign resume”.',
  'hold.content':
    'Väntar: det låsta innehållet får inte längre skickas, eftersom det bryter mot reglerna för mallar. Titta på det med ”kutsu campaign preview”, avbryt kampanjen och skicka den som en ny.',
  'hold.overdue':
    'Väntar: kampanjen borde ha startat för mer än ett dygn sedan. Kontrollera att den fortfarande är aktuell och fortsätt sedan med ”kutsu campaign resume”.',
  'service.waiting':
    'Meddelandet står i kö: ingen Kutsu som är i gång har skickat det ännu. Det går iväg av sig självt.',
  'service.not_written': 'Inget meddelande skickades: {why}.',
  'outcome.created': 'ny',
  'outcome.updated': 'uppdaterad',
  'outcome.unchanged': 'oförändrad',
  'outcome.duplicate': 'dubblett',
  'outcome.conflict': 'konflikt',
  'outcome.rejected': 'avvisad',
  'service.unknown': 'Det finns inget meddelande {id}.',
}
