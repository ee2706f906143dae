import { type Campaign, campaignById, setArchived } from '../../campaigns/campaigns.ts'
import {
  cancelCampaign,
  leaveUncertain,
  pauseCampaign,
  resendUncertain,
  resumeCampaign,
} from '../../campaigns/control.ts'
import { createCampaign } from '../../campaigns/create-campaign.ts'
import { scheduleCampaign } from '../../campaigns/schedule.ts'
import { queueTest, testMessage } from '../../campaigns/test-message.ts'
import { assertSender, type Engine, planningOf } from '../../engine.ts'
import { uncertainPeople } from '../../feedback/campaign-report.ts'
import { loadKeys } from '../../institutions/token-keys.ts'
import { momentOf, systemClock } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import { makeToken } from '../../platform/token.ts'
import { numberIn, pairs, readArguments, required } from './arguments.ts'
import { assertHanded, handOver } from './hand-over.ts'
import type { Output } from './output.ts'
import { showPreflight, told } from './preflight.ts'
import { showMessage } from './preview.ts'
import { assertMayLeave, sendNow, showReport } from './send.ts'
import { slotsIn } from './slots.ts'

const actions = [
  'create',
  'preflight',
  'preview',
  'test',
  'archive',
  'schedule',
  'send',
  'pause',
  'resume',
  'cancel',
  'uncertain',
  'resend-uncertain',
  'leave-uncertain',
  'report',
]

/** `kutsu campaign ACTION …` */
export async function campaignCommand(engine: Engine, output: Output, args: string[]): Promise<void> {
  const { values, positionals } = readArguments(
    args,
    {
      name: { type: 'string' },
      list: { type: 'string' },
      segment: { type: 'string' },
      template: { type: 'string' },
      purpose: { type: 'string', default: 'invitations' },
      tracking: { type: 'string', default: 'aggregate' },
      set: { type: 'string', multiple: true },
      to: { type: 'string' },
      language: { type: 'string' },
      at: { type: 'string' },
      until: { type: 'string' },
      detach: { type: 'boolean', default: false },
      about: { type: 'string' },
      archive: { type: 'boolean', default: false },
      off: { type: 'boolean', default: false },
      as: { type: 'string' },
      out: { type: 'string' },
      slots: { type: 'string' },
      pace: { type: 'string' },
    },
    Number.POSITIVE_INFINITY,
  )
  const [action = '', id, ...more] = positionals
  if (!actions.includes(action) || more.length)
    throw new Refusal(
      'cli.unknown_action',
      { command: 'campaign', action: action || '–', known: actions.join(', ') },
      2,
    )
  const { sql, institution } = engine
  if (action === 'create') {
    const order = {
      name: required(values.name, '--name'),
      list: required(values.list, '--list'),
      segment: values.segment,
      template: required(values.template, '--template'),
      purpose: values.purpose,
      tracking: values.tracking,
      fields: { ...(await slotsIn(values.slots)), ...pairs(values.set) },
      about: values.about === undefined ? undefined : idOf(values.about),
      archive: values.archive,
    }
    const { campaignId } = await createCampaign(planningOf(engine), order)
    return output.answer({ id: campaignId }, () => output.say('cli.campaign_created', { id: campaignId }))
  }
  const campaign = await campaignById(sql, institution.institutionId, idOf(id))
  switch (action) {
    case 'preview':
      return showMessage(engine, output, campaign, values)
    case 'archive':
      return archive(engine, output, campaign, !values.off)
    case 'preflight':
      return showPreflight(engine, output, campaign)
    case 'test':
      return test(engine, output, campaign, values)
    case 'schedule': {
      await assertSender(engine)
      const at = required(values.at, '--at')
      const dueAt = timeToCome(at, institution.zone)
      const until = values.until === undefined ? undefined : timeToCome(values.until, institution.zone)
      const pace = paceIn(values.pace)
      const scheduled = await scheduleCampaign(planningOf(engine), campaign, { dueAt, deadlineAt: until, pace })
      for (const remark of scheduled.remarks) output.line(told(remark, output))
      return output.answer({ id: campaign.campaignId, state: 'scheduled', dueAt }, () =>
        output.say('cli.scheduled', { id: campaign.campaignId, at, zone: institution.zone }),
      )
    }
    case 'send':
      return sendNow(engine, output, campaign, { detach: values.detach, pace: paceIn(values.pace) })
    case 'pause':
      await pauseCampaign(sql, campaign)
      break
    case 'resume':
      await assertMayLeave(engine, campaign)
      await resumeCampaign(sql, campaign, systemClock())
      break
    case 'uncertain':
      return showUncertain(engine, output, campaign)
    case 'resend-uncertain':
      await assertMayLeave(engine, campaign)
      output.say('cli.uncertain_again', { count: await resendUncertain(sql, campaign, systemClock()) })
      break
    case 'leave-uncertain':
      output.say('cli.uncertain_left', { count: await leaveUncertain(sql, campaign, systemClock()) })
      break
    case 'cancel':
      await cancelCampaign(sql, campaign, systemClock())
      break
  }
  await showReport(engine, output, campaign)
}

