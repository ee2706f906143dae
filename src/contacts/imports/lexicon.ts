// The words in which registers speak of permission, in Finnish, Swedish and English: by their stems, so that a new ending or
// a new compound is understood. What a sentence of them means is said in permission.ts.

/** What a word can be. One word may be several things. */
export type Sense =
  | 'yes'
  | 'emphasis'
  | 'no'
  | 'not'
  | 'granting'
  | 'refusing'
  | 'ban'
  | 'left'
  | 'dead'
  | 'unknown'
  | 'asking'
  | 'requested'
  | 'doubting'
  | 'passing'
  | 'relative'
  | 'indifferent'
  | 'only'
  | 'ours'
  | 'contact'
  | 'elsewhere'
  | 'use'
  | 'filler'
  | 'being'
  | 'alive'
  | 'absolute'
  | 'except'
  | 'date'
  | 'number'

/** Words on their own, and stems (`^` begins a word; without it the stem may be anywhere in a compound). */
const senses: Record<Exclude<Sense, 'number'>, RegExp> = {
  yes: /^(kyllä|kylla|kyll|kyl|k|joo|juu|jep|jees|ok|okei|okay|okej|yes|y|yep|yeah|yup|ja|j|jå|japp|jadå|jodå|jo|javisst|jovisst|visst|tosi|true|t|sant|sann|x|xx|on|fine|please do|[✓✔☑✅👍🆗🟢])$/u,
  // Says yes by itself, and gives weight to the word beside it: "absolutely not" is no half a yes.
  emphasis:
    /^(gärna|mielellään|mielelläni|mieluusti|toki|tokihan|tottakai|tietysti|tietenkin|tietenkään|absolut|självklart|naturligtvis|givetvis|sure|gladly|absolutely|definitely|certainly|surely)$/,
  no: /^(ei|e|en|nej|nä|nää|näe|näj|nah|eipä|no|n|nope|false|f|epätosi|falskt|falsk|off|[✗✘❌✖👎🚫⛔☐□🔴])$/u,
  not: /^(ei|en|et|emmä|nä|nää|näe|näj|nah|eipä|int|nobody|noone|emme|ette|eivät|eikä|ettei|etten|eip|älä|älkää|älköön|inte|ej|icke|inget|ingen|inga|ingenting|aldrig|nej|no|not|non|dont|doesnt|didnt|do not|wont|cant|cannot|isnt|hasnt|havent|wasnt|shouldnt|mustnt|never|none|nothing|without|ilman|utan)$/,
  // May, want, permit, agree; given, received, in force.
  granting:
    /^(saa|saatte|saako|voi|voitte|halua|haluu|halukas|kiinnost|intresser|interested|toivo|suostu|salli|hyväksy|annan|antaa$|annettu|antanut|saatu|myön|voimassa|vahvist|tilaaja|tilannut|liittynyt|tervetul|tilaa$|lähetä$|lähettäkää$|laittakaa$|meilaa$|lupa|lupia|luvat$|luvan|luvalla|luvasta|får|vill|önskar|samtyck|tillåt|tillstånd|godkän|bevilj|medge|medgiv|givet|ges$|given|gett|gav|erhåll|bekräft|prenumer|anmäl(d|t)$|välkom|skicka$|may|want|wish|willing|agree|accept|approv|consent|grant|permi|allow|receiv|confirm|subscri|opted ?in|opt ?in|optin|enabled|valid$|whitelist|obtain|happy$|welcome|send$)|lupa$|suostumus|samtycke$/,
  refusing:
    /^(kiel(to|tä|ty|tei|lo|le[tv]|si$)|kiistä|kielsi|epä(si|ä|nyt|tty)$|poista(kaa|maan)?$|peru(mi|nut|ttu|ut|us|u$|n$|i$|a$|tta|nee)|pois$|estett|estety|estet(ään|tiin)|esto|estä|lakkaut|hylä|hylk|vastust|irtisan|rauenn|mitätö|takaisinve|torju|blokat|tukittu|palautu(nu|nee|u|i$)|toimimaton|kuollut ?osoite|virheell|förb[ju]|neka|avböj|avregistr|avanmäl|avsagt|avsäg|avbest|uppsagt?|återkall|återta|indrag|vägra|slipp|disturb|sluta$|spärr|stopp|stoppa|undanbe|avvis|motsätt|motsatt|protester|studs|ogiltig|unsub|un ?subscr|opt(ed)? ?out|optout|withdr|revok|declin|den(y|ie)|refus|reject|object(s|ed|ion|ions)?$|ban(s|ned)?$|forbid|prohibit|cancel|suppress|bounc|cleaned|undeliver|complain|complaint|spam|abuse|block|blacklist|stop$|do ?not|donot|unwilling|invalid|exclud|exclusion|hardbounce|softbounce|barred|evät|invänder$|invänt$|vetäyty|nix$|dnc$)|kielto|kiellet|kieltä|kiellon|förbud|spärr$|optout|unsub|blocklist|blacklist/,
  // A ban as a thing, which may itself be lifted.
  ban: /kiel(to|lo|lon)|estoa?$|^eston|förbud|spärr(en)?$|^bans?$|^block$|optouts?$/,
  left: /^(lopett|eros(i|in)$|slut$|lopete|lopeta|avslut|eron|poist(e|u|o)|poissa|lähten|jätt|lakannut|passii?v|inaktiv|inactive|disabled|archived|removed?$|removal$|deleted?$|delisted|left$|leaver|resigned|lämna|utträ|slutat|borttag|raderad|avförd|ute$|ut$|ur$|bort$|out$|away$|unlisted|päättyn|keskeyt)/,
  dead: /^(kuoli$|kuoll(ut|eet|een|eita)$|kuolin|kuoleman?$|edesmenn|menehty|vainaja|nukkunut ?pois|poisnukkunut|avlid|avled|död$|döda$|döds|dött$|bortgång|dog$|hautajais|deceased|dead$|died|death|passed ?away|rip$|kuol$|[†✝✟⚰])/u,
  // Says by itself that nobody knows.
  unknown:
    /^(tuntemat|epäselv|epävarm|avoin$|avoinna|kesken|odot(t|e)|selvit|tarkist|puuttu|puute|kysyttävä|kysymättä|kysy$|kysytään|vastaamatta|okän|vet$|osäker|oklar|ovis|väntar|väntande|invänta|saknas|saknar|obesvar|att fråga|frågas$|kollas|kolla$|unknown|unsure|unclear|undecided|undetermined|pending|waiting|awaiting|unconfirmed|unanswered|unasked|missing|dunno|tbd|tbc|tba|na$|n ?a$|idk|eos|[?？❓🤷])/u,
  // Says so only with a "not": asked, answered, known.
  asking:
    /^(tieto$|tietoo$|förfråg|tietoa|tietoja|tiedossa|tiedä|tiedetä|tiedetty|tiedot$|kysyt|kysyn|kysely|vastau|vasta(nnut|ttu|a$)|ilmoitet|ilmoittan|ilmoitus|ilmoitusta|merkit|merkint|määrit|kirjat|varmuu|tavoit|osaa$|osannut|sanoa$|säga$|svar|tillfråg|fråg|besvar|uppg|känn|känd|känt|angi|angett|anget|veta|vetskap|know|known|answer|ask|repl|respon|respond|specif|set$|avail|applic|data$|info$|information|record|stated|entered|reached)/,
  // Somebody asked, or sent a form; what came of it is not said.
  requested:
    /^(lähetetty$|lähetettiin$|kysytty$|kysyttiin$|pyydetty$|pyydettiin$|skickad$|skickat$|skickades$|tillfrågad$|begärt$|begärd$|sent$|requested$|asked$)/,
  doubting:
    /^(expired|lapsed|aiemmin|ennen$|oli$|ollut$|tidigare|förut|var$|was$|were$|had$|hade$|previous|former|earlier|once$|ehkä|kenties|kai$|kaiketi|mahdoll|varmaan|todennäk|jos$|mikäli|ehdo(l|t|in)|rajoit|osittain|toistaiseksi|vielä|asti$|saakka|kunnes|joskus|harvoin|luultav|kanske|event|möjlig|om$|villkor|begräns|delvis|ännu|tills$|sannolik|ibland|maybe|perhaps|possib|probabl|if$|unless|condition|limited|partly|partial|until|yet$|sometimes|later$|depends|myöhemmin|senare|toivottavasti)/,
  // What holds today may not hold for ever.
  passing: /^(nyt|nu|now|tänä|än|today|tänään|idag|tuskin|knappast|hardly)$/,
  // Whose death it is that a cell speaks of.
  relative:
    /^(mies|miehe|aviomie|vaimo|puoliso|leski|isä$|isän|äiti|äidin|veli$|veljen|sisko|poika$|pojan|tytär|tyttäre|husband|wife|spouse|partner|widow|father|mother|brother|sister|son$|daughter|make$|maken$|maka$|makan$|far$|fars$|mor$|mors$|pappa|mamma|hustru|sambo|änka|änkling|syster|bror$|dotter)/,
  indifferent:
    /^(väliä|haitta|ongelm|vastaan$|emot$|problem|invänd|prefer|spelar|roll$|mind$|este$|estettä|esteitä|hinder|matter)/,
  only: /^(vain$|ainoas|pelk|enbart|endast|bara$|blott|only|just$|solely|exclusively|enkom|yksinomaan)/,
  ours: /sähköpost|^säpö|^sposti|^s posti|^email|^e ?mail|^e ?post(en|s|adress)?$|^epost|^mails?$|^mailia|^maili|^meili|^mejl|sähköiset?$|sähköisesti|digital/,
  contact:
    /^(kutsu|viest|uutis|nyhetsbr|tiedot(t|e|u)|markkin|suoramark|suoramain|maino[ksn]|tarjou|invit|inbjud|bjud|nyhet|utskick|reklam|marknads|direktm|direktr|news|market|promo|advert|message|messages|meddel|contact|kontakt|yhtey|lähet|läheti|laitta|meila|mail(ata|as|a)$|skick|sänd|send|sent$|write|writing|skriv|kirjoit|material|post(ia|ita|it|itusta|itukset|ituksia)$|mainospost|communicat|kommunik|viestin|mailing|mail$|emailing|tapahtum|event|evenemang|listal|lista$|listalta|list$|listan|touch)|kutsuja$|(?<!teksti)viestejä$|yhteyden/,
  elsewhere:
    /^(puhel(?!imessa)|kirjepost|soit|soitt|phone|call|telephon|telefon|ring|samtal|sms|tekstiv|tekstar|txt|text(s|ing)?$|textmed|kirje(et|itä|itse|posti|ellä|itä|n)?$|paperi|papper|paper|posti$|postitse|postilla|post$|posten$|postal|letter|brev(et|post|ledes)?$|snail|whatsapp|wapp|fax|faksi|mobil|matkap|kännyk|gsm|messenger|facebook|somessa|face)|puhelu|puhelin|tekstivies|postitse$/,
  use: /kuva|photo|foto|picture|bild|video|julkais|publi|publicer|luovut|utläm|disclos|partner|kolman|tredje ?part|third|^jaka|^share|^sharing|pysäk|parker|parking|tutkim|research|forskn|haastat|interview|intervju|referen|verkkosiv|webb|website|nettisiv|some$|socialmed|sosiaalisen/,
  absolute: /^(koskaan|ikinä|mitään|never|ever|aldrig|någonsin|nothing|ingenting)$/,
  except: /^(paitsi|ellei|jollei|ellen|jollen|lukuun|utom|förutom|except|apart)/,
  being: /^(ole|oo|ollut|olemassa|yhtään|lainkaan|ollenkaan|finns|är|var|alls|is|has|have|been|was|any)$/,
  alive: /^(elossa|hengissä|elää|lever|levande|alive|living)$/,
  filler:
    /^(kiitos|kiitti|pyysi|pyytänyt|pyytää|bad|gdpr|ska|skall|bör|bli|mycket|det|lov|sitt|sin|sina|mitt|min|mina|mä|sä|they|them|her|him|his|my|your|their|there|this|freely|still|edelleen|yhä|fortfarande|pm|am|puhelimessa|tack|snälla|thanks?|thank|you|please|pyydän|ole|olen|on|är|har|have|has|is|be|been|att|to|the|a|an|of|at|all|in|on|ni|på|till|ha|få|ottaa|ota|ottakaa|otettu|otetaan|for|from|by|alkaen|lähtien|since|från|sedan|den|per|pvm|klo|kl|at|it|se|sitä|sen|tämä|minulle|minua|hänelle|minä|hän|mig|jag|me|us|meille|vi|i|we|he|she|oss|und|sekä|and|och|&|\+|tai|or|eller|enää|enään|more|longer|any|anymore|längre|mer|mera|mitään|yhtään|alls|lainkaan|ollenkaan|koskaan|suullinen|suullisesti|kirjallinen|kirjallisesti|muntligt|skriftligt|skriftlig|written|verbal|henkilökohtaisesti|itse|själv|self|lomakkeella|webform|does|did|would|active|aktiv|aktiivinen|via|kautta|genom|vuonna|år|year|(tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)(kuu(n|ta|ssa)?)?|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|okt|nov|dec|dec|januari|februari|mars|maj|juni|juli|augusti|oktober|status|tila|från|fra|[!.•·]+)$/,
  date: /^\d{1,2}[./-]\d{1,2}[./-](\d{2}|\d{4})?$|^\d{4}-\d{1,2}(-\d{1,2})?$|^\d{4}[./]\d{1,2}[./]\d{1,2}$|^(19|20)\d{2}$|^\d{1,2}[:.]\d{2}([:.]\d{2})?$|^\d{1,2}[./]\d{4}$|^\d{4}-\d{2}-\d{2}t[\d:.]+z?$|^z$|^utc$|^\d{8}$/,
}

const kinds = Object.keys(senses) as Exclude<Sense, 'number'>[]

/** What a word can be; empty where it is none of ours. */
export function sensesOf(word: string): Set<Sense> {
  const found = new Set<Sense>(kinds.filter((kind) => senses[kind].test(word)))
  if (!found.size && /^\d/.test(word)) found.add('number')
  return found
}
