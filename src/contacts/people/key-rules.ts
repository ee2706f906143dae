// By which rules keys are made of names and addresses, and how those that were made by former rules become ours.

import { behindKeyRules, setKeyRules } from '../../institutions/institutions.ts'
import { loadKeys } from '../../institutions/token-keys.ts'
import { readAddress } from '../../platform/addresses.ts'
import type { Database, Transaction } from '../../platform/db.ts'
import { addressHash, type Keys } from '../../platform/token.ts'
import { lockContacts } from './contact-lock.ts'
import { nameKey } from './names.ts'

/** The rules that names.ts and addresses.ts follow. Whoever changes what they make of a text counts on, and the default
 * of institution.key_rules with it. */
export const keyRules = 2

interface Renewed {
  institutionId: number
  contacts: number
  /** Contacts whose address is, by our rules, another contact's: they keep their old key, and a person decides. */
  twins: number[]
}

/**
 * Makes the keys of institutions anew whose keys follow former rules: batch by batch, each in a transaction of its own.
 * Interrupted, it is simply done again. Hashes of people who were erased cannot be made anew, nothing is left of what
 * they were made of: an import asks for both (imports/former-keys.ts).
 */
export async function renewKeys(sql: Database, rules = keyRules): Promise<Renewed[]> {
  const renewed: Renewed[] = []
  for (const institutionId of await behindKeyRules(sql, rules)) {
    const done: Renewed = { institutionId, contacts: 0, twins: [] }
    let last: number | null = 0
    while (last !== null) last = await sql.begin((tx) => renewBatch(tx, institutionId, last ?? 0, done))
    await setKeyRules(sql, institutionId, rules)
    renewed.push(done)
  }
  return renewed
}

const batch = 5_000

interface Keyed {
  contactId: number
  nameKey: string
  addressKey: string | null
}

/** @returns the last contact looked at; null where there is none left */
async function renewBatch(
  tx: Transaction,
  institutionId: number,
  after: number,
  done: Renewed,
): Promise<number | null> {
  await lockContacts(tx, institutionId)
  const contacts = await tx<Keyed[]>`
    select contact_id as "contactId", name_key as "nameKey", address_key as "addressKey" from contact
    where institution_id = ${institutionId} and contact_id > ${after} order by contact_id limit ${batch}`
  // A key of a key is the key: it was folded before, and now loses what our rules take off.
  const names = contacts.flatMap((one) => {
    const key = nameKey(one.nameKey)
    return key === one.nameKey ? [] : [{ ...one, nameKey: key }]
  })
  await tx`update contact c set name_key = n.key
    from unnest(${names.map((one) => one.contactId)}::bigint[], ${names.map((one) => one.nameKey)}::text[]) as n (id, key)
    where c.institution_id = ${institutionId} and c.contact_id = n.id`
  const keys = await loadKeys(tx, institutionId)
  let moved = 0
  for (const { contactId, addressKey } of contacts) {
    const read = addressKey === null ? null : readAddress(addressKey)
    if (!read || !('key' in read) || read.key === addressKey) continue
    if (await moveKey(tx, institutionId, contactId, read.key, keys)) moved += 1
    else done.twins.push(contactId)
  }
  done.contacts += names.length + moved
  return contacts.length < batch ? null : (contacts.at(-1)?.contactId ?? null)
}

/** Whatever was said of the old key holds for the new one, too. @returns false where the new key is another contact's */
async function moveKey(
  tx: Transaction,
  institutionId: number,
  contactId: number,
  key: string,
  keys: Keys,
): Promise<boolean> {
  const [taken] = await tx`select from contact where institution_id = ${institutionId} and address_key = ${key}`
  if (taken) return false
  const hash = addressHash(keys, key)
  const [{ former }] = await tx<[{ former: Buffer }]>`select address_hash as former from contact
    where institution_id = ${institutionId} and contact_id = ${contactId}`
  await tx`insert into suppression (institution_id, address_hash, reason, since, recorded_by, list_id, purpose, note, merge_id)
    select institution_id, ${hash}, reason, since, recorded_by, list_id, purpose, note, merge_id from suppression
    where institution_id = ${institutionId} and address_hash = ${former} on conflict do nothing`
  await tx`insert into disputed_refusal (institution_id, address_hash, purpose, import_id, line, decided, merge_id)
    select institution_id, ${hash}, purpose, import_id, line, decided, merge_id from disputed_refusal
    where institution_id = ${institutionId} and address_hash = ${former} on conflict do nothing`
  await tx`update contact set address_key = ${key}, address_hash = ${hash}
    where institution_id = ${institutionId} and contact_id = ${contactId}`
  return true
}
