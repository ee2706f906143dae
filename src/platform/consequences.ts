// What must happen above when something happens below, in the same transaction. The lower room declares it by name and type,
// the upper one implements it, and engine.ts wires the two. It does nothing slow, and there is no other way up.
import type { Transaction } from './db.ts'

/** @param what it is about, institution included */
export type Consequence<What> = (tx: Transaction, what: What, now: Date) => Promise<void>
