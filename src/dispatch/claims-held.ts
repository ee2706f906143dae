// What this worker has claimed and not settled for good, and the outcomes that wait for a commit.
import type { Delivery, Settled } from './claim.ts'

/** Hands that hold nothing yet. */
export function openHands() {
  const held = new Map<number, Delivery>()
  const waiting: Settled[] = []
  return {
    claimed(rows: Delivery[]): void {
      for (const row of rows) held.set(row.deliveryId, row)
    },
    /** What became of a delivery; it waits for the next commit. */
    settle: (one: Settled): number => waiting.push(one),
    waiting: (): number => waiting.length,
    /** All that waits, for a commit. */
    take: (): Settled[] => waiting.splice(0),
    /** The commit failed: they are told again, before what came in since. */
    putBack: (settled: Settled[]): number => waiting.unshift(...settled),
    /** The commit was kept. By the row, not its number: it may have been claimed anew since. */
    kept(settled: Settled[]): void {
      for (const { delivery } of settled)
        if (held.get(delivery.deliveryId) === delivery) held.delete(delivery.deliveryId)
    },
    /** Outcomes of claims that have been settled since are no longer told. @returns how many there were */
    dropOutdated(): number {
      const current = waiting.filter(({ delivery }) => held.get(delivery.deliveryId) === delivery)
      const dropped = waiting.length - current.length
      waiting.splice(0, waiting.length, ...current)
      return dropped
    },
    /** Deliveries that we know are ours. */
    ids: (): number[] => [...held.keys()],
  }
}
