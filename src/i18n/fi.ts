import type { MessageKey } from './en.ts'

export const fi: Record<MessageKey, string> = {
  'config.invalid':
    'Muuttujan {variable} arvo ei kelpaa: sen pitäisi olla esimerkiksi {expected}. Korjaa arvo tai poista muuttuja.',
  'config.port_denied':
    'Tällä käyttäjällä ei ole oikeutta avata porttia {port}: anna muuttujaan {variable} jokin portti, joka on yli 1023, tai ohjaa liikenne välityspalvelimen (proxy) kautta.',
  'config.port_taken':
    'Toinen ohjelma käyttää jo porttia {port}: anna muuttujaan {variable} jokin vapaa portti tai sulje toinen ohjelma.',
  'db.unreachable':
    'Tietokantaan {database} palvelimella {host} ei saada yhteyttä ({why}): tarkista, että DATABASE_URL on oikein ja palvelin käynnissä. Jos poistat muuttujan, käytetään Kutsun omaa tietokantaa.',
  'db.migration_changed':
    'Tietokannan päivitystä {name} on muutettu sen jälkeen, kun se ajettiin: palauta sen alkuperäinen teksti ja tee muutos uuteen tiedostoon.',
  'embedded.not_started':
    'Kutsun oma tietokanta kansiossa {folder} ei käynnistynyt ({why}): katso tiedoston {folder}.log loppua tai anna muuttujaan DATABASE_URL oman palvelimesi osoite.',
  'embedded.no_port':
    'Kutsun omalle tietokannalle ei löydy vapaata porttia väliltä 15000–30000: sulje ohjelmia, jotka varaavat portteja, tai aseta DATABASE_URL.',
  'embedded.no_binaries':
    'Tälle koneelle ei löydy PostgreSQL-tietokantaa (paketti {name}): aja npm ci uudelleen tai anna muuttujaan DATABASE_URL oman palvelimesi osoite.',
  'embedded.root_without_user':
    'PostgreSQL ei käynnisty pääkäyttäjänä (root), eikä koneella ole käyttäjää postgres tai nobody: käynnistä Kutsu toisena käyttäjänä tai aseta DATABASE_URL.',
  'embedded.no_access':
    'Tällä käyttäjällä ei pääse tietokansioon {folder} ({why}): käynnistä Kutsu käyttäjänä, joka loi kansion, tai anna muuttujaan KUTSU_DATA toinen kansio.',
  'purpose.invitations': '{institution} saa lähettää minulle sähköpostitse kutsuja alumnitapahtumiin.',
  'purpose.surveys': '{institution} saa lähettää minulle kyselyjä sähköpostitse.',
  'purpose.news': '{institution} saa lähettää minulle uutisia sähköpostitse.',
  'purpose.mentoring': '{institution} saa pyytää minua mentoriksi tai puhujaksi tai tarjoamaan harjoittelupaikkaa.',
  'purpose.measurement': '{institution} saa mitata, avaanko sen lähettämiä viestejä ja niissä olevia linkkejä.',
  'purpose.unknown': 'Käyttötarkoitusta {purpose} ei ole: käyttötarkoitukset ovat {known}.',
  'purpose.bad_setting': '”{value}” ei kelpaa käyttötarkoituksen kohtaan {key}: kohdat ovat {known}.',
  'purpose.line': '{purpose}: {basis}; {retention}; sanamuodon versio {version}',
  'purpose.retention': 'lupa kysytään uudelleen, kun elonmerkkejä ei ole tullut {months} kuukauteen',
  'purpose.no_retention': 'säilytetään yhtä kauan kuin lista',
  'basis.consent': 'suostumus',
  'basis.legitimate_interest': 'oikeutettu etu',
  'basis.public_task': 'yleinen etu (julkinen tehtävä)',
  'basis.contract': 'sopimus',
  'retention.line':
    '{purpose}: lupia voimassa {permitted}; kysyttäviä {toAsk}, alle 60 päivää sitten kysyttyjä {waiting}, raukeavia {toLapse} (kuukausia ilman elonmerkkiä: {months})',
  'retention.line_kept': '{purpose}: lupia voimassa {permitted}; säilytetään yhtä kauan kuin lista',
  'retention.how':
    'Mitään ei muutettu. Kysy luvat kampanjalla, jonka segmentin ehto on {"silent_months": N}, ja merkitse ne kysytyiksi valinnalla --asked KAMPANJA. Kun on kulunut 60 päivää, --apply antaa lupien raueta.',
  'retention.asked': '{asked} henkilöltä on kysytty: 60 päivää lasketaan siitä hetkestä.',
  'retention.lapsed': 'Rauenneita lupia: {lapsed}.',
  'retention.to_erase':
    'Henkilöitä, joilla ei ole enää lupaa eikä kieltoa: {people}. Poista ne, joita et enää tarvitse: kutsu contacts erase NUMERO',
  'address.bad': '”{address}” ei ole sähköpostiosoite: anna yksi osoite.',
  'suppression.none': 'Osoitteella {address} ei ole tällaista estoa: ”kutsu suppression show” näyttää sen estot.',
  'suppression.found': 'Estoja: {count}.',
  'suppression.lifted':
    'Purettuja estoja: {lifted}. Se, minkä henkilö on itse kieltänyt tai peruuttanut, pysyy voimassa.',
  'suppression.added': 'Osoite on nyt estetty. Esto koskee myös jonossa olevia viestejä.',
  'consent.link': 'Odottaa henkilön omaa vahvistusta. Linkki on voimassa seitsemän päivää: {link}',
  'consent.asked': 'Viesti, jossa on vahvistuslinkki, on matkalla osoitteeseen {address}.',
  'cli.bad_choice': '{name} ei voi olla ”{given}”: vaihtoehdot ovat {known}.',
  'page.confirm.title': 'Vahvista, että haluat viestejämme',
  'page.confirm.text':
    'Sähköpostiosoitteeseesi on pyydetty näitä viestejä: {purpose}. Lähettäjä on {institution}. Mitään ei lähetetä, ennen kuin vahvistat pyynnön.',
  'page.confirm.button': 'Kyllä, haluan nämä viestit',
  'page.confirmed.title': 'Kiitos',
  'page.confirmed.text':
    '{institution} lähettää sinulle jatkossa näitä viestejä: {purpose}. Jokaisessa viestissä on peruutuslinkki.',
  'purpose_name.invitations': 'kutsut',
  'purpose_name.surveys': 'kyselyt',
  'purpose_name.news': 'uutiset',
  'purpose_name.mentoring': 'mentorointi',
  'purpose_name.measurement': 'avausten ja klikkausten mittaaminen',
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
  'config.no_public_url':
    'PUBLIC_URL on nyt {url}, joten jokainen linkki, myös peruutuslinkki, veisi vastaanottajan hänen omalle koneelleen. Anna muuttujaan PUBLIC_URL osoite, josta vastaanottajat pääsevät tälle palvelimelle, esim. https://kutsu.school.example.',
  'list.unknown':
    'Listaa {slug} ei ole: listat ovat {known}. Tuonti luo uuden listan, kun lisäät valinnan --create-list.',
  'list.bad_slug': '{slug} ei kelpaa listan nimeksi: käytä pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä.',
  'import.missing': 'Tiedostoa {file} ei voi lukea ({why}): tarkista nimi ja lukuoikeus.',
  'import.no_file': '{file} ei ole tiedosto vaan putki tai laite: tallenna taulukko tiedostoksi ja tuo se.',
  'import.empty': 'Tiedosto {file} on tyhjä: tallenna taulukko uudelleen ja tuo uusi tiedosto.',
  'import.workbook': 'Tiedosto {file} on Excel-työkirja: avaa se, tallenna se CSV-muodossa ja tuo CSV-tiedosto.',
  'import.binary': 'Tiedosto {file} ei ole tekstitiedosto: tallenna taulukko CSV-muodossa ja tuo CSV-tiedosto.',
  'import.no_address_column':
    'Tiedostossa {file} ei ole saraketta sähköpostiosoitteille (sarakkeet ovat {found}): anna sarakkeen nimeksi esim. ”Sähköposti” tai kerro valinnalla --map, mikä sarake se on.',
  'import.broken_table':
    'Tiedostoa {file} ei voi lukea taulukkona riviltä {line} alkaen: etsi siitä kohdasta lainausmerkki, jolta puuttuu pari. Mitään ei tuotu.',
  'import.bad_map':
    'Määritystiedostoa {file} ei voi lukea ({why}): siinä pitää olla JSON-olio, esim. "Kontakti": "address" aaltosulkeissa.',
  'import.bad_map_field': 'Sarakkeelle {header} määritettyä kenttää ei ole: kentät ovat {known}.',
  'import.bad_map_header':
    'Määrityksessä on sarake ”{header}”, jota tiedostossa ei ole: tiedoston sarakkeet ovat {found}.',
  'import.no_address': '”{cell}” ei ole sähköpostiosoite: korjaa se tai tyhjennä solu.',
  'import.nobody': 'Rivillä ei ole sähköpostiosoitetta eikä nimeä: lisää jompikumpi.',
  'import.erased': 'Tämä henkilö on aiemmin poistettu rekisteristä, eikä häntä palauteta.',
  'import.erased_name':
    'Samanniminen henkilö on aiemmin poistettu rekisteristä, eikä häntä palauteta. Jos kyseessä on eri henkilö, lisää hänen sähköpostiosoitteensa.',
  'import.conflict_register': 'Osoite on rekisterissä toisella nimellä: ratkaise itse, kumpi on oikein.',
  'import.conflict_line': 'Sama osoite on rivillä {line} toisella nimellä: ratkaise itse, kumpi on oikein.',
  'import.conflict_people':
    'Rivillä ei ole osoitetta, ja se sopii useaan rekisterin henkilöön ({people}): lisää osoite.',
  'import.duplicate': 'Sama henkilö oli jo rivillä {line}.',
  'import.unknown': 'Tuontia {id} ei ole: ”kutsu import list” luettelee tuonnit.',
  'import.undone_before': 'Tuonti {id} on jo peruttu.',
  'import.plan_changed':
    'Tiedoston {file} tuonti ei enää tekisi sitä, minkä koeajo näytti. Mitään ei tuotu: tee koeajo uudelleen.',
  'import.reason_column': 'Syy',
  'import.refused_column': 'Sarakkeessa ”{column}” on henkilötunnuksia, joten sitä ei luettu eikä tallennettu.',
  'import.hint_typo':
    'Osoitteessa {address} näyttää olevan kirjoitusvirhe: pitäisikö sen olla {proposed}? Osoite tuotiin sellaisenaan.',
  'import.hint_school_address':
    '{address} näyttää koulun osoitteelta, joka lakkaa toimimasta valmistumisen jälkeen: pyydä toinen osoite.',
  'import.hint_letters': 'Osoitteessa {address} on kirjaimia, joita monet palvelimet eivät hyväksy: tarkista osoite.',
  'import.hint_lost_letters':
    'Kirjaimia on kadonnut: ”{cell}”. Tallenna taulukko uudelleen alkuperäisestä tiedostosta.',
  'import.hint_broken_text':
    '”{cell}” näyttää rikkoutuneelta: oikea on luultavasti ”{proposed}”. Valinta --repair korjaa koko tiedoston.',
  'import.hint_permission': '”{cell}” ei ole ”kyllä” eikä ”ei”, joten lupa ei ole tiedossa. Kirjoita kyllä tai ei.',
  'import.hint_identity_code': 'Sarakkeessa ”{column}” oli henkilötunnus: solua ei tallenneta.',
  'import.hint_phone_lost':
    'Taulukkolaskentaohjelma on pyöristänyt numeron ”{cell}”, eikä sitä voi palauttaa: tarkista numero.',
  'import.hint_phone_zero': 'Numerosta ”{cell}” puuttuu alusta nolla: numeroksi luettiin {proposed}.',
  'import.no_address_proposed':
    '”{cell}” ei ole sähköpostiosoite: pitäisikö sen olla {proposed}? Korjaa se tai tyhjennä solu.',
  'import.sum_row': 'Rivi on yhteenvetorivi eikä koske ketään: siitä ei tuotu mitään.',
  'import.ragged':
    'Rivillä on soluja {cells} ja otsikkorivillä {columns}: lisää lainausmerkit sen solun ympärille, jossa on erotinmerkki, tai poista ylimääräiset solut.',
  'import.long_cell': 'Sarakkeen ”{column}” solussa on {letters} merkkiä, mikä on rekisteriin liikaa: lyhennä sitä.',
  'import.long_row':
    'Tiedoston {file} rivillä {line} on yli miljoona merkkiä, joten se ei ole henkilöluettelo. Mitään ei tuotu.',
  'import.many_columns': 'Tiedostossa {file} on yli {most} saraketta: poista sarakkeet, joita et tarvitse.',
  'import.hint_mended_address': 'Solusta ”{cell}” luettiin osoite {address}: tarkista se.',
  'import.hint_other_addresses':
    'Yhdessä solussa oli useita osoitteita: {address} tuotiin. Tätä ei tallennettu, koska se voi olla jonkun muun: {others}.',
  'import.hint_refusal':
    '”{cell}” sarakkeessa ”{column}” voi olla kielto: lupa ei ole tiedossa, ennen kuin soluun kirjoitetaan selvästi ”kyllä” tai ”ei”.',
  'import.hint_deceased':
    'Sarakkeen ”{column}” tieto ”{cell}” jättää epäselväksi, onko henkilö elossa: lupa ei ole tiedossa.',
  'import.hint_weak':
    '”{cell}” sarakkeessa ”{column}” on kielto, joka voi koskea myös meidän viestejämme: lupa ei ole tiedossa.',
  'import.hint_note':
    '”{cell}” sarakkeessa ”{column}” voi tarkoittaa, ettei henkilölle saa kirjoittaa: lupa ei ole tiedossa.',
  'import.hint_permission_blank':
    'Yhdessä sarakkeessa on ”kyllä”, mutta sarake ”{column}” on tyhjä: lupa ei ole tiedossa.',
  'import.hint_non_disclosure':
    '”{cell}” sarakkeessa ”{column}” on epäselvä, joten henkilöllä katsotaan olevan turvakielto.',
  'import.hint_language_doubt':
    '”{cell}” voi tarkoittaa useampaa kieltä: kirjoita suomi, ruotsi tai englanti. Kieltä ei tallennettu.',
  'import.hint_language_other': '”{cell}” ei ole niitä kieliä, joilla kirjoitamme: kieltä ei tallennettu.',
  'import.hint_year': '”{cell}” ei voi olla valmistumisvuosi: vuotta ei tallennettu.',
  'import.hint_nothing': '”{cell}” sarakkeessa ”{column}” ei tarkoita mitään, joten se luettiin tyhjänä soluna.',
  'import.hint_suspect':
    'Solussa on rivinvaihtoja ja lisäksi erotinmerkkejä tai osoite: tarkista, onko lainausmerkki niellyt rivejä.',
  'import.hint_strange_byte':
    'Yksi merkki oli tallennettu eri merkistöllä, ja solu luettiin näin: ”{cell}” (sarake ”{column}”). Tarkista se.',
  'import.column_departed':
    'Sarake {column} voi kertoa koulusta lähtemisestä: täytetty solu on epäselvä. Yhdistä sarake kenttään "refusal", jos siinä olevat eivät halua viestejä, tai kenttään "attribute".',
  'import.column_unclear':
    'Sarake {column} puhuu luvasta mutta voi tarkoittaa muuta: täytetty solu on epäselvä, eikä se anna lupaa. Yhdistä sarake kenttään "permission", "refusal" tai "attribute".',
  'import.section':
    '"{cell}" on otsikko, ei henkilö. Sen alla olevat ovat epäselviä: kenellekään heistä ei annettu lupaa.',
  'import.second_header': 'Tämä rivi on toinen otsikkorivi, ei henkilö. Tallenna toinen taulukko omaksi tiedostokseen.',
  'import.hint_section': 'Rivin yläpuolella lukee "{cell}": se voi tarkoittaa, ettei sen alla oleville saa kirjoittaa.',
  'import.hint_second_header':
    'Rivin yläpuolella on toinen otsikkorivi, jossa on muut sarakkeet: solut voivat tarkoittaa jotain muuta.',
  'import.hint_unclear': 'Sarakkeen {column} "{cell}" ei ole lupa eikä kielto.',
  'import.column_elsewhere':
    'Sarake ”{column}” koskee muuta viestintätapaa tai muuta käyttöä: se tallennetaan omaksi sarakkeeksi, eikä se ole lupa eikä kielto kirjoittaa.',
  'import.column_processing':
    'Sarake ”{column}” koskee tietojen käsittelyä: siinä ”kyllä” ei anna lupaa kirjoittaa, ja ”ei” tarkoittaa, että lupa ei ole tiedossa.',
  'import.column_turned':
    'Sarakkeessa ”{column}” kielto on ilmaistu käänteisesti: siinä ”kyllä” ei anna lupaa kirjoittaa, ja ”ei” tarkoittaa, että lupa ei ole tiedossa.',
  'import.column_other_address':
    'Sarakkeen ”{column}” osoitteet ovat jonkun muun tai vanhoja: niihin ei kirjoiteta. Jos ne ovat henkilön omia, määritä sarakkeen kentäksi ”address”.',
  'import.column_invalid_address': 'Sarakkeen ”{column}” osoitteet eivät toimi, joten niihin ei kirjoiteta.',
  'import.column_second':
    'Saraketta ”{column}” käytetään silloin, kun parempi samanlainen sarake on tyhjä; muuten se tallennetaan omaksi sarakkeeksi.',
  'content.unknown_partial':
    'Mallipohjassa {template} ({language}) käytetään yhteistä osaa {name}, jota ei ole: korjaa nimi.',
  'content.deep_partial': 'Mallipohja {template} ({language}): yhteinen osa {name} sisältää itsensä. Poista se sieltä.',
  'content.no_body': 'Mallipohjassa {template} ({language}) ei ole mj-body-osaa: lisää se.',
  'content.too_long':
    'Mallipohja {template} ({language}) on liian pitkä: sähköpostiohjelmat katkaisevat yli 90 kilotavun viestit. Lyhennä sitä.',
  'content.syntax':
    'Mallipohjan {template} ({language}) yhdistämiskentissä on virhe rivillä {line}: tarkista, että jokainen lohko on suljettu.',
  'content.unset': 'Mallipohjan {template} ({language}) rivillä {line} on kenttä {variable}, jolla ei ole arvoa.',
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
    'Mallipohja {template} ({language}): jokaisen viestin lopussa on oltava näkyvissä tämä, mutta kaikki eivät näkisi sitä: {what}. Poista se, mikä peittää sen.',
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
  'preflight.cancelled': 'Viestien tarkistus keskeytettiin: mitään ei muutettu.',
  'preflight.borrowed_name':
    'Koululla ei ole nimeä tällä kielellä: {language}. Sen kielisissä viesteissä nimenä on ”{name}”. Voit antaa nimen näin: kutsu institution --set name.{language}=…',
  'preflight.no_variant':
    '{people} vastaanottajan kieli on {language}, eikä mallipohjasta ole sen kielistä versiota: lisää {language}.mjml tai korjaa heidän kielensä.',
  'preflight.missing':
    '{people} vastaanottajalta puuttuu {field}, ja tekstiin ({language}) jää aukko: kirjoita korvaavat sanat lainausmerkeissä kentän perään tai käytä if-ehtoa.',
  'preflight.greeting':
    '{people} vastaanottajalle tervehdykseksi tulisi ”{found}” ({language}): anna sanat niille, joilla ei ole nimeä.',
  'preflight.too_large':
    '{people} vastaanottajalle viesti ({language}) olisi yli 90 kilotavua, ja Gmail katkaisisi sen: lyhennä tekstiä.',
  'preflight.odd_capitals': '{field} on kirjoitettu isoilla kirjaimilla {people} vastaanottajalla:',
  'preflight.odd_test': '{field} näyttää kokeilulta tai täytesanalta {people} vastaanottajalla:',
  'preflight.odd_address': 'Kentässä {field} on osoite {people} vastaanottajalla:',
  'preflight.odd_signs': 'Kentässä {field} on koodimerkkejä {people} vastaanottajalla:',
  'preflight.odd_digits': 'Kentässä {field} on numeroita {people} vastaanottajalla:',
  'preflight.weekday': 'Tekstissä ({language}) on ”{found}”, mutta silloin on {weekday}.',
  'preflight.no_such_time':
    'Aikaa {found} ei ole aikavyöhykkeellä {zone}, koska kelloja siirretään silloin eteenpäin: valitse toinen aika.',
  'preflight.no_length': 'Tilaisuus päättyy samalla hetkellä kuin alkaa ({found}): korjaa event_end tai jätä se pois.',
  'preflight.past_date': 'Tekstissä ({language}) on ”{found}”, joka on jo mennyt.',
  'preflight.last_year': 'Tekstissä ({language}) on yhä vuosi {year}: ”{found}”.',
  'preflight.last_year_link': 'Linkissä ({language}) on yhä vuosi {year}: {found}',
  'preflight.shared':
    'Osoitteeseen {address} kirjoitetaan nimellä {name}, mutta saman osoitteen on antanut myös joku muu: {others}. Katso ”kutsu duplicates list”.',
  'preflight.disputed':
    'Osoitteeseen {address} ({name}) ei kirjoiteta: ristiriitaisella rivillä ({others}) on kielto, joka on voimassa, kunnes ratkaiset rivin komennolla ”kutsu duplicates same|apart”.',
  'preflight.longest': 'Pisimmät nimet: {names}.',
  'preflight.no_rate': 'Lähetysnopeutta ei ole asetettu (KUTSU_RATE): postipalvelin määrää, kauanko lähetys kestää.',
  'preflight.takes': 'Lähetys kestää noin {minutes} min, lähetyspäiviä {days}.',
  'preflight.stops':
    'Kampanjaa {id} ei voi ajastaa, ennen kuin merkillä ✗ merkityt havainnot on korjattu. Niitä on {count}.',
  'preflight.looked': 'Tarkistettuja viestejä {count}, aikaa kului {seconds} s.',
  'preview.own':
    'Tämä on oikean henkilön oma viesti ja linkit ovat hänen: älä paina painikkeita sivuilla, joille ne vievät.',
  'preview.size': 'HTML-osa {html} kt, koko viesti {message} kt.',
  'preview.written': 'Tallennettiin kansioon {folder}.',
  'preview.nobody':
    'Rekisteristä ei löydy henkilöä {who}, jolla olisi osoite: anna sähköpostiosoite tai henkilön numero.',
  'template.bad_name': '{name} ei kelpaa mallipohjan nimeksi: käytä pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä.',
  'cli.archived': 'Kun kampanja on lähetetty, kuka tahansa voi lukea sen tästä linkistä: {link}',
  'cli.unarchived': 'Kampanjaa ei voi enää lukea osoitteessa {link}.',
  'cli.bad_slots':
    'Tiedostoa {file} ei voi käyttää ({why}): siinä pitää olla JSON, jossa joka kentällä on teksti tai teksti joka kielellä.',
  'admin.other_site': 'Tätä sivua pyysi toinen sivusto. Kirjoita itse selaimen osoiteriville {address}.',
  'admin.preview_link': 'Esikatsele viestiä',
  'admin.preview_of': 'Esikatselu: {name}',
  'admin.preview_language': 'Keksityn vastaanottajan kieli',
  'admin.preview_contact': 'Tai rekisterin henkilö (osoite tai numero)',
  'admin.preview_show': 'Näytä',
  'admin.preview_desktop': 'Tietokoneella',
  'admin.preview_phone': 'Puhelimessa',
  'admin.preview_dark': 'Tummassa teemassa',
  'admin.calendar': 'Kalenteritiedosto',
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
  'template.unknown': 'Mallipohjaa {name} ei ole: mallipohjat ovat {known}.',
  'template.no_default':
    'Mallipohjasta {name} ei ole versiota kielellä {language}, joka on koulun oletuskieli: kirjoita se tai muuta asetusta default_language.',
  'campaign.unknown': 'Kampanjaa {id} ei ole: tarkista numero kampanjaluettelosta.',
  'campaign.unused_field': 'Mallipohjassa {template} ei ole kenttää {key}: kentät ovat {known}.',
  'campaign.bad_tracking': '{tracking} ei ole seurantatapa: valitse off, aggregate tai individual.',
  'campaign.wrong_state': 'Kampanjan {id} tila on ”{state}”, joten tätä ei voi tehdä nyt.',
  'campaign.needs_about':
    'Mallipohja {template} koskee aiempaa vastausta: anna sen kampanjan numero, jolla kutsuttiin, valinnalla --about ID. Viesti menee vain niille, jotka vastasivat siihen.',
  'campaign.nobody':
    'Kampanja {id} ei menisi kenellekään: listalla ei ole ketään, jolla on osoite ja voimassa oleva lupa tähän käyttötarkoitukseen: {purpose}. Katso ”kutsu campaign preflight {id}”.',
  'campaign.bad_test_address': 'Valinnalla --to annettu osoite ei ole sähköpostiosoite: korjaa se.',
  'campaign.no_language': 'Kampanjasta ei ole versiota kielellä {language}: kielet ovat {known}.',
  'campaign.test_refused': 'Postipalvelin ei ottanut testiviestiä vastaan ({why}): korjaa vika ja yritä uudelleen.',
  'campaign.bad_time':
    '”{at}” ei ole päivä ja kellonaika: kirjoita aika muodossa 2026-10-20T09:00, koulun aikavyöhykkeen mukaan.',
  'campaign.past': '{at} on jo mennyt: valitse tuleva aika tai lähetä heti komennolla ”kutsu campaign send”.',
  'db.migration_failed':
    'Tietokantaa ei voitu päivittää ({why}): anna sen käyttäjälle oikeus luoda tauluja ja käytä joko tyhjää tai Kutsun tekemää tietokantaa.',
  'relay.credentials':
    'Postipalvelin {host} ei hyväksy käyttäjätunnusta tai salasanaa ({why}): korjaa SMTP_URL. Mitään ei lähetetty.',
  'relay.library': 'Sähköpostikirjasto on väärää versiota ({missing} puuttuu): aja npm ci. Mitään ei lähetetty.',
  'relay.refuses':
    'Postipalvelin {host} ei ota yhteyttämme vastaan ({why}): kysy asiaa sen ylläpitäjältä tai vaihda SMTP_URL. Mitään ei lähetetty.',
  'relay.down':
    'Postipalvelimeen {host} ei saada yhteyttä ({why}): tarkista, että SMTP_URL on oikein ja palvelin käynnissä. Mitään ei lähetetty.',
  'pause.credentials':
    'Keskeytetty: postipalvelin ei hyväksy käyttäjätunnusta tai salasanaa. Korjaa SMTP_URL ja jatka sitten.',
  'pause.sender':
    'Keskeytetty: postipalvelin ei hyväksy lähettäjän osoitetta. Pyydä palvelimen ylläpitäjää sallimaan se ja jatka, tai korjaa osoite ja lähetä viesti uutena kampanjana.',
  'pause.quota':
    'Keskeytetty: postipalvelimen lähetysraja tuli täyteen. Jatka, kun rajoitus on ohi, yleensä seuraavana päivänä.',
  'pause.policy':
    'Keskeytetty: vastaanottajien palvelimet torjuvat useimmat viestit sääntöjensä perusteella. Palvelinten vastaukset ovat tietokannassa: pyydä ne ylläpitäjältä, korjaa syy ja jatka sitten.',
  'pause.addresses':
    'Keskeytetty: useimmat viimeksi kokeillut osoitteet torjuttiin tuntemattomina. Tarkista, onko lista vanha vai torjuuko postipalvelin meidät (pyydä sen vastaukset ylläpitäjältä, ne ovat tietokannassa), ja jatka sitten.',
  'pause.person': 'Kampanja on keskeytetty: jatka komennolla ”kutsu campaign resume”.',
  'pause.size':
    'Keskeytetty: viestit ovat suurempia kuin postipalvelin hyväksyy. Lyhennä sisältöä ja lähetä viesti uutena kampanjana.',
  'pause.content':
    'Keskeytetty: lukittua sisältöä ei saa enää lähettää, koska se ei noudata mallipohjien sääntöjä. Katso sitä komennolla ”kutsu campaign preview”, peru kampanja ja lähetä viesti uutena kampanjana.',
  'pause.dkim':
    'Keskeytetty: DKIM-avaimella ei voi allekirjoittaa tämän lähettäjän viestejä. Anna uusi avain komennolla ”kutsu institution --dkim-key” ja jatka sitten.',
  'hold.example':
    'Odottaa: sisältö lukittiin, kun koulun nimenä tai osoitteena oli vielä esimerkkikoulun tieto. Peru kampanja (”kutsu campaign cancel”), luo se uudelleen ja ajasta se.',
  'hold.localhost':
    'Odottaa: linkit veisivät vastaanottajat heidän omille koneilleen, koska muuttujaa PUBLIC_URL ei ollut asetettu, kun kampanja ajastettiin. Peru kampanja (”kutsu campaign cancel”), luo se uudelleen ja ajasta se.',
  'hold.restored':
    'Odottaa: tietokanta on palautettu varmuuskopiosta, ja osa vastaanottajista on ehkä jo saanut viestinsä. Tarkista tilanne ja jatka komennolla ”kutsu campaign resume”.',
  'hold.other_database':
    'Odottaa: tietokansiota on käytetty toisen tietokannan kanssa. Tarkista, onko tämä tietokanta oikea, ja jatka komennolla ”kutsu campaign resume”.',
  'hold.environment':
    'Odottaa: KUTSU_FINGERPRINT kuuluu toiselle tietokannalle. Korjaa se tai DATABASE_URL ja jatka komennolla ”kutsu campaign resume”.',
  'hold.content':
    'Odottaa: lukittua sisältöä ei saa enää lähettää, koska se ei noudata mallipohjien sääntöjä. Katso sitä komennolla ”kutsu campaign preview”, peru kampanja ja lähetä viesti uutena kampanjana.',
  'hold.overdue':
    'Odottaa: lähetyksen olisi pitänyt alkaa yli vuorokausi sitten. Tarkista, onko viesti yhä ajankohtainen, ja jatka komennolla ”kutsu campaign resume”.',
  'campaign.deadline_first': 'Määräajan (--until) pitää olla alkamisajan jälkeen: valitse myöhempi aika.',
  'campaign.deadline_past': 'Kampanjan {id} määräaika on ohi: viestejä ei enää lähetetä.',
  'campaign.nobody_uncertain':
    'Kampanjassa {id} ei ole epävarmoja viestejä, joista pitäisi vielä päättää: sinun ei tarvitse tehdä mitään.',
  'dkim.bad_key': 'DKIM-avaimella ei voi allekirjoittaa ({why}): anna vähintään 1024 bitin RSA-avain PEM-tiedostona.',
  'dkim.bad_selector':
    'DKIM-valitsin ei ole kelvollinen nimi: anna se osa, joka on ennen merkkejä ”._domainkey”, esimerkiksi kutsu1.',
  'dkim.other_domain':
    'DKIM-avaimen verkkotunnus {domain} ei ole sama kuin lähettäjän osoitteessa: anna --dkim-domain tai muuta asetusta from_address.',
  'doctor.template': 'Yksi omista mallipohjistanne ei enää kelpaa. {why}',
  'doctor.dkim':
    'DKIM-avaimella ei voi allekirjoittaa (koulu: {institution}): anna uusi avain komennolla ”kutsu institution --dkim-key”.',
  'cli.uncertain_again': 'Uudelleen lähetettäviä viestejä: {count}.',
  'cli.uncertain_left': 'Ennalleen jätettyjä viestejä: {count}.',
  'erased.hit': 'Avaukset ja napsautukset',
  'erased.delivery': 'Lähetetyt viestit',
  'erased.attempt': 'Postipalvelinten vastaukset',
  'erased.cancelled': 'Perutut lähetykset',
  'erased.import_row': 'Tuotujen tiedostojen rivit',
  'erased.import_change': 'Tuontien tekemät muutokset',
  'erased.import_review': 'Ratkaistut ristiriidat',
  'erased.contact_merge': 'Yhdistämiset',
  'erased.kept_apart': 'Erillään pidettävät parit',
  'erased.suppression': 'Estojen lisätiedot',
  'erased.suppression_lift': 'Estojen purkamisen perustelut',
  'erased.decease_entry': 'Kuolemaa koskevat merkinnät',
  'erased.subscription': 'Listat, joilla henkilö oli',
  'erased.consent_entry': 'Lupien ja kieltojen loki',
  'erased.consent': 'Luvat ja kiellot',
  'erased.contact': 'Henkilötiedot',
  'doctor.configured_database': 'Tietokanta',
  'doctor.configured_fingerprint': 'Tietokannan tunniste',
  'doctor.configured_relay': 'Postipalvelin',
  'doctor.configured_publicUrl': 'Julkinen osoite',
  'doctor.configured_connections': 'Yhteyksiä',
  'doctor.configured_rate': 'Viestejä sekunnissa',
  'doctor.configured_perDay': 'Viestejä päivässä',
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
  'why.invitations':
    'Saat tämän viestin, koska olet antanut luvan siihen, että {institution} lähettää sinulle kutsuja alumnitapahtumiin.',
  'why.surveys': 'Saat tämän viestin, koska olet antanut luvan siihen, että {institution} lähettää sinulle kyselyjä.',
  'why.news': 'Saat tämän viestin, koska olet antanut luvan siihen, että {institution} lähettää sinulle uutisia.',
  'why.service':
    'Saat tämän viestin, koska viestejämme on pyydetty tähän osoitteeseen. Viesti on lähetetty vain sinulle.',
  'why.mentoring':
    'Saat tämän viestin, koska olet antanut luvan siihen, että {institution} pyytää sinua mentoriksi tai puhujaksi.',
  'why.measurement': 'Saat tämän viestin, koska tietosi ovat alumnirekisterissä, jota ylläpitää {institution}.',
  'why.legitimate_interest':
    'Saat tämän viestin, koska tietosi ovat alumnirekisterissä, jota ylläpitää {institution}. Lähettämisen peruste on oikeutettu etu. Voit kieltää viestit milloin tahansa alla olevasta linkistä.',
  'why.public_task':
    'Saat tämän viestin, koska {institution} pitää yhteyttä alumneihinsa osana julkista tehtäväänsä. Voit kieltää viestit milloin tahansa alla olevasta linkistä.',
  'why.contract': 'Saat tämän viestin, koska sinä ja {institution} olette tehneet sopimuksen, johon se liittyy.',
  'topic.invitations': 'kutsut alumnitapahtumiin',
  'topic.surveys': 'kyselyt',
  'topic.news': 'uutiset',
  'topic.mentoring': 'mentorointi ja puheenvuorot',
  'topic.measurement': 'avausten ja klikkausten mittaaminen',
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
  'answer.yes': 'Tulen',
  'answer.maybe': 'Ehkä',
  'answer.no': 'En pääse',
  'field.first_name': 'etunimi',
  'field.last_name': 'sukunimi',
  'field.language': 'kieli',
  'language.self': 'Suomeksi',
  'language.fi': 'suomi',
  'language.sv': 'ruotsi',
  'language.en': 'englanti',
  'state.draft': 'Luonnos',
  'state.scheduled': 'Ajastettu',
  'state.preparing': 'Valmistellaan',
  'state.sending': 'Lähetetään',
  'state.paused': 'Keskeytetty',
  'state.finished': 'Valmis',
  'state.cancelled': 'Peruttu',
  'state.queued': 'Jonossa',
  'state.deferred': 'Lykätty',
  'state.accepted': 'Postipalvelin hyväksyi',
  'state.rejected': 'Torjuttu',
  'state.uncertain': 'Epävarma',
  'state.skipped': 'Ohitettu',
  'state.expired': 'Vanhentunut',
  'hindrance.suppressed': 'Osoite on estetty',
  'hindrance.unsubscribed': 'Peruuttanut tilauksen',
  'hindrance.pending': 'Ei ole vahvistanut tilausta',
  'hindrance.refused': 'Kieltänyt viestit',
  'hindrance.unknown': 'Lupa ei ole tiedossa',
  'hindrance.no_address': 'Ei sähköpostiosoitetta',
  'hindrance.erased': 'Poistettu rekisteristä',
  'hindrance.deceased': 'Kuollut',
  'hindrance.disputed': 'Kielto ristiriitaisella rivillä, jota ei ole ratkaistu',
  'hindrance.late': 'Tuli listalle liian myöhään',
  'outcome.created': 'lisätty',
  'outcome.updated': 'päivitetty',
  'outcome.unchanged': 'ennallaan',
  'outcome.duplicate': 'kaksoisrivi',
  'outcome.conflict': 'ristiriitainen',
  'outcome.rejected': 'hylätty',
  'consent.granted': 'lupa annettu',
  'consent.refused': 'lupa kielletty',
  'consent.unknown': 'lupa ei ole tiedossa',
  'admin.campaigns': 'Kampanjat',
  'admin.mail': 'Talteen otetut viestit',
  'admin.pages': 'Sivut',
  'admin.language': 'Kieli',
  'admin.campaigns_lead': 'Mitä on lähetetty, mitä on lähdössä ja missä vaiheessa lähetys on.',
  'admin.name': 'Nimi',
  'admin.state': 'Tila',
  'admin.time': 'Aika',
  'admin.audience': 'Kohdejoukko',
  'admin.answers': 'Vastauksia',
  'admin.no_campaigns':
    'Kampanjoita ei vielä ole. Luo kampanja komennolla ”kutsu campaign create” tai katso esittely komennolla ”kutsu demo”.',
  'admin.progress': 'Eteneminen',
  'admin.unsubscribes': 'Tilauksen peruuttaneita',
  'admin.sum': 'Vastaanottajien tilanne',
  'admin.sum_caption': 'Jokainen henkilö on mukana kerran, joten luvuista kertyy koko kohdejoukko.',
  'admin.left_out': 'Kohdejoukon ulkopuolella',
  'admin.left_out_caption': 'Listalla olevat, joille viestiä ei lähetetä, ja syy siihen.',
  'admin.together': 'Yhteensä',
  'admin.languages': 'Kielet',
  'admin.came_back': 'Vastaukset ja muu palaute',
  'admin.estimates':
    'Avaukset ja klikkaukset ovat arvioita: myös ohjelmat lataavat kuvia ja avaavat linkkejä. Lukuja ei yhdistetä henkilöihin.',
  'admin.answer': 'Vastaus: {choice}',
  'admin.opens': 'Avauksia (arvio)',
  'admin.clicks': 'Klikkauksia (arvio)',
  'admin.machine_hits': 'Ohjelmien avauksia ja klikkauksia',
  'admin.bounces': 'Lakkautettuja tai täysiä postilaatikoita',
  'admin.uncertain_note':
    'Epävarmoja viestejä on {people}: yhteys katkesi sen jälkeen, kun viesti oli luovutettu, joten se on voinut mennä perille. Näitä viestejä ei lähetetä uudelleen, ellet itse niin päätä.',
  'admin.uncertain_what_to_do':
    'Lähetä uudelleen komennolla ”kutsu campaign resend-uncertain {id}”; jotkut saattavat silloin saada viestin kahdesti. Jätä ennalleen komennolla ”kutsu campaign leave-uncertain {id}”; jotkut saattavat silloin jäädä ilman viestiä.',
  'admin.uncertain_left': 'jätetty ennalleen',
  'admin.course': 'Lähetyksen kulku',
  'admin.course_label':
    'Postipalvelimen hyväksymät viestit ajan mukaan, lopussa {people}; luvut ovat alla olevassa taulukossa.',
  'admin.course_table': 'Sama taulukkona',
  'admin.until': 'Mihin mennessä',
  'admin.mail_note': 'Nämä viestit pysyvät tällä koneella: ne otettiin talteen, eikä niitä lähetetty.',
  'admin.mail_count': 'Viestit {from}–{until}, yhteensä {total}, uusin ensin',
  'admin.older': 'Vanhempia viestejä',
  'admin.newer': 'Uudempia viestejä',
  'admin.to': 'Vastaanottaja',
  'admin.subject': 'Aihe',
  'admin.html': 'Näin lukija näkee viestin',
  'admin.text': 'Tekstiosa',
  'admin.headers': 'Tekniset otsaketiedot',
  'cli.cannot_read': 'Tiedostoa {file} ei voi lukea: {why}.',
  'cli.file_too_large': 'Tiedosto {file} on suurempi kuin {megabytes} Mt: tarkista, että annoit oikean tiedoston.',
  'cli.no_text': 'Tiedosto {file} ei ole UTF-8-tekstitiedosto: tallenna se UTF-8-muodossa.',
  'cli.answer_lost': 'Tulostusta ei voitu kirjoittaa loppuun: {why}. Se, mikä ehdittiin tehdä, on tehty.',
  'failure.file': '{file}: {why}.',
  'failure.system': 'Tämä kone ei salli sitä: {why}.',
  'failure.unknown':
    'Vika on Kutsussa, ei sinussa: {why}. Muuta ei tehty. Kun asetat LOG_LEVEL=debug, lokista näkyy, missä vika on.',
  'failure.db_full': 'Tietokannan levy on täynnä: vapauta tilaa ja yritä uudelleen. Mikään ei jäänyt kesken.',
  'failure.db_read_only':
    'Tietokantaan ei voi tallentaa (se on varatietokanta tai vain luettavissa): anna muuttujaan DATABASE_URL sellaisen tietokannan osoite, johon voi.',
  'failure.db_no_right':
    'Tietokannan käyttäjällä ei ole oikeutta tähän: {why}. Anna oikeudet tai vaihda käyttäjä muuttujassa DATABASE_URL.',
  'failure.db_away':
    'Yhteys tietokantaan katkesi: {why}. Yritä uudelleen, kun yhteys toimii taas. Mikään ei jäänyt kesken.',
  'failure.cannot_be_held': 'Annettua arvoa ei voi tallentaa: {why}. Korjaa se ja yritä uudelleen.',
  'failure.ENOSPC': 'levy on täynnä',
  'failure.EDQUOT': 'levykiintiösi on täynnä',
  'failure.EACCES': 'tällä käyttäjällä ei ole siihen oikeutta',
  'failure.EPERM': 'tällä käyttäjällä ei ole siihen oikeutta',
  'failure.EROFS': 'sinne ei voi kirjoittaa',
  'failure.ENOENT': 'sellaista tiedostoa tai kansiota ei ole',
  'failure.EISDIR': 'se on kansio',
  'failure.ENOTDIR': 'polun osa on tiedosto eikä kansio',
  'failure.EEXIST': 'se on jo olemassa',
  'failure.ENAMETOOLONG': 'nimi on liian pitkä',
  'failure.ELOOP': 'linkit kiertävät kehää',
  'failure.EMFILE': 'liian monta tiedostoa on auki',
  'failure.ENFILE': 'liian monta tiedostoa on auki',
  'failure.22021': 'siinä on merkki, jota tekstissä ei saa olla',
  'failure.22P05': 'siinä on merkki, jota tekstissä ei saa olla',
  'failure.22P02': 'se ei ole oikeassa muodossa',
  'failure.22003': 'luku on liian suuri',
  'failure.22007': 'se ei ole päivämäärä',
  'failure.22008': 'päivämäärä on sallitun alueen ulkopuolella',
  'failure.ECONNREFUSED': 'siellä ei vastaa mikään',
  'failure.ECONNRESET': 'yhteys katkaistiin',
  'failure.ENOTFOUND': 'sen nimistä palvelinta ei löydy',
  'failure.EAI_AGAIN': 'palvelimen nimeä ei voitu selvittää',
  'failure.ETIMEDOUT': 'vastausta ei tullut ajoissa',
  'failure.EHOSTUNREACH': 'sinne ei saada yhteyttä',
  'failure.EIO': 'levy ilmoittaa virheestä',
  'cli.usage': `Kutsu: kutsut ja muut viestit alumneille

  kutsu demo [--once]                       koko työ keksityillä tiedoilla; mitään ei lähde tältä koneelta
  kutsu start | serve | work                kaikki | pelkät sivut | pelkkä lähetysohjelma
  kutsu import FILE… --list SLUG --source TEXT [--purpose P] [--create-list] [--dry-run] [--map FILE]
        [--repair] [--plan PLAN] [--out FILE]
  kutsu import list | undo ID | problems ID --out FILE | review ID
  kutsu import mapping FILE [--out MAP] [--map MAP]
  kutsu contacts count --list SLUG [--purpose P]
  kutsu contacts export --list SLUG --out FILE [--raw] [--whole]
  kutsu contacts find WORDS [--whole] | export ADDRESS | correct ADDRESS --set key=value… | erase ADDRESS [--dry-run]
  kutsu contacts deceased ADDRESS [--because TEXT] | living ADDRESS --because TEXT
  kutsu duplicates list [--whole] | merge KEEP GONE | apart A B | same|apart IMPORT:LINE [CONTACT] | merges | undo MERGE
  kutsu segment set SLUG --condition JSON|@FILE | count SLUG|--condition … | list
  kutsu consent certificate ADDRESS | ask ADDRESS --list SLUG [--purpose P] [--set key=value]… [--send]
  kutsu consent granted|refused ADDRESS --purpose P --source paper|phone|reply --because TEXT
  kutsu suppression add|lift|show ADDRESS [--list SLUG] [--purpose P] [--reason R] [--note TEXT] [--because TEXT]
  kutsu purpose list | set PURPOSE --set key=value…
  kutsu retention [--asked CAMPAIGN | --apply]
  kutsu campaign create --name TEXT --list SLUG [--segment SLUG] --template NAME [--purpose P] [--tracking MODE] [--set key=value]…
        [--slots FILE] [--about ID] [--archive]
  kutsu campaign preflight|send|pause|resume|cancel|uncertain|resend-uncertain|leave-uncertain|report ID
  kutsu campaign preview ID [--as CONTACT | --language fi|sv|en] [--out FOLDER]
  kutsu campaign archive ID [--off]
  kutsu template list | show NAME | check FOLDER | add FOLDER [--name NAME] | remove NAME
  kutsu campaign test ID --to ADDRESS [--as CONTACT | --language fi|sv|en]
  kutsu campaign schedule ID --at 2026-10-20T09:00 [--until 2026-11-19T17:00]
  kutsu institution [--set key=value]… [--dkim-selector NAME --dkim-key FILE | --no-dkim]
                                            lähettäjän tiedot
  kutsu migrate                             päivitä tietokanta
  kutsu doctor                              asetukset, viat ja ohjeet niiden korjaamiseen

Kaikissa komennoissa voi käyttää valintaa --json. Paluuarvot: 0 tehty, 1 epäonnistui, 2 väärä käyttö.`,
  'cli.bad_arguments': 'Komentoa ei ymmärretty ({why}): katso ohje komennolla ”kutsu help”.',
  'cli.missing_option': 'Valinta {name} puuttuu: katso ohje komennolla ”kutsu help”.',
  'cli.missing_file': 'Anna ainakin yksi CSV-tiedosto, joka tuodaan.',
  'cli.one_file_with_out':
    'Kun käytät valintaa --out, tuo yksi tiedosto kerrallaan: korjattavat rivit kuuluvat yhteen tiedostoon.',
  'cli.mapping_how':
    'Voit muuttaa määritystä näin: --out MAP.json kirjoittaa sen tiedostoon. Muokkaa tiedostoa, ja kun annat sen valinnalla --map MAP.json, määritys muistetaan tiedostoille, joilla on sama otsikkorivi. Kentät ovat {fields}.',
  'cli.mapping_kept': 'Määritys muistetaan tiedostoille, joilla on sama otsikkorivi.',
  'cli.missing_id': '”{id}” ei ole kampanjan numero: anna numero, jonka ”campaign create” ilmoitti.',
  'cli.bad_pair': '”{pair}” ei ole muotoa avain=arvo: kirjoita esim. --set place=Juhlasali.',
  'cli.unknown_action': 'Komennolla ”kutsu {command}” ei ole toimintoa {action}: toiminnot ovat {known}.',
  'cli.doors': 'Vastaanottajien sivut: {public}. Koordinaattorien sivut tällä koneella: {admin}.',
  'cli.catcher': 'Muuttujaa SMTP_URL ei ole asetettu: viestit jäävät kansioon {folder}, eikä mitään lähetetä.',
  'cli.until_stop': 'Käynnissä, kunnes painat Ctrl-C.',
  'cli.stopping': 'Pysäytetään: uutta ei aloiteta, kesken oleva tehdään loppuun.',
  'cli.migrated': 'Tietokanta on ajan tasalla.',
  'cli.import_head': '{file}: merkistö {encoding}, erotin {delimiter}, otsikot rivillä {line}',
  'cli.rows': 'rivejä',
  'cli.refusals_kept': 'kieltoja säilyi, vaikka tiedostossa on ”kyllä”',
  'cli.import_consent':
    'Luvat henkilöillä, joilla on osoite: {granted} annettu, {refused} kielletty, {unknown} ei tiedossa. Aikaa kului {seconds} s.',
  'cli.dry_run':
    'Koeajo: mitään ei tallennettu. Jos haluat tehdä juuri tämän, anna sama komento, mutta kirjoita valinnan --dry-run tilalle --plan {plan}.',
  'cli.problem': '  rivi {line}: {reason}',
  'cli.more_problems': '  … ja {more} muuta; --json näyttää kaikki.',
  'cli.more_hints': '… ja {more} muuta samanlaista.',
  'cli.disputed': 'ristiriitaisten rivien kieltoja (voimassa, kunnes rivi on ratkaistu)',
  'cli.deceased': 'kuolleita',
  'cli.words_understood': 'Sanat ymmärrettiin näin:',
  'cli.words_doubtful': 'Näitä sanoja ei ymmärretty tai ne ovat epäselviä:',
  'cli.word': '  {column}: "{word}" → {read} ({count})',
  'cli.word_doubtful': '  {column}: "{word}" ({count}; rivit {lines}): {why}',
  'cli.word_nothing': 'ei mitään',
  'cli.stays_unsubscribed': 'peruuttanut tilauksen aiemmin, ei palauteta listalle',
  'cli.change': 'henkilö {contact}: {column} vaihtuu: ”{before}” → ”{after}”',
  'cli.imported': 'Tuonnin numero on {id}; ”kutsu import undo {id}” peruu tuonnin.',
  'cli.imported_with_problems':
    'Tuonnin numero on {id}; ”kutsu import problems {id} --out FILE” kirjoittaa korjattavat rivit tiedostoon, ”kutsu import undo {id}” peruu tuonnin.',
  'cli.import_line': '{id}  {at}  {file} → {list}: {created} lisätty, {updated} päivitetty',
  'cli.import_line_undone': '{id}  {at}  {file} → {list}: peruttu',
  'cli.undone':
    'Tuonti {importId} on peruttu. Henkilöitä poistettu {deleted}, palautettu ennalleen {restored}, säilytetty {kept} (he ovat itse toimineet tai ovat mukana myös toisessa tuonnissa).',
  'cli.undo_review': 'Tarkistettavia henkilöitä on {toReview}: katso ”kutsu import review {importId}”.',
  'cli.problems_written':
    'Korjattavia rivejä on {rows}, ja ne ovat tiedostossa {file}: korjaa ne siinä ja tuo se tiedosto.',
  'contact.unknown': 'Kenelläkään ei ole tietoa ”{word}”: etsi komennolla ”kutsu contacts find”.',
  'contact.bad_field': 'Kenttää {field} ei voi korjata: korjattavat kentät ovat {known}.',
  'contact.bad_value': '”{value}” ei kelpaa kenttään {field}: mitään ei muutettu.',
  'contact.address_taken': '{address} on jo toisella henkilöllä: tarkista, ovatko he yksi ja sama.',
  'contact.deceased':
    'Henkilö {contact} on merkitty kuolleeksi: hänelle ei kirjoiteta. Jos tieto on väärä: kutsu contacts living {contact} --because "…"',
  'contact.not_deceased': 'Henkilöä {contact} ei ole merkitty kuolleeksi: mitään ei muutettu.',
  'contact.is_deceased': 'Henkilö {contact} on merkitty kuolleeksi: hänelle ei enää kirjoiteta.',
  'contact.is_living': 'Henkilö {contact} ei ole enää merkitty kuolleeksi. Hänen lupansa ovat ennallaan.',
  'contact.dead': '† kuollut',
  'segment.unknown': 'Segmenttiä {slug} ei ole: segmentit ovat {known}.',
  'segment.bad_json':
    'Ehto ei ole JSON-muodossa ({why}): kirjoita esimerkiksi "field": "programme", "is": "Lukio" aaltosulkeisiin.',
  'segment.bad': 'Ehtoa ei ymmärretty kohdassa {at}: {part}. Tiedostossa README.md luetellaan, mitä ehdossa voi olla.',
  'segment.too_deep': 'Ehdossa on yli {most} sisäkkäistä tasoa: yksinkertaista sitä.',
  'segment.and': 'ja',
  'segment.or': 'tai',
  'segment.not': 'ei ({what})',
  'segment.on_list': 'on listalla {list}',
  'segment.years_ago': 'valmistui {years} vuotta sitten ({which})',
  'segment.written_to': 'sai kampanjan {campaign} viestin',
  'segment.answered': 'vastasi kampanjaan {campaign}',
  'segment.not_answered': 'sai kampanjan {campaign} viestin eikä vastannut',
  'segment.bounced': 'kampanjan {campaign} viesti torjuttiin',
  'segment.silent': 'ei ole antanut elonmerkkiä {months} kuukauteen',
  'segment.is': '{what} on {value}',
  'segment.one_of': '{what} on jokin näistä: {value}',
  'segment.contains': '{what} sisältää tekstin ”{value}”',
  'segment.at_least': '{what} on vähintään {value}',
  'segment.at_most': '{what} on enintään {value}',
  'segment.known': '{what} on tiedossa{value}',
  'segment.not_known': '{what} ei ole tiedossa{value}',
  'segment.kind': 'tyyppi (henkilö tai organisaatio)',
  'duplicates.same': '{contact} on mainittu kahdesti: anna kaksi eri henkilöä.',
  'duplicates.merged':
    'Henkilö {contact} on jo yhdistetty numeroon {into}: käytä sitä numeroa tai peru ensin yhdistäminen (”kutsu duplicates merges”).',
  'duplicates.unknown_merge':
    'Voimassa olevaa yhdistämistä {merge} ei ole: ”kutsu duplicates merges” luettelee yhdistämiset.',
  'duplicates.unknown_row':
    'Ratkaisematonta riviä {row} ei ole: ”kutsu duplicates list” näyttää rivit muodossa TUONTI:RIVI.',
  'duplicates.decided':
    'Rivi {row} on jo ratkaistu: kun peruat ratkaisun tuonnin komennolla ”kutsu import undo”, voit ratkaista rivin uudelleen.',
  'duplicates.unreadable':
    'Riviä {row} ei voi tuoda näin, koska siitä ei selviä, kenestä on kyse: mitään ei ratkaistu. Korjaa rivi tiedostossa ja tuo tiedosto.',
  'duplicates.which':
    'Rivi {row} sopii useaan henkilöön: kerro, kenestä on kyse. Anna osoite tai sellaisen henkilön numero, jolla on osoite.',
  'duplicates.is_merged':
    'Yhdistetty ({mergeId}): henkilön {goneId} tiedot ovat nyt numerolla {keptId}, ja luvista tiukempi jäi voimaan. Voit perua yhdistämisen: kutsu duplicates undo {mergeId}',
  'duplicates.is_undone': '{keptId} ja {goneId} ovat taas kaksi eri henkilöä.',
  'duplicates.merge_line': '{merge}: {gone} yhdistettiin numeroon {kept}, {at}',
  'duplicates.merge_line_undone': '{merge}: {gone} yhdistettiin numeroon {kept}, {at}; peruttu',
  'duplicates.are_apart': 'Kirjattu kahdeksi eri henkilöksi: heistä ei kysytä enää.',
  'duplicates.nothing_imported':
    'Kirjattu. Osoitteetonta riviä, joka sopii useaan henkilöön mutta ei ole kukaan heistä, ei voi erottaa heistä: lisää riviin osoite.',
  'duplicates.queue': 'Ratkaistavana on henkilöpareja {pairs} (merge, apart) ja tuontien rivejä {rows} (same, apart).',
  'cli.segment_count': 'Henkilöitä {people}, joista tavoitettavissa nyt {mailable}.',
  'cli.found': 'Löytyi: {people}.',
  'cli.list_exported': 'Tiedostossa {file} olevia henkilöitä: {people}.',
  'cli.corrected': 'Henkilön {contact} tiedot on korjattu; tuonti ei enää muuta niitä.',
  'cli.erase_dry_run': 'Koeajo: mitään ei poistettu.',
  'cli.erased':
    'Poistettu: todistus {id}, {at}. Henkilön tiedot olivat yllä luetelluilla riveillä; tilastoluvut pysyvät ennallaan.',
  'table.address': 'Sähköposti',
  'table.last_name': 'Sukunimi',
  'table.first_name': 'Etunimi',
  'table.former_name': 'Entinen sukunimi',
  'table.phone': 'Puhelin',
  'table.graduation_year': 'Valmistumisvuosi',
  'table.programme': 'Linja',
  'table.language': 'Kieli',
  'table.permission': 'Lupa',
  'table.non_disclosure': 'Turvakielto',
  'table.deceased': 'Kuollut',
  'table.yes': 'kyllä',
  'table.no': 'ei',
  'held.title': 'Mitä tietoja sinusta on tallessa',
  'held.shown_otherwise':
    '(Silloinen sivu näytti henkilölle samasta käyttötarkoituksesta toisen lauseen, ei näitä sanoja.)',
  'held.nothing': 'ei mitään',
  'held.contact': 'Yhteystiedot',
  'held.lists': 'Listat',
  'held.permissions': 'Luvat ja mistä ne ovat peräisin',
  'held.suppressions': 'Estot',
  'held.messages': 'Viestit',
  'held.answers': 'Vastaukset',
  'held.hits': 'Avaukset ja klikkaukset',
  'held.imports': 'Tiedostot, joista tiedot ovat peräisin',
  'held.phone_typed': 'Puhelin siinä muodossa, jossa se annettiin',
  'held.created': 'Tallessa alkaen',
  'held.updated': 'Muutettu viimeksi',
  'held.imported_from': 'Peräisin tiedostosta',
  'held.open': 'viesti avattu',
  'held.click': 'linkki avattu',
  'held.choice_yes': 'tulee',
  'held.choice_maybe': 'ehkä',
  'held.choice_no': 'ei tule',
  'subscription.pending': 'odottaa vahvistusta',
  'subscription.confirmed': 'listalla',
  'subscription.unsubscribed': 'tilaus peruutettu',
  'suppression.unsubscribed_all': 'ei halua mitään viestejä',
  'suppression.hard_bounce': 'osoitetta ei ole',
  'suppression.complaint': 'valitti viesteistämme',
  'suppression.objection': 'kielsi tietojensa käytön viestintään',
  'suppression.erasure': 'poistettu rekisteristä',
  'suppression.manual': 'merkitty käsin',
  'source.import': 'tuonti',
  'source.form': 'lomake',
  'source.unsubscribe': 'peruutuslinkki',
  'source.confirmation': 'vahvistus',
  'source.paper': 'paperi',
  'source.phone': 'puhelinkeskustelu',
  'source.reply': 'vastausviesti',
  'source.merge': 'yhdistäminen',
  'source.retention': 'säilytysaika',
  'cli.missing_import': '”{id}” ei ole tuonnin numero: ”kutsu import list” näyttää numerot.',
  'cli.cannot_write': 'Tiedostoa {file} ei voi kirjoittaa ({why}): valitse toinen paikka.',
  'import.sent_since':
    'Tuontia {id} ei peruttu, koska sen henkilöille on jo lähetetty viestejä. Henkilöt ovat nyt tarkistuslistalla.',
  'field.address': 'sähköpostiosoite',
  'field.name': 'etunimi ja sukunimi',
  'field.name_reversed': 'sukunimi ja etunimi',
  'field.former_name': 'entinen sukunimi',
  'field.phone': 'puhelin',
  'field.graduation_year': 'valmistumisvuosi',
  'field.programme': 'linja',
  'field.permission': 'lupa',
  'field.refusal': 'kielto',
  'field.non_disclosure': 'turvakielto',
  'field.deceased': 'kuollut',
  'field.attribute': 'oma sarake',
  'field.ignored': 'ei tallenneta',
  'type.text': 'teksti',
  'type.number': 'luku',
  'type.date': 'päivämäärä',
  'type.yes_no': 'kyllä tai ei',
  'cli.contacts': 'henkilöitä',
  'cli.with_address': 'henkilöitä, joilla on osoite',
  'cli.suppressed': 'estettyjä',
  'cli.mailable': 'tavoitettavissa',
  'cli.recipients': 'vastaanottajia',
  'cli.campaign_created': 'Kampanja {id} on luotu. Tarkista viestit ennen lähetystä: kutsu campaign preflight {id}',
  'cli.test_sent': 'Postipalvelin hyväksyi testiviestin ({language}).',
  'cli.scheduled': 'Kampanja {id} lähtee {at} ({zone}), kun lähetysohjelma on käynnissä (”kutsu start”).',
  'cli.detached': 'Kampanja {id} on nyt lähetysvuorossa: käynnissä oleva lähetysohjelma lähettää sen.',
  'demo.real_relay':
    'Esittely kirjoittaa keksityille henkilöille, joten se ei käytä oikeaa postipalvelinta: poista SMTP_URL tai anna siihen tämän koneen osoite.',
  'demo.emptied': 'Aiemmin talteen otettuja viestejä poistettiin {count}.',
  'demo.sending': 'Kutsu lähetetään kaikille, jotka ovat tavoitettavissa.',
  'demo.http':
    'Verkon kautta kokeiltiin: avauksia {opens}, klikkauksia {clicks}, tilauksen peruutuksia {unsubscribes}. Tarkistusohjelma avasi {scanned} linkkiä, eikä mikään muuttunut.',
  'demo.look': 'Viestit: {mail}. Sivut: {admin}. Lista: {list}. Kampanja: {id}.',
  'demo.start_again': 'Katso tuloksia selaimessa: anna komento ”npm start”.',
  'demo.not_finished': 'Esittelykampanja jäi tilaan ”{state}”: katso ”kutsu doctor”.',
  'doctor.example':
    'Näitä ei ole vielä täytetty: {unset}. Niissä on esimerkkikoulun tiedot. Anna lähettäjän tiedot komennolla ”kutsu institution --set …”, ennen kuin otat käyttöön oikean postipalvelimen.',
  'doctor.uncertain': 'Epävarmoja viestejä on {uncertain}: ne ovat voineet mennä perille. Katso kampanjoiden raportit.',
  'doctor.paused': 'Kampanja {id} odottaa: {why}',
  'doctor.stops': 'Korjattavia kohtia on {count}: korjaa ne, jotta viestit lähtevät niin kuin pitää.',
  'doctor.well': 'Kaikki on kunnossa.',
  'db.migration_locked':
    'Tietokantaa ei voitu päivittää, koska jokin muu käyttää tauluja, joita {name} muuttaa. Siitä ei muutettu mitään. Odota, että tuonnit ja muut tätä tietokantaa käyttävät ohjelmat ovat valmiit, tai pysäytä ne, ja anna sitten komento ”kutsu migrate” uudelleen.',
  'db.schema_ahead':
    'Uudempi Kutsun versio on päivittänyt tämän tietokannan ({name}): ota sama versio käyttöön täälläkin tai aseta muuttujaan DATABASE_URL toinen tietokanta.',
  'db.schema_behind':
    'Tämä tietokanta on Kutsun vanhemman version tekemä: varmuuskopioi se ja päivitä se sitten komennolla ”kutsu migrate”.',
  'db.older_workers':
    'Kutsun vanhempi versio käyttää vielä tätä tietokantaa, kone (prosessi): {workers}. Pysäytä se siellä ja yritä sitten uudelleen. Jos se kaatui, se katsotaan pysähtyneeksi {seconds} sekunnin kuluttua.',
}
