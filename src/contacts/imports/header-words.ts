// The words of headers, in Finnish, Swedish and English. They are looked for in the folded header: small letters and digits
// alone. Which of them makes what of a column is said in headers.ts and README.md.

/** Somebody else than the person of the row. */
export const others =
  /huoltaj|vårdnadshav|guardian|vanhem|förälder|föräldr|parent|äidin(?!kiel)|^äiti|isän(?!n)|^isä|mothers?(?!tong)|father|mamma|pappa|^mors|^fars|puoliso|spouse|^makens|^makans|sambo|omai[ns]en|lähiomai|anhörig|nextofkin|emergency|hätäyht|nödkont|opettaja|teacher|lärare|valvoja|esimies|manager|assistant|kontaktperson|contactperson|yhteyshenk|ohjaaja|tutor|työnantaj|employer|arbetsgivar|sisaru|syskon|sibling|lapsen|childs|barnets|äiti$|isä$|rehtori|rektor|principal|vaimo|miehen(?!i)|tyttären|pojan(?!nimi)|^wife|wifes|husband|^partner|partners|partnern|avecin|avec$|seurala|följeslag|guest|ystävän|vännens|friends|kummin|gudförälder|ilmoittaj|anmälarens|suosittelij|handledar|målsman|^makes|makens|supervisor|mentor|referrer|referee|salesrep|^sales|owner|modifiedby|createdby|replyto|laskutus|billing|invoice|faktura|kuolinpes|dödsbo|estateof|luokanvalvoj|classmate|kurskamrat/
export const former = /entinen|entise|vanha|aiem|aikaisem|edelli|tidigare|gammal|gamla|förra|former|previous|^old|past/
export const invalid =
  /virheelli|epäkelpo|toimimat|kelpaamat|eikäytös|poiskäytös|poistunut|palautu|returned|bounced|användsej|användsinte|ejianvänd|inteianvänd|urbruk|notinuse|nolongerused|unused|obsolete|ogiltig|felaktig|invalid|wrong|väärä|^fel(?=e?post|mail)|^dead(?=e?mail)|notvalid/
export const mail =
  /sähköposti|säpö|säposti|sposti|email|epost|mejl|meili|^mail|mail$|maila(d|o)|sähköiset|sähköinen(?=viest|suora|mark|osoite|posti)|osoitesähköinen/
const postal =
  /mailing(a|s|c|z|p|co|na)|(?<![öes])postiosoi|katuosoi|lähiosoi|kotiosoi|(?<!e)postadr|gatuadr|utdelningsadr|postnummer|postinumero|^address|^adress|^osoite$/
/** Beside an address or a number, and none itself. */
const beside =
  /label|type$|typ$|tyyppi|näyttönimi|displayname|visningsnamn|status|tila$|domain|verified|vahvist|verifier|count|format|ohjelma|client|luotu|created|opened|clicked|avattu|lista$|lists?$|ok$|valid$|toimii$|fax|faksi/
/** Whether a header names e-mail addresses. */
export const isAddress = (name: string): boolean => mail.test(name) && !postal.test(name) && !beside.test(name)

/** Own before work before home before a second one before the school's, which ends at graduation. */
export function addressRank(name: string): number {
  const number = Number(/\d/.exec(name)?.[0] ?? 1)
  if (
    /oma(?!is)|own(?!er)|personal|uusi|^new(?!s)|^ny(?=a?e?post|a?mail)|nyttmail|henkilökoht|egen|egna|ensisij|primary|primär|pääas|huvud/.test(
      name,
    )
  )
    return 0
  if (/toinen|toissij|vara|second|other|muu|alternat|andra|annan|backup|additional|reserv|lisä/.test(name)) return 5
  if (/työ|work|business|office|arbet|jobb|company|yrity|firma/.test(name)) return 2
  if (/koti|home|hem|priva|yksity|vapaa/.test(name)) return 3
  if (/koulu|school|skol|student|opiskel|oppil|edu/.test(name)) return 6
  return number > 1 ? 4 + number / 10 : 1
}

