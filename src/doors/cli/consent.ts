// `kutsu consent …`: what is permitted, how we know, what somebody said, and the link by which they confirm.
import { consentRecord } from '../../contacts/asks/consent-record.ts'
import { takeDownConsent } from '../../contacts/asks/take-down-consent.ts'
import type { ConsentRecord } from '../../contacts/people/subject-access.ts'
import { Refusal } from '../../platform/refusal.ts'
import { askToConfirm } from '../../signup/asks/ask-to-confirm.ts'
import { optIn } from '../../signup/opt-in-message.ts'
import { pairs } from './arguments.ts'
import { type Call, cli } from './command.ts'
import { written } from './files.ts'
import { assertHanded, handOver } from './hand-over.ts'
import { readableConsentRecord } from './readable.ts'

/** The proof, to be read or kept. */
async function tell({ engine, output }: Pick<Call, 'engine' | 'output'>, proof: ConsentRecord[], file?: string) {
  if (file) await written(file, JSON.stringify(proof, null, 2))
  const reader = { language: output.language, zone: engine.institution.zone }
  output.answer(proof, () => output.lines(readableConsentRecord(proof, reader).split('\n')))
}

const certificate = cli({
  name: 'consent certificate',
  takes: ['ADDRESS'],
  options: { out: { type: 'string', shows: 'FILE' } },
  asks: [consentRecord],
  run: async ({ engine, output, words: [person = ''], options }) =>
    tell({ engine, output }, await engine.ask(consentRecord, { person }), options.out),
})

const words = (['granted', 'refused'] as const).map((state) =>
  cli({
    name: `consent ${state}`,
    takes: ['ADDRESS'],
    mayDryRun: true,
    options: {
      purpose: { type: 'string', shows: 'P', required: true },
      source: { type: 'string', shows: 'paper|phone|reply', required: true },
      because: { type: 'string', shows: 'TEXT', required: true },
    },
    asks: [takeDownConsent],
    run: async ({ engine, output, words: [person = ''], options, dryRun }) => {
      const purpose = options.purpose as 'invitations'
      const source = options.source as 'paper'
      const word = { person, state, purpose, source, because: options.because }
      const { record } = await engine.ask(takeDownConsent, word, { dryRun })
      await tell({ engine, output }, record)
    },
  }),
)

const ask = cli({
  name: 'consent ask',
  takes: ['ADDRESS'],
  stays: true,
  mayDryRun: true,
  options: {
    list: { type: 'string', shows: 'SLUG', required: true },
    purpose: { type: 'string', shows: 'P', default: 'invitations' },
    set: { type: 'string', shows: 'key=value', multiple: true },
    send: { type: 'boolean' },
  },
  asks: [askToConfirm],
  run: async ({ engine, output, words: [address = ''], options, dryRun }) => {
    const { first_name = null, last_name = null, language, ...others } = pairs(options.set)
    const [unknown] = Object.keys(others)
    if (unknown) throw new Refusal('contact.bad_field', { field: unknown, known: 'first_name, last_name, language' }, 2)
    const order = {
      ...{ address, list: options.list, firstName: first_name, lastName: last_name, send: options.send },
      purpose: options.purpose as 'invitations',
      ...(language === undefined ? {} : { language: language as 'fi' }),
    }
    if (dryRun) {
      await engine.ask(askToConfirm, order, { dryRun })
      if (options.send) return output.answer({ sent: true }, () => output.say('consent.asked', { address }))
      // What is taken back has no link that leads anywhere.
      return output.answer({ link: null }, () => output.say('consent.link', { link: '…' }))
    }
    if (!options.send) {
      const { link } = await engine.ask(askToConfirm, order)
      return output.answer({ link }, () => output.say('consent.link', { link }))
    }
    const queue = async () => (await engine.ask(askToConfirm, order)).deliveryId ?? 0
    assertHanded(await handOver(engine, optIn, queue))
    output.answer({ sent: true }, () => output.say('consent.asked', { address }))
  },
})

export const consentCommands = [certificate, ...words, ask]
