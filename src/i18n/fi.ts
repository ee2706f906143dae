import type { MessageKey } from './en.ts'

export const fi: Record<MessageKey, string> = {
  'config.invalid': 'Muuttujan {variable} arvo ei kelpaa: pitäisi olla esimerkiksi {expected}. Korjaa tai poista se.',
  'config.port_denied':
    'Tämä käyttäjä ei saa avata porttia {port}: valitse muuttujalla {variable} jokin yli 1023, tai käytä välityspalvelinta.',
  'config.port_taken':
    'Portti {port} on toisen ohjelman käytössä: aseta {variable} vapaaseen porttiin tai pysäytä se ohjelma.',
  'db.unreachable':
    'Tietokantaa {database} palvelimella {host} ei voi käyttää ({why}): tarkista DATABASE_URL ja että palvelin on käynnissä, tai poista muuttuja, niin käytetään sisäänrakennettua tietokantaa.',
  'db.migration_changed':
    'Migraatiota {name} on muutettu sen jälkeen, kun se ajettiin: palauta sen teksti ja tee muutos uuteen tiedostoon.',
  'embedded.not_started':
    'Sisäänrakennettu tietokanta kansiossa {folder} ei käynnistynyt ({why}): katso tiedoston {folder}.log loppua tai aseta DATABASE_URL omaan palvelimeen.',
  'embedded.no_port':
    'Yksikään portti väliltä 15000–30000 ei ole vapaa sisäiselle PostgreSQL:lle: sulje niitä varaavat ohjelmat tai aseta DATABASE_URL.',
  'embedded.no_binaries':
    'Tälle koneelle ei ole PostgreSQL:ää (paketti {name}): aja npm ci uudelleen tai aseta DATABASE_URL omaan palvelimeen.',
  'embedded.root_without_user':
    'PostgreSQL ei käynnisty pääkäyttäjänä, eikä järjestelmässä ole käyttäjää postgres tai nobody: aja Kutsu toisena käyttäjänä tai aseta DATABASE_URL.',
  'embedded.no_access':
    'Datakansiota {folder} ei voi käyttää tällä käyttäjällä {why}: käytä kansion tekijää tai aseta KUTSU_DATA toiseen kansioon.',
  'purpose.invitations': '{institution} saa lähettää minulle sähköpostitse kutsuja alumnitapahtumiin.',
  'purpose.surveys': '{institution} saa lähettää minulle kyselyjä sähköpostitse.',
  'purpose.news': '{institution} saa lähettää minulle uutisia sähköpostitse.',
  'purpose.mentoring': '{institution} saa pyytää minua mentoriksi, puhujaksi tai tarjoamaan harjoittelupaikkaa.',
  'purpose.measurement': '{institution} saa mitata, avaanko sen viestejä ja niiden linkkejä.',
  'purpose.unknown': 'Tarkoitusta {purpose} ei ole: tarkoitukset ovat {known}.',
  'purpose.bad_setting': '"{value}" ei käy käyttötarkoituksen kohdaksi {key}: kohdat ovat {known}.',
  'purpose.line': '{purpose}: {basis}; {retention}; sanamuodon versio {version}',
  'purpose.retention': 'kysytään {months} kuukauden hiljaisuuden jälkeen',
  'purpose.no_retention': 'säilyy niin kauan kuin lista',
  'basis.consent': 'suostumus',
  'basis.legitimate_interest': 'oikeutettu etu',
  'basis.public_task': 'yleinen etu',
  'basis.contract': 'sopimus',
  'retention.line':
    '{purpose}: {permitted} luvan antanutta; {toAsk} kysyttävä, {waiting} kysytty eikä 60 päivää vielä kulunut, {toLapse} raukeaa ({months} kuukautta ilman elonmerkkiä)',
  'retention.how':
    'Mitään ei muutettu. Kysy kampanjalla, jonka kohderyhmä on {"silent_months": N}, kerro se valinnalla --asked KAMPANJA, ja 60 päivän kuluttua --apply antaa lupien raueta.',
  'retention.asked': '{asked} ihmiseltä kysyttiin: heidän 60 päiväänsä alkoivat silloin.',
  'retention.lapsed': '{lapsed} lupaa raukesi.',
  'retention.to_erase':
    '{people} ihmiseltä ei ole jäljellä lupaa eikä kieltoa. Poista ne, joita ei enää tarvita: kutsu contacts erase NUMERO',
  'address.bad': '"{address}" ei ole yksi sähköpostiosoite.',
  'suppression.none': 'Osoitteelle {address} ei ole tällaista estoa: "kutsu suppression show" kertoo estot.',
  'suppression.found': '{count} estoa.',
  'suppression.lifted': 'Purettu: {lifted}. Se mitä ihminen itse kielsi tai mistä hän poistui pysyy.',
  'suppression.added': 'Estetty tästä lähtien, myös jonossa olevilta.',
  'consent.link': 'Odottaa, kunnes ihminen vahvistaa, seitsemän päivän kuluessa: {link}',
  'consent.asked': 'Viesti vahvistuslinkkeineen on matkalla osoitteeseen {address}.',
  'cli.bad_choice': '{name} ei voi olla "{given}": se on jokin näistä: {known}.',
  'page.confirm.title': 'Vahvista, että haluat viestimme',
  'page.confirm.text':
    'Sinä tai joku puolestasi on pyytänyt viestejä: {institution}, {purpose}. Mitään ei lähetetä ennen kuin vahvistat.',
  'page.confirm.button': 'Kyllä, haluan nämä viestit',
  'page.confirmed.title': 'Kiitos',
  'page.confirmed.text': 'Saat nämä viestit: {institution}, {purpose}. Jokaisessa viestissä on poistumislinkki.',
  'purpose_name.invitations': 'kutsut',
  'purpose_name.surveys': 'kyselyt',
  'purpose_name.news': 'uutiset',
  'purpose_name.mentoring': 'mentorointi',
  'purpose_name.measurement': 'mittaaminen',
  'institution.unknown_key':
    'Oppilaitoksella ei ole asetusta {key}: asetukset ovat {known}; name ja from_name tarvitsevat kielen, esim. name.fi.',
  'institution.bad_line': 'Kohdan {key} arvoksi ei käy ”{value}”: kirjoita yksi rivi, enintään 200 merkkiä.',
  'institution.bad_address':
    'Kohdan {key} arvoksi ei käy ”{value}”: kirjoita yksi sähköpostiosoite, esim. alumni@school.example.',
  'institution.not_ascii':
    'Kohdan {key} arvoksi ei käy ”{value}”: monet sähköpostipalvelimet eivät hyväksy osoitteessa ä:tä, ö:tä eikä muita sellaisia kirjaimia. Käytä osoitetta, jossa niitä ei ole.',
  'institution.bad_zone': 'Kohdan {key} arvoksi ei käy ”{value}”: kirjoita aikavyöhykkeen nimi, esim. Europe/Helsinki.',
  'institution.bad_country': 'Kohdan {key} arvoksi ei käy ”{value}”: kirjoita maan kaksikirjaiminen tunnus, esim. FI.',
  'institution.bad_language': 'Kohdan {key} arvoksi ei käy ”{value}”: kielet ovat fi, sv ja en.',
  'institution.bad_colour': 'Kohdan {key} arvoksi ei käy ”{value}”: kirjoita väri muodossa #0b4a56.',
  'institution.bad_picture': 'Kohdan {key} arvoksi ei käy ”{value}”: kirjoita kuvan koko osoite, joka alkaa https://.',
  'institution.bad_method': 'Kohdan {key} arvoksi ei käy ”{value}”: kirjoita publish tai request.',
  'institution.not_set':
    'Näitä ei ole vielä täytetty: {unset}. Esimerkkikoulun nimissä ei lähetetä mitään. Kerro, kuka lähettää: kutsu institution {options}',
  'institution.unnamed':
    'Koululla ei ole vielä nimeä, eikä kukaan voi antaa lupaa esimerkkikoululle. Anna nimi ensin: kutsu institution --set name.{language}=…',
  'config.no_public_url':
    'PUBLIC_URL on {url}: jokainen linkki, myös tilauksen peruutuslinkki, veisi vastaanottajan hänen omalle koneelleen. Aseta PUBLIC_URL osoitteeksi, josta vastaanottajat tavoittavat tämän palvelun, esim. https://kutsu.school.example.',
  'list.unknown': 'Listaa {slug} ei ole: listat ovat {known}; tuonti tekee uuden valinnalla --create-list.',
  'list.bad_slug': '{slug} ei kelpaa listan nimeksi: käytä pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä.',
  'import.missing': 'Tiedostoa {file} ei voi lukea ({why}): tarkista nimi ja lukuoikeus.',
  'import.empty': 'Tiedosto {file} on tyhjä: tallenna taulukko uudelleen ja tuo se.',
  'import.workbook': 'Tiedosto {file} on Excel-työkirja: avaa se ja tallenna CSV-muodossa, tuo sitten se.',
  'import.binary': 'Tiedosto {file} ei ole tekstitiedosto: tallenna taulukko CSV-muodossa ja tuo se.',
  'import.no_address_column':
    'Tiedostossa {file} ei ole sähköpostiosoitteiden saraketta (löytyneet sarakkeet: {found}): nimeä sarake esim. "Sähköposti" tai kerro se valinnalla --map.',
  'import.broken_table':
    'Tiedostoa {file} ei voi lukea taulukkona riviltä {line} alkaen: etsi sieltä lainausmerkki, jota ei ole suljettu. Mitään ei tuotu.',
  'import.bad_map':
    'Määritystiedostoa {file} ei voi lukea ({why}): sen pitää olla JSON-olio, esim. "Kontakti": "address".',
  'import.bad_map_field': 'Sarakkeen {header} määritys ei ole kenttä: kentät ovat {known}.',
  'import.bad_map_header': 'Määritys nimeää sarakkeen "{header}", jota tiedostossa ei ole: sarakkeet ovat {found}.',
  'import.no_address': '"{cell}" ei ole sähköpostiosoite: korjaa se tai tyhjennä solu.',
  'import.nobody': 'Rivillä ei ole sähköpostiosoitetta eikä nimeä: lisää jompikumpi.',
  'import.erased': 'Tämä henkilö on poistettu aiemmin, eikä häntä palauteta.',
  'import.erased_name':
    'Tämänniminen henkilö on poistettu aiemmin, eikä häntä palauteta: jos tämä on toinen henkilö, lisää sähköpostiosoite.',
  'import.conflict_register': 'Osoite kuuluu rekisterissä toiselle nimelle: ratkaise käsin, kumpi on oikein.',
  'import.conflict_line': 'Osoite kuuluu rivillä {line} toiselle nimelle: ratkaise käsin, kumpi on oikein.',
  'import.conflict_people': 'Riviin, jolla ei ole osoitetta, sopii rekisterissä {people} henkilöä: lisää osoite.',
  'import.duplicate': 'Sama henkilö oli jo rivillä {line}.',
  'import.unknown': 'Tuontia {id} ei ole: "kutsu import list" luettelee ne.',
  'import.undone_before': 'Tuonti {id} on jo peruttu.',
  'import.plan_changed':
    'Tiedoston {file} tuonti ei enää tekisi sitä, mitä koeajo kertoi: mitään ei tuotu. Tee koeajo uudelleen.',
  'import.reason_column': 'Syy',
  'import.refused_column': 'Sarakkeessa "{column}" on henkilötunnuksia: sitä ei luettu eikä tallenneta.',
  'import.hint_typo': '{address} näyttää kirjoitusvirheeltä: olisiko oikea {proposed}? Osoite tuotiin sellaisenaan.',
  'import.hint_school_address':
    '{address} näyttää koulun osoitteelta, joka päättyy valmistumiseen: pyydä toinen osoite.',
  'import.hint_letters': 'Osoitteessa {address} on kirjaimia, joita monet palvelimet eivät hyväksy: tarkista se.',
  'import.hint_lost_letters': 'Kirjaimia on kadonnut: "{cell}". Tallenna taulukko uudelleen alkuperäisestä.',
  'import.hint_broken_text':
    '"{cell}" näyttää rikkoutuneelta: luultavasti "{proposed}". Valinta --repair korjaa koko tiedoston.',
  'import.hint_permission': '"{cell}" ei ole kyllä eikä ei: lupa ei ole tiedossa. Kirjoita kyllä tai ei.',
  'import.hint_identity_code': 'Sarakkeessa "{column}" oli henkilötunnus: solua ei tallenneta.',
  'import.hint_phone_lost': 'Taulukkolaskenta pyöristi numeron "{cell}", eikä sitä voi palauttaa: tarkista numero.',
  'import.hint_phone_zero': 'Numerosta "{cell}" puuttuu alkunolla: tulkittiin numeroksi {proposed}.',
  'import.no_address_proposed':
    '"{cell}" ei ole sähköpostiosoite: olisiko oikea {proposed}? Korjaa se tai tyhjennä solu.',
  'import.sum_row': 'Rivillä on summia, eikä se koske ketään: siitä ei tuotu mitään.',
  'import.ragged':
    'Rivillä on {cells} solua ja otsikkorivillä {columns}: lisää lainausmerkit sen solun ympärille, jossa on erotinmerkki, tai poista ylimääräinen solu.',
  'import.long_cell': 'Sarakkeen "{column}" solussa on {letters} merkkiä, mikä ei ole rekisterin tieto: lyhennä sitä.',
  'import.long_row':
    'Tiedoston {file} rivillä {line} on yli miljoona merkkiä: se ei ole henkilöiden taulukko. Mitään ei tuotu.',
  'import.many_columns': 'Tiedostossa {file} on yli {most} saraketta: poista tarpeettomat sarakkeet.',
  'import.hint_mended_address': '"{cell}" luettiin osoitteena {address}: tarkista se.',
  'import.hint_other_addresses':
    'Yhdessä solussa oli useita osoitteita: {address} tuotiin, mutta osoitetta {others} ei tallennettu, koska se voi olla jonkun muun.',
  'import.hint_refusal':
    '"{cell}" sarakkeessa "{column}" voi tarkoittaa kieltoa: lupa ei ole tiedossa, ennen kuin soluun kirjoitetaan selvä sana.',
  'import.hint_deceased': '"{cell}" sarakkeessa "{column}" jättää auki, onko henkilö elossa: lupa ei ole tiedossa.',
  'import.hint_weak':
    '"{cell}" sarakkeessa "{column}" on kielto, joka voi koskea myös viestejämme: lupa ei ole tiedossa.',
  'import.hint_note':
    '"{cell}" sarakkeessa "{column}" voi tarkoittaa, ettei henkilölle saa kirjoittaa: lupa ei ole tiedossa.',
  'import.hint_permission_blank': 'Yhdessä sarakkeessa on kyllä, mutta "{column}" on tyhjä: lupa ei ole tiedossa.',
  'import.hint_non_disclosure':
    '"{cell}" sarakkeessa "{column}" on epäselvä: henkilöä kohdellaan turvakiellon alaisena.',
  'import.hint_language_doubt':
    '"{cell}" voi olla useampi kieli: kirjoita suomi, ruotsi tai englanti. Kieltä ei tallennettu.',
  'import.hint_language_other': '"{cell}" ei ole kieli, jolla kirjoitamme: kieltä ei tallennettu.',
  'import.hint_year': '"{cell}" ei ole mahdollinen valmistumisvuosi: vuotta ei tallennettu.',
  'import.hint_nothing': '"{cell}" sarakkeessa "{column}" ei tarkoita mitään, ja se luettiin tyhjänä soluna.',
  'import.hint_suspect':
    'Solussa on rivinvaihtoja ja erotinmerkkejä tai osoite: katso, onko lainausmerkki nielaissut rivejä.',
  'import.hint_strange_byte':
    'Merkki oli tallennettu toisella koodauksella, ja se luettiin näin: "{cell}" (sarake "{column}"). Tarkista se.',
  'import.column_elsewhere':
    'Sarake "{column}" koskee muuta kanavaa tai käyttöä: se tallennetaan omana sarakkeena, eikä se ole lupa eikä kielto kirjoittaa.',
  'import.column_processing':
    'Sarake "{column}" koskee tietojen käsittelyä: kyllä ei ole lupa kirjoittaa, ei tekee luvasta tuntemattoman.',
  'import.column_turned':
    'Sarake "{column}" kääntää kiellon toisin päin: kyllä ei ole lupa, ei tekee luvasta tuntemattoman.',
  'import.column_other_address':
    'Sarakkeen "{column}" osoitteet ovat jonkun muun tai entisiä: niihin ei kirjoiteta. Määritä sarake kentäksi "address", jos ne ovat henkilön omia.',
  'import.column_invalid_address': 'Sarakkeen "{column}" osoitteet eivät toimi: niihin ei kirjoiteta.',
  'import.column_second':
    'Saraketta "{column}" käytetään, kun parempi samanlainen sarake on tyhjä; muuten se tallennetaan omana sarakkeena.',
  'content.unknown_partial': 'Mallipohja {template} ({language}) käyttää osaa {name}, jota ei ole: korjaa nimi.',
  'content.deep_partial': 'Mallipohja {template} ({language}): osa {name} sisältää itsensä: poista se sieltä.',
  'content.no_body': 'Mallipohjassa {template} ({language}) ei ole mj-body-osaa: sellainen tarvitaan.',
  'content.too_long':
    'Mallipohja {template} ({language}) on liian pitkä: sähköpostiohjelmat katkaisevat yli 90 kilotavun viestit; lyhennä sitä.',
  'content.syntax':
    'Mallipohjan {template} ({language}) kentissä on virhe rivillä {line}: tarkista, että jokainen lohko suljetaan.',
  'content.unset': 'Mallipohja {template} ({language}) käyttää rivillä {line} kenttää {variable}, jolla ei ole arvoa.',
  'content.unset_fields':
    'Mallipohja {template} käyttää kenttiä, joilla ei ole arvoa: {variables}. Anna ne valinnoilla {options}.',
  'content.bad_date':
    'Kentän {variable} arvo "{value}" ei ole päivämäärä (mallipohja {template} ({language}), rivi {line}): kirjoita se muodossa 2026-11-19.',
  'content.bad_time':
    'Kentän {variable} arvo "{value}" ei ole kellonaika (mallipohja {template} ({language}), rivi {line}): kirjoita se muodossa 17:00.',
  'content.forbidden':
    'Mallipohja {template} ({language}) käyttää rivillä {line} rakennetta {what}, jota mallipohjissa ei sallita: poista se.',
  'content.bad_link':
    'Mallipohjan {template} ({language}) linkki "{link}" ei ole verkko-osoite: kirjoita se muodossa https://….',
  'content.mjml': 'Mallipohja {template} ({language}) rivi {line}: {message}. Korjaa MJML.',
  'content.no_subject': 'Mallipohjalla {template} ({language}) ei ole otsikkoa: kirjoita se mj-title-osaan.',
  'content.too_slow':
    'Mallipohjan {template} ({language}) kääntäminen kestää liian kauan: lyhennä ja yksinkertaista sitä.',
  'content.too_heavy':
    'Mallipohjan {template} ({language}) kääntäminen vie liikaa muistia: lyhennä ja yksinkertaista sitä.',
  'content.half_condition':
    'Pohja {template} ({language}), rivi {line}: ehto {what} alkaa ja päättyy eri elementeissä: sijoita se kokonaisten elementtien ympärille tai yhden elementin sisään.',
  'content.condition_place':
    'Pohja {template} ({language}), rivi {line}: ehto ei voi olla siinä ({what}): sijoita se kokonaisten osioiden ympärille, palstan sisällön ympärille tai tekstiin.',
  'content.between_elements':
    'Pohja {template} ({language}), rivi {line}: ”{what}” on elementtien välissä, missä kukaan ei näkisi sitä: siirrä se mj-text-elementtiin.',
  'content.no_footer':
    'Pohja {template} ({language}): kaikki eivät näkisi sitä, minkä on oltava näkyvissä jokaisen viestin lopussa ({what}): poista se, mikä sen peittää.',
  'content.unknown_attribute':
    'Sisältö käyttää kenttää attributes.{name}, mutta yhdelläkään yhteystiedolla ei ole sellaista saraketta. Sarakkeet ovat {known}.',
  'content.slot_braces':
    'Kentässä {slot} ({language}) on ”{value}”, joka ei ole yhdistämiskenttä: kirjoita kaksoissulkeisiin kenttä, esimerkiksi first_name, ja sen perään lainausmerkkeihin sanat niille, joilta se puuttuu, tai jätä sulkeet pois.',
  'content.slot_language':
    'Kenttä {slot} on täytetty kielille {others} mutta ei kielelle {language}: anna se valinnalla --set {slot}.{language}=… tai kaikille kielille valinnalla --set {slot}=…',
  'content.slot_text': 'Kenttä {slot} ({language}) on liian pitkä: enintään 300 merkkiä.',
  'content.slot_markdown': 'Kenttä {slot} ({language}) on liian pitkä: enintään 10 000 merkkiä.',
  'content.slot_date':
    'Kentässä {slot} ({language}) on ”{value}”, joka ei ole päivämäärä: kirjoita se muodossa 2026-11-19.',
  'content.slot_time': 'Kentässä {slot} ({language}) on ”{value}”, joka ei ole kellonaika: kirjoita se muodossa 17:00.',
  'content.slot_link':
    'Kentässä {slot} ({language}) on ”{value}”, joka ei ole verkko-osoite: aloita se merkeillä https:// ja kirjoita linkin sanat sen perään.',
  'content.slot_image':
    'Kentässä {slot} ({language}) on ”{value}”: anna kuvan osoite, joka alkaa merkeillä https://, ja sen perään, mitä kuva esittää, tai - jos se on vain koriste.',
  'content.slot_programme':
    'Kenttä {slot} ({language}) ei ole ohjelma: kirjoita rivi kohtaa kohden, kellonaika ja mitä tapahtuu, esimerkiksi 17.00 Tervetuloa; enintään 60 riviä.',
  'template.service': 'Mallipohjan {name} lähettää järjestelmä itse: valitse kampanjalle toinen.',
  'template.no_folder':
    'Tiedostoa {file} ei ole: mallipohja on kansio, jossa on template.json ja tiedosto kieltä kohden, fi.mjml, sv.mjml, en.mjml.',
  'template.bad_declaration': '{file}: {field} ei kelpaa: {what}. templates/README.md kertoo, mitä siinä voi olla.',
  'template.slot_name':
    'Pohja {name}: {field} on yhdistämiskentän nimi, jonka arvo vaihtelee ihmisittäin, tai ohjelman oma sana: anna kentälle toinen nimi.',
  'template.not_own': '{name} ei ole oma mallipohjanne: omat mallipohjanne ovat {known}.',
  'template.kept': 'Mallipohja {name} ({languages}) on tallessa, kentät {slots}.',
  'template.fits': 'Mallipohja {name} ({languages}) on kunnossa.',
  'template.removed': 'Mallipohja {name} poistettiin.',
  'preflight.cancelled': 'Yleisön läpikäynti keskeytettiin: mitään ei muutettu.',
  'preflight.borrowed_name':
    'Koululla ei ole nimeä kielellä {language}: sen kielisissä viesteissä on nimi ”{name}”. Muuta se näin: kutsu institution --set name.{language}=…',
  'preflight.no_variant':
    '{people} henkilön kieli on {language}, eikä mallipohjassa ole sitä: lisää {language}.mjml tai korjaa heidän kielensä.',
  'preflight.missing':
    '{people} henkilöltä puuttuu {field}, ja tekstiin ({language}) jää aukko: anna heille sanat lainausmerkeissä kentän perässä tai kysy if-ehdolla.',
  'preflight.greeting':
    '{people} henkilöä tervehdittäisiin näin: ”{found}” ({language}). Anna sanat niille, joilla ei ole nimeä.',
  'preflight.too_large':
    '{people} henkilöä saisi yli 90 kilotavun viestin ({language}), jonka Gmail katkaisee: lyhennä tekstiä.',
  'preflight.odd_capitals': '{field} on kirjoitettu isoilla kirjaimilla, henkilöitä {people}:',
  'preflight.odd_test': '{field} näyttää kokeilulta tai täytesanalta, henkilöitä {people}:',
  'preflight.odd_address': 'Kentässä {field} on osoite, henkilöitä {people}:',
  'preflight.odd_signs': 'Kentässä {field} on koodimerkkejä, henkilöitä {people}:',
  'preflight.odd_digits': 'Kentässä {field} on numeroita, henkilöitä {people}:',
  'preflight.weekday': 'Tekstissä ({language}) on ”{found}”, mutta se päivä on {weekday}.',
  'preflight.no_such_time':
    'Aikaa {found} ei ole vyöhykkeellä {zone}, koska kelloja siirretään silloin eteenpäin: valitse toinen aika.',
  'preflight.no_length': 'Tilaisuus päättyy silloin kun se alkaa ({found}): korjaa event_end tai jätä se pois.',
  'preflight.past_date': 'Tekstissä ({language}) on ”{found}”, joka on jo mennyt.',
  'preflight.last_year': 'Tekstissä ({language}) on vielä vuosi {year}: ”{found}”.',
  'preflight.last_year_link': 'Linkissä ({language}) on vielä vuosi {year}: {found}',
  'preflight.shared':
    'Osoitteeseen {address} kirjoitetaan nimellä {name}, mutta sen on antanut myös joku muu: {others}. Katso kutsu duplicates.',
  'preflight.disputed':
    'Osoitteeseen {address} ({name}) ei kirjoiteta: ristiriitainen rivi ({others}) kieltää sen, kunnes ratkaiset rivin komennolla kutsu duplicates same|apart.',
  'preflight.longest': 'Pisimmät nimet: {names}.',
  'preflight.no_rate':
    'Lähetysnopeutta ei ole asetettu (KUTSU_RATE): välityspalvelin ratkaisee, kauanko lähetys kestää.',
  'preflight.takes': 'Lähetys kestää noin {minutes} min, päiviä {days}.',
  'preflight.stops': 'Näistä havainnoista {count} estää kampanjan {id} ajastamisen: ne on merkitty ✗.',
  'preflight.looked': 'Käytiin läpi {count} viestiä, {seconds} s.',
  'preview.own':
    'Tämä on henkilön oma viesti: sen linkit ovat hänen, joten älä paina niiden takana olevia painikkeita.',
  'preview.size': 'HTML-osa {html} kt, koko viesti {message} kt.',
  'preview.written': 'Kirjoitettiin kansioon {folder}.',
  'preview.nobody': 'Kenelläkään, jolla on osoite, ei ole tietoa {who}: anna osoite tai yhteystiedon numero.',
  'template.bad_name': '{name} ei kelpaa mallipohjan nimeksi: käytä pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä.',
  'cli.archived': 'Kuka tahansa, jolla on tämä linkki, voi lukea kampanjan, kun se on lähetetty: {link}',
  'cli.unarchived': 'Kampanjaa ei enää voi lukea osoitteessa {link}.',
  'cli.bad_slots':
    'Tiedostoa {file} ei voi käyttää ({why}): sen pitää olla JSON, jossa on teksti kenttää kohden tai teksti kieltä kohden.',
  'admin.other_site': 'Tätä sivua pyysi toinen sivusto. Kirjoita {address} itse selaimen osoiteriville.',
  'admin.preview_link': 'Esikatsele viestiä',
  'admin.preview_of': 'Esikatselu: {name}',
  'admin.preview_language': 'Keksityn henkilön kieli',
  'admin.preview_contact': 'Tai kuten joku rekisteristä (osoite tai numero)',
  'admin.preview_show': 'Näytä',
  'admin.preview_desktop': 'Tietokoneella',
  'admin.preview_phone': 'Puhelimessa',
  'admin.preview_dark': 'Tummassa teemassa',
  'admin.calendar': 'Kalenteritiedosto',
  'domain.offline': 'Nimipalvelusta ei saatu vastausta kohteesta {domain}: yritä uudelleen verkossa.',
  'domain.spf_well': 'SPF: {domain} kertoo, kuka saa lähettää sen nimissä.',
  'domain.spf_missing':
    'SPF: verkkotunnuksella {domain} ei ole SPF-tietuetta, joten viestit näyttävät väärennetyiltä: pyydä nimipalvelun ylläpitäjältä tietue, joka nimeää välityspalvelimesi.',
  'domain.spf_many': 'SPF: verkkotunnuksella {domain} on useita SPF-tietueita, mikä vastaa puuttuvaa: yhdistä ne.',
  'domain.spf_all': 'SPF: {domain} päästää kenet tahansa lähettämään (+all): päätä tietue merkintään ~all tai -all.',
  'domain.dkim_relay':
    'DKIM: Kutsulla ei ole avainta verkkotunnukselle {domain}; varmista, että välityspalvelin allekirjoittaa, tai anna avain komennolla kutsu institution --dkim-key.',
  'domain.dkim_well': 'DKIM: {domain} sisältää avaimen, jolla allekirjoitamme.',
  'domain.dkim_missing': 'DKIM: kohteessa {domain} ei ole avainta: julkaise se avain, jolla Kutsu allekirjoittaa.',
  'domain.dkim_other': 'DKIM: kohteen {domain} avain ei ole se, jolla allekirjoitamme: julkaise meidän avaimemme.',
  'domain.dmarc_well': 'DMARC: {domain} kertoo, mitä väärennetyille viesteille tehdään.',
  'domain.dmarc_missing':
    'DMARC: kohteessa {domain} ei ole mitään; Google, Yahoo ja Microsoft vaativat sen paljon lähettäviltä: julkaise vähintään v=DMARC1; p=none.',
  'domain.dmarc_many': 'DMARC: kohteessa {domain} on useita DMARC-tietueita, mikä vastaa puuttuvaa: jätä yksi.',
  'institution.contrast':
    '{key} ei kelpaa: värin {one} kontrasti väriin {other} on {ratio}:1, luettavuus vaatii {min}:1. Valitse tummempi tai vaaleampi väri.',
  'institution.no_organiser':
    'calendar_method=request saa kalenterit vastaamaan sähköpostilla: anna vastaukset lukeva osoite valinnalla --set organiser=…',
  'template.unknown': 'Mallipohjaa {name} ei ole: mallipohjat ovat {known}.',
  'template.no_default':
    'Mallipohjalla {name} ei ole versiota kielellä {language}, joka on oppilaitoksen oletuskieli: kirjoita se tai vaihda default_language.',
  'campaign.unknown': 'Kampanjaa {id} ei ole: katso numerot kampanjaluettelosta.',
  'campaign.unused_field': 'Mallipohjassa {template} ei ole kenttää {key}: kentät ovat {known}.',
  'campaign.bad_tracking': '{tracking} ei ole seurantatapa: valitse off, aggregate tai individual.',
  'campaign.wrong_state': 'Kampanjan {id} tila on {state}, joten tätä ei voi tehdä nyt.',
  'campaign.needs_about':
    'Pohja {template} puhuu vastauksesta: anna kutsun kampanjan numero valinnalla --about ID. Viesti menee vain niille, jotka ovat vastanneet.',
  'campaign.nobody':
    'Kampanja {id} ei tavoittaisi ketään: kukaan sen listalla ei ole antanut lupaa tarkoitukseen {purpose}. Katso "kutsu campaign preflight {id}".',
  'campaign.bad_test_address': 'Valinnan --to osoite ei ole sähköpostiosoite: korjaa se.',
  'campaign.no_language': 'Kampanjalla ei ole versiota kielellä {language}: valitse {known}.',
  'campaign.test_refused':
    'Välityspalvelin ei ottanut testiviestiä ({why}): korjaa sen nimeämä vika ja yritä uudelleen.',
  'campaign.bad_time': '"{at}" ei ole päivä ja kellonaika: kirjoita se muodossa 2026-10-20T09:00 oppilaitoksen ajassa.',
  'campaign.past': '{at} on jo mennyt: valitse tuleva aika tai käytä komentoa "kutsu campaign send".',
  'db.migration_failed':
    'Tietokantaa ei voitu päivittää ({why}): anna käyttäjälle oikeus luoda tauluja ja käytä tyhjää tai Kutsun omaa tietokantaa.',
  'relay.credentials':
    'Välityspalvelin {host} ei hyväksy käyttäjätunnusta tai salasanaa ({why}): korjaa SMTP_URL. Mitään ei lähetetty.',
  'relay.library':
    'Postikirjasto ei ole se versio, jolle ohjelma on tehty ({missing} puuttuu): aja npm ci. Mitään ei lähetetty.',
  'relay.refuses':
    'Välityspalvelin {host} ei ota yhteyttämme vastaan ({why}): kysy sen ylläpitäjältä tai vaihda SMTP_URL. Mitään ei lähetetty.',
  'relay.down':
    'Välityspalvelimeen {host} ei saada yhteyttä ({why}): tarkista SMTP_URL ja että palvelin on käynnissä. Mitään ei lähetetty.',
  'pause.credentials':
    'Keskeytetty: välityspalvelin ei hyväksy käyttäjätunnusta tai salasanaa. Korjaa SMTP_URL ja jatka sitten.',
  'pause.sender':
    'Keskeytetty: välityspalvelin ei hyväksy lähettäjän osoitetta. Pyydä ylläpitäjää sallimaan se ja jatka, tai korjaa osoite ja lähetä uutena kampanjana.',
  'pause.quota':
    'Keskeytetty: välityspalvelimen lähetysraja tuli täyteen. Jatka, kun raja on ohi, yleensä seuraavana päivänä.',
  'pause.policy':
    'Keskeytetty: vastaanottavat palvelimet torjuvat useimmat viestit käytäntönsä nojalla. Katso vastaukset yritysten taulusta, korjaa syy ja jatka sitten.',
  'pause.addresses':
    'Keskeytetty: useimmat viimeksi yritetyistä osoitteista torjutaan tuntemattomina. Katso, onko lista vanha vai tarkoittaako välityspalvelin meitä (vastaukset ovat yritysten taulussa), ja jatka sitten.',
  'pause.person': 'Kampanja on keskeytetty: jatka komennolla "kutsu campaign resume".',
  'pause.size':
    'Keskeytetty: viestit ovat suurempia kuin välityspalvelin ottaa. Lyhennä sisältöä ja lähetä uutena kampanjana.',
  'pause.content':
    'Keskeytetty: jäädytettyä sisältöä ei saa enää lähettää, koska se rikkoo pohjien sääntöjä. Katso sitä komennolla "kutsu campaign preview", peruuta kampanja ja lähetä se uutena.',
  'pause.dkim':
    'Keskeytetty: DKIM-avain ei voi allekirjoittaa tämän lähettäjän viestejä. Anna uusi: "kutsu institution --dkim-key", ja jatka sitten.',
  'hold.example':
    'Odottaa: sisältö lukittiin, kun koulun nimi tai osoite oli vielä esimerkkikoulun. Peruuta kampanja (”kutsu campaign cancel”), luo se uudestaan ja ajasta se.',
  'hold.localhost':
    'Odottaa: linkit veisivät vastaanottajat heidän omille koneilleen, koska PUBLIC_URL ei ollut asetettu, kun kampanja ajastettiin. Peruuta kampanja (”kutsu campaign cancel”), luo se uudestaan ja ajasta se.',
  'hold.restored':
    'Odottaa: tietokanta on palautettu varmuuskopiosta, ja ihmiset ovat ehkä jo saaneet viestinsä. Tarkista, sitten "kutsu campaign resume".',
  'hold.other_database':
    'Odottaa: tietokansio on ollut toisen tietokannan käytössä. Tarkista, onko tämä oikea, sitten "kutsu campaign resume".',
  'hold.environment':
    'Odottaa: KUTSU_FINGERPRINT nimeää toisen tietokannan. Korjaa se tai DATABASE_URL, sitten "kutsu campaign resume".',
  'hold.content':
    'Odottaa: jäädytettyä sisältöä ei saa enää lähettää, koska se rikkoo pohjien sääntöjä. Katso sitä komennolla "kutsu campaign preview", peruuta kampanja ja lähetä se uutena.',
  'hold.overdue':
    'Odottaa: sen olisi pitänyt alkaa yli vuorokausi sitten. Tarkista, onko se yhä ajankohtainen, sitten "kutsu campaign resume".',
  'campaign.deadline_first': 'Määräaika (--until) ei ole alun jälkeen: valitse myöhempi.',
  'campaign.deadline_past': 'Kampanjan {id} määräaika on ohi: kenellekään ei enää lähetetä.',
  'campaign.nobody_uncertain': 'Kampanjassa {id} ei ole epävarmoja, joista ei ole päätetty: mitään ei tarvitse tehdä.',
  'dkim.bad_key': 'DKIM-avain ei voi allekirjoittaa ({why}): anna vähintään 1024 bitin RSA-avain PEM-tiedostona.',
  'dkim.bad_selector': 'DKIM-valitsin ei ole nimi: anna osa ennen "._domainkey", esimerkiksi kutsu1.',
  'dkim.other_domain':
    'DKIM-verkkotunnus {domain} ei ole lähettäjän osoitteen: anna --dkim-domain tai muuta from_address.',
  'doctor.template': 'Oma pohja ei enää kelpaa. {why}',
  'doctor.dkim':
    'Oppilaitoksen {institution} DKIM-avain ei voi allekirjoittaa: anna uusi: "kutsu institution --dkim-key".',
  'cli.uncertain_again': '{count} viestiä lähtee uudelleen.',
  'cli.uncertain_left': '{count} viestiä jätetään ennalleen.',
  'mail.when_and_where': 'Milloin ja missä',
  'mail.hello': 'Hei',
  'mail.hello_sign': '!',
  'mail.programme': 'Ohjelma',
  'mail.calendar_remove':
    'Jos lisäsit tilaisuuden kalenteriisi, poista se sieltä; liitteenä oleva tiedosto kertoo peruutuksesta.',
  'mail.calendar_told': 'Liitteenä oleva tiedosto kertoo peruutuksesta kalenterillesi.',
  'mail.when': 'Aika',
  'mail.where': 'Paikka',
  'mail.sent_by': 'Lähettäjä:',
  'mail.answer_here': 'Muuta vastaustasi',
  'mail.unsubscribe': 'Peruuta näiden viestien tilaus',
  'mail.change_data': 'Muuta tietojasi ja lupiasi',
  'mail.view': 'Katso viesti selaimessa',
  'why.invitations':
    'Saat tämän viestin, koska olet antanut luvan lähettää sinulle kutsuja alumnitapahtumiin. Luvan saaja: {institution}.',
  'why.surveys': 'Saat tämän viestin, koska olet antanut luvan lähettää sinulle kyselyjä. Luvan saaja: {institution}.',
  'why.news': 'Saat tämän viestin, koska olet antanut luvan lähettää sinulle uutisia. Luvan saaja: {institution}.',
  'why.service':
    'Saat tämän viestin oman toimintasi tai tälle osoitteelle tehdyn pyynnön vuoksi. Se ei kuulu mihinkään listaan.',
  'why.mentoring':
    'Saat tämän viestin, koska olet antanut luvan pyytää sinua mentoriksi tai puhujaksi. Luvan saaja: {institution}.',
  'why.measurement': 'Saat tämän viestin, koska olet alumnirekisterissä. Rekisterin pitäjä: {institution}.',
  'why.legitimate_interest':
    'Saat tämän viestin, koska olet alumnirekisterissä. Rekisterin pitäjä on {institution}, ja peruste on oikeutettu etu. Voit vastustaa viestejä milloin tahansa alla olevasta linkistä.',
  'why.public_task':
    'Saat tämän viestin, koska {institution} kirjoittaa alumneilleen osana julkista tehtäväänsä. Voit vastustaa viestejä milloin tahansa alla olevasta linkistä.',
  'why.contract':
    'Saat tämän viestin, koska se kuuluu tekemääsi sopimukseen. Sopimuksen toinen osapuoli: {institution}.',
  'topic.invitations': 'kutsut alumnitapahtumiin',
  'topic.surveys': 'kyselyt',
  'topic.news': 'uutiset',
  'topic.mentoring': 'mentorointi ja puheenvuorot',
  'topic.measurement': 'mittaaminen',
  'page.unknown.title': 'Tämä linkki ei johda mihinkään',
  'page.unknown.text':
    'Linkki voi olla vajaa tai vanhentunut. Vastaa saamaasi viestiin tai ota yhteyttä viestin lähettäneeseen kouluun.',
  'page.unsubscribe.title': 'Peruuta tilaus',
  'page.unsubscribe.text': 'Voit lopettaa nämä viestit: {purpose}. Lähettäjä: {institution}.',
  'page.unsubscribe.button': 'Peruuta näiden viestien tilaus',
  'page.unsubscribe.all_title': 'Tai lopeta kaikki viestit',
  'page.unsubscribe.all_button': 'En halua enää mitään viestejä',
  'page.unsubscribed.title': 'Tilaus on peruutettu',
  'page.unsubscribed.text': 'Et saa enää näitä viestejä: {purpose}. Lähettäjä: {institution}.',
  'page.unsubscribed.all': '{institution} ei enää kirjoita sinulle.',
  'page.unsubscribed.back': 'Muuta mieltäsi tai valitse tarkemmin',
  'page.preferences.title': 'Tietosi ja lupasi',
  'page.preferences.purposes': 'Mistä saamme kirjoittaa sinulle?',
  'page.preferences.button': 'Tallenna',
  'page.preferences.saved': 'Valintasi on tallennettu.',
  'page.preferences.unnamed':
    'Koulu ei ole vielä kertonut nimeään, joten lupia ei voi antaa tällä sivulla. Palaathan myöhemmin.',
  'page.wording_changed':
    'Alla oleva teksti on muuttunut sen jälkeen, kun avasit sivun. Lue se uudestaan ja valitse sitten.',
  'page.rsvp.title': 'Vastaa kutsuun',
  'page.rsvp.text': 'Mitään ei tallennu, ennen kuin painat nappia. Voit muuttaa vastaustasi samasta linkistä.',
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
  'state.draft': 'luonnos',
  'state.scheduled': 'ajastettu',
  'state.preparing': 'valmistellaan',
  'state.sending': 'lähetetään',
  'state.paused': 'keskeytetty',
  'state.finished': 'valmis',
  'state.cancelled': 'peruttu',
  'state.queued': 'jonossa',
  'state.deferred': 'lykätty',
  'state.accepted': 'välittäjä hyväksyi',
  'state.rejected': 'torjuttu',
  'state.uncertain': 'epävarma',
  'state.skipped': 'ohitettu',
  'state.expired': 'vanhentunut',
  'hindrance.suppressed': 'osoite on estetty',
  'hindrance.unsubscribed': 'perunut tilauksen',
  'hindrance.pending': 'ei ole vahvistanut',
  'hindrance.refused': 'lupa kielletty',
  'hindrance.unknown': 'lupaa ei tiedetä',
  'hindrance.no_address': 'ei sähköpostiosoitetta',
  'hindrance.erased': 'poistettu',
  'hindrance.deceased': 'kuollut',
  'hindrance.disputed': 'ristiriitaisen rivin kielto, ratkaisematta',
  'hindrance.late': 'liittyi liian myöhään',
  'outcome.created': 'uusia',
  'outcome.updated': 'päivitettyjä',
  'outcome.unchanged': 'ennallaan',
  'outcome.duplicate': 'kaksoiskappaleita',
  'outcome.conflict': 'ristiriitoja',
  'outcome.rejected': 'hylättyjä',
  'consent.granted': 'lupa annettu',
  'consent.refused': 'lupa kielletty',
  'consent.unknown': 'lupaa ei tiedetä',
  'admin.campaigns': 'Kampanjat',
  'admin.mail': 'Siepatut viestit',
  'admin.pages': 'Sivut',
  'admin.language': 'Kieli',
  'admin.campaigns_lead': 'Mitä on lähetetty, mitä on matkalla ja kuinka pitkällä se on.',
  'admin.name': 'Nimi',
  'admin.state': 'Tila',
  'admin.time': 'Aika',
  'admin.audience': 'Kohdejoukko',
  'admin.answers': 'Vastauksia',
  'admin.no_campaigns':
    'Kampanjoja ei vielä ole. Tee sellainen komennolla "kutsu campaign create" tai katso esittely komennolla "kutsu demo".',
  'admin.progress': 'Eteneminen',
  'admin.unsubscribes': 'Perui tilauksen',
  'admin.sum': 'Missä kukin vastaanottaja on',
  'admin.sum_caption': 'Yksi rivi henkilöä kohti; tilojen summa on kohdejoukko.',
  'admin.left_out': 'Ei kirjoitettu',
  'admin.left_out_caption': 'Listalla olevat, jotka eivät ole kohdejoukossa.',
  'admin.together': 'Yhteensä',
  'admin.languages': 'Kielet',
  'admin.came_back': 'Mitä tuli takaisin',
  'admin.estimates':
    'Avaukset ja klikkaukset ovat arvioita: myös ohjelmat lataavat kuvia ja seuraavat linkkejä, eikä niitä liitetä henkilöihin.',
  'admin.answer': 'Vastaus: {choice}',
  'admin.opens': 'Avauksia (arvio)',
  'admin.clicks': 'Klikkauksia (arvio)',
  'admin.machine_hits': 'Ohjelmien hakuja',
  'admin.bounces': 'Kuolleita tai täysiä postilaatikoita',
  'admin.uncertain_note':
    '{people} viestiä on epävarmoja: yhteys katkesi viestin luovuttamisen jälkeen, joten se voi olla perillä. Niitä ei lähetetä itsestään uudelleen.',
  'admin.uncertain_what_to_do':
    'Lähetä uudelleen: "kutsu campaign resend-uncertain {id}"; jotkut saattavat silloin saada viestin kahdesti. Jätä ennalleen: "kutsu campaign leave-uncertain {id}"; jotkut saattavat silloin jäädä ilman.',
  'admin.uncertain_left': 'jätetty ennalleen',
  'admin.course': 'Lähetyksen kulku',
  'admin.course_label': 'Hyväksytyt viestit ajan mukaan, lopussa {people}; luvut ovat alla taulukossa.',
  'admin.course_table': 'Sama taulukkona',
  'admin.until': 'Asti',
  'admin.mail_note': 'Nämä viestit pysyvät tällä koneella: sieppari säilyttää ne eikä lähetä niitä.',
  'admin.mail_count': 'Viestit {from}–{until}, yhteensä {total}, uusin ensin',
  'admin.older': 'Vanhempia viestejä',
  'admin.newer': 'Uudempia viestejä',
  'admin.to': 'Vastaanottaja',
  'admin.subject': 'Otsikko',
  'admin.html': 'Lukijan näkemänä',
  'admin.text': 'Tekstiosa',
  'admin.headers': 'Otsakkeet',
  'cli.cannot_read': 'Tiedostoa {file} ei voi lukea: {why}.',
  'cli.file_too_large': '{file} on suurempi kuin {megabytes} Mt: anna se tiedosto, jota tarkoitit.',
  'cli.no_text': '{file} ei ole UTF-8-tekstitiedosto: tallenna se sellaiseksi.',
  'cli.answer_lost': 'Vastausta ei voitu kirjoittaa loppuun: {why}. Se mikä tehtiin, on tehty.',
  'failure.file': '{file}: {why}.',
  'failure.system': 'Tämä kone ei salli sitä: {why}.',
  'failure.unknown':
    'Tämä on Kutsun vika, ei sinun: {why}. Enempää ei tehty; lokista näkee paikan, kun LOG_LEVEL=debug.',
  'failure.db_full': 'Tietokannan levy on täynnä: tee tilaa ja yritä uudelleen. Mitään ei jäänyt puolitiehen.',
  'failure.db_read_only':
    'Tietokanta ei ota vastaan muutoksia (varakanta tai vain luettavissa): anna DATABASE_URL sille, joka ottaa.',
  'failure.db_no_right':
    'Tietokannan käyttäjä ei saa tehdä tätä: {why}. Anna oikeudet tai toinen käyttäjä muuttujassa DATABASE_URL.',
  'failure.db_away':
    'Yhteys tietokantaan katkesi: {why}. Yritä uudelleen, kun se on palannut; mitään ei jäänyt puolitiehen.',
  'failure.cannot_be_held': 'Annettua arvoa ei voi tallentaa: {why}. Korjaa se ja yritä uudelleen.',
  'failure.ENOSPC': 'levy on täynnä',
  'failure.EDQUOT': 'levykiintiösi on täynnä',
  'failure.EACCES': 'tällä käyttäjällä ei ole oikeutta siihen',
  'failure.EPERM': 'tällä käyttäjällä ei ole oikeutta siihen',
  'failure.EROFS': 'sinne ei voi kirjoittaa',
  'failure.ENOENT': 'sellaista tiedostoa tai kansiota ei ole',
  'failure.EISDIR': 'se on kansio',
  'failure.ENOTDIR': 'polun osa on tiedosto eikä kansio',
  'failure.EEXIST': 'se on jo olemassa',
  'failure.ENAMETOOLONG': 'nimi on liian pitkä',
  'failure.ELOOP': 'linkit kiertävät kehää',
  'failure.EMFILE': 'liian monta tiedostoa on auki',
  'failure.ENFILE': 'liian monta tiedostoa on auki',
  'failure.22021': 'siinä on merkki, jota missään tekstissä ei saa olla',
  'failure.22P05': 'siinä on merkki, jota missään tekstissä ei saa olla',
  'failure.22P02': 'se ei ole oikeassa muodossa',
  'failure.22003': 'luku on liian suuri',
  'failure.22007': 'se ei ole päivämäärä',
  'failure.22008': 'päivämäärä on sallitun alueen ulkopuolella',
  'failure.ECONNREFUSED': 'siellä ei vastaa mikään',
  'failure.ECONNRESET': 'yhteys katkaistiin',
  'failure.ENOTFOUND': 'sen nimistä palvelinta ei tunneta',
  'failure.EAI_AGAIN': 'nimeä ei voitu selvittää',
  'failure.ETIMEDOUT': 'vastausta ei tullut ajoissa',
  'failure.EHOSTUNREACH': 'sinne ei ole reittiä',
  'failure.EIO': 'levy ilmoittaa virheestä',
  'cli.usage': `Kutsu: kutsuja alumnityöhön

  kutsu demo [--once]                       koko työ keksityllä aineistolla, mitään ei lähde koneelta
  kutsu start | serve | work                kaikki | ovet | pelkkä lähettäjä
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
  kutsu doctor                              asetukset, viat ja mitä tehdä

Jokainen komento tuntee valinnan --json. Paluuarvot: 0 tehty, 1 epäonnistui, 2 väärä käyttö.`,
  'cli.bad_arguments': 'Komentoriviä ei ymmärretä ({why}): katso "kutsu help".',
  'cli.missing_option': 'Valinta {name} puuttuu: katso "kutsu help".',
  'cli.missing_file': 'Nimeä ainakin yksi tuotava CSV-tiedosto.',
  'cli.one_file_with_out':
    'Tuo --out-valinnan kanssa yksi tiedosto kerrallaan: korjattavat rivit kuuluvat yhteen tiedostoon.',
  'cli.mapping_how':
    'Muuttaminen: --out MAP.json kirjoittaa määrityksen tiedostoon, muokkaa sitä, ja --map MAP.json muistaa sen tiedostoille, joissa on nämä otsikot. Kentät ovat {fields}.',
  'cli.mapping_kept': 'Tämä muistetaan tiedostoille, joissa on nämä otsikot.',
  'cli.missing_id': '"{id}" ei ole kampanjan numero: anna numero, jonka "campaign create" kertoi.',
  'cli.bad_pair': '"{pair}" ei ole muotoa avain=arvo: kirjoita esim. --set place=Juhlasali.',
  'cli.unknown_action': '"kutsu {command}" ei tunne toimintoa {action}: se tuntee {known}.',
  'cli.doors': 'Vastaanottajat: {public}; koordinaattorit tällä koneella: {admin}.',
  'cli.catcher': 'Ei SMTP_URL-muuttujaa: viestit jäävät kansioon {folder} eivätkä lähde minnekään.',
  'cli.until_stop': 'Käynnissä, kunnes painat Ctrl-C.',
  'cli.stopping': 'Pysäytetään: uutta ei oteta, kesken oleva tehdään loppuun.',
  'cli.migrated': 'Tietokanta on ajan tasalla.',
  'cli.import_head': '{file}: {encoding}, erotin {delimiter}, otsikkorivi {line}',
  'cli.rows': 'rivejä',
  'cli.refusals_kept': 'kiellot säilyivät, vaikka tiedosto sanoo kyllä',
  'cli.import_consent':
    'Osoitteellisten luvat: {granted} annettu, {refused} kielletty, {unknown} ei tiedossa. {seconds} s.',
  'cli.dry_run':
    'Koeajo: mitään ei tallennettu. Juuri tämä tehdään samalla komennolla, kun --dry-run korvataan valinnalla --plan {plan}.',
  'cli.problem': '  rivi {line}: {reason}',
  'cli.more_problems': '  … ja {more} muuta; --json luettelee kaikki.',
  'cli.more_hints': '… ja {more} muuta samanlaista.',
  'cli.disputed': 'ristiriitaisten rivien kieltoja, voimassa kunnes rivi ratkaistaan',
  'cli.deceased': 'kuolleita',
  'cli.words_understood': 'Näin sanat ymmärrettiin:',
  'cli.words_doubtful': 'Näitä ei ymmärretty, tai ne ovat epäselviä:',
  'cli.word': '  {column}: "{word}" → {read} ({count})',
  'cli.word_doubtful': '  {column}: "{word}" ({count}; rivit {lines}): {why}',
  'cli.word_nothing': 'ei mitään',
  'cli.stays_unsubscribed': 'poistunut listalta aiemmin, pysyy poissa',
  'cli.change': 'yhteystieto {contact}: {column} "{before}" muuttuu muotoon "{after}"',
  'cli.imported': 'Tämä oli tuonti {id}; "kutsu import undo {id}" peruu sen.',
  'cli.imported_with_problems':
    'Tämä oli tuonti {id}; "kutsu import problems {id} --out FILE" antaa korjattavat rivit, "kutsu import undo {id}" peruu sen.',
  'cli.import_line': '{id}  {at}  {file} → {list}: {created} uutta, {updated} päivitetty',
  'cli.import_line_undone': '{id}  {at}  {file} → {list}: peruttu',
  'cli.undone':
    'Tuonti {importId} on peruttu: {deleted} yhteystietoa poistui, {restored} palautui ennalleen, {kept} jäi, koska he toimivat itse tai toinen tuonti tuntee heidät.',
  'cli.undo_review': 'Tarkistuslistalla on {toReview} henkilöä: "kutsu import review {importId}".',
  'cli.problems_written': '{rows} riviä on tiedostossa {file}: korjaa ne siellä ja tuo se tiedosto.',
  'contact.unknown': 'Kenelläkään ei ole "{word}": etsi komennolla "kutsu contacts find".',
  'contact.bad_field': 'Kenttää {field} ei voi korjata: korjattavia ovat {known}.',
  'contact.bad_value': '"{value}" ei sovi kenttään {field}: mitään ei muutettu.',
  'contact.address_taken': '{address} kuuluu toiselle yhteystiedolle: katso, ovatko he sama henkilö.',
  'contact.deceased':
    'Yhteystieto {contact} on kuollut: hänelle ei kirjoiteta. Jos tieto on väärä: kutsu contacts living {contact} --because "…"',
  'contact.not_deceased': 'Yhteystietoa {contact} ei ole merkitty kuolleeksi: mitään ei muutettu.',
  'contact.is_deceased': 'Yhteystieto {contact} on merkitty kuolleeksi: hänelle ei enää kirjoiteta.',
  'contact.is_living': 'Yhteystieto {contact} ei enää ole merkitty kuolleeksi; lupa on se, mikä se oli.',
  'contact.dead': '† kuollut',
  'segment.unknown': 'Segmenttiä {slug} ei ole: on {known}.',
  'segment.bad_json':
    'Ehto ei ole JSONia ({why}): kirjoita esimerkiksi "field": "programme", "is": "Lukio" aaltosulkeissa.',
  'segment.bad': 'Ehtoa ei ymmärretä kohdassa {at}: {part}. README.md luettelee, mitä voi sanoa.',
  'segment.too_deep': 'Ehdossa on yli {most} sisäkkäistä tasoa: yksinkertaista sitä.',
  'segment.and': 'ja',
  'segment.or': 'tai',
  'segment.not': 'ei ({what})',
  'segment.on_list': 'on listalla {list}',
  'segment.years_ago': 'valmistui {years} vuotta sitten ({which})',
  'segment.written_to': 'sai kampanjan {campaign} viestin',
  'segment.answered': 'vastasi kampanjaan {campaign}',
  'segment.not_answered': 'sai kampanjan {campaign} viestin eikä vastannut',
  'segment.bounced': 'torjuttiin kampanjassa {campaign}',
  'segment.silent': 'ei ole antanut elonmerkkiä {months} kuukauteen',
  'segment.is': '{what} on {value}',
  'segment.one_of': '{what} on jokin näistä: {value}',
  'segment.contains': '{what} sisältää "{value}"',
  'segment.at_least': '{what} on vähintään {value}',
  'segment.at_most': '{what} on enintään {value}',
  'segment.known': '{what} tiedetään{value}',
  'segment.not_known': '{what} ei ole tiedossa{value}',
  'segment.kind': 'henkilö vai organisaatio',
  'duplicates.same': '{contact} kahdesti: nimeä kaksi kontaktia.',
  'duplicates.merged':
    'Kontakti {contact} jatkaa jo numerolla {into}: nimeä se tai peru se yhdistäminen ensin ("kutsu duplicates merges").',
  'duplicates.unknown_merge': 'Voimassa olevaa yhdistämistä {merge} ei ole: "kutsu duplicates merges" luettelee ne.',
  'duplicates.unknown_row':
    'Ratkaisematonta riviä {row} ei ole: "kutsu duplicates list" näyttää ne muodossa TUONTI:RIVI.',
  'duplicates.decided':
    'Rivi {row} on jo ratkaistu: "kutsu import undo" peruu ratkaisun tuonnin, ja rivin voi ratkaista uudelleen.',
  'duplicates.unreadable':
    'Riviä {row} ei voi tuoda näin, koska siitä ei saa selvää, kenestä on kyse: mitään ei ratkaistu. Korjaa rivi tiedostossa ja tuo se.',
  'duplicates.which':
    'Rivi {row} sopii useaan ihmiseen: sano kuka, osoitteella tai sellaisen kontaktin numerolla, jolla on osoite.',
  'duplicates.is_merged':
    'Yhdistetty ({mergeId}): kontakti {keptId} jatkaa myös numeron {goneId} puolesta, tiukemmalla luvalla. Peru: kutsu duplicates undo {mergeId}',
  'duplicates.is_undone': 'Kontaktit {keptId} ja {goneId} ovat taas kaksi.',
  'duplicates.merge_line': '{merge}: {kept} jatkaa numeron {gone} puolesta, {at} alkaen',
  'duplicates.merge_line_undone': '{merge}: {kept} jatkoi numeron {gone} puolesta, {at} alkaen; peruttu',
  'duplicates.are_apart': 'Kaksi ihmistä: heistä ei kysytä enää.',
  'duplicates.nothing_imported':
    'Kirjattu. Osoitteetonta riviä, joka sopii useaan eikä ole kukaan heistä, ei voi erottaa heistä: lisää siihen osoite.',
  'duplicates.queue': '{pairs} kontaktiparia (merge, apart) ja {rows} tuontien riviä (same, apart) odottaa ratkaisua.',
  'cli.segment_count': '{people} henkilöä, joista {mailable} voi saada viestin nyt.',
  'cli.found': 'Löytyi {people}.',
  'cli.list_exported': '{people} henkilöä on tiedostossa {file}.',
  'cli.corrected': 'Yhteystieto {contact} on korjattu; tuonti ei enää muuta sitä.',
  'cli.erase_dry_run': 'Koeajo: mitään ei poistettu.',
  'cli.erased': 'Poistettu: todistus {id}, {at}. Henkilö oli yllä luetelluilla riveillä; luvut pysyvät ennallaan.',
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
  'held.title': 'Mitä sinusta on tallessa',
  'held.shown_otherwise':
    '(Sen aikainen sivu näytti henkilölle samasta tarkoituksesta toisen lauseen, ei näitä sanoja.)',
  'held.nothing': 'ei mitään',
  'held.contact': 'Yhteystiedot',
  'held.lists': 'Listat',
  'held.permissions': 'Luvat ja mistä ne ovat peräisin',
  'held.suppressions': 'Ei kirjoiteta',
  'held.messages': 'Viestit',
  'held.answers': 'Vastaukset',
  'held.hits': 'Avaukset ja klikkaukset',
  'held.imports': 'Tiedostot, joista tiedot tulivat',
  'held.phone_typed': 'Puhelin kirjoitettuna',
  'held.created': 'Tallessa alkaen',
  'held.updated': 'Muutettu viimeksi',
  'held.imported_from': 'Tuli tiedostosta',
  'held.open': 'avattu',
  'held.click': 'seurattu linkkiä',
  'held.choice_yes': 'tulee',
  'held.choice_maybe': 'ehkä',
  'held.choice_no': 'ei tule',
  'subscription.pending': 'odottaa vahvistusta',
  'subscription.confirmed': 'listalla',
  'subscription.unsubscribed': 'poistunut listalta',
  'suppression.unsubscribed_all': 'ei halua mitään viestejä',
  'suppression.hard_bounce': 'osoitetta ei ole',
  'suppression.complaint': 'valitti viestistämme',
  'suppression.objection': 'vastusti käsittelyä',
  'suppression.erasure': 'on poistettu',
  'suppression.manual': 'merkitty käsin',
  'source.import': 'tuonti',
  'source.form': 'lomake',
  'source.unsubscribe': 'peruutuslinkki',
  'source.confirmation': 'vahvistus',
  'source.paper': 'paperi',
  'source.phone': 'puhelu',
  'source.reply': 'vastausviesti',
  'source.merge': 'yhdistäminen',
  'source.retention': 'säilytysaika',
  'cli.missing_import': '"{id}" ei ole tuonnin numero: "kutsu import list" kertoo ne.',
  'cli.cannot_write': 'Tiedostoa {file} ei voi kirjoittaa ({why}): valitse toinen paikka.',
  'import.sent_since':
    'Tuontia {id} ei peruttu: sen henkilöille on jo lähetetty viestejä. He ovat nyt tarkistuslistalla.',
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
  'cli.contacts': 'kontakteja',
  'cli.with_address': 'osoitteellisia',
  'cli.suppressed': 'estettyjä',
  'cli.mailable': 'tavoitettavissa',
  'cli.recipients': 'vastaanottajia',
  'cli.campaign_created': 'Kampanja {id} luotu. Tarkista ennen lähetystä: kutsu campaign preflight {id}',
  'cli.test_sent': 'Välityspalvelin hyväksyi testiviestin ({language}).',
  'cli.scheduled': 'Kampanja {id} lähtee {at} ({zone}), kun lähettäjä on käynnissä ("kutsu start").',
  'cli.detached': 'Kampanja {id} on nyt vuorossa; käynnissä oleva lähettäjä lähettää sen.',
  'demo.real_relay':
    'Esittely kirjoittaa keksityille ihmisille, joten se ei käytä oikeaa välityspalvelinta: poista SMTP_URL tai osoita se tähän koneeseen.',
  'demo.emptied': '{count} aiemmin siepattua viestiä heitettiin pois.',
  'demo.sending': 'Lähetetään kutsu kaikille tavoitettaville.',
  'demo.http':
    'HTTP:n kautta: {opens} avaus, {clicks} klikkaus, {unsubscribes} tilauksen peruutus; skanneri haki {scanned} linkkiä eikä muuttanut mitään.',
  'demo.look': 'Viestit: {mail}. Sivut: {admin}. Lista: {list}. Kampanja: {id}.',
  'demo.start_again': 'Katso selaimessa komennolla "npm start".',
  'demo.not_finished': 'Esittelykampanja päättyi tilaan {state}: katso "kutsu doctor".',
  'doctor.example':
    'Näitä ei ole vielä täytetty: {unset}. Niissä on esimerkkikoulun tiedot. Kerro lähettäjä komennolla "kutsu institution --set …" ennen oikean välityspalvelimen käyttöä.',
  'doctor.uncertain': '{uncertain} viestiä on epävarmoja: ne voivat olla perillä. Katso kampanjoiden raportit.',
  'doctor.paused': 'Kampanja {id} odottaa: {why}',
  'doctor.stops': 'Näistä {count} on korjattava, ennen kuin posti lähtee niin kuin pitää.',
  'doctor.well': 'Kaikki on kunnossa.',
}
