// Who is on which list: asked to confirm, confirmed, gone. All contacts that are one person move together.
import type { Transaction } from '../../platform/db.ts'

interface OnList {
  institutionId: number
  listId: number
  /** The contacts that are one person (`sameAs`). */
  contactIds: number[]
}

/** Puts a contact on a list, pending. Who is on it in any state, left included, stays as they are. */
export const putPending = (tx: Transaction, { institutionId, listId, contactIds }: OnList, now: Date) => tx`
  insert into subscription (institution_id, list_id, contact_id, state, since)
  select ${institutionId}, ${listId}, contact_id, 'pending', ${now} from unnest(${contactIds}::bigint[]) as c (contact_id)
  on conflict do nothing`

/** Somebody entered them by hand. Who is on it in any state, left included, stays as they are. */
export const putOnList = (tx: Transaction, { institutionId, listId, contactIds }: OnList, now: Date) => tx`
  insert into subscription (institution_id, list_id, contact_id, state, since)
  select ${institutionId}, ${listId}, contact_id, 'confirmed', ${now} from unnest(${contactIds}::bigint[]) as c (contact_id)
  on conflict do nothing`

/** By their own word they are on the list, whatever was before. */
export const confirmOnList = (tx: Transaction, { institutionId, listId, contactIds }: OnList, now: Date) => tx`
  update subscription set state = 'confirmed', since = ${now}
  where institution_id = ${institutionId} and list_id = ${listId} and contact_id = any(${contactIds})
    and state <> 'confirmed'`

/** Whoever had left a list is on it again. Who never was on it is not put there. */
export const takeBackOnList = (tx: Transaction, { institutionId, listId, contactIds }: OnList, now: Date) => tx`
  update subscription set state = 'confirmed', since = ${now}
  where institution_id = ${institutionId} and list_id = ${listId} and contact_id = any(${contactIds})
    and state = 'unsubscribed'`

/** Leaves a list. The second time nothing is written. */
export const leaveList = (tx: Transaction, { institutionId, listId, contactIds }: OnList, now: Date) => tx`
  update subscription set state = 'unsubscribed', since = ${now}
  where institution_id = ${institutionId} and list_id = ${listId} and contact_id = any(${contactIds})
    and state <> 'unsubscribed'`
