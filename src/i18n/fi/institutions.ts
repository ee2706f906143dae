import type { institutions as en } from '../en/institutions.ts'

export const institutions: Record<keyof typeof en, string> = {
  'institution.unknown_key':
    'Koululla ei ole asetusta {key}: asetukset ovat {known}. Asetuksiin name ja from_name lisätään kieli, esim. name.fi.',
  'institution.bad_line': 'Kohtaan {key} ei käy ”{value}”: kirjoita yksi rivi, enintään 200 merkkiä.',
  'institution.bad_address':
    'Kohtaan {key} ei käy ”{value}”: kirjoita yksi sähköpostiosoite, esim. alumni@school.example.',
  'institution.not_ascii':
    'Kohtaan {key} ei käy ”{value}”: monet sähköpostipalvelimet eivät hyväksy osoitteessa muita kirjaimia kuin a–z, eivät siis esimerkiksi kirjaimia ä ja ö. Käytä osoitetta, jossa niitä ei ole.',
  'institution.bad_zone': 'Kohtaan {key} ei käy ”{value}”: kirjoita aikavyöhykkeen nimi, esim. Europe/Helsinki.',
  'institution.bad_country': 'Kohtaan {key} ei käy ”{value}”: kirjoita maan kaksikirjaiminen tunnus, esim. FI.',
  'institution.bad_language': 'Kohtaan {key} ei käy ”{value}”: kielet ovat fi, sv ja en.',
  'institution.bad_colour': 'Kohtaan {key} ei käy ”{value}”: kirjoita väri muodossa #0b4a56.',
  'institution.bad_picture': 'Kohtaan {key} ei käy ”{value}”: kirjoita kuvan koko osoite, jonka alussa on https://.',
  'institution.bad_method': 'Kohtaan {key} ei käy ”{value}”: kirjoita publish tai request.',
  'institution.not_set':
    'Näitä ei ole vielä täytetty: {unset}. Esimerkkikoulun nimissä ei lähetetä mitään. Anna lähettäjän tiedot: kutsu institution {options}',
  'institution.unnamed':
    'Koululla ei ole vielä nimeä, eikä esimerkkikoululle voi antaa lupaa. Anna ensin koulun nimi: kutsu institution --set name.{language}=…',
  'domain.offline':
    'Verkkotunnuksen {domain} tietoja ei saatu nimipalvelusta (DNS): tarkista verkkoyhteys ja yritä uudelleen.',
  'domain.spf_well': 'SPF: {domain} kertoo, ketkä saavat lähettää viestejä sen nimissä.',
  'domain.spf_missing':
    'SPF: verkkotunnuksella {domain} ei ole SPF-tietuetta, joten viestit näyttävät väärennetyiltä. Pyydä nimipalvelun (DNS) ylläpitäjältä tietue, jossa postipalvelimesi mainitaan.',
  'domain.spf_many':
    'SPF: verkkotunnuksella {domain} on useita SPF-tietueita, eikä niistä silloin päde yksikään: yhdistä ne yhdeksi.',
  'domain.spf_all':
    'SPF: {domain} sallii kenen tahansa lähettää nimissään (+all): kirjoita tietueen loppuun ~all tai -all.',
  'domain.dkim_relay':
    'DKIM: Kutsulla ei ole avainta verkkotunnukselle {domain}: varmista, että postipalvelin allekirjoittaa viestit, tai anna avain komennolla ”kutsu institution --dkim-key”.',
  'domain.dkim_well': 'DKIM: nimipalvelussa ({domain}) on se avain, jolla Kutsu allekirjoittaa.',
  'domain.dkim_missing':
    'DKIM: nimipalvelussa ({domain}) ei ole avainta: julkaise siellä se avain, jolla Kutsu allekirjoittaa.',
  'domain.dkim_other':
    'DKIM: nimipalvelussa ({domain}) on eri avain kuin se, jolla Kutsu allekirjoittaa: julkaise Kutsun avain.',
  'domain.dmarc_well': 'DMARC: {domain} kertoo, mitä väärennetyille viesteille tehdään.',
  'domain.dmarc_missing':
    'DMARC: nimipalvelusta puuttuu {domain}. Google, Yahoo ja Microsoft vaativat DMARC-tietueen niiltä, jotka lähettävät paljon viestejä: julkaise vähintään v=DMARC1; p=none.',
  'domain.dmarc_many':
    'DMARC: nimipalvelussa ({domain}) on useita DMARC-tietueita, eikä niistä silloin päde yksikään: jätä yksi.',
  'institution.contrast':
    '{key} ei kelpaa: värien {one} ja {other} kontrasti on {ratio}:1, mutta luettava teksti vaatii {min}:1. Valitse tummempi tai vaaleampi väri.',
  'institution.no_organiser':
    'Kun calendar_method=request, kalenterit vastaavat kutsuun sähköpostilla: anna osoite, jossa vastaukset luetaan, valinnalla --set organiser=…',
  'dkim.bad_key': 'DKIM-avaimella ei voi allekirjoittaa ({why}): anna vähintään 1024 bitin RSA-avain PEM-tiedostona.',
  'dkim.bad_selector':
    'DKIM-valitsin ei ole kelvollinen nimi: anna se osa, joka on ennen merkkejä ”._domainkey”, esimerkiksi kutsu1.',
  'dkim.other_domain':
    'DKIM-avaimen verkkotunnus {domain} ei ole sama kuin lähettäjän osoitteessa: anna --dkim-domain tai muuta asetusta from_address.',
  'language.self': 'Suomeksi',
  'language.fi': 'suomi',
  'language.sv': 'ruotsi',
  'language.en': 'englanti',
  'institution.unknown': 'Koulua {slug} ei ole: koulut ovat {known}.',
  'institution.which':
    'Tässä asennuksessa on useita kouluja: kerro, mikä niistä, valinnalla --institution TUNNUS tai muuttujalla KUTSU_INSTITUTION. Koulut ovat {known}.',
  'institution.there': 'Koulu {slug} on jo olemassa.',
  'institution.created':
    'Koulu {slug} luotiin. Anna sitten koulun nimi: kutsu institution --institution {slug} --set name.fi=…',
  'member.unknown': 'Koululla ei ole jäsentä {word}: ”kutsu member list” luettelee jäsenet.',
  'member.there': '{address} on jo jäsen: ”kutsu member role” muuttaa roolia.',
  'member.last_admin': '{address} on ainoa pääkäyttäjä: tee ensin jostakusta toisesta pääkäyttäjä.',
  'member.added': '{name} on nyt jäsen {member}, roolina {role}.',
  'member.no_notices': 'ei ilmoituksia',
  'member.none': 'Jäseniä ei ole vielä: ”kutsu member add” lisää jäsenen.',
  'member.has_role': '{name}: rooli on nyt {role}.',
  'member.gets_notices': 'Kutsu kirjoittaa jäsenelle {name}, kun kampanja tarvitsee ihmistä.',
  'member.gets_none': 'Kutsu ei kirjoita jäsenelle {name}.',
  'member.removed': '{address} ei ole enää jäsen.',
  'role.admin': 'pääkäyttäjä',
  'role.coordinator': 'koordinaattori',
  'role.organiser': 'järjestäjä',
  'role.doorkeeper': 'ovivastaava',
  'role.caller': 'soittaja',
  'role.viewer': 'katselija',
}
