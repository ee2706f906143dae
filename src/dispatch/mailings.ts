// What the dispatcher asks of the room that plans mailings. The interface is declared here and implemented above, in
// campaigns/; engine.ts connects the two.
import type { Sql } from '../platform/db.ts'
import type { PauseReason } from './outcome.ts'

/** Which mailing it is. */
export interface MailingKey {
  institutionId: number
  campaignId: number
}

/** A mailing that waits for a person, and why. */
interface HeldMailing {
  campaignId: number
  why: string
}

export interface Mailings {
  /** Holds the mailings that must not start, or go on, without a person. @param leaves mail leaves this machine */
  hold: (now: Date, leaves: boolean) => Promise<HeldMailing[]>
  /** Mailings of every institution whose time has come, or whose filling was interrupted. */
  due: (now: Date) => Promise<MailingKey[]>
  /** Fills the outbox and begins to send. @returns why the mailing waits for a person instead, else null */
  fill: (mailing: MailingKey, now: Date) => Promise<HeldMailing | null>
  /** Pauses a mailing that is sending, until a person resumes it. */
  pause: (sql: Sql, mailing: MailingKey, why: PauseReason) => Promise<void>
  /** Finishes mailings that have nothing left to send, and reopens those that were finished too early. */
  endDone: (now: Date) => Promise<void>
}
