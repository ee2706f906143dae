// `kutsu list …`: the lists that contacts stand on.
import { changeList } from '../../contacts/asks/change-list.ts'
import { createList } from '../../contacts/asks/create-list.ts'
import { lists } from '../../contacts/asks/lists.ts'
import { putOnList } from '../../contacts/asks/put-on-list.ts'
import { takeOffList } from '../../contacts/asks/take-off-list.ts'
import { undoListChange } from '../../contacts/asks/undo-list-change.ts'
import type { List } from '../../contacts/lists/lists.ts'
import { numberIn } from './arguments.ts'
import { cli } from './command.ts'

const told = ({ slug, name, closedAt }: List) => ({ slug, name, closedAt })

const show = cli({
  name: 'list',
  asks: [lists],
  run: async ({ engine, output }) => {
    const all = (await engine.ask(lists, {})).map(({ people, ...list }) => ({ ...told(list), people }))
    output.answer(all, () => {
      for (const { slug, name, closedAt, people } of all)
        output.say(closedAt ? 'list.line_closed' : 'list.line', { slug, name, people })
      if (!all.length) output.say('list.none')
    })
  },
})

const create = cli({
  name: 'list create',
  takes: ['SLUG'],
  mayDryRun: true,
  options: { name: { type: 'string', shows: 'TEXT' } },
  asks: [createList],
  run: async ({ engine, output, words: [list = ''], options: { name }, dryRun }) => {
    const made = told(await engine.ask(createList, { list, ...(name ? { name } : {}) }, { dryRun }))
    output.answer(made, () => output.say('list.created', { slug: made.slug }))
  },
})

const rename = cli({
  name: 'list rename',
  takes: ['SLUG'],
  mayDryRun: true,
  options: { name: { type: 'string', shows: 'TEXT', required: true } },
  asks: [changeList],
  run: async ({ engine, output, words: [list = ''], options: { name }, dryRun }) => {
    const changed = told(await engine.ask(changeList, { list, name }, { dryRun }))
    output.answer(changed, () => output.say('list.renamed', { slug: changed.slug, name: changed.name }))
  },
})

const [close, open] = ([true, false] as const).map((closed) =>
  cli({
    name: closed ? 'list close' : 'list open',
    takes: ['SLUG'],
    mayDryRun: true,
    asks: [changeList],
    run: async ({ engine, output, words: [list = ''], dryRun }) => {
      const changed = told(await engine.ask(changeList, { list, closed }, { dryRun }))
      output.answer(changed, () => output.say(closed ? 'list.is_closed' : 'list.is_open', { slug: changed.slug }))
    },
  }),
)

const [put, takeOff] = ([putOnList, takeOffList] as const).map((ask) =>
  cli({
    name: ask === putOnList ? 'list put' : 'list take-off',
    takes: ['SLUG', '[PERSON]…'],
    mayDryRun: true,
    options: { found: { type: 'string', shows: 'WORDS' } },
    asks: [ask],
    run: async ({ engine, output, words: [list = '', ...people], options: { found }, dryRun }) => {
      const who = found === undefined ? { people } : { found: { words: found } }
      const changed = await engine.ask(ask, { list, who }, { dryRun })
      const { changeId: id, listId: _, ...told } = changed
      output.answer({ id, ...told }, () =>
        output.say(ask === putOnList ? 'list.put' : 'list.taken_off', { id, ...told }),
      )
    },
  }),
)

const undo = cli({
  name: 'list undo',
  takes: ['CHANGE'],
  mayDryRun: true,
  asks: [undoListChange],
  run: async ({ engine, output, words, dryRun }) => {
    const { changeId: id, ...told } = await engine.ask(undoListChange, { change: numberIn(words[0]) ?? 0 }, { dryRun })
    output.answer({ id, ...told }, () => output.say('list.change_is_undone', { id, ...told }))
  },
})

export const listCommands = [show, create, rename, close, open, put, takeOff, undo].filter(
  (command) => command !== undefined,
)
