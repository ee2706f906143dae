// One person by hand: who they are, where they stand, what they permitted and how we know.
import { type Language, languages } from '../../i18n/languages.ts'
import type { Institution } from '../../institutions/institutions.ts'
import { loadKeys } from '../../institutions/token-keys.ts'
import { readAddress } from '../../platform/addresses.ts'
import type { Transaction } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { addressHash } from '../../platform/token.ts'
import { listBySlug } from '../lists/lists.ts'
import { putOnList } from '../lists/subscriptions.ts'
import { type OwnWord, takeDown } from '../permission/consents.ts'
import { correct } from './correct.ts'
import { ensureContact } from './ensure-contact.ts'

interface Newcomer {
  address: string
  /** As `correct` takes them. */
  fields: Record<string, string>
  /** A slug: they are on it from now on. */
  list: string | null
  /** What they said; null: nothing, so they are not written to. */
  word: (Pick<OwnWord, 'purpose' | 'state' | 'detail'> & { source: 'paper' | 'phone' | 'reply' }) | null
}

/**
 * Adds somebody whose address nobody has. @returns their number
 * @throws Refusal `address.bad`, `contact.address_taken`, `contact.bad_field`, `contact.bad_value`, `list.unknown`, `list.closed`,
 * `institution.unnamed`
 */
export async function addContact(
  tx: Transaction,
  institution: Institution,
  { address, fields, list, word, by, now }: Newcomer & { by: string; now: Date },
): Promise<number> {
  const { institutionId } = institution
  const read = readAddress(address)
  if (!('key' in read) || read.others.length) throw new Refusal('address.bad', { address }, 2)
  const [taken] = await tx`select from contact where institution_id = ${institutionId} and address_key = ${read.key}`
  if (taken) throw new Refusal('contact.address_taken', { address: read.address })
  const hash = addressHash(await loadKeys(tx, institutionId), read.key)
  const language = languageIn(fields.language, institution.defaultLanguage)
  const contactId = await ensureContact(
    tx,
    institutionId,
    { address: read.address, addressKey: read.key, addressHash: hash, firstName: null, lastName: null, language },
    now,
  )
  await correct(tx, institution, contactId, fields, now)
  if (list !== null) {
    const { listId, closedAt, slug } = await listBySlug(tx, institutionId, list)
    if (closedAt) throw new Refusal('list.closed', { slug })
    await putOnList(tx, { institutionId, listId, contactIds: [contactId] }, now)
  }
  if (word) await takeDown(tx, { institutionId, contactId }, { ...word, language, by }, now)
  return contactId
}

/** What they read: as given, which `correct` looks at, or the school's language. */
const languageIn = (given: string | undefined, byDefault: Language): Language =>
  languages.find((one) => one === given) ?? byDefault
