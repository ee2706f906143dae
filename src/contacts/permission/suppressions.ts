// Never write to this address: by a keyed hash, so that it outlives the contact. Only a person lifts it, with a reason.

import { loadKeys } from '../../institutions/token-keys.ts'
import { readAddress } from '../../platform/addresses.ts'
import type { Fragment, Sql, Transaction } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { addressHash } from '../../platform/token.ts'
import { listBySlug } from '../lists/lists.ts'
import { sameAs } from '../people/people.ts'
import type { Purpose } from './purposes.ts'

/** Why a coordinator suppresses an address; the other reasons come about by themselves. */
export const suppressionReasons = ['objection', 'complaint', 'manual'] as const

interface Suppression {
  reason: string
  /** Slug; null: all lists. */
  list: string | null
  /** Null: all purposes. */
  purpose: Purpose | null
  since: Date
  note: string | null
}

/** For one list, for one purpose, or (both null) for everything that the institution writes. */
interface Scope {
  listId: number | null
  purpose: Purpose | null
}

/** The scope that is meant by names. @throws Refusal `list.unknown` */
export const scopeOf = async (
  sql: Sql,
  institutionId: number,
  { list, purpose = null }: { list?: string | undefined; purpose?: Purpose | null | undefined },
): Promise<Scope> => ({
  listId: list === undefined ? null : (await listBySlug(sql, institutionId, list)).listId,
  purpose,
})

/** @throws Refusal `address.bad` (exit 2) */
async function hashesOf(sql: Sql, institutionId: number, typed: string): Promise<Buffer[]> {
  const read = readAddress(typed)
  if (!('key' in read) || read.others.length) throw new Refusal('address.bad', { address: typed }, 2)
  const [contact] = await sql<{ contactId: number }[]>`select contact_id as "contactId" from contact
    where institution_id = ${institutionId} and address_key = ${read.key}`
  // What is said of one address of a person holds for the others, too.
  const family = contact ? await sameAs(sql, institutionId, contact.contactId) : []
  const others = await sql<{ hash: Buffer }[]>`select address_hash as hash from contact
    where institution_id = ${institutionId} and contact_id = any(${family}) and address_key <> ${read.key}`
  return [addressHash(await loadKeys(sql, institutionId), read.key), ...others.map(({ hash }) => hash)]
}

/** What is suppressed for an address, and for the other addresses of the same person. */
export const suppressionsOn = async (sql: Sql, institutionId: number, address: string): Promise<Suppression[]> => {
  const found: Suppression[] = []
  for (const hash of await hashesOf(sql, institutionId, address))
    found.push(
      ...(await sql<Suppression[]>`select x.reason, l.slug as list, x.purpose, x.since, x.note
        from suppression x left join list l on l.institution_id = x.institution_id and l.list_id = x.list_id
        where x.institution_id = ${institutionId} and x.address_hash = ${hash} order by x.suppression_id`),
    )
  return found
}

interface SuppressionOrder extends Scope {
  address: string
  reason: (typeof suppressionReasons)[number]
  note: string | null
  by: string
}

/** Holds at once, also for what is queued; the address need not belong to anybody known. @throws Refusal `address.bad` */
export async function suppress(
  tx: Transaction,
  institutionId: number,
  { address, reason, listId, purpose, note, by }: SuppressionOrder,
  now: Date,
): Promise<void> {
  for (const hash of await hashesOf(tx, institutionId, address))
    await tx`insert into suppression (institution_id, address_hash, reason, list_id, purpose, note, since, recorded_by)
        values (${institutionId}, ${hash}, ${reason}, ${listId}, ${purpose}, ${note}, ${now}, ${by}) on conflict do nothing`
}

/**
 * Lifts what is suppressed for exactly that scope, and keeps that it was, and why it is no longer. What the person
 * refused or left stays refused and left. @returns how many
 * @throws Refusal `address.bad`, `suppression.none`
 */
export async function lift(
  tx: Transaction,
  institutionId: number,
  { address, listId, purpose, because, by }: Scope & { address: string; because: string; by: string },
  now: Date,
): Promise<number> {
  let lifted = 0
  for (const hash of await hashesOf(tx, institutionId, address)) {
    const which = tx`x.address_hash = ${hash} and x.list_id is not distinct from ${listId}
        and x.purpose is not distinct from ${purpose}`
    lifted += (await liftWhere(tx, { institutionId, which, because, by, now })).count
  }
  if (!lifted) throw new Refusal('suppression.none', { address })
  return lifted
}

interface Lifting {
  institutionId: number
  which: Fragment
  because: string
  by: string
  now: Date
}

const liftWhere = (tx: Transaction, { institutionId, which, because, by, now }: Lifting) => tx`
  with lifted as (
    delete from suppression x where x.institution_id = ${institutionId} and ${which}
    returning x.address_hash, x.reason, x.list_id, x.purpose, x.since)
  insert into suppression_lift (institution_id, address_hash, reason, list_id, purpose, since, because, lifted_by, lifted_at)
  select ${institutionId}, address_hash, reason, list_id, purpose, since, ${because}, ${by}, ${now} from lifted`

/** By an act of their own they want no mail of any kind. The second time nothing is written. */
export const suppressOwn = (tx: Transaction, institutionId: number, contactIds: number[], now: Date) => tx`
  insert into suppression (institution_id, address_hash, reason, since, recorded_by)
  select institution_id, address_hash, 'unsubscribed_all', ${now}, 'person'
  from contact where institution_id = ${institutionId} and contact_id = any(${contactIds}) and address is not null
  on conflict do nothing`

/** Whoever comes back by an act of their own takes back what they themselves had said of all mail. */
export const liftOwn = (tx: Transaction, institutionId: number, contactIds: number[], now: Date) =>
  liftWhere(tx, {
    institutionId,
    which: tx`x.reason in ('unsubscribed_all', 'erasure') and x.address_hash in (select address_hash from contact
      where institution_id = ${institutionId} and contact_id = any(${contactIds}))`,
    because: 'came back',
    by: 'person',
    now,
  })

/** The server said in our own conversation that there is no such address: never write to it again. */
export async function suppressBounced(
  tx: Transaction,
  refused: { institutionId: number; address: string }[],
  now: Date,
): Promise<void> {
  for (const { institutionId, address } of refused) {
    const read = readAddress(address)
    if (!('key' in read)) continue
    const hash = addressHash(await loadKeys(tx, institutionId), read.key)
    await tx`insert into suppression (institution_id, address_hash, reason, since, recorded_by)
      values (${institutionId}, ${hash}, 'hard_bounce', ${now}, 'scheduler') on conflict do nothing`
  }
}
