import { type MessageKey, translate } from '../../i18n/translate.ts'
import { doctor } from '../../operations/asks/doctor.ts'
import { Refusal } from '../../platform/refusal.ts'
import { cli } from './command.ts'

/**
 * What is configured, what is wrong, what to do.
 * @throws Refusal `doctor.stops` (exit 1) when something of it stops sending or waits for a person
 */
export const doctorCommand = cli({
  name: 'doctor',
  asks: [doctor],
  run: async ({ engine, output }) => {
    const { configured, wrong, noted } = await engine.work(doctor, {})
    const told = [...wrong, ...noted].map(({ key, values }) => translate(output.language, key, values))
    output.answer({ configured, wrong: told }, () => {
      const rows = Object.entries(configured).map(
        ([name, value]) =>
          [translate(output.language, `doctor.configured_${name}` as MessageKey), value ?? '–'] as const,
      )
      const wide = Math.max(...rows.map(([name]) => name.length))
      for (const [name, value] of rows) output.line(`  ${name.padEnd(wide)}  ${value}`)
      for (const sentence of told) output.line(`! ${sentence}`)
      if (!told.length) output.say('doctor.well')
    })
    if (wrong.length) throw new Refusal('doctor.stops', { count: wrong.length })
  },
})
