import type { templates as en } from '../en/templates.ts'

export const templates: Record<keyof typeof en, string> = {
  'template.service': 'Ohjelma lähettää mallipohjan {name} viestit itse: valitse kampanjalle toinen mallipohja.',
  'template.no_folder':
    'Tiedostoa {file} ei ole: mallipohja on kansio, jossa on template.json ja oma tiedosto joka kielelle: fi.mjml, sv.mjml ja en.mjml.',
  'template.bad_declaration':
    '{file}: {field} ei kelpaa: {what}. Tiedostossa templates/README.md kerrotaan, mitä siinä voi olla.',
  'template.slot_name':
    'Mallipohja {name}: {field} on joko yhdistämiskenttä, jonka arvo vaihtelee henkilöittäin, tai ohjelman varaama sana. Anna kentälle toinen nimi.',
  'template.not_own': '{name} ei ole koulunne oma mallipohja: omat mallipohjanne ovat {known}.',
  'template.kept': 'Mallipohja {name} ({languages}) on tallennettu. Sen kentät ovat {slots}.',
  'template.fits': 'Mallipohja {name} ({languages}) on kunnossa.',
  'template.removed': 'Mallipohja {name} poistettiin.',
  'template.bad_name': '{name} ei kelpaa mallipohjan nimeksi: käytä pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä.',
  'template.unknown': 'Mallipohjaa {name} ei ole: mallipohjat ovat {known}.',
  'template.no_default':
    'Mallipohjasta {name} ei ole versiota kielellä {language}, joka on koulun oletuskieli: kirjoita se tai muuta asetusta default_language.',
}