const phoneWords =
  /puhelin|^(matka|koti|työ|oma)?puh(nro|numero)?$|kännykk|gsm|telefon|^tel(nr|no)?$|mobil|phone|^cell(ular)?$/
/** Whether a header names phone numbers. */
export const isPhone = (name: string): boolean => phoneWords.test(name) && !beside.test(name)
/** Mobile before any, home, work, another. */
export const phoneRank = (name: string): number =>
  /matka|känny|gsm|mobil|cell/.test(name)
    ? 0
    : /koti|home|hem/.test(name)
      ? 2
      : /työ|work|business|arbet|company/.test(name)
        ? 3
        : /other|muu|annan|[2-9]/.test(name)
          ? 4
          : 1

export const dead =
  /kuollut|kuolin(?!pes)|kuolleet|kuolemanp|edesmen|menehty|poisnukk|nukkunutpois|vainaja|haudattu|avlid|dödsdat|dödsdag|dödsår|^död$|^ärdöd|bortgång|gåttbort|deceas|dateofdeath|deathdate|deathyear|^died|^dead$|^isdead|passedaway|inmemoriam/
export const nonDisclosure =
  /turvakielto|spärrmarkering|skydda(d|de)(ident|person|folkbok|adress)|^sekretess|nondisclosure|^salassapito|salainenosoite|osoite(on)?salainen|hemligadress|secretaddress/

/** Not to us, not any more, cannot: a filled cell below such a word is a no. */
const refusing =
  /(?<!portti)kielto|kieltä|kiellet|kiellon|estetty|estolist|sulkulist|mustalist|^esto|peru(nut|ttu|utt|utet|utus)|eihalua|eisaa|ei(tule|pidä|enää|mitään|muita|koskaan|toivo|tahdo)?(kutsu|sähköp|posti|viest|markk|mainon|suoram|lähet|yhtey|email|mail|uutis|tiedot|lupa|suostu|kirje)|älä(lähet|ota|posti|markk|kutsu|laita)|pois(listalt|postit|jako)|förbud|villinte|vilej|fårinte|fårej|(inte|ej|ingen|inga|inget)(epost|post|mejl|mail|utskick|inbjud|nyhet|reklam|mark|kontakt|brev|samtyck|tillstånd|skicka)|skickainte|kontaktainte|avregistr|avanmäl|avbest|avprenum|avböj|uppsag|sagtupp|återkall|återta|spärr(?!mark)|blockera|stoppad|undanbe|optout|optedout|unsub|donot|dont(want|mail|email|contact|send|write|invite)|nejtill|nejtack|tacka[tr]nej|nothanks|eikiitos|^no(more)?(e?mail|contact|market|news|invit|mailing)|blocked|blocklist|blacklist|suppress|bounce|cleaned|cleantime|complain|withdr|revoke|declin|refus|stopped|(?<!application|hakemus)rejected|palautun|studsa|undeliver|^dn[cm]$/
const leaving =
  /^(inte|ej|ei|no)(längre|enää|longer)|^(lopetti|eronnut|erosi|eropäiv|eroami|poistettu|poistunut|poistopäiv|tilaus(on)?päätty|prenumeration(en)?(är)?(avslut|upphör)|subscriptionend|poistopvm|lähtenyt|lopettanut|lopetettu|left(?!hand)|removed|removal|lämnat|utträ|utgått|avförd|borttag|slutat|inaktiv|inactive|passiiv|passiv|disabled|resigned|cancel)|halua(a|n)?lopet|lopet(taa|an)(viest|posti|kutsu)/
/** They speak of leaving the school, which all alumni did. */
const schooling = /vuosi|koulu|opisk|opinto|year|school|studie|skol|år$|årtal|lukio|kurs|luokka|klass/
/** Whether a header is about school: its years, classes, studies. */
export const isSchooling = (name: string): boolean => schooling.test(name)
/** "No ban": a column that turns a refusal over. */
const turned =
  /^(ei(ole)?|inget|ingen|inga|ej|inte|not?|never)((turva)?kielto|spärrmark|kieltä|kiellet|estet|estoa|peru|förbud|spärr|avregistr|ban|block|unsub|optout|withdr|bounce)/
