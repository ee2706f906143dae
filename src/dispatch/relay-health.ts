// Whether the relay can be reached, judged by the latest outcomes.
import type { Outcome } from './outcome.ts'

/** Rests after trouble with the relay, in ms, growing to the second figure. */
export const restMs = { first: 250, most: 30_000 }

/** While the relay cannot be reached nothing is claimed; after each rest one delivery tries whether it is back. */
export function relayHealth(stopwatch: () => number) {
  let wait = 0
  let until = 0
  return {
    allowance: () => (wait === 0 ? Number.POSITIVE_INFINITY : stopwatch() < until ? 0 : 1),
    saw(outcome: Outcome) {
      if (outcome.state !== 'queued') {
        wait = 0
        return
      }
      if (stopwatch() < until) return
      wait = Math.min(Math.max(restMs.first, wait * 2), restMs.most)
      until = stopwatch() + wait
    },
  }
}
