import { systemClock } from '../clock.ts'
import { takeDown, wordSources } from '../contacts/consents.ts'
import { certificate } from '../contacts/held.ts'
import { listBySlug } from '../contacts/lists.ts'
import { askToConfirm } from '../contacts/opt-ins.ts'
import { personOf, sameAs } from '../contacts/people.ts'
import { readableCertificate } from '../privacy/readable.ts'
import { Refusal } from '../refusal.ts'
import { oneOf, pairs, readArguments, required } from './arguments.ts'
import type { Engine } from './engine.ts'
import { written } from './files.ts'
import { purposeNamed } from './import.ts'
import type { Output } from './output.ts'

const actions = ['certificate', 'granted', 'refused', 'ask'] as const

/**
 * `kutsu consent certificate ADDRESS`: what is permitted, and how we know. `granted|refused ADDRESS --purpose P --source
 * paper|phone|reply --because TEXT`: what the person said. `ask ADDRESS --list SLUG`: a link by which they confirm.
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
    const token = await askToConfirm(
      sql,
      institution,
      {
        address,
        firstName: first_name,
        lastName: last_name,
        language: oneOf(['fi', 'sv', 'en'] as const, language ?? institution.defaultLanguage, 'language'),
        list,
        purpose,
        by,
      },
      systemClock(),
    )
    const link = `${engine.config.publicUrl}/d/${token}`
    return output.answer({ link }, () => output.say('consent.link', { link }))
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
  const proof = await certificate(sql, institutionId, await sameAs(sql, institutionId, contactId))
  if (values.out) await written(values.out, JSON.stringify(proof, null, 2))
  output.answer(proof, () => output.line(readableCertificate(proof, output.language)))
}