/** Whether a header turns a refusal over: "no ban". */
export const isTurned = (name: string): boolean => turned.test(name)
/** Whether whatever fills the column is a no. */
export const isRefusal = (name: string): boolean => refusing.test(name) || (leaving.test(name) && !schooling.test(name))

/** Permission, or the question for it. */
const asking =
  /lupa|luvat|luvan|suostu|samtyck|tillstånd|tillåt(else|er|et|na)|medgiv|tilaaja|prenumer(ant|erar)|maybe(invit|contact|mail|email)|canbe(invit|contact|mail|email)|får(mejl|mail|epost)|consent|permission|permitted|optin|optedin|subscribe|subscription|sallit|sallin|hyväksy|godkän|allowed|allows|agree|accept|halua|saako|saanko|saammeko|saalähet|saaotta|saakutsu|saapost|voiko|voimmeko|jagvill|villdu|önskar|vill(ha|få)(?!inte|ej|inga|inget)|wants?(invit|news|mail|email|e?messages|contact)|happytobe(contact|invit|emailed)|receives?(invit|news|email|mailings)|fårvi|vifår|fårkontakt|fårskick|fårbjud|fårman|maywe|maycontact|maymail|canwe|cancontact|canmail|oktomail|oktoemail|oktocontact|okemail|iwant|iwould|doyouwant|wantto|contactable|wouldyoulike|signmeup/
/** Columns that name what is sent, and whose cells say whether. */
const topics =
  /^(sähköposti|e?mail|epost)?(kutsut|kutsuja|inbjudningar|inbjudan|invitations?|invites?|(suora)?markkinointi(viestintä)?|(direct|direkt)?(marketing|marknadsföring)|uutiskirje|nyhetsbrev|newsletters?|utskick)(email|sähköposti|epost)?(ok|okay)?$/
/** Sending to somebody. */
export const sending =
  /kutsu(?!man)|viest(?!ikiel|intäkiel)|uutis|tiedott|tiedote|tiedotu|mark[kn]|mainon|mainos|suoram|invit|inbjud|bjuda|nyhet|utskick|reklam|news|market|promot|contact|kontakt|yhteyden|yhteyttä|lähet|skicka|sända|write|send|meddel|message|mailing|communicat|kommunik|post(ia|ita)$|kirje(itä)?$/
export const elsewhere =
  /tekstiv|^sms|sms(?!a)|puheli|soit(to|ta|e|a)|phone|calls?(?!name)|telefon|ringa|samtal|whatsapp|(?<!lu)pape?r|papper|kirjeposti|kirjeitse|^kirje|^posti(?!tus|l)|postitse|postal|^post(?!itus)|bypost|bymail|(?<!news)letters?$|brev(?=post|ledes|tills)|^brev|fax|faksi|textmess|textmed|directmail/
export const uses =
  /kuva(?!inhim)|kuvau|valokuv|photo|foto|picture|image|bild(?!ning)|video|julkais|publi[ckcs]|luovut|utläm|disclos|partner|kolman|third|share|sharing|jakaa|jakami|pysäk|parker|parking|tutkimu|research|forskn|haastat|interview|intervju|verkkosiv|website|webbpl|somessa|socialmedia|sosiaalisen|paperilehd|lehden|tidning|magazine/
const processing =
  /käsit|behandl|process|tietosuoj|dataskydd|privacy|gdpr|rekister|register|tallen|lagra|stor(e|ing|age)|henkilötie|personuppg|personaldata|terms|ehdot|ehtoj|villkor|sääntö|eväste|cookie|kakor|postitus/
/** Words that speak of a permission and do not grant one. */
const about =
  /lähde|source|källa|perust|grund$|basis|tapa$|method|metod|sätt$|version|teksti$|text$|wording|ip$|ipaddress|ipadress|kuka|reason|syy$|orsak|selite|selvit|huom|lisätie|comment|note|expir|voimassa(asti|olo|saakka)|asti$|saakka$|päättyy|giltig|upphör|vanhen|until/
