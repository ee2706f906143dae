// A delivery's message, signed; or what becomes of the delivery where there can be none.
import { openBufferPool } from '../content/buffer-pool.ts'
import { type Composer, composer, type Message } from '../content/message.ts'
import { loadKeys } from '../institutions/token-keys.ts'
import { type Database, isAway } from '../platform/db.ts'
import { type Log, whatFailed } from '../platform/log.ts'
import { Refusal } from '../platform/refusal.ts'
import { checkInThread } from '../templates/compiling.ts'
import { revisionIn } from '../templates/revisions.ts'
import type { Delivery } from './claim.ts'
import type { Outcome } from './outcome.ts'
import type { Signing } from './signing.ts'

interface Composing {
  sql: Database
  signing: Pick<Signing, 'sign'>
  log: Log
}

/**
 * A message that cannot be made is a visible rejection; one that cannot be signed, or whose content the database does
 * not tell just now, waits: never a silent gap.
 */
export function openComposing({ sql, signing, log }: Composing) {
  const composers = composerCache(sql)
  return async (delivery: Delivery): Promise<Message | Outcome> => {
    try {
      const { compose } = composers.known(delivery) ?? (await composers.load(delivery))
      const message = signing.sign(delivery.institutionId, compose(delivery))
      return message instanceof Promise ? await message : message
    } catch (error) {
      log.error({ delivery: delivery.deliveryId, why: whatFailed(error) }, 'cannot compose')
      return withoutMessage(error)
    }
  }
}

const unsaid = { stage: null, code: null, reply: null, slow: null }

/** The outcome of a delivery whose message could not be made, and why. */
export function withoutMessage(error: unknown): Outcome {
  if (isAway(error)) return { ...unsaid, state: 'queued', reason: 'database', pause: null }
  if (!(error instanceof Refusal)) return { ...unsaid, state: 'rejected', reason: 'compose' }
  return error.key === 'hold.content'
    ? { ...unsaid, state: 'queued', reason: 'content', pause: 'content' }
    : { ...unsaid, state: 'queued', reason: 'signature', pause: 'dkim' }
}

/** Composers by campaign and language; a revision never changes, so they are kept. */
function composerCache(sql: Database) {
  const kept = new Map<string, Composer>()
  const pool = openBufferPool()
  const keyOf = ({ institutionId, campaignId, language }: Delivery) => `${institutionId} ${campaignId} ${language}`
  return {
    known: (delivery: Delivery): Composer | undefined => kept.get(keyOf(delivery)),
    async load(delivery: Delivery): Promise<Composer> {
      const { institutionId, campaignId, language } = delivery
      const revision = await revisionIn(sql, institutionId, campaignId, language)
      // The content may have been frozen before a rule that it breaks; resuming the campaign reports it again.
      if ((await checkInThread(revision)).length) throw new Refusal('hold.content')
      const made = composer(revision, await loadKeys(sql, institutionId), pool)
      kept.set(keyOf(delivery), made)
      return made
    },
  }
}
