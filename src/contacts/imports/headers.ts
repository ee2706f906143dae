// Which column is which? Header names as Finnish, Swedish and English spreadsheets write them.
import type { MessageKey } from '../../i18n/translate.ts'

/**
 * What a column can be. `name_reversed`: surname first. `refusal`: a yes there means no. `attribute`: one of the school's
 * own. `ignored`: known and not kept.
 */
export const fields = [
  'address',
  'first_name',
  'last_name',
  'name',
  'name_reversed',
  'former_name',
  'phone',
  'graduation_year',
  'programme',
  'language',
  'permission',
  'refusal',
  'non_disclosure',
  'deceased',
  'attribute',
  'ignored',
] as const
/** `refused`: what must not be kept. */
export type Field = (typeof fields)[number] | 'refused'

/** Tried from top to bottom on the folded header (`Sähköposti-osoite *` → `sähköpostiosoite`). */
const synonyms: [Field, RegExp][] = [
  ['refused', /^(henkilötunnus|hetu|sosiaaliturvatunnus|personbeteckning|personnummer|personalidentitycode|ssn)/],
  // The last three are what our own file of problem rows adds.
  ['ignored', /^(aikaleima|tidsstämpel|timestamp|päivämäärä|lähetetty|nro|id|rivi|syy|orsak|reason)$/],
  ['non_disclosure', /^(turvakielto|spärrmarkering|sekretessmarkering|nondisclosure)/],
  // A guardian's address is not the alumnus'.
  ['attribute', /huoltaj|vårdnadshavar|guardian|vanhem|förälder|parent/],
  // Before permission: "unsubscribed" must not pass for "subscribed".
  [
    'refusal',
    /kielto|kieltä|peru(nut|ttu|ta)|lopet|eihalua|eisaa|förbud|villinte|fårinte|optout|unsubscrib|donot|dontwant|noemail/,
  ],
  // Permission to write, and no other: "Kuvauslupa" is about pictures, "Haluatko puhua?" about speaking.
  [
    'permission',
    /^(?!.*(kuva|photo|foto|bild|video|julkais|publi)).*(lupa|suostu|samtyck|tillstånd|consent|permission|optin|subscribe|(halua|saako|saanko|voiko|saamme).*(kutsu|viest|posti|uutis|tiedot|kirje|lähettää)|(jagvill|villdu|fårvi|vifår).*(inbjud|bjudain|utskick|post|nyhet|brev|meddel|skicka)|(maywe|wouldyoulike|iwant).*(mail|invit|news|write|send|contact)|^kutsut$)/,
  ],
  [
    'address',
    /^(sähköposti|säpö|säposti|sposti|email|epost|mail|meili)|^(osoite)?(sähköposti|email)|sähköposti(osoite)?$|e?mail(address)?$|epost(adress)?$/,
  ],
  [
    'former_name',
    /^(entinen|aiempi|aikaisempi|tidigare|former|previous|maiden)(sukunimi|nimi|efternamn|namn|surname|lastname|name)|^(omaasukua|tyttönimi|flicknamn|os$|née$)/,
  ],
  ['name_reversed', /^(sukunimi(ja)?etunimi|efternamn(och)?förnamn|lastname(and)?firstname|surname(and)?firstname)/],
  [
    'first_name',
    /^(etunimi(?!.*sukunimi)|etunimet|kutsumanimi|förnamn(?!.*efternamn)|tilltalsnamn|firstname(?!.*lastname)|givenname|forename)/,
  ],
  ['last_name', /^(sukunimi|efternamn|lastname|surname|familyname)/],
  [
    'name',
    /^(nimi|kokonimi|namn|helanamnet|name|fullname|etujasukunimi|etunimi(ja)?sukunimi|förnamn(och)?efternamn|firstname(and)?lastname)$/,
  ],
  ['phone', /^(puhelin|puh|matkapuhelin|kännykkä|gsm|telefon|mobil|tel|phone|cell)/],
  [
    'graduation_year',
    /^(valmistumis|valmistunut|yovuosi|ylioppilas|ylioppilasvuosi|lakkiais|päättövuosi|kurssi$|vuosikurssi$|examensår|examen|studentår|utexaminerad|graduat|classof|yearofgrad)/,
  ],
  [
    'programme',
    /^(linja|luokka|koulutusala|koulutus|tutkinto|ala$|program|utbildning|studieinriktning|degree|fieldofstudy|line$|klass)/,
  ],
  ['language', /^(kieli|asiointikieli|äidinkieli|viestintäkieli|språk|modersmål|kontaktspråk|language|lang$)/],
]

/** Lower case, letters and digits only. */
export const folded = (header: string): string =>
  header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** The field a header names, or null for a column of the school's own. */
export function fieldOf(header: string): Field | null {
  const name = folded(header)
  if (!name) return null
  return synonyms.find(([, pattern]) => pattern.test(name))?.[0] ?? null
}

/** The field that somebody gave a header, written as it is or nearly so. */
export function mappedField(given: Record<string, Field>, name: string): Field | undefined {
  if (Object.hasOwn(given, name)) return given[name]
  const word = folded(name)
  const near = Object.keys(given).find((title) => word && folded(title) === word)
  return near === undefined ? undefined : given[near]
}

/**
 * A column's place in the row and what it is; `attribute` holds the header of a column of the school's own. `hint` is what
 * a person should know of the column (a message that takes `column`).
 */
export type Column = { index: number; hint?: MessageKey } & ({ field: Field } | { attribute: string })

/**
 * Maps a header row. Of two columns for one field the first counts, the second stays the school's own; of two own
 * columns with one name the second is numbered.
 */
export function mapColumns(header: string[], given: Record<string, Field>): Column[] {
  const taken = new Set<string>()
  const own = (index: number, name: string): Column => {
    let attribute = name
    for (let n = 2; taken.has(`own ${attribute}`); n++) attribute = `${name} ${n}`
    taken.add(`own ${attribute}`)
    return { index, attribute }
  }
  return header.flatMap((title, index): Column[] => {
    const name = title.replace(/[\0\p{Cs}]/gu, '').trim()
    const recognised = fieldOf(name)
    // No mapping makes us keep personal identity codes.
    const field = recognised === 'refused' ? recognised : (mappedField(given, name) ?? recognised)
    if (!field || field === 'attribute') return name ? [own(index, name)] : []
    if (field !== 'ignored' && field !== 'refused') {
      if (taken.has(field)) return [own(index, name)]
      taken.add(field)
    }
    return [{ index, field }]
  })
}
