// What a person tells us about themselves, entered by whoever took it down.
import { z } from 'zod'
import { languages } from '../../i18n/languages.ts'
import type { Institution } from '../../institutions/institutions.ts'
import { loadKeys } from '../../institutions/token-keys.ts'
import { readAddress } from '../../platform/addresses.ts'
import type { Transaction } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { addressHash } from '../../platform/token.ts'
import { disputeAlso } from '../permission/disputes.ts'
import { lockContacts } from './contact-lock.ts'
import { listInDirectory } from './directory.ts'
import { nameKey } from './names.ts'
import { phoneReader } from './phones.ts'

const correctable = [
  'address',
  'first_name',
  'last_name',
  'former_name',
  'phone',
  'graduation_year',
  'programme',
  'language',
] as const

const year = z.coerce.number().int().min(1900).max(2100)
const language = z.enum(languages)

/**
 * Writes the given fields; an empty value empties the field. From now on no import overwrites them.
 * @throws Refusal `contact.bad_field`, `contact.bad_value` naming the field, `contact.address_taken`
 */
export async function correct(
  tx: Transaction,
  institution: Institution,
  contactId: number,
  given: Record<string, string>,
  now: Date,
): Promise<void> {
  const { institutionId } = institution
  const unknown = Object.keys(given).find((field) => !correctable.some((known) => known === field))
  if (unknown) throw new Refusal('contact.bad_field', { field: unknown, known: correctable.join(', ') }, 2)
  await lockContacts(tx, institutionId)
  for (const [field, value] of Object.entries(given))
    if (field === 'address') await moveTo(tx, institutionId, contactId, value.trim(), now)
    else
      await tx`update contact set ${tx(columnsOf(field, value.trim(), institution.country))}
          where institution_id = ${institutionId} and contact_id = ${contactId}`
  const [row] = await tx<{ names: (string | null)[] }[]>`
      select array[first_name, last_name, former_name] as names from contact
      where institution_id = ${institutionId} and contact_id = ${contactId}`
  await tx`update contact set updated_at = ${now}, name_key = ${nameKey(...(row?.names ?? []))},
        self_written = (select array_agg(distinct name) from unnest(self_written || ${Object.keys(given)}::text[]) as t (name))
      where institution_id = ${institutionId} and contact_id = ${contactId}`
  await listInDirectory(tx, institutionId, [contactId])
}

/** @throws Refusal `contact.bad_value` */
function columnsOf(field: string, value: string, country: string): Record<string, string | number | null> {
  const bad = () => new Refusal('contact.bad_value', { field, value }, 2)
  if (field === 'phone') {
    const { phone, phoneTyped } = phoneReader(country)(value)
    if (value && !phone) throw bad()
    return { phone, phone_typed: phoneTyped }
  }
  if (!value) return { [field]: null }
  if (field !== 'graduation_year' && field !== 'language') return { [field]: value }
  const read = field === 'language' ? language.safeParse(value) : year.safeParse(value)
  if (!read.success) throw bad()
  return { [field]: read.data }
}

/** Another address for the same person: what they said of all mail to the old one holds for the new one. */
async function moveTo(
  tx: Transaction,
  institutionId: number,
  contactId: number,
  value: string,
  now: Date,
): Promise<void> {
  const read = readAddress(value)
  if (!('key' in read) || read.others.length) throw new Refusal('contact.bad_value', { field: 'address', value }, 2)
  const hash = addressHash(await loadKeys(tx, institutionId), read.key)
  const [taken] = await tx`select from contact where institution_id = ${institutionId} and address_key = ${read.key}
    and contact_id <> ${contactId}`
  if (taken) throw new Refusal('contact.address_taken', { address: read.address })
  await tx`insert into suppression (institution_id, address_hash, reason, list_id, purpose, since, recorded_by)
    select x.institution_id, ${hash}, x.reason, x.list_id, x.purpose, ${now}, x.recorded_by
    from suppression x join contact c using (institution_id, address_hash)
    where c.institution_id = ${institutionId} and c.contact_id = ${contactId} and x.reason <> 'hard_bounce'
    on conflict do nothing`
  await disputeAlso(tx, institutionId, contactId, { addressHash: hash, mergeId: null })
  // A file of before is about the same person.
  await tx`insert into former_address as known (institution_id, address_hash, contact_id, since)
    select institution_id, address_hash, contact_id, ${now} from contact
    where institution_id = ${institutionId} and contact_id = ${contactId} and address_hash is distinct from ${hash}
      and address_hash is not null
    on conflict (institution_id, address_hash) do update set contact_id = excluded.contact_id, since = excluded.since`
  await tx`delete from former_address where institution_id = ${institutionId} and address_hash = ${hash}`
  await tx`update contact set address = ${read.address}, address_key = ${read.key}, address_hash = ${hash}
    where institution_id = ${institutionId} and contact_id = ${contactId}`
}