/** The roots of permission with their endings, taken off to see what else a header says. */
const roots =
  /lupa(si|nsa|sta|a)?|luvat|luvan|suostu(muksen|mukset|mukse[ns]i|mus|nut|tko|n)|samtyck(er|et|te|t|e)?|tillstånd(et|en)?|tillåt(elsen?|er|et|na)|medgiv(andet?|it)|consent(s|ed)?|permission(s)?|permitted|opt(ed)?in|subscri(bed|be|ption)|salli(ttu|taan|n)|hyväksy(tty|nyt|n)|godkän(nande|ner|d|t)|allow(ed|s)|agree(d|s)?|accept(ed|s)?/
/** Words that may surround a permission without changing its meaning. */
const around = new Set(
  'alumni alumnin alumnit alumn alumnus alumna annettu annettiin saatu saatiin voimassa pvm päivämäärä päivä päiväys aika date datum time tid tidpunkt timestamp status tila henkilön henkilö oma omat yleinen yleis general my your sinun minun given received obtained givet gett ges finns erhållet kyllä yes ja ei no nej onko has have is we you to of the ok member jäsen medlem vuosi year år on at me och and or tai eller k e j n x y för till att i'.split(
    ' ',
  ),
)
const dated = /pvm|päiv|date|datum|time|aika|tidpunkt|at$|annettu|saatu|given|received|givet|erhåll|vuosi|year|år$/

/** What a header says about permission. `other`: of another channel or use; `weak`: a yes is none, a no is a doubt. */
type PermissionHeader = 'counts' | 'other' | 'weak' | 'about' | 'none'

/** @param words the header's words, in small letters */
export function permissionHeader(name: string, words: string[]): PermissionHeader {
  if (topics.test(name)) return 'counts'
  if (!asking.test(name)) return /^gdpr|^tietosuoj|^dataskydd/.test(name) ? 'weak' : 'none'
  if (about.test(name)) return 'about'
  if (uses.test(name) || others.test(name)) return 'other'
  if (mail.test(name)) return 'counts'
  if (elsewhere.test(name)) return 'other'
  if (sending.test(name)) return 'counts'
  if (processing.test(name)) return 'weak'
  const isBare = words.every((word) => {
    const rest = word.replace(roots, '')
    return !rest || around.has(rest) || /^\d+$/.test(rest)
  })
  return isBare ? 'counts' : 'other'
}

/** The column has the date of a permission. */
export const isDated = (name: string): boolean => dated.test(name)
/** About another channel or use alone. */
export const isElsewhere = (name: string): boolean =>
  !mail.test(name) &&
  ((matters.test(name) && !sending.test(name)) ||
    (elsewhere.test(name) && !/kutsu|yhtey|invit|inbjud|contact|kontakt|utskick/.test(name)) ||
    (uses.test(name) && !sending.test(name)))

/** Where people write what no other column has room for. */
export const isNotes = (name: string): boolean =>
  /^(huom|muut(a|ta)|lisätie|kommen|merkin|muisti|anm(ärk)?|övrig|noter|komment|not(e|es|ering)|comment|remark|memo|info)/.test(
    name,
  )

/** A column of states, some of which are about writing to the person. */
export const isStatus = (name: string): boolean =>
  /(status|tila|tilanne|state)$/.test(name) &&
  !/opisk|opint|student|studie|siviili|civil|marital|työ|employ|arbet|esti?tila/.test(name)

/** What one may want or not, come to or not, that is not about being written to. */
const matters =
  /mentor|puhua|puhuja|esiinty|speak|talare|tala(inför|vid|om)|alko|rsvp|osallist|tulla|tulossa|attend|deltag|delta$|ilmoittaut|registration|(?<!av)anmälan|porttikielto|hakemus|application|ansök|kurssi|course|tentti|exam|poissaolo|frånvaro|absence/

