// The deliveries that this worker has claimed and not settled for good, and the outcomes that wait for a commit.
import type { Delivery, Settled } from './claim.ts'

/** Begins without any claim. */
export function openClaimsHeld() {
  const held = new Map<number, Delivery>()
  const waiting: Settled[] = []
  return {
    claimed(rows: Delivery[]): void {
      for (const row of rows) held.set(row.deliveryId, row)
    },
    /** Keeps the outcome of a delivery for the next commit. */
    settle: (one: Settled): number => waiting.push(one),
    waiting: (): number => waiting.length,
    /** Takes all outcomes that wait, for a commit. */
    take: (): Settled[] => waiting.splice(0),
    /** The commit failed: its outcomes wait again, before those that came in since. */
    putBack: (settled: Settled[]): number => waiting.unshift(...settled),
    /**
     * The commit was kept, so its claims are no longer held. Rows are compared as objects, since a delivery may have
     * been claimed again under the same id.
     */
    kept(settled: Settled[]): void {
      for (const { delivery } of settled)
        if (held.get(delivery.deliveryId) === delivery) held.delete(delivery.deliveryId)
    },
    /** Drops waiting outcomes whose claim is no longer held. @returns how many there were */
    dropOutdated(): number {
      const current = waiting.filter(({ delivery }) => held.get(delivery.deliveryId) === delivery)
      const dropped = waiting.length - current.length
      waiting.splice(0, waiting.length, ...current)
      return dropped
    },
    /** The deliveries that this worker holds. */
    all: (): Delivery[] => [...held.values()],
  }
}
