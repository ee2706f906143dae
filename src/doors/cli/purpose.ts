import { purposesOf, setPurpose } from '../../contacts/permission/purposes.ts'
import type { Engine } from '../../engine.ts'
import { translate } from '../../i18n/translate.ts'
import { systemClock } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import { pairs, readArguments, required } from './arguments.ts'
import { purposeNamed } from './import.ts'
import type { Output } from './output.ts'

const actions = ['list', 'set'] as const

/** `kutsu purpose list`, `set PURPOSE --set key=value…`: lawful basis, words, retention. */
export async function purposeCommand(engine: Engine, output: Output, args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { set: { type: 'string', multiple: true } }, 2)
  const [word = 'list', name] = positionals
  const action = actions.find((one) => one === word)
  if (!action)
    throw new Refusal('cli.unknown_action', { command: 'purpose', action: word, known: actions.join(', ') }, 2)
  const { institutionId } = engine.institution
  if (action === 'set') {
    const purpose = purposeNamed(required(name, 'PURPOSE'))
    await setPurpose(engine.sql, institutionId, purpose, pairs(values.set), systemClock())
  }
  const purposes = await purposesOf(engine.sql, institutionId)
  output.answer(purposes, () => {
    const { language } = output
    for (const { purpose, lawfulBasis, retentionMonths, wordingVersion, wording, assessment } of purposes) {
      output.say('purpose.line', {
        purpose: `${purpose} (${translate(language, `purpose_name.${purpose}`)})`,
        basis: translate(language, `basis.${lawfulBasis}`),
        retention:
          retentionMonths === null
            ? translate(language, 'purpose.no_retention')
            : translate(language, 'purpose.retention', { months: retentionMonths }),
        version: wordingVersion,
      })
      output.line(`    ${wording[language]}`)
      if (assessment) output.line(`    ${assessment}`)
    }
  })
}
