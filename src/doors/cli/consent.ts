import { listBySlug } from '../../contacts/lists/lists.ts'
import { personOf, sameAs } from '../../contacts/people/people.ts'
import { consentRecord } from '../../contacts/people/subject-access.ts'
import { takeDown, wordSources } from '../../contacts/permission/consents.ts'
import { assertSender, type Engine, planningOf } from '../../engine.ts'
import { languages } from '../../i18n/languages.ts'
import { systemClock } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import { readableConsentRecord } from '../../privacy/readable.ts'
import { openOptInMailing, optIn } from '../../signup/opt-in-message.ts'
import { askToConfirm } from '../../signup/opt-ins.ts'
import { oneOf, pairs, readArguments, required } from './arguments.ts'
import { written } from './files.ts'
import { assertHanded, handOver } from './hand-over.ts'
import { purposeNamed } from './import.ts'
import type { Output } from './output.ts'

const actions = ['certificate', 'granted', 'refused', 'ask'] as const

/**
 * `kutsu consent certificate ADDRESS`: what is permitted, and how we know. `granted|refused ADDRESS --purpose P --source
 * paper|phone|reply --because TEXT`: what the person said. `ask ADDRESS --list SLUG [--send]`: a link by which they confirm, to be passed on or
 * sent to them.
 */
export async function consentCommand(engine: Engine, output: Output, args: string[]): Promise<void> {
  const { values, positionals } = readArguments(
    args,
    {
      purpose: { type: 'string' },
      source: { type: 'string' },
      because: { type: 'string' },
      list: { type: 'string' },
      set: { type: 'string', multiple: true },
      out: { type: 'string' },
      send: { type: 'boolean', default: false },
    },
    2,
  )
  const [word = '–', given] = positionals
  const action = actions.find((one) => one === word)
  if (!action)
    throw new Refusal('cli.unknown_action', { command: 'consent', action: word, known: actions.join(', ') }, 2)
  const { sql, institution } = engine
  const { institutionId } = institution
  const address = required(given, 'ADDRESS')
  const by = 'kutsu consent'
  if (action === 'ask') {
    const list = await listBySlug(sql, institutionId, required(values.list, '--list'))
    const purpose = purposeNamed(values.purpose ?? 'invitations')
    const { first_name = null, last_name = null, language, ...others } = pairs(values.set)
    const [unknown] = Object.keys(others)
    if (unknown) throw new Refusal('contact.bad_field', { field: unknown, known: 'first_name, last_name, language' }, 2)
    const reads = oneOf(languages, language ?? institution.defaultLanguage, 'language')
    const order = { address, firstName: first_name, lastName: last_name, language: reads, list, purpose, by }
    if (values.send) await assertSender(engine)
    if (!values.send) {
      const { token } = await askToConfirm(sql, institution, order, systemClock())
      const link = `${engine.config.publicUrl}/d/${token}`
      return output.answer({ link }, () => output.say('consent.link', { link }))
    }
    const mailing = await openOptInMailing(planningOf(engine))
    const handed = await handOver(engine, optIn, async () => {
      const { deliveryId } = await askToConfirm(sql, institution, { ...order, mailing }, systemClock())
      return deliveryId ?? 0
    })
    assertHanded(handed)
    return output.answer({ sent: true }, () => output.say('consent.asked', { address }))
  }
  const { contactId } = await personOf(sql, institutionId, address)
  if (action !== 'certificate') {
    const said = {
      purpose: purposeNamed(required(values.purpose, '--purpose')),
      state: action,
      source: oneOf(wordSources, required(values.source, '--source'), '--source'),
      detail: required(values.because, '--because'),
      language: null,
      by,
    }
    await takeDown(sql, institutionId, contactId, said, systemClock())
  }
  const proof = await consentRecord(sql, institutionId, await sameAs(sql, institutionId, contactId))
  if (values.out) await written(values.out, JSON.stringify(proof, null, 2))
  output.answer(proof, () => output.lines(readableConsentRecord(proof, output.language).split('\n')))
}
