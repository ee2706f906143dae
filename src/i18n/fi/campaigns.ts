import type { campaigns as en } from '../en/campaigns.ts'

export const campaigns: Record<keyof typeof en, string> = {
  'preflight.cancelled': 'Viestien tarkistus keskeytettiin: mitään ei muutettu.',
  'preflight.borrowed_name':
    'Koululla ei ole nimeä tällä kielellä: {language}. Sen kielisissä viesteissä nimenä on ”{name}”. Voit antaa nimen näin: kutsu institution --set name.{language}=…',
  'preflight.no_variant':
    '{people, number} vastaanottajan kieli on {language}, eikä mallipohjasta ole sen kielistä versiota: lisää {language}.mjml tai korjaa {people, plural, one {hänen} other {heidän}} kielensä.',
  'preflight.missing':
    '{people, number} vastaanottajalta puuttuu {field}, ja tekstiin ({language}) jää aukko: kirjoita korvaavat sanat lainausmerkeissä kentän perään tai käytä if-ehtoa.',
  'preflight.greeting':
    '{people, number} vastaanottajalle tervehdykseksi tulisi ”{found}” ({language}): anna sanat niille, joilla ei ole nimeä.',
  'preflight.too_large':
    '{people, number} vastaanottajalle viesti ({language}) olisi yli 90 kilotavua, ja Gmail katkaisisi sen: lyhennä tekstiä.',
  'preflight.odd_capitals': '{field} on kirjoitettu isoilla kirjaimilla {people, number} vastaanottajalla:',
  'preflight.odd_test': '{field} näyttää kokeilulta tai täytesanalta {people, number} vastaanottajalla:',
  'preflight.odd_address': 'Kentässä {field} on osoite {people, number} vastaanottajalla:',
  'preflight.odd_signs': 'Kentässä {field} on koodimerkkejä {people, number} vastaanottajalla:',
  'preflight.odd_digits': 'Kentässä {field} on numeroita {people, number} vastaanottajalla:',
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
  'preflight.takes': 'Lähetys kestää noin {minutes, number} min, lähetyspäiviä {days, number}.',
  'preflight.stops':
    'Kampanjaa {id} ei voi ajastaa, ennen kuin merkillä ✗ merkityt havainnot on korjattu. Niitä on {count, number}.',
  'preflight.looked': 'Tarkistettuja viestejä {count, number}, aikaa kului {seconds} s.',
  'preview.own':
    'Tämä on oikean henkilön oma viesti ja linkit ovat hänen: älä paina painikkeita sivuilla, joille ne vievät.',
  'preview.size': 'HTML-osa {html} kt, koko viesti {message} kt.',
  'preview.written': 'Tallennettiin kansioon {folder}.',
  'preview.nobody':
    'Rekisteristä ei löydy henkilöä {who}, jolla olisi osoite: anna sähköpostiosoite tai henkilön numero.',
  'campaign.bad_pace':
    'Lähetysnopeus ei voi olla ”{value}”: kirjoita, montako viestiä tunnissa saa lähteä, kokonaislukuna 1–{most}.',
  'preflight.too_slow':
    'Tahdilla {pace} viestiä tunnissa {people, plural, one {# henkilö jäisi} other {# henkilöä jäisi}} ilman viestiä, ennen kuin kampanja päättyy: nosta tahtia (--pace), lähetä aikaisemmin tai siirrä takarajaa (--until).',
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
  'campaign.deadline_first': 'Määräajan (--until) pitää olla alkamisajan jälkeen: valitse myöhempi aika.',
  'campaign.deadline_past': 'Kampanjan {id} määräaika on ohi: viestejä ei enää lähetetä.',
  'campaign.nobody_uncertain':
    'Kampanjassa {id} ei ole epävarmoja viestejä, joista pitäisi vielä päättää: sinun ei tarvitse tehdä mitään.',
  'why.invitations':
    'Saat tämän viestin, koska olet antanut luvan siihen, että {institution} lähettää sinulle kutsuja alumnitapahtumiin.',
  'why.surveys': 'Saat tämän viestin, koska olet antanut luvan siihen, että {institution} lähettää sinulle kyselyjä.',
  'why.news': 'Saat tämän viestin, koska olet antanut luvan siihen, että {institution} lähettää sinulle uutisia.',
  'why.members':
    'Saat tämän viestin, koska hoidat kampanjoita Kutsussa. Koulun pääkäyttäjä voi lopettaa nämä viestit komennolla ”kutsu member notices”.',
  'notice.uncertain':
    'Kampanja on päättynyt, mutta {count, plural, one {# viestistä ei tiedetä, ottiko postipalvelin sen} other {# viestistä ei tiedetä, ottiko postipalvelin ne}} vastaan. Katso komennolla ”kutsu campaign uncertain {id}”, ketä asia koskee, ja päätä sitten: ”kutsu campaign resend-uncertain {id}” lähettää heille vielä kerran, ”kutsu campaign leave-uncertain {id}” jättää heidät ennalleen.',
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
  'segment.unknown': 'Segmenttiä {slug} ei ole: segmentit ovat {known}.',
  'segment.bad_json':
    'Ehto ei ole JSON-muodossa ({why}): kirjoita esimerkiksi "field": "programme", "is": "Lukio" aaltosulkeisiin.',
  'segment.bad': 'Ehtoa ei ymmärretty kohdassa {at}: {part}. Tiedostossa README.md luetellaan, mitä ehdossa voi olla.',
  'segment.bad_value': 'Ehdossa on arvo, johon mitään ei voi verrata ({why}): korjaa se.',
  'segment.too_deep': 'Ehdossa on yli {most, number} sisäkkäistä tasoa: yksinkertaista sitä.',
  'segment.and': 'ja',
  'segment.or': 'tai',
  'segment.not': 'ei ({what})',
  'segment.on_list': 'on listalla {list}',
  'segment.years_ago': 'valmistui {years} {n, plural, one {vuosi} other {vuotta}} sitten ({which})',
  'segment.written_to': 'sai kampanjan {campaign} viestin',
  'segment.answered': 'vastasi kampanjaan {campaign}',
  'segment.not_answered': 'sai kampanjan {campaign} viestin eikä vastannut',
  'segment.bounced': 'kampanjan {campaign} viesti torjuttiin',
  'segment.silent': 'ei ole antanut elonmerkkiä {months, number} kuukauteen',
  'segment.is': '{what} on {value}',
  'segment.one_of': '{what} on jokin näistä: {value}',
  'segment.contains': '{what} sisältää tekstin ”{value}”',
  'segment.at_least': '{what} on vähintään {value}',
  'segment.at_most': '{what} on enintään {value}',
  'segment.known': '{what} on tiedossa{value}',
  'segment.not_known': '{what} ei ole tiedossa{value}',
  'segment.kind': 'tyyppi (henkilö tai organisaatio)',
  'campaign.changed': 'Joku muu muutti kampanjaa {id} sillä välin: katso se uudelleen ja tee tämä sitten uudestaan.',
  'table.name': 'Nimi',
  'table.answer': 'Vastaus',
  'table.answered': 'Vastattu ({zone})',
  'why.account': 'Saat tämän viestin, koska sinulla on tili Kutsussa, jolla {institution} pitää yhteyttä alumneihinsa.',
  'segment.bad_line': 'Ehto ei ole valmis: täytä, mikä puuttuu tai on väärin.',
  'segment.no_line': 'Segmentti ilman ehtoja tarkoittaisi kaikkia: lisää ehto.',
}