/** Who left, and may have left school. */
const departed =
  /^(eropäiv|eroamispäiv|lopettanutopin|slutatåk|slutdatum|leftdate|leftin|rejected$|hylätty$|datumförslut)/
/** Whether a header is about when somebody left, which may mean that they left school. */
export const isDeparture = (name: string): boolean => departed.test(name)

/** A header of several sentences may say that one can leave at any time: that is no question. */
const atAnyTime = /milloin tahansa|koska tahansa|när som helst|(at )?any ?time|whenever/i
/** A header without its sentences that one may leave at any time. */
export const withoutAssurance = (header: string): string =>
  header.length < 30
    ? header
    : header
        .split(/(?<=[.!?;)])\s+/)
        .filter((sentence) => !atAnyTime.test(sentence))
        .join(' ') || header

/** Asks for a tick from people who do not want to be written to. */
const optingOut =
  /(^|\P{L})((jos|mikäli)\P{L}(.*\P{L})?(et|en|ei)|om (du|jag|ni) (inte|ej)|if (you|i) (do not|don.?t|no longer|would rather not)|perua|peruuttaa|lopettaa|lopetan|lopetettu|päättynyt|avsluta|avslutad|sluta|slippa|säga upp|avstå|tas? bort|stop|be removed|remove me|opt out)(?!\p{L})/iu
/** Whether a header asks for a tick from people who do not want to be written to. */
export const asksToLeave = (header: string): boolean => optingOut.test(header)

/** Of a permission, and none: that it is missing, was asked for, sent, checked. */
const aroundPermission =
  /puuttu|saknas|missing|(^|\P{L})needs?(?!\p{L})|pyyntö|pyydetty|begär|request|lähetetty|skickad|(^|\P{L})sent(?!\p{L})|check|lost|kysytty|frågad|(^|\P{L})asked(?!\p{L})|pending/iu
/** Somebody wants something, and it is another thing. */
const anotherThing =
  /(^|\P{L})(vain|endast|enbart|bara|only)(?!\p{L})|kirjeenä|kirjeellä|(^|\P{L})(per|by) post|copy|kopio|kuit(ti|in)|kvitto|receipt|lasku|faktura|invoice|vastauksi|mina svar|my answers|antaa(?! (luvan|suostum))|muille|(^|\P{L})(to|till) (andra|others|classmates)|luettelo|matrikkel|directory|näkyä|synas|visible|sähköpostiosoitteen\?|terveis|hälsning|greeting|luokkakokou|klassträff/iu
const accepted = /hyväksy|godkän|accept|agree|allow|approv/

/** A key to the cells: `(x = ei)`. Each pair as it stands. */
const legend = /([\p{L}\d+✓-]+)\s*=\s*([\p{L}]+)/gu
const isSaid = (word: string, yes: RegExp): boolean => yes.test(word.toLowerCase())
const [ticks, noes, grants] = [
  /^(x|k|j|y|1|\+|✓|kyllä|ja|yes)$/,
  /^(e|n|0|-|ei|nej|no)$/,
  /^(kyllä|ja|yes|lupa|saa|får|ok)/,
]

/** What a header of permission may be about besides, or null where it is one. `other`: it has no effect. */
export function besides(header: string, name: string): 'unclear' | 'other' | 'weak' | null {
  const pairs = [...header.matchAll(legend)].map(([, sign = '', word = '']) => [sign, word] as const)
  const isOdd = ([sign, word]: readonly [string, string]): boolean =>
    isSaid(sign, ticks) ? !isSaid(word, grants) : isSaid(sign, noes) ? !/^(ei|nej|no)/i.test(word) : true
  if (pairs.some(isOdd)) return 'unclear'
  if (aroundPermission.test(header)) return 'unclear'
  if (anotherThing.test(header)) return 'other'
  const isAcceptance =
    accepted.test(name) && !asking.test(name.replace(accepted, '')) && !mail.test(name) && !sending.test(name)
  return isAcceptance ? 'weak' : null
}
