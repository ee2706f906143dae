import { listBySlug } from '../../contacts/lists/lists.ts'
import { lift, suppress, suppressionReasons, suppressionsOn } from '../../contacts/permission/suppressions.ts'
import type { Engine } from '../../engine.ts'
import { translate } from '../../i18n/translate.ts'
import { systemClock } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import { oneOf, readArguments, required } from './arguments.ts'
import { purposeNamed } from './import.ts'
import type { Output } from './output.ts'

const actions = ['add', 'lift', 'show'] as const

/** `kutsu suppression add|lift|show ADDRESS [--list SLUG] [--purpose P]`: for one list, one purpose, or everything. */
export async function suppressionCommand(engine: Engine, output: Output, args: string[]): Promise<void> {
  const { values, positionals } = readArguments(
    args,
    {
      list: { type: 'string' },
      purpose: { type: 'string' },
      reason: { type: 'string', default: 'manual' },
      note: { type: 'string' },
      because: { type: 'string' },
    },
    2,
  )
  const [word = '–', given] = positionals
  const action = actions.find((one) => one === word)
  if (!action)
    throw new Refusal('cli.unknown_action', { command: 'suppression', action: word, known: actions.join(', ') }, 2)
  const { sql, institution } = engine
  const { institutionId } = institution
  const address = required(given, 'ADDRESS')
  if (action === 'show') {
    const found = await suppressionsOn(sql, institutionId, address)
    return output.answer(found, () => {
      for (const { reason, list, purpose, since, note } of found)
        output.line(
          `  ${[since.toISOString().slice(0, 16), translate(output.language, `suppression.${reason as 'manual'}`), list, purpose, note].filter(Boolean).join(' · ')}`,
        )
      output.say('suppression.found', { count: found.length })
    })
  }
  const scope = {
    listId: values.list === undefined ? null : (await listBySlug(sql, institutionId, values.list)).listId,
    purpose: values.purpose === undefined ? null : purposeNamed(values.purpose),
  }
  const by = 'kutsu suppression'
  if (action === 'lift') {
    const because = required(values.because, '--because')
    const lifted = await lift(sql, institutionId, { ...scope, address, because, by }, systemClock())
    return output.answer({ lifted }, () => output.say('suppression.lifted', { lifted }))
  }
  const reason = oneOf(suppressionReasons, values.reason, '--reason')
  await suppress(sql, institutionId, { ...scope, address, reason, note: values.note ?? null, by }, systemClock())
  output.answer(await suppressionsOn(sql, institutionId, address), () => output.say('suppression.added'))
}
