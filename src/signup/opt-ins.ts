// Double opt-in: somebody is put on a list as pending, and is on it once they confirm it by their own link.

import type { List } from '../contacts/lists/lists.ts'
import { confirmOnList, putPending } from '../contacts/lists/subscriptions.ts'
import { ensureContact } from '../contacts/people/ensure-contact.ts'
import { confirmFacts } from '../contacts/people/own-facts.ts'
import { sameAs } from '../contacts/people/people.ts'
import { enterOwnWord } from '../contacts/permission/consents.ts'
import type { Purpose } from '../contacts/permission/purposes.ts'
import { liftOwn } from '../contacts/permission/suppressions.ts'
import { queueMessage, type ServiceMailing } from '../dispatch/service.ts'
import type { Language } from '../i18n/languages.ts'
import type { Institution } from '../institutions/institutions.ts'
import { loadKeys } from '../institutions/token-keys.ts'
import { readAddress } from '../platform/addresses.ts'
import type { Sql, Transaction } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { addressHash, makeToken } from '../platform/token.ts'

interface OptInOrder {
  address: string
  firstName: string | null
  lastName: string | null
  language: Language
  list: List
  purpose: Purpose
  by: string
  /** Where the message that asks them is queued; without it the link is passed on by hand. */
  mailing?: ServiceMailing
}

/** What was asked. */
interface Asked {
  /** Of their `/d/` link. */
  token: string
  /** The row of the message; null: none was queued. */
  deliveryId: number | null
}

/** A link is good for so long. */
const confirmWithinMs = 7 * 86_400_000

/**
 * Puts somebody on a list, pending: nothing is sent to them, and nothing that they refused or left is changed, until
 * they confirm. Whoever is known keeps their name and language.
 * @throws Refusal `address.bad`, `contact.deceased`, `institution.unnamed`: there would be nothing to confirm
 */
export async function askToConfirm(
  tx: Transaction,
  { institutionId, unset, defaultLanguage }: Institution,
  { address, firstName, lastName, language, list, purpose, by, mailing }: OptInOrder,
  now: Date,
): Promise<Asked> {
  if (list.closedAt) throw new Refusal('list.closed', { slug: list.slug })
  if (unset.includes('name')) throw new Refusal('institution.unnamed', { language: defaultLanguage })
  const read = readAddress(address)
  if (!('key' in read) || read.others.length) throw new Refusal('address.bad', { address }, 2)
  const keys = await loadKeys(tx, institutionId)
  const contactId = await ensureContact(
    tx,
    institutionId,
    { ...read, addressKey: read.key, addressHash: addressHash(keys, read.key), firstName, lastName, language },
    now,
  )
  await putPending(tx, { institutionId, listId: list.listId, contactIds: [contactId] }, now)
  const [row] = await tx<[{ optInId: number }]>`
      insert into opt_in (institution_id, contact_id, list_id, purpose, language, asked_at, asked_by)
      values (${institutionId}, ${contactId}, ${list.listId}, ${purpose}, ${language}, ${now}, ${by})
      returning opt_in_id as "optInId"`
  const fields = { first_name: firstName ?? '', last_name: lastName ?? '' }
  const message = { to: { contactId, address: read.address }, occasion: row.optInId, language, fields, now }
  const deliveryId = mailing ? await queueMessage(tx, mailing, message) : null
  return { token: makeToken(keys, { kind: 'd', institutionId, id: row.optInId }), deliveryId }
}

interface OptIn {
  institutionId: number
  optInId: number
  contactId: number
  listId: number
  purpose: Purpose
  language: Language
  confirmedAt: Date | null
}

/** What a `/d/` link is about. @throws Refusal `link.unknown` where it is older than seven days and was never confirmed */
export async function optInBy(sql: Sql, institutionId: number, optInId: number, now: Date): Promise<OptIn> {
  const [row] = await sql<OptIn[]>`select institution_id as "institutionId", opt_in_id as "optInId",
      contact_id as "contactId", list_id as "listId", purpose, language, confirmed_at as "confirmedAt"
    from opt_in where institution_id = ${institutionId} and opt_in_id = ${optInId}
      and (confirmed_at is not null or asked_at > ${new Date(now.getTime() - confirmWithinMs)})`
  if (!row) throw new Refusal('link.unknown')
  return row
}

/**
 * The person's own yes to the words of that version. A link that was used says the same again, and changes nothing: they
 * may have left since.
 */
export async function confirmOptIn(tx: Transaction, optIn: OptIn, wording: number, now: Date): Promise<void> {
  const { institutionId, optInId, contactId, listId, purpose, language } = optIn
  const { count } = await tx`update opt_in set confirmed_at = ${now}
    where institution_id = ${institutionId} and opt_in_id = ${optInId} and confirmed_at is null`
  if (!count) return
  const family = await sameAs(tx, institutionId, contactId)
  await confirmFacts(tx, institutionId, family, now)
  await confirmOnList(tx, { institutionId, listId, contactIds: family }, now)
  await enterOwnWord(
    tx,
    institutionId,
    family,
    {
      purpose,
      state: 'granted',
      source: 'confirmation',
      detail: null,
      language,
      campaignId: null,
      wording,
      by: 'person',
    },
    now,
  )
  await liftOwn(tx, institutionId, family, now)
}
