import type { platform as en } from '../en/platform.ts'

export const platform: Record<keyof typeof en, string> = {
  'link.unknown': 'Vi känner inte igen länken: den kan ha klippts av eller vara för gammal.',
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
  'config.no_public_url':
    'PUBLIC_URL är {url}: alla länkar, också den för att avsluta prenumerationen, skulle leda till mottagarnas egna datorer. Ange i PUBLIC_URL den adress där mottagarna når den här tjänsten, t.ex. https://kutsu.school.example.',
  'db.migration_failed':
    'Databasen kunde inte uppdateras ({why}): ge databasanvändaren rätt att skapa tabeller och använd en tom databas eller en som Kutsu har skapat.',
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
  'db.migration_locked':
    'Databasen kunde inte uppdateras, eftersom något annat använder det som {name} ändrar. Inget av den ändringen gjordes. Vänta tills importer och andra program som använder databasen är klara, eller stoppa dem, och kör sedan ”kutsu migrate” igen.',
  'db.schema_ahead':
    'En nyare version av Kutsu har uppdaterat den här databasen ({name}): använd samma version även här, eller ange en annan databas i DATABASE_URL.',
  'db.schema_behind':
    'Den här databasen är gjord av en äldre version av Kutsu: säkerhetskopiera den och uppdatera den sedan med ”kutsu migrate”.',
  'db.older_workers':
    'En äldre version av Kutsu använder fortfarande databasen, dator (process): {workers}. Stoppa den där och försök sedan igen. Om den kraschade räknas den som stoppad efter {seconds, plural, one {# sekund} other {# sekunder}}.',
}
