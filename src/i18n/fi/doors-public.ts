import type { doorsPublic as en } from '../en/doors-public.ts'

export const doorsPublic: Record<keyof typeof en, string> = {
  'page.confirm.title': 'Vahvista, että haluat viestejämme',
  'page.confirm.text':
    'Sähköpostiosoitteeseesi on pyydetty näitä viestejä: {purpose}. Lähettäjä on {institution}. Mitään ei lähetetä, ennen kuin vahvistat pyynnön.',
  'page.confirm.button': 'Kyllä, haluan nämä viestit',
  'page.confirmed.title': 'Kiitos',
  'page.confirmed.text':
    '{institution} lähettää sinulle jatkossa näitä viestejä: {purpose}. Jokaisessa viestissä on peruutuslinkki.',
  'page.unknown.title': 'Tämä linkki ei toimi',
  'page.unknown.text':
    'Linkki on ehkä katkennut tai vanhentunut. Vastaa saamaasi viestiin tai ota yhteyttä kouluun, joka lähetti sen.',
  'page.unsubscribe.title': 'Peruuta tilaus',
  'page.unsubscribe.text': 'Tässä voit peruuttaa näiden viestien tilauksen: {purpose}. Lähettäjä on {institution}.',
  'page.unsubscribe.button': 'Peruuta näiden viestien tilaus',
  'page.unsubscribe.all_title': 'Tai peruuta kaikki kerralla',
  'page.unsubscribe.all_button': 'En halua enää mitään viestejä',
  'page.unsubscribed.title': 'Tilaus on peruutettu',
  'page.unsubscribed.text': '{institution} ei enää lähetä sinulle näitä viestejä: {purpose}.',
  'page.unsubscribed.all': '{institution} ei enää lähetä sinulle viestejä.',
  'page.unsubscribed.back': 'Muutitko mielesi? Valitse, mitä viestejä haluat',
  'page.preferences.title': 'Tietosi ja antamasi luvat',
  'page.preferences.purposes': 'Mihin annat luvan?',
  'page.preferences.button': 'Tallenna valintasi',
  'page.preferences.saved': 'Valintasi on tallennettu.',
  'page.preferences.unnamed':
    'Koulu ei ole vielä kertonut nimeään, joten tällä sivulla ei voi antaa lupia. Palaathan myöhemmin.',
  'page.wording_changed':
    'Alla oleva teksti on muuttunut sen jälkeen, kun avasit sivun. Lue se uudelleen ja valitse sitten.',
  'page.rsvp.title': 'Vastaa kutsuun',
  'page.rsvp.text':
    'Mitään ei tallennu, ennen kuin painat painiketta. Voit muuttaa vastaustasi myöhemmin samasta linkistä.',
  'page.rsvp.question': 'Tuletko?',
  'page.rsvp.button': 'Lähetä vastaus',
  'page.rsvp.saved': 'Kiitos, vastauksesi on tallennettu.',
}
