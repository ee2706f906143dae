// A person's hand on a campaign that runs: pause, resume, cancel, and what becomes of the uncertain.
import { cancelCampaign } from '../../campaigns/asks/cancel-campaign.ts'
import { leaveUncertain } from '../../campaigns/asks/leave-uncertain.ts'
import { pauseCampaign } from '../../campaigns/asks/pause-campaign.ts'
import { resendUncertain } from '../../campaigns/asks/resend-uncertain.ts'
import { resumeCampaign } from '../../campaigns/asks/resume-campaign.ts'
import { campaignReport } from '../../feedback/asks/campaign-report.ts'
import { uncertainPeople } from '../../feedback/asks/uncertain-people.ts'
import { campaignIn } from './arguments.ts'
import { type Call, cli } from './command.ts'
import { showReport } from './report.ts'

const uncertain = cli({
  name: 'campaign uncertain',
  takes: ['ID'],
  asks: [uncertainPeople],
  run: async ({ engine, output, words }) => {
    const campaign = campaignIn(words[0])
    const people = await engine.ask(uncertainPeople, { campaign })
    output.answer(people, () => {
      for (const { address, name, left } of people) output.line(`${left ? '·' : '?'} ${name} <${address}>`)
      if (!people.some(({ left }) => !left)) output.say('campaign.nobody_uncertain', { id: campaign })
    })
  },
})

/** What is done to a campaign by its number; then its figures are told. */
const control = (action: string, ask: { name: string }, carryOut: (call: Call, campaign: number) => Promise<unknown>) =>
  cli({
    name: `campaign ${action}`,
    takes: ['ID'],
    mayDryRun: true,
    asks: [ask, campaignReport],
    run: async (call) => {
      const campaign = campaignIn(call.words[0])
      await carryOut(call, campaign)
      await showReport(call.engine, call.output, campaign)
    },
  })

const pause = control('pause', pauseCampaign, ({ engine, dryRun }, campaign) =>
  engine.ask(pauseCampaign, { campaign }, { dryRun }),
)
const resume = control('resume', resumeCampaign, ({ engine, dryRun }, campaign) =>
  engine.ask(resumeCampaign, { campaign }, { dryRun }),
)
const cancel = control('cancel', cancelCampaign, ({ engine, dryRun }, campaign) =>
  engine.ask(cancelCampaign, { campaign }, { dryRun }),
)
const resend = control('resend-uncertain', resendUncertain, async ({ engine, output, dryRun }, campaign) => {
  const { messages } = await engine.ask(resendUncertain, { campaign }, { dryRun })
  output.say('cli.uncertain_again', { count: messages })
})
const leave = control('leave-uncertain', leaveUncertain, async ({ engine, output, dryRun }, campaign) => {
  const { messages } = await engine.ask(leaveUncertain, { campaign }, { dryRun })
  output.say('cli.uncertain_left', { count: messages })
})

export const controlCommands = [pause, resume, cancel, uncertain, resend, leave]
