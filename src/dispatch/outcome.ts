// What an SMTP conversation meant: by the stage it ended in first, then by the code (reference table: RFC 5321 4.2,
// RFC 3463, and what Google and Microsoft relays answer when their own limits are reached).
import { toldOf } from './reply-limits.ts'

/** How one handing over ended, as the SMTP pool saw it. */
export type Verdict =
  | { ended: 'accepted'; reply: string }
  | { ended: 'refused'; stage: Stage; code: number; reply: string }
  | { ended: 'lost'; bodyHanded: boolean; reply: string }

export type Stage = 'connect' | 'auth' | 'mail' | 'rcpt' | 'data' | 'body'

/** Why a mailing must stop: a code, as it is kept. */
export type PauseReason =
  | 'credentials'
  | 'sender'
  | 'quota'
  | 'size'
  | 'dkim'
  | 'content'
  | 'compose'
  | 'policy'
  | 'addresses'

/** What the server said, and at which stage. */
interface Said {
  stage: Stage | null
  code: number | null
  reply: string | null
  /** Somebody asked us to go slower: the relay, for everybody, or the provider of this recipient. */
  slow: 'relay' | 'provider' | null
}

/** The new state of the delivery, and why. */
export type Outcome = Said &
  (
    | { state: 'accepted'; reason: null }
    /** Tried again later. @property waitSeconds how long to wait, where the server said so */
    | { state: 'deferred'; reason: 'later'; waitSeconds: number | null }
    | { state: 'rejected'; reason: 'address' | 'mailbox_full' | 'policy' }
    /** Nobody knows whether the relay has it. */
    | { state: 'uncertain'; reason: 'line_lost' }
    /** Nothing more can be sent now, to anybody. */
    | { state: 'queued'; reason: QueuedReason; pause: PauseReason | null }
  )

type QueuedReason =
  | 'line_lost'
  | 'relay_refuses'
  | 'credentials'
  | 'quota'
  | 'size'
  | 'sender'
  | 'signature'
  | 'content'
  | 'compose'
  | 'database'

/** The sender's own mailbox: Exchange says "mailbox full" of it too, but then names its component for submissions. */
const ownMailbox = /STOREDRV\.Submission/i
const quota = /limit exceeded|quota exceeded|exceeded .*(limit|quota)|daily .*limit|sending limit/i
const quotaCodes = ['5.4.5', '5.2.0']
const noSuchAddress = /^5\.(1\.[1236]|1\.10|2\.1)$/
const mailboxFull = /(mailbox|inbox|recipient|user|account)\b.{0,40}\b(full|over ?quota|quota|storage)\b/i
/** The message is larger than somebody takes. */
const sizeCodes = ['5.3.4', '5.2.3']

/** So much of a reply is kept beside the delivery. */
const keptMax = 300

