// A test message to any address: composed and sent as the campaign would, but it is nobody's delivery.
import type { Campaign } from '../campaigns/campaigns.ts'
import { compileKept } from '../campaigns/plan.ts'
import { readAddress } from '../contacts/addresses.ts'
import type { Institution } from '../contacts/institutions.ts'
import { composer } from '../content/message.ts'
import type { Database } from '../db.ts'
import { type Language, languages } from '../i18n/languages.ts'
import { Refusal } from '../refusal.ts'
import { loadKeys } from '../token.ts'
import { outcomeOf } from './outcome.ts'
import { openSignatures } from './signatures.ts'
import type { Wire } from './wire.ts'

/** The delivery that no table holds: its links lead to the neutral page. */
const nobodysDelivery = 0

/** An invented person per language, for those who look at a test. */
const invented: Record<Language, Record<string, string>> = {
  fi: { first_name: 'Aino', last_name: 'Esimerkki', graduation_year: '2004', programme: 'Lukio' },
  sv: { first_name: 'Åsa', last_name: 'Exempel', graduation_year: '2004', programme: 'Gymnasiet' },
  en: { first_name: 'Alex', last_name: 'Example', graduation_year: '2004', programme: 'Upper secondary' },
}

/** Sends one test message. @throws Refusal when content, address or relay does not allow it */
export async function sendTest(
  sql: Database,
  wire: Wire,
  institution: Institution,
  campaign: Campaign,
  to: string,
  language: string,
  baseUrl: string,
  now: Date,
): Promise<{ to: string; language: string; reply: string }> {
  const read = readAddress(to)
  if ('problem' in read) throw new Refusal('campaign.bad_test_address', {}, 2)
  const compiled = await compileKept(sql, institution, campaign, baseUrl)
  const revision = compiled.find((one) => one.revision.language === language)?.revision
  if (!revision) throw new Refusal('campaign.no_language', { language, known: languages.join(', ') }, 2)
  await wire.probe()
  const message = composer(revision, await loadKeys(sql, institution.institutionId)).compose({
    institutionId: institution.institutionId,
    campaignId: campaign.campaignId,
    deliveryId: nobodysDelivery,
    address: read.address,
    fields: invented[revision.language],
    measured: false,
    queuedAt: now,
  })
  const signatures = openSignatures(sql)
  await signatures.refresh()
  const outcome = outcomeOf(await wire.send(await signatures.sign(institution.institutionId, message)))
  if (outcome.state !== 'accepted') throw new Refusal('campaign.test_refused', { why: outcome.reply ?? outcome.reason })
  return { to: read.address, language, reply: outcome.reply ?? '' }
}
