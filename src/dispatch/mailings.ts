// What the dispatcher asks of whoever plans what goes out. It is declared here and implemented above, in campaigns/; engine.ts
// puts the two together.
import type { Sql } from '../platform/db.ts'
import type { PauseReason } from './outcome.ts'

/** Which mailing it is. */
export interface MailingKey {
  institutionId: number
  campaignId: number
}

/** A mailing that does not start by itself, and why. */
interface HeldMailing {
  campaignId: number
  why: string
}

export interface Mailings {
  /** Lets wait for a person what must not start, or go on, by itself. @param leaves mail leaves this machine */
  hold: (now: Date, leaves: boolean) => Promise<HeldMailing[]>
  /** Those whose time has come, and those whose filling was interrupted, of every institution. */
  due: (now: Date) => Promise<MailingKey[]>
  /** Fills the outbox and lets the mailing send. @returns why it waits for a person instead */
  fill: (mailing: MailingKey, now: Date) => Promise<HeldMailing | null>
  /** Stops a mailing that is sending, until a person says otherwise. */
  pause: (sql: Sql, mailing: MailingKey, why: PauseReason) => Promise<void>
  /** Ends what has nothing left to send, and opens again what was ended too early. */
  endDone: (now: Date) => Promise<void>
}
