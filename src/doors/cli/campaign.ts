import { type Campaign, campaignById, moveCampaign, setArchived } from '../../campaigns/campaigns.ts'
import {
  cancelCampaign,
  leaveUncertain,
  pauseCampaign,
  resendUncertain,
  resumeCampaign,
} from '../../campaigns/control.ts'
import { createCampaign } from '../../campaigns/create-campaign.ts'
import { staysBecause } from '../../campaigns/holds.ts'
import { scheduleCampaign } from '../../campaigns/schedule.ts'
import { sendTest } from '../../campaigns/test-message.ts'
import { assertSender, type Engine, leavesMachine, openDispatcher } from '../../engine.ts'
import { deliveryStates, type Report, report, uncertainPeople } from '../../feedback/report.ts'
import { type MessageKey, translate } from '../../i18n/translate.ts'
import { loadKeys } from '../../institutions/token-keys.ts'
import { momentOf, systemClock } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import { makeToken } from '../../platform/token.ts'
import { numberIn, pairs, readArguments, required } from './arguments.ts'
import { type Output, table } from './output.ts'
import { showPreflight, told } from './preflight.ts'
import { showMessage } from './preview.ts'
import { keepTicking, stopSignal } from './serve.ts'
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
  const { sql, institution, config } = engine
  const { publicUrl } = config
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
    const { campaignId } = await createCampaign(sql, institution, order, publicUrl, systemClock())
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
    case 'test': {
      assertSender(engine)
      const { smtp, close } = await engine.relay()
      try {
        const like =
          values.as === undefined
            ? { language: values.language ?? institution.defaultLanguage }
            : { contact: values.as }
        const to = required(values.to, '--to')
        const sent = await sendTest(sql, smtp, institution, campaign, to, like, publicUrl, systemClock())
        if (sent.isOwn) output.say('preview.own')
        const { isOwn: _, ...told } = sent
        return output.answer(told, () => output.say('cli.test_sent', told))
      } finally {
        await close()
      }
    }
    case 'schedule': {
      assertSender(engine)
      const at = required(values.at, '--at')
      const dueAt = timeToCome(at, institution.zone)
      const until = values.until === undefined ? undefined : timeToCome(values.until, institution.zone)
      const scheduled = await scheduleCampaign(sql, institution, campaign, dueAt, publicUrl, systemClock(), until)
      for (const remark of scheduled.remarks) output.line(told(remark, output))
      return output.answer({ id: campaign.campaignId, state: 'scheduled', dueAt }, () =>
        output.say('cli.scheduled', { id: campaign.campaignId, at, zone: institution.zone }),
      )
    }
    case 'send':
      return sendNow(engine, output, campaign, values.detach)
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

/** @throws Refusal `hold.example`, `hold.localhost` of content that was frozen for a catcher, where the relay is none */
async function assertMayLeave({ sql, config }: Engine, campaign: Campaign): Promise<void> {
  const why = leavesMachine(config) ? await staysBecause(sql, campaign) : null
  if (why) throw new Refusal(why)
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

/** Schedules for this moment and, unless detached, sends here; other workers help. Ctrl-C leaves the rest to them. */
async function sendNow(engine: Engine, output: Output, campaign: Campaign, detach: boolean): Promise<void> {
  assertSender(engine)
  await assertMayLeave(engine, campaign)
  const { sql, institution, config } = engine
  const goOn = campaign.state === 'sending' || campaign.state === 'scheduled' || campaign.state === 'preparing'
  const schedule = async () => {
    const now = systemClock()
    const { remarks } = await scheduleCampaign(sql, institution, campaign, now, config.publicUrl, systemClock())
    for (const remark of remarks) output.line(told(remark, output))
  }
  if (detach) {
    await schedule()
    return output.answer({ id: campaign.campaignId, state: 'scheduled' }, () =>
      output.say('cli.detached', { id: campaign.campaignId }),
    )
  }
  // The relay is tried before anything is set in motion.
  const dispatcher = await openDispatcher(engine)
  try {
    // A hold that the opening found is news to the person: it is told, not lifted.
    const { hold } = await campaignById(sql, institution.institutionId, campaign.campaignId)
    if (hold && !campaign.hold) throw new Refusal(hold as MessageKey)
    if (campaign.state === 'scheduled')
      await moveCampaign(sql, campaign, ['scheduled'], 'scheduled', { dueAt: systemClock() })
    else if (!goOn) await schedule()
    await sendUntilDone(engine, output, campaign, dispatcher)
  } finally {
    await dispatcher.stop()
  }
  const figures = await showReport(engine, output, campaign)
  if (figures.state === 'paused')
    throw new Refusal(pauseKey((await campaignById(sql, institution.institutionId, campaign.campaignId)).pauseReason))
}

const pauseKey = (reason: string | null): MessageKey => (reason ?? 'pause.person') as MessageKey

const progressEveryMs = 200

/** Ticks and waits until the campaign has nothing left to do, or somebody stops us. */
export async function sendUntilDone(
  engine: Engine,
  output: Output,
  { campaignId }: Campaign,
  dispatcher: Awaited<ReturnType<typeof openDispatcher>>,
): Promise<void> {
  const { sql, institution } = engine
  let stopped = false
  stopSignal().then(() => {
    stopped = true
  })
  await dispatcher.tick()
  const stopTicking = keepTicking(dispatcher, engine)
  for (;;) {
    const figures = await report(sql, institution.institutionId, campaignId)
    const open = figures.queued + figures.sending + figures.deferred
    output.progress(figures.audience - open, figures.audience)
    if (!['scheduled', 'preparing', 'sending'].includes(figures.state) || stopped) break
    if (open === 0) await dispatcher.tick()
    await new Promise((resolve) => setTimeout(resolve, progressEveryMs))
  }
  await stopTicking()
}

async function showReport({ sql, institution }: Engine, output: Output, { campaignId }: Campaign): Promise<Report> {
  const figures = await report(sql, institution.institutionId, campaignId)
  output.answer(figures, () => printReport(figures, output))
  return figures
}

/** Prints a campaign's figures: every state, and their sum. */
export function printReport(figures: Report, output: Output): void {
  const t = (key: MessageKey) => translate(output.language, key)
  const states = deliveryStates.map((state): [string, number] => [t(`state.${state}`), figures[state]])
  output.lines(
    table([
      [t('admin.state'), t(`state.${figures.state}` as MessageKey)],
      ...states,
      [`= ${t('admin.audience')}`, figures.audience],
      [t('admin.opens'), figures.opens],
      [t('admin.clicks'), figures.clicks],
      [t('admin.machine_hits'), figures.machineHits],
      [t('admin.unsubscribes'), figures.unsubscribes],
      [t('admin.bounces'), figures.bounces],
    ]),
  )
}
