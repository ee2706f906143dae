// Forgets a person in every room, in one transaction.

import { forgetDrafts } from '../contacts/imports/drafts.ts'
import { lockContacts } from '../contacts/people/contact-lock.ts'
import { type Forgotten, forgetContacts, keepErasure } from '../contacts/people/erasure.ts'
import { sameAs } from '../contacts/people/people.ts'
import { forgetDeliveries } from '../dispatch/erasure.ts'
import { forgetHits } from '../feedback/erasure.ts'
import type { Institution } from '../institutions/institutions.ts'
import type { Transaction } from '../platform/db.ts'
import { forgetFiles } from '../work/files.ts'
import { forgetOutputs } from '../work/jobs.ts'

interface Erasure {
  /** Its number: the certificate. */
  erasureId: number
  erasedAt: Date
  /** Rows by table; `cancelled`: messages that will not be sent. */
  counts: Forgotten
}

/**
 * Erases a contact and whoever turned out to be the same person. Names, addresses and free texts go from every table;
 * answers, deliveries, opens and clicks are counted on without them; keyed hashes keep old files from bringing them back.
 */
export async function erase(
  tx: Transaction,
  institution: Institution,
  contactId: number,
  { by, now }: { by: string; now: Date },
): Promise<Erasure> {
  const { institutionId } = institution
  const counts: Forgotten = {}
  await lockContacts(tx, institutionId)
  const contactIds = await sameAs(tx, institutionId, contactId)
  counts.hit = await forgetHits(tx, institutionId, contactIds)
  Object.assign(counts, await forgetDeliveries(tx, institutionId, contactIds, now))
  Object.assign(counts, await forgetContacts(tx, institution, contactIds, by, now))
  // Files and what jobs said may name them, too: nobody knows where.
  const kept = await forgetFiles(tx, institutionId)
  if (kept) counts.kept_file = kept
  await forgetOutputs(tx, institutionId)
  const drafts = await forgetDrafts(tx, institutionId)
  if (drafts) counts.import_draft = drafts
  const erasureId = await keepErasure(tx, institutionId, counts, by, now)
  return { erasureId, erasedAt: now, counts }
}
