// Every shipped template with invented values, for an invented person of each language: what the golden files, the
// pictures and the checks in the browser show.
import type { SentBefore } from '../../src/campaigns/calendar.ts'
import { compileTemplate, draftOfNobody } from '../../src/campaigns/compile-campaign.ts'
import { composer, type Recipient } from '../../src/content/message.ts'
import type { Revision } from '../../src/content/revision.ts'
import type { Language } from '../../src/i18n/languages.ts'
import { translate } from '../../src/i18n/translate.ts'
import type { Institution } from '../../src/institutions/institutions.ts'
import { shipped } from '../../src/platform/config.ts'
import { type Keys, tokenKinds } from '../../src/platform/token.ts'
import { readTemplate, shippedTemplates } from '../../src/templates/store.ts'
import { at } from './people.ts'

export const school: Institution = {
  institutionId: 1,
  slug: 'school',
  name: { fi: 'Esimerkkilukio', sv: 'Exempelgymnasiet', en: 'Example Upper Secondary School' },
  defaultLanguage: 'fi',
  zone: 'Europe/Helsinki',
  country: 'FI',
  fromName: { fi: 'Esimerkkilukio', sv: 'Exempelgymnasiet', en: 'Example Upper Secondary School' },
  fromAddress: 'alumni@school.example',
  replyTo: 'ohjaaja@school.example',
  postalAddress: 'Koulukatu 1, 00100 Helsinki',
  unset: [],
  borrowed: [],
  isExample: false,
  colour: '#0b4a56',
  accent: '#f4cf9b',
  logoUrl: null,
  calendarMethod: 'publish',
  organiser: null,
}

/** Keys that no installation has, so that links are the same in every run. */
export const fixedKeys = Object.fromEntries(
  [...Object.keys(tokenKinds), 'address'].map((kind, i) => [kind, Buffer.alloc(32, i + 1)]),
) as Keys

const fields: Record<string, string> = {
  'event_name.fi': 'Alumni-ilta 2026',
  'event_name.sv': 'Alumnkvällen 2026',
  'event_name.en': 'Alumni Evening 2026',
  event_date: '2026-11-19',
  event_start: '17:00',
  event_end: '20:00',
  'place.fi': 'Esimerkkilukio, juhlasali',
  'place.sv': 'Exempelgymnasiet, festsalen',
  'place.en': 'Example Upper Secondary School, assembly hall',
  street: 'Koulukatu 1, Helsinki',
  answer_by: '2026-11-09',
  'message.fi':
    'Tänä vuonna teemana on **työ ja luonto**.\n\n- Kahvia ja pientä purtavaa on tarjolla.\n- Pysäköinti on pihalla.',
  'message.sv': 'Årets tema är **arbete och natur**.\n\n- Kaffe och tilltugg serveras.\n- Parkera på gården.',
  'message.en':
    'This year’s theme is **work and nature**.\n\n- There is coffee and something small to eat.\n- Park in the yard.',
  'event_programme.fi': '17.00 Tervetuloa | rehtori Outi Ohjaaja\n17.30–18.30 Puheenvuoroja\n18.30 Kierros koulussa',
  'event_programme.sv': '17.00 Välkomna | rektor Outi Ohjaaja\n17.30–18.30 Inlägg\n18.30 Rundtur i skolan',
  'event_programme.en': '17:00 Welcome | head teacher Outi Ohjaaja\n17:30–18:30 Talks\n18:30 A walk through the school',
  programme_url: 'https://school.example/alumni/ohjelma',
  signed_by: 'Outi Ohjaaja',
  'subject_group.fi': 'Biologian ja kemian aineryhmä',
  'subject_group.sv': 'Ämnesgruppen i biologi och kemi',
  'subject_group.en': 'The biology and chemistry group',
  'survey_name.fi': 'Mitä sinulle kuuluu nyt?',
  'survey_name.sv': 'Hur har du det nu?',
  'survey_name.en': 'How are you now?',
  survey_url: 'https://school.example/kysely',
  minutes: '5',
  'what_changed.fi': 'Tilaisuus pidetään kirjastossa eikä juhlasalissa.',
  'what_changed.sv': 'Evenemanget hålls i biblioteket och inte i festsalen.',
  'what_changed.en': 'The event is held in the library, not in the assembly hall.',
  'directions.fi': 'Bussi 14 pysähtyy koulun eteen. Pääovi on auki kello 16.30 alkaen.',
  'directions.sv': 'Buss 14 stannar framför skolan. Huvuddörren är öppen från klockan 16.30.',
  'directions.en': 'Bus 14 stops in front of the school. The main door is open from 16:30.',
  'parking.fi': 'Pihalla on tilaa noin 30 autolle.',
  'parking.sv': 'På gården ryms ungefär 30 bilar.',
  'parking.en': 'There is room for about 30 cars in the yard.',
  'menu.fi': 'Kahvia, teetä ja voileipiä, myös gluteenittomia ja vegaanisia.',
  'menu.sv': 'Kaffe, te och smörgåsar, också glutenfria och veganska.',
  'menu.en': 'Coffee, tea and sandwiches, gluten-free and vegan ones too.',
  'bring.fi': 'Vanhat valokuvat ovat tervetulleita.',
  'bring.sv': 'Gamla fotografier är välkomna.',
  'bring.en': 'Old photographs are welcome.',
  'reason.fi': 'Koululla on sattunut vesivahinko.',
  'reason.sv': 'Skolan har drabbats av en vattenskada.',
  'reason.en': 'There has been water damage at the school.',
  feedback_url: 'https://school.example/palaute',
  'subject.fi': 'Kuulumisia koulusta',
  'subject.sv': 'Nytt från skolan',
  'subject.en': 'News from the school',
  'preheader.fi': 'Uudet tilat, uusi rehtori ja kevään tapaamiset.',
  'preheader.sv': 'Nya lokaler, ny rektor och vårens träffar.',
  'preheader.en': 'New premises, a new head teacher, and the spring’s gatherings.',
  read_more: 'https://school.example/uutiset',
  'campaign.fi': '12 Alumni-ilta 2026',
  'campaign.sv': '12 Alumnkvällen 2026',
  'campaign.en': '12 Alumni Evening 2026',
  'trouble.fi': translate('fi', 'pause.quota'),
  'trouble.sv': translate('sv', 'pause.quota'),
  'trouble.en': translate('en', 'pause.quota'),
}

