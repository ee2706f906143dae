import type { content as en } from '../en/content.ts'

export const content: Record<keyof typeof en, string> = {
  'content.unknown_partial':
    'Mallipohjassa {template} ({language}) käytetään yhteistä osaa {name}, jota ei ole: korjaa nimi.',
  'content.deep_partial': 'Mallipohja {template} ({language}): yhteinen osa {name} sisältää itsensä. Poista se sieltä.',
  'content.no_body': 'Mallipohjassa {template} ({language}) ei ole mj-body-osaa: lisää se.',
  'content.too_long':
    'Mallipohja {template} ({language}) on liian pitkä: sähköpostiohjelmat katkaisevat yli 90 kilotavun viestit. Lyhennä sitä.',
  'content.syntax':
    'Mallipohjan {template} ({language}) yhdistämiskentissä on virhe rivillä {line}: tarkista, että jokainen lohko on suljettu.',
  'content.unset':
    'Mallipohja {template} ({language}), rivi {line}: kentällä {variable} ei ole arvoa. Anna sille arvo.',
  'content.unset_fields':
    'Mallipohjassa {template} on kenttiä, joilla ei ole arvoa: {variables}. Anna arvot valinnoilla {options}.',
  'content.bad_date':
    'Kentän {variable} arvo ”{value}” ei ole päivämäärä (mallipohja {template} ({language}), rivi {line}): kirjoita se muodossa 2026-11-19.',
  'content.bad_time':
    'Kentän {variable} arvo ”{value}” ei ole kellonaika (mallipohja {template} ({language}), rivi {line}): kirjoita se muodossa 17:00.',
  'content.forbidden':
    'Mallipohjan {template} ({language}) rivillä {line} on {what}, jota mallipohjissa ei saa käyttää: poista se.',
  'content.bad_link':
    'Mallipohjan {template} ({language}) linkki ”{link}” ei ole verkko-osoite: kirjoita se muodossa https://….',
  'content.mjml': 'Mallipohja {template} ({language}), rivi {line}: {message}. Korjaa MJML-koodi.',
  'content.no_subject':
    'Mallipohjalla {template} ({language}) ei ole aihetta (viestin otsikkoa): kirjoita se mj-title-osaan.',
  'content.too_slow':
    'Mallipohjan {template} ({language}) muuntaminen viestiksi kestää liian kauan: lyhennä ja yksinkertaista sitä.',
  'content.too_heavy':
    'Mallipohjan {template} ({language}) muuntaminen viestiksi vie liikaa muistia: lyhennä ja yksinkertaista sitä.',
  'content.half_condition':
    'Mallipohja {template} ({language}), rivi {line}: ehto {what} alkaa yhdessä elementissä ja päättyy toisessa. Sijoita se kokonaisten elementtien ympärille tai yhden elementin sisään.',
  'content.condition_place':
    'Mallipohja {template} ({language}), rivi {line}: tässä ei voi olla ehtoa ({what}). Sijoita se kokonaisten osioiden tai palstan sisällön ympärille tai tekstin sisään.',
  'content.between_elements':
    'Mallipohja {template} ({language}), rivi {line}: ”{what}” on elementtien välissä, missä kukaan ei näkisi sitä. Siirrä se mj-text-elementtiin.',
  'content.no_footer':
    'Mallipohja {template} ({language}): viestin loppuosan pitää näkyä kaikille, mutta osa lukijoista ei näkisi siitä tätä: {what}. Poista se, mikä peittää sen.',
  'content.unknown_attribute':
    'Sisällössä on kenttä attributes.{name}, mutta kenelläkään ei ole sellaista saraketta. Sarakkeet ovat {known}.',
  'content.slot_braces':
    'Kentässä {slot} ({language}) on ”{value}”, joka ei ole yhdistämiskenttä. Kirjoita kaksinkertaisiin aaltosulkeisiin kentän nimi, esimerkiksi first_name, ja sen perään lainausmerkeissä sanat niille, joilta tieto puuttuu, tai jätä sulkeet pois.',
  'content.slot_language':
    'Kentällä {slot} on teksti kielillä {others} mutta ei kielellä {language}: anna se valinnalla --set {slot}.{language}=… tai kaikille kielille yhteisesti valinnalla --set {slot}=…',
  'content.slot_text': 'Kenttä {slot} ({language}) on liian pitkä: enintään 300 merkkiä.',
  'content.slot_markdown': 'Kenttä {slot} ({language}) on liian pitkä: enintään 10 000 merkkiä.',
  'content.slot_date':
    'Kentässä {slot} ({language}) on ”{value}”, joka ei ole päivämäärä: kirjoita se muodossa 2026-11-19.',
  'content.slot_time': 'Kentässä {slot} ({language}) on ”{value}”, joka ei ole kellonaika: kirjoita se muodossa 17:00.',
  'content.slot_link':
    'Kentässä {slot} ({language}) on ”{value}”, joka ei ole verkko-osoite: kirjoita ensin osoite, jonka alussa on https://, ja sen perään linkin teksti.',
  'content.slot_image':
    'Kentässä {slot} ({language}) on ”{value}”: kirjoita ensin kuvan osoite, jonka alussa on https://, ja sen perään, mitä kuva esittää, tai pelkkä -, jos kuva on vain koriste.',
  'content.slot_programme':
    'Kenttä {slot} ({language}) ei ole ohjelma: kirjoita jokainen ohjelmakohta omalle rivilleen, ensin kellonaika ja sitten mitä tapahtuu, esimerkiksi 17.00 Tervetuloa; enintään 60 riviä.',
  'mail.when_and_where': 'Milloin ja missä',
  'mail.hello': 'Hei',
  'mail.hello_sign': '!',
  'mail.programme': 'Ohjelma',
  'mail.calendar_remove':
    'Jos lisäsit tilaisuuden kalenteriisi, poista se sieltä. Peruutuksesta on tieto myös liitetiedostossa.',
  'mail.calendar_told': 'Kalenterisi saa tiedon peruutuksesta liitetiedostosta.',
  'mail.when': 'Aika',
  'mail.where': 'Paikka',
  'mail.sent_by': 'Lähettäjä:',
  'mail.answer_here': 'Muuta vastaustasi',
  'mail.unsubscribe': 'Peruuta näiden viestien tilaus',
  'mail.change_data': 'Muuta tietojasi ja antamiasi lupia',
  'mail.view': 'Katso viesti selaimessa',
}
