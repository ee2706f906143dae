// `kutsu purpose …`: lawful basis, words, retention.
import { purposes } from '../../contacts/asks/purposes.ts'
import { setPurpose } from '../../contacts/asks/set-purpose.ts'
import { translate } from '../../i18n/translate.ts'
import { pairs } from './arguments.ts'
import { cli } from './command.ts'
import type { Output } from './output.ts'

const list = cli({
  name: 'purpose list',
  asks: [purposes],
  run: async ({ engine, output }) => tell(await engine.ask(purposes, {}), output),
})

const set = cli({
  name: 'purpose set',
  takes: ['PURPOSE'],
  mayDryRun: true,
  options: { set: { type: 'string', shows: 'key=value', multiple: true } },
  asks: [setPurpose],
  run: async ({ engine, output, words, options, dryRun }) => {
    const purpose = words[0] as 'invitations'
    tell(await engine.ask(setPurpose, { purpose, settings: pairs(options.set) }, { dryRun }), output)
  },
})

function tell(known: Awaited<ReturnType<(typeof purposes)['run']>>, output: Output): void {
  const { language } = output
  output.answer(known, () => {
    for (const { purpose, lawfulBasis, retentionMonths, wordingVersion, wording, assessment } of known) {
      output.say('purpose.line', {
        purpose: `${purpose} (${translate(language, `purpose_name.${purpose}`)})`,
        basis: { said: `basis.${lawfulBasis}` },
        retention:
          retentionMonths === null
            ? { said: 'purpose.no_retention' }
            : { said: 'purpose.retention', values: { months: retentionMonths } },
        version: wordingVersion,
      })
      output.line(`    ${wording[language]}`)
      if (assessment) output.line(`    ${assessment}`)
    }
  })
}

export const purposeCommands = [list, set]
