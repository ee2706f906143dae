// What the outbox sends: content in up to three languages, to an audience that is frozen when it is due, or to each person
// for whom something happened. A room above declares a kind of mailing; engine.ts puts the kinds together.
import type { Language } from '../i18n/languages.ts'
import { type Database, type Fragment, json, type Sql, type Transaction } from '../platform/db.ts'
import type { Keys } from '../platform/token.ts'

export type MailingState = 'scheduled' | 'preparing' | 'sending' | 'paused' | 'finished' | 'cancelled' | 'open'

/** Which mailing it is. */
export interface MailingKey {
  institutionId: number
  mailingId: number
}

/** A mailing as its row says. */
export interface Mailing extends MailingKey {
  kind: string
  state: MailingState
  /** Of those who read none of the content's languages; frozen with the content. */
  fallbackLanguage: Language | null
  /** Whom the last look at it looked at; null: it was scheduled before such looks were kept. */
  audienceHash: string | null
}

/** What a room above knows of its mailings. */
export interface MailingKind {
  /**
   * The gate, asked of each row that is claimed: a SELECT over n (institution_id, mailing_id, delivery_id, contact_id, member_id,
   * occasion) of at most one row, whose column `exclusion` is null, or the reason why n must not be sent (a code). No row: what
   * n is about is gone.
   */
  gate: (sql: Sql, now: Date) => Fragment
  /** It goes over the installation's relay, whatever relay its institution has. */
  isOverCommonRelay?: boolean
  /** What is derived while a message is composed, so that no secret stands in a row: links with a token. */
  fields?: (
    delivery: { institutionId: number; occasion: number | null; fields: Record<string, string> },
    links: { keys: Keys; baseUrl: string },
  ) => Record<string, string>
  /**
   * The audience as one SELECT, as `fillOutbox` reads it; none where rows are queued one by one.
   * @throws Refusal when nobody may be written to as things are; the mailing then waits for a person
   */
  fill?: (tx: Transaction, mailing: Mailing, now: Date) => Promise<() => Fragment>
  /**
   * Looks at what everybody would get, since people or their values are not those that were looked at before.
   * @returns the audience that was looked at (`hashOfAudience`), and whether somebody would get what nobody may get
   */
  look?: (sql: Database, mailing: Mailing, now: Date) => Promise<{ audienceHash: string; blocks: boolean }>
}

/** Every kind by its name, as rows have it. */
export type MailingKinds = Readonly<Record<string, MailingKind>>

interface NewMailing extends MailingKey {
  kind: string
  state: MailingState
  dueAt?: Date | null
  deadlineAt?: Date | null
  fallbackLanguage: Language
  /** Whom its pre-flight looked at (`hashOfAudience`). */
  audienceHash?: string | null
  /** Messages an hour at most. */
  pace?: number | null
}

/** Inserts a mailing; its content is kept by `keepRevisions`. */
export const createMailing = (tx: Transaction, mailing: NewMailing, now: Date) => tx`
  insert into mailing (institution_id, mailing_id, kind, state, due_at, deadline_at, fallback_language, audience_hash, pace, created_at)
  values (${mailing.institutionId}, ${mailing.mailingId}, ${mailing.kind}, ${mailing.state}, ${mailing.dueAt ?? null},
    ${mailing.deadlineAt ?? null}, ${mailing.fallbackLanguage}, ${mailing.audienceHash ?? null}, ${mailing.pace ?? null}, ${now})`

/** What a move may set along with the state. */
interface Along {
  dueAt?: Date
  /** Why it stops, as a code; without it a person stopped it. */
  hold?: string | null
  startedAt?: Date
  endedAt?: Date
  leftOut?: Record<string, number>
  audience?: number
}

/**
 * Moves a mailing from one of the states `from` to `to`, if it is in one of them; a hold ends with it.
 * @returns whether it was
 */
export async function moveMailing(
  sql: Sql,
  { institutionId, mailingId }: MailingKey,
  { from, to, dueAt = undefined, ...along }: Along & { from: MailingState[]; to: MailingState },
): Promise<boolean> {
  const { hold = null, startedAt = null, endedAt = null, leftOut = null, audience = null } = along
  const moved =
    await sql`update mailing set state = ${to}, hold = ${hold}, figures = null, due_at = coalesce(${dueAt ?? null}, due_at),
      started_at = coalesce(started_at, ${startedAt}), ended_at = ${endedAt},
      left_out = coalesce(${leftOut && json(sql, leftOut)}, left_out), audience = coalesce(${audience}, audience)
    where institution_id = ${institutionId} and mailing_id = ${mailingId} and state = any(${from})`
  return moved.count === 1
}

/** Locks a mailing that is in one of these states until the transaction ends. @returns whether it is */
export async function lockMailing(tx: Transaction, { institutionId, mailingId }: MailingKey, states: MailingState[]) {
  const [mailing] = await tx`select from mailing where institution_id = ${institutionId} and mailing_id = ${mailingId}
    and state = any(${states}) for update`
  return mailing !== undefined
}

/** Mailings of these kinds whose time has come, and those whose filling was interrupted, of every institution. */
export const dueMailings = (sql: Sql, kinds: string[], now: Date): Promise<Mailing[]> => sql<Mailing[]>`
  select institution_id as "institutionId", mailing_id as "mailingId", kind, state, fallback_language as "fallbackLanguage",
    audience_hash as "audienceHash"
  from mailing where ((state = 'scheduled' and due_at <= ${now}) or state = 'preparing') and hold is null
    and kind = any(${kinds}) order by due_at`

/** Ends every mailing that is sending and has nothing left to send. */
export async function finishDone(sql: Sql, now: Date): Promise<void> {
  await sql`update mailing m set state = 'finished', ended_at = ${now}
    where m.state = 'sending' and not exists (select from delivery d
      where d.institution_id = m.institution_id and d.mailing_id = m.mailing_id
        and d.state in ('queued', 'sending', 'deferred'))`
}

/** A worker that was given up for dead may come back for so long. */
const reopenedWithinMs = 48 * 3_600_000

/** Opens what was ended too early: a worker given up for dead came back and said that it had not sent. */
export async function reopenUndone(sql: Sql, now: Date): Promise<void> {
  await sql`update mailing m set state = 'sending', ended_at = null, figures = null
    where m.state = 'finished' and m.ended_at > ${new Date(now.getTime() - reopenedWithinMs)} and exists (
      select from delivery d where d.institution_id = m.institution_id and d.mailing_id = m.mailing_id
        and d.state in ('queued', 'sending', 'deferred'))`
}
