// A delivery's message, signed; or what becomes of the delivery where there can be none.
import { openBufferPool } from '../content/buffer-pool.ts'
import { type Composer, composer, type Message, type Recipient } from '../content/message.ts'
import { loadKeys } from '../institutions/token-keys.ts'
import { type Database, isAway } from '../platform/db.ts'
import { type Log, whatFailed } from '../platform/log.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Keys } from '../platform/token.ts'
import { checkApart } from '../templates/compiling.ts'
import { revisionIn } from '../templates/revisions.ts'
import type { Delivery } from './claim.ts'
import type { MailingKinds } from './mailings.ts'
import type { Outcome } from './outcome.ts'
import type { Signing } from './signing.ts'

/** A composer, with what links are made of. */
interface Known {
  composer: Composer
  keys: Keys
  baseUrl: string
}

interface Composing {
  sql: Database
  signing: Pick<Signing, 'sign'>
  kinds: MailingKinds
  log: Log
}

/**
 * A message that cannot be made is a visible rejection; one that cannot be signed, or whose content the database does
 * not tell just now, waits: never a silent gap.
 */
export function openComposing({ sql, signing, kinds, log }: Composing) {
  const composers = composerCache(sql)
  return async (delivery: Delivery): Promise<Message | Outcome> => {
    try {
      const known = composers.known(delivery) ?? (await composers.load(delivery))
      const message = signing.sign(delivery.institutionId, known.composer.compose(recipientOf(delivery, known, kinds)))
      const signed = message instanceof Promise ? await message : message
      return delivery.standsFor ? { ...signed, to: delivery.address } : signed
    } catch (error) {
      log.error({ delivery: delivery.deliveryId, why: whatFailed(error) }, 'cannot compose')
      return withoutMessage(error)
    }
  }
}

/** Whom the message is made for. */
function recipientOf(delivery: Delivery, { keys, baseUrl }: Known, kinds: MailingKinds): Recipient {
  const derived = kinds[delivery.kind]?.fields?.(delivery, { keys, baseUrl })
  if (derived) return { ...delivery, fields: { ...delivery.fields, ...derived } }
  const { standsFor, institutionId, fields } = delivery
  return standsFor ? { ...standsFor, institutionId, fields, queuedAt: new Date(standsFor.queuedAt) } : delivery
}

const unsaid = { stage: null, code: null, reply: null, slow: null }

/** The outcome of a delivery whose message could not be made, and why. */
export function withoutMessage(error: unknown): Outcome {
  if (isAway(error)) return { ...unsaid, state: 'queued', reason: 'database', pause: null }
  if (!(error instanceof Refusal)) return { ...unsaid, state: 'queued', reason: 'compose', pause: 'compose' }
  return error.key === 'hold.content'
    ? { ...unsaid, state: 'queued', reason: 'content', pause: 'content' }
    : { ...unsaid, state: 'queued', reason: 'signature', pause: 'dkim' }
}

/** Composers by mailing and language; a revision never changes, so they are kept. */
function composerCache(sql: Database) {
  const kept = new Map<string, Known>()
  const pool = openBufferPool()
  const keyOf = ({ institutionId, mailingId, language }: Delivery) => `${institutionId} ${mailingId} ${language}`
  return {
    known: (delivery: Delivery): Known | undefined => kept.get(keyOf(delivery)),
    async load(delivery: Delivery): Promise<Known> {
      const { institutionId, language } = delivery
      const revision = await revisionIn(sql, delivery, language)
      // The content may have been frozen before a rule that it breaks; resuming the campaign reports it again.
      if ((await checkApart(revision)).length) throw new Refusal('hold.content')
      const keys = await loadKeys(sql, institutionId)
      const made = { composer: composer(revision, keys, pool), keys, baseUrl: revision.sender.baseUrl }
      kept.set(keyOf(delivery), made)
      return made
    },
  }
}