const people: Record<Language, Record<string, string>> = {
  fi: { first_name: 'Elli', last_name: 'Mäkinen' },
  sv: { first_name: 'Åsa', last_name: 'Öhman' },
  en: { first_name: 'Alex', last_name: 'Example' },
}

export interface Shown {
  template: string
  language: Language
  revision: Revision
  subject: string
  headers: string
  html: string
  text: string
  bytes: Buffer
}

/** The values that a template's slots take, of those above. */
export function valuesFor(slots: string[], values = fields): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => slots.includes(key.replace(/\.(fi|sv|en)$/, ''))))
}

export const someone = (language: Language, more: Record<string, string> = {}): Recipient => ({
  institutionId: 1,
  mailingId: 2,
  deliveryId: 3,
  contactId: 4,
  address: 'elli@example.org',
  fields: {
    ...people[language],
    graduation_year: '2001',
    years_since_graduation: '25',
    answer_yes: '1',
    seats: '2',
    'links.confirm': 'https://kutsu.example/d/EXAMPLE',
    ...more,
  },
  measured: false,
  queuedAt: at('2026-10-20T06:00:00Z'),
})

/** One template in its languages, as the invented people would get it. */
export async function show(
  template: string,
  institution = school,
  values = fields,
  more: Record<string, string> = {},
  before: SentBefore = null,
): Promise<Shown[]> {
  const loaded = await readTemplate(`${shipped('templates')}/${template}`, template)
  const slots = valuesFor(Object.keys(loaded.declaration.slots), values)
  const draft = { ...draftOfNobody(1, template, slots), campaignId: 2, listSlug: 'alumni' }
  const compiled = await compileTemplate(institution, loaded, draft, { baseUrl: 'https://kutsu.example', before })
  return compiled.map(({ revision }) => {
    const one = composer(revision, fixedKeys)
    const recipient = someone(revision.language, more)
    const { bytes } = one.compose(recipient)
    const message = bytes.toString('utf8')
    return {
      template,
      language: revision.language,
      revision,
      subject: revision.subject,
      headers: message.slice(0, message.indexOf('\r\n\r\n')).replaceAll('\r\n', '\n'),
      html: one.html(recipient),
      text: one.text(recipient),
      bytes: Buffer.from(bytes),
    }
  })
}

/** All shipped templates in all their languages. */
export async function showAll(): Promise<Shown[]> {
  const shown: Shown[] = []
  for (const template of await shippedTemplates()) shown.push(...(await show(template)))
  return shown
}
