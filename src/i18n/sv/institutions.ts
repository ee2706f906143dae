import type { institutions as en } from '../en/institutions.ts'

export const institutions: Record<keyof typeof en, string> = {
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
  'dkim.bad_key': 'DKIM-nyckeln kan inte signera ({why}): ange en RSA-nyckel på minst 1024 bitar som PEM-fil.',
  'dkim.bad_selector': 'DKIM-selektorn är inget giltigt namn: ange delen före ”._domainkey”, till exempel kutsu1.',
  'dkim.other_domain':
    'DKIM-domänen {domain} är inte samma som i avsändaradressen: ange --dkim-domain eller ändra from_address.',
  'language.self': 'På svenska',
  'language.fi': 'finska',
  'language.sv': 'svenska',
  'language.en': 'engelska',
  'institution.unknown': 'Det finns ingen skola som heter {slug}: skolorna är {known}.',
  'institution.which':
    'Den här installationen har flera skolor: ange vilken med --institution KORTNAMN eller KUTSU_INSTITUTION. Skolorna är {known}.',
  'institution.there': 'Skolan {slug} finns redan.',
  'institution.created':
    'Skolan {slug} skapades. Ange sedan skolans namn: kutsu institution --institution {slug} --set name.fi=…',
  'member.unknown': 'Skolan har ingen medlem som heter {word}: ”kutsu member list” visar dem.',
  'member.there': '{address} är redan medlem: ”kutsu member role” ändrar rollen.',
  'member.last_admin': '{address} är den enda administratören: gör först någon annan till administratör.',
  'member.added': '{name} är nu medlem {member}, som {role}.',
  'member.no_notices': 'inga aviseringar',
  'member.none': 'Det finns inga medlemmar än: ”kutsu member add” lägger till en.',
  'member.has_role': '{name} är nu {role}.',
  'member.gets_notices': 'Kutsu skriver till {name} när en kampanj behöver någon.',
  'member.gets_none': 'Kutsu skriver inte till {name}.',
  'member.removed': '{address} är inte längre medlem.',
  'role.admin': 'administratör',
  'role.coordinator': 'koordinator',
  'role.organiser': 'arrangör',
  'role.doorkeeper': 'dörransvarig',
  'role.caller': 'ringare',
  'role.viewer': 'läsare',
}
