// `kutsu campaign send`, and what a campaign has come to.
import { type Campaign, campaignById } from '../../campaigns/campaigns.ts'
import { scheduleCampaign } from '../../campaigns/schedule.ts'
import { staysBecause, whyItWaits } from '../../dispatch/holds.ts'
import { moveMailing } from '../../dispatch/mailings.ts'
import { progressOf } from '../../dispatch/outbox.ts'
import { leavesMachine } from '../../dispatch/relays.ts'
import { assertSender, type Engine, openDispatcher, planningOf } from '../../engine.ts'
import { deliveryStates, type Report, report } from '../../feedback/campaign-report.ts'
import { type MessageKey, translate } from '../../i18n/translate.ts'
import { systemClock } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Output, table } from './output.ts'
import { told } from './preflight.ts'
import { keepTicking, stopSignal } from './serve.ts'

/** @throws Refusal `hold.example`, `hold.localhost` of content that was frozen for a catcher, where the relay is none */
export async function assertMayLeave({ sql, outgoing }: Engine, campaign: Campaign): Promise<void> {
  const why = leavesMachine((await outgoing()).url) ? await staysBecause(sql, campaign) : null
  if (why) throw new Refusal(`hold.${why}`)
}

interface Sending {
  /** Leaves it to the dispatchers that are running. */
  detach: boolean
  /** Messages an hour at most. */
  pace: number | null
}

/** Schedules for this moment and, unless detached, sends here; other workers help. Ctrl-C leaves the rest to them. */
export async function sendNow(
  engine: Engine,
  output: Output,
  campaign: Campaign,
  { detach, pace }: Sending,
): Promise<void> {
  await assertSender(engine)
  await assertMayLeave(engine, campaign)
  const { sql, institution } = engine
  const goOn = campaign.state === 'sending' || campaign.state === 'scheduled' || campaign.state === 'preparing'
  const schedule = async () => {
    const now = systemClock()
    const { remarks } = await scheduleCampaign(planningOf(engine), campaign, { dueAt: now, pace })
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
    const opened = await campaignById(sql, institution.institutionId, campaign.campaignId)
    const why = campaign.hold ? null : whyItWaits(opened)
    if (opened.hold && why) throw new Refusal(why)
    if (campaign.state === 'scheduled')
      await moveMailing(sql, campaign, { from: ['scheduled'], to: 'scheduled', dueAt: systemClock() })
    else if (!goOn) await schedule()
    await sendUntilDone(engine, output, campaign, dispatcher)
  } finally {
    await dispatcher.stop()
  }
  const figures = await showReport(engine, output, campaign)
  const why = whyItWaits(await campaignById(sql, institution.institutionId, campaign.campaignId))
  if (figures.state === 'paused' && why) throw new Refusal(why)
}

const progressEveryMs = 500

/** Ticks and waits until the campaign has nothing left to do, or somebody stops us. */
export async function sendUntilDone(
  engine: Engine,
  output: Output,
  campaign: Campaign,
  dispatcher: Awaited<ReturnType<typeof openDispatcher>>,
): Promise<void> {
  let stopped = false
  stopSignal().then(() => {
    stopped = true
  })
  await dispatcher.tick()
  const stopTicking = keepTicking(dispatcher, engine)
  for (;;) {
    const { state, audience, open } = await progressOf(engine.sql, campaign)
    output.progress(audience - open, audience)
    if (!['scheduled', 'preparing', 'sending'].includes(state) || stopped) break
    if (open === 0) await dispatcher.tick()
    await new Promise((resolve) => setTimeout(resolve, progressEveryMs))
  }
  await stopTicking()
}

/** Prints or answers a campaign's figures as they are now. */
export async function showReport(
  { sql, institution }: Engine,
  output: Output,
  { campaignId }: Campaign,
): Promise<Report> {
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
