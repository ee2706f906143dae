import type { doorsCli as en } from '../en/doors-cli.ts'

export const doorsCli: Record<keyof typeof en, string> = {
  'cli.bad_choice': '{name} ei voi olla ”{given}”: vaihtoehdot ovat {known}.',
  'cli.archived': 'Kun kampanja on lähetetty, kuka tahansa voi lukea sen tästä linkistä: {link}',
  'cli.unarchived': 'Kampanjaa ei voi enää lukea osoitteessa {link}.',
  'cli.bad_slots':
    'Tiedostoa {file} ei voi käyttää ({why}): siinä pitää olla JSON, jossa joka kentällä on teksti tai teksti joka kielellä.',
  'cli.uncertain_again': 'Uudelleen lähetettäviä viestejä: {count, number}.',
  'cli.uncertain_left': 'Ennalleen jätettyjä viestejä: {count, number}.',
  'cli.cannot_read': 'Tiedostoa {file} ei voi lukea: {why}.',
  'cli.file_too_large': 'Tiedosto {file} on suurempi kuin {megabytes} Mt: tarkista, että annoit oikean tiedoston.',
  'cli.no_text': 'Tiedosto {file} ei ole UTF-8-tekstitiedosto: tallenna se UTF-8-muodossa.',
  'cli.answer_lost': 'Tulostusta ei voitu kirjoittaa loppuun: {why}. Itse työ tehtiin kuitenkin loppuun.',
  'cli.missing_option': 'Valinta {name} puuttuu: katso ohje komennolla ”kutsu help”.',
  'cli.one_file_with_out':
    'Kun käytät valintaa --out, tuo yksi tiedosto kerrallaan: korjattavat rivit kuuluvat yhteen tiedostoon.',
  'cli.mapping_how':
    'Voit muuttaa määritystä näin: --out MAP.json kirjoittaa sen tiedostoon. Muokkaa tiedostoa, ja kun annat sen valinnalla --map MAP.json, määritys muistetaan tiedostoille, joilla on sama otsikkorivi. Kentät ovat {fields}.',
  'cli.mapping_kept': 'Määritys muistetaan tiedostoille, joilla on sama otsikkorivi.',
  'cli.missing_id': '”{id}” ei ole kampanjan numero: anna numero, jonka ”campaign create” ilmoitti.',
  'cli.bad_pair': '”{pair}” ei ole muotoa avain=arvo: kirjoita esim. --set place=Juhlasali.',
  'cli.doors': 'Vastaanottajien sivut: {public}. Jäsenten sivut: {admin}.',
  'cli.catcher': 'Muuttujaa SMTP_URL ei ole asetettu: viestit jäävät kansioon {folder}, eikä mitään lähetetä.',
  'cli.until_stop': 'Käynnissä, kunnes painat Ctrl-C.',
  'cli.stopping': 'Pysäytetään: uutta ei aloiteta, kesken oleva tehdään loppuun.',
  'cli.migrated': 'Tietokanta on ajan tasalla.',
  'cli.import_head': '{file}: merkistö {encoding}, erotin {delimiter}, otsikot rivillä {line}',
  'cli.rows': 'rivejä',
  'cli.refusals_kept': 'kieltoja säilyi, vaikka tiedostossa on ”kyllä”',
  'cli.import_consent':
    'Luvat henkilöillä, joilla on osoite: {granted, number} annettu, {refused, number} kielletty, {unknown, number} ei tiedossa. Aikaa kului {seconds} s.',
  'cli.dry_run':
    'Koeajo: mitään ei tallennettu. Jos haluat tehdä juuri tämän, anna sama komento, mutta kirjoita valinnan --dry-run tilalle --plan {plan}.',
  'cli.problem': '  rivi {line}: {reason}',
  'cli.more_problems': '  … ja {more, plural, one {# muu} other {# muuta}}; --json näyttää kaikki.',
  'cli.more_hints': '… ja {more, plural, one {# muu samanlainen} other {# muuta samanlaista}}.',
  'cli.disputed': 'ristiriitaisten rivien kieltoja (voimassa, kunnes rivi on ratkaistu)',
  'cli.deceased': 'kuolleita',
  'cli.words_understood': 'Sanat ymmärrettiin näin:',
  'cli.words_doubtful': 'Näitä sanoja ei ymmärretty tai ne ovat epäselviä:',
  'cli.word': '  {column}: ”{word}” → {read} ({count, number})',
  'cli.word_doubtful':
    '  {column}: ”{word}” ({count, number}; {count, plural, one {rivi} other {rivit}} {lines}): {why}',
  'cli.word_nothing': 'ei mitään',
  'cli.stays_unsubscribed': 'peruuttanut tilauksen aiemmin, ei palauteta listalle',
  'cli.change': 'henkilö {contact}: {column} vaihtuu: ”{before}” → ”{after}”',
  'cli.imported': 'Tuonnin numero on {id}; ”kutsu import undo {id}” peruu tuonnin.',
  'cli.imported_with_problems':
    'Tuonnin numero on {id}; ”kutsu import problems {id} --out FILE” kirjoittaa korjattavat rivit tiedostoon, ”kutsu import undo {id}” peruu tuonnin.',
  'cli.import_line': '{id}  {at}  {file} → {list}: {created, number} lisätty, {updated, number} päivitetty',
  'cli.import_line_undone': '{id}  {at}  {file} → {list}: peruttu',
  'cli.undone':
    'Tuonti {importId} on peruttu. Henkilöitä poistettu {deleted, number}, palautettu ennalleen {restored, number}, säilytetty {kept, number} ({kept, plural, one {hän on itse tehnyt jotakin tai on mukana} other {he ovat itse tehneet jotakin tai ovat mukana}} toisessa tuonnissa).',
  'cli.undo_review': 'Tarkistettavia henkilöitä on {toReview, number}: katso ”kutsu import review {importId}”.',
  'cli.problems_written':
    'Korjattavia rivejä on {rows, number}, ja {rows, plural, one {se on tiedostossa {file}: korjaa se} other {ne ovat tiedostossa {file}: korjaa ne}} siinä ja tuo se tiedosto.',
  'cli.segment_count': 'Henkilöitä {people, number}, joista tavoitettavissa nyt {mailable, number}.',
  'cli.found': 'Löytyi: {people, number}.',
  'cli.list_exported': 'Tiedostossa {file} olevia henkilöitä: {people, number}.',
  'cli.corrected': 'Henkilön {contact} tiedot on korjattu; tuonti ei enää muuta niitä.',
  'cli.missing_import': '”{id}” ei ole tuonnin numero: ”kutsu import list” näyttää numerot.',
  'cli.cannot_write': 'Tiedostoa {file} ei voi kirjoittaa ({why}): valitse toinen paikka.',
  'cli.contacts': 'henkilöitä',
  'cli.with_address': 'henkilöitä, joilla on osoite',
  'cli.suppressed': 'estettyjä',
  'cli.mailable': 'tavoitettavissa',
  'cli.recipients': 'vastaanottajia',
  'cli.campaign_created': 'Kampanja {id} on luotu. Tarkista viestit ennen lähetystä: kutsu campaign preflight {id}',
  'cli.test_sent': 'Postipalvelin hyväksyi testiviestin ({language}).',
  'cli.scheduled': 'Kampanja {id} lähtee {at} ({zone}), jos lähetysohjelma on silloin käynnissä (”kutsu start”).',
  'cli.detached':
    'Kampanja {id} on nyt lähetysvuorossa: se lähtee heti, kun lähetysohjelma on käynnissä (”kutsu start”).',
  'demo.real_relay':
    'Esittely kirjoittaa keksityille henkilöille, joten se ei käytä oikeaa postipalvelinta: poista SMTP_URL tai anna siihen tämän koneen osoite.',
  'demo.emptied': 'Aiemmin talteen otettuja viestejä poistettiin {count, number}.',
  'demo.sending': 'Kutsu lähetetään kaikille, jotka ovat tavoitettavissa.',
  'demo.http':
    'Verkon kautta kokeiltiin: avauksia {opens, number}, klikkauksia {clicks, number}, tilauksen peruutuksia {unsubscribes, number}. Tarkistusohjelma avasi {scanned, plural, one {# linkin} other {# linkkiä}}, eikä mikään muuttunut.',
  'demo.look': 'Viestit: {mail}. Sivut: {admin}. Lista: {list}. Kampanja: {id}.',
  'demo.start_again': 'Katso tuloksia selaimessa: anna komento ”npm start”.',
  'demo.not_finished': 'Esittelykampanja jäi tilaan ”{state}”: katso ”kutsu doctor”.',
  'cli.erased':
    'Poistettu: todistus {id}, {at} ({zone}). Yllä luetellut rivit koskivat tätä ihmistä; luvut pysyvät ennallaan.',
  'cli.would': 'Koeajo: mitään ei muuteta. Näin kerrottaisiin:',
  'cli.times_in': 'Ajat ovat aikavyöhykkeellä {zone}.',
  'cli.help_head': 'Kutsu: kutsut alumnityöhön',
  'cli.help_foot':
    '”kutsu KOMENTO --help” näyttää, miten komentoa käytetään. Jokaiselle komennolle voi antaa valinnan --json, ja jos kouluja on useita, myös --institution TUNNUS. Paluukoodit: 0 valmis, 1 epäonnistui, 2 väärä käyttö.',
  'cli.unknown_command': 'Komentoa ”kutsu {given}” ei ole: ”kutsu help” luettelee kaikki komennot.',
  'cli.unknown_command_meant': 'Komentoa ”kutsu {given}” ei ole: tarkoititko ”kutsu {meant}”?',
  'cli.unknown_action': 'Komennolla ”kutsu {command}” ei ole toimintoa {given}: toiminnot ovat {known}.',
  'cli.unknown_action_meant':
    'Komennolla ”kutsu {command}” ei ole toimintoa {given}: tarkoititko ”kutsu {command} {meant}”? Toiminnot ovat {known}.',
  'cli.unknown_option': 'Valintaa {given} ei ymmärretty: ”kutsu KOMENTO --help” luettelee valinnat.',
  'cli.unknown_option_meant': 'Valintaa {given} ei ymmärretty: tarkoititko {meant}?',
  'cli.no_value':
    'Valintaa {option} ei ymmärretty: osa valinnoista tarvitsee arvon peräänsä, osa ei. Katso ”kutsu KOMENTO --help”.',
  'cli.too_many_words':
    '”{word}” jäi ymmärtämättä: ”kutsu {command} --help” näyttää, mitä komennon perään kuuluu. Kirjoita välejä sisältävät tekstit lainausmerkkeihin.',
  'cli.campaign_line':
    '{id}  {at}  {name} · {state}: lähetetty {accepted, number}/{audience, number}, vastannut {answered, number}',
  'cli.no_campaigns': 'Kampanjoita ei ole vielä: ”kutsu campaign create” luo sellaisen.',
  'cli.campaign_edited': 'Kampanjaa {id} muutettiin. Tarkista se ennen lähettämistä: kutsu campaign preflight {id}',
  'cli.campaign_removed': 'Luonnos {id} poistettiin.',
  'cli.import_left': 'Tiedosto on tallessa: työ {id} tuo sen. ”kutsu jobs show {id}” kertoo, miten pitkällä se on.',
  'cli.no_answers': 'Kukaan ei ole vielä vastannut.',
  'cli.import_head_sheet': '{file}: välilehti ”{sheet}”, otsikot rivillä {line}',
  'cli.import_other_sheets': 'Lukematta jäivät välilehdet {sheets} (--sheet NIMI lukee toisen).',
  'cli.import_hidden':
    'Luettiin, vaikka ne on piilotettu: {rows, plural, one {# rivi} other {# riviä}} ja {columns, plural, one {# sarake} other {# saraketta}}.',
  'cli.import_unworked':
    '{cells, plural, one {# solussa on kaava, jota} other {# solussa on kaavoja, joita}} ei ole laskettu; ne luettiin tyhjinä: avaa tiedosto taulukkolaskentaohjelmassa ja tallenna se.',
}
