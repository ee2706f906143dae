// `kutsu campaign preflight ID`: every message is made and looked at; Ctrl-C ends it.
import { preflightCampaign } from '../../campaigns/asks/preflight-campaign.ts'
import type { Finding } from '../../campaigns/looker.ts'
import { type MessageKey, translate, type Values } from '../../i18n/translate.ts'
import { Refusal } from '../../platform/refusal.ts'
import { campaignIn } from './arguments.ts'
import { cli } from './command.ts'
import { type Output, table } from './output.ts'
import { stopSignal } from './stop-signal.ts'

/** @throws Refusal `preflight.stops` (exit 1) when something keeps the campaign from being scheduled */
export const preflightCommand = cli({
  name: 'campaign preflight',
  takes: ['ID'],
  stays: true,
  asks: [preflightCampaign],
  run: async ({ engine, output, words }) => {
    const campaign = campaignIn(words[0])
    const stopping = new AbortController()
    stopSignal().then(() => stopping.abort())
    const watching = { progress: output.progress, signal: stopping.signal }
    const { purpose, ...found } = await engine.work(preflightCampaign, { campaign }, watching)
    output.answer(found, () => print(found, output))
    const blocking = found.findings.filter(({ blocks }) => blocks).length
    if (found.recipients === 0)
      throw new Refusal('campaign.nobody', { id: campaign, purpose: { said: `purpose_name.${purpose}` } })
    if (blocking) throw new Refusal('preflight.stops', { id: campaign, count: blocking })
  },
})

type Found = Omit<Awaited<ReturnType<(typeof preflightCampaign)['work']>>, 'purpose'>

function print(found: Found, output: Output): void {
  const t = (key: MessageKey, values?: Values) => translate(output.language, key, values)
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
  if (longest) output.say('preflight.longest', { names: longest })
  for (const { key, values } of found.domain) output.line(t(key, values))
  const { sendingSeconds, sendingDays } = found
  if (sendingSeconds === null) output.say('preflight.no_rate')
  else output.say('preflight.takes', { minutes: Math.max(1, Math.ceil(sendingSeconds / 60)), days: sendingDays })
  output.say('preflight.looked', { count: found.recipients, seconds: String(found.seconds) })
}

/** One finding as a line: what blocks is marked. */
export function told({ key, values, blocks, people, examples }: Finding, { language }: Output): string {
  const whom = examples.map(({ shown, contactId }) => `${shown} (${contactId})`).join(', ')
  const more = people > examples.length ? ', …' : ''
  const text = translate(language, key, { ...values, people })
  return `${blocks ? '✗' : '·'} ${text}${whom ? ` ${whom}${more}` : ''}`
}
