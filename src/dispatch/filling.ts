// What is due becomes rows of the outbox: one transaction for each mailing, so that what was interrupted is simply done again.
import { type Database, isAway } from '../platform/db.ts'
import { type Log, whatFailed } from '../platform/log.ts'
import { frozenProblems } from '../templates/revisions.ts'
import { type HoldReason, holdMailing } from './holds.ts'
import { dueMailings, type Mailing, type MailingKinds, moveMailing } from './mailings.ts'
import { fillOutbox, lookAtOutbox } from './outbox.ts'

interface Filling {
  sql: Database
  kinds: MailingKinds
  log: Log
}

/** People change while they are looked at; after so many looks somebody else may try. */
const looksMost = 3

/**
 * Fills the outbox of every mailing that is due. The trouble of one holds that one: the others go out.
 * @throws what the database throws when it is away
 */
export async function fillDue({ sql, kinds, log }: Filling, now: Date): Promise<void> {
  for (const mailing of await dueMailings(sql, Object.keys(kinds), now)) {
    const about = { institution: mailing.institutionId, mailing: mailing.mailingId }
    let why: HoldReason | null
    try {
      why = await fill({ sql, kinds }, mailing, now)
    } catch (error) {
      if (isAway(error)) throw error
      log.error({ ...about, why: whatFailed(error) }, 'its audience cannot be read')
      why = 'audience'
    }
    if (why === null) log.info(about, 'filled')
    else {
      await holdMailing(sql, mailing, why)
      log.error({ ...about, why }, 'it must not go out as it is: it waits for a person')
    }
  }
}

/** @returns why it waits for a person instead */
async function fill({ sql, kinds }: Omit<Filling, 'log'>, mailing: Mailing, now: Date): Promise<HoldReason | null> {
  // It may have been frozen before a rule that it breaks.
  if ((await frozenProblems(sql, mailing)).length) return 'content'
  await moveMailing(sql, mailing, { from: ['scheduled'], to: 'preparing' })
  let { audienceHash } = mailing
  for (let looks = 0; looks <= looksMost; looks++) {
    const filled = await fillAs({ sql, kinds }, { ...mailing, audienceHash }, now)
    if (filled !== 'changed') break
    // People, or what stands in their messages, are not those that were looked at: they are looked at before they are sent to.
    const looked = await kinds[mailing.kind]?.look?.(sql, mailing, now)
    if (!looked || looked.blocks) return 'changed'
    audienceHash = looked.audienceHash
  }
  await lookAtOutbox(sql)
  return null
}

/** Takes back a filling whose audience is not the one that was looked at. */
class Changed extends Error {}

async function fillAs({ sql, kinds }: Omit<Filling, 'log'>, mailing: Mailing, now: Date): Promise<'done' | 'changed'> {
  try {
    await sql.begin(async (tx) => {
      const { institutionId, mailingId } = mailing
      // One dispatcher fills; the others go on with other mailings.
      const [mine] = await tx`select from mailing where institution_id = ${institutionId} and mailing_id = ${mailingId}
        and state = 'preparing' for update skip locked`
      const audience = mine && (await kinds[mailing.kind]?.fill?.(tx, mailing, now))
      if (!audience) return
      const filled = await fillOutbox(tx, mailing, { audience: audience(), now })
      if (filled.audienceHash !== mailing.audienceHash) throw new Changed()
      await moveMailing(tx, mailing, { from: ['preparing'], to: 'sending', startedAt: now, ...filled })
    })
  } catch (error) {
    if (error instanceof Changed) return 'changed'
    throw error
  }
  return 'done'
}
