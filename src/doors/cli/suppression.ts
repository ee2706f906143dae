// `kutsu suppression …`: for one list, one purpose, or everything.
import { liftSuppression } from '../../contacts/asks/lift-suppression.ts'
import { suppress } from '../../contacts/asks/suppress.ts'
import { suppressions } from '../../contacts/asks/suppressions.ts'
import { translate } from '../../i18n/translate.ts'
import { cli } from './command.ts'
import { timesIn } from './times.ts'

const scope = {
  list: { type: 'string', shows: 'SLUG' },
  purpose: { type: 'string', shows: 'P' },
} as const

/** What was given of a scope. */
const scopeIn = ({ list, purpose }: { list: string | undefined; purpose: string | undefined }) => ({
  ...(list === undefined ? {} : { list }),
  ...(purpose === undefined ? {} : { purpose: purpose as 'invitations' }),
})

const add = cli({
  name: 'suppression add',
  takes: ['ADDRESS'],
  mayDryRun: true,
  options: {
    ...scope,
    reason: { type: 'string', shows: 'objection|complaint|manual', default: 'manual' },
    note: { type: 'string', shows: 'TEXT' },
  },
  asks: [suppress],
  run: async ({ engine, output, words: [address = ''], options, dryRun }) => {
    const { reason, note } = options
    const order = { address, reason: reason as 'manual', ...scopeIn(options), ...(note ? { note } : {}) }
    const found = await engine.ask(suppress, order, { dryRun })
    output.answer(found, () => output.say('suppression.added'))
  },
})

const lift = cli({
  name: 'suppression lift',
  takes: ['ADDRESS'],
  mayDryRun: true,
  options: { ...scope, because: { type: 'string', shows: 'TEXT', required: true } },
  asks: [liftSuppression],
  run: async ({ engine, output, words: [address = ''], options, dryRun }) => {
    const order = { address, because: options.because, ...scopeIn(options) }
    const { lifted } = await engine.ask(liftSuppression, order, { dryRun })
    output.answer({ lifted }, () => output.say('suppression.lifted', { lifted }))
  },
})

const show = cli({
  name: 'suppression show',
  takes: ['ADDRESS'],
  asks: [suppressions],
  run: async ({ engine, output, words: [address = ''] }) => {
    const found = await engine.ask(suppressions, { address })
    const { zone } = engine.institution
    const shown = timesIn(zone)
    output.answer(found, () => {
      for (const { reason, list, purpose, since, note } of found) {
        const why = translate(output.language, `suppression.${reason as 'manual'}`)
        output.line(`  ${[shown(since), why, list, purpose, note].filter(Boolean).join(' · ')}`)
      }
      output.say('suppression.found', { count: found.length })
      if (found.length) output.say('cli.times_in', { zone })
    })
  },
})

export const suppressionCommands = [add, lift, show]
