// A test message: the bytes that the campaign would send, in an envelope to the person who checks it.

import { outcomeOf } from '../dispatch/outcome.ts'
import { openSigning } from '../dispatch/signing.ts'
import type { SmtpPool } from '../dispatch/smtp-pool.ts'
import { readAddress } from '../platform/addresses.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Campaign, Planning } from './campaigns.ts'
import { preview } from './preview.ts'

/**
 * Sends one test message.
 * @param like whose message it is: somebody on the list (address or number), or an invented reader of a language
 * @throws Refusal when content, address or relay does not allow it
 */
export async function sendTest(
  planning: Planning,
  campaign: Campaign,
  { smtp, to, like }: { smtp: SmtpPool; to: string; like: { contact: string } | { language: string } },
): Promise<{ to: string; language: string; reply: string; isOwn: boolean }> {
  const read = readAddress(to)
  if ('problem' in read) throw new Refusal('campaign.bad_test_address', {}, 2)
  const whom = 'contact' in like ? like : { ...like, address: read.address }
  const { message, language, isOwn } = await preview(planning, campaign, whom)
  await smtp.probe()
  const signing = openSigning(planning.sql)
  await signing.refresh()
  const signed = await signing.sign(campaign.institutionId, message)
  const outcome = outcomeOf(await smtp.send({ ...signed, to: read.address }))
  if (outcome.state !== 'accepted') throw new Refusal('campaign.test_refused', { why: outcome.reply ?? outcome.reason })
  return { to: read.address, language, reply: outcome.reply ?? '', isOwn }
}
