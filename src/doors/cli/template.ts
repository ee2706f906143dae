import path from 'node:path'
import { checkTemplate } from '../../campaigns/compile-campaign.ts'
import type { Engine } from '../../engine.ts'
import { systemClock } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  keepTemplate,
  type LoadedTemplate,
  loadTemplate,
  ownTemplates,
  readTemplate,
  removeTemplate,
  shippedTemplates,
} from '../../templates/store.ts'
import { readArguments, required } from './arguments.ts'
import { type Output, table } from './output.ts'

const actions = ['list', 'show', 'check', 'add', 'remove']

/** `kutsu template list | show NAME | check FOLDER | add FOLDER [--name NAME] | remove NAME` */
export async function templateCommand({ sql, institution }: Engine, output: Output, args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { name: { type: 'string' } }, 2)
  const [action = '', what] = positionals
  if (!actions.includes(action))
    throw new Refusal(
      'cli.unknown_action',
      { command: 'template', action: action || '–', known: actions.join(', ') },
      2,
    )
  const { institutionId } = institution
  if (action === 'list') {
    const [own, shipped] = [await ownTemplates(sql, institutionId), await shippedTemplates()]
    const names = [...own, ...shipped.filter((name) => !own.includes(name))]
    const loaded = await Promise.all(names.map((name) => loadTemplate(sql, institutionId, name)))
    const rows = loaded.map(({ name, declaration }) => ({ name, own: own.includes(name), title: declaration.title }))
    return output.answer(rows, () => {
      for (const { name, title } of rows) output.line(`  ${name.padEnd(24)}${title[output.language]}`)
    })
  }
  const given = required(what, action === 'show' || action === 'remove' ? 'NAME' : 'FOLDER')
  if (action === 'show') {
    const { declaration, variants } = await loadTemplate(sql, institutionId, given)
    const languages = variants.map(({ language }) => language)
    return output.answer({ name: given, languages, ...declaration }, () => {
      output.line(`${declaration.title[output.language]} (${languages.join(', ')})`)
      output.lines(
        table(
          Object.entries(declaration.slots).map(([slot, { type, required, label }]): [string, string] => [
            `${slot}${required ? ' *' : ''}  ${label[output.language]}`,
            type,
          ]),
        ),
      )
    })
  }
  if (action === 'remove') {
    await removeTemplate(sql, institutionId, given)
    return output.answer({ removed: given }, () => output.say('template.removed', { name: given }))
  }
  const name = values.name ?? path.basename(path.resolve(given))
  const template = await readTemplate(given, name)
  await checkTemplate(institution, template)
  if (action === 'add') await keepTemplate(sql, institutionId, template, systemClock())
  output.answer(summary(template), () =>
    output.say(action === 'add' ? 'template.kept' : 'template.fits', {
      name,
      languages: template.variants.map(({ language }) => language).join(', '),
      slots: Object.keys(template.declaration.slots).join(', ') || '–',
    }),
  )
}

const summary = ({ name, declaration, variants }: LoadedTemplate) => ({
  name,
  languages: variants.map(({ language }) => language),
  slots: Object.keys(declaration.slots),
})
