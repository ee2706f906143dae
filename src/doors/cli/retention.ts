import { markAsked } from '../../campaigns/permission-check.ts'
import { lapse, retentionOf } from '../../contacts/permission/retention.ts'
import type { Engine } from '../../engine.ts'
import { systemClock } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import { numberIn, readArguments } from './arguments.ts'
import type { Output } from './output.ts'

/**
 * `kutsu retention`: what is due, purpose by purpose, and nothing is changed. `--asked CAMPAIGN`: that campaign asked
 * people whether they want to go on. `--apply`: permissions lapse that are due.
 */
export async function retentionCommand(engine: Engine, output: Output, args: string[]): Promise<void> {
  const { values } = readArguments(args, { asked: { type: 'string' }, apply: { type: 'boolean', default: false } })
  const { sql, institution } = engine
  const { institutionId } = institution
  if (values.asked !== undefined) {
    const campaign = numberIn(values.asked)
    if (campaign === null) throw new Refusal('cli.missing_id', { id: values.asked }, 2)
    const asked = await markAsked(sql, institutionId, campaign)
    return output.answer({ asked }, () => output.say('retention.asked', { asked }))
  }
  if (values.apply) {
    const done = await lapse(sql, institutionId, 'kutsu retention', systemClock())
    return output.answer(done, () => {
      output.say('retention.lapsed', { lapsed: done.lapsed })
      if (done.toErase.length) output.say('retention.to_erase', { people: done.toErase.length })
      for (const { contactId, name } of done.toErase) output.line(`  ${contactId}  ${name}`)
    })
  }
  const steps = await retentionOf(sql, institutionId, systemClock())
  output.answer(steps, () => {
    for (const { purpose, months, ...counts } of steps)
      output.say(months === null ? 'retention.line_kept' : 'retention.line', {
        purpose: { said: `purpose_name.${purpose}` },
        months,
        ...counts,
      })
    output.say('retention.how')
  })
}
