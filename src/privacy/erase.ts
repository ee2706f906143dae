// Forgets a person in every room, in one transaction.

import { lockContacts } from '../contacts/people/contact-lock.ts'
import { type Forgotten, forgetContacts, keepErasure } from '../contacts/people/erasure.ts'
import { sameAs } from '../contacts/people/people.ts'
import { forgetDeliveries } from '../dispatch/erasure.ts'
import { forgetHits } from '../feedback/erasure.ts'
import type { Institution } from '../institutions/institutions.ts'
import type { Database } from '../platform/db.ts'

interface Erasure {
  /** Null after a dry run. */
  erasureId: number | null
  erasedAt: Date
  /** Rows by table; `cancelled`: messages that will not be sent. */
  counts: Forgotten
}

/** Takes a dry run's transaction back. */
class DryRun extends Error {}

/**
 * Erases a contact and whoever turned out to be the same person. Names, addresses and free texts go from every table;
 * answers, deliveries, opens and clicks are counted on without them; keyed hashes keep old files from bringing them back.
 */
export async function erase(
  sql: Database,
  institution: Institution,
  contactId: number,
  { by, dryRun }: { by: string; dryRun: boolean },
  now: Date,
): Promise<Erasure> {
  const { institutionId } = institution
  const counts: Forgotten = {}
  let erasureId: number | null = null
  await sql
    .begin(async (tx) => {
      await lockContacts(tx, institutionId)
      const contactIds = await sameAs(tx, institutionId, contactId)
      counts.hit = await forgetHits(tx, institutionId, contactIds)
      Object.assign(counts, await forgetDeliveries(tx, institutionId, contactIds, now))
      Object.assign(counts, await forgetContacts(tx, institution, contactIds, by, now))
      if (dryRun) throw new DryRun()
      erasureId = await keepErasure(tx, institutionId, counts, by, now)
    })
    .catch((error: unknown) => {
      if (!(error instanceof DryRun)) throw error
    })
  return { erasureId, erasedAt: now, counts }
}
