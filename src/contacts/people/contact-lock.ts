// The register of an institution as a whole: who changes many contacts at once, or takes some away, holds its lock.
import type { Transaction } from '../../platform/db.ts'

/**
 * Imports, undoing, merging and erasing wait for each other; two imports at once would make twins. Sending and the
 * recipients' door do not wait for this lock.
 */
export const lockContacts = (tx: Transaction, institutionId: number) =>
  // The setting tells the triggers of 0005_register.sql that nobody deletes contacts meanwhile.
  tx`select pg_advisory_xact_lock(7217003, ${institutionId}), set_config('kutsu.register', 'held', true)`
