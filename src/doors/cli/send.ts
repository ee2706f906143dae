// `kutsu campaign send`: schedules for this moment and sends here; other workers help.
import { campaign as showCampaign } from '../../campaigns/asks/campaign.ts'
import { progress } from '../../campaigns/asks/progress.ts'
import { scheduleCampaign } from '../../campaigns/asks/schedule-campaign.ts'
import { startCampaign } from '../../campaigns/asks/start-campaign.ts'
import { whyItWaits } from '../../dispatch/holds.ts'
import { openDispatcher } from '../../dispatching.ts'
import type { Engine } from '../../engine.ts'
import { campaignReport } from '../../feedback/asks/campaign-report.ts'
import { stopwatch } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import { campaignIn } from './arguments.ts'
import { paceIn } from './campaign.ts'
import { type Call, cli } from './command.ts'
import type { Output } from './output.ts'
import { told } from './preflight.ts'
import { showReport } from './report.ts'
import { keepTicking } from './serve.ts'
import { stopSignal } from './stop-signal.ts'

const options = {
  /** Leaves it to the dispatchers that are running. */
  detach: { type: 'boolean' },
  pace: { type: 'string', shows: 'N' },
} as const

/** Unless detached it waits until all is sent. Ctrl-C leaves the rest to other workers. */
export const sendCommand = cli({
  name: 'campaign send',
  takes: ['ID'],
  stays: true,
  mayDryRun: true,
  options,
  asks: [scheduleCampaign, startCampaign, progress, showCampaign, campaignReport],
  run: async (call) => (call.dryRun || call.options.detach ? detached(call) : send(call)),
})

type SendCall = Call<typeof options>

/** What is asked and looked at before anything goes out is the same, whoever sends. */
async function detached({ engine, output, words, options: { pace }, dryRun }: SendCall): Promise<void> {
  const id = campaignIn(words[0])
  await scheduleNow(engine, output, { campaign: id, ...paceIn(pace), dryRun })
  output.answer({ id, state: 'scheduled' }, () => output.say('cli.detached', { id }))
}

async function scheduleNow(
  engine: Engine,
  output: Output,
  { dryRun = false, ...order }: { campaign: number; pace?: number; dryRun?: boolean },
): Promise<void> {
  const { remarks } = await engine.ask(scheduleCampaign, { ...order, at: 'now' }, { dryRun })
  for (const remark of remarks) output.line(told(remark, output))
}

async function send({ engine, output, words, options: { pace } }: SendCall): Promise<void> {
  const campaign = campaignIn(words[0])
  const before = await engine.ask(showCampaign, { campaign })
  const goesOn = ['scheduled', 'preparing', 'sending'].includes(before.state)
  // May mail leave in the school's name? It is asked before the relay is.
  await engine.ask(startCampaign, { campaign }, { dryRun: true })
  // The relay is tried before anything is set in motion.
  const dispatcher = await openDispatcher(engine)
  try {
    // A hold that the opening found is news to the person: it is told, not lifted.
    const opened = await engine.ask(showCampaign, { campaign })
    const why = before.hold ? null : whyItWaits(opened)
    if (opened.hold && why) throw new Refusal(why)
    if (goesOn) await engine.ask(startCampaign, { campaign })
    else await scheduleNow(engine, output, { campaign, ...paceIn(pace) })
    await sendUntilDone(engine, output, { campaign, dispatcher })
  } finally {
    await dispatcher.stop()
  }
  const figures = await showReport(engine, output, campaign)
  const why = whyItWaits(await engine.ask(showCampaign, { campaign }))
  if (figures.state === 'paused' && why) throw new Refusal(why)
}

const progressEveryMs = 500

/** Ticks and waits until the campaign has nothing left to do, or somebody stops us. */
export async function sendUntilDone(
  engine: Engine,
  output: Output,
  { campaign, dispatcher }: { campaign: number; dispatcher: Awaited<ReturnType<typeof openDispatcher>> },
): Promise<void> {
  let stopped = false
  stopSignal().then(() => {
    stopped = true
  })
  await dispatcher.tick()
  const stopTicking = keepTicking(dispatcher, engine)
  for (;;) {
    const askedAt = stopwatch()
    const { state, audience, open } = await engine.ask(progress, { campaign })
    const tookMs = stopwatch() - askedAt
    output.progress(audience - open, audience)
    if (!['scheduled', 'preparing', 'sending'].includes(state) || stopped) break
    if (open === 0) await dispatcher.tick()
    // Who watches takes at most a fiftieth of what is watched.
    await new Promise((resolve) => setTimeout(resolve, Math.max(progressEveryMs, tookMs * 50)))
  }
  await stopTicking()
}
