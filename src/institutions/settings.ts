// What a school says of itself: each setting is read, refused in words, and kept.
import { isSupportedCountry } from 'libphonenumber-js'
import { isLanguage } from '../i18n/languages.ts'
import type { MessageKey } from '../i18n/translate.ts'
import { readAddress } from '../platform/addresses.ts'
import { consequence, type Happened } from '../platform/consequences.ts'
import { json, type Transaction } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { checkBrand } from './branding.ts'
import { type Institution, institutionById } from './institutions.ts'

/** What is kept of a text that was given, or the sentence that says what would do instead. */
type Read = { kept: string } | { refused: MessageKey }

const when = (fits: boolean, kept: string, refused: MessageKey): Read => (fits ? { kept } : { refused })

/**
 * An address in a header of every message: one, and in ASCII as it is typed, since relays and mailboxes that take others are
 * few (RFC 6531), and people shall see the address that they know.
 */
function senderAddress(text: string): Read {
  const read = readAddress(text)
  const isOne = 'address' in read && !read.others.length
  if (!isOne) return { refused: 'institution.bad_address' }
  return when(/^[\x21-\x7e]+$/.test(text), read.address, 'institution.not_ascii')
}

const oneLineMax = 200
const oneLine = (text: string): Read =>
  when(text !== '' && text.length <= oneLineMax && !/\p{Cc}/u.test(text), text, 'institution.bad_line')

/** A zone that the calendar knows (IANA), not one that merely sounds like it. */
const zone = (text: string): Read =>
  when(Intl.supportedValuesOf('timeZone').includes(text), text, 'institution.bad_zone')

const country = (text: string): Read =>
  when(isSupportedCountry(text.toUpperCase()), text.toUpperCase(), 'institution.bad_country')

const colour = (text: string): Read => when(/^#[0-9a-f]{6}$/i.test(text), text, 'institution.bad_colour')

/** What `kutsu institution --set key=value` may change; `name` and `from_name` per language, as `name.fi`. */
const settings: Record<string, (text: string) => Read> = {
  name: oneLine,
  from_name: oneLine,
  from_address: senderAddress,
  reply_to: senderAddress,
  postal_address: oneLine,
  zone,
  default_language: (text) => when(isLanguage(text), text, 'institution.bad_language'),
  country,
  colour,
  accent: colour,
  logo_url: (text) => when(/^https:\/\/[^\s"'<>{}]{4,500}$/.test(text), text, 'institution.bad_picture'),
  calendar_method: (text) => when(['publish', 'request'].includes(text), text, 'institution.bad_method'),
  organiser: senderAddress,
}
const perLanguage = ['name', 'from_name']

/** A school has another name, in some language. */
export const institutionRenamed = consequence<{ before: Institution; after: Institution }>('institution renamed')

/**
 * Changes settings of a school. What a new name brings with it happens with it.
 * @throws Refusal `institution.unknown_key`, `institution.bad_…` and `institution.not_ascii` naming key and value (exit 2);
 *   `institution.no_organiser`, `institution.contrast`. Nothing is changed then.
 */
export async function setInstitution(
  tx: Transaction,
  institution: Institution,
  given: Record<string, string>,
  happened: Happened,
): Promise<Institution> {
  const { institutionId } = institution
  const changes = Object.entries(given).map(([key, text]) => ({ key, ...readSetting(key, text) }))
  const asksForAnswers = changes.some(({ column, kept }) => column === 'calendar_method' && kept === 'request')
  if (asksForAnswers && !institution.organiser && !given.organiser) throw new Refusal('institution.no_organiser', {}, 2)
  // The organiser before what needs one.
  changes.sort((one, other) => Number(other.key === 'organiser') - Number(one.key === 'organiser'))
  for (const { column, language, kept } of changes) {
    const change = language
      ? tx`${tx(column)} = ${tx(column)} || ${json(tx, { [language]: kept })}`
      : tx`${tx(column)} = ${kept}`
    await tx`update institution set ${change} where institution_id = ${institutionId}`
  }
  const changed = await institutionById(tx, institutionId)
  checkBrand(changed)
  await happened(institutionRenamed, { before: institution, after: changed })
  return changed
}

/** One setting as it was typed. @throws Refusal as `setInstitution` */
function readSetting(key: string, text: string): { column: string; language: string | null; kept: string } {
  const [column = '', language = null, ...more] = key.split('.')
  const reader = Object.hasOwn(settings, column) ? settings[column] : undefined
  const keyFits = perLanguage.includes(column) ? isLanguage(language) : language === null
  if (!reader || !keyFits || more.length) throw new Refusal('institution.unknown_key', { key, known }, 2)
  const read = reader(text.trim())
  if ('refused' in read) throw new Refusal(read.refused, { key, value: text }, 2)
  return { column, language, kept: read.kept }
}

const known = Object.keys(settings).join(', ')
