import type { dispatch as en } from '../en/dispatch.ts'

export const dispatch: Record<keyof typeof en, string> = {
  'relay.credentials':
    'Postipalvelin {host} ei hyväksy käyttäjätunnusta tai salasanaa ({why}): korjaa SMTP_URL tai koulun oma kirjautuminen komennolla ”kutsu institution relay set”. Mitään ei lähetetty.',
  'relay.library': 'Sähköpostikirjasto on väärää versiota ({missing} puuttuu): aja npm ci. Mitään ei lähetetty.',
  'relay.refuses':
    'Postipalvelin {host} ei ota yhteyttämme vastaan ({why}): kysy asiaa sen ylläpitäjältä tai vaihda SMTP_URL. Mitään ei lähetetty.',
  'relay.down':
    'Postipalvelimeen {host} ei saada yhteyttä ({why}): tarkista, että SMTP_URL on oikein ja palvelin käynnissä. Mitään ei lähetetty.',
  'relay.bad_url':
    'Tämä ei ole postipalvelimen osoite: ”{value}”. Kirjoita se muodossa smtp://kayttaja@posti.koulu.example:587 (tai smtps://, jos portti on 465).',
  'relay.password_shown':
    'Palvelimen {host} osoitteessa on salasana, jonka muut tämän koneen käyttäjät voivat nähdä. Jätä salasana pois, kirjoita se tiedostoon ja anna tiedosto valinnalla --password-file TIEDOSTO. Mitään ei tallennettu.',
  'relay.no_password':
    'Käyttäjä {user} tarvitsee salasanan: kirjoita se tiedostoon ja anna tiedosto valinnalla --password-file TIEDOSTO.',
  'relay.no_user':
    'Salasana tarvitsee käyttäjän: kirjoita käyttäjä osoitteeseen, esimerkiksi smtp://kayttaja@posti.koulu.example:587.',
  'relay.bad_key':
    '{file} ei ole salausavain: palauta oikea avain, tai poista tiedosto ja anna koulujen kirjautumistiedot uudelleen.',
  'relay.none': 'Koululla ei ole omaa postipalvelinta, joten poistettavaa ei ole.',
  'relay.common':
    'Koululla ei ole omaa postipalvelinta: sen viestit lähtevät asennuksen yhteisen palvelimen kautta (SMTP_URL).',
  'relay.sealed':
    'Palvelimen {host} kirjautumistietoja ei voi avata tällä koneella, koska ne on salattu toisella avaimella. Anna muuttujassa KUTSU_KEY sen koneen avain, jolla tiedot annettiin, tai anna tiedot uudelleen komennolla kutsu institution relay set. Mitään ei lähetetty.',
  'relay.consent': 'Avaa tämä sivu, kirjaudu tunnuksella {user} ja salli Kutsun lähettää:\n{link}',
  'relay.issuer':
    '{issuer} ei kerro, miten siltä saa käyttöluvan ({why}). Kutsu tuntee palvelut microsoft365 ja google; muusta palvelusta anna osoite, jota sen ohje nimittää myöntäjäksi (issuer).',
  'relay.no_consent':
    'Kutsu ei saanut lupaa lähettää ({why}): aja komento uudelleen ja hyväksy pyyntö sivulla, jonka se näyttää. Mitään ei tallennettu.',
  'pause.credentials':
    'Keskeytetty: postipalvelin ei hyväksy käyttäjätunnusta tai salasanaa. Korjaa SMTP_URL tai koulun oma kirjautuminen komennolla ”kutsu institution relay set” ja jatka sitten.',
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
  'pause.compose':
    'Keskeytetty: viestiä ei voitu koota Kutsun virheen vuoksi. Ketään ei ohitettu. Päivitä Kutsu, tai peru kampanja ja lähetä viesti uutena kampanjana.',
  'hold.audience':
    'Odottaa: vastaanottajia ei voida selvittää. Katso segmentti komennolla ”kutsu segment list”, korjaa se komennolla ”kutsu segment set” ja jatka komennolla ”kutsu campaign resume”.',
  'hold.changed':
    'Odottaa: henkilöt tai heidän tietonsa ovat muuttuneet kampanjan ajastamisen jälkeen, ja joku saisi nyt viestin, jossa on aukko tai jonka kieltä mallipohjassa ei ole. Katso komennolla ”kutsu campaign preflight”, korjaa tiedot ja jatka komennolla ”kutsu campaign resume”.',
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
  'service.waiting': 'Viesti on jonossa: käynnissä oleva Kutsu ei ole vielä lähettänyt sitä. Se lähtee itsestään.',
  'service.not_written': 'Viestiä ei lähetetty: {why}.',
  'outcome.created': 'lisätty',
  'outcome.updated': 'päivitetty',
  'outcome.unchanged': 'ennallaan',
  'outcome.duplicate': 'kaksoisrivi',
  'outcome.conflict': 'ristiriitainen',
  'outcome.rejected': 'hylätty',
  'service.unknown': 'Viestiä {id} ei ole.',
}
