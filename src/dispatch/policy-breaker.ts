// Stops a mailing when most of its latest messages are refused for one reason: the cause is then the sender or the
// list, not the recipient.
import type { MailingKey } from './mailings.ts'
import type { Outcome, PauseReason } from './outcome.ts'

/** So many refusals for one reason, among so many outcomes in a row, stop the mailing. */
const policyMost = { of: 20, refused: 15 }

/**
 * Watches the outcomes of each mailing. Refusals on grounds of policy are about the sender, so most of them in a row
 * pause the mailing. The same number of unknown addresses does too: the list is out of date, or the relay says
 * "unknown" and means the sender.
 */
export function policyBreaker() {
  const recent = new Map<string, (string | null)[]>()
  /** @returns why the mailing must stop, if it must */
  return ({ institutionId, mailingId }: MailingKey, outcome: Outcome): PauseReason | null => {
    if (outcome.state !== 'accepted' && outcome.state !== 'rejected') return null
    const key = `${institutionId} ${mailingId}`
    const seen = recent.get(key) ?? []
    seen.push(outcome.reason)
    if (seen.length > policyMost.of) seen.shift()
    recent.set(key, seen)
    const pauses = { policy: 'policy', address: 'addresses' } as const
    const pause = pauses[outcome.reason as keyof typeof pauses]
    if (!pause || seen.filter((reason) => reason === outcome.reason).length < policyMost.refused) return null
    recent.delete(key)
    return pause
  }
}
