// `kutsu retention`: what is due, purpose by purpose; and what is done about it.
import { markAsked } from '../../campaigns/asks/mark-asked.ts'
import { applyRetention } from '../../contacts/asks/apply-retention.ts'
import { retention } from '../../contacts/asks/retention.ts'
import { campaignIn } from './arguments.ts'
import { type Call, cli } from './command.ts'

/** Nothing is changed, unless `--asked` names the campaign that asked people, or `--apply` lets permissions lapse. */
export const retentionCommand = cli({
  name: 'retention',
  mayDryRun: true,
  options: { asked: { type: 'string', shows: 'CAMPAIGN' }, apply: { type: 'boolean' } },
  asks: [retention, markAsked, applyRetention],
  run: async ({ engine, output, options, dryRun }) => {
    if (options.asked !== undefined) {
      const { asked } = await engine.ask(markAsked, { campaign: campaignIn(options.asked) }, { dryRun })
      return output.answer({ asked }, () => output.say('retention.asked', { asked }))
    }
    // What is shown is what would be done.
    return options.apply && !dryRun ? apply({ engine, output }) : show({ engine, output })
  },
})

async function apply({ engine, output }: Pick<Call, 'engine' | 'output'>): Promise<void> {
  const done = await engine.work(applyRetention, {})
  output.answer(done, () => {
    output.say('retention.lapsed', { lapsed: done.lapsed })
    if (done.toErase.length) output.say('retention.to_erase', { people: done.toErase.length })
    for (const { contactId, name } of done.toErase) output.line(`  ${contactId}  ${name}`)
  })
}

async function show({ engine, output }: Pick<Call, 'engine' | 'output'>): Promise<void> {
  const steps = await engine.ask(retention, {})
  output.answer(steps, () => {
    for (const { purpose, months, ...counts } of steps) {
      const said = { purpose: { said: `purpose_name.${purpose}` as const }, ...counts }
      if (months === null) output.say('retention.line_kept', said)
      else output.say('retention.line', { ...said, months })
    }
    output.say('retention.how')
  })
}
