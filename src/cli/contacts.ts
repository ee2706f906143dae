import { countList, listBySlug } from '../contacts/lists.ts'
import { translate } from '../i18n/translate.ts'
import { Refusal } from '../refusal.ts'
import { readArguments, required } from './arguments.ts'
import type { Engine } from './engine.ts'
import { purposeNamed } from './import.ts'
import { type Output, table } from './output.ts'

/** `kutsu contacts count --list SLUG [--purpose P]` */
export async function contactsCommand(engine: Engine, output: Output, args: string[]): Promise<void> {
  const { values, positionals } = readArguments(
    args,
    {
      list: { type: 'string' },
      purpose: { type: 'string', default: 'invitations' },
    },
    Number.POSITIVE_INFINITY,
  )
  if (positionals.length !== 1 || positionals[0] !== 'count')
    throw new Refusal(
      'cli.unknown_action',
      { command: 'contacts', action: positionals.join(' ') || '–', known: 'count' },
      2,
    )
  const list = await listBySlug(engine.sql, engine.institution.institutionId, required(values.list, '--list'))
  const count = await countList(engine.sql, list, purposeNamed(values.purpose))
  const t = (key: Parameters<typeof translate>[1]) => translate(output.language, key)
  output.answer(count, () =>
    output.line(
      table([
        [t('cli.contacts'), count.contacts],
        [t('cli.with_address'), count.withAddress],
        [t('consent.granted'), count.consent.granted],
        [t('consent.refused'), count.consent.refused],
        [t('consent.unknown'), count.consent.unknown],
        [t('cli.suppressed'), count.suppressed],
        [t('cli.mailable'), count.mailable],
      ]),
    ),
  )
}
