import type { operations as en } from '../en/operations.ts'

export const operations: Record<keyof typeof en, string> = {
  'doctor.template': 'Yksi omista mallipohjistanne ei enää kelpaa. {why}',
  'doctor.dkim':
    'DKIM-avaimella ei voi allekirjoittaa (koulu: {institution}): anna uusi avain komennolla ”kutsu institution --dkim-key”.',
  'doctor.configured_database': 'Tietokanta',
  'doctor.configured_fingerprint': 'Tietokannan tunniste',
  'doctor.configured_relay': 'Postipalvelin',
  'doctor.configured_publicUrl': 'Julkinen osoite',
  'doctor.configured_connections': 'Yhteyksiä',
  'doctor.configured_rate': 'Viestejä sekunnissa',
  'doctor.configured_perDay': 'Viestejä päivässä',
  'doctor.example':
    'Näitä ei ole vielä täytetty: {unset}. Niissä on esimerkkikoulun tiedot. Anna lähettäjän tiedot komennolla ”kutsu institution --set …”, ennen kuin otat käyttöön oikean postipalvelimen.',
  'doctor.uncertain':
    'Epävarmoja viestejä on {uncertain, number}: {uncertain, plural, one {se on voinut} other {ne ovat voineet}} mennä perille. Katso kampanjoiden raportit.',
  'doctor.paused': 'Kampanja {id}: {why}',
  'doctor.notices':
    '{count, plural, one {# ilmoitus} other {# ilmoitusta}} jäsenille odottaa, koska vika on koulun omassa postipalvelimessa eikä asennuksella ole muuta postipalvelinta: korjaa se komennolla ”kutsu institution relay set” tai aseta SMTP_URL.',
  'doctor.stops':
    'Korjattavia kohtia on {count, number}: korjaa {count, plural, one {se} other {ne}}, jotta viestit lähtevät niin kuin pitää.',
  'doctor.well': 'Kaikki on kunnossa.',
}
