// Who may come in.
export const members = {
  'password.short':
    'Salasanassa pitää olla vähintään {least, number} merkkiä. Muutama sana peräkkäin on helppo muistaa.',
  'password.long': 'Salasanassa voi olla enintään {most, number} merkkiä.',
  'password.common': 'Moni käyttää tätä tai samanlaista salasanaa, joten sitä kokeillaan ensin: valitse toinen.',
  'password.known': 'Salasana on tehty nimestä tai osoitteesta: valitse toinen.',
  'entry.wrong': 'Osoite tai salasana on väärin.',
  'entry.wrong_code': 'Koodi on väärin tai jo käytetty. Odota seuraavaa koodia tai käytä palautuskoodia.',
  'entry.too_often':
    'Täältä on yritetty liian monta kertaa. Yritä uudelleen {minutes, plural, one {# minuutin} other {# minuutin}} kuluttua tai toisesta verkosta.',
  'entry.begin_again': 'Tähän kului liian kauan, tai koodi oli väärin liian monta kertaa: aloita kirjautuminen alusta.',
  'entry.provider_unknown': 'Tätä kirjautumistapaa ei ole otettu käyttöön täällä.',
  'entry.provider_down': '{title} ei vastaa juuri nyt. Yritä hetken kuluttua uudelleen tai kirjaudu salasanalla.',
  'entry.not_vouched': 'Kirjautuminen siellä ei onnistunut. Yritä uudelleen tai kirjaudu muulla tavalla.',
  'entry.identity_taken': 'Tuo {title}-tili kuuluu täällä toiselle jäsenelle.',
  'entry.identity_unknown':
    'Tuota {title}-tiliä ei ole yhdistetty kehenkään jäseneen. Avaa kutsusi linkki, tai kirjaudu salasanalla ja yhdistä {title} omalla tilisivullasi.',
  'entry.has_account': 'Sinulla on jo tili: kirjaudu sillä. Uusi koulu löytyy sieltä.',
  'account.wrong_password': 'Tämä ei ole nykyinen salasanasi.',
  'account.sign_in_again':
    'Tätä varten kirjautumisesta saa olla enintään kymmenen minuuttia: kirjaudu ulos ja uudelleen sisään.',
  'account.wrong_code': 'Koodi ei täsmää. Kirjoita ne kuusi numeroa, jotka sovellus näyttää nyt.',
  'account.no_session': 'Se selain on jo kirjattu ulos.',
  'account.last_way': 'Sinulle ei jäisi mitään tapaa kirjautua: valitse ensin salasana.',
  'member.invited':
    '{name} on nyt jäsen {member}, roolina {role}. Osoitteeseen {address} on lähetetty kirjautumislinkki, joka on voimassa seitsemän päivää.',
  'member.link':
    'Tällä linkillä {name} pääsee sisään kerran. Linkki on voimassa 30 minuuttia, ja sillä pääsee sisään kuka tahansa: välitä se niin, ettei kukaan muu näe sitä.',
  'first.link':
    'Kukaan ei voi vielä kirjautua. Tämä linkki tekee ensimmäisen pääkäyttäjän; se toimii kerran ja on voimassa 24 tuntia:',
  'password.differs': 'Salasanat eivät ole samat. Kirjoita molemmat uudelleen.',
  'account.codes_made': 'Palautuskoodisi on jo tehty ja näytetty kerran. Jos et saanut niitä talteen, tee tässä uudet.',
} as const
