// Service messages: one to one person, because something happened. They are queued in the transaction in which it happened, and
// go out before campaigns.
import type { Compiled } from '../content/revision.ts'
import type { Language } from '../i18n/languages.ts'
import { nextNumber } from '../institutions/counters.ts'
import { json, type Sql, type Transaction } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { hasContent, keepRevisions } from '../templates/revisions.ts'
import { createMailing, type MailingKey } from './mailings.ts'
import { providerOf } from './providers.ts'

/** An open mailing: messages are queued one by one, and it never ends while its content is what is in force. */
export interface ServiceMailing extends MailingKey {
  languages: Language[]
  fallbackLanguage: Language
}

export interface ServiceContent {
  institutionId: number
  kind: string
  compiled: Compiled[]
  fallbackLanguage: Language
  staysHere: 'example' | 'localhost' | null
}

/**
 * The open mailing of a kind with just this content. Other content opens another one; the former sends what it has and ends.
 * Compile before.
 */
export async function openServiceMailing(tx: Transaction, content: ServiceContent, now: Date): Promise<ServiceMailing> {
  const { institutionId, kind, compiled, fallbackLanguage, staysHere } = content
  const known = { institutionId, languages: compiled.map(({ revision }) => revision.language), fallbackLanguage }
  const open = await tx<{ mailingId: number }[]>`select mailing_id as "mailingId" from mailing
      where institution_id = ${institutionId} and kind = ${kind} and state = 'open' order by mailing_id desc for update`
  const [newest] = open
  if (newest && (await hasContent(tx, { institutionId, ...newest }, compiled))) return { ...known, ...newest }
  await tx`update mailing set state = 'sending' where institution_id = ${institutionId} and kind = ${kind} and state = 'open'`
  const mailingId = await nextNumber(tx, institutionId, 'mailing')
  await createMailing(tx, { institutionId, mailingId, kind, state: 'open', fallbackLanguage }, now)
  await keepRevisions(tx, { institutionId, mailingId }, { compiled, staysHere, now })
  return { ...known, mailingId }
}

/** Whose message a test message is: it has that person's bytes, and goes to somebody else. */
export interface StandsFor {
  mailingId: number
  deliveryId: number
  contactId: number
  address: string
  measured: boolean
  queuedAt: Date
}

interface ServiceMessage {
  /** A contact's address is read when the message goes; one that was typed stays as it is. */
  to: { contactId: number; address: string } | { memberId: number; address: string } | { typed: string }
  /** The number of the row that caused it: one message for each. */
  occasion: number
  language: Language
  fields: Record<string, string>
  standsFor?: StandsFor
}

/** Dispatchers listen here: a service message leaves at once. */
export const outboxChannel = 'kutsu_outbox'

/** Queues a message; it leaves when the transaction is committed. @returns the number of its row */
export async function queueMessage(
  tx: Transaction,
  { institutionId, mailingId, languages, fallbackLanguage }: ServiceMailing,
  { to, occasion, language, fields, standsFor, now }: ServiceMessage & { now: Date },
): Promise<number> {
  const address = 'typed' in to ? to.typed : to.address
  const [row] = await tx<[{ deliveryId: number }]>`
    insert into delivery (institution_id, mailing_id, contact_id, member_id, occasion, state, language, address, provider, fields,
      stands_for, measured, queued_at, state_at)
    values (${institutionId}, ${mailingId}, ${'contactId' in to ? to.contactId : null},
      ${'memberId' in to ? to.memberId : null}, ${occasion}, 'queued',
      ${languages.includes(language) ? language : fallbackLanguage}, ${address}, ${providerOf(address)}, ${json(tx, fields)},
      ${standsFor ? json(tx, standsFor) : null}, false, ${now}, ${now})
    returning delivery_id as "deliveryId"`
  await tx`select pg_notify(${outboxChannel}, '')`
  return row.deliveryId
}

/** What became of a message so far. */
export interface Handed {
  state: string
  reason: string | null
  reply: string | null
}

/** What became of one row. @throws Refusal `service.unknown` */
export async function stateOf(sql: Sql, institutionId: number, deliveryId: number): Promise<Handed> {
  const [row] = await sql<Handed[]>`select state, reason, reply from delivery
    where institution_id = ${institutionId} and delivery_id = ${deliveryId}`
  if (!row) throw new Refusal('service.unknown', { id: deliveryId })
  return row
}
