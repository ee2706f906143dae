// What is held on a person, as a page they can read.
import type { ConsentRecord } from '../../contacts/people/subject-access.ts'
import type { Language } from '../../i18n/languages.ts'
import { type MessageKey, translate } from '../../i18n/translate.ts'
import { visible } from '../../platform/terminal.ts'
import type { everythingOn } from '../../privacy/subject-access.ts'
import { actorInWords } from './actors.ts'
import { timesIn } from './times.ts'

type Held = Awaited<ReturnType<typeof everythingOn>>

/** Who reads it, by whose clocks. */
interface HeldReader {
  language: Language
  /** IANA */
  zone: string
}

const labels: Record<string, MessageKey> = {
  address: 'table.address',
  firstName: 'table.first_name',
  lastName: 'table.last_name',
  formerName: 'table.former_name',
  phone: 'table.phone',
  phoneTyped: 'held.phone_typed',
  graduationYear: 'table.graduation_year',
  programme: 'table.programme',
  language: 'table.language',
  nonDisclosure: 'table.non_disclosure',
  deceased: 'table.deceased',
  createdAt: 'held.created',
  updatedAt: 'held.updated',
}

/** Each purpose with what holds, and the entries that prove it with the words that were shown. */
function permissions(consent: ConsentRecord[], { language, zone }: HeldReader): string[] {
  const day = timesIn(zone)
  const t = (key: MessageKey) => translate(language, key)
  return consent.flatMap(({ purpose, lawfulBasis, state, since, entries }) => [
    `${t(`purpose_name.${purpose}` as MessageKey)}: ${t(`consent.${state}`)} (${day(since)}; ${t(`basis.${lawfulBasis}` as MessageKey)})`,
    ...entries.flatMap(({ state: said, recordedAt, source, sourceDetail, recordedBy, wording, ...shown }) => [
      `    ${day(recordedAt)}  ${t(`consent.${said}` as MessageKey)} · ${t(`source.${source}` as MessageKey)} ${sourceDetail ?? ''} · ${actorInWords(recordedBy, language)}${shown.wordingVersion === null ? '' : ` · v${shown.wordingVersion}`}`,
      ...(wording
        ? [`      ${typeof wording === 'string' ? wording : (wording[language] ?? Object.values(wording)[0] ?? '')}`]
        : []),
      ...(wording && shown.shownOtherwise ? [`      ${t('held.shown_otherwise')}`] : []),
    ]),
  ])
}

/** The certificate of a person's permissions as plain text. */
export const readableConsentRecord = (consent: ConsentRecord[], reader: HeldReader): string =>
  `${[translate(reader.language, 'held.permissions'), translate(reader.language, 'cli.times_in', { zone: reader.zone }), ...permissions(consent, reader).map((row) => `  ${visible(row)}`)].join('\n')}\n`

/** Plain text in the person's language; moments as the institution's clocks show them. */
export function readable(held: Held, reader: HeldReader): string {
  const { language, zone } = reader
  const day = timesIn(zone)
  const t = (key: MessageKey) => translate(language, key)
  const lines: string[] = []
  const section = (key: MessageKey, rows: string[]) => {
    lines.push('', t(key), ...(rows.length ? rows.map((row) => `  ${visible(row)}`) : [`  ${t('held.nothing')}`]))
  }
  lines.push(t('held.title'), translate(language, 'cli.times_in', { zone }))
  for (const contact of held.contacts)
    section(
      'held.contact',
      Object.entries(contact).flatMap(([name, value]) => {
        if (value === null || value === '' || (Array.isArray(value) && !value.length)) return []
        const label = labels[name]
        if (label && value instanceof Date) return [`${t(label)}: ${day(value)}`]
        if (name === 'importedFrom') return [`${t('held.imported_from')}: ${value}:${contact.importedLine ?? ''}`]
        if (label && typeof value !== 'object')
          return value === false ? [] : [`${t(label)}: ${value === true ? t('table.yes') : value}`]
        return name !== 'attributes' ? [] : Object.entries(value ?? {}).map(([own, text]) => `${own}: ${text}`)
      }),
    )
  section(
    'held.lists',
    held.subscriptions.map(
      ({ list, state, since }) => `${list}: ${t(`subscription.${state}` as MessageKey)} (${day(since)})`,
    ),
  )
  section(
    'held.writing',
    held.writing.map(({ list, purpose, exclusion }) => {
      const why =
        exclusion === null ? t('table.yes') : `${t('table.no')} (${t(`exclusion.${exclusion}` as MessageKey)})`
      return `${list}, ${t(`purpose_name.${purpose}`)}: ${why}`
    }),
  )
  section('held.permissions', permissions(held.consent, reader))
  section(
    'held.suppressions',
    held.suppressions.map(({ reason, list, purpose, since }) =>
      [day(since), t(`suppression.${reason}` as MessageKey), list, purpose].filter(Boolean).join(' · '),
    ),
  )
  section(
    'held.messages',
    held.deliveries.map(
      ({ campaign, state, address, queuedAt }) =>
        `${day(queuedAt)}  ${campaign}: ${t(`state.${state}` as MessageKey)} <${address}>`,
    ),
  )
  section(
    'held.answers',
    held.answers.map(
      ({ campaign, choice, answeredAt }) => `${day(answeredAt)}  ${campaign}: ${t(`held.choice_${choice}`)}`,
    ),
  )
  section(
    'held.hits',
    held.hits.map(({ campaignId, kind, at }) => `${day(at)}  ${campaignId}: ${t(`held.${kind}` as MessageKey)}`),
  )
  section(
    'held.imports',
    held.imports.map(({ file, line, outcome }) => `${file}:${line} · ${t(`outcome.${outcome}` as MessageKey)}`),
  )
  return `${lines.join('\n')}\n`
}
