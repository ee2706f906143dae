import { Resolver } from 'node:dns/promises'
import type { Campaign } from '../../campaigns/campaigns.ts'
import type { Finding } from '../../campaigns/looker.ts'
import { preflight } from '../../campaigns/preflight.ts'
import { bearable } from '../../dispatch/relays.ts'
import { type Engine, planningOf } from '../../engine.ts'
import { type MessageKey, translate } from '../../i18n/translate.ts'
import { checkSenderDomain } from '../../institutions/sender-authentication.ts'
import { signingKeys } from '../../institutions/signing-keys.ts'
import { stopwatch } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Output, table } from './output.ts'
import { stopSignal } from './serve.ts'

/** DNS answers within this or counts as not asked. */
const dnsMs = 3_000

/**
 * `kutsu campaign preflight ID`: every message is made and looked at; Ctrl-C ends it.
 * @throws Refusal `preflight.stops` (exit 1) when something keeps the campaign from being scheduled
 */
export async function showPreflight(engine: Engine, output: Output, campaign: Campaign): Promise<void> {
  const { sql, institution } = engine
  const stopping = new AbortController()
  stopSignal().then(() => stopping.abort())
  const began = stopwatch()
  const found = await preflight(planningOf(engine), campaign, {
    progress: output.progress,
    signal: stopping.signal,
  })
  const seconds = Math.round(stopwatch() - began) / 1000
  const signing = (await signingKeys(sql)).find(({ institutionId }) => institutionId === institution.institutionId)
  const resolver = new Resolver({ timeout: dnsMs, tries: 1 })
  const domain = await checkSenderDomain(institution.fromAddress, signing ?? null, (name) => resolver.resolveTxt(name))
  const takes = await sendingTakes(engine, found.recipients)
  const t = (key: MessageKey, values = {}) => translate(output.language, key, values)
  output.answer({ ...found, domain, ...takes, seconds }, () => {
    const languages = Object.entries(found.languages).map(([language, n]): [string, number] => [
      t(`language.${language}` as MessageKey),
      n,
    ])
    const leftOut = Object.entries(found.leftOut).map(([reason, n]): [string, number] => [
      `${t('admin.left_out')}: ${t(`exclusion.${reason}` as MessageKey)}`,
      n,
    ])
    output.lines(table([[t('cli.recipients'), found.recipients], ...languages, ...leftOut]))
    for (const link of found.links) output.line(`  ${link}`)
    for (const finding of found.findings) output.line(told(finding, output))
    for (const { address, name, others } of found.sharedAddresses)
      output.line(`· ${t('preflight.shared', { address, name, others: others.join(', ') })}`)
    for (const { address, name, others } of found.disputedAddresses)
      output.line(`· ${t('preflight.disputed', { address, name, others: others.join(', ') })}`)
    const longest = found.longestNames.map(({ name, contactId }) => `${name} (${contactId})`).join(', ')
    if (longest) output.line(t('preflight.longest', { names: longest }))
    for (const { key, values } of domain) output.line(t(key, values))
    output.line(
      takes.sendingSeconds === null
        ? t('preflight.no_rate')
        : t('preflight.takes', { minutes: Math.max(1, Math.ceil(takes.sendingSeconds / 60)), days: takes.sendingDays }),
    )
    output.line(t('preflight.looked', { count: found.recipients, seconds: String(seconds) }))
  })
  const blocking = found.findings.filter(({ blocks }) => blocks).length
  if (found.recipients === 0)
    throw new Refusal('campaign.nobody', { id: campaign.campaignId, purpose: campaign.purpose })
  if (blocking) throw new Refusal('preflight.stops', { id: campaign.campaignId, count: blocking })
}

/** One finding as a line: what blocks is marked. */
export function told({ key, values, blocks, people, examples }: Finding, { language }: Output): string {
  const whom = examples.map(({ shown, contactId }) => `${shown} (${contactId})`).join(', ')
  const more = people > examples.length ? ', …' : ''
  const text = translate(language, key, { ...values, people })
  return `${blocks ? '✗' : '·'} ${text}${whom ? ` ${whom}${more}` : ''}`
}

/** How long sending takes at the configured rate; null where there is none. Days count when a relay has a daily limit. */
async function sendingTakes({ config, outgoing }: Engine, recipients: number) {
  const { limits } = bearable((await outgoing()).url, config)
  const { perSecond, perDay } = limits
  const sendingDays = perDay ? Math.max(1, Math.ceil(recipients / perDay)) : 1
  if (!perSecond && sendingDays === 1) return { sendingSeconds: null, sendingDays }
  const atRate = perSecond ? recipients / perSecond : 0
  return { sendingSeconds: Math.round(Math.max(atRate, (sendingDays - 1) * 86_400)), sendingDays }
}
