// A test message to any address: the bytes that the campaign would send, in an envelope to whoever looks at it.

import { staysHere } from '../dispatch/holds.ts'
import type { MailingKind } from '../dispatch/mailings.ts'
import { openServiceMailing, queueMessage } from '../dispatch/service.ts'
import type { Language } from '../i18n/languages.ts'
import { nextNumber } from '../institutions/counters.ts'
import { readAddress } from '../platform/addresses.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Campaign, Planning } from './campaigns.ts'
import { asCompiled } from './mailings.ts'
import { messageOf } from './preview.ts'

/** The name of its kind of mailing. */
export const testMessage = 'test' as const

/** Somebody typed the address to look at the message there: nothing stands against it. */
export const testKind: MailingKind = { gate: (sql) => sql`select null::text as exclusion` }

interface QueuedTest {
  deliveryId: number
  to: string
  language: Language
  /** These are the very bytes of that person's own message: its links are theirs. */
  isOwn: boolean
}

/**
 * Queues one test message.
 * @param like whose message it is: somebody on the list (address or number), or an invented reader of a language
 * @throws Refusal `campaign.bad_test_address`, or as `messageOf`
 */
export async function queueTest(
  planning: Planning,
  campaign: Campaign,
  { to, like }: { to: string; like: { contact: string } | { language: string } },
): Promise<QueuedTest> {
  const { sql, institution, baseUrl, now } = planning
  const { institutionId } = campaign
  const read = readAddress(to)
  if ('problem' in read) throw new Refusal('campaign.bad_test_address', {}, 2)
  const whom = 'contact' in like ? like : { ...like, address: read.address }
  const { revisions, recipient, language, isOwn } = await messageOf(planning, campaign, whom)
  const mailing = await openServiceMailing(
    sql,
    {
      institutionId,
      kind: testMessage,
      compiled: [...revisions.values()].map(asCompiled),
      fallbackLanguage: language,
      staysHere: staysHere(institution, baseUrl),
    },
    now,
  )
  const { fields, institutionId: _, ...standsFor } = recipient
  const deliveryId = await sql.begin(async (tx) =>
    queueMessage(tx, mailing, {
      to: { typed: read.address },
      occasion: await nextNumber(tx, institutionId, 'test'),
      language,
      fields,
      standsFor,
      now,
    }),
  )
  return { deliveryId, to: read.address, language, isOwn }
}