/** Messages an hour. @throws Refusal `campaign.bad_pace` */
function paceIn(text: string | undefined): number | null {
  if (text === undefined) return null
  const pace = numberIn(text)
  if (!pace || pace > paceMost) throw new Refusal('campaign.bad_pace', { value: text, most: paceMost }, 2)
  return pace
}
/** More in an hour is no pace. */
const paceMost = 1_000_000

/** Sends one test message to whoever looks at it. */
async function test(
  engine: Engine,
  output: Output,
  campaign: Campaign,
  { to, as, language = engine.institution.defaultLanguage }: { to?: string; as?: string; language?: string },
): Promise<void> {
  await assertSender(engine)
  const order = { to: required(to, '--to'), like: as === undefined ? { language } : { contact: as } }
  let sent = { to: order.to, language }
  const handed = await handOver(engine, testMessage, async () => {
    const { deliveryId, isOwn, ...queued } = await queueTest(planningOf(engine), campaign, order)
    if (isOwn) output.say('preview.own')
    sent = queued
    return deliveryId
  })
  assertHanded(handed)
  const told = { ...sent, reply: handed.reply ?? '' }
  output.answer(told, () => output.say('cli.test_sent', told))
}

/** Lets everybody with the link read the campaign, or nobody any more. */
async function archive({ sql, institution, config }: Engine, output: Output, campaign: Campaign, isArchived: boolean) {
  await setArchived(sql, campaign, isArchived)
  const { institutionId } = institution
  const keys = await loadKeys(sql, institutionId)
  const link = `${config.publicUrl}/n/${makeToken(keys, { kind: 'n', institutionId, id: campaign.campaignId })}`
  output.answer({ id: campaign.campaignId, archived: isArchived, link }, () =>
    output.say(isArchived ? 'cli.archived' : 'cli.unarchived', { link }),
  )
}

/** @throws Refusal `campaign.bad_time`, `campaign.past` (exit 2) */
function timeToCome(at: string, zone: string): Date {
  const moment = momentOf(at, zone)
  if (!moment) throw new Refusal('campaign.bad_time', { at }, 2)
  if (moment < systemClock()) throw new Refusal('campaign.past', { at }, 2)
  return moment
}

/** Who may or may not have the message: the coordinator sees them before choosing. */
async function showUncertain({ sql }: Engine, output: Output, { institutionId, campaignId }: Campaign): Promise<void> {
  const people = await uncertainPeople(sql, institutionId, campaignId)
  output.answer(people, () => {
    for (const { address, name, left } of people) output.line(`${left ? '·' : '?'} ${name} <${address}>`)
    if (!people.some(({ left }) => !left)) output.say('campaign.nobody_uncertain', { id: campaignId })
  })
}

/** @throws Refusal `cli.missing_id` (exit 2) */
function idOf(text: string | undefined): number {
  const id = numberIn(text)
  if (id !== null) return id
  throw new Refusal('cli.missing_id', { id: text ?? '–' }, 2)
}
