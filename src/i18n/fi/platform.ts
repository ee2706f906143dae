import type { platform as en } from '../en/platform.ts'

export const platform: Record<keyof typeof en, string> = {
  'link.unknown': 'Emme tunne tätä linkkiä: se on voinut katketa tai vanhentua.',
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
  'config.no_public_url':
    'PUBLIC_URL on nyt {url}, joten jokainen linkki, myös peruutuslinkki, veisi vastaanottajan hänen omalle koneelleen. Anna muuttujaan PUBLIC_URL osoite, josta vastaanottajat pääsevät tälle palvelimelle, esim. https://kutsu.school.example.',
  'db.migration_failed':
    'Tietokantaa ei voitu päivittää ({why}): anna sen käyttäjälle oikeus luoda tauluja ja käytä joko tyhjää tai Kutsun tekemää tietokantaa.',
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
  'db.migration_locked':
    'Tietokantaa ei voitu päivittää, koska jokin muu käyttää tauluja, joita {name} muuttaa. Siitä ei muutettu mitään. Odota, että tuonnit ja muut tätä tietokantaa käyttävät ohjelmat ovat valmiit, tai pysäytä ne, ja anna sitten komento ”kutsu migrate” uudelleen.',
  'db.schema_ahead':
    'Uudempi Kutsun versio on päivittänyt tämän tietokannan ({name}): ota sama versio käyttöön täälläkin tai aseta muuttujaan DATABASE_URL toinen tietokanta.',
  'db.schema_behind':
    'Tämä tietokanta on Kutsun vanhemman version tekemä: varmuuskopioi se ja päivitä se sitten komennolla ”kutsu migrate”.',
  'db.older_workers':
    'Kutsun vanhempi versio käyttää vielä tätä tietokantaa, kone (prosessi): {workers}. Pysäytä se siellä ja yritä sitten uudelleen. Jos se kaatui, se katsotaan pysähtyneeksi {seconds, number} sekunnin kuluttua.',
}
