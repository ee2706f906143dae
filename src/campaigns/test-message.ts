// A test message to any address: the bytes that the campaign would send, in an envelope to whoever looks at it.

import type { Recipient } from '../content/message.ts'
import { staysHere } from '../dispatch/holds.ts'
import type { MailingKind } from '../dispatch/mailings.ts'
import { openServiceMailing, queueMessage, type ServiceContent } from '../dispatch/service.ts'
import type { Language } from '../i18n/languages.ts'
import { nextNumber } from '../institutions/counters.ts'
import type { Institution } from '../institutions/institutions.ts'
import { readAddress } from '../platform/addresses.ts'
import type { Transaction } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Campaign, Planning } from './campaigns.ts'
import { asCompiled } from './mailings.ts'
import { messageOf } from './preview.ts'

/** The name of its kind of mailing. */
export const testMessage = 'test' as const

/** Somebody typed the address to look at the message there: nothing stands against it. */
export const testKind: MailingKind = { gate: (sql) => sql`select null::text as exclusion` }

/** A test message that could be made. */
interface ReadyTest {
  to: string
  language: Language
  /** These are the very bytes of that person's own message: its links are theirs. */
  isOwn: boolean
  recipient: Recipient
  content: Omit<ServiceContent, 'institutionId' | 'kind'>
}

/**
 * Makes one test message.
 * @param like whose message it is: somebody on the list (address or number), or an invented reader of a language
 * @throws Refusal `campaign.bad_test_address`, or as `messageOf`
 */
export async function prepareTest(
  planning: Planning,
  campaign: Campaign,
  { to, like }: { to: string; like: { contact: string } | { language: string } },
): Promise<ReadyTest> {
  const { institution, baseUrl } = planning
  const read = readAddress(to)
  if ('problem' in read) throw new Refusal('campaign.bad_test_address', {}, 2)
  const whom = 'contact' in like ? like : { ...like, address: read.address }
  const { revisions, recipient, language, isOwn } = await messageOf(planning, campaign, whom)
  const compiled = [...revisions.values()].map(asCompiled)
  const content = { compiled, fallbackLanguage: language, staysHere: staysHere(institution, baseUrl) }
  return { to: read.address, language, isOwn, recipient, content }
}

/** Queues it: it leaves when the transaction is committed. */
export async function queueTest(
  tx: Transaction,
  { institutionId }: Institution,
  { to, language, isOwn, recipient, content, now }: ReadyTest & { now: Date },
): Promise<{ deliveryId: number; to: string; language: Language; isOwn: boolean }> {
  const mailing = await openServiceMailing(tx, { ...content, institutionId, kind: testMessage }, now)
  const { fields, institutionId: _, ...standsFor } = recipient
  const occasion = await nextNumber(tx, institutionId, 'test')
  const deliveryId = await queueMessage(tx, mailing, { to: { typed: to }, occasion, language, fields, standsFor, now })
  return { deliveryId, to, language, isOwn }
}
