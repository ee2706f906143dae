// A message about something that one person asked for, sent at once: it is part of no campaign and has no row.
import type { Planning } from '../campaigns/campaigns.ts'
import { compileTemplate, draftOfNobody } from '../campaigns/compile-campaign.ts'
import { composer } from '../content/message.ts'
import { outcomeOf } from '../dispatch/outcome.ts'
import { openSigning } from '../dispatch/signing.ts'
import type { SmtpPool } from '../dispatch/smtp-pool.ts'
import type { Language } from '../i18n/languages.ts'
import { loadKeys } from '../institutions/token-keys.ts'
import { Refusal } from '../platform/refusal.ts'
import { markOf } from '../platform/token.ts'
import { loadTemplate } from '../templates/store.ts'

/** What it is about: a template that the engine sends, and whom. */
interface ServiceMessage {
  template: string
  language: Language
  address: string
  /** Names and links of just this person. */
  fields: Record<string, string>
  /** Makes its Message-ID: the number of what it is about. */
  id: number
}

/** Sends one service message. @throws Refusal when relay or key does not allow it, `campaign.test_refused` with the reply */
export async function sendService(
  { sql, institution, baseUrl, now }: Planning,
  smtp: SmtpPool,
  { template: name, language, address, fields, id }: ServiceMessage,
): Promise<void> {
  const { institutionId } = institution
  const template = await loadTemplate(sql, institutionId, name)
  const draft = { ...draftOfNobody(institutionId, name, {}), tracking: 'off' as const }
  const keys = await loadKeys(sql, institutionId)
  const compiled = await compileTemplate(
    institution,
    template,
    { ...draft, mark: markOf(keys) },
    { baseUrl, before: null },
  )
  const revision = compiled.find((one) => one.revision.language === language)?.revision ?? compiled[0]?.revision
  if (!revision) throw new Refusal('template.no_default', { name, language })
  const ids = { institutionId, campaignId: draft.campaignId, deliveryId: id, contactId: 0 }
  const message = composer(revision, keys).compose({
    ...ids,
    address,
    fields,
    measured: false,
    queuedAt: now,
  })
  await smtp.probe()
  const signing = openSigning(sql)
  await signing.refresh()
  const outcome = outcomeOf(await smtp.send(await signing.sign(institutionId, message)))
  if (outcome.state !== 'accepted') throw new Refusal('campaign.test_refused', { why: outcome.reply ?? outcome.reason })
}
