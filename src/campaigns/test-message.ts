// A test message to any address: the bytes that the campaign would send, in an envelope to whoever looks at it.

import { outcomeOf } from '../dispatch/outcome.ts'
import { openSignatures } from '../dispatch/signatures.ts'
import type { SmtpPool } from '../dispatch/smtp-pool.ts'
import type { Institution } from '../institutions/institutions.ts'
import { readAddress } from '../platform/addresses.ts'
import type { Database } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Campaign } from './campaigns.ts'
import { preview } from './preview.ts'

/**
 * Sends one test message.
 * @param like whose message it is: somebody on the list (address or number), or an invented reader of a language
 * @throws Refusal when content, address or relay does not allow it
 */
export async function sendTest(
  sql: Database,
  smtp: SmtpPool,
  institution: Institution,
  campaign: Campaign,
  to: string,
  like: { contact: string } | { language: string },
  baseUrl: string,
  now: Date,
): Promise<{ to: string; language: string; reply: string; isOwn: boolean }> {
  const read = readAddress(to)
  if ('problem' in read) throw new Refusal('campaign.bad_test_address', {}, 2)
  const whom = 'contact' in like ? like : { ...like, address: read.address }
  const { message, language, isOwn } = await preview(sql, institution, campaign, whom, baseUrl, now)
  await smtp.probe()
  const signatures = openSignatures(sql)
  await signatures.refresh()
  const signed = await signatures.sign(institution.institutionId, message)
  const outcome = outcomeOf(await smtp.send({ ...signed, to: read.address }))
  if (outcome.state !== 'accepted') throw new Refusal('campaign.test_refused', { why: outcome.reply ?? outcome.reason })
  return { to: read.address, language, reply: outcome.reply ?? '', isOwn }
}