/** What a conversation with the relay means for the delivery. */
export function outcomeOf(verdict: Verdict): Outcome {
  // Cut first, since the patterns below are slow on a long text.
  const said = toldOf(verdict.reply, null)
  const reply = said ? withoutAddresses(said).slice(0, keptMax) : null
  if (verdict.ended === 'accepted')
    return { state: 'accepted', reason: null, stage: null, code: 250, reply, slow: null }
  const unsaid = { stage: null, code: null, reply, slow: null }
  if (verdict.ended === 'lost')
    return verdict.bodyHanded
      ? { ...unsaid, state: 'uncertain', reason: 'line_lost', stage: 'body' }
      : { ...unsaid, state: 'queued', reason: 'line_lost', stage: 'connect', pause: null }
  const { stage, code } = verdict
  const enhanced = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(said)?.[1] ?? ''
  const told: Said = { stage, code, reply, slow: slowness(stage, code, enhanced, said) }
  if (stage === 'connect') return { ...told, state: 'queued', reason: 'relay_refuses', pause: null }
  // 530: the relay wants a login that we do not have.
  if (stage === 'auth' || code === 530)
    return { ...told, state: 'queued', reason: 'credentials', pause: code >= 500 ? 'credentials' : null }
  const ofRecipient = stage !== 'mail' && !ownMailbox.test(said)
  if (code >= 500 && ofRecipient && (enhanced === '5.2.2' || (!enhanced.startsWith('5.4') && mailboxFull.test(said))))
    return { ...told, state: 'rejected', reason: 'mailbox_full' }
  if (code >= 500 && (quotaCodes.includes(enhanced) || ownMailbox.test(said) || quota.test(said)))
    return { ...told, state: 'queued', reason: 'quota', pause: 'quota' }
  if (code < 500 || code === 503) return { ...told, state: 'deferred', reason: 'later', waitSeconds: hint(said) }
  if ((stage === 'mail' && code === 552) || sizeCodes.includes(enhanced))
    return { ...told, state: 'queued', reason: 'size', pause: 'size' }
  if (stage === 'mail') return { ...told, state: 'queued', reason: 'sender', pause: 'sender' }
  if (code === 552) return { ...told, state: 'rejected', reason: 'mailbox_full' }
  const aboutAddress =
    stage === 'rcpt' &&
    (noSuchAddress.test(enhanced) || (!enhanced && [550, 551, 553].includes(code) && saysUnknown(said)))
  return { ...told, state: 'rejected', reason: aboutAddress ? 'address' : 'policy' }
}

/** 421 and 4.7.x ask for patience. Greylisting does too, but of this one message and not of the pace. */
function slowness(stage: Stage, code: number, enhanced: string, reply: string): Said['slow'] {
  const asks = code === 421 || code === 432 || (code < 500 && enhanced.startsWith('4.7.') && stage !== 'auth')
  if (!asks || /gr[ae]y-?list/i.test(reply)) return null
  return stage === 'connect' || stage === 'mail' || code === 432 ? 'relay' : 'provider'
}

/** Without an enhanced code only the words tell; those about sender, host or network are about us. */
const saysUnknown = (reply: string): boolean =>
  /unknown|no such|does not exist|not found|invalid (recipient|mailbox|address)/i.test(reply) &&
  !/sender|client|reverse|\b(host|helo|ehlo|dns|ptr|ip|relay|spf|dkim|dmarc)\b/i.test(reply)

/** "try again in 300 seconds" and the like; 10 seconds are added, as clocks differ. */
function hint(reply: string): number | null {
  const [, amount, unit] = /in (\d{1,4}) ?(second|minute|hour|s\b|m\b)/i.exec(reply) ?? []
  if (!amount || !unit) return null
  const seconds = { s: 1, m: 60, h: 3600 }[unit[0]?.toLowerCase() as 's' | 'm' | 'h']
  return Number(amount) * seconds + 10
}

/** Servers repeat the address in their replies, also encoded; it is not kept there. A local part in quotes may hold blanks. */
const withoutAddresses = (reply: string): string =>
  reply.replace(/<?("[^"\n]{1,64}"@)?[^\s<>]+>?/g, (word) => (/@|[%=+]40/.test(word) ? '<…>' : word))

const minutes = [5, 10, 20, 40, 67]

/** Seconds until the next try after `attempts` tries: Postfix's ladder, spread by ±20 % so that retries do not bunch. */
export function backOffSeconds(attempts: number, deliveryId: number): number {
  const base = (minutes[Math.min(attempts, minutes.length) - 1] ?? 5) * 60
  return Math.round(base * (0.8 + ((deliveryId * 2654435761) % 1000) / 2500))
}

/** When a deferred delivery is tried again, in ISO 8601 (an array of Dates would be sent as a single one); else null. */
export function notBefore(
  outcome: Outcome,
  { attempts, deliveryId }: { attempts: number; deliveryId: number },
  now: Date,
): string | null {
  if (outcome.state !== 'deferred') return null
  return new Date(now.getTime() + (outcome.waitSeconds ?? backOffSeconds(attempts, deliveryId)) * 1000).toISOString()
}
