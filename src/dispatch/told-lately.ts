// What this worker settled last. Where a standby takes over that replicates asynchronously, the primary may have promised to keep
// what the standby never heard of: a row that the relay took would be queued again there, or be `sending` for ever.
import type { Settled } from './claim.ts'

/** Settlements this much older than the newest are forgotten: a standby that lags further behind is no standby. */
const keptMs = 2_000

/** What is over: whatever else becomes of a row may be its own way on. */
const final = ['accepted', 'rejected', 'uncertain']

/** A settlement with no more of its delivery than settling it needs. */
const small = ({ delivery, outcome, pause }: Settled): Settled => {
  const { institutionId, mailingId, deliveryId, workerId, attempts } = delivery
  const address = outcome.reason === 'address' ? delivery.address : ''
  return {
    delivery: { institutionId, mailingId, deliveryId, workerId, attempts, address } as Settled['delivery'],
    outcome,
    pause,
  }
}

/** Begins without any. Time passes by commits: while the database is away nothing is forgotten. */
export function openToldLately(stopwatch: () => number) {
  let told: { at: number; settled: Settled[] }[] = []
  return {
    /** A commit was kept. */
    kept(settled: Settled[]): void {
      const at = stopwatch()
      told = told.filter((one) => at - one.at <= keptMs)
      const over = settled.filter(({ outcome }) => final.includes(outcome.state)).map(small)
      if (over.length) told.push({ at, settled: over })
    },
    /** By delivery. */
    all: (): Map<number, Settled> =>
      new Map(told.flatMap(({ settled }) => settled.map((one) => [one.delivery.deliveryId, one]))),
  }
}
