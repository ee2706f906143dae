// When most of the latest messages meet one kind of refusal it is about us, not about the people.
import type { Outcome, PauseReason } from './outcome.ts'

/** Of so many outcomes in a row, so many on grounds of policy stop the campaign. */
const policyMost = { of: 20, refused: 15 }

/**
 * Refusals on grounds of policy are about us: when most messages meet them, the rest waits for a person. So do a list
 * whose addresses are mostly dead, and a relay that says "unknown" and means us.
 */
export function policyBreaker() {
  const recent = new Map<number, (string | null)[]>()
  /** @returns why the mailing must stop, if it must */
  return (campaignId: number, outcome: Outcome): PauseReason | null => {
    if (outcome.state !== 'accepted' && outcome.state !== 'rejected') return null
    const seen = recent.get(campaignId) ?? []
    seen.push(outcome.reason)
    if (seen.length > policyMost.of) seen.shift()
    recent.set(campaignId, seen)
    const pauses = { policy: 'policy', address: 'addresses' } as const
    const pause = pauses[outcome.reason as keyof typeof pauses]
    if (!pause || seen.filter((reason) => reason === outcome.reason).length < policyMost.refused) return null
    recent.delete(campaignId)
    return pause
  }
}
