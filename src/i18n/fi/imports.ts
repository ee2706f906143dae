import type { imports as en } from '../en/imports.ts'

export const imports: Record<keyof typeof en, string> = {
  'import.missing': 'Tiedostoa {file} ei voi lukea ({why}): tarkista nimi ja lukuoikeus.',
  'import.no_file': '{file} ei ole tiedosto vaan putki tai laite: tallenna taulukko tiedostoksi ja tuo se.',
  'import.empty': 'Tiedosto {file} on tyhjä: tallenna taulukko uudelleen ja tuo uusi tiedosto.',
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
    'Rivillä ei ole osoitetta, ja se sopii useaan rekisterin henkilöön ({people, number}): lisää osoite.',
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
  'import.hint_letters':
    'Osoitteessa {address} on kirjaimia, joita monet postipalvelimet eivät hyväksy: tarkista osoite.',
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
    'Rivillä on {cells, plural, one {# solu} other {# solua}} ja otsikkorivillä {columns, number}: lisää lainausmerkit sen solun ympärille, jossa on erotinmerkki, tai poista ylimääräiset solut.',
  'import.long_cell':
    'Sarakkeen ”{column}” solussa on {letters, plural, one {# merkki} other {# merkkiä}}, mikä on rekisteriin liikaa: lyhennä sitä.',
  'import.long_row':
    'Tiedoston {file} rivillä {line} on yli miljoona merkkiä, joten se ei ole henkilöluettelo. Mitään ei tuotu.',
  'import.many_columns': 'Tiedostossa {file} on yli {most, number} saraketta: poista sarakkeet, joita et tarvitse.',
  'import.hint_mended_address': 'Solusta ”{cell}” luettiin osoite {address}: tarkista se.',
  'import.hint_other_addresses':
    'Yhdessä solussa oli useita osoitteita: {address} tuotiin. Tallentamatta jäi {others}, koska kyseessä voi olla jonkun muun osoite.',
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
  'import.hint_nothing':
    '”{cell}” sarakkeessa ”{column}” tarkoittaa, että tieto puuttuu, joten se luettiin tyhjänä soluna.',
  'import.hint_suspect':
    'Solussa on rivinvaihtoja ja lisäksi erotinmerkkejä tai osoite: tarkista, onko lainausmerkki niellyt rivejä.',
  'import.hint_strange_byte':
    'Yksi merkki oli tallennettu eri merkistöllä, ja solu luettiin näin: ”{cell}” (sarake ”{column}”). Tarkista se.',
  'import.column_departed':
    'Sarake ”{column}” voi kertoa koulusta lähtemisestä: sen täytetyt solut ovat epäselviä. Määritä sarakkeen kentäksi ”refusal”, jos siinä olevat eivät halua viestejä, ja muuten ”attribute”.',
  'import.column_unclear':
    'Sarake ”{column}” puhuu luvasta mutta voi tarkoittaa muuta: sen täytetyt solut ovat epäselviä, eivätkä ne anna lupaa. Määritä sarakkeen kentäksi ”permission”, ”refusal” tai ”attribute”.',
  'import.section':
    '”{cell}” on otsikko, ei henkilö. Sen alla olevat rivit ovat epäselviä: kenellekään niissä ei kirjattu lupaa.',
  'import.second_header': 'Tämä rivi on toinen otsikkorivi, ei henkilö. Tallenna toinen taulukko omaksi tiedostokseen.',
  'import.hint_section': 'Rivin yläpuolella lukee ”{cell}”: se voi tarkoittaa, ettei sen alla oleville saa kirjoittaa.',
  'import.hint_second_header':
    'Rivin yläpuolella on toinen otsikkorivi, jossa on muut sarakkeet: solut voivat tarkoittaa jotain muuta.',
  'import.hint_unclear': '”{cell}” sarakkeessa ”{column}” ei ole lupa eikä kielto.',
  'import.column_elsewhere':
    'Sarake ”{column}” koskee muuta viestintätapaa tai muuta käyttöä: se tallennetaan omaksi sarakkeeksi, eikä se ole lupa eikä kielto kirjoittaa.',
  'import.column_processing':
    'Sarake ”{column}” koskee tietojen käsittelyä: siinä ”kyllä” ei anna lupaa kirjoittaa, ja ”ei” tarkoittaa, että lupa ei ole tiedossa.',
  'import.column_turned':
    'Sarakkeessa ”{column}” kielto on ilmaistu käänteisesti: siinä ”kyllä” ei anna lupaa kirjoittaa, ja ”ei” tarkoittaa, että lupa ei ole tiedossa.',
  'import.column_second_person':
    'Sarake ”{column}” kertoo rivin toisesta henkilöstä: mitään siitä ei oteta ensimmäisen tietoihin. Tuo toiset henkilöt omasta taulukostaan.',
  'import.column_other_address':
    'Sarakkeen ”{column}” osoitteet ovat jonkun muun tai vanhoja: niihin ei kirjoiteta. Jos ne ovat henkilön omia, määritä sarakkeen kentäksi ”address”.',
  'import.column_invalid_address': 'Sarakkeen ”{column}” osoitteet eivät toimi, joten niihin ei kirjoiteta.',
  'import.column_second':
    'Saraketta ”{column}” käytetään silloin, kun parempi samanlainen sarake on tyhjä; muuten se tallennetaan omaksi sarakkeeksi.',
  'import.sent_since':
    'Tuontia {id} ei peruttu, koska sen henkilöille on jo lähetetty viestejä. Henkilöt ovat nyt tarkistuslistalla.',
  'import.no_draft': 'Tätä tiedostoa ei enää ole: se on poistettu tai tuotu.',
  'import.draft_over': 'Tämä tiedosto on tällä välin tuotu.',
  'import.not_decided':
    'Kerro ensin, mille listalle henkilöt menevät, mihin luvat on annettu ja mistä tiedosto on peräisin.',
  'import.bad_header_line':
    'Sarakkeiden nimet eivät voi olla rivillä {line}: valitse jokin ensimmäisistä riveistä, jotka näytetään.',
  'import.pdf':
    'Tiedosto {file} on PDF-asiakirja, josta taulukkoa ei voi lukea luotettavasti: pyydä itse taulukko ja tallenna se CSV-muodossa.',
  'import.vcard': 'Tiedostossa {file} on yhteystietokortteja (vCard): vie yhteystiedot CSV-muodossa.',
  'import.workbook_broken':
    'Tiedosto {file} on vioittunut: avaa se taulukkolaskentaohjelmassa, tallenna uudelleen ja tuo uusi tiedosto.',
  'import.workbook_heavy':
    'Tiedosto {file} purkautuu suuremmaksi kuin mikään henkilörekisteri: poista turhat välilehdet ja rivit tai tallenna taulukko CSV-muodossa.',
  'import.workbook_old':
    'Tiedosto {file} on vanha Excel-työkirja (.xls), binaarinen työkirja (.xlsb) tai suojattu salasanalla: tallenna se .xlsx-muodossa ilman salasanaa ja tuo uusi tiedosto.',
  'import.workbook_numbers':
    'Tiedosto {file} on tehty Numbers-ohjelmalla: valitse siinä Arkisto, Vie muodossa, Excel ja tuo .xlsx-tiedosto.',
  'import.workbook_other':
    'Tiedosto {file} ei ole taulukko: tuo taulukko, joka on tallennettu .xlsx-, .ods- tai CSV-muodossa.',
  'import.workbook_blank': 'Tiedoston {file} välilehdillä ei ole mitään: tarkista, että tiedosto on oikea.',
  'import.workbook_sheet':
    'Tiedostossa {file} ei ole välilehteä ”{sheet}”, jolla olisi jotain: välilehdet ovat {found}.',
  'import.hint_struck':
    'Rivillä on jotain yliviivattua tai toisen solun alle jäänyttä: se voi tarkoittaa, ettei henkilölle saa kirjoittaa.',
}
