// What must happen above when something happens below, in the same transaction. The lower room declares it by name and type,
// the upper one implements it, and engine.ts wires the two. It does nothing slow, and there is no other way up.
import type { Transaction } from './db.ts'

/** Something that rooms above may have to follow. */
interface Consequence<What> {
  name: string
  /** Never there: it carries the type. */
  about?: What
}

/** Declares one. @param name what happened, as a list of them names it */
export const consequence = <What>(name: string): Consequence<What> => ({ name })

/** Tells that it happened, within a transaction. */
export type Happened = <What>(consequence: Consequence<What>, what: What) => Promise<void>

/** One that is wired: what follows from it. */
export interface Wired {
  name: string
  follow: (tx: Transaction, what: never, now: Date) => Promise<void>
}

/** What follows from a consequence. @param follow the room above does it */
export const wired = <What>(
  { name }: Consequence<What>,
  follow: (tx: Transaction, what: What, now: Date) => Promise<void>,
): Wired => ({ name, follow })

/** Tells whoever is wired, in the order in which they are. @throws Error of one that nobody is wired to */
export const happenedIn =
  (all: readonly Wired[], tx: Transaction, now: Date): Happened =>
  async ({ name }, what) => {
    const following = all.filter((one) => one.name === name)
    if (!following.length) throw new Error(`nothing follows from ${name}`)
    for (const { follow } of following) await follow(tx, what as never, now)
  }
