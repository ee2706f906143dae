// The contact of an address, made where there is none.
import type { Language } from '../../i18n/languages.ts'
import type { Transaction } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { listInDirectory } from './directory.ts'
import { nameKey } from './names.ts'

interface Newcomer {
  /** As it is written to. */
  address: string
  addressKey: string
  addressHash: Buffer
  firstName: string | null
  lastName: string | null
  language: Language
}

/**
 * Whoever is known keeps their name and language.
 * @returns the contact, or the one that goes on for it
 * @throws Refusal `contact.deceased`
 */
export async function ensureContact(
  tx: Transaction,
  institutionId: number,
  { address, addressKey, addressHash, firstName, lastName, language }: Newcomer,
  now: Date,
): Promise<number> {
  const [made] = await tx<
    { contactId: number }[]
  >`insert into contact (institution_id, address, address_key, address_hash, first_name, last_name, name_key,
      language, created_at, updated_at)
    values (${institutionId}, ${address}, ${addressKey}, ${addressHash}, ${firstName}, ${lastName},
      ${nameKey(firstName, lastName)}, ${language}, ${now}, ${now}) on conflict do nothing
    returning contact_id as "contactId"`
  if (made) await listInDirectory(tx, institutionId, [made.contactId])
  const [contact] = await tx<[{ contactId: number; deceased: boolean }]>`
    select m.contact_id as "contactId", m.deceased
    from contact c join contact m on m.institution_id = c.institution_id
      and m.contact_id = coalesce(c.merged_into, c.contact_id)
    where c.institution_id = ${institutionId} and c.address_key = ${addressKey}`
  if (contact.deceased) throw new Refusal('contact.deceased', { contact: contact.contactId })
  return contact.contactId
}
