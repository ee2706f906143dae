// `kutsu template …`: what messages are made of.
import path from 'node:path'
import { addTemplate } from '../../campaigns/asks/add-template.ts'
import { checkTemplate } from '../../campaigns/asks/check-template.ts'
import { removeTemplate } from '../../templates/asks/remove-template.ts'
import { template } from '../../templates/asks/template.ts'
import { templates } from '../../templates/asks/templates.ts'
import { type Call, cli } from './command.ts'
import { type Output, table } from './output.ts'

const list = cli({
  name: 'template list',
  asks: [templates],
  run: async ({ engine, output }) => {
    const rows = await engine.ask(templates, {})
    output.answer(rows, () => {
      for (const { name, title } of rows) output.line(`  ${name.padEnd(24)}${title[output.language]}`)
    })
  },
})

const show = cli({
  name: 'template show',
  takes: ['NAME'],
  asks: [template],
  run: async ({ engine, output, words: [name = ''] }) => {
    const found = await engine.ask(template, { name })
    output.answer(found, () => {
      output.line(`${found.title[output.language]} (${found.languages.join(', ')})`)
      const rows = Object.entries(found.slots).map(([slot, { type, required, label }]): [string, string] => [
        `${slot}${required ? ' *' : ''}  ${label[output.language]}`,
        type,
      ])
      output.lines(table(rows))
    })
  },
})

const options = { name: { type: 'string', shows: 'NAME' } } as const

/** The folder that was named; without another name the template has the folder's. */
const folderIn = ({ words: [folder = ''], options: { name } }: Call<typeof options>) => ({
  folder: path.resolve(folder),
  name: name ?? path.basename(path.resolve(folder)),
})

interface Summary {
  name: string
  languages: string[]
  slots: string[]
}

const tell = (said: 'template.kept' | 'template.fits', found: Summary, output: Output): void =>
  output.answer(found, () =>
    output.say(said, {
      name: found.name,
      languages: found.languages.join(', '),
      slots: found.slots.join(', ') || '–',
    }),
  )

const check = cli({
  name: 'template check',
  takes: ['FOLDER'],
  options,
  asks: [checkTemplate],
  run: async (call) => tell('template.fits', await call.engine.work(checkTemplate, folderIn(call)), call.output),
})

const add = cli({
  name: 'template add',
  takes: ['FOLDER'],
  mayDryRun: true,
  options,
  asks: [addTemplate],
  run: async (call) => {
    const { engine, output, dryRun } = call
    tell('template.kept', await engine.ask(addTemplate, folderIn(call), { dryRun }), output)
  },
})

const remove = cli({
  name: 'template remove',
  takes: ['NAME'],
  mayDryRun: true,
  asks: [removeTemplate],
  run: async ({ engine, output, words: [name = ''], dryRun }) => {
    const answer = await engine.ask(removeTemplate, { name }, { dryRun })
    output.answer(answer, () => output.say('template.removed', { name }))
  },
})

export const templateCommands = [list, show, check, add, remove]
