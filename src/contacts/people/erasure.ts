// Takes people out of everything that this room keeps; what is left is a keyed hash that knows them again.

import { nextNumber } from '../../institutions/counters.ts'
import { loadKeys } from '../../institutions/token-keys.ts'
import { readAddress } from '../../platform/addresses.ts'
import { json, type Sql, type Transaction } from '../../platform/db.ts'
import { addressHash } from '../../platform/token.ts'
import { nameKey, whoWithoutAddress } from './names.ts'
import { phoneReader } from './phones.ts'

/** How many rows of each table concerned the person. */
export type Forgotten = Record<string, number>

interface Traces {
  addressKey: string | null
  firstName: string | null
  lastName: string | null
  phone: string | null
  phoneTyped: string | null
  graduationYear: number | null
  nameKey: string
  formerName: string | null
}

/**
 * Deletes the contacts with their subscriptions and permissions, empties import reports of them, and keeps the keyed
 * hashes of their addresses, and of names with phone or year, so that an old file does not bring them back. The caller holds the register's lock.
 */
export async function forgetContacts(
  tx: Transaction,
  { institutionId, country }: { institutionId: number; country: string },
  contactIds: number[],
  by: string,
  now: Date,
): Promise<Forgotten> {
  const traces = await tx<Traces[]>`
    select address_key as "addressKey", phone, phone_typed as "phoneTyped", graduation_year as "graduationYear",
      name_key as "nameKey", first_name as "firstName", last_name as "lastName", former_name as "formerName"
    from contact where institution_id = ${institutionId} and contact_id = any(${contactIds})`
  const hashes = tx`(select address_hash from contact where institution_id = ${institutionId}
      and contact_id = any(${contactIds}) and address_hash is not null
    union select address_hash from former_address where institution_id = ${institutionId}
      and contact_id = any(${contactIds}))`
  const counts: Forgotten = {}
  const count = async (table: string, done: PromiseLike<{ count: number }>) => {
    counts[table] = (counts[table] ?? 0) + (await done).count
  }
  await count('import_row', blankRows(tx, institutionId, await rowsOf(tx, institutionId, country, contactIds, traces)))
  await count(
    'import_change',
    tx`delete from import_change where institution_id = ${institutionId} and contact_id = any(${contactIds})`,
  )
  await count(
    'import_review',
    tx`delete from import_review where institution_id = ${institutionId} and contact_id = any(${contactIds})`,
  )
  await count(
    'contact_merge',
    tx`delete from contact_merge where institution_id = ${institutionId}
      and (kept_id = any(${contactIds}) or gone_id = any(${contactIds}))`,
  )
  await count(
    'kept_apart',
    tx`delete from kept_apart where institution_id = ${institutionId}
      and (contact_id = any(${contactIds}) or other_id = any(${contactIds}))`,
  )
  // People's own words about a suppression may name the person.
  await count(
    'suppression',
    tx`update suppression set note = null where institution_id = ${institutionId} and address_hash in ${hashes}`,
  )
  await count(
    'suppression_lift',
    tx`update suppression_lift set because = '–' where institution_id = ${institutionId}
      and address_hash in ${hashes}`,
  )
  await tx`delete from disputed_refusal where institution_id = ${institutionId} and address_hash in ${hashes}`
  await tx`insert into suppression (institution_id, address_hash, reason, since, recorded_by)
    select ${institutionId}, known.address_hash, 'erasure', ${now}, ${by} from ${hashes} known on conflict do nothing`
  const keys = await loadKeys(tx, institutionId)
  for (const who of traces.flatMap(withoutAddress))
    await tx`insert into suppression (institution_id, address_hash, reason, since, recorded_by)
      values (${institutionId}, ${addressHash(keys, who)}, 'erasure', ${now}, ${by}) on conflict do nothing`
  await count(
    'decease_entry',
    tx`delete from decease_entry where institution_id = ${institutionId} and contact_id = any(${contactIds})`,
  )
  for (const table of ['subscription', 'consent_entry', 'consent'])
    await count(
      table,
      tx`select from ${tx(table)} where institution_id = ${institutionId} and contact_id = any(${contactIds})`,
    )
  await count(
    'contact',
    tx`delete from contact where institution_id = ${institutionId} and contact_id = any(${contactIds})`,
  )
  return counts
}

/** What rows without an address would know the person by. A bare name is nobody's alone, unless it was all there was. */
function withoutAddress({ addressKey, firstName, lastName, nameKey: key, ...person }: Traces): string[] {
  const phone = person.phone ?? person.phoneTyped
  const names = [...new Set([key, nameKey(firstName, lastName)])].filter(Boolean)
  return names.flatMap((name) => [
    ...(phone ? [whoWithoutAddress(name, phone, null)] : []),
    ...(person.graduationYear ? [whoWithoutAddress(name, null, person.graduationYear)] : []),
    ...(phone || person.graduationYear || addressKey ? [] : [whoWithoutAddress(name, null, null)]),
  ])
}

/**
 * Lines of import reports that show the person: linked to the contact, or with the address, phone or whole name in the
 * row as it stood in the file. A namesake's row of problems is emptied, too: a report is worth less than a name.
 */
async function rowsOf(
  sql: Sql,
  institutionId: number,
  country: string,
  contactIds: number[],
  traces: Traces[],
): Promise<{ importId: number; line: number }[]> {
  const phoneOf = phoneReader(country)
  const rows = sql<{ importId: number; line: number; contactId: number | null; cells: string[] | null }[]>`
    select import_id as "importId", line, contact_id as "contactId", cells from import_row
    where institution_id = ${institutionId} and (contact_id = any(${contactIds}) or cells is not null)`
  const found: { importId: number; line: number }[] = []
  for await (const chunk of rows.cursor(1000))
    for (const { importId, line, contactId, cells } of chunk) {
      const words = new Set(nameKey(...(cells ?? [])).split(' '))
      const isOf = ({ addressKey, phone, nameKey: name }: Traces): boolean =>
        (cells ?? []).some((cell) => {
          const read = readAddress(cell)
          const keys = 'key' in read ? [read.key, ...read.others.map((other) => other.toLowerCase())] : []
          const mentions = addressKey !== null && (keys.includes(addressKey) || cell.toLowerCase().includes(addressKey))
          return mentions || (phone !== null && phoneOf(cell).phone === phone)
        }) ||
        (name.includes(' ') && name.split(' ').every((part) => words.has(part)))
      if ((contactId !== null && contactIds.includes(contactId)) || traces.some(isOf)) found.push({ importId, line })
    }
  return found
}

const blankRows = (tx: Transaction, institutionId: number, rows: { importId: number; line: number }[]) => tx`
  update import_row r set cells = null, contact_id = null, doubts = null,
    reason_values = case when reason_values ? 'line' then jsonb_build_object('line', reason_values -> 'line') end
  from unnest(${rows.map(({ importId }) => importId)}::bigint[], ${rows.map(({ line }) => line)}::int[])
    as shown (import_id, line)
  where r.institution_id = ${institutionId} and r.import_id = shown.import_id and r.line = shown.line`

/** The certificate of an erasure: when, by whom, how many rows of what; nothing about who. @returns its number */
export async function keepErasure(
  tx: Transaction,
  institutionId: number,
  counts: Forgotten,
  by: string,
  now: Date,
): Promise<number> {
  const erasureId = await nextNumber(tx, institutionId, 'erasure')
  await tx`insert into erasure (institution_id, erasure_id, erased_at, erased_by, counts)
    values (${institutionId}, ${erasureId}, ${now}, ${by}, ${json(tx, counts)})`
  return erasureId
}
